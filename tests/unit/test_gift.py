"""GIFT, held against a parser that others wrote: whatever a card says comes back as it was."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from askdown.answers.numbers import NumberRange
from askdown.answers.tasks import BlanksTask, ChoiceTask, NumberTask, OpenTask, Question, Task, TextTask, TrueFalseTask
from askdown.content import Cloze, Content, Paragraph, Text
from askdown.diagnostics import Diagnostic
from askdown.model import BasicCard, MediaFile, Option, Origin
from askdown.rendering.platform_html import PlatformRenderer
from askdown.writers.gift import write_gift
from tests.oracles.gift import GiftParser
from tests.unit.question_world import asked

# The signs that GIFT, Markdown and HTML have for themselves, and what ends a line for somebody.
SIGNS = [*"\\{}~=#:%[]()*-></&\"'$\n\r\t |_^.TFn0a ", "\u2028", "é", "注"]
MARKS = ["->", "//", "::", "####", "\\n", "\\(", "[html]", "%50%", "{T}"]
NASTY = st.lists(st.sampled_from(SIGNS + MARKS), max_size=20).map("".join)
LINE = NASTY.map(lambda text: " ".join(text.split())).filter(bool)


@pytest.fixture(scope="module")
def parser() -> Iterator[GiftParser]:
    running = GiftParser()
    yield running
    running.close()


def paragraph(text: str) -> Content:
    return (Paragraph((Text(text),)),) if text else ()


def html(content: Content) -> str:
    return PlatformRenderer().content(content)


def question(stem: str, task: Task, explanation: str = "", tags: tuple[str, ...] = ()) -> Question:
    origin = Origin("a.md", 1, 2, deck=("Root", "a/b: c"), tags=tags, guid="guid1")
    return Question(BasicCard(origin, paragraph(stem), ()), paragraph(stem), task, paragraph(explanation))


def written(*questions: Question, media: tuple[MediaFile, ...] = ()) -> tuple[str, list[str]]:
    found: list[Diagnostic] = []
    text = write_gift("a.txt", questions, media, found.append).data.decode()
    return text, [item.rule.code for item in found]


def parsed(parser: GiftParser, *questions: Question) -> list[dict[str, Any]]:
    category, *rest = parser.questions(written(*questions)[0])
    assert category["type"] == "Category"
    return rest


def seen(text: str) -> str:
    """Give HTML as it comes out at the other end: the ends of lines are all one, edges do not count."""
    return re.sub(r"[\r\v\f\x1c-\x1e\x85\u2028\u2029]", " ", text.replace("\r\n", "\n")).strip()


def unmarked(text: str) -> str:
    """Undo the entity that keeps a percentage or a format from being read at the beginning."""
    return re.sub(r"\A&#(?:37|91);", lambda found: chr(int(found.group()[2:4])), text)


@settings(max_examples=150, deadline=None)
@given(stem=NASTY.filter(str.strip), right=LINE, wrong=LINE, feedback=NASTY, explanation=NASTY)
def test_a_choice_comes_back(
    parser: GiftParser, *, stem: str, right: str, wrong: str, feedback: str, explanation: str
) -> None:
    options = (
        Option(paragraph(right), correct=True, feedback=paragraph(feedback)),
        Option(paragraph(wrong), correct=False),
    )
    (back,) = parsed(parser, question(stem, ChoiceTask(options, multiple=False, fixed=False), explanation))
    assert back["type"] == "MC"
    assert back["stem"]["format"] == "html"
    assert back["stem"]["text"].strip() == seen(html(paragraph(stem)))
    first, second = back["choices"]
    assert (first["isCorrect"], second["isCorrect"]) == (True, False)
    assert unmarked(first["text"]["text"]) == seen(html(paragraph(right)))
    assert unmarked(second["text"]["text"]) == seen(html(paragraph(wrong)))
    assert unmarked((first["feedback"] or {"text": ""})["text"]) == seen(html(paragraph(feedback)))
    assert unmarked((back["globalFeedback"] or {"text": ""})["text"]) == seen(html(paragraph(explanation)))


@settings(max_examples=60, deadline=None)
@given(wrong=NASTY, right=NASTY, correct=st.booleans())
def test_a_statement_comes_back_with_what_is_said_of_both_answers(
    parser: GiftParser, *, wrong: str, right: str, correct: bool
) -> None:
    if_true, if_false = (right, wrong) if correct else (wrong, right)
    asked_for = question("Is it?", TrueFalseTask(correct, paragraph(if_true), paragraph(if_false)))
    (back,) = parsed(parser, asked_for)
    assert (back["type"], back["isTrue"]) == ("TF", correct)
    # The parser names feedback by its place; for Moodle the first is for the wrong answer, whichever that is.
    for said, key in ((wrong, "trueFeedback"), (right, "falseFeedback")):
        text = (back[key] or {"text": ""})["text"].removeprefix("&nbsp;")
        assert unmarked(text) == seen(html(paragraph(said)))


def test_several_right_options_share_the_grade(parser: GiftParser) -> None:
    options = tuple(Option(paragraph(text), text in "abc") for text in "abcd")
    (back,) = parsed(parser, question("Which?", ChoiceTask(options, multiple=True, fixed=False)))
    assert [choice["weight"] for choice in back["choices"]] == [33.33333, 33.33333, 33.33333, -100]


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(LINE, min_size=1, max_size=3))
def test_typed_answers_come_back_or_are_reported(parser: GiftParser, texts: list[str]) -> None:
    asked_for = question("Which?", TextTask(tuple(texts)))
    (back,) = parsed(parser, asked_for)
    codes = written(asked_for)[1]
    if back["type"] == "Essay":
        assert codes == ["X006"]
        assert all(re.match(r"%|\[html\]|.*->|\w+\Z", text) for text in texts)
    else:
        assert back["type"] == "Short"
        kept = [choice["text"]["text"].replace(r"\*", "*") for choice in back["choices"]]
        assert [text for text in texts if text in kept] == kept
        assert (len(kept) < len(texts)) == (codes == ["X006"])


@pytest.mark.parametrize("answer", ["a -> b", "T", "false", "%50", "[html]x"])
def test_an_answer_that_gift_would_misread_leaves_an_open_question(parser: GiftParser, answer: str) -> None:
    asked_for = question("Which?", TextTask((answer,)))
    (back,) = parsed(parser, asked_for)
    assert back["type"] == "Essay"
    assert html(paragraph(answer)) in back["globalFeedback"]["text"]
    assert written(asked_for)[1] == ["X006"]


@given(st.floats(-1e12, 1e12), st.floats(0, 1e6))
@settings(max_examples=50, deadline=None)
def test_a_number_comes_back(parser: GiftParser, value: float, width: float) -> None:
    (back,) = parsed(parser, question("How much?", NumberTask(NumberRange(value, value - width, value + width))))
    assert back["type"] == "Numerical"
    assert back["choices"]["number"] == pytest.approx(value, abs=1e-3, rel=1e-6)
    assert back["choices"]["range"] == pytest.approx(width, abs=1e-3, rel=1e-6)


@settings(max_examples=60, deadline=None)
@given(before=NASTY, hidden=LINE, after=NASTY)
@example(before="", hidden="a", after="\r//")
def test_a_gap_stands_where_it_stood(parser: GiftParser, before: str, hidden: str, after: str) -> None:
    stem: Content = (Paragraph((Text(f"x{before}"), Cloze(1, (Text(hidden),)), Text(after))),)
    asked_for = Question(question("", OpenTask(())).card, stem, BlanksTask(((hidden,),)))
    (back,) = parsed(parser, asked_for)
    if back["type"] == "Short":
        assert back["stem"]["text"].count("_____") >= 1
        assert [choice["text"]["text"].replace(r"\*", "*") for choice in back["choices"]] == [hidden]
    else:
        assert back["type"] == "Essay"
        assert "X006" in written(asked_for)[1]


def test_each_gap_of_a_cloze_is_a_question_with_an_identity_of_its_own(parser: GiftParser) -> None:
    world = asked("Q: a?\nA: b\n\nC: [Adam] divides by the root of the second [moment].\n")
    text = write_gift("a.txt", world.questions[1:], (), world.found.append).data.decode()
    guid = world.questions[1].card.origin.guid
    backs = parser.questions(text)[1:]
    assert [back["id"] for back in backs] == [f"{guid}-1", f"{guid}-2"]
    assert [back["choices"][0]["text"]["text"] for back in backs] == ["Adam", "moment"]
    assert "second moment" in backs[0]["stem"]["text"]


def test_tags_identity_and_category_come_back(parser: GiftParser) -> None:
    text, _ = written(question("Why?", OpenTask(paragraph("Because.")), tags=("cnn", "deep::nets")))
    category, back = parser.questions(text)
    assert category["title"] == "$course$/top/Root/a//b: c"
    assert (back["id"], back["tags"]) == ("guid1", ["cnn", "deep::nets"])
    assert (back["type"], back["globalFeedback"]["text"]) == ("Essay", "<p>Because.</p>")


def test_what_gift_cannot_say_is_reported_with_its_place() -> None:
    world = asked(
        "### How many?\n\n1. [ ] one\n2. [x] two\n\n### Which kernel is this?\n\n![A kernel](askdown-1.png)\n",
        "Q: a?\nA: b\n\nC: Its derivative is {{c1::$1/x$}}.\n",
    )
    media = (MediaFile("askdown-1.png", data=b"x"),)
    text = write_gift("a.txt", world.questions, media, world.found.append).data.decode()
    assert world.codes() == ["X004", "X003", "X007"]
    assert [(item.path, item.line) for item in world.found if item.rule.code.startswith("X")] == [
        ("1.md", 1),
        ("1.md", 6),
        ("2.md", 4),
    ]
    assert "[A kernel]" in text


def test_too_many_right_options_are_left_out_and_reported() -> None:
    options = tuple(Option(paragraph(str(number)), number < 11) for number in range(12))
    text, codes = written(question("Which?", ChoiceTask(options, multiple=True, fixed=False)))
    assert (text, codes) == ("", ["X005"])


def test_every_question_is_one_line() -> None:
    stem = "a\n\n// b\n\nc"
    text, _ = written(question(stem, OpenTask(paragraph("d\n\ne"))))
    assert [line[:2] for line in text.splitlines() if line] == ["$C", "//", "::"]
