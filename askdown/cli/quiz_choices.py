"""What was chosen on the command line about the quiz."""

import msgspec


class QuizChoices(msgspec.Struct, frozen=True):
    """The options of `quiz`."""

    together: bool = False
    decks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
