"""PDFs whose contents have page numbers, whatever the engine can."""

from collections.abc import Callable, Mapping

from askdown.pdf.engine import PdfEngine
from askdown.pdf.page_numbers import page_numbers

Draft = Callable[[], str]
Final = Callable[[Mapping[str, int]], str]


def numbered_pdf(engine: PdfEngine, draft: Draft, final: Final) -> bytes:
    """Print a page with contents. An engine that cannot look page numbers up prints a draft, from which they are read.

    `draft` gives a page that breaks like the final one; it may leave out what costs time and takes no room. Raises
    PdfError.
    """
    if engine.looks_pages_up:
        return engine.pdf(final({}))
    return engine.pdf(final(page_numbers(engine.pdf(draft()))))
