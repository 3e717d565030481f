"""Multiple choice: which list holds the options of a question, and what each of them says."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from askdown.content import Block, CodeBlock, Content, Item, Link, Paragraph, Quote, Text
from askdown.content import List as ListBlock
from askdown.model import Option, Region
from askdown.readers.options.in_line import with_options_below
from askdown.readers.options.keys import find_key
from askdown.readers.options.letter_marks import may_begin_options
from askdown.readers.options.lettered import find_lettered
from askdown.readers.options.marked import Marked, marked, options_of
from askdown.readers.pieces.inline_lines import lines_of
from askdown.rendering.plain import inline_text, plain_text

_FEWEST = 2
_LETTER = re.compile(r"\s*+\(?[A-Za-z](?:[).:]\s*|\s*$)")
_TASK = re.compile(r"to-?do\b|done\b|fixme\b", re.IGNORECASE)


class Choice(msgspec.Struct, frozen=True, gc=False):
    """The options of a question, whether their order has a meaning, and where they stand."""

    options: tuple[Option, ...]
    ordered: bool
    line: int
    end_line: int


def find_task_list(blocks: Sequence[Block]) -> tuple[int, int, Choice] | None:
    """Find the first list of options among blocks: (its place, the place after it, the choice), or None.

    A task list counts if it has boxes on all items, at least one checked and one not, and is no list of things to do.
    """
    for place, block in enumerate(blocks):
        if isinstance(block, ListBlock) and block.items and block.items[0].checked is not None:
            items, end = _merged(blocks, place)
            if _are_options(items):
                options = tuple(_option(item) for item in _without_signs(items))
                ordered = block.start is not None
                return place, end, Choice(options, ordered, block.line, items[-1].end_line)
    return None


def _without_signs(items: Sequence[Item]) -> Sequence[Item]:
    """Give items without the marks behind them, `- [x] Oats ✅`, if these say no more than their boxes."""
    signs = marked([item.children for item in items], lettered=True)
    if signs is None or signs.right != {place for place, item in enumerate(items) if item.checked}:
        return items
    return [msgspec.structs.replace(item, children=own) for item, own in zip(items, signs.contents, strict=True)]


def _merged(blocks: Sequence[Block], place: int) -> tuple[tuple[Item, ...], int]:
    """Join lists that only code or quotations between them divide: these belong to the item before them."""
    items: list[Item] = []
    while place < len(blocks):
        block = blocks[place]
        if isinstance(block, ListBlock) and all(item.checked is not None for item in block.items):
            items.extend(block.items)
        elif items and isinstance(block, CodeBlock | Quote) and _belongs_to_item(blocks, place, items):
            last = items[-1]
            items[-1] = msgspec.structs.replace(last, children=(*last.children, block), end_line=block.end_line)
        else:
            break
        place += 1
    return tuple(items), place


def _belongs_to_item(blocks: Sequence[Block], place: int, items: Sequence[Item]) -> bool:
    block, item = blocks[place], items[-1]
    later = blocks[place + 1] if place + 1 < len(blocks) else None
    if isinstance(later, ListBlock) and bool(later.items) and later.items[0].checked is not None:
        return True
    if isinstance(block, Quote):  # the last one, where others have theirs
        has_others = any(isinstance(child, Quote) for each in items for child in each.children)
        return has_others and block.line == item.end_line + 1
    return isinstance(block, CodeBlock) and not _own_text(item)


def _own_text(item: Item) -> str:
    return _without_letter(plain_text(item.children))


def _is_task(item: Item) -> bool:
    first = item.children[0] if item.children else None
    text = inline_text(first.children).strip() if isinstance(first, Paragraph) else ""
    # The first words tell; all of the item is looked at where its letter stands alone.
    return _TASK.match(_without_letter(text) or _own_text(item)) is not None


def _without_letter(text: str) -> str:
    """Take the letter off an option's text."""
    found = _LETTER.match(text)
    return text[found.end() :].strip() if found else text.strip()


def _are_options(items: Sequence[Item]) -> bool:
    checked = [item.checked for item in items]
    if True not in checked or False not in checked:
        return False
    return not all(_is_only_link(item) for item in items) and not any(map(_is_task, items))


def _is_only_link(item: Item) -> bool:
    if len(item.children) != 1 or not isinstance(item.children[0], Paragraph):
        return False
    nodes = [n for n in item.children[0].children if not (isinstance(n, Text) and not n.text.strip())]
    return bool(nodes) and all(isinstance(node, Link) for node in nodes)


def _option(item: Item) -> Option:
    feedback = tuple(_unquoted(item.children))
    content: Content = tuple(block for block in item.children if not isinstance(block, Quote))
    return Option(content, bool(item.checked), feedback, item.line)


def _unquoted(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Quote):
            yield from block.children


def may_have_letters(question: Content, answer: Content) -> bool:
    """Tell whether options with letters may stand in a card at all: in nearly none."""
    if any(map(may_begin_options, question)) or any(map(may_begin_options, answer[:_MOST_BLOCKS])):
        return True
    return with_options_below(question) is not question


def find_lettered_choice(
    question: Content, answer: Content, *, labelled: bool
) -> tuple[Choice, Content, Content, tuple[Region, ...]] | None:
    """Find options with letters and their key: (choice, question, explanation, the key's lines), or None.

    The options end the question or begin the answer, the key follows them, or marks them. `labelled`: the answer had a
    label.
    """
    below = with_options_below(question)
    found = find_lettered(question) or (find_lettered(below) if below is not question else None)
    if found is not None and not found.after:
        before, after, is_labelled = found.before, answer, labelled
    else:
        found = find_lettered(answer[:_MOST_BLOCKS])
        if found is None or len(found.before) > _MOST_BEFORE:
            return None
        before, after, is_labelled = (*question, *found.before), (*found.after, *answer[_MOST_BLOCKS:]), False
    letters = found.letters[: len(found.options)]
    texts = [plain_text(content) for content, _ in found.options]
    key = find_key(after, letters, texts, labelled=is_labelled)
    labels = tuple(Region(line, line, "label") for line in found.labels)
    if key is None:
        signs = marked([content for content, _ in found.options], lettered=True, starred=found.starred)
        if signs is None:
            return None
        choice, before, after, regions = _by_marks(signs, [line for _, line in found.options], before, after)
        return choice, before, after, (*labels, *regions)
    options = tuple(_lettered(content, line, place in key.right) for place, (content, line) in enumerate(found.options))
    choice = Choice(options, ordered=False, line=options[0].line, end_line=key.end_line)
    return choice, before, key.rest, (*labels, Region(key.line, key.end_line, "marker"))


def find_listed_choice(
    question: Content, answer: Content, *, labelled: bool
) -> tuple[Choice, Content, Content, tuple[Region, ...]] | None:
    """Find options without letters: a list at the end of the question with its key, or in the answer with a mark."""
    items = options_of(question[-1]) or _unchecked(question[-1]) if question else ()
    texts = [plain_text(item.children).strip() for item in items]
    if items and len(set(texts)) == len(texts) and labelled:
        key = find_key(answer, _ALPHABET[: len(items)], texts, labelled=True)
        if key is not None:
            options = tuple(_lettered(item.children, item.line, at in key.right) for at, item in enumerate(items))
            choice = Choice(options, ordered=False, line=items[0].line, end_line=key.end_line)
            return choice, question[:-1], key.rest, (Region(key.line, key.end_line, "marker"),)
    blocks = answer or question[-1:]  # where nothing else follows, all of it belongs to the question
    before = question if answer else question[:-1]
    for place, block in enumerate(blocks[:_MOST_BEFORE]):
        items = options_of(block)
        signs = marked([item.children for item in items], lettered=False) if items else None
        if signs:
            lines = [item.line for item in items]
            return _by_marks(signs, lines, (*before, *blocks[:place]), blocks[place + 1 :])
    return None


_ALPHABET = "ABCDEFGHIJ"


def is_unchecked(block: Block) -> bool:
    """Tell a list of boxes none of which is checked, and that is no list of things to do."""
    items = _unchecked(block)
    return bool(items) and not all(map(_is_only_link, items)) and not any(map(_is_task, items))


def _unchecked(block: Block) -> tuple[Item, ...]:
    """Give the items of a task list in which nothing is checked."""
    items = block.items if isinstance(block, ListBlock) else ()
    return items if len(items) >= _FEWEST and all(item.checked is False for item in items) else ()


def _by_marks(
    signs: Marked, lines: Sequence[int], before: Content, after: Content
) -> tuple[Choice, Content, Content, tuple[Region, ...]]:
    options = tuple(
        _lettered(content, line, place in signs.right)
        for place, (content, line) in enumerate(zip(signs.contents, lines, strict=True))
    )
    choice = Choice(options, ordered=False, line=lines[0], end_line=lines[-1])
    marks = tuple(
        Region(lines[place], _last_line(signs.contents[place], lines[place]), "marker") for place in sorted(signs.right)
    )
    return choice, before, after, marks


def _last_line(option: Content, line: int) -> int:
    """Give the line at which the first paragraph of an option ends: a mark stands behind it."""
    first = option[0] if option else None
    return max(line, lines_of(first)[-1].line) if isinstance(first, Paragraph) else line


_MOST_BLOCKS = 24  # of an answer in which options are looked for
_MOST_BEFORE = 3  # blocks between the question and its options


def _lettered(content: Content, line: int, correct: bool) -> Option:  # noqa: FBT001  (as in Option)
    kept = tuple(block for block in content if not isinstance(block, Quote))
    return Option(kept, correct, tuple(_unquoted(content)), line)
