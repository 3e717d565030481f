"""Characters and attributes as safe HTML: escaping, and which addresses may stand in a page."""

import re
from collections.abc import Callable, Iterable

_NAME = re.compile(r"(?!on)[a-z][a-z0-9_:.-]*", re.IGNORECASE)
_URL_ATTRIBUTES = frozenset(
    {"action", "background", "cite", "data", "formaction", "href", "poster", "src", "xlink:href"}
)
_EMBEDDING = frozenset({"poster", "src"})
# What browsers drop from an address before they look at its scheme.
_IGNORED_IN_URLS = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)")
_DANGEROUS = frozenset({"javascript", "vbscript", "livescript", "mocha", "file"})
_INLINE_MEDIA = ("data:image/", "data:audio/", "data:video/")


def escaped(text: str) -> str:
    """Give plain characters as HTML text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escaped_value(text: str) -> str:
    """Give plain characters as the value of an attribute in double quotes."""
    return escaped(text).replace('"', "&quot;")


def safe_url(url: str, *, embedded: bool = False) -> str:
    """Give an address as it came, or "" for one that runs code or leaves the web (`javascript:`, `file:`).

    `data:` addresses are only safe where they are `embedded` (images, sounds, films), not where a link leads to them.
    """
    plain = _IGNORED_IN_URLS.sub("", url).lower()
    scheme = _SCHEME.match(plain)
    if scheme is None:
        return url
    if scheme.group() == "data":
        return url if embedded and plain.startswith(_INLINE_MEDIA) else ""
    return "" if scheme.group() in _DANGEROUS else url


def attributes_html(attributes: Iterable[tuple[str, str]], value: Callable[[str], str] = escaped_value) -> str:
    """Give attributes as they stand in a tag, each with a space before it; handlers and unsafe addresses are left out.

    `value` escapes one value. An empty value is written as the bare name.
    """
    parts = []
    for name, text in attributes:
        if not _NAME.fullmatch(name):
            continue
        if name.lower() in _URL_ATTRIBUTES and not safe_url(text, embedded=name.lower() in _EMBEDDING):
            continue
        parts.append(f' {name}="{value(text)}"' if text else f" {name}")
    return "".join(parts)
