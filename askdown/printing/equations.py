"""The equations of cards: each once, with a name and the question it comes from."""

from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from askdown import content as tree
from askdown.card_contents import contents_of
from askdown.content_walk import walk
from askdown.model import Card
from askdown.printing.outline import Chapter, Document
from askdown.printing.paper_html import sides
from askdown.rendering.plain import inline_text
from askdown.tex.split import split
from askdown.tex.verdict import Formula

_LONGEST_LEAD = 90  # characters of a sentence that can still be a formula's name


class Equation(msgspec.Struct, frozen=True):
    """A formula with what the text calls it ("" where it does not) and the card that holds it."""

    formula: Formula
    name: tuple[tree.Inline, ...]
    card: Card


class EquationGroup(msgspec.Struct, frozen=True):
    """The equations of one section."""

    title: str
    equations: tuple[Equation, ...]


class EquationChapter(msgspec.Struct, frozen=True):
    """The equations of one chapter."""

    chapter: Chapter
    groups: tuple[EquationGroup, ...]


@cache
def is_equation(tex: str) -> bool:
    """Tell whether a formula says something: it has a relation with sides that are worth learning."""
    return bool(split(tex))


def equation_chapters(document: Document) -> list[EquationChapter]:
    """Give the equations of a document by chapter and section; what has none is left out.

    An equation is a formula on a line of its own, or one in a sentence that says something. The same TeX counts once,
    where it stands first.
    """
    seen: set[str] = set()
    chapters = []
    for chapter in document.chapters:
        groups = (EquationGroup(part.title, tuple(_new(part.cards, seen))) for part in chapter.sections)
        filled = tuple(group for group in groups if group.equations)
        if filled:
            chapters.append(EquationChapter(chapter, filled))
    return chapters


def _new(cards: Sequence[Card], seen: set[str]) -> Iterator[Equation]:
    for card in cards:
        for equation in equations_of(card):
            key = "".join(equation.formula[0].split()).rstrip(".,;")
            if key not in seen:
                seen.add(key)
                yield equation


def equations_of(card: Card) -> Iterator[Equation]:
    """Give the equations of a card in the order of its text; in the question only those on a line of their own."""
    question = sides(card)[0]
    for content in contents_of(card):
        named = list(_named(content, ()))
        for formula, name in named:
            if formula[1] or (content is not question and is_equation(formula[0])):
                yield Equation(formula, name, card)


_Named = tuple[Formula, tuple[tree.Inline, ...]]


def _named(blocks: Sequence[tree.Block], lead: tuple[tree.Inline, ...]) -> Iterator[_Named]:
    """Give formulas with their names; `lead` is what introduces these blocks."""
    for block in blocks:
        match block:
            case tree.Paragraph(children=children) | tree.Heading(children=children):
                yield from _in_paragraph(children, lead)
                lead = _introduction(children) or (lead if _is_only_formula(children) else ())
            case tree.MathBlock(tex=tex):
                yield (tex, True), lead
            case tree.List(items=items):
                for item in items:
                    yield from _named(item.children, _bold(item.children[:1]) or lead)
            case tree.Table(rows=rows):
                for row in rows:
                    name = row[0].children if row and not _has_formula(row[0].children) else ()
                    for cell in row:
                        yield from _in_paragraph(cell.children, name)
            case tree.Quote(children=inside) | tree.Element(children=inside):
                yield from _named(inside, lead)
            case _:
                for node in walk((block,)):
                    if isinstance(node, tree.Math):
                        yield (node.tex, node.display), ()


def _in_paragraph(children: tuple[tree.Inline, ...], lead: tuple[tree.Inline, ...]) -> Iterator[_Named]:
    name = _bold_in(children) or lead
    for node in walk(children):
        if isinstance(node, tree.Math):
            yield (node.tex, node.display), name


def _bold(blocks: Sequence[tree.Block]) -> tuple[tree.Inline, ...]:
    return next((_bold_in(block.children) for block in blocks if isinstance(block, tree.Paragraph)), ())


def _bold_in(children: Sequence[tree.Inline]) -> tuple[tree.Inline, ...]:
    """Give the first words in bold, without the colon behind them."""
    for node in walk(tuple(children)):
        if isinstance(node, tree.Styled) and node.tag in {"strong", "b"}:
            return _without_end(node.children)
    return ()


def _introduction(children: tuple[tree.Inline, ...]) -> tuple[tree.Inline, ...]:
    """Give what introduces the next block: words in bold, or a short line that ends with a colon."""
    bold = _bold_in(children)
    if bold:
        return bold
    text = "" if _has_equation(children) else inline_text(children).strip()
    if text.endswith((":", "：")) and len(text) <= _LONGEST_LEAD:
        return _without_end(children)
    return ()


def _without_end(children: tuple[tree.Inline, ...]) -> tuple[tree.Inline, ...]:
    last = children[-1] if children else None
    if isinstance(last, tree.Text):
        return (*children[:-1], tree.Text(last.text.rstrip().rstrip(":.：")))
    return children


def _is_only_formula(children: Sequence[tree.Inline]) -> bool:
    return all(isinstance(node, tree.Math | tree.Break) or not inline_text((node,)).strip(" .,;") for node in children)


def _has_formula(children: Sequence[tree.Inline]) -> bool:
    return any(isinstance(node, tree.Math) for node in walk(tuple(children)))


def _has_equation(children: Sequence[tree.Inline]) -> bool:
    return any(isinstance(node, tree.Math) and is_equation(node.tex) for node in walk(tuple(children)))
