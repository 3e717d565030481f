"""Files of several manners: the top-level sections in which the file's dialect opens nothing, and who asks there."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

import msgspec

from askdown.content import Block, Content, Heading
from askdown.diagnostics import Report
from askdown.model import FileSettings
from askdown.readers import choice
from askdown.readers.choice import Chosen
from askdown.readers.pieces import pieces_of
from askdown.readers.recognition import is_never_question, promises_questions, stands_over_answers
from askdown.readers.section_headings import leading, section_level, usual_level
from askdown.readers.sureness import count_sure
from askdown.rendering.plain import inline_text, plain_text

_FEWEST = 2  # questions of another manner
_FEWEST_ALONE = 3  # in one section by itself
_MANY = 4  # titles that are questions themselves
_MARK = re.compile("[?？؟]")
_DEEPEST = 6  # level of a heading

Above: TypeAlias = tuple[tuple[int, str], ...]
"""The level and the text of each heading above a section, the highest first."""


class Part(msgspec.Struct, frozen=True):
    """Sections of a file that are written in one dialect, and what stands above the first of them."""

    chosen: Chosen
    above: Above = ()


class _Section(msgspec.Struct, frozen=True):
    blocks: Content
    above: Above

    @property
    def lines(self) -> range:
        return range(self.blocks[0].line, self.blocks[-1].end_line + 1)


def choose(blocks: Content, settings: FileSettings, path: str, report: Report) -> tuple[Part, ...]:
    """Choose the dialect of a file, and of those sections that are written in another; what front matter says holds.

    The first part has what the file's dialect opens, and all sections in which nobody asks; where it opens nothing, the
    part of those sections comes last. Lists of questions are found more easily in a section by itself.
    """
    chosen = choice.choose(blocks, settings, path, report)
    if settings.dialect or settings.question_level:
        return (Part(chosen),)
    sections = _sections(blocks, chosen)
    others: list[Part] = []
    _, silent = _told_apart(sections, chosen)
    while chosen.dialect and silent and len(silent) < len(sections):
        found = choice.choose(_blocks(silent), settings, path, report)
        if not _asks(found, {section.lines.start for section in silent}):
            break
        asking, silent = _told_apart(silent, found)
        asking, silent = _with_those_behind(sections, asking, silent, found)
        rest, found = _lines_of(chosen, asking, inside=False), _lines_of(found, asking, inside=True)
        if len(found.openings) <= len(chosen.openings) - len(rest.openings):
            break
        chosen = rest
        others.append(Part(choice.with_sections(_blocks(asking), found), asking[0].above))
        taken = {section.lines.start for section in asking}
        sections = [section for section in sections if section.lines.start not in taken]
    own = _blocks(sections) if others else blocks
    found_alone: list[_Section] = []
    for section in (*silent, *_beside_questions(own, chosen)):
        if (alone := _alone(section, chosen, settings, path, report)) is not None:
            others.append(Part(choice.with_sections(section.blocks, alone), section.above))
            found_alone.append(section)
    if found_alone:
        found_alone.sort(key=lambda section: section.lines.start)
        chosen = _lines_of(chosen, found_alone, inside=False)
        taken = {block.line for section in found_alone for block in section.blocks}
        own = tuple(block for block in own if block.line not in taken)
    first = Part(choice.with_sections(own, chosen))
    return (first, *others) if chosen.dialect or not others else (*others, first)


def _marks(section: _Section, chosen: Chosen) -> int:
    """Count the question marks of a section; in a file in which nobody asks those in lists, of advice, do not count."""
    if chosen.dialect is not None:
        return len(_MARK.findall(plain_text(section.blocks)))
    start = bisect_left(chosen.pieces, section.lines.start, key=lambda piece: piece.line)
    end = bisect_left(chosen.pieces, section.lines.stop, key=lambda piece: piece.line)
    return sum(_MARK.search(piece.text) is not None for piece in chosen.pieces[start:end])


def _beside_questions(blocks: Content, chosen: Chosen) -> Iterator[_Section]:
    """Give the sections on the level of headings that are questions whose titles promise some: `## Quick quiz`."""
    if chosen.dialect is None or not chosen.dialect.of_headings:
        return
    level = usual_level(chosen.openings)
    asked = {chosen.pieces[place].line for place in chosen.openings}
    headings = [block for block in blocks if isinstance(block, Heading) and block.level <= level]
    lines = {each.line for each in headings if each.level == level and each.line not in asked and _promises(each)}
    if lines:
        starts = [place for place, block in enumerate(blocks) if 0 < _level(block) <= level]
        yield from (section for section in _cut(blocks, starts) if section.lines.start in lines)


def _promises(heading: Heading) -> bool:
    return promises_questions(inline_text(heading.children)) and not _is_aside(heading)


def _with_those_behind(
    sections: Sequence[_Section], asking: Sequence[_Section], silent: Sequence[_Section], found: Chosen
) -> tuple[list[_Section], list[_Section]]:
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


def _alone(section: _Section, chosen: Chosen, settings: FileSettings, path: str, report: Report) -> Chosen | None:
    """Choose for a section by itself; in a file in which nobody asks it has to have a title that promises questions."""
    first = section.blocks[0]
    promised = isinstance(first, Heading) and promises_questions(inline_text(first.children))
    fewest = _FEWEST if promised else _FEWEST_ALONE
    if (chosen.dialect is None and not promised) or _marks(section, chosen) < fewest:
        return None
    found = choice.choose(section.blocks, settings, path, report)
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
    return len(chosen.openings) >= _FEWEST and sure * 2 >= len(chosen.openings)


def _blocks(sections: Sequence[_Section]) -> Content:
    return tuple(block for section in sections for block in section.blocks)


def _sections(blocks: Content, chosen: Chosen) -> Sequence[_Section]:
    """Cut a file before the headings of the first level that divides it; not at all where these are in answers."""
    headings = [place for place, block in enumerate(blocks) if isinstance(block, Heading)]
    for level in range(1, _deepest(chosen) + 1):
        starts = [place for place in headings if _level(blocks[place]) <= level]
        if len(starts) < _FEWEST and starts in ([], [0]):
            continue  # the title of the file, at most
        sections = list(_cut(blocks, starts))
        if sum(not all(isinstance(block, Heading) for block in section.blocks) for section in sections) > 1:
            return sections
    return ()


def _cut(blocks: Content, starts: Sequence[int]) -> Iterator[_Section]:
    above: list[tuple[int, str]] = []
    for start, end in pairwise(sorted({0, *starts, len(blocks)})):
        first = blocks[start]
        if isinstance(first, Heading):
            above = [(level, text) for level, text in above if level < first.level]
        yield _Section(blocks[start:end], tuple(above))
        if isinstance(first, Heading):
            above.append((first.level, inline_text(first.children)))


def _level(block: Block) -> int:
    return block.level if isinstance(block, Heading) else 0


def _deepest(chosen: Chosen) -> int:
    """Give the deepest level of headings that stand over questions, and in no answer."""
    if chosen.dialect is None:
        return _DEEPEST
    if chosen.dialect.of_headings:
        return min((opening.level for opening in chosen.openings.values() if opening.level), default=1) - 1
    if level := section_level(chosen.pieces, chosen.openings, leading(chosen.pieces, chosen.openings)):
        return level
    return 0 if any(piece.level for piece in chosen.pieces[: max(chosen.openings)]) else _DEEPEST


def _told_apart(sections: Sequence[_Section], chosen: Chosen) -> tuple[list[_Section], list[_Section]]:
    """Give the sections in which a dialect opens questions, and those in which it does not but another might.

    Where all openers had to be mended, the section may well be written in another manner.
    """
    lines = sorted(chosen.pieces[place].line for place, opening in chosen.openings.items() if not opening.repaired)
    opened: list[_Section] = []
    silent: list[_Section] = []
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


def _lines_of(chosen: Chosen, sections: Sequence[_Section], *, inside: bool) -> Chosen:
    """Give a choice with just the pieces of these sections, or with just the others."""
    starts = [section.lines.start for section in sections]
    kept = []
    for place, piece in enumerate(chosen.pieces):
        at = bisect_left(starts, piece.line + 1) - 1
        if (at >= 0 and piece.line in sections[at].lines) == inside:
            kept.append(place)
    openings = {new: chosen.openings[old] for new, old in enumerate(kept) if old in chosen.openings}
    return Chosen(chosen.dialect, tuple(chosen.pieces[place] for place in kept), openings)
