"""What only lays questions out is opened: bullets of `Q:` and `A:`, forms, outlines, quotations."""

from collections.abc import Iterable, Iterator

from askdown.content import Block, Content, Heading, Item, List, Paragraph, Quote
from askdown.readers.layout.fields_in_lists import fields_of, holds_boxes, holds_questions, is_form, opened
from askdown.readers.layout.outlines import is_outline, without_topics
from askdown.readers.layout.quotations import are_boxes, are_labelled, are_titles, as_title, lies_out, opened_quotation
from askdown.readers.pieces.flattening import first_line_of
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.vocabulary import answer_label, question_label
from askdown.rendering.plain import inline_text

_FEWEST = 2
_COLONS = frozenset(":：")


def laid_flat(blocks: Content) -> Content:
    """Give blocks with the parts of such lists and quotations in their place; all other blocks stay as they are."""
    quotes = [block for block in blocks if isinstance(block, Quote)]
    boxes, labelled = are_boxes(quotes), are_labelled(quotes)
    if boxes or labelled or any(map(_lies_out, blocks)):
        blocks = tuple(part for block in blocks for part in _parts(block, boxes=boxes, labelled=labelled))
    elif are_titles(blocks, quotes) and not _ask_as_well(blocks, len(quotes)):
        return tuple(as_title(block) if isinstance(block, Quote) else block for block in blocks)
    outlines = [block for block in blocks if isinstance(block, List) and is_outline(block)]
    if outlines and not _ask_as_well(blocks, sum(len(outline.items) for outline in outlines)):
        return tuple(without_topics(blocks))
    return blocks


def _ask_as_well(blocks: Content, many: int) -> bool:
    """Tell files in which headings ask as well, a third of as many."""
    return sum(map(_asks, blocks)) * 3 >= many


def _parts(block: Block, *, boxes: bool, labelled: bool) -> Iterable[Block]:
    if isinstance(block, Quote):
        return opened_quotation(block, boxes=boxes, labelled=labelled)
    if not isinstance(block, List):
        return (block,)
    if _is_dialogue(block) or is_form(block) or holds_boxes(block):
        return fields_of(block)
    if _holds_forms(block):
        return _titled_fields(block)
    return opened(block) if holds_questions(block) else (block,)


def _holds_forms(block: List) -> bool:
    """Tell a list of which each item is a title over the fields of a card: `1. **Loops**` over `- **Question:** …`."""
    return all(map(_is_titled_form, block.items))


def _is_titled_form(item: Item) -> bool:
    if len(item.children) != _FEWEST:
        return False
    title, form = item.children
    return isinstance(title, Paragraph) and isinstance(form, List) and (_is_dialogue(form) or is_form(form))


def _titled_fields(block: List) -> Iterator[Block]:
    for item in block.items:
        title, form = item.children
        if isinstance(title, Paragraph) and isinstance(form, List):
            yield Heading(_DEEPEST, title.children, title.line, title.end_line)
            yield from fields_of(form)


_DEEPEST = 6


def _lies_out(block: Block) -> bool:
    if isinstance(block, Quote):
        return lies_out(block)
    if not isinstance(block, List):
        return False
    return _is_dialogue(block) or is_form(block) or _holds_forms(block) or holds_questions(block) or holds_boxes(block)


def _is_dialogue(block: List) -> bool:
    """Tell a list that has questions and their answers in turn, each with its label, or the answers with theirs."""
    if len(block.items) < _FEWEST:
        return False
    if not any(_COLONS.intersection(first_line_of(item.children)) for item in block.items[:2]):
        return False  # nearly all lists: of two labels in turn one is on these lines
    texts = [first_line_of(item.children) for item in block.items]
    asking = [label is not None and label.colon for label in map(question_label, texts)]
    answers = [label is not None and label.colon for label in map(answer_label, texts)]
    if asking[0]:
        turns = sum(asks and answered for asks, answered in zip(asking, answers[1:], strict=False))
        return turns > 0 and turns * 2 >= sum(asking) and sum(asking) + sum(answers) == len(texts)
    in_turn = not any(answers[::2]) and all(answers[1::2])
    return in_turn and sum(map(is_interrogative, texts[::2])) * 2 >= len(texts[::2])


def _asks(block: Block) -> bool:
    text = inline_text(block.children) if isinstance(block, Heading) else ""
    return bool(text) and (is_interrogative(text) or question_label(text) is not None)
