"""From a closed HTML frame to a node: what each tag that stays becomes in the content tree."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, get_args

from typing_extensions import TypeIs

from askdown.content import (
    Block,
    Break,
    Code,
    CodeBlock,
    Comment,
    Element,
    Heading,
    Image,
    Inline,
    Link,
    Math,
    Paragraph,
    Styled,
    Text,
    ThematicBreak,
)
from askdown.diagnostics.rules.html import UNCLOSED, UNSAFE
from askdown.markdown.findings import Findings
from askdown.markdown.frames import Frame
from askdown.markdown.html_events import Event
from askdown.markdown.html_tags import (
    BLOCK,
    CODE,
    DROPPED,
    HEADINGS,
    INLINE,
    KNOWN,
    MEDIA,
    is_dangerous,
    is_safe_address,
    safe_attributes,
)
from askdown.markdown.rules.math_delimiters import find_math
from askdown.rendering.plain import inline_text

Node: TypeAlias = Inline | Block
_INLINE_NODES = frozenset(get_args(Inline))
_BLANKS = re.compile(r"\s+")


def is_inline(node: Node) -> TypeIs[Inline]:
    """Tell inline nodes from blocks (a comment counts as inline)."""
    return node.__class__ in _INLINE_NODES


def text_nodes(text: str, event: Event, *, keep_blanks: bool) -> list[Inline]:
    """Give the nodes of raw text in HTML: white space folded, formulas found."""
    nodes: list[Inline] = []
    position = 0
    for found in find_math(text):
        nodes.append(Text(_folded(text[position : found.start], keep_blanks=keep_blanks)))
        line = event.line + text.count("\n", 0, found.tex_start)
        nodes.append(Math(text[found.tex_start : found.tex_end], found.display, line, 1))
        position = found.end
    nodes.append(Text(_folded(text[position:], keep_blanks=keep_blanks)))
    return [node for node in nodes if not (isinstance(node, Text) and not node.text)]


def _folded(text: str, *, keep_blanks: bool) -> str:
    return text if keep_blanks else _BLANKS.sub(" ", text)


def as_blocks(nodes: Iterable[Node], line: int, end_line: int, *, keep_breaks: bool = False) -> tuple[Block, ...]:
    """Give blocks: each run of inline nodes becomes a tight paragraph, runs of white space vanish.

    The nodes stand on the lines from `line` to `end_line`, a run on those between the blocks around it. With
    `keep_breaks` a lone `<br>` between blocks, which people use to part cards, is a thematic break.
    """
    nodes = list(nodes)
    if _INLINE_NODES.isdisjoint([node.__class__ for node in nodes]):
        return tuple(node for node in nodes if not is_inline(node))
    blocks: list[Block] = []
    run: list[Inline] = []

    def flush(last: int) -> None:
        first = max(line, blocks[-1].end_line) if blocks else line
        if any(not (isinstance(node, Comment) or _is_blank(node)) for node in run):
            blocks.append(Paragraph(trimmed(run), first, max(first, last), tight=True))
        else:
            blocks.extend(_between_blocks(run, keep_breaks=keep_breaks))
        run.clear()

    for node in nodes:
        if is_inline(node):
            run.append(node)
        else:
            flush(min(end_line, node.line))
            blocks.append(node)
    flush(end_line)
    return tuple(blocks)


def _between_blocks(run: Iterable[Inline], *, keep_breaks: bool) -> Iterator[Block]:
    for node in run:
        if isinstance(node, Comment):
            yield node
        elif keep_breaks and isinstance(node, Break) and node.hard:
            yield ThematicBreak(node.line, node.line, "<br>")


def trimmed(nodes: Iterable[Inline]) -> tuple[Inline, ...]:
    """Give inline nodes without line breaks and blanks at their ends."""
    kept = list(nodes)
    while kept and _is_blank(kept[0]):
        kept.pop(0)
    while kept and _is_blank(kept[-1]):
        kept.pop()
    if kept:
        kept[0] = _stripped(kept[0], 0, str.lstrip)
        kept[-1] = _stripped(kept[-1], -1, str.rstrip)
    return tuple(kept)


def _stripped(node: Inline, end: int, strip: Callable[[str], str]) -> Inline:
    """Give a node without the blanks at one of its ends, also inside of emphasis."""
    if isinstance(node, Text):
        return Text(strip(node.text))
    if not isinstance(node, Styled) or not node.children:
        return node
    children = list(node.children)
    children[end] = _stripped(children[end], end, strip)
    return Styled(node.tag, tuple(children), node.attributes)


def _is_blank(node: Inline) -> bool:
    return isinstance(node, Break) or (isinstance(node, Text) and not node.text.strip())


def start_frame(event: Event, findings: Findings) -> Frame[Node]:
    """Give the frame that a start tag opens; attributes that could run something are reported."""
    names = [name for name, value in event.attributes if is_dangerous(name, value)]
    if names and event.value not in _ACTIVE:
        findings.report(UNSAFE, f"<{event.value}> removed: {', '.join(names)}", (event.line, event.column))
    return Frame(event.value, event.line, event.column, html=True, attributes=event.attributes, raw=event.raw)


_ACTIVE = frozenset({"script", "iframe", "object", "embed", "applet"})


def _drop(frame: Frame[Node], end_line: int, findings: Findings) -> None:
    if frame.tag in _ACTIVE:
        findings.report(UNSAFE, f"<{frame.tag}> removed", (frame.line, frame.column))
    findings.drop(frame.line, end_line, f"html <{frame.tag}>")


def give_up(frame: Frame[Node], findings: Findings) -> list[Node]:
    """Give what is left of a tag that was never closed: its content, or the medium that it is.

    Of a tag whose content would go the name stays as well: `Where does <script> stand?` speaks of it.
    """
    if frame.tag in MEDIA:
        return [media_node(frame)]
    if frame.tag in BLOCK or frame.tag in {"a", *INLINE, *DROPPED}:
        findings.report(
            UNCLOSED,
            f"<{frame.tag}> is never closed",
            (frame.line, frame.column),
            f"write </{frame.tag}> where it ends",
        )
    return [Text(frame.raw), *frame.children] if frame.tag in DROPPED else frame.children


def closed_node(frame: Frame[Node], end_line: int, findings: Findings) -> list[Node]:
    """Give the nodes that a tag and its content become."""
    tag = frame.tag
    if tag in DROPPED:
        _drop(frame, end_line, findings)
        return []
    if tag in MEDIA:
        return [media_node(frame)]
    if tag in HEADINGS or tag in INLINE or tag in CODE or tag == "a":
        inline = [node for node in frame.children if is_inline(node)]
        if len(inline) == len(frame.children):
            return _inline_element(frame, inline, end_line)
        return frame.children  # formatting around blocks is layout
    if tag == "pre":
        code = inline_text(node for node in frame.children if is_inline(node))
        return [CodeBlock(code.strip("\n") + "\n", "", frame.line, end_line)]
    if tag == "p":
        return [_loose(block) for block in as_blocks(frame.children, frame.line, end_line)]
    if tag in BLOCK:
        attributes = safe_attributes(tag, list(frame.attributes))
        return [Element(BLOCK[tag], as_blocks(frame.children, frame.line, end_line), attributes, frame.line, end_line)]
    return frame.children


def _loose(block: Block) -> Block:
    return Paragraph(block.children, block.line, block.end_line) if isinstance(block, Paragraph) else block


def _inline_element(frame: Frame[Node], children: list[Inline], end_line: int) -> list[Node]:
    tag = frame.tag
    if tag in HEADINGS:
        return [Heading(HEADINGS[tag], trimmed(children), frame.line, end_line)]
    if tag in CODE:
        return [Code(inline_text(children), frame.line, frame.column)]
    if tag == "a":
        href = frame.attribute("href")
        if href and is_safe_address(href):
            return [Link(href, tuple(children))]
        return list(children)
    return [Styled(INLINE[tag], tuple(children), safe_attributes(tag, list(frame.attributes)))] if children else []


def media_node(frame: Frame[Node]) -> Image:
    """Give the image, sound or film of an `img`, `audio` or `video` tag."""
    attributes = tuple(pair for pair in safe_attributes(frame.tag, list(frame.attributes)) if pair[0] != "alt")
    source = frame.attribute("src")
    return Image(
        src=source if is_safe_address(source, media=True) else "",
        alt=frame.attribute("alt") or inline_text(n for n in frame.children if is_inline(n)).strip(),
        title=frame.attribute("title"),
        line=frame.line,
        column=frame.column,
        attributes=attributes,
        media=MEDIA[frame.tag],
    )


def void_node(event: Event, findings: Findings) -> list[Node]:
    """Give the node of a tag that has no content: br, hr, img; nothing for others."""
    match event.value:
        case "br":
            return [Break(event.line, hard=True)]
        case "hr":
            return [ThematicBreak(event.line, event.line, "<hr>")]
        case "img":
            return [media_node(start_frame(event, findings))]
        case tag if tag in DROPPED:
            _drop(start_frame(event, findings), event.line, findings)
    return []


def literal(event: Event) -> bool:
    """Tell a tag that is none of HTML's, such as `<String>` in `List<String>`: it is text."""
    return event.value not in KNOWN
