"""`print`: sheets to print, as HTML and PDF."""

from typing import TYPE_CHECKING

from askdown.cli.options import DIST, LEDGER, MESSAGES, SOURCE, command
from askdown.cli.print_options import AS_PDF, HOW, WHAT

if TYPE_CHECKING:
    from askdown.cli.run import Run


@command(SOURCE, DIST, LEDGER, MESSAGES, WHAT, HOW, AS_PDF, name="print")
def printing(run: "Run") -> str:
    """Make sheets to print.

    LAYOUT is cheatsheet (dense, in columns), formulas (each equation once), flashcards (to cut out) or booklet (all
    questions and answers, with contents and index); without one, all are made. dist/print/ gets HTML files that need
    nothing else, one for each top-level deck and layout; print them from a browser, or make PDFs with --pdf.
    """
    from askdown.cli.printing import matched_to_print, sheets_of
    from askdown.cli.shipping import deliver
    from askdown.cli.summaries import read_words

    matched = matched_to_print(run)
    return deliver(run, sheets_of(run, matched.library), read_words(matched))
