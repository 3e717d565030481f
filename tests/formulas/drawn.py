"""How tests look at what `static_math` makes of one formula."""

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from askdown.tex import engine_bundles
from askdown.tex.static_math import DrawingCache, Shown, static_math

if TYPE_CHECKING:
    from askdown.tex.engine import Engine
    from askdown.tex.static_math import Flavour

needs_bundles = pytest.mark.skipif(
    engine_bundles.read_manifest() is None, reason="the bundles are not built: install with Node.js on the PATH"
)


def shown(engine: "Engine | None", tex: str, *, display: bool = False, flavour: "Flavour" = "browser") -> Shown:
    return static_math([(tex, display)], engine, DrawingCache(), flavour=flavour).shown[(tex, display)]


def picture(engine: "Engine", tex: str, *, display: bool = False, flavour: "Flavour" = "browser") -> etree._Element:
    """Return the <span> of a formula that MathJax drew, parsed as XML (so it is well-formed)."""
    found = shown(engine, tex, display=display, flavour=flavour)
    assert found.how == "svg", found.reason
    return etree.fromstring(found.html)


def spoken(engine: "Engine", tex: str, *, display: bool = False) -> str:
    return shown(engine, tex, display=display).html.partition("</svg>")[2]


def attributes(tree: etree._Element, name: str) -> list[str]:
    return [str(value) for value in tree.xpath(f"//@{name}")]
