"""Keys of options: `Answer: B, D`, `**C) …**`, or an option in its own words; which options are right."""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from askdown.content import Block, Content, Element, Heading, Inline, Item, List, Paragraph, Quote
from askdown.readers.pieces.boxes import contents_of
from askdown.readers.pieces.inline_lines import Line, lines_of, without_prefix
from askdown.readers.words.vocabulary import Label, answer_label, key_label, number_label, question_label
from askdown.rendering.plain import inline_text, plain_text

# Letters of options, as people number them.
ALPHABETS = (
    "ABCDEFGHIJ",
    "АБВГДЕЖЗИК",
    "①②③④⑤⑥⑦⑧⑨",
    "ΑΒΓΔΕΖ",
    "アイウエオカ",
    "가나다라마바",
    "ㄱㄴㄷㄹㅁ",
    "אבגדה",
    "أبجده",
    "กขคงจ",
    "कखगघङ",
    "কখগঘঙ",
)
_AND = r"(?:\s*(?:,|;|/|&|\+|、|，|\b(?:and|or|und|et|y|e|i|и|та|و)\b|和|与|と|및)\s*)+"
_FRAME = re.compile(r"^[\W_]+|[\W_]+$")


class Key(msgspec.Struct, frozen=True, gc=False):
    """The places of the right options (from 0), the explanation that is left, and the lines of the key."""

    right: frozenset[int]
    rest: Content
    line: int
    end_line: int


def find_key(blocks: Sequence[Block], letters: str, options: Sequence[str], *, labelled: bool) -> Key | None:
    """Read the key at the beginning of an answer; `labelled` says that its label was taken off already.

    `options` are the options' texts, `letters` their letters. A hidden answer is looked into. None without a key.
    """
    if not blocks:
        return None
    first, *others = blocks
    if isinstance(first, Element | Quote):
        for title, inside, hidden in contents_of(first):
            if key := find_key((*inside, *others), letters, options, labelled=labelled or hidden):
                return msgspec.structs.replace(key, line=first.line, rest=(*title, *key.rest))
        return None
    if isinstance(first, List) and labelled and first.items and not _goes_through(first.items, letters):
        items = first.items[1:]
        listed = (List(items, first.start, items[0].line, first.end_line),) if items else ()
        return find_key((*first.items[0].children, *listed, *others), letters, options, labelled=True)
    if not isinstance(first, Paragraph | Heading):
        return None
    line, nodes, _ = _lines(first)[0]
    text = inline_text(nodes)
    label = key_label(text) or (_other_label(text, letters, options) if labelled else None)
    if label is not None and label.alone and len(_lines(first)) == 1:
        key = find_key(others, letters, options, labelled=True)
        return msgspec.structs.replace(key, line=first.line) if key else None
    start = label.length if label else 0
    right, length = _right(text[start:], letters, options)
    if not right:
        return None
    rest = _rest(first, nodes, start + length, options, right)
    if label is None and not labelled and (rest or length == len(text)):
        return None  # only letter and words of an option together need no label, `**C) Rye**`
    # In raw HTML a paragraph begins where its tag does: of a single line it is only known between which lines it is.
    return Key(right, (*rest, *others), line, line if len(_lines(first)) > 1 else max(line, first.end_line))


def _other_label(text: str, letters: str, options: Sequence[str]) -> Label | None:
    """Give the label or number before a key that is hidden, `A: B`, `Q1: B`: the letter A is not its key."""
    label = answer_label(text) or question_label(text) or number_label(text)
    return label if label and label.closed and _right(text[label.length :], letters, options)[0] else None


def _goes_through(items: Sequence[Item], letters: str) -> bool:
    """Tell a list that says something of each option in turn: `- (a) …`, `- (b) …` are parts of a question."""
    found = (_MARKED.match(plain_text(item.children[:1])) for item in items)
    return len(items) > 1 and [mark[1].upper() if mark else "" for mark in found] == list(letters)


_MARKED = re.compile(r"[\W_]*+(\w)[).:\]]")


def is_key(text: str, letters: str) -> bool:
    """Tell a line with a key's label and letters."""
    label = key_label(text)
    return label is not None and bool(_right(text[label.length :], letters, ())[0])


def _lines(block: Paragraph | Heading) -> list[Line]:
    return lines_of(block) if isinstance(block, Paragraph) else [Line(block.line, block.children)]


def _right(text: str, letters: str, options: Sequence[str]) -> tuple[frozenset[int], int]:
    """Give the places that a key names and how long that is in the text; (empty, 0) if it names none."""
    said = text.casefold()
    for place, option in enumerate(options):
        if length := _length_of_option(said, option):
            return frozenset({place}), length
    found = _pattern(letters).match(text)
    if found is None:
        return frozenset(), 0
    named = [letters.index(sign.upper()) for sign in _signs(found["letters"], letters)]
    return (frozenset(named), found.end()) if len(set(named)) == len(named) else (frozenset(), 0)


def _length_of_option(said: str, option: str) -> int:
    """Give how long an option in its own words is at the beginning of a folded key; 0 if it does not stand there."""
    whole = option.casefold().strip().rstrip(".。")
    start = len(said) - len(said.lstrip())
    if len(whole) < _SHORTEST_OPTION or not said.startswith(whole, start):
        return 0
    end = _END_OF_OPTION.match(said, start + len(whole))
    return end.end() if end else 0


_SHORTEST_OPTION = 2  # characters: a single one may be a letter
_END_OF_OPTION = re.compile(r"\s*(?:$|[.。]+\s*)")


def _signs(text: str, letters: str) -> list[str]:
    """Give the letters that stand alone in a text, or those of a run of capitals."""
    alone = re.findall(rf"(?<![^\W_])(?i:[{re.escape(letters)}])(?![^\W_])", text)
    return alone or list(text)


@cache
def _pattern(letters: str) -> re.Pattern[str]:
    """Match `B`, `(b)`, `option B`, `B, D`, `ABD` at the end of a line or before a sign that is no part of a word."""
    signs = re.escape(letters)
    one = rf"[(\[（\"'“]?(?i:[{signs}])[)\]）\"'”]?(?![^\W_])"
    return re.compile(
        rf"[\s✅✔☑\ufe0f]*(?:[^\W\d_]{{3,}}\s+)?(?P<letters>{one}(?:{_AND}{one})*|[{signs}]{{2,}}(?![^\W_]))"
        r"(?:[\s✅✔☑\ufe0f]*$|\s*[.:：。．、，,;；)\]）–—-]+\s*|\s+(?=[(（\[])|(?<=[)\]）])\s*)"
    )


def _rest(
    block: Paragraph | Heading, nodes: tuple[Inline, ...], length: int, options: Sequence[str], right: frozenset[int]
) -> Content:
    """Give what a key's block says beyond the key; the right option in its own words says nothing more."""
    left = without_prefix(nodes, length)
    if left and any(_bare(inline_text(left)) == _bare(options[place]) for place in right):
        left = ()
    if isinstance(block, Heading):
        return (Paragraph(left, block.line, block.end_line),) if left else ()
    further = block.children[len(nodes) :]
    children = (*left, *further) if left else further[1:]  # without the line break
    return (msgspec.structs.replace(block, children=children),) if children else ()


def _bare(text: str) -> str:
    return _FRAME.sub("", " ".join(text.casefold().split()))
