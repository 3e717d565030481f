"""Clozes: those by hand, and those made of the formulas of answers."""

from pathlib import Path

import pytest

from askdown.content import Cloze, Math, MathBlock
from askdown.content_walk import walk
from askdown.decoding import decode
from askdown.model import BasicCard, Card, ClozeCard
from askdown.passes.formula_clozes import Wanted
from askdown.passes.naming import Naming
from askdown.pipeline import read_library
from askdown.readers.cards.hand_clozes import gaps_in
from askdown.rendering.plain import inline_text, plain_text

SEEDS = Path(__file__).parents[2] / ".." / "shared" / "seeds"


def cards(text: str, wanted: Wanted | None = None) -> tuple[Card, ...]:
    source = decode("f.md", text.encode(), lambda _: None)
    return read_library([source], lambda _: None, name="F", naming=Naming(), clozes=wanted).cards


def derived(text: str, wanted: Wanted | None = None) -> list[ClozeCard]:
    return [card for card in cards(text, wanted) if isinstance(card, ClozeCard) and card.parent is not None]


def hidden(card: ClozeCard) -> list[str]:
    found = []
    for node in walk(card.text):
        if isinstance(node, Cloze):
            found.append(inline_text(node.children))
        elif isinstance(node, Math | MathBlock):
            found.extend(node.tex[gap.start : gap.end].strip() for gap in node.gaps)
    return found


EQUATION = """# Q1. What is momentum?
Ans: A running mean of gradients:

$$ v \\leftarrow \\beta v + g $$

Then a step.
"""


def test_an_equation_becomes_a_cloze_behind_the_cards_of_its_file() -> None:
    question, cloze = cards(EQUATION)
    assert isinstance(question, BasicCard)
    assert isinstance(cloze, ClozeCard)
    assert hidden(cloze) == ["\\beta v + g"]
    assert plain_text(cloze.heading) == "What is momentum?"
    assert plain_text(cloze.lead) == "A running mean of gradients:"
    assert "Then a step." in plain_text(cloze.extra)
    assert cloze.origin.tags == ("formula",)
    assert (cloze.origin.line, cloze.parent) == (4, "0")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("$$f(x) = \\begin{cases} a & x > 0 \\\\ b & x < 0 \\end{cases}$$", [["a", "b"]]),
        ("\\begin{aligned}\na &= b + c \\\\\nd &= e + f\n\\end{aligned}", [["b + c", "e + f"]]),
        ("It is `relu(x) = max(0, x)` in code.", [["max(0, x)"]]),
        ("The output is $5 - 3 + 1 = 3$, in display $$5 - 3 + 1 = 3$$", []),
        ("$$\\alpha$$", []),
        ("Call `fit(x, y)` with `epochs = 5`.", []),
    ],
)
def test_what_is_hidden(answer: str, expected: list[list[str]]) -> None:
    assert [hidden(card) for card in derived(f"# Q1. Which?\nAns:\n\n{answer}\n")] == expected


def test_settings_decide_which_formulas_become_clozes() -> None:
    text = "# Q1. Which?\nAns: Inline $a = b + c$.\n\n$$d = \\frac{e}{f}$$\n"
    assert [hidden(card) for card in derived(text)] == [["\\frac{e}{f}"]]
    assert [hidden(card) for card in derived(text, Wanted("all"))] == [["b + c"], ["\\frac{e}{f}"]]
    assert derived(text, Wanted("none")) == []
    assert hidden(derived(text, Wanted(cloze="parts"))[0]) == ["\\frac{e}{f}", "e", "f"]
    assert derived(f"---\nformulas: none\n---\n{text}") == []
    assert derived(text.replace("Which?", "Which? {.no-formulas}")) == []
    assert len(derived(text.replace("Which?", "Which? {.formulas}"))) == 2


def test_the_same_formula_twice_in_a_deck_is_one_cloze() -> None:
    second = EQUATION.replace("Q1. What is momentum", "Q2. How does SGD with momentum step")
    assert len(derived(EQUATION + second)) == 1


@pytest.mark.parametrize(
    ("tex", "bare", "gaps"),
    [
        (r"a = {{c1::b}}", "a = b", [(4, 5, 1, "")]),
        (r"{{c2::\frac{a}{b}}}", r"\frac{a}{b}", [(0, 11, 2, "")]),
        (r"x={{c1::y+{{c2::z}}::sum}}", "x=y+z", [(2, 5, 1, "sum"), (4, 5, 2, "")]),
        (r"{{c1::a", "{{c1::a", []),
        (r"a}} b", "a}} b", []),
    ],
)
def test_marks_of_deletions_in_tex(tex: str, bare: str, gaps: list[tuple[int, int, int, str]]) -> None:
    found, made = gaps_in(tex)
    assert found == bare
    assert [(gap.start, gap.end, gap.number, gap.hint) for gap in made] == gaps


def test_deletions_in_an_answer_make_the_question_a_heading() -> None:
    (card,) = cards("# Q1. Who wrote it?\nAns: It was {{c1::Ada::a name}}, in $x = {{c2::y}}$.\n")
    assert isinstance(card, ClozeCard)
    assert (plain_text(card.heading), hidden(card)) == ("Who wrote it?", ["Ada", "y"])
    assert card.parent is None


def test_marked_text_is_hidden_only_where_the_file_says_so() -> None:
    text = "# Q1. Which?\nAns: The ==loss== falls.\n"
    assert isinstance(cards(text)[0], BasicCard)
    (card,) = cards(f"---\ncloze: true\n---\n{text}")
    assert isinstance(card, ClozeCard)
    assert hidden(card) == ["loss"]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="no ../shared/seeds beside the checkout")
def test_the_seeds_give_one_cloze_for_each_equation_and_plain_formula() -> None:
    found = {}
    for file in sorted(SEEDS.iterdir()):
        source = decode(file.name, file.read_bytes(), lambda _: None)
        library = read_library([source], lambda _: None, name="S", naming=Naming())
        made = [card for card in library.cards if isinstance(card, ClozeCard)]
        found[file.name[:3]] = [(card.origin.line, len(hidden(card))) for card in made]
    assert found == {
        "000": [(8, 1), (14, 1), (150, 2)],
        "003": [(12, 1), (16, 1), (18, 1), (20, 1), (26, 1)],
    }
