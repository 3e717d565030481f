"""The page's content security policy: what it may run and show, and that it may ask nobody for anything."""

import base64
import hashlib
from collections.abc import Iterable


def policy(scripts: Iterable[str], style: str) -> str:
    """Give the policy for a page with these scripts and this style sheet, exactly as they stand in their elements.

    Drawn formulas and aligned cells have `style` attributes, which hashes cannot name.
    """
    allowed = " ".join(map(_hash, scripts)) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; style-src-elem {_hash(style)}; "
        "style-src-attr 'unsafe-inline'; img-src data:; media-src data:; font-src data:; base-uri 'none'; "
        "form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
