"""Moodle XML: well-formed for any text, with grades that Moodle knows, identity, categories, tags and files."""

import base64
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from askdown.answers.numbers import NumberRange
from askdown.answers.tasks import BlanksTask, ChoiceTask, NumberTask, OpenTask, Question, Task, TextTask, TrueFalseTask
from askdown.content import Cloze, Code, Content, Image, Math, Paragraph, Text
from askdown.diagnostics import Diagnostic
from askdown.model import BasicCard, MediaFile, Option, Origin
from askdown.writers.moodle import write_moodle
from askdown.writers.moodle_tasks import LEGAL, shares
from tests.unit.question_world import asked

ANY = st.text(st.characters(exclude_characters="\r"), max_size=30)  # HTML makes a line end of that one


def paragraph(*nodes: str | Image | Math | Code | Cloze) -> Content:
    return (Paragraph(tuple(Text(node) if isinstance(node, str) else node for node in nodes)),)


def question(stem: Content, task: Task, explanation: Content = (), tags: tuple[str, ...] = ()) -> Question:
    origin = Origin("a.md", 1, 2, deck=("Root", "a/b"), tags=tags, guid="guid1")
    return Question(BasicCard(origin, stem, ()), stem, task, explanation)


def written(*questions: Question, media: tuple[MediaFile, ...] = ()) -> tuple[list[etree._Element], list[str]]:
    """Give the question elements without those of categories, and the codes of what was reported."""
    found: list[Diagnostic] = []
    root = etree.fromstring(write_moodle("a.xml", questions, media, found.append).data)
    return root.xpath("question[@type != 'category']"), [item.rule.code for item in found]


def one(*arguments: Question, media: tuple[MediaFile, ...] = ()) -> etree._Element:
    (element,), _ = written(*arguments, media=media)
    return element


def as_xml_reads(text: str) -> str:
    """Give text as any XML parser has it: without the characters that XML cannot hold."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)


@settings(deadline=None)
@given(stem=ANY, right=ANY, wrong=ANY, tag=ANY)
def test_any_text_gives_xml_that_says_it(stem: str, right: str, wrong: str, tag: str) -> None:
    options = (Option(paragraph(Code(right)), correct=True), Option(paragraph(Code(wrong)), correct=False))
    element = one(question(paragraph(Code(stem)), ChoiceTask(options, multiple=False, fixed=False), tags=(tag,)))
    html = element.findtext("questiontext/text")
    assert etree.HTML(f"<div>{html}</div>").xpath("string(//code)") == as_xml_reads(stem)
    assert element.findtext("tags/tag/text") == as_xml_reads(tag)


def test_a_single_choice_has_one_whole_grade_and_feedback() -> None:
    options = (
        Option(paragraph("a"), correct=True, feedback=paragraph("yes")),
        Option(paragraph("b"), correct=False, feedback=paragraph("no")),
    )
    element = one(question(paragraph("Which?"), ChoiceTask(options, multiple=False, fixed=False), paragraph("why")))
    assert element.get("type") == "multichoice"
    assert [answer.get("fraction") for answer in element.iter("answer")] == ["100", "0"]
    assert [answer.findtext("feedback/text") for answer in element.iter("answer")] == ["<p>yes</p>", "<p>no</p>"]
    assert element.findtext("generalfeedback/text") == "<p>why</p>"
    assert (element.findtext("single"), element.findtext("shuffleanswers")) == ("true", "true")
    assert element.findtext("idnumber") == "guid1"


def test_an_order_with_a_meaning_is_not_shuffled() -> None:
    (element,), codes = written(*asked("### How many?\n\n1. [ ] one\n2. [x] two\n").questions)
    assert (element.findtext("shuffleanswers"), element.findtext("answernumbering")) == ("false", "123")
    assert codes == []


@pytest.mark.parametrize("right", range(1, 25))
@pytest.mark.parametrize("wrong", [0, 1, 3, 7, 11, 40])
def test_grades_are_legal_and_add_up(right: int, wrong: int) -> None:
    grades = shares(right, wrong)
    if grades is None:
        assert not [grade for grade in LEGAL if abs(grade * right - 100) < 0.001]
        return
    assert grades[0] in LEGAL
    assert grades[0] * right == pytest.approx(100, abs=0.001)
    assert -grades[1] in {*LEGAL, 0}
    if wrong <= 20:
        assert -100.001 <= grades[1] * wrong <= 0


def test_a_question_that_moodle_would_refuse_is_left_out_and_reported() -> None:
    options = tuple(Option(paragraph(str(number)), correct=number < 11) for number in range(12))
    assert written(question(paragraph("Which?"), ChoiceTask(options, multiple=True, fixed=False))) == ([], ["X005"])


def test_a_statement_says_true_and_false_in_moodles_own_words() -> None:
    task = TrueFalseTask(correct=False, feedback_true=paragraph("no"), feedback_false=paragraph("yes"))
    answers = list(one(question(paragraph("Is it?"), task)).iter("answer"))
    assert [(answer.findtext("text"), answer.get("fraction")) for answer in answers] == [
        ("true", "0"),
        ("false", "100"),
    ]
    assert [answer.findtext("feedback/text") for answer in answers] == ["<p>no</p>", "<p>yes</p>"]


def test_a_typed_answer_is_no_pattern() -> None:
    element = one(question(paragraph("Which?"), TextTask(("A*", "A star"))))
    assert [answer.findtext("text") for answer in element.iter("answer")] == [r"A\*", "A star"]
    assert element.findtext("usecase") == "0"


def test_a_number_has_its_tolerance() -> None:
    element = one(question(paragraph("How much?"), NumberTask(NumberRange(1.5, 1.0, 2.0))))
    assert (element.findtext("answer/text"), element.findtext("answer/tolerance")) == ("1.5", "0.5")


def test_an_open_question_shows_the_model_answer_to_graders_alone() -> None:
    element = one(question(paragraph("Why?"), OpenTask(paragraph("Because."))))
    assert element.get("type") == "essay"
    assert element.findtext("graderinfo/text") == "<p>Because.</p>"
    assert "Because" not in (element.findtext("questiontext/text") or "") + (
        element.findtext("generalfeedback/text") or ""
    )


def test_gaps_are_moodles_and_no_other_brace_is_one() -> None:
    cloze = Cloze(1, (Text("R&D"),), hint="two letters")
    stem = paragraph(Math(r"\frac{1:SA:=x}{2}", display=False), " {1:SA:=a} ", Code("{2:MC:=b}"), cloze)
    element = one(question(stem, BlanksTask((("R&D", "research"),))))
    text = element.findtext("questiontext/text") or ""
    assert element.get("type") == "cloze"
    assert re.findall(r"\{[^}]*\}", text) == ["{1:SHORTANSWER:=R&amp;D~=research}"]
    assert "(two letters)" in text
    assert r"\(\frac&#123;1:SA:=x}&#123;2}\)" in text


@pytest.mark.parametrize("hidden", ["a}b", "a~b", "50#", "f = 2", "A*", "%5%"])
def test_gaps_that_moodle_would_misread_become_an_open_question(hidden: str) -> None:
    stem = paragraph("It is ", Cloze(1, (Text(hidden),)), ".")
    (element,), codes = written(question(stem, BlanksTask(((hidden,),))))
    assert (element.get("type"), codes) == ("essay", ["X007"])
    assert element.findtext("questiontext/text") == "<p>It is _____.</p>"
    assert element.findtext("graderinfo/text") == f"<p>It is {hidden}.</p>"


def test_files_travel_with_the_text_that_shows_them() -> None:
    media = (MediaFile("askdown-1.png", data=b"picture"), MediaFile("askdown-2.mp3", data=b"sound"))
    sound = Image("askdown-2.mp3", "a tone", media="audio")
    stem, answer = paragraph("See", Image("askdown-1.png", "kernel")), paragraph(sound)
    element = one(question(stem, OpenTask(answer)), media=media)
    assert '<img src="@@PLUGINFILE@@/askdown-1.png" alt="kernel">' in (element.findtext("questiontext/text") or "")
    (file,) = element.findall("questiontext/file")
    assert (file.get("name"), file.get("path"), file.get("encoding")) == ("askdown-1.png", "/", "base64")
    assert base64.b64decode(file.text or "") == b"picture"
    assert [file.get("name") for file in element.findall("graderinfo/file")] == ["askdown-2.mp3"]


def test_decks_are_categories_and_a_slash_in_a_name_is_doubled() -> None:
    found: list[Diagnostic] = []
    root = etree.fromstring(write_moodle("a.xml", [question(paragraph("a"), OpenTask(()))], (), found.append).data)
    assert root.xpath("string(question[@type = 'category']/category/text)") == "$course$/top/Root/a//b"


def test_names_fit_into_moodles_table() -> None:
    element = one(question(paragraph("word " * 200), OpenTask(())))
    assert len(element.findtext("name/text") or "") <= 255


def test_every_identity_is_there_once_and_the_same_questions_give_the_same_bytes() -> None:
    world = asked("Q: a?\nA: b\n\nQ: c?\nA: d\n", "### Which?\n\n- [x] a\n- [ ] b\n")
    first, second = (write_moodle("a.xml", world.questions, (), world.found.append).data for _ in range(2))
    assert first == second
    ids = [element.text for element in etree.fromstring(first).iter("idnumber")]
    assert ids == [item.card.origin.guid for item in world.questions]
    assert len(set(ids)) == 3
