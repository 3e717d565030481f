"""`preview`: every card as Anki shows it, in a browser."""

import click

from askdown.cli.options import LEDGER, MESSAGES, SOURCE, with_options

_PORT = 8610


@click.command()
@click.option(
    "--port", type=click.IntRange(0, 65535), default=_PORT, show_default=True, help="Port; 0 takes a free one."
)
@click.option("--open", "browser", is_flag=True, help="Open the page in a browser.")
@with_options(SOURCE, LEDGER, MESSAGES)
def preview(port: int, *, browser: bool, **chosen: object) -> None:
    """Show every card as Anki does, in a browser.

    The page has front and back, day and night, phone and desktop, what is wrong or doubtful beside each card, and a
    link to its line in your editor. It follows when you save. Nothing is written, and nobody but this computer can
    see it. Ctrl-C ends it.
    """
    from askdown.cli.previewing import show_preview
    from askdown.cli.run import choices_from

    show_preview(choices_from(chosen), port, browser=browser)
