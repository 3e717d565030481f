"""`<details>` around several questions, and questions in the answer of the one before: each stands in its own place."""

from collections.abc import Iterator, Sequence

import msgspec

from askdown.content import Block, Content, Element, Heading, Inline, List, Paragraph
from askdown.readers.layout.fields_in_lists import begins_with_label
from askdown.readers.pieces.details import is_fold, summary_of, summary_words
from askdown.readers.pieces.flattening import first_line_of
from askdown.readers.pieces.links import leads_elsewhere
from askdown.readers.pieces.recognition import is_hidden_summary
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import answer_label, number_label, question_label
from askdown.rendering.plain import inline_text

_FEWEST, _FEWEST_ITEMS = 2, 3
_DEEPEST = 6  # level of a heading


def unfolded(blocks: Content) -> Content:
    """Give blocks with topics that are folded as headings over what they hold; `<details>` that only answer stay.

    Where half of those that neither ask nor answer are such topics, all of them are.
    """
    folds = list(filter(is_fold, blocks))
    silent = [fold for fold in folds if _may_hold(fold) and (text := _title(fold)) and not asks_below_fold(text)]
    topics = sum(_topic(fold, 0) is not None for fold in silent)
    return tuple(_unfolded(blocks, silent if topics > 0 and topics * 2 >= len(silent) else ()))


def _unfolded(blocks: Content, topics: Sequence[Element]) -> Iterator[Block]:
    left = list(reversed(blocks))  # folds may be nested deeper than calls may
    lines = {fold.line for fold in topics}
    level = 0  # of the last heading
    while left:
        block = left.pop()
        level = block.level if isinstance(block, Heading) else level
        if not isinstance(block, Element) or not (_may_hold(block) or block.line in lines):
            yield block
            continue
        first, held = _opened(block, level, is_topic=block.line in lines)
        yield first
        left.extend(reversed(held))


def _may_hold(block: Element) -> bool:
    return is_fold(block) and any(
        isinstance(child, Heading | List) or is_fold(child) or _is_labelled(child) for child in block.children
    )


def _is_labelled(block: Block) -> bool:
    return isinstance(block, Paragraph) and begins_with_label((block,))


def _title(details: Block) -> str:
    """Give the text of a summary that is a title or a question; nothing where it says that an answer is hidden."""
    text = summary_words(details)
    return "" if is_hidden_summary(text) or answer_label(text) is not None else text


def _opened(details: Element, level: int, *, is_topic: bool) -> tuple[Block, Sequence[Block]]:
    """Give what stands in the place of `<details>`, and what they hold behind it: all of it below a topic."""
    summary, text = summary_of(details), _title(details)
    if summary is None or not text:
        return details, ()
    if asks_below_fold(text):
        questions = [child for child in details.children if is_fold(child) and _asks_in_summary(child)]
        return (_without(details, questions), questions) if questions else (details, ())
    topic = _topic(details, level) or (_heading(summary, level + 1) if is_topic else None)
    if topic is None:
        return details, ()
    return topic, [child for child in details.children if child is not summary]


def _topic(details: Element, level: int) -> Heading | None:
    """Give the heading that stands for `<details>` around questions: folded ones, headings, labelled lines, items."""
    summary = summary_of(details)
    if summary is None:
        return None
    folds = [child for child in details.children if is_fold(child)]
    headings = [child for child in details.children if isinstance(child, Heading)]
    asking = sum(asks_below_fold(inline_text(heading.children)) for heading in headings)
    if asking >= _FEWEST and asking * 2 >= len(headings):
        return _heading(summary, min(heading.level for heading in headings) - 1)
    several = any(_is_labelled(child) or _asks_in_items(child) for child in details.children)
    if several or ((questions := sum(map(_asks_in_summary, folds))) and questions * 2 >= len(folds)):
        return _heading(summary, level + 1)
    return None


def _heading(summary: Element, level: int) -> Heading:
    return Heading(min(max(level, 1), _DEEPEST), _words(summary), summary.line, summary.end_line)


def asks_below_fold(text: str) -> bool:
    """Tell a summary or a heading in a fold that is a question: by its label, or worded so behind its number."""
    number = number_label(text)
    return question_label(text) is not None or is_interrogative(text[number.length :] if number else text)


def _asks_in_items(block: Block) -> bool:
    """Tell a list of several items of which nearly all surely ask."""
    if not isinstance(block, List) or len(block.items) < _FEWEST_ITEMS:
        return False
    texts = [first_line_of(item.children) for item in block.items if not leads_elsewhere(item)]
    asking = sum(map(is_surely_interrogative, texts))
    return asking * 5 >= len(block.items) * 4


def _without(details: Element, questions: Sequence[Block]) -> Element:
    """Give a question without those that stand in its answer."""
    kept = tuple(child for child in details.children if child not in questions)
    end_line = max([details.line, *(child.end_line for child in kept)])
    return msgspec.structs.replace(details, children=kept, end_line=end_line)


def _asks_in_summary(block: Block) -> bool:
    text = _title(block)
    return asks_below_fold(text) and not (text.isascii() and " " not in text)  # `Explain` opens an answer


def _words(summary: Element) -> tuple[Inline, ...]:
    texts = (child for child in summary.children if isinstance(child, Paragraph | Heading))
    return tuple(node for text in texts for node in text.children)
