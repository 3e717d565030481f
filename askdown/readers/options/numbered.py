"""Options that are a numbered list, boxed or not, and a key by number: `Answer: 3` below it or on its last line."""

import re
from collections.abc import Sequence

import msgspec

from askdown.content import Block, Content, Item, Paragraph
from askdown.content import List as ListBlock
from askdown.model import Option, Region
from askdown.readers.options.finding import Choice
from askdown.readers.options.keys import find_key
from askdown.readers.pieces.inline_lines import joined, lines_of
from askdown.readers.words.vocabulary import key_label
from askdown.rendering.plain import inline_text, plain_text

_DIGITS = "123456789"
_FEWEST = 3
_MOST_BEFORE = 3  # blocks between the question and its options


def find_numbered_choice(
    question: Content, answer: Content, *, labelled: bool
) -> tuple[Choice, Content, Content, tuple[Region, ...]] | None:
    """Find such a list at the end of the question over a labelled answer, or in the answer with its key."""
    if labelled:
        return _choice(question[-1], answer, question[:-1], labelled=True) if question else None
    for place, block in enumerate(answer[:_MOST_BEFORE]):
        options, key = _apart(block)
        found = _choice(options, (*key, *answer[place + 1 :]), (*question, *answer[:place]), labelled=False)
        if found is not None:
            return found
    return None


def _choice(
    block: Block, behind: Sequence[Block], before: Content, *, labelled: bool
) -> tuple[Choice, Content, Content, tuple[Region, ...]] | None:
    items = block.items if isinstance(block, ListBlock) and block.start == 1 else ()
    if not _FEWEST <= len(items) <= len(_DIGITS) or any(item.checked or not item.children for item in items):
        return None
    texts = [plain_text(item.children).strip() for item in items]
    if any(text.isdigit() for text in texts):
        return None  # is it the number or the option?
    key = find_key(behind, _DIGITS[: len(items)], texts, labelled=labelled)
    if key is None or _answers_all(behind):
        return None
    found = tuple(Option(item.children, place in key.right, (), item.line) for place, item in enumerate(items))
    choice = Choice(found, ordered=False, line=items[0].line, end_line=key.end_line)
    return choice, before, key.rest, (Region(key.line, key.end_line, "marker"),)


def _answers_all(behind: Sequence[Block]) -> bool:
    """Tell `1-true, 2-false`: the items are questions, and this answers them."""
    first = behind[0]
    return isinstance(first, Paragraph) and _ONE_AND_TWO.match(inline_text(first.children)) is not None


_ONE_AND_TWO = re.compile(r"(?:[^\d:]{1,30}:)?\s*\(?1\s*[-–.):=]\s*\w[^\d]*[\s,;]\(?2\s*[-–.):=]\s*\w")


def _apart(block: Block) -> tuple[Block, Content]:
    """Part a list from the key on the last line of its last item."""
    last = block.items[-1] if isinstance(block, ListBlock) and block.items else None
    text = last.children[-1] if last and last.children else None
    if not isinstance(block, ListBlock) or last is None or not isinstance(text, Paragraph):
        return block, ()
    lines = lines_of(text)
    if len(lines) <= 1 or key_label(inline_text(lines[-1].children)) is None:
        return block, ()
    end = lines[-1].line
    kept = Paragraph(joined(lines[:-1]), text.line, lines[-2].line, text.tight)
    item: Item = msgspec.structs.replace(last, children=(*last.children[:-1], kept), end_line=lines[-2].line)
    options = msgspec.structs.replace(block, items=(*block.items[:-1], item), end_line=lines[-2].line)
    return options, (Paragraph(lines[-1].children, end, end),)
