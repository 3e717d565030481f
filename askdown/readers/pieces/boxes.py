"""Boxes as Obsidian and GitHub write them, quotations whose first line names a kind: `> [!success] Answer`."""

import re
from collections.abc import Iterator

import msgspec

from askdown.content import Content, Element, Paragraph, Quote
from askdown.readers.pieces.details import hidden_in, is_fold, summary_of
from askdown.readers.pieces.inline_lines import joined, lines_of, without_prefix
from askdown.readers.words.phrases import is_one_of
from askdown.readers.words.vocabulary import Label, answer_label
from askdown.rendering.plain import inline_text, plain_text

_is_hidden_summary = is_one_of("hidden_summaries")
_KIND = re.compile(r"\[!(?P<kind>[^\W_]\w*)\](?P<fold>[+-]?)[ \t]*")


def quoted_answer_label(text: str) -> Label | None:
    """Give the label of an answer that opens the text of a quotation, also behind, as or below its kind of box."""
    box = _KIND.match(text)
    if box is None:
        return answer_label(text.partition("\n")[0])
    start, title = box.end(), text[box.end() :].partition("\n")[0]
    if not title and (label := answer_label(box["kind"])):
        return msgspec.structs.replace(label, length=start)
    if not title:
        start, title = start + 1, text[start + 1 :].partition("\n")[0]
    label = answer_label(title)
    if label is None:
        return Label(start + len(title), alone=True) if _is_hidden_summary(title) else None
    return msgspec.structs.replace(label, length=start + label.length)


def contents_of(box: Element | Quote) -> Iterator[tuple[Content, Content, bool]]:
    """Give what a box says in its title, what it holds, and whether that is hidden: whole, and below its first line.

    A title that is a label and no more says nothing.
    """
    if is_fold(box):
        summary = summary_of(box)
        yield _said(summary.children if summary else ()), hidden_in(box), True
        return
    yield (), box.children, False
    if box.children and isinstance(head := box.children[0], Paragraph):
        title, *further = lines_of(head)
        below = (Paragraph(joined(further), further[0].line, head.end_line),) if further else ()
        kind = _KIND.match(inline_text(title.children))
        named = Paragraph(without_prefix(title.children, kind.end() if kind else 0), title.line, title.line)
        yield _said((named,)), (*below, *box.children[1:]), kind is not None and kind["fold"] == "-"


def _said(title: Content) -> Content:
    text = plain_text(title).strip()
    label = answer_label(text)
    return () if not text or _is_hidden_summary(text) or (label is not None and label.alone) else title
