"""What was chosen on the command line about questions in the terminal."""

from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

Mode: TypeAlias = Literal["study", "practice", "test"]


class AskChoices(msgspec.Struct, frozen=True):
    """The options of `ask`; None where nothing was said."""

    decks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    mode: Mode = "study"
    questions: int | None = None
    new: int = 20
    seed: int | None = None
    wrong: bool = False
    typing: bool = True
    progress: Path | None = None
    load: Path | None = None
