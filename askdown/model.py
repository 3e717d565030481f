"""The domain: cards as they stand in source files, decks of them, the library; and the notes Anki stores."""

from typing import TypeAlias

import msgspec

from askdown.content import Content


class Origin(msgspec.Struct, frozen=True):
    """Where a card stands and what its surroundings say about it.

    `section` holds the headings above the card, outermost first, as plain text. `deck` is the full path of deck
    names from the root deck on, `tags` are Anki tags (no spaces). Lines count from 1; `answer_line` is None when
    there is no answer.
    """

    path: str
    line: int
    end_line: int
    answer_line: int | None = None
    section: tuple[str, ...] = ()
    deck: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    explicit_id: str | None = None
    lang: str = ""
    dir: str = ""
    reverse: bool = False
    author: str = ""  # of the file, where it names its own
    licence: str = ""
    unanswered: str = ""  # "skip" or "front-only", where the file says so
    marks: tuple[str, ...] = ()  # classes written at the question: `{.multi}`
    guid: str = ""  # given by the identity pass; empty before it
    duplicate_of: str | None = None  # the guid of the first of two cards pasted twice


class BasicCard(msgspec.Struct, frozen=True, tag="basic"):
    """A question with its answer; an empty answer is an unanswered question.

    `extra` is what stands with the card and is neither: lines of metadata as they were written. `accepted` are further
    answers that count as right, or one that begins with `=` and is a range of numbers; `distractors` are answers that
    its author calls wrong.
    """

    origin: Origin
    question: Content
    answer: Content
    extra: Content = ()
    accepted: tuple[str, ...] = ()
    distractors: tuple[str, ...] = ()


class Option(msgspec.Struct, frozen=True):
    """One option of a choice card, with what to say to whoever picks it."""

    content: Content
    correct: bool
    feedback: Content = ()
    line: int = 0


class ChoiceCard(msgspec.Struct, frozen=True, tag="choice"):
    """A question with options; `answer` is the explanation, `ordered` keeps the options in their order.

    `parent` is the guid of the card that it was made of automatically, with wrong options that nobody wrote for it.
    """

    origin: Origin
    question: Content
    options: tuple[Option, ...]
    answer: Content
    ordered: bool = False
    multiple: bool = False
    extra: Content = ()
    parent: str | None = None


class ClozeCard(msgspec.Struct, frozen=True, tag="cloze"):
    """A text with deletions (`Cloze` nodes, and gaps in formulas).

    Above it may stand a `heading` (the question that it answers) and a `lead` (the sentence that introduces it);
    `extra` is for the back. `parent` is the guid of the card that it was derived from; before the identity pass it is
    that card's place among the cards of its file, as text.
    """

    origin: Origin
    text: Content
    extra: Content = ()
    parent: str | None = None
    heading: Content = ()
    lead: Content = ()


Card: TypeAlias = BasicCard | ChoiceCard | ClozeCard


class Region(msgspec.Struct, frozen=True):
    """Lines of a file that are in no card: `why` is a metadata kind or the reason they were left out."""

    line: int
    end_line: int
    why: str


def is_derived(card: Card) -> bool:
    """Tell a card that was made of another one: a formula's cloze, a choice question with options made for it."""
    return isinstance(card, ClozeCard | ChoiceCard) and card.parent is not None


class FileSettings(msgspec.Struct, frozen=True):
    """What a file says about itself in its front matter; None and empty values say nothing."""

    deck: str = ""
    tags: tuple[str, ...] = ()
    dialect: str = ""
    question_level: int = 0
    licence: str = ""
    author: str = ""
    lang: str = ""
    dir: str = ""
    unanswered: str = ""
    formulas: str = ""
    cloze: str = ""  # "sides", "parts", or "marks": `==text==` is a deletion
    reverse: bool | None = None
    macros: tuple[tuple[str, str], ...] = ()
    print: tuple[tuple[str, str | int | float | bool], ...] = ()  # how pages are laid out, by PageSetup's names


class Deck(msgspec.Struct, frozen=True):
    """What one file holds. Every word of it is in a card, in `metadata` or in `left_out`."""

    path: str
    dialect: str  # the dialect's id ("h-q"), or "none"
    cards: tuple[Card, ...]
    metadata: tuple[Region, ...] = ()
    left_out: tuple[Region, ...] = ()
    settings: FileSettings = FileSettings()


class MediaFile(msgspec.Struct, frozen=True):
    """A file that outputs ship: under which name, and where its bytes are (a path on disk, or the bytes)."""

    name: str  # content-hashed, as cards refer to it
    path: str = ""
    data: bytes = b""


class Library(msgspec.Struct, frozen=True):
    """All decks of a project in source order, with the media their cards name."""

    name: str  # the root deck
    decks: tuple[Deck, ...]
    media: tuple[MediaFile, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every card in source order, duplicates and unanswered questions included."""
        return tuple(card for deck in self.decks for card in deck.cards)


class Note(msgspec.Struct, frozen=True):
    """What Anki stores for a card: rendered fields by name, in the order of the note type."""

    guid: str
    note_type: str  # "question" or "cloze"
    fields: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]
    deck: tuple[str, ...]
    position: int  # `due` of its new cards: the place in source order
    added: int = 0  # seconds since the epoch, from the ledger
    modified: int = 0  # seconds since the epoch, from the ledger
    stored: str = ""  # digest of fields and tags, where it was made; such a note may leave all fields but the first out
