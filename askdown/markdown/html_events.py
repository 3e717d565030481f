"""From raw HTML to a flat list of events (start, end, text, comment) with positions; it judges nothing."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import TypeAlias

import msgspec

Pairs: TypeAlias = tuple[tuple[str, str | None], ...]

_SIMPLE_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)\s*(/?)>")


class Event(msgspec.Struct, frozen=True):
    """One event: `kind` is start, end, text or comment; `line` and `column` are where it begins (1-based)."""

    kind: str
    value: str  # the tag in lower case, or the text
    attributes: Pairs = ()
    line: int = 0
    column: int = 0
    raw: str = ""  # a tag as it was written


class _Collector(HTMLParser):
    def __init__(self, line: int, column: int) -> None:
        super().__init__(convert_charrefs=False)
        self.events: list[Event] = []
        self.first_line = line
        self.first_column = column

    def _add(self, kind: str, value: str, attributes: Pairs = (), raw: str = "") -> None:
        row, offset = self.getpos()
        column = offset + (self.first_column if row == 1 else 1)
        self.events.append(Event(kind, value, attributes, self.first_line + row - 1, column, raw))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add("start", tag, tuple(attrs), self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # `<br/>` is the tag `<br>`; on other tags HTML gives the slash no meaning.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._add("end", tag, (), f"</{tag}>")

    def parse_endtag(self, i: int) -> int:
        """Keep an end tag as it was written: the tag may be none of HTML's, and what stands behind its name words."""
        known = len(self.events)
        end = super().parse_endtag(i)
        if len(self.events) > known and self.events[-1].kind == "end":
            self.events[-1] = msgspec.structs.replace(self.events[-1], raw=self.rawdata[i:end])
        return end

    def handle_data(self, data: str) -> None:
        self._add("text", data)

    def handle_entityref(self, name: str) -> None:
        self._add("text", unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self._add("text", unescape(f"&#{name};"))

    def handle_comment(self, data: str) -> None:
        self._add("comment", data)

    def handle_decl(self, decl: str) -> None:
        self._add("comment", decl)

    def handle_pi(self, data: str) -> None:
        self._add("comment", data)

    def unknown_decl(self, data: str) -> None:
        self._add("text", data.removeprefix("CDATA["))


def html_events(html: str, line: int, column: int = 1) -> list[Event]:
    """Give the events of a piece of HTML that begins at this place of the source (1-based)."""
    if simple := _SIMPLE_TAG.fullmatch(html.strip()):
        kind = "end" if simple[1] else "start"
        return [Event(kind, simple[2].lower(), (), line, column, simple[0])]
    # What never ends is taken here: the collector would look for its end at each of its lines.
    openings = {html.find(mark, html.rfind(end) + 1): mark for mark, end in _ENDS.items()}
    cut = min((place for place in openings if place >= 0), default=len(html))
    head = html[:cut]
    collector = _Collector(line, column)
    if head:
        collector.feed(head)
        collector.close()
        if collector.rawdata:  # behind a script that never ends: Python before 3.13.6 leaves it there
            collector.handle_data(collector.rawdata)
    if cut < len(html):
        first = line + head.count("\n")
        start = column + cut if first == line else cut - head.rfind("\n")
        mark = openings[cut]
        kind = "comment" if mark == _UNCLOSED else "text"
        collector.events.append(Event(kind, html[cut + len(mark) :], (), first, start, mark))
    return collector.events


_ENDS = {"<!--": "-->", "<![CDATA[": "]]>"}
_UNCLOSED = "<!--"  # `raw` of a comment that never ends


def is_open_comment(event: Event) -> bool:
    """Tell a comment that is never closed: it hides all that follows it."""
    return event.kind == "comment" and event.raw == _UNCLOSED
