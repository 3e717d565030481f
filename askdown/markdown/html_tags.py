"""Which HTML tags and attributes stay, and as what: the one place that decides what is safe."""

import re

from askdown.content import Attributes

# Tags that stay inline, under the name they are stored by.
INLINE = {
    **{
        tag: tag for tag in ("strong", "em", "s", "mark", "sub", "sup", "kbd", "u", "small", "ins", "abbr", "cite", "q")
    },
    **{tag: tag for tag in ("samp", "var", "ruby", "rt", "rp", "rb", "bdi", "bdo", "dfn")},
    "b": "strong",
    "i": "em",
    "del": "s",
    "strike": "s",
}
# Tags that stay as blocks, under the name they are stored by.
BLOCK = {
    **{tag: tag for tag in ("details", "summary", "div", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "figure")},
    **{tag: tag for tag in ("table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "figcaption")},
    "center": "div",
}
HEADINGS = {f"h{level}": level for level in range(1, 7)}
CODE = frozenset({"code", "tt"})
MEDIA = {"img": "image", "audio": "audio", "video": "video"}
# Tags whose content goes too. Their lines are reported as left out.
DROPPED = frozenset(
    {"script", "style", "iframe", "object", "embed", "applet", "svg", "math", "noscript", "template", "head", "title"}
)
VOID = frozenset(
    {"br", "hr", "img", "wbr", "input", "source", "track", "col", "link", "meta", "area", "base", "param", "embed"}
)
# Tags that are known and only go around their content (which stays) or stand for nothing.
DISSOLVED = frozenset(
    {
        *(
            "span",
            "font",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "picture",
            "source",
            "track",
        ),
        *(
            "colgroup",
            "col",
            "tt",
            "big",
            "time",
            "button",
            "label",
            "form",
            "body",
            "html",
            "address",
            "hgroup",
            "nobr",
        ),
        *("textarea", "select", "option", "input", "wbr", "link", "meta", "area", "map", "base", "fieldset", "legend"),
        *("data", "output", "progress", "meter", "dialog", "menu", "search", "slot", "param", "!doctype", "optgroup"),
    }
)
BLOCK_LEVEL = frozenset(
    {*BLOCK, *HEADINGS, "p", "pre", "hr", "section", "article", "header", "footer", "main", "aside", "nav"}
)
KNOWN = frozenset({*INLINE, *BLOCK_LEVEL, *CODE, *MEDIA, *DROPPED, *DISSOLVED, "a", "br"})

_GLOBAL = frozenset({"lang", "dir", "title"})
_OWN = {
    "details": {"open"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align", "scope"},
    "div": {"align"},
    "img": {"width", "height", "alt"},
    "video": {"width", "height"},
}
_VALUES = {
    "dir": re.compile(r"ltr|rtl|auto"),
    "lang": re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*"),
    "align": re.compile(r"left|right|center|justify"),
    "scope": re.compile(r"row|col|rowgroup|colgroup"),
    "type": re.compile(r"[1aAiI]"),
}
_NUMBER = re.compile(r"\d{1,4}(?:px|%)?")
_NUMERIC = frozenset({"width", "height", "colspan", "rowspan", "start", "value"})
_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "ftp", "ftps", "xmpp", "tel", "anki", "obsidian"})
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_BLANKS_AND_CONTROLS = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028\u2029\ufeff]")


def safe_attributes(tag: str, attributes: list[tuple[str, str | None]]) -> Attributes:
    """Give the attributes that stay, with values of the expected form, sorted by name."""
    allowed = _GLOBAL | _OWN.get(tag, set())
    kept = {name: value or "" for name, value in attributes if name in allowed and _fits(name, value or "")}
    return tuple(sorted(kept.items()))


def _fits(name: str, value: str) -> bool:
    if name in _NUMERIC:
        return _NUMBER.fullmatch(value) is not None
    pattern = _VALUES.get(name)
    return pattern is None or pattern.fullmatch(value) is not None


def is_dangerous(name: str, value: str | None) -> bool:
    """Tell attributes that could run something: event handlers and addresses with an unsafe scheme."""
    return name.startswith("on") or (
        name in {"href", "src", "action", "formaction", "srcdoc"} and not is_safe_address(value or "")
    )


def is_safe_address(address: str, *, media: bool = False) -> bool:
    """Tell whether a link (or, with `media`, a picture's `data:` address too) may be followed.

    Browsers ignore blanks and control characters in a scheme, so they are ignored here as well.
    """
    scheme = _SCHEME.match(_BLANKS_AND_CONTROLS.sub("", address))
    if scheme is None or len(scheme[1]) == 1:  # no scheme, or a drive letter
        return True
    name = scheme[1].lower()
    if name == "data":
        return media and re.match(r"\s*data:(?:image|audio|video)/", address, re.IGNORECASE) is not None
    return name in _SAFE_SCHEMES
