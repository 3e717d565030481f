"""Which dialect a file is written in: the first of the table whose openers it has, or what its front matter says."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

import msgspec

from askdown.content import Content, Heading
from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.nearest import nearest
from askdown.diagnostics.rules.reading import DIALECT_WITHOUT_QUESTIONS, UNKNOWN_DIALECT
from askdown.model import FileSettings
from askdown.readers.cutting.chosen import Chosen, Views
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.headings import headings_plain
from askdown.readers.dialects.lists import list_headings
from askdown.readers.dialects.openings.answers_on_line import where_nothing_follows
from askdown.readers.dialects.table import DIALECTS
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.recognition import is_filler, is_navigation, is_never_question
from askdown.readers.pieces.sureness import count_sure

_FEW, _TIMES = 2, 3  # openings that may be stray signs, and how many times as many show that they are
_FEW_HEADED = 10  # items with headings
_SPARSE = 16  # pieces of a file for each opening: where there are more, signs may be stray as well


def choose(blocks: Content, settings: FileSettings, path: str, report: Report) -> Chosen:
    """Choose the dialect of a file; what its front matter asks for overrules."""
    views = Views(blocks)
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
    opened = ((one, (pieces := views.pieces(one.take_apart)), _on_level(one, pieces, level)) for one in candidates)
    found = (Chosen(one, pieces, _outside_contents(pieces, openings)) for one, pieces, openings in opened)
    if (chosen := _surest(one for one in found if one.openings)) is not None:
        return msgspec.structs.replace(chosen, openings=where_nothing_follows(chosen.pieces, chosen.openings))
    if asked and candidates != list(DIALECTS):
        said = f"no question in the dialect `{asked}`"
        report(Diagnostic(DIALECT_WITHOUT_QUESTIONS, said, path, 1, 1, "doctor names others"))
    return Chosen(None, views.pieces(DIALECTS[0].take_apart), {})


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
    sure = count_sure(first.pieces, first.openings) == few
    more = (one for one in found if len(one.openings) >= _TIMES * few)
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


def _outside_contents(pieces: Sequence[Piece], openings: Openings) -> Openings:
    """Give the openers without those below the title of contents that has hardly anything else below it."""
    if not openings:
        return openings
    titles = [place for place, piece in enumerate(pieces) if piece.level and _is_contents(piece.text)]
    bare: set[int] = set()
    for title in titles:
        below = takewhile(lambda place: not pieces[place].level, range(title + 1, len(pieces)))
        said = [place for place in below if not is_filler(pieces[place])]
        asked = [place for place in said if place in openings and not openings[place].rest]
        bare.update(asked if len(asked) * 3 > len(said) * 2 else ())
    return {place: opening for place, opening in openings.items() if place not in bare} if bare else openings


def _is_contents(text: str) -> bool:
    return is_never_question(text) and is_navigation(text)
