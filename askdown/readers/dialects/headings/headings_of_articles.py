"""Headings that ask and are an article's, a manual's or a project's: no questions."""

from collections.abc import Sequence

from askdown.content import Heading
from askdown.readers.dialects.dialect import Openings
from askdown.readers.dialects.headings.headings_promised import stands_over_boxes
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.recognition import is_followed_by_answer, is_never_question
from askdown.readers.pieces.sureness import is_promised
from askdown.readers.words.phrases import is_one_of
from askdown.readers.words.questions import has_question_mark
from askdown.readers.words.sure_words import is_surely_interrogative

_is_manual_title = is_one_of("manual_titles")
_FEWEST_MANUALS = 2


def are_topics(pieces: Sequence[Piece], found: Openings) -> bool:
    """Tell a few titles of a manual, `What is read`: none has a question's mark or orders, nor is any promised.

    So are single words, `## Why?`, beside other headings, but for several below a promise.
    """
    if len(found) == 1 and _is_aside(pieces, next(iter(found))):
        return True
    promised = is_promised(pieces, found)
    others = any(piece.kind == "heading" and place not in found for place, piece in enumerate(pieces))
    if others and (len(found) == 1 or not promised) and not any(_is_long(pieces[place].text) for place in found):
        return not any(is_followed_by_answer(pieces, place) or stands_over_boxes(pieces, place) for place in found)
    if len(found) >= _MANY or are_promised_below_title(pieces, found):
        return False
    return not any(
        is_surely_interrogative(pieces[place].text, alone=True) or is_followed_by_answer(pieces, place)
        for place in found
    )


def are_chapters(pieces: Sequence[Piece], found: Openings, headings: dict[int, Piece]) -> bool:
    """Tell the headings of an article in which one has a question's mark: `Why it matters` beside it does not ask."""
    texts = [pieces[place].text for place in found]
    asking = sum(map(has_question_mark, texts))
    if not asking or asking == len(texts) or len(texts) >= _MANY or is_promised(pieces, found):
        return False
    if any(is_followed_by_answer(pieces, place) for place in found):
        return False
    return sum(map(is_surely_interrogative, texts)) * 2 < len(headings)


def are_promised_below_title(pieces: Sequence[Piece], found: Openings) -> bool:
    """Tell whether a heading above promises questions, and not just the title of the file, as a project's does."""
    title = next((place for place, piece in enumerate(pieces) if piece.kind == "heading"), 0)
    below = [place - title - 1 for place in found if place > title]
    return bool(below) and is_promised(pieces[title + 1 :], below)


def _is_aside(pieces: Sequence[Piece], place: int) -> bool:
    """Tell the only heading that asks among many as high, without a marked answer: `### What should you ask?`."""
    headings = [piece for piece in pieces if piece.kind == "heading" and 0 < piece.level <= pieces[place].level]
    return len(headings) > _MANY_OTHERS and not is_followed_by_answer(pieces, place)


_MANY_OTHERS = 6


def _is_long(text: str) -> bool:
    return " " in text or not text.isascii()


def are_manuals(pieces: Sequence[Piece], level: int) -> bool:
    """Tell a manual's headings, or a project's, a quarter of a level: `## Why this tool?`, `## Usage`, `## License`."""
    headings = [piece.text for piece in pieces if isinstance(piece.block, Heading) and piece.block.level == level]
    manuals = sum(map(_is_manual_title, headings))
    others = sum(map(is_never_question, headings)) if manuals else 0
    return manuals + others >= _FEWEST_MANUALS and (manuals + others) * 4 >= len(headings)


_MANY = 4
