"""What a dialect is: how its questions open. Everything after that, all dialects share."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

import msgspec

from askdown.content import Block, Content, Inline
from askdown.readers.pieces.flattening import Piece


class Opening(msgspec.Struct, frozen=True, gc=False):
    """A piece that opens a question: the question's words without label and number, and what is known of it.

    `level` is the heading's (0 for other openers); `rest` is content of the same piece that comes after the question;
    `cloze` marks a text with deletions instead of a question.
    """

    question: tuple[Inline, ...]
    level: int = 0
    number: str = ""
    rest: Content = ()
    answered_inside: bool = False  # `rest` is the whole answer (`<details>`)
    cloze: bool = False
    marked: bool = False  # what is marked in it, `==…==`, is hidden
    braces: bool = False  # what is in braces in it, `{hidden}`, `{{hidden}}`, is hidden
    repaired: str = ""  # what was missing: "heading", "level", …
    untitled: bool = False  # `## Question 3`: the question follows
    answer_line: int = 0  # where the answer begins, if the dialect has found it itself
    answer_prefix: int = 0  # how many characters its label has there; -1: none, its text begins there
    unanswered: bool = False  # all that follows belongs to the question
    whole: bool = False  # what stands behind its piece is no part of the card
    end_line: int = 0  # the last line of the card, if the dialect knows it; 0: it goes to the next one
    tags: tuple[str, ...] | None = None  # the tags that were taken off the question with that of a card
    more: Content = ()  # blocks of the same piece that complete the question: a list in a summary


Openings: TypeAlias = Mapping[int, Opening]
Finder: TypeAlias = Callable[[Sequence[Piece]], Openings]


def keep_lists(_: Block) -> bool:
    """Take no list apart, and no table."""
    return False


class Dialect(msgspec.Struct, frozen=True):
    """One way of writing questions.

    `find` gives the openers of a file by the index of their piece (empty: the file is not written so); `take_apart`
    names the lists and tables whose items and rows are pieces of their own. In a dialect of headings deeper headings
    belong to answers.
    """

    id: str
    name: str
    find: Finder
    take_apart: Callable[[Block], bool] = keep_lists
    of_headings: bool = False
    ends_at_rules: bool = False  # `---` and `___` stand between cards and never in one
    tells_questions: bool = False  # labels or answers do: other headings of their level are a part of answers
