"""The options of `print`, with their help; what they mean is kept in PrintChoices."""

from collections.abc import Callable

import click

from askdown.cli.options import CARDS, PDF, Options
from askdown.printing.names import LAYOUTS, PAPERS, PER_PAGE


def _gathered(callback: Callable[..., None]) -> Callable[..., None]:
    """Hand a command its printing options as one value, under the name that `Choices` has for them."""

    def gathering(**chosen: object) -> None:
        from askdown.cli.print_choices import PrintChoices

        own = {name: chosen.pop(name) for name in PrintChoices.__struct_fields__}
        callback(**chosen, printing=own)

    return gathering


_CARDS_A_PAGE = ", ".join(map(str, PER_PAGE))

WHAT: Options = (
    click.argument("layouts", nargs=-1, type=click.Choice(LAYOUTS), metavar="[LAYOUT]..."),
    *CARDS,
    click.option("--only-changed-since", "since", metavar="REV", help="Only cards that changed after a git revision."),
    click.option(
        "--together", is_flag=True, help="One document for all decks, instead of one for each top-level deck."
    ),
)
HOW: Options = (
    click.option("--paper", type=click.Choice(tuple(PAPERS), case_sensitive=False), help="[default: A4]"),
    click.option("--landscape/--portrait", default=None, help="How the paper lies. [default: portrait]"),
    click.option(
        "--columns", type=click.IntRange(1, 4), help="Columns of cheat and formula sheets. [default: by width]"
    ),
    click.option("--font-size", type=click.FloatRange(4, 24), help="Size of the text in points."),
    click.option("--lang", help="Language of the pages, for hyphens and fonts. [default: that of the cards, else en]"),
    click.option(
        "--full/--short", default=None, help="cheatsheet: whole answers, or the gist of them. [default: short]"
    ),
    click.option(
        "--per-page", type=click.IntRange(1, 16), help=f"flashcards: how many on a page ({_CARDS_A_PAGE}). [default: 8]"
    ),
    click.option(
        "--duplex",
        type=click.Choice(("long-edge", "short-edge")),
        help="flashcards: about which edge the printer turns the paper. [default: long-edge]",
    ),
    click.option("--fold/--no-fold", default=None, help="flashcards: fronts beside backs on one side, to fold."),
    click.option("--answers", type=click.Choice(("under", "end")), help="booklet: where they stand. [default: under]"),
)
AS_PDF: Options = (*PDF, _gathered)  # the last stands nearest to the command
