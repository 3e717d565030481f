"""Lists that ask in sections beside headings that do: answered below `Exam questions`, or with numbers that go on."""

from collections.abc import Sequence

from askdown.readers.dialects.dialect import Dialect
from askdown.readers.dialects.lists import asking_items, bullets, list_items
from askdown.readers.dialects.openings.review_titles import is_review_title
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.recognition import is_never_question, promises_questions

_LONGEST_TITLE = 60  # characters


def dialects_of_lists(section: Sequence[Piece]) -> Sequence[Dialect]:
    """Give the dialects that may find questions in the lists of a section, by its title.

    Lists without answers are often what somebody was asked elsewhere: they count below titles as `Exam questions`.
    """
    title = section[0].text
    if is_never_question(title):
        return ()
    if is_review_title(title):
        return (*_ANSWERED, asking_items.ITEMS)
    return _ANSWERED if len(title) <= _LONGEST_TITLE and promises_questions(title) else ()


_ANSWERED = (list_items.NUMBERED, bullets.DIALECT)
