"""Which dialect a file is written in: the first of the table whose openers it has, or what its front matter says."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import msgspec

from askdown.content import Block, Content, Heading
from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.nearest import nearest
from askdown.diagnostics.rules.reading import DIALECT_WITHOUT_QUESTIONS, UNKNOWN_DIALECT
from askdown.model import FileSettings
from askdown.readers.cutting.lists_beside import GOING_ON, dialects_of_lists
from askdown.readers.cutting.titles_over import with_titles
from askdown.readers.dialects import answered_paragraphs, asking_items, headings_plain, list_headings
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.review_titles import is_review_title
from askdown.readers.dialects.table import DIALECTS
from askdown.readers.pieces.flattening import MAY_BE_PARTED, Piece, pieces_of
from askdown.readers.pieces.recognition import promises_questions, stands_over_answers
from askdown.readers.pieces.sureness import count_sure
from askdown.readers.words.questions import has_question_mark
from askdown.rendering.plain import inline_text

_FEWEST_IN_SECTION = 2
_FEW, _TIMES = 2, 3  # openings that may be stray signs, and how many times as many show that they are
_FEW_HEADED = 10  # items with headings
_TIMES_OF_MORE = 8  # the same where they are more
_SPARSE = 16  # pieces of a file for each opening: where there are more, signs may be stray as well


class Chosen(msgspec.Struct, frozen=True):
    """A dialect with the file's pieces as it sees them and the openers that it found."""

    dialect: Dialect | None
    pieces: tuple[Piece, ...]
    openings: Openings

    @property
    def id(self) -> str:
        """The dialect's id, or `none`."""
        return self.dialect.id if self.dialect else "none"


def choose(blocks: Content, settings: FileSettings, path: str, report: Report) -> Chosen:
    """Choose the dialect of a file; what its front matter asks for overrules."""
    views = _Views(blocks)
    asked = settings.dialect.lower()
    candidates = [dialect for dialect in DIALECTS if not asked or dialect.id == asked]
    if asked == "none":
        return Chosen(None, views.pieces(DIALECTS[0].take_apart), {})
    if not candidates:
        names = sorted({dialect.id for dialect in DIALECTS} | {"none"})
        hint = f"did you mean `{near}`?" if (near := nearest(asked, names)) else f"there are {', '.join(names)}"
        report(Diagnostic(UNKNOWN_DIALECT, f"no dialect `{asked}`", path, 1, 1, hint))
        candidates = list(DIALECTS)
    level = settings.question_level
    if level and not asked:  # a level speaks of headings; any heading will do where none has a sign
        signs = [one for one in DIALECTS if one.of_headings and one.find(views.pieces(one.take_apart))]
        candidates = [*signs, headings_plain.DIALECT]
    found = (Chosen(one, (pieces := views.pieces(one.take_apart)), _on_level(one, pieces, level)) for one in candidates)
    if (chosen := _surest(one for one in found if one.openings)) is not None:
        return chosen
    if asked and candidates != list(DIALECTS):
        report(Diagnostic(DIALECT_WITHOUT_QUESTIONS, f"no question in the dialect `{asked}`", path, 1, 1))
    return Chosen(None, views.pieces(DIALECTS[0].take_apart), {})


def with_sections(blocks: Content, chosen: Chosen) -> Chosen:
    """Add what stands in sections in which the dialect of a file opens nothing, if these may be written otherwise."""
    if chosen.dialect is None or chosen.id in _MARKED:
        return chosen
    if chosen.dialect.of_headings:
        return _with_labelled_sections(blocks, chosen)
    if chosen.id == "qa-line" or (chosen.id == "b-line" and not any(one.number for one in chosen.openings.values())):
        chosen = msgspec.structs.replace(chosen, openings=with_titles(chosen.pieces, chosen.openings))
    return _with_other_sections(blocks, chosen)


_MARKED = frozenset({"sep", "tag"})  # who marks cards for a program marks all: other questions of such notes are none


def _surest(found: Iterator[Chosen]) -> Chosen | None:
    """Give the first, or where that opens few questions the first that opens many times as many, with those.

    Few that are all sure are not outdone by many of which most are not: by the points of their answers.
    """
    first = next(found, None)
    if first is None:
        return None
    few = len(first.openings)
    if first.dialect is list_headings.HEADED and few <= _FEW_HEADED:
        found = iter(others := tuple(found))
        if wider := next((one for one in others if _holds_all(one, first)), None):
            return wider
    if few > _FEW and few * _SPARSE > len(first.pieces):
        return first
    times = _TIMES if few <= _FEW else _TIMES_OF_MORE
    sure = count_sure(first.pieces, first.openings) == few
    more = (one for one in found if len(one.openings) >= times * few)
    most = next((one for one in more if not (sure and _is_unsure(one)) or _tells_all(one, first)), None)
    return first if most is None else _with_stray(most, first)


def _holds_all(chosen: Chosen, first: Chosen) -> bool:
    """Tell a choice of many times as many, with nearly all that the first opens: few items of a list have headings."""
    if len(chosen.openings) < _TIMES * len(first.openings):
        return False
    lines = {chosen.pieces[place].line for place in chosen.openings}
    return sum(first.pieces[place].line in lines for place in first.openings) * 5 >= len(first.openings) * 4


def _tells_all(chosen: Chosen, first: Chosen) -> bool:
    """Tell a wider choice by marked answers, of the same headings: these are sure, wherever the answers stand."""
    return chosen.dialect is not None and chosen.dialect.tells_questions and _holds_all(chosen, first)


def _is_unsure(chosen: Chosen) -> bool:
    """Tell a choice of which most openings are unsure; of a list without answers a fifth is enough."""
    sure = count_sure(chosen.pieces, chosen.openings)
    return sure * 5 < len(chosen.openings) * 4 if chosen.id == "q-only" else sure * 2 < len(chosen.openings)


def _with_stray(chosen: Chosen, stray: Chosen) -> Chosen:
    """Give a choice with the few openers that surer signs give, where it has none: those that are sure themselves."""
    sure = {place: opening for place, opening in stray.openings.items() if count_sure(stray.pieces, {place: opening})}
    more = {stray.pieces[place].line: opening for place, opening in sure.items()}
    own = {chosen.pieces[place].line for place in chosen.openings}
    openings = {
        place: more[piece.line]
        for place, piece in enumerate(chosen.pieces)
        if piece.line in more and piece.line not in own and piece.kind != "block"
    }
    return msgspec.structs.replace(chosen, openings=dict(sorted((dict(chosen.openings) | openings).items())))


def _with_other_sections(blocks: Content, chosen: Chosen) -> Chosen:
    """Choose anew for each section in which the file's dialect opens nothing.

    A list of questions in one section says of others that what asks there is none, if no label says more.
    """
    dialects = [dialect for dialect in DIALECTS if not (dialect.of_headings or dialect.ends_at_rules)]
    if chosen.id == "q-only":
        dialects = [dialect for dialect in dialects if dialect.id in _LABELLED]
    return _with_sections(blocks, chosen, _section_starts(chosen.pieces), dialects)


def _with_labelled_sections(blocks: Content, chosen: Chosen) -> Chosen:
    """Find labelled lines, marked cards and tables of them in the sections beside those of headings that ask."""
    level = min((opening.level for opening in chosen.openings.values() if opening.level), default=0)
    starts = set(_section_starts(chosen.pieces, level - 1))
    for start, end in pairwise(_section_starts(chosen.pieces, level)):
        if start not in chosen.openings and is_review_title(chosen.pieces[start].text):
            starts |= {start, end}  # `## Check yourself` among the questions
    found = _with_sections(blocks, chosen, sorted(starts), _BESIDE_HEADINGS)
    openings = {
        place: opening if opening.level else msgspec.structs.replace(opening, level=level)
        for place, opening in found.openings.items()
    }
    return msgspec.structs.replace(found, openings=openings)


_LABELLED = frozenset({"qa-line", "sep", "table"})
_BESIDE_HEADINGS = [
    dialect
    for dialect in DIALECTS
    if dialect.id in _LABELLED or dialect in {answered_paragraphs.HIDDEN, answered_paragraphs.MARKED}
]


def _with_sections(blocks: Content, chosen: Chosen, starts: Sequence[int], dialects: Sequence[Dialect]) -> Chosen:
    pieces: list[Piece] = []
    openings: dict[int, Opening] = {}
    lines = [block.line for block in blocks]
    of_headings = chosen.dialect is not None and chosen.dialect.of_headings
    for start, end in pairwise(starts):
        found: Openings = {
            place - start: chosen.openings[place] for place in range(start, end) if place in chosen.openings
        }
        mine: Sequence[Piece] = chosen.pieces[start:end]
        headed = mine[0].kind == "heading"
        if not found and not (headed and (end - start == 1 or stands_over_answers(mine[0]))):
            first = bisect_left(lines, mine[0].line)
            last = bisect_left(lines, chosen.pieces[end].line) if end < len(chosen.pieces) else len(blocks)
            more = dialects_of_lists(mine) if of_headings else ()
            mine, found = _in_section(blocks[first:last], (*dialects, *more))
        openings |= {place + len(pieces): opening for place, opening in found.items()}
        pieces.extend(mine)
    return Chosen(chosen.dialect, tuple(pieces), openings)


def _in_section(section: Content, dialects: Sequence[Dialect]) -> tuple[Sequence[Piece], Openings]:
    views = _Views(section)
    head = section[0] if section else None  # none begins where a heading is inside of one
    promised = isinstance(head, Heading) and promises_questions(inline_text(head.children))
    for dialect in dialects:
        pieces = views.pieces(dialect.take_apart)
        found = dialect.find(pieces)
        if dialect is asking_items.ITEMS and not promised and not _have_marks(pieces, found):
            continue  # `Why now?` is a chapter of a book, beside questions that are answered
        if len(found) >= _FEWEST_IN_SECTION or (found and dialect is GOING_ON):
            return pieces, found
    return views.pieces(DIALECTS[0].take_apart), {}


def _have_marks(pieces: Sequence[Piece], found: Openings) -> bool:
    """Tell whether nearly all of these end in a question's mark."""
    return sum(has_question_mark(pieces[place].text) for place in found) * 5 >= len(found) * 4


def _section_starts(pieces: Sequence[Piece], deepest: int = 6) -> list[int]:
    """Give the places before which sections are cut: all headings, down to the deepest level."""
    headings = (
        place
        for place, piece in enumerate(pieces)
        if isinstance(piece.block, Heading)
        and piece.kind == "heading"
        and not piece.inside_item
        and piece.block.level <= deepest
    )
    return sorted({0, *headings, len(pieces)})


class _Views:
    """The pieces of one file for each way of taking its lists apart, made once where the same lists are taken."""

    def __init__(self, blocks: Content) -> None:
        self._blocks = blocks
        self._parted = [block for block in blocks if isinstance(block, MAY_BE_PARTED)]
        self._taken: dict[Callable[[Block], bool], tuple[bool, ...]] = {}
        self._made: dict[tuple[bool, ...], tuple[Piece, ...]] = {}

    def pieces(self, take_apart: Callable[[Block], bool]) -> tuple[Piece, ...]:
        taken = self._taken.get(take_apart)
        if taken is None:
            taken = self._taken[take_apart] = tuple(map(take_apart, self._parted))
        if taken not in self._made:
            self._made[taken] = pieces_of(self._blocks, take_apart)
        return self._made[taken]


def _on_level(dialect: Dialect, pieces: Sequence[Piece], level: int) -> Openings:
    """Give the dialect's openers; with a `question_level`, just the headings of that level."""
    if not level or not dialect.of_headings:
        return dialect.find(pieces)
    found = dialect.find(pieces)
    return {
        place: found.get(place) or Opening(piece.inline, level)
        for place, piece in enumerate(pieces)
        if isinstance(piece.block, Heading) and piece.block.level == level
    }
