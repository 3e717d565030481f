"""A formula sheet as its template gets it: each equation once, with its name and the question it comes from."""

from itertools import count

import msgspec
from markupsafe import Markup

from askdown import content as tree
from askdown.printing.equations import Equation, equation_chapters
from askdown.printing.outline import Document
from askdown.printing.paper_html import Column, PaperRenderer, sides
from askdown.rendering.plain import inline_text


class PrintedEquation(msgspec.Struct, frozen=True):
    """A formula under its name; `question` is that of the card it comes from, `place` its file and line."""

    name: Markup
    formula: Markup
    question: Markup
    place: str
    anchor: str
    lang: str
    dir: str


class PrintedGroup(msgspec.Struct, frozen=True):
    """The equations of one section ("" for none)."""

    title: str
    cards: tuple[PrintedEquation, ...]


class EquationsOfChapter(msgspec.Struct, frozen=True):
    """The equations of one deck."""

    title: str
    anchor: str
    sections: tuple[PrintedGroup, ...]


def printed_equations(document: Document, column: Column, lang: str) -> list[EquationsOfChapter]:
    """Render the equations of a document in `lang` by chapter and section; empty where it has none."""
    renderer = PaperRenderer(column)
    numbers = count(1)
    return [
        EquationsOfChapter(
            found.chapter.title,
            found.chapter.anchor,
            tuple(
                PrintedGroup(part.title, tuple(_printed(one, renderer, next(numbers), lang) for one in part.equations))
                for part in found.groups
            ),
        )
        for found in equation_chapters(document)
    ]


def _printed(equation: Equation, renderer: PaperRenderer, number: int, lang: str) -> PrintedEquation:
    tex, display = equation.formula
    question, _ = sides(equation.card)
    origin = equation.card.origin
    named = any(character.isalpha() for character in inline_text(equation.name))
    return PrintedEquation(
        name=Markup(renderer.inline(equation.name)) if named else Markup(),  # noqa: S704 - the renderer escapes
        formula=Markup(renderer.formula(tex, display=display)),  # noqa: S704 - drawn by MathJax, or escaped
        question=Markup(renderer.inline(_first_line(question))),  # noqa: S704 - as above
        place=f"{origin.path}:{origin.line}",
        anchor=f"equation-{number}",
        lang=origin.lang if origin.lang != lang else "",
        dir=origin.dir,
    )


def _first_line(question: tree.Content) -> tuple[tree.Inline, ...]:
    """Give the first paragraph of a question, whose blocks below it may be long."""
    for block in question:
        if isinstance(block, tree.Paragraph | tree.Heading):
            return block.children
    return ()
