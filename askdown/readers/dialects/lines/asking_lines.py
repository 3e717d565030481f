"""P-PLAIN and Q-ONLY by lines: paragraphs that ask, and lines that ask one below the other without empty lines."""

import unicodedata
from collections.abc import Collection, Sequence
from itertools import pairwise

from askdown.content import Inline, Quote, ThematicBreak
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.openings.numbered_lines import with_numbers_between
from askdown.readers.pieces.bold import is_all_bold
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.links import is_entry
from askdown.readers.pieces.recognition import is_filler, next_said, promises_questions
from askdown.readers.pieces.sureness import are_sure, is_promised
from askdown.readers.words.phrases import says
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import number_label, question_label

_FEWEST = 3
_SHARE, _SHARE_PROMISED = 4, 8  # one of so many paragraphs asks
_LONGEST = 300
_LONGEST_TITLE = 60  # characters
_FEWEST_LINES = 5
_EMPTY = 2  # lines
_LONGEST_LINE = 160
_SENTENCE_END = (".", ",", ";", ":", "。", "，", "：")


def find_paragraphs(pieces: Sequence[Piece]) -> Openings:
    """Give lines that begin a paragraph and end in a question mark, if they are a quarter of all paragraphs.

    An eighth is enough below a heading that promises questions; where as many headings or bold lines ask, none is one.
    So do lines right below a title or with a number, if there are some of these. With them come those whose numbers
    stand in one run with theirs, those that are an order of exams, in lists of questions alone those that begin as
    questions do, and those that are set off as questions are, with two empty lines or a rule.
    """
    first = [place for place, piece in enumerate(pieces) if piece.kind == "line" and piece.first and says(piece.text)]
    asking = {place for place in first if _asks(pieces[place])} | _inside_paragraphs(pieces)
    asking |= _between_rules(pieces, first)
    asking |= _over_quotes(pieces, first, asking)
    if not asking:
        return {}  # nearly all files
    orders = {place for place in first if _orders(pieces[place]) and place not in asking}
    orders = orders if len(orders) < len(asking) else set()
    if len(asking | orders) < _FEWEST or _stand_below_questions(pieces, len(asking)):
        return {}
    share = _SHARE_PROMISED if is_promised(pieces, asking) else _SHARE
    if (len(asking) + len(orders)) * share < len(first):
        return {}
    far = {place for place in first if place and pieces[place].line - pieces[place - 1].end_line > _EMPTY}
    if len(asking - far) <= 1 + len(asking) // 5 and len(far & asking) * 2 >= len(far):  # but the first
        asking |= far
    worded = asking | {place for place in first if is_interrogative(pieces[place].text)}
    alone = _stand_alone(pieces, asking) or _stand_alone(pieces, worded)
    asking = (worded if alone else asking) | orders
    few = alone and _are_few([place for place in first if place not in asking], asking)
    if few:
        behind = {place for place in first if place > min(asking) and pieces[place].text.endswith((".", "。"))}
        asking |= {place for place in behind if len(pieces[place].text.split()) >= _FEWEST_WORDS}  # sentences
    titled = {place for place in asking if alone and _is_above_title(pieces, place, plain=few)}
    asking |= set() if alone else _titles_beside(pieces, asking)
    found = {place: _opening(pieces[place], whole=place in titled) for place in sorted(asking)}
    return with_numbers_between(pieces, found)


def _opening(piece: Piece, *, whole: bool) -> Opening:
    label = question_label(piece.text)
    if label is None or not label.number or not label.closed or label.alone:
        return Opening(piece.inline, whole=whole)
    return Opening(without_prefix(piece.inline, label.length), number=label.number, whole=whole)


def _titles_beside(pieces: Sequence[Piece], asking: Collection[int]) -> set[int]:
    """Give the headings with a question's mark right over a text that asks nothing: several are questions as well."""
    found = {
        place
        for place, piece in enumerate(pieces[:-1])
        if piece.kind == "heading" and has_question_mark(piece.text) and not promises_questions(piece.text)
        if place + 1 not in asking and pieces[place + 1].kind == "line" and not pieces[place + 1].inside_item
    }
    return found if len(found) > 1 else set()


def _between_rules(pieces: Sequence[Piece], first: Sequence[int]) -> set[int]:
    """Give the paragraphs right below rules, if at least half of them ask or order."""
    below = {place for place in first if place and isinstance(pieces[place - 1].block, ThematicBreak)}
    below = {place for place in below if len(pieces[place].text) <= _LONGEST}
    sure = sum(_asks(pieces[place]) or _orders(pieces[place]) for place in below)
    return below if sure >= _FEWEST and sure * 2 >= len(below) else set()


def _over_quotes(pieces: Sequence[Piece], first: Sequence[int], asking: Collection[int]) -> set[int]:
    """Give the lines right above quotations, where most of these ask: quotations answer, or are to be filled in."""
    over = {place for place in first if place + 1 < len(pieces) and isinstance(pieces[place + 1].block, Quote)}
    sure = sum(place in asking or _orders(pieces[place]) for place in over)
    return over if sure >= _FEWEST_LINES and sure * 3 >= len(over) * 2 else set()


def _stand_below_questions(pieces: Sequence[Piece], many: int) -> bool:
    """Tell files in which nearly as many headings, or lines in bold, ask: what else asks there belongs to answers."""
    headings = sum(piece.kind == "heading" and _surely_asks(piece) for piece in pieces)
    if headings * 3 >= many * 2:
        return True
    bold = (piece for piece in pieces if piece.kind == "line" and piece.first and is_all_bold(piece.inline))
    return sum(map(_surely_asks, bold)) * 3 >= many * 2


def _surely_asks(piece: Piece) -> bool:
    number = number_label(piece.text)
    return is_surely_interrogative(piece.text[number.length :] if number else piece.text, alone=True)


def _asks(piece: Piece) -> bool:
    """Tell a plain line that ends in a question mark, or in an order behind it; bold ones are another dialect's."""
    if len(piece.text) > _LONGEST or is_all_bold(piece.inline):
        return False
    _, mark, order = piece.text.partition("? ")
    if not has_question_mark(piece.text) and not (mark and is_interrogative(order) and is_interrogative(piece.text)):
        return False
    return not is_entry(piece)


def _orders(piece: Piece) -> bool:
    """Tell a short line with an order of exams, `Explain …`; one with a colon speaks of what follows."""
    short = len(piece.text) <= _LONGEST_LINE and not piece.text.endswith((":", "：", ","))
    return short and not is_all_bold(piece.inline) and _surely_asks(piece)


def _inside_paragraphs(pieces: Sequence[Piece]) -> set[int]:
    """Give the lines that ask further below in paragraphs: with a number, where some have one, or below titles."""
    inside = [
        place
        for place, piece in enumerate(pieces)
        if piece.kind == "line" and not piece.first and not piece.inside_item and (_asks(piece) or _orders(piece))
    ]
    numbered = {place for place in inside if number_label(pieces[place].text)}
    numbered = numbered if len(numbered) >= _FEWEST else set()
    titled: set[int] = set()
    for place in inside:
        below = place - 1 in titled if _asks(pieces[place - 1]) else _is_title(pieces[place - 1])
        if below and is_interrogative(pieces[place].text):
            titled.add(place)
    return titled | numbered


def _is_title(piece: Piece) -> bool:
    """Tell a line that is too short to be broken, and no sentence."""
    return len(piece.text) <= _LONGEST_TITLE and not piece.text.endswith(_SENTENCE_END)


def _are_few(others: Collection[int], asking: Collection[int]) -> bool:
    """Tell the other paragraphs of a list of questions: titles, and cases that end in an order."""
    return len(asking) >= _FEWEST_LINES and len(others) * 3 <= len(asking)


def _is_above_title(pieces: Sequence[Piece], place: int, *, plain: bool) -> bool:
    """Tell a line above a title that only a sign sets off, `🔹 Memory`; where hardly another line is, a plain one."""
    after = next_said(pieces, place, _NEAR)
    if after is None or after.kind != "line" or not after.first or not _is_title(after):
        return False
    return (plain or unicodedata.category(after.text[0]) == "So") and not is_interrogative(after.text)


_NEAR = 3  # pieces


def _stand_alone(pieces: Sequence[Piece], asking: Collection[int]) -> bool:
    """Tell whether nearly nothing stands between these lines: a list of questions."""
    said = [place for place, piece in enumerate(pieces) if not is_filler(piece)]
    alone = sum(one in asking and (other in asking or pieces[other].kind == "heading") for one, other in pairwise(said))
    return alone * 5 >= len(asking) * 3


def find_lines(pieces: Sequence[Piece]) -> Openings:
    """Give the lines that ask, where these are two thirds of all lines and most have no empty line before them."""
    lines = [
        place for place, piece in enumerate(pieces) if piece.kind == "line" and piece.text and not piece.inside_item
    ]
    asking = [
        place for place in lines if is_interrogative(pieces[place].text) and len(pieces[place].text) <= _LONGEST_LINE
    ]
    below = sum(not pieces[place].first for place in asking)
    listed = _listed(pieces, asking)
    lines = listed or lines
    enough = len(asking) >= _FEWEST_LINES and len(asking) * 3 >= len(lines) * 2 and below * 2 >= len(asking)
    if not enough or not are_sure(pieces, asking):
        return {}
    asking = sorted({*asking, *listed})
    return {place: Opening(_without_sign(pieces[place]), unanswered=True, whole=True) for place in asking}


def _listed(pieces: Sequence[Piece], asking: Sequence[int]) -> list[int]:
    """Give the lines of several words with the sign of a bullet, in a list that is none to Markdown, if that asks."""
    if sum(pieces[place].text.startswith(_LIST_SIGNS) for place in asking) * 5 < len(asking) * 4:
        return []
    lines = (place for place, piece in enumerate(pieces) if piece.kind == "line" and not piece.inside_item)
    listed = (place for place in lines if pieces[place].text.startswith(_LIST_SIGNS))
    return [place for place in listed if len(pieces[place].text.split()) > _FEWEST_WORDS]


def _without_sign(piece: Piece) -> tuple[Inline, ...]:
    return without_prefix(piece.inline, 2) if piece.text.startswith(_LIST_SIGNS) else piece.inline


_LIST_SIGNS = ("* ", "- ", "+ ")
_FEWEST_WORDS = 3


PARAGRAPHS = Dialect("p-plain", "plain paragraphs that ask", find_paragraphs)
LINES = Dialect("q-only", "lines that ask, without answers", find_lines)
