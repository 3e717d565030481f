"""`exam`: papers in variants, their key and the record from which they are made again."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from askdown.cli.options import AUTO_OPTIONS, CARDS, DIST, LEDGER, MESSAGES, PDF, SOURCE, Options, command

if TYPE_CHECKING:
    from askdown.cli.run import Run

_LARGEST_SEED = 2**53  # what every reader of JSON can hold
_WHAT: Options = (
    click.option(
        "--questions", type=click.IntRange(1), help="How many questions. [default: 20, or all where there are fewer]"
    ),
    click.option("--variants", type=click.IntRange(1, 100), default=1, show_default=True, help="How many variants."),
    click.option(
        "--seed",
        type=click.IntRange(0, _LARGEST_SEED),
        default=1,
        show_default=True,
        help="Number that decides which questions are drawn and how they are shuffled.",
    ),
    click.option("--title", help="What stands at the top. [default: the name of the root deck]"),
    *CARDS,
)
_HOW: Options = (
    click.option("--points", type=click.IntRange(0), default=1, show_default=True, help="Points of a question."),
    click.option(
        "--open-points", type=click.IntRange(0), default=3, show_default=True, help="Points of one answered freely."
    ),
    click.option("--answer-sheet", "sheet", is_flag=True, help="Add a page on which the letters are marked."),
    click.option("--large", is_flag=True, help="Print in large type."),
    click.option(
        "--again",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="Make the exam of this manifest.json again; only --pdf and --engine have an effect beside it.",
    ),
    *PDF,
)
_OWN = (
    "questions",
    "variants",
    "seed",
    "title",
    "decks",
    "tags",
    "kinds",
    "points",
    "open_points",
    "sheet",
    "large",
    "again",
    "pdf",
    "engine",
)


def _gathered(callback: Callable[..., None]) -> Callable[..., None]:
    """Hand the command these options as one value, under the name that `Choices` has for them."""

    def gathering(**chosen: object) -> None:
        own = {name: chosen.pop(name) for name in _OWN}
        callback(**chosen, exam=own)

    return gathering


@command(SOURCE, DIST, LEDGER, MESSAGES, _WHAT, AUTO_OPTIONS, _HOW, (_gathered,))
def exam(run: "Run") -> str:
    """Make an exam to print, with its key.

    dist/exam/ gets a paper for each variant (the same questions in another order, with their options in another
    order), key.html with all answers, and manifest.json, from which --again makes the same papers. The same seed, cards
    and version give the same exam; other cards elsewhere do not change the order.
    """
    from askdown.cli.examining import examine

    return examine(run)
