"""The top-level sections of a file, of which each may be written in a manner of its own."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

import msgspec

from askdown.content import Block, Content, Heading
from askdown.readers.cutting.chosen import Chosen
from askdown.readers.cutting.section_headings import leading, section_level
from askdown.readers.pieces.flattening import pieces_of
from askdown.readers.pieces.recognition import is_never_question, stands_over_answers
from askdown.rendering.plain import inline_text

_DEEPEST = 6  # level of a heading

Above: TypeAlias = tuple[tuple[int, str], ...]
"""The level and the text of each heading above a section, the highest first."""


class Section(msgspec.Struct, frozen=True):
    """The blocks from one dividing heading to the next, or those before the first; and what stands above them."""

    blocks: Content
    above: Above

    @property
    def lines(self) -> range:
        """The lines from the first block to the last."""
        return range(self.blocks[0].line, self.blocks[-1].end_line + 1)


def blocks_of_sections(sections: Sequence[Section]) -> Content:
    """Give the blocks of some sections as one document."""
    return tuple(block for section in sections for block in section.blocks)


def top_sections(blocks: Content, chosen: Chosen) -> Sequence[Section]:
    """Cut a file before the headings of the first level that divides it; not at all where these are in answers."""
    headings = [place for place, block in enumerate(blocks) if isinstance(block, Heading)]
    for level in range(1, _deepest(chosen) + 1):
        starts = [place for place in headings if _heading_level(blocks[place]) <= level]
        sections = list(_cut(blocks, starts))
        if sum(not all(isinstance(block, Heading) for block in section.blocks) for section in sections) > 1:
            return sections
    return ()


def _cut(blocks: Content, starts: Sequence[int]) -> Iterator[Section]:
    """Cut blocks before the places of some, headings or not."""
    above: list[tuple[int, str]] = []
    for start, end in pairwise(sorted({0, *starts, len(blocks)})):
        first = blocks[start]
        if isinstance(first, Heading):
            above = [(level, text) for level, text in above if level < first.level]
        yield Section(blocks[start:end], tuple(above))
        if isinstance(first, Heading):
            above.append((first.level, inline_text(first.children)))


def _heading_level(block: Block) -> int:
    """Give the level of a heading, 0 for other blocks."""
    return block.level if isinstance(block, Heading) else 0


def _deepest(chosen: Chosen) -> int:
    """Give the deepest level of headings that stand over questions, and in no answer."""
    if chosen.dialect is not None and chosen.dialect.of_headings:
        return min((opening.level for opening in chosen.openings.values() if opening.level), default=1) - 1
    if level := section_level(chosen.pieces, chosen.openings, leading(chosen.pieces, chosen.openings)):
        return level
    return 0 if any(piece.level for piece in chosen.pieces[: max(chosen.openings)]) else _DEEPEST


def told_apart(sections: Sequence[Section], chosen: Chosen) -> tuple[list[Section], list[Section]]:
    """Give the sections in which a dialect opens questions, and those in which it does not but another might.

    Where all openers had to be mended, the section may well be written in another manner; not where only their level
    was another, since their numbers are those of the others.
    """
    lines = sorted(
        chosen.pieces[place].line
        for place, opening in chosen.openings.items()
        if not opening.repaired or opening.repaired == "level"
    )
    opened: list[Section] = []
    silent: list[Section] = []
    for section in sections:
        at = bisect_left(lines, section.lines.start)
        if at < len(lines) and lines[at] in section.lines:
            opened.append(section)
        elif not _is_aside(section.blocks[0]):
            silent.append(section)
    return opened, silent


def _is_aside(block: Block) -> bool:
    """Tell the heading of a section that has no questions: a licence, references, the answers of other sections."""
    (piece, *_) = pieces_of((block,))
    return piece.kind == "heading" and (is_never_question(piece.text) or stands_over_answers(piece))


def lines_of_sections(chosen: Chosen, sections: Sequence[Section], *, inside: bool) -> Chosen:
    """Give a choice with just the pieces of these sections, or with just the others."""
    starts = [section.lines.start for section in sections]
    kept = []
    for place, piece in enumerate(chosen.pieces):
        at = bisect_left(starts, piece.line + 1) - 1
        if (at >= 0 and piece.line in sections[at].lines) == inside:
            kept.append(place)
    openings = {new: chosen.openings[old] for new, old in enumerate(kept) if old in chosen.openings}
    return Chosen(chosen.dialect, tuple(chosen.pieces[place] for place in kept), openings)
