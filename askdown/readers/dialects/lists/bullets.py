"""L-BUL: bullets that ask, with their answers in them: `- What is …?` over a list or a paragraph."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import accumulate

import msgspec

from askdown.content import Item
from askdown.content import List as ListBlock
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.lists.item_openings import opening
from askdown.readers.dialects.lists.list_items import is_list
from askdown.readers.dialects.openings.answers_on_line import with_answers_on_line
from askdown.readers.pieces.bold import bold_lead, is_all_bold
from askdown.readers.pieces.flattening import Piece, first_line_text
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.links import is_link
from askdown.readers.pieces.parted_lines import parted_at_dash
from askdown.readers.pieces.recognition import is_filler, is_followed_by_answer, is_never_question, opens_answer
from askdown.readers.pieces.sureness import are_sure, asks_behind_topic, is_promised
from askdown.readers.words.phrases import count_words
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.vocabulary import number_label, question_label
from askdown.rendering.plain import inline_text

_FEWEST = 2
_FEWEST_OVER = 3
_FEWEST_WORDS = 3


def find_bulleted(pieces: Sequence[Piece]) -> Openings:
    """Give the bullets that end their question with its mark, if most bullets do and most of these have an answer.

    Where most bullets with a question's label have a labelled answer in them, these are the questions, whatever others
    there are.
    """
    bullets = _bullets(pieces)
    labelled = _labelled(pieces, bullets) or _numbered(pieces, bullets)
    if labelled:
        return labelled
    asking = {place: opening(pieces[place]) for place in bullets if _is_marked_as_question(pieces[place])}
    if not asking:
        asking = {place: opening(pieces[place]) for place in bullets if _begins_to_ask(pieces[place])}
        if len(asking) * 5 >= len(bullets) * 4:  # the few others may begin with what they are about
            asking |= {place: opening(pieces[place]) for place in bullets if "?" in pieces[place].text}
            asking = dict(sorted(asking.items()))
        asking = with_answers_on_line(pieces, asking)
    marked = {place: opening(pieces[place]) for place in bullets if is_followed_by_answer(pieces, place)}
    if len(marked) >= _FEWEST:
        if len(marked) * 5 >= len(bullets) * 3:
            bullets = _beside(pieces, bullets, marked)
            asking |= {place: opening(pieces[place]) for place in bullets}
        asking |= marked
    answered = sum(_has_body(pieces, place, asking[place]) for place in asking)
    if len(asking) < _FEWEST or len(asking) * 2 <= len(bullets) or answered * 2 <= len(asking):
        over = _over_bodies(pieces, bullets)
        all_ask = over and len(asking) * 5 >= len(bullets) * 4  # then bare ones are questions without an answer
        return dict(sorted((asking | dict(over)).items())) if all_ask else over
    orders = {place: opening(pieces[place]) for place in bullets if is_interrogative(pieces[place].text)}
    titles = {place: opening(pieces[place]) for place in bullets if _is_title(pieces, place)}
    if len(titles.keys() & asking.keys()) * 5 < len(titles) * 4:
        titles = {}
    titles |= _led(pieces, bullets, asking.keys() | orders.keys())
    return dict(sorted((_said(pieces, bullets) | titles | orders | asking).items()))


def _beside(pieces: Sequence[Piece], bullets: Sequence[int], marked: Collection[int]) -> list[int]:
    """Give the bullets of the sections in which one is marked; others stand below `Before you start`, `Terms`."""
    titles = [at for at, piece in enumerate(pieces) if piece.kind == "heading" and not piece.inside_item]
    sections = {bisect_left(titles, place) for place in marked}
    return [place for place in bullets if bisect_left(titles, place) in sections]


def _bullets(pieces: Sequence[Piece]) -> list[int]:
    """Give the bullets that say something, but for those below headings of other things: `References`."""
    found: list[int] = []
    aside = False
    for place, piece in enumerate(pieces):
        if piece.kind == "heading" and not piece.inside_item:
            aside = is_never_question(piece.text)
        elif piece.kind == "item" and not piece.ordered and piece.text and not aside:
            found.append(place)
    return found


def _over_bodies(pieces: Sequence[Piece], bullets: Sequence[int]) -> Openings:
    """Give the bullets that ask over more in their item, if two thirds of such do, whatever bare bullets stand beside.

    Where a heading promises questions, half are enough.
    """
    over = [place for place in bullets if _has_body(pieces, place, opening(pieces[place]))]
    asking = {place: opening(pieces[place]) for place in over if _is_asking(pieces[place])}
    if len(asking) < _FEWEST_OVER or not are_sure(pieces, asking):
        return {}
    said = _said(pieces, over) | _led(pieces, bullets, asking)
    return dict(sorted((said | asking).items())) if said or len(asking) * 3 >= len(over) * 2 else {}


def _said(pieces: Sequence[Piece], bullets: Sequence[int]) -> dict[int, Opening]:
    """Give the bullets of several words over more where half of such ask and a heading promises questions.

    `* My dough does not rise` is what somebody says in a list of such.
    """
    over = [place for place in bullets if place + 1 < len(pieces) and pieces[place + 1].inside_item]
    asking = sum(_is_asking(pieces[place]) for place in over)
    if asking < _FEWEST_OVER or asking * 2 < len(over) or not is_promised(pieces, over):
        return {}
    return {place: opening(pieces[place]) for place in over if count_words(pieces[place].text) >= _FEWEST_WORDS}


def _is_asking(piece: Piece) -> bool:
    return _is_marked_as_question(piece) or (is_all_bold(piece.inline) and is_interrogative(piece.text))


def _is_title(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a bullet of nothing but bold type over more: where nearly all of these ask, the others are questions too."""
    return is_all_bold(pieces[place].inline) and place + 1 < len(pieces) and pieces[place + 1].inside_item


def _led(pieces: Sequence[Piece], bullets: Sequence[int], asking: Collection[int]) -> dict[int, Opening]:
    """Give the bullets of bold words and an answer on their line, where most of such ask and a heading promises it.

    Those of sections in which nothing asks are left.
    """
    is_title = (piece.kind == "heading" and not piece.inside_item for piece in pieces)
    sections = list(accumulate(is_title))
    asked = {sections[place] for place in asking}
    led = [place for place in bullets if _is_led(pieces[place]) and sections[place] in asked]
    if sum(place in asking for place in led) * 3 < len(led) * 2 or not is_promised(pieces, led):
        return {}
    return {place: opening(pieces[place], led=True) for place in led}


def _is_led(piece: Piece) -> bool:
    lead = bold_lead(piece.inline)
    return bool(lead) and lead[-1] not in ":：" and not is_all_bold(piece.inline)


def _labelled(pieces: Sequence[Piece], bullets: Sequence[int]) -> dict[int, Opening]:
    found = [place for place in bullets if (label := question_label(pieces[place].text)) and label.colon]
    answered = sum(_is_answered_by_label(pieces, place) for place in found)
    enough = answered >= _FEWEST and answered * 2 > len(found)
    return {place: _of_item(pieces, place) for place in found} if enough else {}


def _numbered(pieces: Sequence[Piece], bullets: Sequence[int]) -> dict[int, Opening]:
    """Give the bullets of nothing but bold type with a number, `- **1. What is tow?**`, if nearly all are such."""
    bold = [place for place in bullets if is_all_bold(pieces[place].inline)]
    labels = {place: label for place in bold if (label := number_label(pieces[place].text)) and not label.alone}
    if len(labels) < _FEWEST_OVER or len(labels) * 5 < len(bullets) * 4 or not are_sure(pieces, labels):
        return {}
    return {
        place: Opening(without_prefix(pieces[place].inline, label.length), number=label.number)
        for place, label in labels.items()
    }


def _of_item(pieces: Sequence[Piece], place: int) -> Opening:
    """Give the opening of a bullet whose card ends where it does, if its answer is in it: others are no part of it."""
    item = pieces[place].item
    opened = opening(pieces[place])
    if item is None or not _is_answered_by_label(pieces, place):
        return opened
    return msgspec.structs.replace(opened, end_line=item.end_line)


def _is_answered_by_label(pieces: Sequence[Piece], place: int) -> bool:
    below = pieces[place + 1] if place + 1 < len(pieces) else None
    return below is not None and below.inside_item and opens_answer(below)


def _is_marked_as_question(piece: Piece) -> bool:
    """Tell a bullet with a question's mark or label; in Chinese, Thai and the like the words are enough."""
    asked = bold_lead(piece.inline) or piece.text
    label = question_label(piece.text)
    if has_question_mark(asked) or (label is not None and label.colon):
        return True
    return not asked.isascii() and any(map(_is_unspaced, asked)) and is_interrogative(asked)


def _begins_to_ask(piece: Piece) -> bool:
    """Tell a bullet with a question's words before its mark or a dash, unlike `Need help? Write to us`."""
    asked, mark, _ = piece.text.partition("?")
    if not mark:
        asked = inline_text(parted_at_dash(piece.inline)[0]) if " – " in asked or " — " in asked else ""
        return asked != piece.text and (is_interrogative(asked) or asks_behind_topic(asked))
    return is_interrogative(asked) or asks_behind_topic(asked)


def _is_unspaced(sign: str) -> bool:
    """Tell a sign of Thai, or of kana, Chinese and Korean."""
    return "\u0e00" <= sign <= "\u0e7f" or sign >= "\u3040"


def _has_body(pieces: Sequence[Piece], place: int, opened: Opening) -> bool:
    below = place + 1
    while below < len(pieces) and pieces[below].inside_item and is_filler(pieces[below]):
        below += 1  # `<br>` at the end of the question
    if opened.rest or below >= len(pieces) or not pieces[below].inside_item:
        return bool(opened.rest) or (below < len(pieces) and _may_answer(pieces[below]))
    block = pieces[below].block  # further questions are no answer
    return not isinstance(block, ListBlock) or not all(map(_asks_further, block.items))


def _may_answer(piece: Piece) -> bool:
    """Tell text, or a quotation, code or something hidden, behind a list; a link alone leads on: `See all`."""
    return (piece.kind == "line" and not is_link(piece)) or (piece.kind == "block" and not is_filler(piece))


def _asks_further(item: Item) -> bool:
    return bool(item.children) and has_question_mark(first_line_text(item.children[0]))


DIALECT = Dialect("l-bul", "bullets that ask, with answers", find_bulleted, take_apart=is_list)
