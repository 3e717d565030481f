"""`check`: reads and reports, writes nothing."""

from typing import TYPE_CHECKING

from askdown.cli.options import MESSAGES, SOURCE, command

if TYPE_CHECKING:
    from askdown.cli.run import Run


@command(SOURCE, MESSAGES)
def check(run: "Run") -> str:
    """Read all questions and say what is wrong with them.

    Nothing is written. What a message means is told by: explain CODE.
    """
    from askdown.cli.building import library_of
    from askdown.cli.judging import verdicts_of
    from askdown.cli.summaries import read_words

    library = library_of(run)
    verdicts_of(run, library, sparing=False)
    return f"Checked {read_words(library)}"
