"""PDFs whose contents have page numbers, whatever the engine can."""

from collections.abc import Callable, Mapping

from askdown.pdf.engine import PdfEngine
from askdown.pdf.page_numbers import page_numbers

_TRIES = 3  # a draft that breaks otherwise than its page is rare; one round puts it right
Draft = Callable[[], str]
Final = Callable[[Mapping[str, int]], str]


def numbered_pdf(engine: PdfEngine, draft: Draft, final: Final) -> bytes:
    """Print a page with contents. An engine that cannot look page numbers up prints a draft, from which they are read.

    What was printed is held against the numbers in it, and printed again where they are wrong.

    `draft` gives a page that breaks like the final one; it may leave out what costs time and takes no room. Raises
    PdfError.
    """
    if engine.looks_pages_up:
        return engine.pdf(final({}))
    numbers = page_numbers(engine.pdf(draft()))
    for _ in range(_TRIES):
        made = engine.pdf(final(numbers))
        found = page_numbers(made)
        if found == numbers:
            break
        numbers = found
    return made
