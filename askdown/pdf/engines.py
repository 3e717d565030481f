"""Which engine makes PDFs here, and why none does."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from askdown.pdf import chromium, weasy
from askdown.pdf.engine import EngineName, Missing, PdfEngine

Find: TypeAlias = Callable[[Mapping[str, str]], PdfEngine | Missing]

_ENGINES: dict[str, Find] = {"chromium": chromium.find, "weasyprint": weasy.find}  # the first that is there is used


def find_engine(wanted: EngineName, environment: Mapping[str, str]) -> PdfEngine | Missing:
    """Give the engine of that name, or the first there is; else all reasons why there is none."""
    reasons: list[str] = []
    for name, find in _ENGINES.items():
        if wanted in {"auto", name}:
            found = find(environment)
            if not isinstance(found, Missing):
                return found
            reasons.append(found.why)
    return Missing("; ".join(reasons))
