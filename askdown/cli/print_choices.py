"""What was chosen on the command line about printing."""

import msgspec

from askdown.pdf.engine import EngineName
from askdown.printing.names import Answers, Duplex, Layout


class PrintChoices(msgspec.Struct, frozen=True):
    """The options of `print`; None and empty where nothing was said, so that the sources decide."""

    layouts: tuple[Layout, ...] = ()
    decks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    since: str | None = None
    together: bool = False
    paper: str | None = None
    landscape: bool | None = None
    columns: int | None = None
    font_size: float | None = None
    lang: str | None = None
    full: bool | None = None
    per_page: int | None = None
    duplex: Duplex | None = None
    fold: bool | None = None
    answers: Answers | None = None
    pdf: bool = False
    engine: EngineName = "auto"
