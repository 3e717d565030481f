"""`clean`: the outputs go, and nothing else."""

from typing import TYPE_CHECKING

from askdown.cli.options import DIST, QUIET, SOURCE, command

if TYPE_CHECKING:
    from askdown.cli.run import Run


@command(SOURCE, DIST, QUIET)
def clean(run: "Run") -> str:
    """Remove what was built.

    Only files that this tool wrote into the output folder and that nobody has changed since. Your questions, cards.lock
    and files of your own stay.
    """
    from askdown.cli.summaries import counted
    from askdown.publishing import sweep

    swept = sweep(run.project.dist)
    kept = f", kept what was changed by hand: {', '.join(swept.kept)}" if swept.kept else ""
    return f"Removed {counted(len(swept.removed), 'file')} from {run.project.dist}{kept}"
