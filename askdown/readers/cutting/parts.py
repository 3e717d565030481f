"""Files of several manners: the top-level sections in which the file's dialect opens nothing, and who asks there."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise

import msgspec

from askdown.content import Block, Content, Heading
from askdown.diagnostics import Report
from askdown.model import FileSettings
from askdown.readers.cutting import choice
from askdown.readers.cutting.choice import Chosen
from askdown.readers.cutting.section_headings import usual_level
from askdown.readers.cutting.top_sections import (
    Above,
    Section,
    blocks_of_sections,
    cut,
    heading_level,
    is_aside,
    lines_of_sections,
    told_apart,
    top_sections,
)
from askdown.readers.pieces.recognition import promises_questions
from askdown.readers.pieces.sureness import count_sure
from askdown.rendering.plain import inline_text, plain_text

_FEWEST = 2  # questions of another manner
_FEWEST_ALONE = 3  # in one section by itself
_MANY = 4  # titles that are questions themselves
_MARK = re.compile("[?？؟]")
_DEEPEST = 6  # level of a heading


class Part(msgspec.Struct, frozen=True):
    """Sections of a file that are written in one dialect, and what stands above the first of them."""

    chosen: Chosen
    above: Above = ()


def choose(blocks: Content, settings: FileSettings, path: str, report: Report) -> tuple[Part, ...]:
    """Choose the dialect of a file, and of those sections that are written in another; what front matter says holds.

    The first part has what the file's dialect opens, and all sections in which nobody asks; where it opens nothing, the
    part of those sections comes last. Lists of questions are found more easily in a section by itself.
    """

    def choose_again(rest: Content) -> Chosen:
        return choice.choose(rest, settings, path, report)

    chosen = choose_again(blocks)
    if settings.dialect or settings.question_level:
        return (Part(chosen),)
    others, left = _together(_Left(chosen, blocks, top_sections(blocks, chosen)), choose_again)
    alone, left = _by_themselves(left, choose_again)
    first = Part(choice.with_sections(left.blocks, left.chosen))
    parts = (*others, *alone)
    return (first, *parts) if chosen.dialect or not parts else (*parts, first)


class _Left(msgspec.Struct, frozen=True):
    """What is left of a file when parts are taken out, and those of its sections in which nobody asks yet."""

    chosen: Chosen
    blocks: Content
    sections: Sequence[Section]


def _together(left: _Left, choose_again: Callable[[Content], Chosen]) -> tuple[Sequence[Part], _Left]:
    """Choose for all silent sections at once, and again for those in which that opens nothing."""
    chosen, sections = left.chosen, left.sections
    parts: list[Part] = []
    _, silent = told_apart(sections, chosen)
    while chosen.dialect and silent and len(silent) < len(sections):
        found = choose_again(blocks_of_sections(silent))
        if not _asks(found, {section.lines.start for section in silent}) or _are_notices(found, chosen):
            break
        asking, silent = told_apart(silent, found)
        asking, silent = _with_those_behind(sections, asking, silent, found)
        rest, found = lines_of_sections(chosen, asking, inside=False), lines_of_sections(found, asking, inside=True)
        if len(found.openings) <= len(chosen.openings) - len(rest.openings):
            break
        chosen = rest
        parts.append(Part(choice.with_sections(blocks_of_sections(asking), found), asking[0].above))
        taken = {section.lines.start for section in asking}
        sections = [section for section in sections if section.lines.start not in taken]
    return parts, _Left(chosen, blocks_of_sections(sections) if parts else left.blocks, silent)


def _are_notices(found: Chosen, chosen: Chosen) -> bool:
    """Tell a title or two that ask before the first numbered or labelled heading: `## Have a question for me?`."""
    if (
        found.id != "h-plain"
        or len(found.openings) > _FEWEST
        or not (chosen.dialect and chosen.dialect.tells_questions)
    ):
        return False
    first = chosen.pieces[min(chosen.openings)].line
    return all(found.pieces[place].line < first for place in found.openings)


def _by_themselves(left: _Left, choose_again: Callable[[Content], Chosen]) -> tuple[Sequence[Part], _Left]:
    """Choose for each silent section by itself, and for those beside headings that ask."""
    silent = (*left.sections, *_beside_questions(left.blocks, left.chosen))
    chosen = ((section, _alone(section, left.chosen, choose_again)) for section in silent)
    found = [(section, alone) for section, alone in chosen if alone is not None]
    if not found:
        return (), left
    parts = [Part(choice.with_sections(section.blocks, alone), section.above) for section, alone in found]
    sections = sorted((section for section, _ in found), key=lambda section: section.lines.start)
    taken = {block.line for section in sections for block in section.blocks}
    rest = tuple(block for block in left.blocks if block.line not in taken)
    return parts, _Left(lines_of_sections(left.chosen, sections, inside=False), rest, ())


def _marks(section: Section, chosen: Chosen) -> int:
    """Count the question marks of a section; in a file in which nobody asks those in lists, of advice, do not count."""
    if chosen.dialect is not None:
        return len(_MARK.findall(plain_text(section.blocks)))
    start = bisect_left(chosen.pieces, section.lines.start, key=lambda piece: piece.line)
    end = bisect_left(chosen.pieces, section.lines.stop, key=lambda piece: piece.line)
    return sum(_MARK.search(piece.text) is not None for piece in chosen.pieces[start:end])


def _beside_questions(blocks: Content, chosen: Chosen) -> Iterator[Section]:
    """Give the sections on the level of headings that are questions whose titles promise some: `## Quick quiz`."""
    if chosen.dialect is None or not chosen.dialect.of_headings:
        return
    level = usual_level(chosen.openings)
    asked = {chosen.pieces[place].line for place in chosen.openings}
    silent = (block for block in blocks if heading_level(block) == level and block.line not in asked)
    lines = {block.line for block in silent if _promises(block) and not is_aside(block)}
    if lines:
        starts = [place for place, block in enumerate(blocks) if 0 < heading_level(block) <= level]
        yield from (section for section in cut(blocks, starts) if section.lines.start in lines)


def _promises(block: Block) -> bool:
    return isinstance(block, Heading) and promises_questions(inline_text(block.children))


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


def _alone(section: Section, chosen: Chosen, choose_again: Callable[[Content], Chosen]) -> Chosen | None:
    """Choose for a section by itself; in a file in which nobody asks it has to have a title that promises questions."""
    promised = _promises(section.blocks[0])
    fewest = _FEWEST if promised else _FEWEST_ALONE
    if (chosen.dialect is None and not promised) or _marks(section, chosen) < fewest:
        return None
    found = choose_again(section.blocks)
    asks = _asks(found, {section.lines.start}, answered=chosen.dialect is not None)
    return found if asks and len(found.openings) >= fewest else None


def _asks(chosen: Chosen, starts: Collection[int], *, answered: bool = True) -> bool:
    """Tell questions from a manual's words: some, most of them sure, and none a bare title as `## Why this list?`.

    Lists of questions without answers are no part beside `answered` ones: they are asked elsewhere.
    """
    sure = count_sure(chosen.pieces, chosen.openings)
    headings = (chosen.pieces[place].line for place, opening in chosen.openings.items() if opening.level)
    titles = sum(line in starts for line in headings)
    if chosen.id == "h-plain" and titles and (titles < _MANY or titles * 5 < len(starts) * 4):
        return False
    if answered and chosen.id == "q-only":
        return False
    return sure >= _FEWEST and sure * 2 >= len(chosen.openings)
