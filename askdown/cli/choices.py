"""What was chosen on the command line."""

from pathlib import Path

import msgspec

from askdown.cli.ask_choices import AskChoices
from askdown.cli.exam_choices import ExamChoices
from askdown.cli.print_choices import PrintChoices
from askdown.cli.quiz_choices import QuizChoices


class Choices(msgspec.Struct, frozen=True):
    """What stands on the command line; None where nothing was said, so that the configuration decides."""

    source: Path | None = None
    dist: Path | None = None
    ledger: Path | None = None
    messages: str | None = None
    strict: bool | None = None
    split: bool | None = None
    quiet: bool = False
    jobs: int = 0  # processes that may work; 0: as many as there are processors
    verbose: int = 0
    locked: bool = False
    allow_removals: bool = False
    auto_options: bool = False
    as_json: bool = False
    markdown: bool = False
    write: bool = False
    fix: bool = False
    diff: bool = False
    files: tuple[Path, ...] = ()
    recover: tuple[Path, ...] = ()
    printing: PrintChoices = PrintChoices()
    exam: ExamChoices = ExamChoices()
    quiz: QuizChoices = QuizChoices()
    ask: AskChoices = AskChoices()
