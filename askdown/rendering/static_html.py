"""Content as HTML that needs nothing else: formulas are drawn and images embedded, for paper and offline pages."""

import base64
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from askdown import content as tree
from askdown.content_walk import walk
from askdown.model import MediaFile
from askdown.rendering.html import HtmlRenderer
from askdown.tex.static_math import StaticMath
from askdown.tex.verdict import Formula

_REMOTE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_IMAGE_TYPES = {
    "avif": "image/avif",
    "bmp": "image/bmp",
    "gif": "image/gif",
    "ico": "image/x-icon",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "webp": "image/webp",
}


class StaticRenderer(HtmlRenderer):
    """Renders the contents of one card with the drawings of `math`, which holds every formula of them.

    `embedded` gives the `data:` address of a shipped file, or "" for one that no page can show. Sounds, films and
    images on the web are their alternative text: a printed page cannot play, and an offline one asks no host.
    """

    def __init__(self, math: StaticMath, embedded: Callable[[str], str], prefix: str = "") -> None:
        super().__init__(prefix)
        self._math = math
        self._embedded = embedded

    def formula(self, tex: str, *, display: bool) -> str:
        """Give the drawing of a formula."""
        return self._math.shown[tex, display].html

    def image(self, node: tree.Image) -> str:
        """Give an image with its bytes in it, or the alternative text."""
        address = self._embedded(node.src) if node.media == "image" and not _REMOTE.match(node.src) else ""
        if not address:
            return f'<span class="missing">{self.literal(node.alt)}</span>' if node.alt else ""
        given = tuple((name, text) for name, text in node.attributes if name in {"width", "height", "class"})
        attributes = self._attributes((("src", address), *given))
        return f'<img{attributes} alt="{self.value(node.alt)}">'


def shown_formulas(content: tuple[object, ...]) -> Iterator[Formula]:
    """Give the formulas of content (or of a tuple of contents) as they are shown, mends included."""
    for node in walk(content):
        if isinstance(node, tree.Math):
            yield node.tex, node.display
        elif isinstance(node, tree.MathBlock):
            yield node.tex, True


def embedder(media: Iterable[MediaFile]) -> Callable[[str], str]:
    """Give a function from the name of a shipped file to its `data:` address ("" for what is no image).

    Each file is read once, when it is first asked for.
    """
    files = {file.name: file for file in media}

    @cache
    def embedded(name: str) -> str:
        kind = _IMAGE_TYPES.get(name.rpartition(".")[2])
        if kind is None or name not in files:
            return ""
        return f"data:{kind};base64,{base64.b64encode(media_bytes(files[name])).decode()}"

    return embedded


def media_bytes(file: MediaFile) -> bytes:
    """Give the bytes of a shipped file."""
    return Path(file.path).read_bytes() if file.path else file.data
