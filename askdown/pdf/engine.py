"""What an engine is that makes a PDF of a page."""

from typing import Literal, Protocol, TypeAlias

import msgspec

EngineName: TypeAlias = Literal["auto", "chromium", "weasyprint"]


class PdfError(Exception):
    """An engine that did not do its work; the text says why in words for a person."""


class PdfEngine(Protocol):
    """Makes PDFs. Flags tell what it does by itself.

    `looks_pages_up`: page numbers in contents; `reads_metadata`: author and keywords in the head; `knows_mathml`:
    formulas in MathML.
    """

    name: str
    looks_pages_up: bool
    reads_metadata: bool
    knows_mathml: bool

    def pdf(self, html: str) -> bytes:
        """Print a page that needs nothing else; tagged, with bookmarks. Raises PdfError."""


class Missing(msgspec.Struct, frozen=True):
    """Why there is no engine, in words for a person."""

    why: str
