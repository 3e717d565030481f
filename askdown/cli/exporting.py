"""Questions for other programs: what `moodle`, `gift`, `qti` and `csv` have in common."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from askdown.answers.questions import questions_of
from askdown.answers.tasks import Question
from askdown.artifact import Artifact
from askdown.cli.auto_options import library_with_options
from askdown.cli.building import Build, build_of
from askdown.cli.judging import verdicts_of
from askdown.cli.run import Run
from askdown.cli.shipping import ship
from askdown.diagnostics import Report
from askdown.model import MediaFile
from askdown.readers.pieces.option_signs import is_pinned
from askdown.top_decks import by_top_deck, file_name

Writer: TypeAlias = Callable[[str, Sequence[Question], Iterable[MediaFile], Report], Iterable[Artifact]]
"""Gives the artifacts for questions; its first argument is the name of their file, without folder and suffix."""


def export(run: Run, target: str, write: Writer) -> str:
    """Build the questions of a run for a target, and ship them with the ledger; gives the summary."""
    build = build_of(run)
    verdicts_of(run, build.stock, sparing=True)
    return ship(run, build, {target: _artifacts(run, build, target, write)})


def _artifacts(run: Run, build: Build, target: str, write: Writer) -> Iterator[Artifact]:
    library = library_with_options(run, build.shipment.library, ticked_only=True)
    questions = tuple(questions_of(library.cards, is_pinned, run.report))
    split = run.project.configuration.split if run.choices.split is None else run.choices.split
    whole = {file_name(library.name): questions}
    parts = by_top_deck(library.name, questions, lambda one: one.card.origin.deck) if split else whole
    for name, part in parts.items():
        yield from write(f"{target}/{name}", part, library.media, run.report)
