"""H-Q: headings with a question label: `# Q1. …`, `## Question 3: …`, `# Qus: …`, `## 72Q. …`."""

from collections.abc import Mapping, Sequence

from askdown.content import Heading, List
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.headings.troubles import without_troubles
from askdown.readers.dialects.openings.lost_signs import gaps, own_label
from askdown.readers.pieces.flattening import Piece, first_line_text, pieces_below
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.recognition import (
    is_filler,
    is_followed_by_answer,
    is_never_question,
    opens_answer,
    stands_over_answers,
)
from askdown.readers.words.phrases import is_one_of
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import Label, number_label, only_numbers, question_label


def find(pieces: Sequence[Piece]) -> Openings:
    """Give labelled headings; then those that lost their `#`, or their label where they surely ask or are answered."""
    openings: dict[int, Opening] = {}
    bare: dict[int, Opening] = {}  # `### Q7.` over code: the question is below
    words: dict[int, str] = {}
    questions = 0  # of the bare ones, those that do not number exercises
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading):
            label = question_label(piece.text)
            if label and is_over_manual(pieces, place, label.word):
                continue
            if label and label.alone and label.number:
                bare[place] = Opening((), piece.block.level, label.number, untitled=True)
                words[place] = label.word
                questions += not only_counts(label.word)
            elif label and not label.alone:
                openings[place] = labelled(piece, label, piece.block.level)
                words[place] = label.word
    if all(_is_section(pieces, place) for place in openings):
        openings, words = {}, {place: words[place] for place in bare}  # `## Question 1: Seas` over those about seas
    openings = without_troubles(pieces, openings, words)
    words = {place: word for place, word in words.items() if place in openings or place in bare}
    openings = _without_parts(pieces, _without_sheets(pieces, openings, words), bare, words)
    bare = without_titles(pieces, bare, openings)
    if questions >= _FEWEST and all(only_counts(words[place]) for place in openings):
        found = _levels(openings, bare)
        if not any(_is_answered_exercise(pieces, place, found) for place in openings):
            return {}  # above or below the questions of a quiz
    if openings:
        openings |= bare
        levels = {opening.level for opening in openings.values()}
        openings |= _without_label(pieces, openings, levels)
    return dict(sorted(openings.items()))


def without_titles(pieces: Sequence[Piece], bare: dict[int, Opening], others: Openings) -> dict[int, Opening]:
    """Leave out labels that stand right above another question, a deeper one or one with a text: `## Questions 1-3`."""
    titles = set()
    for place, opening in bare.items():
        at = _next_said(pieces, place)
        if at in others or (at in bare and bare[at].level > opening.level):
            titles.add(place)
    return {place: opening for place, opening in bare.items() if place not in titles}


def _next_said(pieces: Sequence[Piece], place: int) -> int:
    """Give the place of what stands behind a piece, rules and comments aside."""
    return next((at for at in range(place + 1, len(pieces)) if not is_filler(pieces[at])), len(pieces))


def _without_parts(
    pieces: Sequence[Piece], openings: dict[int, Opening], bare: Openings, words: Mapping[int, str]
) -> dict[int, Opening]:
    """Leave out `## Exercise 2: …` where `### Question 1: …` stands below it: a part of a sheet.

    On such a sheet an exercise without questions of its own is one if it is answered.
    """
    levels = _levels(openings, bare)
    deepest = max((levels[place] for place, word in words.items() if not only_counts(word)), default=0)
    above = [place for place in openings if only_counts(words[place]) and levels[place] < deepest]
    parts = {place for place in above if not _is_answered_exercise(pieces, place, levels)}
    return {place: opening for place, opening in openings.items() if place not in parts}


def _without_sheets(
    pieces: Sequence[Piece], openings: dict[int, Opening], words: Mapping[int, str]
) -> dict[int, Opening]:
    """Leave out `## Task 2 - …` where most of such stand right above deeper numbered headings with marked answers."""
    counting = {place for place in openings if only_counts(words[place])}
    sheets = sum(_is_over_numbers(pieces, place) for place in counting)
    if sheets * 2 < len(counting):
        return openings
    return {place: opening for place, opening in openings.items() if place not in counting}


def _is_over_numbers(pieces: Sequence[Piece], place: int) -> bool:
    below = place + 1
    if below >= len(pieces) or pieces[below].level <= pieces[place].level or not number_label(pieces[below].text):
        return False
    return any(map(opens_answer, pieces_below(pieces, below)))


def _is_section(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a label over a numbered list that asks, which does not ask itself, and below which no answer is marked."""
    if is_interrogative(pieces[place].text) or not is_over_questions(pieces, place):
        return False
    return not any(map(opens_answer, pieces_below(pieces, place)))


def is_over_questions(pieces: Sequence[Piece], place: int) -> bool:
    """Tell `## Exercise 3` right above a numbered list that asks: the questions are its items."""
    block = pieces[place + 1].block if place + 1 < len(pieces) else None
    first = block.items[0].children if isinstance(block, List) and block.start is not None and block.items else ()
    return bool(first) and has_question_mark(first_line_text(first[0]))


def _levels(openings: Openings, bare: Openings) -> dict[int, int]:
    return {place: opening.level for place, opening in (*openings.items(), *bare.items())}


def _is_answered_exercise(pieces: Sequence[Piece], place: int, levels: Mapping[int, int]) -> bool:
    """Tell an exercise whose answer is marked before the next question or the next heading of its level."""
    for at in range(place + 1, len(pieces)):
        if at in levels or 0 < pieces[at].level <= levels[place]:
            return False
        if opens_answer(pieces[at]):
            return True
    return False


def is_over_manual(pieces: Sequence[Piece], place: int, word: str) -> bool:
    """Tell `# Exercise 2` that does not ask, with a deeper heading right below it and no answer in all of its parts."""
    below = pieces[place + 1].level if place + 1 < len(pieces) else 0
    if below <= pieces[place].level or not only_counts(word) or is_interrogative(pieces[place].text):
        return False
    return not any(opens_answer(piece) or stands_over_answers(piece) for piece in pieces_below(pieces, place))


only_counts = is_one_of("numbered_labels")
_FEWEST = 2


def labelled(piece: Piece, label: Label, level: int, repaired: str = "") -> Opening:
    """Give the opening of a piece whose text begins with `label`."""
    question = without_prefix(piece.inline, label.length)
    return Opening(question, level, label.number, repaired=repaired, untitled=only_numbers(label, piece.text))


def _without_label(pieces: Sequence[Piece], openings: Openings, levels: set[int]) -> dict[int, Opening]:
    usual = max(levels, key=lambda level: sum(opening.level == level for opening in openings.values()))
    missing = gaps(openings, len(pieces))
    mostly = _mostly_labelled(pieces, openings, levels)
    found: dict[int, Opening] = {}
    for place, piece in enumerate(pieces):
        if place in openings or piece.kind == "block":
            continue
        if isinstance(piece.block, Heading):
            asks = piece.block.level in levels and (is_followed_by_answer(pieces, place) or (mostly and _asks(piece)))
            if asks and not is_never_question(piece.text) and not stands_over_answers(piece):
                found[place] = Opening(piece.inline, piece.block.level, repaired="label")
        elif (label := own_label(piece)) is not None and not stands_over_answers(piece):
            fits = place in missing.get(label.number, range(0)) or is_followed_by_answer(pieces, place)
            found |= {place: labelled(piece, label, usual, repaired="heading")} if fits else {}
    return found


def _mostly_labelled(pieces: Sequence[Piece], openings: Openings, levels: set[int]) -> bool:
    """Tell whether as many headings of these levels have a label as have none and ask nothing: steps of an exercise."""
    others = (piece for place, piece in enumerate(pieces) if place not in openings and isinstance(piece.block, Heading))
    steps = (piece for piece in others if isinstance(piece.block, Heading) and piece.block.level in levels)
    return sum(number_label(piece.text) is not None for piece in steps) <= len(openings)


def _asks(piece: Piece) -> bool:
    return isinstance(piece.block, Heading) and is_surely_interrogative(piece.text, alone=True)


DIALECT = Dialect("h-q", "headings with a question label", find, of_headings=True, tells_questions=True)
