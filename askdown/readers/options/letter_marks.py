"""Letters before options, `A.`, `b)`, `(c)`, `D - …`: how long such a mark is, and which lines may begin with one."""

import re
from collections.abc import Sequence

from askdown.content import Block, Break, Inline, Math, Paragraph, Text
from askdown.content import List as ListBlock
from askdown.readers.options.in_line import label_of_options
from askdown.readers.options.keys import ALPHABETS
from askdown.rendering.plain import inline_text

_DASH = re.compile(r"[ \t]*[-–—][ \t]+")
_MARK = re.compile(r"\s*\*?(?P<open>[(\[（]?)(?P<letter>[^\W_]|[①-⑨])(?P<close>[)\]）.:：、．]?)(?P<space>\s*)")


def mark_length(nodes: Sequence[Inline], letter: str) -> int:
    """Give the length of the mark of this letter at the beginning of a line; 0 if another or none stands there."""
    found = _MARK.match(inline_text(nodes))
    if found is None or found["letter"].upper() != letter:
        return 0
    if not found["open"] and not found["close"] and (dash := _DASH.match(found.string, found.end("letter"))):
        return dash.end()
    closed = found["close"] or letter in "①②③④⑤⑥⑦⑧⑨"
    parted = (
        found["space"]
        or found.end() == len(found.string)
        or found["close"] in {")", "]", "）", "：", "、", "．"}
        or not letter.isascii()
        or (found["letter"].isupper() and _WITHOUT_SPACE.match(found.string, found.end()))
    )
    return found.end() if closed and parted else 0


_WITHOUT_SPACE = re.compile(r"(?<=\.)(?:[^\W_](?!\.)|[`(（])")  # `A.Fleece`, not `A.M.`


def may_begin_options(block: Block) -> bool:
    """Tell blocks in which a line begins with the first letter of an alphabet."""
    if isinstance(block, ListBlock) and block.items and block.items[0].children:
        block = block.items[0].children[0]
    return isinstance(block, Paragraph) and _may_begin_line(block.children)


def _may_begin_line(nodes: Sequence[Inline]) -> bool:
    """Tell whether a line of a paragraph begins so; for most of them the texts at their beginnings say it."""
    begins = True
    for node in nodes:
        if isinstance(node, Break):
            begins = True
        elif begins:
            start = (node.text if isinstance(node, Text) else inline_text((node,))).lstrip()
            if len(start) < _ENOUGH or isinstance(node, Math):
                return _FIRST.search(inline_text(nodes)) is not None
            if _FIRST.match(start) or label_of_options(start):
                return True
            begins = False
    return False


_ENOUGH = 3  # characters: a bracket, a letter, and what follows it
_FIRST = re.compile(  # the first letter of an alphabet and what makes a mark of it: `A thing` has none
    rf"^\s*\*?[(\[（]?(?:①|(?i:[{''.join(letters[0] for letters in ALPHABETS)}])(?:[)\]）.:：、．]|[ \t]*[-–—]))",
    re.MULTILINE,
)


def first_signs(block: Block) -> frozenset[str]:
    """Give the signs, in capitals, that the lines of a block begin with, brackets and a label before them aside."""
    if isinstance(block, ListBlock):
        block = block.items[0].children[0]
    lines = inline_text(block.children).split("\n") if isinstance(block, Paragraph) else ()
    texts = (line[label_of_options(line) :].lstrip(_BEFORE)[:1].upper() for line in lines)
    return frozenset(texts)


_BEFORE = " \t*([（\xa0"


def shuffled_letters(block: Block) -> tuple[str, ...]:
    """Give the letters of the lines of a paragraph, if they are the first of the alphabet in another order."""
    found = "".join(_LETTER.findall(inline_text(block.children))).upper() if isinstance(block, Paragraph) else ""
    ordered = ALPHABETS[0][: len(found)]
    return (found,) if len(found) >= _FEWEST_SHUFFLED and found != ordered and "".join(sorted(found)) == ordered else ()


_FEWEST_SHUFFLED = 3
_LETTER = re.compile(r"^\s*[(\[]?([A-Ha-h])[).]\s", re.MULTILINE)
