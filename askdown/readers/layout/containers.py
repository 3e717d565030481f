"""Containers of site generators that hide or frame text between two lines: `::: details Answer`, `{{% expand %}}`."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

import msgspec

from askdown.content import Block, Comment, Content, Element, Heading, Item, List, Paragraph, Quote, Text
from askdown.readers.pieces.details import summary_over
from askdown.readers.pieces.flattening import first_line_of
from askdown.readers.pieces.inline_lines import joined, lines_of
from askdown.readers.pieces.recognition import begins_answer, is_hidden_summary
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import answer_label
from askdown.rendering.plain import inline_text

_HIDING = r"details|detail|spoiler|expand|expander|collapse|collapsible|fold|toggle|accordion|hint"
_OPEN = re.compile(
    r":{3,}\s*(?P<name>[\w-]+)(?:\[(?P<bracketed>[^\]]+)\])?(?P<title>(?:\s+.*)?)"
    r"|:{2,}(?P<part>[\w-]+)(?:\{(?P<attributes>.*)\})?"
    rf"|\{{\{{[%<]\s*(?:{_HIDING})\b(?P<hugo>.*?)[%>]\}}\}}|\{{%\s*(?:{_HIDING})\b(?P<liquid>.*?)%\}}"
)
_CLOSE = re.compile(r":{2,}|\{\{[%<]\s*/\s*\w+\s*[%>]\}\}|\{%\s*end\w+\s*%\}")
_LABEL = re.compile(r"\b(?:label|title|question|summary)=\"(?P<title>[^\"]+)\"")
_QUOTED = re.compile(r"[\"'“](?P<title>[^\"'“”]+)[\"'”]")
_HIDING_NAME = re.compile(_HIDING)
_FEWEST = 2
_DEEPEST = 8  # lists in lists whose last line may be the container's
_SIGNS = (":::", "{{", "{%")
_PART = "::"  # of a page of Nuxt: `::accordion-item{label="Why?"}`


class _Open(NamedTuple):
    name: str
    title: str  # also of one that is none over an answer
    over_answer: bool  # its title says that an answer is hidden, or asks
    text: Paragraph  # as it was written


class _Close(NamedTuple):
    text: Paragraph


class _Frame(NamedTuple):
    opened: _Open | None
    level: int  # of the heading over it
    inside: list[Block]


_Part: TypeAlias = Block | _Open | _Close
Unended: TypeAlias = Callable[[int], None]  # takes the lines of containers that never end


def hidden_parts(blocks: Content, unended: Unended = lambda _: None) -> Content:
    """Give blocks with containers over an answer, or named by a question, as the `<details>` that they are on the web.

    Other containers stay text, with paragraphs of their own for the lines that open and close them, and so do lines
    that open one that never ends. Where most of one name ask, the others with a title do so in other words.
    """
    return _hidden(blocks, unended) if any(map(_may_hide, blocks)) else blocks


def _hidden(blocks: Content, unended: Unended) -> Content:
    parts = tuple(_parts(blocks, unended))
    asking = _names_that_ask([part for part in parts if isinstance(part, _Open) and part.title])
    asked = (
        part._replace(over_answer=bool(part.title)) if isinstance(part, _Open) and part.name in asking else part
        for part in parts
    )
    return _folded(asked, unended)


def _may_hide(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return _has_sign(block)
    return isinstance(block, List) and any(item.line != item.end_line and _holds_sign(item) for item in block.items)


def _holds_sign(item: Item) -> bool:
    texts = (block for block in item.children if isinstance(block, Paragraph))
    return any(isinstance(node, Text) and node.text.startswith(_SIGNS) for text in texts for node in text.children)


def _names_that_ask(opened: Sequence[_Open]) -> frozenset[str]:
    """Give the names of containers of which at least half, and two, ask."""
    asking = Counter(part.name for part in opened if part.over_answer and is_interrogative(part.title))
    many = Counter(part.name for part in opened)
    return frozenset(name for name, asked in asking.items() if asked >= _FEWEST and asked * 2 >= many[name])


def _folded(parts: Iterable[_Part], unended: Unended) -> Content:
    frames = [_Frame(None, 0, [])]
    level = 0  # of the last heading that is in no container that has ended
    for part in parts:
        match part:
            case _Open():
                frames.append(_Frame(part, level, []))
            case _Close():
                _end(frames, len(frames) - _opened_inside(frames, part), unended)
                opened, level, inside = frames.pop() if len(frames) > 1 else _Frame(None, level, [])
                frames[-1].inside.extend(_closed(opened, inside, part))
            case Heading():
                level = part.level
                left = len(frames)
                while level <= frames[left - 1].level:
                    left -= 1
                _end(frames, left, unended)
                frames[-1].inside.append(part)
            case _:
                frames[-1].inside.append(part)
    _end(frames, 1, unended)
    return tuple(frames[0].inside)


def _opened_inside(frames: Sequence[_Frame], close: _Close) -> int:
    """Count the containers that never end in the one that a line closes: the last opened with as many colons."""
    length = _colons(close.text)
    near = range(min(len(frames) - 1, _DEEPEST))
    return next((at for at in near if (opened := frames[-1 - at].opened) and _colons(opened.text) == length), 0)


def _colons(text: Paragraph) -> int:
    written = inline_text(text.children)
    return len(written) - len(written.lstrip(":"))


def _end(frames: list[_Frame], left: int, unended: Unended) -> None:
    """Leave all containers but so many as text: they end where another ends, or a heading as high as that over them."""
    ended = frames[left:]
    del frames[left:]
    for opened, _, inside in ended:
        if opened and _colons(opened.text):
            unended(opened.text.line)
        frames[-1].inside.extend((*((opened.text,) if opened else ()), *inside))


def _closed(opened: _Open | None, inside: Sequence[Block], close: _Close) -> Iterator[Block]:
    if opened and opened.over_answer:
        line = opened.text.line
        summary = summary_over(Paragraph((Text(opened.title),), line, line))
        yield Element("details", (summary, *inside), (), line, close.text.line)
        return
    if opened and not opened.title and begins_answer(first_line_of(inside)):
        yield from (_as_comment(opened.text), *inside, _as_comment(close.text))  # it only frames what is marked
        return
    if opened:
        yield opened.text
    yield from inside
    is_part = opened is not None and inline_text(opened.text.children).startswith(_PART) and not _has_sign(close.text)
    yield _as_comment(close.text) if is_part else close.text


def _as_comment(text: Paragraph) -> Comment:
    return Comment(inline_text(text.children), text.line, text.end_line)


def _has_sign(paragraph: Paragraph) -> bool:
    first = paragraph.children[0] if paragraph.children else None
    return isinstance(first, Text) and (first.text.startswith(_SIGNS) or _is_part(first.text))


def _is_part(text: str) -> bool:
    opened = _OPEN.match(text) if text.startswith(_PART) else None
    return opened is not None and _LABEL.search(opened["attributes"] or "") is not None


def _parts(blocks: Content, unended: Unended) -> Iterator[_Part]:
    for block in blocks:
        if isinstance(block, List | Quote) and not _opens_at_end(block) and (ended := _without_end(block)):
            kept, close = ended
            yield from (*_parts((kept,), unended), close)
        elif isinstance(block, List) and _may_hide(block):
            items = (msgspec.structs.replace(item, children=_hidden(item.children, unended)) for item in block.items)
            yield msgspec.structs.replace(block, items=tuple(items))
        elif isinstance(block, Paragraph):
            yield from _of_paragraph(block)
        else:
            yield block


def _opens_at_end(block: List | Quote) -> bool:
    """Tell a list whose last item opens a container: it closes there too, and no line of the list closes another."""
    inner = block.items[-1].children if isinstance(block, List) and block.items else ()
    return any(
        isinstance(_mark(inline_text(line.children).strip(), text), _Open)
        for text in inner
        if isinstance(text, Paragraph)
        for line in lines_of(text)
    )


def _of_paragraph(paragraph: Paragraph) -> Iterator[_Part]:
    """Cut a paragraph at the lines that open and close containers."""
    lines = lines_of(paragraph)
    start = 0
    for place, (line, children, _) in enumerate(lines):
        end_line = line if place + 1 < len(lines) else paragraph.end_line  # of raw HTML text may stand lower
        mark = _mark(inline_text(children).strip(), Paragraph(children, line, end_line, paragraph.tight))
        if mark is None:
            continue
        if start < place:
            yield Paragraph(joined(lines[start:place]), lines[start].line, line - 1, paragraph.tight)
        yield mark
        start = place + 1
    if not start:
        yield paragraph
    elif start < len(lines):
        yield Paragraph(joined(lines[start:]), lines[start].line, paragraph.end_line, paragraph.tight)


def _mark(text: str, written: Paragraph) -> _Open | _Close | None:
    if not text.startswith((*_SIGNS, _PART)):
        return None
    if _CLOSE.fullmatch(text):
        return _Close(written)
    opened = _OPEN.fullmatch(text)
    return _opening(opened, written) if opened else None


def _opening(opened: re.Match[str], written: Paragraph) -> _Open:
    """Give what opens a container, and whether it hides an answer or asks."""
    rest = opened["hugo"] or opened["liquid"]
    quoted = _QUOTED.search(rest or "")
    if labelled := _LABEL.search(opened["attributes"] or ""):
        quoted = labelled
    title = (quoted["title"] if quoted else rest or opened["bracketed"] or opened["title"] or "").strip()
    name = opened["name"] or opened["part"] or "details"
    if not title:
        answers = answer_label(f"{name}:") is not None and not opened["part"]  # `::: solution`
        hides = answers or (_HIDING_NAME.fullmatch(name) is not None and not opened["part"])
        return _Open(name, (name if answers else "details") if hides else "", hides, written)
    asks = is_surely_interrogative(title, alone=True) if opened["part"] else is_interrogative(title)
    over_answer = asks or is_hidden_summary(title) or answer_label(title) is not None
    return _Open(name, title, over_answer, written)


def _without_end(block: List | Quote, depth: int = 0) -> tuple[List | Quote, _Close] | None:
    """Give a list or a quotation without the closing line that its last paragraph swallowed, and that line."""
    inner: Sequence[Block] = block.items[-1].children if isinstance(block, List) and block.items else ()
    inner = block.children if isinstance(block, Quote) else inner
    last = inner[-1] if inner else None
    kept: Block
    close: _Close | None
    if isinstance(last, List | Quote) and depth < _DEEPEST:
        kept, close = _without_end(last, depth + 1) or (last, None)
    elif isinstance(last, Paragraph):
        *before, end = lines_of(last)
        closes = bool(before) and _CLOSE.fullmatch(inline_text(end.children).strip())
        close = _Close(Paragraph(end.children, end.line, end.line)) if closes else None
        kept = Paragraph(joined(before), last.line, end.line - 1, last.tight) if closes else last
    else:
        return None
    if close is None:
        return None
    children = (*inner[:-1], kept)
    if isinstance(block, Quote):
        return msgspec.structs.replace(block, children=children, end_line=close.text.line - 1), close
    item = msgspec.structs.replace(block.items[-1], children=children, end_line=close.text.line - 1)
    return msgspec.structs.replace(block, items=(*block.items[:-1], item), end_line=close.text.line - 1), close
