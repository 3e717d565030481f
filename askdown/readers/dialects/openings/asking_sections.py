"""Which lists of a file ask: those in which half do, what asks in others beside these, and which items are links."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile
from typing import TypeAlias

from askdown.readers.dialects.openings.review_titles import is_review_title
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.links import anchor_of, begins_with_link
from askdown.readers.pieces.recognition import promises_questions
from askdown.readers.pieces.sureness import is_promised
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative

TitledItems: TypeAlias = tuple[str, list[int]]
_MANY = 10  # items of lists that ask
_NEAR = 6  # pieces
_SENTENCE = 12  # words


def lists_that_ask(
    pieces: Sequence[Piece], sections: Sequence[TitledItems], asking: Collection[int]
) -> list[TitledItems]:
    """Give the title and the items of each list in which at least half ask.

    Where these are most items, numbered lists below a promise of questions need one that asks (`31. Kinds of yeast`
    stands among such), other lists as well where these are nearly all, and of many other items those with a question's
    mark are some.
    """
    mostly = [_mostly(pieces, items, asking) for _, items in sections]
    those = [section for section, most in zip(sections, mostly, strict=True) if most and section[1]]
    if sum(_is_talked_about(pieces, *section) for section in those) * 2 >= len(those):
        return [section for section in those if is_review_title(section[0])]
    held = sum(len(items) for (_, items), most in zip(sections, mostly, strict=True) if most)
    every = sum(len(items) for _, items in sections)
    if held * 5 < every * 3:
        return [section for section, most in zip(sections, mostly, strict=True) if most]
    nearly = held * 5 >= every * 4
    found = (
        (title, items if most else list(_of_fewer(pieces, items, asking, many=held >= _MANY, nearly=nearly)))
        for (title, items), most in zip(sections, mostly, strict=True)
    )
    return [(title, items) for title, items in found if items]


def with_siblings(
    pieces: Sequence[Piece], titled: Sequence[TitledItems], mostly: Sequence[TitledItems], asking: Collection[int]
) -> list[TitledItems]:
    """Give those of titled lists in which half ask, and where there is one, numbered ones in which anything does.

    So the second level of exercises are some, where the first are.
    """
    half = [items for _, items in mostly]
    if not any(items in half for _, items in titled):
        return []
    return [each for each in titled if each[1] in half or _is_sibling(pieces, each[1], asking)]


def _is_sibling(pieces: Sequence[Piece], items: Sequence[int], asking: Collection[int]) -> bool:
    return any(place in asking for place in items) and all(pieces[place].ordered for place in items)


def _is_talked_about(pieces: Sequence[Piece], title: str, items: Sequence[int]) -> bool:
    """Tell bullets that a text asks as examples of something: whole sentences stand above them in their section."""
    if not items or pieces[items[0]].ordered or promises_questions(title) or is_review_title(title):
        return False
    above = takewhile(lambda piece: piece.kind != "heading", reversed(pieces[max(items[0] - _NEAR, 0) : items[0]]))
    texts = [piece.text for piece in above if piece.kind == "line" and not piece.inside_item]
    return any(len(text.split()) >= _SENTENCE and not promises_questions(text) for text in texts)


def _mostly(pieces: Sequence[Piece], items: Sequence[int], asking: Collection[int]) -> bool:
    """Tell a list of which half ask; a fourth where it is numbered, as `12. Stack vs heap` among others."""
    asked = sum(place in asking for place in items)
    if asked * 2 >= len(items):
        return True
    quarter = asked >= _FEWEST_OF_QUARTER and asked * 4 >= len(items)
    return quarter and all(pieces[place].ordered for place in items)


_FEWEST_OF_QUARTER = 3


def _of_fewer(
    pieces: Sequence[Piece], items: Sequence[int], asking: Collection[int], *, many: bool, nearly: bool
) -> Iterator[int]:
    those = [place for place in items if place in asking]
    if those and (nearly or all(pieces[place].ordered for place in items)) and is_promised(pieces, items):
        yield from items
    elif many:
        yield from (place for place in those if has_question_mark(pieces[place].text))


def leads_elsewhere(piece: Piece, *, below_review: bool) -> bool:
    """Tell an item that is a link and asks nothing; a question below `Knowledge check` leads to its answer.

    The entries of contents lead to places that are called as they are: `[What is it?](#what-is-it)`.
    """
    if not below_review or not begins_with_link(piece):
        return begins_with_link(piece)
    anchor = anchor_of(piece)
    if anchor is None:
        return not (has_question_mark(piece.text) or is_surely_interrogative(piece.text, alone=True))
    words = _WORDS.findall(piece.text.casefold())
    return sum(word in anchor.casefold() for word in words) * 2 >= len(words) or not is_interrogative(piece.text)


_WORDS = re.compile(r"\w+")


def over_closings(pieces: Sequence[Piece], lists: Sequence[Sequence[int]]) -> set[int]:
    """Give the last items of lists over a paragraph, if no other item stands over one: it closes a list."""
    over = {place for items in lists for place in items if _stands_over_paragraph(pieces, place)}
    return over if over <= {items[-1] for items in lists if len(items) > 1} else set()


def _stands_over_paragraph(pieces: Sequence[Piece], place: int) -> bool:
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    return after is not None and after.kind == "line" and not after.inside_item
