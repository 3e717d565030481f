"""From tokens to a document: a tree of blocks with positions, footnotes beside it, HTML paired and sanitised."""

import msgspec
from markdown_it.token import Token
from markdown_it.utils import EnvType

from askdown.content import (
    Block,
    CodeBlock,
    Comment,
    Content,
    Element,
    Footnote,
    Heading,
    Inline,
    Item,
    List,
    MathBlock,
    Paragraph,
    Quote,
    Text,
    ThematicBreak,
)
from askdown.diagnostics.rules.html import UNCLOSED
from askdown.diagnostics.rules.reading import BARE_BRACKETS, DOUBLED_DELIMITERS, TIGHT_HEADING, UNCLOSED_FENCE
from askdown.markdown.containers import admonition, check_box, plain_list, with_other_boxes
from askdown.markdown.findings import Findings
from askdown.markdown.frames import Frame, FrameStack
from askdown.markdown.html_events import Event, html_events, is_open_comment
from askdown.markdown.html_nodes import (
    Node,
    as_blocks,
    closed_node,
    give_up,
    literal,
    start_frame,
    text_nodes,
    void_node,
)
from askdown.markdown.html_tags import BLOCK, DROPPED, VOID
from askdown.markdown.inline import InlineBuilder, Segment
from askdown.markdown.parser import inline_tokens
from askdown.markdown.positions import Positions
from askdown.markdown.short_way import short_way
from askdown.markdown.tables import table
from askdown.markdown.unclosed_fences import unclosed_hint
from askdown.model import Region


class Document(msgspec.Struct, frozen=True):
    """A parsed file: its blocks in order, its footnotes by label, the lines that sanitising took out.

    `closed` tells that no HTML tag is still open at its end.
    """

    blocks: Content
    footnotes: dict[str, Footnote]
    dropped: tuple[Region, ...] = ()
    closed: bool = True


class TreeBuilder:
    """Builds the tree of one file from its tokens; each token type has one short method."""

    def __init__(self, tokens: list[Token], env: EnvType, positions: Positions, findings: Findings) -> None:
        self._tokens = tokens
        self._env = env
        self._positions = positions
        self._findings = findings
        self._stack: FrameStack[Node] = FrameStack()
        self._items: list[list[Item]] = []
        self._footnotes: dict[str, Footnote] = {}

    def build(self) -> Document:
        """Walk the tokens once."""
        place = 0
        while place < len(self._tokens):
            place = self._take(place)
        closed = self._stack.top.tag == "root"
        while self._stack.top.tag != "root":
            self._give_up(self._stack.pop())
        blocks = as_blocks(self._stack.top.children, 1, 1, keep_breaks=True)
        return Document(blocks, self._footnotes, tuple(self._findings.dropped), closed)

    def _take(self, place: int) -> int:
        """Handle the token at `place`; give the place of the next one."""
        token = self._tokens[place]
        line, end_line = _lines(token)
        match token.type:
            case "paragraph_open" | "admonition_title_open":
                self._paragraph(self._tokens[place + 1], token, line, end_line)
                return place + 3
            case "plain_paragraph":
                self._paragraph(token, token, line, end_line)
            case "plain_list":
                self._stack.add(plain_list(token.meta["items"], line, end_line, self._of_line))
            case "heading_open":
                children = self._inline(self._tokens[place + 1])
                if token.meta:
                    self._findings.report(TIGHT_HEADING, "heading without a space", (line, 1), "put one behind the #")
                self._stack.add(Heading(int(token.tag[1]), children, line, end_line))
                return place + 3
            case "dt_open":
                children = self._inline(self._tokens[place + 1])
                self._stack.add(Element("dt", (Paragraph(children, line, end_line, tight=True),), (), line, end_line))
                return place + 3
            case "table_open":
                node, place = table(self._tokens, place, self._inline)
                self._stack.add(node)
                return place
            case "fence" | "code_block":
                self._stack.add(self._code(token, line, end_line))
            case "math_block":
                self._math(token, line, end_line)
            case "html_block":
                self._html(token, line, end_line)
            case "hr":
                markup = self._positions.text_of(line).strip(" \t>") or token.markup
                self._stack.add(ThematicBreak(line, end_line, markup))
            case _:
                self._container(token, line)
        return place + 1

    def _of_line(self, text: str, line: int) -> list[tuple[Inline, ...]]:
        """Give the inline content of a text that stands on one line and has no tags in it."""
        return [segment for segment in self._segments(text, line - 1) if not isinstance(segment, Event)]

    def _container(self, token: Token, line: int) -> None:
        if token.nesting == 1:
            if token.type in {"bullet_list_open", "ordered_list_open"}:
                self._items.append([])
            frame: Frame[Node] = Frame(
                token.type, line, attributes=_data(token) if token.attrs or token.info or token.meta else ()
            )
            frame.end_line = _lines(token)[1]
            self._stack.open(frame)
        elif token.nesting == -1:
            frame = self._stack.close_markdown(self._give_up)
            self._close(frame, as_blocks(frame.children, frame.line, frame.end_line))
            for tag in frame.deferred_ends:
                self._end(tag, frame.end_line)

    def _close(self, frame: Frame[Node], blocks: Content) -> None:
        line, end_line = frame.line, frame.end_line
        match frame.tag:
            case "list_item_open":
                number = frame.attribute("info")
                checked, blocks = check_box(blocks)
                item = Item(blocks, line, end_line, checked, int(number) if number.isdigit() else None)
                self._items[-1].append(item)
            case "bullet_list_open":
                self._stack.add(List(with_other_boxes(self._items.pop()), None, line, end_line))
            case "ordered_list_open":
                start = int(frame.attribute("start") or 1)
                self._stack.add(List(with_other_boxes(self._items.pop()), start, line, end_line))
            case "blockquote_open":
                self._stack.add(Quote(blocks, line, end_line))
            case "footnote_reference_open":
                label = frame.attribute("label")
                self._footnotes.setdefault(label, Footnote(label, blocks, 0, line, end_line))
            case "admonition_open":
                self._stack.add(admonition(frame, blocks))
            case tag:
                self._stack.add(Element(tag.removesuffix("_open"), blocks, (), line, end_line))

    def _inline(self, token: Token) -> tuple[Inline, ...]:
        """Give inline content where blocks cannot stand; tags of block level around words vanish there."""
        nodes: list[Inline] = []
        for segment in self._segments(token.content, _row(token)):
            if not isinstance(segment, Event):
                nodes.extend(segment)
        return tuple(nodes)

    def _segments(self, content: str, row: int) -> list[Segment]:
        places = self._positions.inside(content, row)
        nodes = short_way(content, places, self._env.get("references", ()))
        if nodes is not None:
            return [nodes]
        return InlineBuilder(inline_tokens(content, self._env), places, self._findings).build()

    def _paragraph(self, inline: Token, token: Token, line: int, end_line: int) -> None:
        for segment in self._segments(inline.content, _row(inline)):
            if isinstance(segment, Event):
                self._event(segment)
            else:
                self._stack.add(Paragraph(segment, line, end_line, tight=bool(token.hidden)))

    def _code(self, token: Token, line: int, end_line: int) -> Block:
        language, _, info = token.info.strip().partition(" ")
        last = self._positions.text_of(end_line).lstrip(" \t>") if end_line > line else ""
        closed = token.type == "code_block" or last.startswith(token.markup)
        if not closed:
            hint = unclosed_hint(token.markup, token.content, line + 1)
            self._findings.report(UNCLOSED_FENCE, "code fence is never closed", (line, 1), hint)
        if language == "math" and token.type == "fence":
            tex = token.content.rstrip("\n")
            column, *columns = self._positions.of_further_lines("\n" + tex, line) or (1,)
            return MathBlock(tex, line, end_line, line + 1, column, tuple(columns))
        return CodeBlock(token.content, language, line, end_line, closed, info.strip())

    def _math(self, token: Token, line: int, end_line: int) -> None:
        if token.meta["mended"] == "brackets":
            self._findings.report(BARE_BRACKETS, "formula in bare brackets", (line, 1), "write \\[ and \\]")
        elif token.meta["mended"]:
            self._findings.report(DOUBLED_DELIMITERS, "formula in doubled delimiters", (line, 1), "remove one pair")
        tex_line, tex_column = self._positions.of_offset(token.meta["pos"])
        columns = self._positions.of_further_lines(token.content, tex_line)
        self._stack.add(MathBlock(token.content, line, end_line, tex_line, tex_column, columns))
        if token.meta["punctuation"]:
            mark = Text(token.meta["punctuation"])
            self._stack.add(Paragraph((mark,), end_line, end_line, tight=True))

    def _html(self, token: Token, line: int, end_line: int) -> None:
        text = self._positions.text_of(line)
        column = len(text) - len(text.lstrip()) + 1
        frame = self._stack.top
        for event in html_events(token.content, line, column):
            self._event(event)
        self._stack.top.end_line = end_line
        for each in {frame, self._stack.top}:
            if not each.html or each.tag in BLOCK:
                _keep_lines(each, line, end_line)

    def _event(self, event: Event) -> None:
        match event.kind:
            case "comment":
                if is_open_comment(event):
                    self._findings.report(
                        UNCLOSED, "comment is never closed", (event.line, event.column), "write --> where it ends"
                    )
                end = event.line + event.value.count("\n")
                self._stack.add(Comment(event.value, event.line, end))
            case "text":
                self._words(event.value, event)
            case _ if literal(event):
                self._words(event.raw, event)
            case "start" if event.value in VOID:
                self._splice(void_node(event, self._findings))
            case "start":
                for frame in self._stack.implied_ends(event.value):
                    self._splice(closed_node(frame, event.line, self._findings))
                if not self._stack.is_deep:
                    self._stack.open(start_frame(event, self._findings))
            case _:
                self._end(event.value, event.line)

    def _words(self, text: str, event: Event) -> None:
        keep = self._stack.is_open("pre") or self._stack.is_open("textarea")
        self._splice(text_nodes(text, event, keep_blanks=keep))

    def _end(self, tag: str, line: int) -> None:
        if not self._stack.is_open(tag):
            self._stack.defer(tag)
        for frame in self._stack.close_html(tag):
            self._splice(closed_node(frame, line, self._findings))

    def _splice(self, nodes: list[Node] | list[Inline]) -> None:
        for node in nodes:
            self._stack.add(node)

    def _give_up(self, frame: Frame[Node]) -> None:
        nodes = give_up(frame, self._findings)
        if not self._stack.top.html or frame.tag in DROPPED:
            nodes = list(as_blocks(nodes, frame.line, frame.end_line))
        self._splice(nodes)


def _keep_lines(frame: Frame[Node], line: int, end_line: int) -> None:
    """Make paragraphs of the text that a piece of HTML on these lines has left in a frame."""
    start = len(frame.children)
    while start and getattr(frame.children[start - 1], "line", line) >= line:
        start -= 1
    frame.children[start:] = as_blocks(frame.children[start:], line, end_line, keep_breaks=frame.tag == "root")


def _row(token: Token) -> int:
    return token.map[0] if token.map else 0


def _lines(token: Token) -> tuple[int, int]:
    """Give first and last source line (1-based, inclusive) of a token; 1, 1 where it has none."""
    if not token.map:
        return 1, 1
    return token.map[0] + 1, max(token.map)


def _data(token: Token) -> tuple[tuple[str, str | None], ...]:
    values: dict[str, str | None] = {name: str(value) for name, value in token.attrs.items()}
    values["info"] = token.info
    values["markup"] = token.markup
    if token.meta:
        values["label"] = str(token.meta.get("label", ""))
    return tuple(values.items())
