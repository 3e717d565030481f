r"""What of a formula is hidden, and that both sides of such a card are formulas that stand, as Anki reads them."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection
from hypothesis import given
from hypothesis import strategies as st

from askdown.tex.split import Deletion, cloze_markup, split
from askdown.tex.structure import check
from askdown.tex.tokens import tree

GIVEN = Path(__file__).resolve().parents[2] / "../shared/formulas/verdicts.tsv"
OWN = Path(__file__).resolve().parents[1] / "formulas/structure_formulas.tsv"


def formulas() -> list[tuple[str, bool]]:
    """Return the sound formulas there are, with their display."""
    own = [line.split("\t") for line in OWN.read_text(encoding="utf-8").split("\n") if line and line[0] != "#"]
    found = [(tex, mode) for mode, tex in own]
    if GIVEN.exists():
        rows = [line.split("\t") for line in GIVEN.read_text(encoding="utf-8").split("\n") if line]
        found += [(row[2], row[1]) for row in rows]
    given = [(tex.replace("⏎", "\n"), mode == "display") for tex, mode in found]
    return [(tex, display) for tex, display in given if check(tex, display).status == "ok"]


def hidden(tex: str, *, parts: bool = False) -> list[str]:
    return [tex[deletion.start : deletion.end] for deletion in split(tex, parts)]


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        ("E = mc^2", ["mc^2"]),
        ("E = mc^2.", ["mc^2"]),
        (r"E = mc^2 \tag{3}", ["mc^2"]),
        (r"\begin{equation} E = mc^2 \label{a} \end{equation}", ["mc^2"]),
        (r"\boxed{E = mc^2}", ["mc^2"]),
        (r"{\displaystyle a = b + c}", ["b + c"]),
        (r"P(X = k) = \frac{\lambda^k}{k!}", [r"\frac{\lambda^k}{k!}"]),
        (r"a + b = \left(c = d\right) + 1", [r"\left(c = d\right) + 1"]),
        ("f(x) = g(x) = x^2", ["g(x) = x^2"]),
        (r"w := w - \eta \nabla J", [r"w - \eta \nabla J"]),
        (r"\theta \leftarrow \theta - \alpha g", [r"\theta - \alpha g"]),
        (r"\lVert x + y \rVert \le \lVert x \rVert + \lVert y \rVert", [r"\lVert x \rVert + \lVert y \rVert"]),
        (r"m = a m + b, \quad v = c v + d", ["a m + b", "c v + d"]),
        (r"f(x) = x^2, \quad x > 0", ["x^2"]),
        (r"x_1 = a + b, x_2 = c + d", ["a + b", "c + d"]),
        (r"x = a + b \\ y = c + d", ["a + b", "c + d"]),
        (r"A = \begin{pmatrix} a & b \\ c & d \end{pmatrix}", [r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"]),
        (r"f(x) = \begin{cases} x & \text{if } x > 0, \\ 0 & \text{else} \end{cases}", ["x", "0"]),
        (r"f(x) = \begin{cases} x^2, & a \\[1em] -x & b \\ \end{cases}.", ["x^2", "-x"]),
        (r"\begin{cases} \dot{x} = a(y - x) \\ \dot{y} = x z \end{cases}", ["a(y - x)", "x z"]),
        (r"\begin{numcases}{f(x) =} 1 & a \\ 2 & b \end{numcases}", ["1", "2"]),
        (r"\begin{aligned} a &= b + c \\ &= d + e, \end{aligned}", ["b + c", "d + e"]),
        (r"\begin{align*} a^2 &= b + c & d &= e + f \end{align*}", ["b + c", "e + f"]),
        (r"\begin{alignedat}{2} a &= b + c &\quad d &= e + f \end{alignedat}", ["b + c", "e + f"]),
        (r"\begin{eqnarray} a &=& b + c \\ d &=& e f \end{eqnarray}", ["b + c", "e f"]),
        (r"\begin{gather} a = b + c \\ d = e + f \notag \end{gather}", ["b + c", "e + f"]),
        (r"\begin{aligned}[t] a &= b + c \end{aligned}", ["b + c"]),
        (r"\begin{aligned} x &\text{ is free} \\ a &= b + c \end{aligned}", ["b + c"]),
        (r"\text{output size} = \frac{\text{input size}}{\text{stride}}", [r"\frac{\text{input size}}{\text{stride}}"]),
    ],
)
def test_what_is_hidden(tex: str, expected: list[str]) -> None:
    assert hidden(tex) == expected


@pytest.mark.parametrize(
    "tex",
    [
        "", "x", "5 - 3 + 1 = 3", "224 - 5 + 1 = 220", r"\frac{5-3+1}{1} = 3", "x = 5", "x > 0", "a = b",
        r"\eta = 0.01", r"\mathbf{W} = \mathbf{x}", r"\hat{y}_i = y_i", r"i = 1, \dots, n", "0 < x < 1",
        r"n \to \infty", "= x", "x =", "O(n^2)", r"f: X \to Y", r"\left( x = a + b \right)", r"\text{a = b + c}",
        r"\begin{pmatrix} a = b + c \end{pmatrix}", "{ a = b + c", r"\begin{aligned} a &= b \\ c &= 1 \end{aligned}",
        r"\sum_{i=1}^n x_i^2",
    ],
)  # fmt: skip
def test_what_has_nothing_to_learn_by_heart(tex: str) -> None:
    assert split(tex) == ()


def test_the_finer_parts_lie_inside_the_right_side() -> None:
    tex = r"F = \frac{2 P R}{P + R} - \sum_{i=1}^{n} x_i"
    assert [(tex[part.start : part.end], part.hint) for part in split(tex, parts=True)] == [
        (r"\frac{2 P R}{P + R} - \sum_{i=1}^{n} x_i", ""),
        (r"\frac{2 P R}{P + R}", "term"),
        ("2 P R", "numerator"),
        ("P + R", "denominator"),
        (r"\sum_{i=1}^{n} x_i", "term"),
        ("i=1", "lower limit"),
        ("n", "upper limit"),
    ]
    assert hidden(r"y = -a + b", parts=True) == ["-a + b", "-a", "b"]
    assert hidden(r"y = \sum_i x_i^2", parts=True) == [r"\sum_i x_i^2"]


def mark(tex: str, *, parts: bool = False) -> str:
    return cloze_markup(tex, list(enumerate(split(tex, parts), 1)))


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        ("E = mc^2", "E = {{c1::mc^2}}"),
        (r"f(x) = \frac{a}{b}", r"f(x) = {{c1::\frac{a}{b} }}"),
        (r"f(x) = \frac{1}{e^{-x}}", r"f(x) = {{c1::\frac{1}{e^{-x} } }}"),
        (r"f(x) = {{x}} + 1", "f(x) = {{c1::{ {x} } + 1}}"),
        ("f(x) = a<b", "f(x) = {{c1::a&lt;b}}"),
        ("f(x) = a::b:", "f(x) = {{c1::a:&#58;b&#58;}}"),
        ("f(x) = :::x", "f(x) = {{c1::&#58;&#58;:x}}"),
        (r"\begin{cases}a\\b\end{cases}", r"\begin{cases}{}{{c1::a}}\\{}{{c2::b}}\end{cases}"),
    ],
)
def test_nothing_in_the_tex_passes_for_anki_syntax(tex: str, expected: str) -> None:
    assert mark(tex) == expected


def test_hints_and_nested_deletions() -> None:
    tex = r"y = \frac{a}{b}"
    deletions = [(4, Deletion(4, 15)), (7, Deletion(10, 11, "numer::ator}}"))]
    assert cloze_markup(tex, deletions) == r"y = {{c4::\frac{ {{c7::a::numerator}} }{b} }}"


def shown(markup: str, number: int, *, answer: bool) -> str:
    """Return the TeX that MathJax gets: the first `}}` ends the innermost deletion, the first `::` in it a hint."""
    texts, numbers = [""], list[int]()
    for found in re.finditer(r"\{\{c(\d+)::|\}\}|.", markup, re.DOTALL):
        if found.group(1):
            numbers.append(int(found.group(1)))
            texts.append("")
        elif found.group() == "}}" and numbers:
            body, _, hint = texts.pop().partition("::")
            texts[-1] += body if numbers.pop() != number or answer else f"[{hint or '...'}]"
        else:
            texts[-1] += found.group()
    assert not numbers
    return html.unescape(texts[0])


@pytest.mark.parametrize("parts", [False, True])
def test_the_front_and_the_back_of_every_formula_stand(parts: bool) -> None:  # noqa: FBT001 - a parameter
    count = 0
    for tex, display in formulas():
        markup = mark(tex, parts=parts)
        for number in range(1, len(split(tex, parts)) + 1):
            for answer in (False, True):
                side = shown(markup, number, answer=answer)
                assert check(side, display).status == "ok", (tex, side)
                assert ("[...]" in side or parts or "[..." in tex) is not answer or parts
                count += 1
    assert count > 100


PLAIN = ["x", "y_i", r"\alpha", "3", r"\hat{z}", r"\text{a b}", "::", r"\{a\}", "f(x)", "a<b", r"\,", "{{c}}"]
ATOMS = st.sampled_from(PLAIN)
BINARY = st.sampled_from(["+", "-", r"\cdot ", "=", " < ", ",", r", \quad ", r"\sim "])


def compound(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.tuples(inner, inner)
    return (
        st.tuples(inner, BINARY, inner).map("".join)
        | pairs.map(lambda pair: rf"\frac{{{pair[0]}}}{{{pair[1]}}}")
        | pairs.map(lambda pair: rf"\sum_{{{pair[0]}}}^{{{pair[1]}}} k")
        | inner.map(lambda tex: rf"\left({tex}\right)")
        | inner.map(lambda tex: rf"\sqrt{{{tex}}}")
        | pairs.map(lambda pair: rf"\begin{{cases}}{pair[0]}&{pair[1]}\\{pair[1]}&a\end{{cases}}")
        | pairs.map(lambda pair: rf"\begin{{aligned}}{pair[0]}&={pair[1]}\\&={pair[1]}\end{{aligned}}")
        | pairs.map(lambda pair: rf"\begin{{gathered}}{pair[0]}\\{pair[1]}\end{{gathered}}")
    )


GENERATED = st.recursive(ATOMS, compound, max_leaves=10)


@given(GENERATED, GENERATED, st.booleans())
def test_the_sides_of_generated_formulas_stand(left: str, right: str, parts: bool) -> None:  # noqa: FBT001 - given
    tex = f"{left} = {right}"
    assert check(tex, display=True).status == "ok"
    markup = mark(tex, parts=parts)
    for number in range(1, len(split(tex, parts)) + 1):
        for answer in (False, True):
            assert check(shown(markup, number, answer=answer), display=True).status == "ok"


@given(GENERATED | st.text(max_size=30), st.booleans())
def test_deletions_are_balanced_nested_and_not_empty(tex: str, parts: bool) -> None:  # noqa: FBT001 - given
    ends: list[int] = []
    for deletion in split(tex, parts):
        assert 0 <= deletion.start < deletion.end <= len(tex)
        found = tree(tex[deletion.start : deletion.end])
        paired = {"open", "close", "begin", "end", "left", "right"}
        assert all(found.partner[i] >= 0 for i, token in enumerate(found.tokens) if token.kind in paired)
        while ends and ends[-1] <= deletion.start:
            ends.pop()
        assert not ends or deletion.end <= ends[-1]
        ends.append(deletion.end)


def sides(collection: Collection, markup: str) -> Iterator[tuple[str, str]]:
    """Yield the two sides of each card that Anki makes of a field."""
    model = collection.models.by_name("Cloze")
    assert model
    note = collection.new_note(model)
    note["Text"] = markup
    collection.add_note(note, collection.decks.id("Default") or 1)  # type: ignore[arg-type]  # Anki's own types differ
    for card in note.cards():
        yield card.question(), card.answer()


@pytest.mark.slow
def test_anki_itself_shows_sound_formulas(tmp_path: Path) -> None:
    collection = Collection(str(tmp_path / "collection.anki2"))
    try:
        count = 0
        for tex, display in formulas():
            markup = mark(tex, parts=True)
            if markup == html.escape(tex, quote=False) or not split(tex):
                continue
            for side in (side for pair in sides(collection, rf"\[{markup}\]") for side in pair):
                text = html.unescape(re.sub("<[^>]*>", "", re.sub(r"<style>.*?</style>", "", side, flags=re.DOTALL)))
                shown_tex = text[text.index(r"\[") + 2 : text.rindex(r"\]")]
                assert check(shown_tex, display).status == "ok", (tex, shown_tex)
                count += 1
        assert count > 200
    finally:
        collection.close()
