"""Cards as the quiz asks them, and what of a page is HTML."""

import base64
import hashlib
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import msgspec
import pytest

from askdown.answers.tasks import Question
from askdown.content import Cell, Cloze, Gap, Heading, Image, Item, List, MathBlock, Paragraph, Table, Text
from askdown.diagnostics import Diagnostic
from askdown.model import MediaFile
from askdown.printing.outline import documents
from askdown.quiz.items import Place, QuizItem, item_of, quiz_questions
from askdown.quiz.media import player
from askdown.quiz.policy import policy
from askdown.quiz.quiz_html import QuizRenderer, covered_formulas, covered_tex
from askdown.templating import TemplateProblemError, Templates
from askdown.tex.static_math import DrawingCache, StaticMath, static_math
from askdown.wording.wording import wording
from askdown.writers.quiz import Outfit, quiz_formulas, quiz_page
from tests.unit.question_world import asked


def math_of(text: str) -> StaticMath:
    return static_math(quiz_formulas(questions_of(text)), None, DrawingCache())


def questions_of(text: str) -> list[Question]:
    return quiz_questions(asked(text).library.cards, lambda _: None)


def items(text: str) -> list[QuizItem]:
    questions = questions_of(text)
    anchors = {one.card.origin.guid: f"card-{number}" for number, one in enumerate(questions, 1)}
    return [item_of(one, Place(anchors[one.card.origin.guid], anchors), renderer(math_of(text))) for one in questions]


def renderer(math: StaticMath | None = None, playable: Callable[[str], str] = lambda _: "") -> QuizRenderer:
    return QuizRenderer(math or StaticMath({}, ""), lambda name: f"data:{name}" if name == "a.png" else "", playable)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("### What is it?\n\nA thing.\n", "recall"),
        ("### Which?\n\n- [x] a one\n- [ ] b two\n", "choice"),
        ("### Which ones?\n\n- [x] a one\n- [x] b two\n- [ ] c three\n", "several"),
        ("### True or false: it is so?\n\nTrue.\n", "choice"),
        ("### Which optimizer?\n\nAdam\n\nAccept: Adam | Adam optimizer\n", "typed"),
        ("### How much?\n\n= 1.41 +- 0.01\n", "number"),
        ("It is {{c1::this}} and {{c2::that}}.\n\nIt {{c1::is}}.\n", "gaps"),
    ],
)
def test_each_card_has_its_kind(text: str, kind: str) -> None:
    assert items(text)[0].kind == kind


def test_a_formula_cloze_refers_to_the_card_that_it_was_made_of() -> None:
    card, cloze = items("### What is Pythagoras?\n\nIn words:\n\n$$ c^2 = a^2 + b^2 $$\n")
    assert (card.kind, cloze.kind) == ("recall", "formula")
    assert cloze.parent == card.anchor
    assert cloze.explanation == ""
    assert "What is Pythagoras?" in cloze.question
    assert cloze.question.count('class="cloze whole"') == 1


def test_the_second_of_two_pasted_cards_and_unanswered_ones_are_not_asked() -> None:
    found: list[Diagnostic] = []
    text = "Q: What is it?\nA: A thing.\n\nQ: What is it?\nA: A thing.\n\nQ: Why?\n"
    cards = asked(text).library.cards
    assert len(quiz_questions(cards, found.append)) == 1
    assert [one.rule.code for one in found] == ["X001"]


def test_options_keep_their_verdicts_whatever_their_order() -> None:
    (item,) = items("### Which?\n\n- [x] one thing\n  > Yes.\n- [ ] another\n- [ ] all of the above\n")
    right = {re.sub(r"<[^>]+>", "", option.html): option.correct for option in item.options}
    assert right == {"one thing": True, "another": False, "all of the above": False}
    assert "all of the above" in item.options[-1].html
    assert item.pinned == 1
    assert [option.feedback for option in item.options if option.correct] == ["<p>Yes.</p>"]


@pytest.mark.parametrize(
    ("answer", "accepted"),
    [
        ("Adam", ("Adam",)),
        ("**loss** / cost", ("loss / cost", "loss", "cost")),
        ("$x$", ()),
        ("One.\n\nTwo.", ()),
        ("x " * 50, ()),
    ],
)
def test_short_plain_answers_can_be_typed(answer: str, accepted: tuple[str, ...]) -> None:
    assert items(f"### What is it?\n\n{answer}\n")[0].accepted == accepted


@pytest.mark.parametrize(
    ("line", "shown", "bounds"),
    [
        ("= 1.5", "<p>1.5</p>", (1.5, 1.5)),
        ("= 2 +- 0.5", "<p>2 (1.5 … 2.5)</p>", (1.5, 2.5)),
        ("= [1, 2]", "<p>1 … 2</p>", (1.0, 2.0)),
    ],
)
def test_a_number_is_shown_with_its_range(line: str, shown: str, bounds: tuple[float, float]) -> None:
    (item,) = items(f"### How much?\n\n{line}\n")
    assert (item.answer, item.bounds) == (shown, bounds)


def test_metadata_is_apart_from_the_explanation() -> None:
    (item,) = items("### What is it?\n\nA thing.\n\nTags: basics\n")
    assert "A thing." in item.answer
    assert "basics" in item.extra
    assert item.explanation == ""


def test_a_gap_has_its_hint_and_what_counts_for_it() -> None:
    html = renderer().inline((Cloze(1, (Text("loss / cost"),), "l<t>"),))
    assert '<span class="gap">[l&lt;t&gt;]</span><span class="told">loss / cost</span>' in html
    assert 'data-accept="[&quot;loss / cost&quot;,&quot;loss&quot;,&quot;cost&quot;]"' in html


def test_a_formula_is_covered_by_a_box_for_each_gap_that_lies_in_no_other() -> None:
    node = MathBlock("a = b + c", gaps=(Gap(4, 9), Gap(8, 9), Gap(0, 1, hint="left")))
    box = r"{\boxed{\,?\,}}"
    assert covered_tex(node) == f"{box} = {box}"
    assert list(covered_formulas(((node,),))) == [(f"{box} = {box}", True)]


def test_headings_nest_below_those_of_the_page() -> None:
    levels = re.findall(r"<h(\d)", renderer().html(tuple(Heading(level, (Text("x"),)) for level in (1, 2, 6, 4, 5, 3))))
    assert levels == ["3", "3", "4", "4", "5", "3"]


def test_a_heading_of_a_table_without_words_is_no_heading() -> None:
    html = renderer().html((Table((Cell(()), Cell((Text("b"),))), ((Cell(()), Cell(())),)),))
    assert "<tr><td></td><th>b</th></tr>" in html


def test_check_boxes_are_signs() -> None:
    item = Item((Paragraph((Text("x"),), tight=True),), checked=True)
    html = renderer().html((List((item, msgspec.structs.replace(item, checked=False))),))
    assert "<input" not in html
    assert 'aria-label="done">✓<' in html
    assert 'aria-label="open"><' in html


def test_sounds_play_and_what_cannot_be_held_is_its_text_and_known() -> None:
    media = [MediaFile("askdown-1.mp3", data=b"sound"), MediaFile("askdown-2.exe", data=b"x")]
    one = renderer(playable=player(media))
    assert 'src="data:audio/mpeg;base64,c291bmQ="' in one.inline((Image("askdown-1.mp3", "a tone", media="audio"),))
    lost = Image("askdown-2.exe", "a film", media="video")
    web = Image("https://example.org/a.png", "a picture")
    assert one.inline((lost, web)) == '<span class="missing">a film</span><span class="missing">a picture</span>'
    assert one.lost == [lost, web]
    assert player(media)("askdown-3.mp3") == ""


def page(text: str, templates: Templates | None = None, scheduler: str = "globalThis.AskdownFSRS = 1;") -> str:
    questions = {one.card.origin.guid: one for one in questions_of(text)}
    templates = templates or Templates()
    words = wording("en", templates)
    outfit = Outfit(
        templates, math_of(text), lambda _: "", lambda _: "", words, "project", "Root", scheduler, licence="CC0"
    )
    (document,) = documents([one.card for one in questions.values()], "Root", together=True)
    return quiz_page(document, questions, outfit, lambda _: None)


def test_the_policy_names_every_script_and_style_as_it_stands_in_the_page() -> None:
    html = page("### What is `</script>`?\n\nAn end.\n", scheduler="'</script><!--';")
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert len(scripts) == 3
    for text in (*scripts, *re.findall(r"<style>(.*?)</style>", html, re.DOTALL)):
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in unescape(html)
    assert "default-src 'none'" in unescape(html)


def test_a_page_without_a_scheduler_has_no_study_mode() -> None:
    text = "### What is it?\n\nA thing.\n"
    assert "data-studies" in page(text)
    assert "data-studies" not in page(text, scheduler="")


def test_a_policy_without_scripts_allows_none() -> None:
    assert "script-src 'none'" in policy([], "")


def test_a_project_changes_templates_styles_and_modules_by_name(tmp_path: Path) -> None:
    own = tmp_path / "quiz"
    (own / "js").mkdir(parents=True)
    (own / "style.css").write_text(
        '{% extends "askdown/quiz/style.css" %}{% block own %}h1 { color: teal; }{% endblock %}'
    )
    (own / "page.html").write_text('{% extends "askdown/quiz/page.html" %}{% block foot %}Mine.{% endblock %}')
    (own / "js" / "chance.js").write_text("export default 1;\n")
    with pytest.raises(TemplateProblemError, match=r"chance\.js.*cannot be joined"):
        page("### What?\n\nIt.\n", Templates(tmp_path))
    (own / "js" / "chance.js").unlink()
    html = page("### What?\n\nIt.\n", Templates(tmp_path))
    assert "h1 { color: teal; }" in html
    assert "Mine." in html
    assert '<span class="made">' not in html
