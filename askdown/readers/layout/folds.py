"""`<details>` around several questions, and questions in the answer of the one before: each stands in its own place."""

from collections.abc import Iterator, Sequence

import msgspec

from askdown.content import Block, Content, Element, Heading, Inline, Paragraph
from askdown.readers.pieces.recognition import is_hidden_summary
from askdown.readers.words.vocabulary import answer_label, is_interrogative, number_label, question_label
from askdown.rendering.plain import inline_text, plain_text

_FEWEST = 2
_DEEPEST = 6  # level of a heading


def unfolded(blocks: Content) -> Content:
    """Give blocks with topics that are folded as headings over what they hold; `<details>` that only answer stay."""
    if not any(isinstance(block, Element) and _may_hold(block) for block in blocks):
        return blocks
    return tuple(_unfolded(blocks))


def _unfolded(blocks: Content) -> Iterator[Block]:
    left = list(reversed(blocks))  # folds may be nested deeper than calls may
    level = 0  # of the last heading
    while left:
        block = left.pop()
        level = block.level if isinstance(block, Heading) else level
        if not isinstance(block, Element) or not _may_hold(block):
            yield block
            continue
        first, held = _opened(block, level)
        yield first
        left.extend(reversed(held))


def _may_hold(block: Element) -> bool:
    return block.tag == "details" and any(isinstance(child, Heading) or _is_fold(child) for child in block.children)


def _opened(details: Element, level: int) -> tuple[Block, Sequence[Block]]:
    """Give what stands in the place of `<details>`, and what they hold behind it: all of it below a topic."""
    summary = _summary(details)
    text = plain_text(summary.children).strip() if summary else ""
    if summary is None or not text or is_hidden_summary(text) or answer_label(text) is not None:
        return details, ()
    questions = [child for child in details.children if _is_fold(child) and _asks_in_summary(child)]
    if asks_below_fold(text):
        return (_without(details, questions), questions) if questions else (details, ())
    folds = sum(map(_is_fold, details.children))
    headings = [child for child in details.children if isinstance(child, Heading)]
    asking = [heading for heading in headings if asks_below_fold(inline_text(heading.children))]
    if questions and len(questions) * 2 >= folds:
        topic = Heading(min(level + 1, _DEEPEST), _words(summary), summary.line, summary.end_line)
    elif len(asking) >= _FEWEST and len(asking) * 2 >= len(headings):
        above = max(min(heading.level for heading in headings) - 1, 1)
        topic = Heading(above, _words(summary), summary.line, summary.end_line)
    else:
        return details, ()
    return topic, [child for child in details.children if child is not summary]


def asks_below_fold(text: str) -> bool:
    """Tell a summary or a heading in a fold that is a question: by its label, or worded so behind its number."""
    number = number_label(text)
    return question_label(text) is not None or is_interrogative(text[number.length :] if number else text)


def _without(details: Element, questions: Sequence[Block]) -> Element:
    """Give a question without those that stand in its answer."""
    kept = tuple(child for child in details.children if child not in questions)
    end_line = max([details.line, *(child.end_line for child in kept)])
    return msgspec.structs.replace(details, children=kept, end_line=end_line)


def _is_fold(block: Block) -> bool:
    return isinstance(block, Element) and block.tag == "details"


def _asks_in_summary(block: Block) -> bool:
    summary = _summary(block)
    text = plain_text(summary.children).strip() if summary else ""
    if not text or is_hidden_summary(text) or answer_label(text) is not None:
        return False
    return asks_below_fold(text) and not (text.isascii() and " " not in text)  # `Explain` opens an answer


def _summary(block: Block) -> Element | None:
    children = block.children if isinstance(block, Element) else ()
    return next((child for child in children if isinstance(child, Element) and child.tag == "summary"), None)


def _words(summary: Element) -> tuple[Inline, ...]:
    texts = (child for child in summary.children if isinstance(child, Paragraph | Heading))
    return tuple(node for text in texts for node in text.children)
