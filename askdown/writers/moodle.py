"""Moodle XML: the questions of a library for a question bank, in categories, with identity, tags and files.

What is written here was read in Moodle's own importer (question/format/xml/format.php).
"""

import base64
from collections.abc import Iterable, Iterator
from itertools import groupby

from lxml import etree

from askdown.answers.questions import name_of
from askdown.answers.tasks import Question
from askdown.artifact import Artifact
from askdown.diagnostics import Report
from askdown.model import MediaFile
from askdown.rendering.static_html import media_bytes
from askdown.writers.moodle_tasks import Field, Fields, Rich, fields_of
from askdown.writers.xml_text import legal_text

_LONGEST_NAME = 255  # of a question, in Moodle's database


def write_moodle(path: str, questions: Iterable[Question], media: Iterable[MediaFile], report: Report) -> Artifact:
    """Give the file for Moodle's import at `path`; the same questions give the same bytes.

    What Moodle cannot say of a question is reported, and a question that it would refuse is left out with a report.
    """
    files = {file.name: file for file in media}
    quiz = etree.Element("quiz")
    for deck, group in groupby(questions, lambda question: question.card.origin.deck):
        written = [element for question in group if (element := _question(question, files, report)) is not None]
        if written:
            quiz.append(_category(deck))
            quiz.extend(written)
    etree.indent(quiz)
    return Artifact(path, etree.tostring(quiz, xml_declaration=True, encoding="UTF-8") + b"\n")


def category_path(deck: tuple[str, ...]) -> str:
    """Give the path of a deck's category; a slash in a name is doubled."""
    return "/".join(("$course$/top", *(name.replace("/", "//") for name in deck)))


def _category(deck: tuple[str, ...]) -> etree._Element:
    question = etree.Element("question", type="category")
    _texts(question, "category", category_path(deck))
    return question


def _question(question: Question, files: dict[str, MediaFile], report: Report) -> etree._Element | None:
    fields = fields_of(question, report)
    if fields is None:
        return None
    origin = question.card.origin
    element = etree.Element("question", type=fields.kind)
    _texts(element, "name", name_of(question, _LONGEST_NAME))
    for field in _all_fields(question, fields):
        _write(element, field, origin.guid, files)
    if origin.tags:
        tags = etree.SubElement(element, "tags")
        for tag in origin.tags:
            _texts(tags, "tag", tag)
    return element


def _all_fields(question: Question, fields: Fields) -> Iterator[Field]:
    yield Field("questiontext", rich=fields.text or Rich(question.stem))
    yield Field("generalfeedback", rich=Rich(question.explanation))
    if fields.kind != "cloze":  # there the weights in the text say it
        yield Field("defaultgrade", "1")
    yield Field("penalty", "0.3333333")
    yield Field("hidden", "0")
    yield Field("idnumber", question.card.origin.guid)
    yield from fields.fields


def _write(parent: etree._Element, field: Field, guid: str, files: dict[str, MediaFile]) -> None:
    """Write a field: its text (HTML with its files where it is rich), and the fields inside it."""
    element = etree.SubElement(parent, field.tag, dict(field.attributes))
    if field.rich is not None and not field.rich.content:  # most feedback
        element.set("format", "html")
        etree.SubElement(element, "text").text = ""
    elif field.rich is not None:
        element.set("format", "html")
        renderer = field.rich.renderer(files, _address, guid)
        _text(etree.SubElement(element, "text"), renderer.content(field.rich.content))
        for name in renderer.used:
            data = base64.b64encode(media_bytes(files[name])).decode()
            etree.SubElement(element, "file", name=name, path="/", encoding="base64").text = data
    elif field.nested:
        _text(etree.SubElement(element, "text"), field.text)
    else:
        _text(element, field.text)
    for inner in field.inside:
        _write(element, inner, guid, files)


def _address(name: str) -> str:
    return f"@@PLUGINFILE@@/{name}"


def _texts(parent: etree._Element, tag: str, text: str) -> None:
    _text(etree.SubElement(etree.SubElement(parent, tag), "text"), text)


def _text(element: etree._Element, text: str) -> None:
    element.text = legal_text(text)
