"""H-TITLE: headings that only number their questions: `## Question 3`, then the question as text."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

import msgspec

from askdown.content import Heading, Image, List, Table
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.headings.headings_labelled import (
    is_over_manual,
    is_over_questions,
    only_counts,
    without_titles,
)
from askdown.readers.pieces.bold import bold_lead
from askdown.readers.pieces.flattening import Piece, first_line_of, pieces_behind, pieces_below
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.recognition import is_filler, opens_answer
from askdown.readers.words.phrases import is_one_of
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.vocabulary import key_label, number_label, question_label

is_question_title = is_one_of("question_labels")


def find(pieces: Sequence[Piece]) -> Openings:
    """Give headings that are a label and a number and nothing else; without a number, those over marked answers."""
    openings: dict[int, Opening] = {}
    bare: dict[int, Opening] = {}
    words: dict[int, str] = {}
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading):
            label = question_label(piece.text)
            if label and label.alone and label.number:
                openings[place] = Opening((), piece.block.level, label.number, untitled=True)
                words[place] = label.word
            elif is_question_title(_without_aside(piece.text)):
                bare[place] = Opening((), piece.block.level, untitled=True)
    if len(words) == 1 and all(is_over_manual(pieces, place, word) for place, word in words.items()):
        return {}
    if words and all(only_counts(word) and is_over_questions(pieces, place) for place, word in words.items()):
        return {}
    answered = sum(_is_answered(pieces, place) for place in bare)
    alone = len(bare) == 1 and any(_is_above_answer_title(pieces, place) for place in bare)
    openings = _with_other_words(pieces, without_titles(pieces, openings, {}))
    found = bare if not openings and (answered >= max(_FEWEST, len(bare) // 2) or alone) else openings
    if found is bare:
        found = _lifted(pieces, bare)
    return _as_unanswered(found) if _only_ask(pieces, found) else found


def _with_other_words(pieces: Sequence[Piece], found: dict[int, Opening]) -> dict[int, Opening]:
    """Add the headings of a word and a number on the level of several such labels, if each has a marked answer."""
    levels = {opening.level for opening in found.values()}
    if len(found) < _FEWEST or len(levels) > 1:
        return found
    others = {
        place: Opening((), piece.level, match["number"], untitled=True)
        for place, piece in enumerate(pieces)
        if piece.level in levels and place not in found and (match := _NUMBER.fullmatch(piece.text)) and match["word"]
    }
    sure = all(_is_answered(pieces, place) for place in others)
    return dict(sorted((found | others).items())) if others and sure else found


def _lifted(pieces: Sequence[Piece], bare: dict[int, Opening]) -> dict[int, Opening]:
    """Give bare titles moved up to the numbered titles right above them, if each has one: `## 2. Wheat`."""
    over = [place - 1 for place in bare]
    labels = [number_label(pieces[place].text) for place in over if place >= 0 and place not in bare]
    if len(over) < _FEWEST or len(labels) < len(over):
        return bare
    lifted: dict[int, Opening] = {}
    for place, label, opening in zip(over, labels, bare.values(), strict=True):
        above = pieces[place]
        if label is None or label.alone or not 0 < above.level < opening.level:
            return bare
        lifted[place] = Opening(without_prefix(above.inline, label.length), above.level, label.number, untitled=True)
    return lifted


def _as_unanswered(found: dict[int, Opening]) -> dict[int, Opening]:
    return {place: msgspec.structs.replace(opening, unanswered=True) for place, opening in found.items()}


def _only_ask(pieces: Sequence[Piece], found: Collection[int]) -> bool:
    """Tell sheets without answers: no answer is marked, and most texts of several blocks end by asking or ordering."""
    several = asking = single = cases = 0
    for place in found:
        below = [piece for piece in pieces_below(pieces, place) if not is_filler(piece)]
        if any(opens_answer(piece) or piece.kind == "heading" or key_label(piece.text) for piece in below):
            return False
        if len({(piece.paragraph, piece.kind) for piece in below}) > 1:
            several += 1
            asking += any(map(_asks_at_all, _last_block(_without_figures(below))))
            cases += _is_over_cases(below)
        else:
            single += any(map(_asks_at_all, below))
    if single * 2 >= len(found) and single >= _FEWEST and asking < asking + cases == several:
        return not any(map(opens_answer, pieces))
    return several >= _FEWEST and asking * 2 > several


def _is_over_cases(below: Sequence[Piece]) -> bool:
    """Tell a paragraph over a numbered list, beside questions of one paragraph: what it asks, it asks of each item."""
    last = below[-1].block
    return isinstance(last, List) and last.start is not None and len({piece.paragraph for piece in below[:-1]}) == 1


def _without_figures(below: Sequence[Piece]) -> Sequence[Piece]:
    """Give what stands below a title without pictures and captions in brackets at its end, and a table behind `:`."""
    end = len(below)
    while end > 1 and _is_figure(below[end - 1], below[end - 2]):
        end -= 1
    return below[:end]


def _is_figure(piece: Piece, before: Piece) -> bool:
    if isinstance(piece.block, Table):
        return before.text.endswith((":", "："))
    caption = piece.kind == "line" and piece.text.startswith("(") and piece.text.endswith(")")
    return caption or (
        piece.kind == "line" and piece.first and any(isinstance(node, Image) for node in piece.inline[:1])
    )


def _last_block(below: Sequence[Piece]) -> Sequence[Piece]:
    return [piece for piece in below if (piece.paragraph, piece.kind) == (below[-1].paragraph, below[-1].kind)]


def _asks_at_all(piece: Piece) -> bool:
    """Tell a line that asks or orders, or a list of which the last item does."""
    if isinstance(piece.block, List) and piece.block.items:
        return is_interrogative(first_line_of(piece.block.items[-1].children))
    return is_interrogative(piece.text)


def _without_aside(text: str) -> str:
    """Take an aside in brackets off a title: `Question (easy)`."""
    return text[: text.rfind("(")].rstrip() if text.endswith(")") and text.rfind("(") > 0 else text


def _is_above_answer_title(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a title of one question, no numbered list: its next heading as high, or one below it, says `Answer`."""
    for after in pieces_behind(pieces, place):
        if 0 < after.level <= pieces[place].level:
            return after.level == pieces[place].level and opens_answer(after)
        if after.level and (has_question_mark(after.text) or number_label(after.text) or opens_answer(after)):
            return opens_answer(after)
        if after.kind == "line" and (label := question_label(after.text)) and label.number:
            return False
        if isinstance(after.block, List) and after.block.start is not None:
            return False
    return False


def _is_answered(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a heading with a marked answer, or a key, before the next heading of its kind."""
    for piece in pieces[place + 1 : place + 12]:
        if opens_answer(piece) or (piece.kind == "line" and key_label(piece.text) is not None):
            return True
        if piece.kind == "heading":
            return False
    return False


def find_numbers(pieces: Sequence[Piece]) -> Openings:
    """Give headings of a number, or of one word and numbers, over text that asks or marks an answer."""
    series: dict[tuple[int, str], dict[int, Opening]] = defaultdict(dict)
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading) and (match := _NUMBER.fullmatch(piece.text)):
            word = (match["word"] or "").casefold()
            opening = Opening((), piece.block.level, match["number"], untitled=True)
            series[piece.block.level, word][place] = opening
    sure = [found for (_, word), found in series.items() if _is_sure(pieces, found, bare=not word)]
    return max(sure, key=len, default={})


_NUMBER = re.compile(r"\W*(?:(?P<word>[^\W\d_]+)\s)?#?(?P<number>\d{1,3}(?:\.\d{1,3}){0,2})[.)、]?\W*")
_FEWEST = 2
_MANY = 2  # questions below one heading


def _is_sure(pieces: Sequence[Piece], found: Collection[int], *, bare: bool) -> bool:
    """Tell questions from days and chapters: most begin with a question or mark an answer; for bare numbers, ask."""
    if len(found) < _FEWEST or sum(_asks(pieces, place, bare=bare) for place in found) * 2 <= len(found):
        return False
    return sum(_questions_below(pieces, place) for place in found) < _MANY * len(found)


def _questions_below(pieces: Sequence[Piece], place: int) -> int:
    """Count the answers that are marked below a heading, or what asks there: a chapter has several questions."""
    answers = asking = 0
    for piece in pieces_below(pieces, place):
        answers += opens_answer(piece)
        asking += has_question_mark(piece.text) and (piece.kind == "heading" or _is_set_off(piece))
    return max(answers, asking)


def _is_set_off(piece: Piece) -> bool:
    """Tell a line with a number, a label or in bold, as questions have."""
    if piece.kind != "line":
        return False
    return bool(bold_lead(piece.inline)) or (question_label(piece.text) or number_label(piece.text)) is not None


def _asks(pieces: Sequence[Piece], place: int, *, bare: bool) -> bool:
    """Tell a heading below which an answer is marked, or the first line (or any line) asks, before the next heading."""
    lines = 0
    for piece in pieces[place + 1 : place + _FAR]:
        if isinstance(piece.block, Heading) and piece.level <= pieces[place].level:
            return False
        if opens_answer(piece):
            return True
        if has_question_mark(piece.text) and (bare or not lines):
            return bare or piece.kind != "heading"  # `### 9. What is ice?` below `## Part 2` is a question of its own
        lines += piece.kind == "line"
    return False


_FAR = 12  # pieces


DIALECT = Dialect("h-title", "headings that number their questions", find, of_headings=True, tells_questions=True)
NUMBERS = Dialect(
    "h-title",
    "headings that are a number, or a word and a number",
    find_numbers,
    of_headings=True,
    tells_questions=True,
)
