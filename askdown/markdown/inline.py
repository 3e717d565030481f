"""From markdown-it's inline tokens to inline nodes, with HTML tags paired and exact positions."""

from collections.abc import Iterable
from typing import TypeAlias

from markdown_it.token import Token

from askdown.content import (
    Break,
    Cloze,
    Code,
    Comment,
    FootnoteReference,
    Image,
    Inline,
    Link,
    Math,
    Styled,
    Text,
)
from askdown.diagnostics.rules.html import UNSAFE
from askdown.diagnostics.rules.reading import DOUBLED_DELIMITERS
from askdown.markdown.findings import Findings
from askdown.markdown.frames import Frame, FrameStack
from askdown.markdown.html_events import Event, html_events
from askdown.markdown.html_nodes import Node, closed_node, give_up, is_inline, literal, start_frame, void_node
from askdown.markdown.html_tags import BLOCK_LEVEL, VOID, is_safe_address
from askdown.markdown.positions import InlinePlaces

# Inline content is cut where a tag of block level stands in it; the cut is the tag's event.
Segment: TypeAlias = tuple[Inline, ...] | Event

_STYLES = {"em_open": "em", "strong_open": "strong", "s_open": "s", "mark_open": "mark"}


class InlineBuilder:
    """Builds the content of one inline token of its children."""

    def __init__(self, children: Iterable[Token], places: InlinePlaces, findings: Findings) -> None:
        self._children = children
        self._places = places
        self._findings = findings
        self._stack: FrameStack[Node] = FrameStack()
        self._text: list[str] = []
        self._segments: list[Segment] = []

    def build(self) -> list[Segment]:
        """Give the segments: inline nodes, and between them the events of tags of block level."""
        for token in self._children:
            if token.type in {"text", "text_special"}:  # the other one is what was escaped
                self._text.append(token.content)
            else:
                self._flush()
                self._add(token)
        self._cut()
        return self._segments

    def _flush(self) -> None:
        if self._text:
            text = "".join(self._text)
            self._text.clear()
            if text:
                self._stack.add(Text(text))

    def _place(self, token: Token) -> tuple[int, int]:
        return self._places.place(token.meta.get("pos", 0))

    def _add(self, token: Token) -> None:
        kind = token.type
        add = self._stack.add
        match kind:
            case "softbreak" | "hardbreak":
                add(Break(self._places.line(token.meta.get("pos", 0)) + 1, hard=kind == "hardbreak"))
            case "code_inline":
                add(Code(token.content, *self._place(token)))
            case "math":
                if token.meta["doubled"]:
                    self._findings.report(
                        DOUBLED_DELIMITERS, "formula in doubled delimiters", self._place(token), "remove one pair"
                    )
                line, column = self._place(token)
                columns = self._places.of_further_lines(token.content, line)
                add(Math(token.content, token.meta["display"], line, column, columns))
            case "html_inline":
                self._html(token)
            case "image":
                source = str(token.attrs.get("src", ""))
                alt = "".join(child.content for child in token.children or [])
                title = str(token.attrs.get("title", ""))
                add(Image(source if is_safe_address(source, media=True) else "", alt, title, *self._place(token)))
            case "footnote_ref":
                add(FootnoteReference(str(token.meta.get("label", f"^{token.meta['id']}"))))
            case "em_open" | "strong_open" | "s_open" | "mark_open" | "link_open" | "cloze_open":
                line, column = self._place(token) if kind == "link_open" else (1, 1)  # others report nothing
                tag = "deep" if self._stack.is_deep else kind
                frame: Frame[Node] = Frame(tag, line, column, attributes=tuple(self._data(token).items()))
                self._stack.open(frame)
            case "em_close" | "strong_close" | "s_close" | "mark_close" | "link_close" | "cloze_close":
                self._close()
            case _:
                self._text.append(token.content)

    @staticmethod
    def _data(token: Token) -> dict[str, str | None]:
        if token.type == "cloze_open":
            return {"number": str(token.meta["number"]), "hint": token.meta["hint"]}
        return {name: str(value) for name, value in token.attrs.items()}

    def _close(self) -> None:
        frame = self._stack.close_markdown(self._give_up)
        children = _only_inline(frame.children)
        match frame.tag:
            case "link_open":
                href = frame.attribute("href")
                if is_safe_address(href):
                    self._stack.add(Link(href, children, frame.attribute("title")))
                    return
                self._findings.report(UNSAFE, "link address removed", (frame.line, frame.column))
                self._splice(children)
            case "cloze_open":
                self._stack.add(Cloze(int(frame.attribute("number")), children, frame.attribute("hint")))
            case tag if tag in _STYLES:
                self._stack.add(Styled(_STYLES[tag], children))
            case _:
                self._splice(children)

    def _splice(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            self._stack.add(node)

    def _give_up(self, frame: Frame[Node]) -> None:
        self._splice(give_up(frame, self._findings))

    def _html(self, token: Token) -> None:
        for event in html_events(token.content, *self._place(token)):
            match event.kind:
                case "comment":
                    self._stack.add(Comment(event.value, event.line, event.line + event.value.count("\n")))
                case "text":
                    self._text.append(event.value)
                case _ if literal(event):
                    self._text.append(event.raw or token.content)
                case _ if event.value in BLOCK_LEVEL:
                    self._cut()
                    self._segments.append(event)
                case "start" if event.value in VOID:
                    self._source_of_media(event)
                    self._splice(void_node(event, self._findings))
                case "start" if not self._stack.is_deep:
                    self._stack.open(start_frame(event, self._findings))
                case "start":
                    pass
                case _:
                    for frame in self._stack.close_html(event.value):
                        if frame.tag == event.value:
                            self._splice(closed_node(frame, event.line, self._findings))
                        else:
                            self._give_up(frame)

    def _source_of_media(self, event: Event) -> None:
        """Let `<source src=…>` inside an audio or video tag give it its address."""
        top = self._stack.top
        if event.value == "source" and top.tag in {"audio", "video"} and not top.attribute("src"):
            top.attributes = (*top.attributes, *((k, v) for k, v in event.attributes if k == "src"))

    def _cut(self) -> None:
        """End the segment: close what is open and hand over what was collected."""
        self._flush()
        while self._stack.top.tag != "root":
            frame = self._stack.top
            if frame.html:
                self._stack.pop()
                self._give_up(frame)
            else:
                self._close()
        root = self._stack.top
        if root.children:
            self._segments.append(_only_inline(root.children))
            root.children = []


def _only_inline(nodes: Iterable[Node]) -> tuple[Inline, ...]:
    return tuple(node for node in nodes if is_inline(node))
