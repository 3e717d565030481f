"""markdown-it's state of a text in blocks, with its lines measured all at once instead of character by character."""

from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

_BLANKS = " \t"
_TAB = 4


class BlockState(StateBlock):
    """A state like markdown-it's."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__("", md, env, tokens)
        self.src = src
        lines = src.split("\n")
        if not lines[-1].strip(_BLANKS):  # behind the last line end, or blanks without one
            lines.pop()
        length = len(src)
        starts = [0, *accumulate(len(line) + 1 for line in lines)][:-1]
        indents = [len(line) - len(line.lstrip(_BLANKS)) for line in lines]
        widths = indents
        if "\t" in src:
            widths = [_width(line[:indent]) for line, indent in zip(lines, indents, strict=True)]
        # A line more than there are, as markdown-it has it, so that nobody has to look for the end.
        self.bMarks = [*starts, length]
        self.eMarks = [*(start + len(line) for start, line in zip(starts, lines, strict=True)), length]
        self.tShift = [*indents, 0]
        self.sCount = [*widths, 0]
        self.bsCount = [0] * (len(lines) + 1)
        self.lineMax = len(lines)


def _width(blanks: str) -> int:
    """Give the columns that blanks at the beginning of a line take."""
    width = 0
    for blank in blanks:
        width += _TAB - width % _TAB if blank == "\t" else 1
    return width
