"""Inline content as the pieces that a line is made of, and how many lines they fill."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from askdown import content as tree
from askdown.printing.formula_pictures import picture_sizes
from askdown.printing.text_widths import BOLD, SPACE, breaks_anywhere, mono_width, text_width
from askdown.tex.static_math import StaticMath

LINE = 1.35  # em, as the style sheets have it
CODE = 0.86  # size of code beside text
_WORD = re.compile(r"[^ \t\n]+")  # no line ends at other spaces
_CODE_WORD = re.compile(r"(?<! )( *+)([^ ]++)")
_ABOVE = 0.3  # em that a tall formula adds to its line besides its height
# No line begins with these, or ends with those.
NO_START = frozenset("、。，．：；？！）］｝」』】〕》〉”’…—ー・,.:;?!)]}%％々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
_NO_END = frozenset("（［｛「『【〔《〈“‘([{")
_BROKEN = 0.6  # of a line that is filled where a long word is hyphenated
_CODE_WASTE = 0.8  # em of a line that code in a sentence costs: WeasyPrint ends lines early before it
_DISPLAY = 1.5  # em around a formula of its own line


class Piece(NamedTuple):
    """Something that no line breaks, in em; `glued` without a space before it, `alone` on a line of its own."""

    width: float
    height: float = 0
    glued: bool = False
    alone: bool = False


class Inlines:
    """Measures inline content with the formulas of `math`; an image is `image` em high."""

    def __init__(self, math: StaticMath, image: float) -> None:
        self._math = math
        self.image = image
        self.formula_sizes = cache(self._formula_sizes)

    def _formula_sizes(self, tex: str, display: bool) -> list[tuple[float, float]]:  # noqa: FBT001  (a formula's parts)
        """Give width and height of a formula in em, or of its pieces; one without a picture is its TeX."""
        return picture_sizes(self._math.shown[tex, display].html) or [(mono_width(tex), LINE)]

    def pieces(self, nodes: Iterable[tree.Inline], factor: float = 1, *, glued: bool = True) -> Iterator[Piece]:
        """Give the pieces of inline content; `factor` is how much wider than plain text it is."""
        for node in nodes:
            match node:
                case tree.Text(text=text):
                    yield from _words(text, factor, glued=glued)
                    glued = not text[-1:].isspace()
                    continue
                case tree.Break(hard=True):
                    yield Piece(0, alone=True)
                case tree.Break():
                    glued = False
                    continue
                case tree.Code(text=text):
                    yield from _code(text, glued=glued)
                case tree.Math(tex=tex, display=display):
                    yield from self._formula(tex, display=display, glued=glued)
                case tree.Image(alt=alt):
                    yield Piece(text_width(alt[:40]), self.image, alone=True)
                case tree.Styled(children=children, tag=tag):
                    yield from self.pieces(children, factor * (BOLD if tag in {"strong", "b"} else 1), glued=glued)
                case tree.Link(children=children) | tree.Cloze(children=children):
                    yield from self.pieces(children, factor, glued=glued)
                case tree.FootnoteReference():
                    yield Piece(0.6, glued=True)
                case tree.Comment():
                    pass
            glued = True

    def _formula(self, tex: str, *, display: bool, glued: bool) -> Iterator[Piece]:
        extra = _DISPLAY if display else _ABOVE
        for width, height in self.formula_sizes(tex, display):
            yield Piece(width, height + extra if display or height > LINE else 0, glued, display)
            glued = True

    def height(self, nodes: Sequence[tree.Inline], room: float, factor: float = 1) -> float:
        """Give how high inline content is in lines of `room` em."""
        return stacked(self.pieces(nodes, factor), room)

    def widths(self, nodes: Sequence[tree.Inline]) -> tuple[float, float]:
        """Give the width of the widest piece, and that of all in one line."""
        pieces = list(self.pieces(nodes))
        return max((one.width for one in pieces), default=0), sum(one.width + SPACE for one in pieces)


def stacked(pieces: Iterable[Piece], room: float) -> float:
    """Give the height in em of pieces set in lines of `room` em."""
    room = max(room, 1)
    total, used, line = 0.0, 0.0, 0.0
    for piece in pieces:
        if piece.alone:
            shrunk = min(1, room / piece.width) if piece.width else 1
            total += line + max(LINE, piece.height * shrunk) if piece.height else max(line, LINE)
            used, line = 0, 0
            continue
        gap = 0 if piece.glued or not used else SPACE
        if used and used + gap + piece.width > room:
            total, used, line, gap = total + line, 0, 0, 0
        rows = int(piece.width // (room * _BROKEN)) if piece.width > room else 0
        total += rows * LINE
        used = (used + gap + piece.width) % room if rows else used + gap + piece.width
        line = max(line, LINE, piece.height)
    return total + line


def _words(text: str, factor: float, *, glued: bool) -> Iterator[Piece]:
    glued = glued and not text[:1].isspace()
    for word in _WORD.findall(text):
        for part in _parts(word):
            yield Piece(text_width(part) * factor, glued=glued)
            glued = True
        glued = False


def _parts(word: str) -> Iterator[str]:
    """Cut a word where a line may end in it: behind wide characters, hyphens and slashes, if it may begin there too."""
    start = 0
    for place, character in enumerate(word):
        ends = breaks_anywhere(character) or character in "-/–—"
        if ends and character not in _NO_END and word[place + 1 : place + 2] not in NO_START:
            yield word[start : place + 1]
            start = place + 1
    if start < len(word):
        yield word[start:]


def code_rows(line: str, room: float) -> int:
    """Give how many rows of `room` em a line of code fills: it is broken at spaces, and in what is too long."""
    rows, used = 1, 0.0
    for spaces, word in _CODE_WORD.findall(line):
        width = mono_width(word)
        used += mono_width(spaces)
        if used and used + width > room:
            rows, used = rows + 1, 0.0
        more = int(width // room) if width > room else 0
        rows, used = rows + more, used + width - more * room
    return rows


def _code(text: str, *, glued: bool) -> Iterator[Piece]:
    waste = _CODE_WASTE
    for word in _WORD.findall(text):
        yield Piece(mono_width(word) * CODE + waste, glued=glued)
        glued, waste = False, 0
