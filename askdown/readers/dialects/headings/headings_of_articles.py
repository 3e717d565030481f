"""Headings that ask and are an article's, a manual's or a project's: no questions."""

from collections.abc import Sequence

from askdown.content import Heading
from askdown.readers.dialects.dialect import Openings
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

    So are single words, `## Why?`. Where an answer is marked, the headings are none.
    """
    if any(is_followed_by_answer(pieces, place) for place in found):
        return False
    texts = [pieces[place].text for place in found]
    if not any(map(_is_long, texts)):
        return True
    if len(found) >= _MANY or are_promised_below_title(pieces, found):
        return False
    return not any(is_surely_interrogative(text, alone=True) for text in texts)


def are_chapters(pieces: Sequence[Piece], found: Openings, headings: dict[int, Piece]) -> bool:
    """Tell the headings of an article in which one has a question's mark: `Why it matters` beside it does not ask."""
    texts = [pieces[place].text for place in found]
    if len(texts) >= _MANY or not any(map(has_question_mark, texts)):
        return False
    return sum(map(is_surely_interrogative, texts)) * 2 < len(headings)


def are_promised_below_title(pieces: Sequence[Piece], found: Openings) -> bool:
    """Tell whether a heading above promises questions, and not just the title of the file, as a project's does."""
    title = next((place for place, piece in enumerate(pieces) if piece.kind == "heading"), 0)
    below = [place - title - 1 for place in found if place > title]
    return bool(below) and is_promised(pieces[title + 1 :], below)


def _is_long(text: str) -> bool:
    return " " in text or not text.isascii()


def are_manuals(pieces: Sequence[Piece], level: int) -> bool:
    """Tell a manual's headings, or a project's, a quarter of a level: `## Why this tool?`, `## Usage`, `## License`."""
    headings = [piece.text for piece in pieces if isinstance(piece.block, Heading) and piece.block.level == level]
    others = [text for text in headings if _is_manual_title(text) or is_never_question(text)]
    return len(others) >= _FEWEST_MANUALS and len(others) * 4 >= len(headings)


_MANY = 4
