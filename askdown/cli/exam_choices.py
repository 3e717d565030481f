"""What was chosen on the command line about an exam."""

from pathlib import Path

import msgspec

from askdown.pdf.engine import EngineName


class ExamChoices(msgspec.Struct, frozen=True):
    """The options of `exam`; None where nothing was said."""

    questions: int | None = None
    variants: int = 1
    seed: int = 1
    title: str | None = None
    decks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    points: int = 1
    open_points: int = 3
    sheet: bool = False
    large: bool = False
    again: Path | None = None
    pdf: bool = False
    engine: EngineName = "auto"
