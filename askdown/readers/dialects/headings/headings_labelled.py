"""H-Q: headings with a question label: `# Q1. …`, `## Question 3: …`, `# Qus: …`, `## 72Q. …`."""

from collections.abc import Sequence

from askdown.content import Heading
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.headings.troubles import without_troubles
from askdown.readers.dialects.openings.lost_signs import gaps, own_label
from askdown.readers.pieces.flattening import Piece, pieces_below
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.recognition import (
    is_filler,
    is_followed_by_answer,
    opens_answer,
    stands_over_answers,
)
from askdown.readers.words.phrases import is_one_of
from askdown.readers.words.vocabulary import Label, only_numbers, question_label


def find(pieces: Sequence[Piece]) -> Openings:
    """Give labelled headings; then those that lost their `#`, or their label where they are answered."""
    openings: dict[int, Opening] = {}
    bare: dict[int, Opening] = {}  # `### Q7.` over code: the question is below
    words: dict[int, str] = {}
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading):
            label = question_label(piece.text)
            if label and is_over_manual(pieces, place, label.word):
                continue
            if label and label.alone and label.number:
                bare[place] = Opening((), piece.block.level, label.number, untitled=True)
            elif label and not label.alone:
                openings[place] = labelled(piece, label, piece.block.level)
                words[place] = label.word
    openings = without_troubles(pieces, openings, words)
    if openings:
        openings |= without_titles(pieces, bare, openings)
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


def is_over_manual(pieces: Sequence[Piece], place: int, word: str) -> bool:
    """Tell `# Exercise 2` with a deeper heading right below it and no answer in all of its parts."""
    below = pieces[place + 1].level if place + 1 < len(pieces) else 0
    if below <= pieces[place].level or not only_counts(word):
        return False
    return not any(map(opens_answer, pieces_below(pieces, place)))


only_counts = is_one_of("numbered_labels")


def labelled(piece: Piece, label: Label, level: int, repaired: str = "") -> Opening:
    """Give the opening of a piece whose text begins with `label`."""
    question = without_prefix(piece.inline, label.length)
    return Opening(question, level, label.number, repaired=repaired, untitled=only_numbers(label, piece.text))


def _without_label(pieces: Sequence[Piece], openings: Openings, levels: set[int]) -> dict[int, Opening]:
    usual = max(levels, key=lambda level: sum(opening.level == level for opening in openings.values()))
    missing = gaps(openings, len(pieces))
    found: dict[int, Opening] = {}
    for place, piece in enumerate(pieces):
        if place in openings or piece.kind == "block":
            continue
        if isinstance(piece.block, Heading):
            asks = piece.block.level in levels and is_followed_by_answer(pieces, place)
            if asks and not stands_over_answers(piece):
                found[place] = Opening(piece.inline, piece.block.level, repaired="label")
        elif (label := own_label(piece)) is not None and not stands_over_answers(piece):
            fits = place in missing.get(label.number, range(0)) or is_followed_by_answer(pieces, place)
            found |= {place: labelled(piece, label, usual, repaired="heading")} if fits else {}
    return found


DIALECT = Dialect("h-q", "headings with a question label", find, of_headings=True, tells_questions=True)
