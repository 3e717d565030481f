"""`check`: reads and reports; with `--fix` it mends the sources."""

from typing import TYPE_CHECKING

import click

from askdown.cli.options import MESSAGES, SOURCE, command

if TYPE_CHECKING:
    from askdown.cli.run import Run

_MENDING = (
    click.option(
        "--fix", is_flag=True, help="Mend in the source files what is safe to mend; no card's identity changes."
    ),
    click.option("--diff", is_flag=True, help="Show as a patch what --fix would change, and change nothing."),
)


@command(SOURCE, MESSAGES, _MENDING, prints="diff", writes=("fix",))
def check(run: "Run") -> str:
    """Read all questions and say what is wrong or doubtful in them.

    Besides all that a build reports: questions asked twice, answers that are missing or too long, options without a
    key, dead links and images, and more (docs/linting.md lists it). Without --fix nothing is written. What a message
    means is told by: explain CODE.
    """
    from askdown.cli.building import stock_of
    from askdown.cli.checking import lint_library, mendable, show_differences, write_mended
    from askdown.cli.judging import verdicts_of
    from askdown.cli.summaries import counted, stock_words

    mended = ""
    if run.choices.diff:
        mended = show_differences(run)
    elif run.choices.fix:
        mended = write_mended(run)
    stock = stock_of(run)
    verdicts_of(run, stock, sparing=False)
    lint_library(run, stock.library)
    checked = f"{'checked' if mended else 'Checked'} {stock_words(stock)}"
    if mended:
        return f"{mended}; {checked}"
    count = mendable(run)
    return f"{checked} (check --fix may mend {counted(count, 'place')})" if count else checked
