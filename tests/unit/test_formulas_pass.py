"""Formulas in cards: found where they stand, judged as written, mended where one mend is likely."""

import pytest

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.formulas import REPAIRED
from askdown.lint.mending import mend
from askdown.model import BasicCard, Library
from askdown.passes.formulas import formulas_of
from askdown.passes.macros import read_macros
from askdown.passes.naming import Naming
from askdown.pipeline import judge_formulas, read_stock
from askdown.rendering.plain import plain_text
from askdown.tex.engine import Engine


def no_engine() -> Engine | None:
    return None


def read(text: str) -> tuple[Library, list[Diagnostic]]:
    found: list[Diagnostic] = []
    stock = read_stock([decode("f.md", text.encode(), found.append)], found.append, name="F", naming=Naming())
    judge_formulas(stock, no_engine, {}, found.append)
    return stock.library, found


def line_at(text: str, line: int, column: int) -> str:
    return text.split("\n")[line - 1][column - 1 :]


PLACES = r"""# Q1. Where is \(a\)?
Ans: Here: $b_1$, and $$c$$

- in a list
  \[ d
     + e \]
  > $$
  > f = g
  > $$

| x | $h$ |
|---|---|
| \(i\) | $j$ and $k$ |

```math
l
m
```
"""


def test_every_formula_has_its_place_in_the_file() -> None:
    library, _ = read(PLACES)
    found = list(formulas_of(library.cards[0]))
    assert [one.tex.split()[0] for one in found] == ["a", "b_1", "c", "d", "f", "h", "i", "j", "k", "l"]
    for one in found:
        offset = one.tex.index(one.tex.strip()[0])
        assert line_at(PLACES, *one.place(offset)).startswith(one.tex.strip().split("\n")[0].split()[0])


@pytest.mark.parametrize(("tex_start", "shown"), [("d", "e"), ("l", "m")])
def test_later_lines_of_a_formula_have_theirs(tex_start: str, shown: str) -> None:
    library, _ = read(PLACES)
    formula = next(one for one in formulas_of(library.cards[0]) if one.tex.strip().startswith(tex_start))
    assert line_at(PLACES, *formula.place(formula.tex.rindex(shown))).startswith(shown)


def test_a_wrong_formula_is_reported_at_its_token_with_the_nearest_name() -> None:
    text = "# Q1. Which?\nAns:\n\n1. this one:\n   \\[ x +\n      \\aplha \\]\n"
    _, found = read(text)
    (problem,) = found
    assert (problem.line, problem.column, problem.rule.name) == (6, 7, "unknown-command")
    assert "\\alpha" in problem.hint


def test_a_formula_with_one_likely_mend_is_mended_and_only_that_is_reported() -> None:
    text = "# Q1. Which?\nAns:\n\n$$f = \\begin{cases}\na & b \\\\\nc & d$$\nand more\n"
    library, found = read(text)
    card = library.cards[0]
    assert isinstance(card, BasicCard)
    assert r"c & d \end{cases}\]" in plain_text(card.answer)
    assert [formula.tex for formula in formulas_of(card)] == ["f = \\begin{cases}\na & b \\\\\nc & d"]
    (mended,) = found
    assert (mended.rule, mended.line, mended.column) == (REPAIRED, 4, 7)
    (edit,) = mended.fix
    assert line_at(text, edit.line, edit.column).startswith("$$")
    assert edit.replacement.strip() == r"\end{cases}"


MACROS = "---\nmacros: { R: '\\mathbb{R}', vec: '\\mathbf{#1}' }\n---\n# Q1. Where?\nAns: In $\\vec{x} \\in \\R^n$.\n"


def test_macros_are_written_out_for_every_output_and_keep_the_place_of_what_is_wrong() -> None:
    library, found = read(MACROS)
    card = library.cards[0]
    assert isinstance(card, BasicCard)
    assert found == []
    assert r"\(\mathbf{x} \in \mathbb{R}^n\)" in plain_text(card.answer)
    (formula,) = formulas_of(card)
    assert formula.written == r"\vec{x} \in \R^n"
    wrong = MACROS.replace("^n", "^n \\aplha")
    _, (problem,) = read(wrong)
    assert line_at(wrong, problem.line, problem.column).startswith("\\aplha")


def test_a_file_of_macros_is_read_and_what_is_none_reported_at_its_place() -> None:
    found: list[Diagnostic] = []
    macros = read_macros("\\newcommand{\\E}[1]{\\mathbb{E}[#1]}\n\\frac{a}{b}\n", "macros.tex", found.append)
    assert macros["E"].arguments == 1
    assert [(one.path, one.line, one.column) for one in found] == [("macros.tex", 2, 1)]


def test_what_was_mended_can_be_written_into_the_source_and_then_stays() -> None:
    text = b"# Q1. Which?\r\nAns:\r\n\r\n$$f = \\begin{cases} a & b \\\\\r\nc & d$$\r\nand $\\frac{a}{b$ here\r\n"
    mended = mend("a.md", text)
    assert mended.fixes == 2
    assert mended.data == text.replace(b"c & d$$", b"c & d \\end{cases}$$").replace(b"{b$", b"{b}$")
    assert mend("a.md", mended.data).fixes == 0
