"""`csv`: cards as tables of text."""

from typing import TYPE_CHECKING

from askdown.cli.options import AUTO_OPTIONS, DECKS, DIST, LEDGER, MESSAGES, SOURCE, command

if TYPE_CHECKING:
    from askdown.cli.run import Run


@command(SOURCE, DIST, LEDGER, DECKS, AUTO_OPTIONS, MESSAGES)
def csv(run: "Run") -> str:
    """Write the cards as text tables, for Anki's text import and for Quizlet.

    dist/csv/ gets NAME.anki.txt, for note types that every Anki has, and NAME.quizlet.txt in plain text. Neither can
    hold images, and the command anki does more for Anki.
    """
    from askdown.cli.exporting import export
    from askdown.writers.text_tables import write_anki_text, write_quizlet

    return export(
        run,
        "csv",
        lambda name, *rest: [write_anki_text(f"{name}.anki.txt", *rest), write_quizlet(f"{name}.quizlet.txt", *rest)],
    )
