"""B-LINE: bold lines: `**Q1. …**`, `**Q1:** …`, `**1.** …`, `**What …?**`."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from askdown.content import Heading, Paragraph
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.headings.troubles import without_troubles
from askdown.readers.dialects.openings.answers_on_line import with_answers_on_line
from askdown.readers.dialects.openings.below_answers import stand_below_answers
from askdown.readers.dialects.openings.lost_signs import gaps, own_label
from askdown.readers.pieces.bold import bold_lead, is_all_bold
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.parted_lines import parted_at_answer, parted_behind_bold, parted_behind_sentence
from askdown.readers.pieces.recognition import is_filler, is_followed_by_answer, opens_answer, promises_questions
from askdown.readers.pieces.sureness import are_sure, is_promised
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import Label, answer_label, number_label, only_numbers, question_label

_LARGEST_GAP = 10  # of numbers in a run
_SHORTEST_RUN = 3
_EARLY = 0.4  # a file with one question begins with it


def _bold(pieces: Sequence[Piece], label_of: Callable[[str], Label | None]) -> dict[int, tuple[Piece, Label]]:
    found: dict[int, tuple[Piece, Label]] = {}
    for place, piece in enumerate(pieces):
        if piece.kind == "line" and not piece.inside_item and bold_lead(piece.inline):
            label = label_of(piece.text)
            if label and (label.number or not label.alone):
                found[place] = (piece, label)
    return found


def find_labelled(pieces: Sequence[Piece]) -> Openings:
    """Give bold lines with a question label; then those that lost their bold type, or a label that is missing."""
    bold = _bold(pieces, question_label)
    words = {place: label.word for place, (_, label) in bold.items()}
    found = without_troubles(pieces, {place: _opening(*said) for place, said in bold.items()}, words)
    if (len(found) == 1 and _is_field(pieces, min(found))) or stand_below_answers(pieces, found):
        return {}
    return dict(sorted((with_answers_on_line(pieces, found) | _lost(pieces, found)).items()))


def _is_field(pieces: Sequence[Piece], place: int) -> bool:
    """Tell the only `**Question:** …` of a report: it has no number, no answer's mark, and sections follow."""
    label = question_label(pieces[place].text)
    if label is None or label.number or len(bold_lead(pieces[place].inline)) > label.length:
        return False
    behind = pieces[place + 1 :]
    sections = sum(isinstance(piece.block, Heading) for piece in behind)
    return sections >= _REPORT and not is_promised(pieces, [place]) and not any(map(opens_answer, behind))


_REPORT = 2  # sections behind its question


def _lost(pieces: Sequence[Piece], found: Openings) -> dict[int, Opening]:
    """Give lines with a missing number that are not bold, or between two numbers the one bold line that asks."""
    lost: dict[int, Opening] = {}
    for number, places in gaps(found, len(pieces)).items():
        lines = [place for place in places if pieces[place].kind == "line" and pieces[place].first]
        labels = ((place, label) for place in lines if (label := own_label(pieces[place])) and label.number == number)
        place, label = next(labels, (0, None))
        asking = [place for place in lines if _is_bold_question(pieces[place])] if places.stop in found else []
        if label:
            lost[place] = Opening(without_prefix(pieces[place].inline, label.length), 0, number, repaired="bold type")
        elif len(asking) == 1:
            lost[asking[0]] = Opening(pieces[asking[0]].inline, repaired="label")
    return lost


def _is_bold_question(piece: Piece) -> bool:
    return is_all_bold(piece.inline) and not piece.inside_item and is_surely_interrogative(piece.text, alone=True)


def _opening(piece: Piece, label: Label) -> Opening:
    question, rest = parted_at_answer(without_prefix(piece.inline, label.length))
    answer = (Paragraph(rest, piece.line, piece.end_line),) if rest else ()
    return Opening(question, 0, label.number, answer, untitled=only_numbers(label, piece.text))


def find_numbered(pieces: Sequence[Piece]) -> Openings:
    """Give bold lines with a number, if at least half of them ask or have a marked answer.

    Where a heading promises questions, a third of a run is enough: what else asks stands below its numbers.
    """
    numbered = {
        place: (piece, label)
        for place, (piece, label) in _bold(pieces, number_label).items()
        if _is_bold(piece) or (piece.first and len(bold_lead(piece.inline)) <= label.length)
    }
    numbered = dict(_set_off(numbered))
    asking = sum(
        label.alone or is_interrogative(piece.text[label.length :]) or is_followed_by_answer(pieces, place)
        for place, (piece, label) in numbered.items()
    )
    if asking * 2 < len(numbered):
        promised = find_in_questions(pieces) if asking * 3 >= len(numbered) else {}
        return promised if promised.keys() == numbered.keys() else {}
    return {place: _opening(piece, label) for place, (piece, label) in numbered.items()}


def _is_bold(piece: Piece) -> bool:
    """Tell a line that is bold as a whole, but for a few words in brackets behind a question: who asked it."""
    lead = bold_lead(piece.inline)
    if not lead or is_all_bold(piece.inline):
        return bool(lead)
    return is_interrogative(_without_number(lead)) and _ASIDE.fullmatch(piece.text, len(lead)) is not None


def _without_number(text: str) -> str:
    label = number_label(text)
    return text[label.length :] if label else text


_ASIDE = re.compile(r"\W{0,4}[(\[（【][^()\[\]（）【】?？؟]{1,40}[)\]）】]\W*+")


def _set_off(numbered: Mapping[int, tuple[Piece, Label]]) -> Iterator[tuple[int, tuple[Piece, Label]]]:
    """Give the lines that begin a paragraph, and those whose number follows that of a line above."""
    expected: set[str] = set()
    for place, (piece, label) in numbered.items():
        if piece.first or label.number in expected:
            yield place, (piece, label)
            if label.number.isdigit():
                expected.add(str(int(label.number) + 1))


def find_in_questions(pieces: Sequence[Piece]) -> Openings:
    """Give runs of bold numbers under headings that promise questions: `**1)** The sum of a row.` need not ask."""
    if not any(piece.kind == "line" and piece.first and bold_lead(piece.inline) for piece in pieces):
        return {}
    found: dict[int, Opening] = {}
    promised, new, before = False, False, 0
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading):
            promised, new = promised or promises_questions(piece.text), True
        elif promised and piece.kind == "line" and piece.first and bold_lead(piece.inline):
            label = number_label(piece.text)
            number = int(label.number) if label and label.number.isdigit() else 0
            goes_on = number in range(before + 1, before + _LARGEST_GAP) or (new and number in range(1, _LARGEST_GAP))
            if label and goes_on:
                found[place], before, new = _opening(piece, label), number, False
    return found if len(found) >= _SHORTEST_RUN else {}


def find_interrogative(pieces: Sequence[Piece]) -> Openings:
    """Give lines that are bold as a whole and ask, or up to their answer; then those that stand where others do."""
    bold = {
        place: piece
        for place, piece in enumerate(pieces)
        if piece.kind == "line" and not piece.inside_item and _is_bold(piece) and not answer_label(piece.text)
    }
    parted = _with_sentences(pieces, _parted(pieces))
    asking = {place for place, piece in bold.items() if _asks(piece.text)} | parted.keys()
    if not asking or (len(asking) == 1 and (not _is_sure(pieces, min(asking)) or _has_chapters(pieces))):
        return {}
    set_off = [place for place in asking if place and is_filler(pieces[place - 1])]
    if len(set_off) * 5 >= len(asking) * 4:
        asking |= {place for place in bold if place and is_filler(pieces[place - 1])}
    if not are_sure(pieces, asking):
        return {}
    return {place: parted.get(place) or Opening(pieces[place].inline, 0) for place in sorted(asking)}


def _has_chapters(pieces: Sequence[Piece]) -> bool:
    """Tell a file with many headings, in which a single line asks the reader."""
    return sum(piece.kind == "heading" for piece in pieces) > _MANY_HEADINGS


_MANY_HEADINGS = 6


def _parted(pieces: Sequence[Piece]) -> dict[int, Opening]:
    """Give paragraphs that begin with a bold question and answer it on the same line."""
    found: dict[int, Opening] = {}
    for place, piece in enumerate(pieces):
        if piece.kind == "line" and piece.first and not piece.inside_item and bold_lead(piece.inline):
            question, rest = parted_behind_bold(piece.inline)
            if rest:
                found[place] = Opening(question, 0, rest=(Paragraph(rest, piece.line, piece.end_line),))
    return found


def _with_sentences(pieces: Sequence[Piece], parted: dict[int, Opening]) -> dict[int, Opening]:
    """Add paragraphs that begin with a bold sentence where several ask and a heading promises questions.

    `**Nothing happens.** Press the switch.` says what somebody asks about.
    """
    if len(parted) < _SHORTEST_RUN or not is_promised(pieces, parted):
        return parted
    more = {
        place: Opening(question, 0, rest=(Paragraph(rest, piece.line, piece.end_line),))
        for place, piece in enumerate(pieces)
        if piece.kind == "line" and piece.first and not piece.inside_item and place not in parted
        for question, rest in (parted_behind_sentence(piece.inline),)
        if rest
    }
    return parted | more


def _asks(text: str) -> bool:
    return has_question_mark(text) or (is_interrogative(text) and not text.endswith((":", "：")))


def _is_sure(pieces: Sequence[Piece], place: int) -> bool:
    return is_followed_by_answer(pieces, place) or place <= len(pieces) * _EARLY


LABELLED = Dialect("b-line", "bold lines with a question label", find_labelled)
NUMBERED = Dialect("b-line", "bold lines with a number", find_numbered)
IN_QUESTIONS = Dialect("b-line", "bold numbers under headings that promise questions", find_in_questions)
INTERROGATIVE = Dialect("b-line", "bold lines that ask", find_interrogative)
