"""The QTI package for Canvas, held against the one that text2qti makes of the same quiz."""

import io
import re
import zipfile
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from askdown.answers.tasks import OpenTask, Question
from askdown.content import Code, Paragraph
from askdown.diagnostics import Diagnostic
from askdown.model import BasicCard, MediaFile, Origin
from askdown.writers.qti import write_qti
from tests.unit.question_world import asked

OURS = """\
---
deck: Root::Quiz
---

### Which metal is liquid?

1. [ ] Iron
   > It melts at 1538 degrees.
2. [x] Mercury
   > Indeed.
3. [ ] Sodium

Explanation: it melts at minus 39 degrees.

### Which are noble gases?

1. [x] Neon
2. [ ] Nitrogen
3. [x] Argon

### Is helium a metal?

- [ ] True
  > No electrons to give away.
- [x] False

### What is the root of two?

= 1.4142 +- 0.001

### Which number follows one and two?

= [2.5, 3.5]

### Who painted the Mona Lisa?

Leonardo

Accept: Leonardo da Vinci

### Why is the sky blue?

Short waves are scattered more.
"""
THEIRS = """\
Quiz title: Quiz

1. Which metal is liquid?
... Explanation: it melts at minus 39 degrees.
a) Iron
... It melts at 1538 degrees.
*b) Mercury
... Indeed.
c) Sodium

2. Which are noble gases?
[*] Neon
[ ] Nitrogen
[*] Argon

3. Is helium a metal?
a) True
... No electrons to give away.
*b) False

4. What is the root of two?
= 1.4142 +- 0.001

5. Which number follows one and two?
= [2.5, 3.5]

6. Who painted the Mona Lisa?
... Leonardo
* Leonardo
* Leonardo da Vinci

7. Why is the sky blue?
... Short waves are scattered more.
____
"""


def package(questions: Sequence[Question], media: Sequence[MediaFile] = ()) -> tuple[dict[str, bytes], list[str]]:
    """Give the files of the package, and the codes of what was reported."""
    found: list[Diagnostic] = []
    data = write_qti("a.zip", questions, media, found.append).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}, [item.rule.code for item in found]


def items(files: dict[str, bytes]) -> list[etree._Element]:
    """Give the items of all quizzes of a package."""
    quizzes = [etree.fromstring(data) for name, data in files.items() if re.fullmatch(r"([^/]+)/\1\.xml", name)]
    return [item for quiz in quizzes for item in quiz.iter("{*}item")]


class _Shape:
    """What an item is, whatever its things are called: identifiers are numbered as they come, HTML is its text."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def of(self, element: etree._Element) -> object:
        tag = etree.QName(element).localname
        attributes = {key: self._named(value) for key, value in element.attrib.items() if key != "title"}
        inner = [self.of(child) for child in element if not self._only_names(child)]
        text = (element.text or "").strip()
        if element.get("texttype") == "text/html":
            text = " ".join(etree.HTML(f"<i>{text}</i>").xpath("string()").split())
        return tag, attributes, self._number(self._named(text)), inner

    def _only_names(self, element: etree._Element) -> bool:
        return (element.findtext("{*}fieldlabel") or "") in {
            "original_answer_ids",
            "assessment_question_identifierref",
        }

    def _named(self, text: str) -> str:
        found = re.fullmatch(r"((?:text2qti|askdown)_\w+?)(_fb)?", text)
        if found is None:
            return text
        return self._names.setdefault(found.group(1), f"name {len(self._names)}") + (found.group(2) or "")

    @staticmethod
    def _number(text: str) -> str:
        return f"{float(text):.6g}" if re.fullmatch(r"-?[0-9.]+", text) else text


@pytest.fixture(scope="module")
def pairs() -> list[tuple[etree._Element, etree._Element]]:
    from text2qti.config import Config  # noqa: PLC0415  (slow to import, and for this test alone)
    from text2qti.qti import QTI  # noqa: PLC0415  (late, as above)
    from text2qti.quiz import Quiz  # noqa: PLC0415  (late, as above)

    quiz = Quiz(THEIRS, config=Config(), source_name="quiz")
    with zipfile.ZipFile(io.BytesIO(QTI(quiz).zip_bytes())) as archive:
        theirs = {name: archive.read(name) for name in archive.namelist()}
    return list(zip(items(package(asked(OURS).questions)[0]), items(theirs), strict=True))


@pytest.mark.parametrize("place", range(7))
def test_items_are_those_of_text2qti(pairs: list[tuple[etree._Element, etree._Element]], place: int) -> None:
    ours, theirs = pairs[place]
    assert _Shape().of(ours) == _Shape().of(theirs)


def test_the_manifest_names_every_file_and_no_other() -> None:
    media = (MediaFile("askdown-1.png", data=b"picture"), MediaFile("askdown-2.png", data=b"unused"))
    world = asked("### What is this? ![a kernel](askdown-1.png)\n\nA kernel.\n", OURS)
    files, codes = package(world.questions, media)
    manifest = etree.fromstring(files["imsmanifest.xml"])
    named = {file.get("href") for file in manifest.iter("{*}file")}
    assert named == files.keys() - {"imsmanifest.xml"}
    assert "images/askdown-1.png" in named
    assert b'src="%24IMS-CC-FILEBASE%24/images/askdown-1.png"' in b"".join(files.values()).replace(b"&quot;", b'"')
    assert codes == []
    idents = [resource.get("identifier") for resource in manifest.iter("{*}resource")]
    assert len(set(idents)) == len(idents)


def test_gaps_are_blanks_with_a_share_of_the_points_each() -> None:
    world = asked("Q: a?\nA: b\n\nC: [Adam] divides by the second [moment / raw moment].\n")
    (item,) = items(package(world.questions[1:])[0])
    html = item.findtext("{*}presentation/{*}material/{*}mattext")
    assert html == "<p>[blank1] divides by the second [blank2].</p>"
    responses = {
        lid.get("ident"): list(lid.xpath(".//*[local-name()='response_label']//text()"))
        for lid in item.iter("{*}response_lid")
    }
    assert responses == {
        "response_blank1": ["Adam"],
        "response_blank2": ["moment / raw moment", "moment", "raw moment"],
    }
    assert {one.text for one in item.iter("{*}setvar")} == {"50.00"}


def test_formulas_are_the_images_of_canvas() -> None:
    world = asked("### What is $a < b$ called?\n\nAn order.\n")
    (item,) = items(package(world.questions)[0])
    html = item.findtext("{*}presentation/{*}material/{*}mattext") or ""
    (image,) = etree.HTML(html).iter("img")
    assert (image.get("data-equation-content"), image.get("class")) == ("a < b", "equation_image")
    assert image.get("src") == "/equation_images/a%2520%253C%2520b"


def test_options_are_shuffled_by_canvas_unless_one_question_forbids_it() -> None:
    free, _ = package(asked("### Which?\n\n- [x] a\n- [ ] b\n").questions)
    fixed, _ = package(asked("### Which?\n\n- [x] a\n- [ ] b\n\n### How many?\n\n1. [x] 1\n2. [ ] 2\n").questions)
    assert [b"<shuffle_answers>true" in b"".join(files.values()) for files in (free, fixed)] == [True, False]


def test_a_cloze_that_hides_a_formula_is_open_and_reported() -> None:
    world = asked("Q: a?\nA: b\n\nC: Its derivative is {{c1::$1/x$}}.\n")
    files, codes = package(world.questions[1:])
    assert codes == ["X007"]
    assert b"essay_question" in b"".join(files.values())


def test_the_same_questions_give_the_same_bytes() -> None:
    questions = asked(OURS).questions
    assert write_qti("a.zip", questions, (), print).data == write_qti("a.zip", questions, (), print).data


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=30))  # HTML makes a line end of it
def test_any_text_gives_xml_that_says_it(text: str) -> None:
    stem = (Paragraph((Code(text),)),)
    question = Question(BasicCard(Origin("a.md", 1, 2, deck=("R", text), guid="g"), stem, ()), stem, OpenTask(()))
    (item,) = items(package([question])[0])
    html = item.findtext("{*}presentation/{*}material/{*}mattext")
    legal = re.sub("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)
    assert etree.HTML(html).xpath("string(//code)") == legal
