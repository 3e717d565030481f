"""Files of several manners: the top-level sections in which the file's dialect opens nothing, and who asks there."""

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

import msgspec

from askdown.content import Content
from askdown.diagnostics import Report
from askdown.model import FileSettings
from askdown.readers.cutting import choice
from askdown.readers.cutting.chosen import Chosen
from askdown.readers.cutting.other_sections import with_sections
from askdown.readers.cutting.top_sections import (
    Above,
    Section,
    blocks_of_sections,
    lines_of_sections,
    told_apart,
    top_sections,
)
from askdown.readers.pieces.sureness import count_sure

_FEWEST = 2  # questions of another manner
_MANY = 4  # titles that are questions themselves


class Part(msgspec.Struct, frozen=True):
    """Sections of a file that are written in one dialect, and what stands above the first of them."""

    chosen: Chosen
    above: Above = ()


def choose(blocks: Content, settings: FileSettings, path: str, report: Report) -> tuple[Part, ...]:
    """Choose the dialect of a file, and of those sections that are written in another; what front matter says holds.

    The first part has what the file's dialect opens, and all sections in which nobody asks.
    """

    def choose_again(rest: Content) -> Chosen:
        return choice.choose(rest, settings, path, report)

    chosen = choose_again(blocks)
    if settings.dialect or settings.question_level or chosen.dialect is None:
        return (Part(chosen),)
    parts, chosen, left = _others(blocks, chosen, choose_again)
    return (Part(with_sections(left, chosen)), *parts)


def _others(
    blocks: Content, chosen: Chosen, choose_again: Callable[[Content], Chosen]
) -> tuple[Sequence[Part], Chosen, Content]:
    """Choose for all silent sections at once, and again for those in which that opens nothing.

    What is left of the file's own choice comes out with the parts, and the blocks that it is left for.
    """
    sections: Sequence[Section] = top_sections(blocks, chosen)
    parts: list[Part] = []
    _, silent = told_apart(sections, chosen)
    while silent and len(silent) < len(sections):
        found = choose_again(blocks_of_sections(silent))
        if not _asks(found, {section.lines.start for section in silent}):
            break
        asking, silent = told_apart(silent, found)
        asking, silent = _with_those_behind(sections, asking, silent, found)
        rest, found = lines_of_sections(chosen, asking, inside=False), lines_of_sections(found, asking, inside=True)
        if len(found.openings) <= len(chosen.openings) - len(rest.openings):
            break
        chosen = rest
        parts.append(Part(with_sections(blocks_of_sections(asking), found), asking[0].above))
        taken = {section.lines.start for section in asking}
        sections = [section for section in sections if section.lines.start not in taken]
    return parts, chosen, blocks_of_sections(sections) if parts else blocks


def _with_those_behind(
    sections: Sequence[Section], asking: Sequence[Section], silent: Sequence[Section], found: Chosen
) -> tuple[list[Section], list[Section]]:
    """Add the sections behind questions whose headings divide the file: they may be a part of the answers."""
    starts = {section.lines.start for section in asking}
    if not any(found.pieces[place].line in starts and opening.level for place, opening in found.openings.items()):
        return list(asking), list(silent)
    quiet = {section.lines.start for section in silent}
    added: set[int] = set()
    for before, section in pairwise(sections):
        if section.lines.start in quiet and (before.lines.start in starts or before.lines.start in added):
            added.add(section.lines.start)
    together = [section for section in sections if section.lines.start in starts | added]
    return together, [section for section in silent if section.lines.start not in added]


def _asks(chosen: Chosen, starts: Collection[int]) -> bool:
    """Tell questions from a manual's words: some, most of them sure, and none a bare title as `## Why this list?`.

    Lists of questions without answers are no part beside answered ones: they are asked elsewhere.
    """
    sure = count_sure(chosen.pieces, chosen.openings)
    headings = (chosen.pieces[place].line for place, opening in chosen.openings.items() if opening.level)
    titles = sum(line in starts for line in headings)
    if chosen.id == "h-plain" and titles and (titles < _MANY or titles * 5 < len(starts) * 4):
        return False
    return chosen.id != "q-only" and sure >= _FEWEST and sure * 2 >= len(chosen.openings)
