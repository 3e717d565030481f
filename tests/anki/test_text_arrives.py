"""What Anki takes for its own syntax arrives as text, on both sides of both note types."""

import re
from html import unescape
from pathlib import Path

import pytest

from askdown.content import Cloze, Code, CodeBlock, Image, Math, Paragraph, Text
from askdown.model import BasicCard, ClozeCard
from tests.anki.harness import Learner
from tests.anki.packages import notes_of, origin, packed, text

pytestmark = pytest.mark.slow

SYNTAX = (
    "{{Answer}} {{c1::x}} {{c1::x::y}} {{{{ }}}} {{#Question}} [sound:a.mp3] [latex]x[/latex] [$]x[/$] [$$]x[/$$] "
    "[anki:tts lang=en_US]x[/anki:tts] [[type:Answer]] \\(x\\) \\[x\\] <b> &amp; std::cout"
)


def shown(html: str) -> str:
    """Give the text that a browser shows, without the styles."""
    return unescape(re.sub(r"<[^>]*>", "", html.rpartition("</style>")[2]))


def body() -> tuple[Paragraph | CodeBlock, ...]:
    nodes = (Text(SYNTAX), Code(SYNTAX), Text("{"), Text("{c2::neighbours}}"), Text("["), Text("sound:b.mp3]"))
    return (Paragraph(nodes), CodeBlock(SYNTAX), CodeBlock(SYNTAX, "cpp"))


def check(html: str, times: int) -> None:
    assert shown(html).count(SYNTAX) == times
    assert shown(html).count("{{c2::neighbours}}[sound:b.mp3]") == times // 4
    assert "[[type:" not in html


def test_in_questions(learner: Learner, tmp_path: Path) -> None:
    learner.imports(packed(tmp_path / "a.apkg", notes_of(BasicCard(origin("one"), body(), body()))))
    check(learner.question("one"), 4)
    check(learner.answer("one"), 8)
    card = learner.cards("one")[0]
    assert card.question_av_tags() == card.answer_av_tags() == []


def test_in_clozes(learner: Learner, tmp_path: Path) -> None:
    hidden = Paragraph((Cloze(1, (Text(SYNTAX),), SYNTAX),))
    learner.imports(packed(tmp_path / "a.apkg", notes_of(ClozeCard(origin("one"), (*body(), hidden), body()))))
    assert set(learner.cards("one")) == {0}
    front, back = learner.question("one"), learner.answer("one")
    assert f"[{SYNTAX}]" in shown(front)
    check(front, 5)
    check(back, 9)
    card = learner.cards("one")[0]
    assert card.question_av_tags() == card.answer_av_tags() == []
    assert learner.media_problems()[0] == []


def test_in_attributes(learner: Learner, tmp_path: Path) -> None:
    image = Image("https://a.b/c.png", SYNTAX, SYNTAX)
    cards = (
        BasicCard(origin("one"), text("q"), (Paragraph((image,)),)),
        ClozeCard(origin("two"), (Paragraph((Cloze(1, (image,)),)),)),
    )
    learner.imports(packed(tmp_path / "a.apkg", notes_of(*cards)))
    for guid in ("one", "two"):
        back = learner.answer(guid)
        assert [unescape(value) for value in re.findall(r'alt="([^"]*)"', back)] == [SYNTAX]
        assert learner.cards(guid)[0].answer_av_tags() == []
    assert set(learner.cards("two")) == {0}


@pytest.mark.parametrize("tex", [r"\frac{{a}}{{b}}", r"\text{a::b}", "a<b&c>d", r"x_{y_{z}}", r"\sqrt[$]{x}"])
def test_formulas_in_deletions_arrive_whole(learner: Learner, tmp_path: Path, tex: str) -> None:
    nodes = (Cloze(1, (Math(tex, display=False),), "hint"), Cloze(2, (Math(tex, display=True),)))
    learner.imports(packed(tmp_path / "a.apkg", notes_of(ClozeCard(origin("one"), (Paragraph(nodes),)))))
    assert set(learner.cards("one")) == {0, 1}
    back = shown(learner.answer("one"))
    assert back.replace("} }", "}}").count(tex) == 2
    front = shown(learner.question("one"))
    assert "[hint]" in front
    assert front.replace("} }", "}}").count(tex) == 1
