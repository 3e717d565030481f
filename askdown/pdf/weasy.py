"""WeasyPrint, an optional library that needs Pango of the system."""

import logging
from collections.abc import Mapping

from askdown.pdf.engine import Missing, PdfEngine, PdfError


def find(environment: Mapping[str, str]) -> PdfEngine | Missing:  # noqa: ARG001  (finders share one signature)
    """Load WeasyPrint, or tell what is missing."""
    try:
        import weasyprint  # noqa: F401, PLC0415  (an extra, and slow to load)
    except ImportError:
        return Missing("WeasyPrint is not installed (the extra `pdf`)")
    except OSError as error:
        library = str(error).partition(":")[0].strip().strip("'")
        return Missing(f"WeasyPrint needs Pango, which this system lacks ({library}; on Debian: libpango-1.0-0)")
    return WeasyPrint()


class WeasyPrint:
    """WeasyPrint, which fetches nothing but what the page holds itself."""

    name = "WeasyPrint"
    looks_pages_up = True
    reads_metadata = True
    knows_mathml = False

    def pdf(self, html: str) -> bytes:
        """Print a page."""
        from weasyprint import HTML  # noqa: PLC0415  (an extra, and slow to load)
        from weasyprint.urls import URLFetcher  # noqa: PLC0415  (as above)

        logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it warns of every rule that is for browsers
        fetcher = URLFetcher(allowed_protocols=("data",))
        try:
            made = HTML(string=html, url_fetcher=fetcher).write_pdf(pdf_tags=True)
        except Exception as error:
            raise PdfError(f"WeasyPrint failed ({type(error).__name__}: {error})") from error
        return bytes(made)
