"""Clozes by hand: `{{c1::…}}` in a card, also in formulas, and `==…==` where its file says `cloze: true`."""

import re

import msgspec

from askdown.content import Cloze, Content, Gap, Inline, Math, MathBlock, Node, Paragraph, Styled
from askdown.content_walk import rewritten, walk
from askdown.model import BasicCard, Card, ClozeCard

_MARK = re.compile(r"\{\{c(\d+)::|\}\}")


def as_cloze(card: Card, *, marks: bool) -> Card:
    """Make a cloze card of a question that has deletions; `marks` says that marked text is hidden.

    Deletions in the answer leave the question as a heading above; in the question they leave the answer for the back.
    """
    if not isinstance(card, BasicCard):
        return card
    question, answer, extra = (
        _with_deletions(content, marks=marks) for content in (card.question, card.answer, card.extra)
    )
    asked, answered = _has_deletions(question), _has_deletions(answer)
    if asked and answered:
        return ClozeCard(card.origin, (*question, *answer), extra)
    if asked:
        return ClozeCard(card.origin, question, (*answer, *extra))
    return ClozeCard(card.origin, answer, extra, heading=question) if answered else card


def _has_deletions(content: Content) -> bool:
    """Tell whether something is hidden in a text."""
    return any(isinstance(node, Cloze) or getattr(node, "gaps", ()) for node in walk(content))


def with_marks_hidden(content: Content) -> Content:
    """Make deletions of what is marked; identity numbers them."""
    return rewritten(content, Paragraph, _unmarked)


def _with_deletions(content: Content, *, marks: bool) -> Content:
    if marks:
        content = with_marks_hidden(content)
    return rewritten(content, (Math, MathBlock), _with_gaps)


def _unmarked(paragraph: Paragraph) -> Paragraph:
    return msgspec.structs.replace(paragraph, children=tuple(map(_deletion, paragraph.children)))


def _deletion(node: Inline) -> Inline:
    if not isinstance(node, Styled):
        return node
    if node.tag == "mark":
        return Cloze(0, node.children)
    return Styled(node.tag, tuple(map(_deletion, node.children)), node.attributes)


def _with_gaps(node: Node) -> Node:
    assert isinstance(node, Math | MathBlock)  # noqa: S101  (the kinds that were asked for)
    tex, gaps = gaps_in(node.tex)
    return msgspec.structs.replace(node, tex=tex, gaps=gaps)


def gaps_in(tex: str) -> tuple[str, tuple[Gap, ...]]:
    """Take Anki's marks of deletions out of TeX; give the bare TeX and the deletions, outer ones first.

    Of three closing braces the last two are the mark's. Marks that do not pair stay TeX.
    """
    bare = ""
    gaps: list[Gap] = []
    opened: list[tuple[int, int, int]] = []  # number, place in the bare TeX, place in the list
    position = 0
    while mark := _MARK.search(tex, position):
        if mark[1]:
            bare += tex[position : mark.start()]
            opened.append((int(mark[1]), len(bare), len(gaps)))
            position = mark.end()
            continue
        end = mark.start()
        while tex.startswith("}", end + 2):
            end += 1
        bare += tex[position:end]
        position = end + 2
        if not opened:
            return tex, ()
        number, start, place = opened.pop()
        hidden, colons, hint = bare[start:].partition("::")
        bare = bare[:start] + hidden
        gaps.insert(place, Gap(start, len(bare), number, hint if colons else ""))
    return (tex, ()) if opened else (bare + tex[position:], tuple(gaps))
