"""The engines that make a PDF of a page, which of them is used, and why none is."""

from collections.abc import Callable, Mapping
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


Find: TypeAlias = Callable[[Mapping[str, str]], "PdfEngine | Missing"]


def find_engine(wanted: EngineName, environment: Mapping[str, str]) -> PdfEngine | Missing:
    """Give the engine of that name, or the first there is; else all reasons why there is none."""
    from askdown.pdf import chromium, weasy  # noqa: PLC0415  (they need this module, and are needed for --pdf only)

    engines: dict[str, Find] = {"chromium": chromium.find, "weasyprint": weasy.find}
    reasons: list[str] = []
    for name, find in engines.items():
        if wanted in {"auto", name}:
            found = find(environment)
            if not isinstance(found, Missing):
                return found
            reasons.append(found.why)
    return Missing("; ".join(reasons))
