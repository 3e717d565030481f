"""Plain paragraphs over a marked or a hidden answer: no label, no question mark is needed where the answer has one."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from askdown.content import Element, Heading, Quote, ThematicBreak
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.headings.disclosures import hides_answers
from askdown.readers.dialects.openings.numbered_lines import with_numbers_between
from askdown.readers.pieces.bold import bold_lead, is_all_bold
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.option_signs import is_lettered
from askdown.readers.pieces.recognition import is_filler, is_hidden_answer, is_hint, leads_back
from askdown.readers.pieces.sureness import are_questions
from askdown.readers.words.questions import has_question_mark
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import RESULTS, answer_label, number_label, question_label

_FEWEST = 2
_REPEATED = 3  # times that a text stands between questions and so says nothing of one
_FEWEST_SET_OFF = 3  # questions between rules
_LONGEST = 12  # pieces of a question
_CODE = re.compile(r"[^\W\d_]\s?\d{1,3}[.:)]\s+(?=\S)")  # the letter of a language that is not known: `S1. …`


def find_hidden(pieces: Sequence[Piece]) -> Openings:
    """Give the paragraphs between which answers are hidden: each begins what stands over one hidden answer."""
    if not any(isinstance(piece.block, Element) for piece in pieces):
        return {}  # nearly always
    stretches = list(_stretches(pieces))
    if len(stretches) * 2 < sum(map(is_hidden_answer, pieces)):
        return {}  # most answers are hidden below headings or items
    if not stretches or not hides_answers(pieces):
        return {}
    marked = [_marked(pieces, stretch) for stretch in stretches]
    if sum(place is not None for place in marked) * 2 >= len(stretches):
        places = [place for place in marked if place is not None]
    else:
        places = _first_paragraphs(pieces, stretches)
    return {place: _opening(pieces[place]) for place in places} if len(places) >= _FEWEST else {}


def _first_paragraphs(pieces: Sequence[Piece], stretches: Sequence[range]) -> list[int]:
    """Give where the question of each stretch begins: behind what stands there again and again.

    Where most questions are one paragraph, the last that asks; a text of the part that begins there may be above it.
    """
    texts = Counter(pieces[stretch.start].text for stretch in stretches)
    paragraphs = [
        [place for place in stretch if pieces[place].kind == "line" and pieces[place].first] for stretch in stretches
    ]
    kept = [
        places[1:] if len(places) > 1 and texts[pieces[places[0]].text] >= _REPEATED else places
        for places in paragraphs
    ]
    mostly_one = sum(len(places) == 1 for places in kept) * 3 >= len(kept) * 2
    asking = [[place for place in places if has_question_mark(pieces[place].text)] for places in kept]
    return [asks[-1] if mostly_one and asks else places[0] for places, asks in zip(kept, asking, strict=True) if places]


def _stretches(pieces: Sequence[Piece]) -> Iterator[range]:
    """Give what stands between a hidden answer and the heading, the rule or the hidden answer before it."""
    start = 0
    for place, piece in enumerate(pieces):
        hidden = is_hidden_answer(piece)
        if hidden and start < place <= start + _LONGEST and pieces[start].kind == "line":
            yield range(start, place)
        silent = is_filler(piece) or leads_back(piece) or isinstance(piece.block, Quote)
        if hidden or isinstance(piece.block, Heading | ThematicBreak) or (start == place and silent):
            start = place + 1


def _marked(pieces: Sequence[Piece], stretch: range) -> int | None:
    """Give the last paragraph of a stretch that begins with a number, a label or in bold."""
    return next(
        (
            place
            for place in reversed(stretch)
            if pieces[place].kind == "line"
            and pieces[place].first
            and (_prefix(pieces[place].text) or bold_lead(pieces[place].inline))
        ),
        None,
    )


def find_marked(pieces: Sequence[Piece]) -> Openings:
    """Give the paragraphs right over `Answer:`; code, lists and pictures may stand between.

    Where most of them begin the text under a heading, the headings are the questions. Manuals of interfaces have
    answers too: most of the paragraphs must ask, or stand right below rules, or a heading must promise questions.
    With them come those without an answer whose numbers stand in one run with theirs.
    """
    found: dict[int, Opening] = {}
    start: int | None = None  # the last paragraph
    answers = under_heading = below_rule = 0
    for place, piece in enumerate(pieces):
        if piece.kind == "heading":
            start = None
        elif piece.kind == "line" and _may_begin(pieces, place, start) and not is_filler(piece):
            if not _opens_answer(piece):
                start = place if piece.first and _begins_anew(pieces, place, start) else start
                continue
            answers += 1
            if start is not None:
                found[start] = _opening(pieces[start])
                under_heading += bool(start) and pieces[start - 1].kind == "heading"
                below_rule += not start or isinstance(pieces[start - 1].block, ThematicBreak)
                start = None
    sure = len(found) >= _FEWEST and len(found) * 5 >= answers * 4 and under_heading * 2 <= len(found)
    set_off = below_rule >= _FEWEST_SET_OFF and below_rule * 5 >= len(found) * 4
    if not sure or not (set_off or are_questions(pieces, found)):
        return {}
    return with_numbers_between(pieces, _with_bold(pieces, found))


def _with_bold(pieces: Sequence[Piece], found: dict[int, Opening]) -> dict[int, Opening]:
    """Add the lines in bold that ask, where those over marked answers are in bold: some answers are not marked."""
    if sum(is_all_bold(pieces[place].inline) for place in found) * 5 < len(found) * 4:
        return found
    bold = (
        place
        for place, piece in enumerate(pieces)
        if piece.kind == "line" and piece.first and not piece.inside_item and is_all_bold(piece.inline)
    )
    asking = {
        place: _opening(pieces[place]) for place in bold if is_surely_interrogative(pieces[place].text, alone=True)
    }
    return dict(sorted(({place: _opening(pieces[place]) for place in asking} | found).items()))


def _begins_anew(pieces: Sequence[Piece], place: int, start: int | None) -> bool:
    """Tell a paragraph that may be a question from options, hints, and `How to solve it:` below one that asks.

    What asks right below a heading or a rule goes on up to its answer, if nothing asks behind it.
    """
    piece = pieces[place]
    if is_lettered(piece.text) or is_hint(piece):
        return False
    if start is None or has_question_mark(piece.text):
        return True
    leads_on = piece.text.endswith((":", "："))
    if has_question_mark(pieces[start].text):
        return not leads_on and not _is_set_off(pieces, start)
    return leads_on or not (pieces[start].text.endswith((":", "：")) and _is_set_off(pieces, start))


def _is_set_off(pieces: Sequence[Piece], place: int) -> bool:
    """Tell what stands right below a heading or a rule."""
    return bool(place) and isinstance(pieces[place - 1].block, Heading | ThematicBreak)


def _may_begin(pieces: Sequence[Piece], place: int, start: int | None) -> bool:
    """Tell a line that begins a paragraph, or stands in the last one, where its answer may begin."""
    return pieces[place].first or (start is not None and pieces[place].paragraph == pieces[start].paragraph)


def _opens_answer(piece: Piece) -> bool:
    label = answer_label(piece.text)
    return label is not None and (label.colon or label.alone) and label.word not in RESULTS


def _prefix(text: str) -> int:
    label = question_label(text) or number_label(text)
    if label and label.closed and not label.alone:
        return label.length
    code = _CODE.match(text)
    return code.end() if code else 0


def _opening(piece: Piece) -> Opening:
    label = question_label(piece.text) or number_label(piece.text)
    number = label.number if label else ""
    return Opening(without_prefix(piece.inline, _prefix(piece.text)), 0, number)


HIDDEN = Dialect("hid", "paragraphs over hidden answers", find_hidden)
MARKED = Dialect("p-plain", "paragraphs over marked answers", find_marked)
