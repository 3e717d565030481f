"""A QTI 1.2 package for Canvas: a quiz for each deck, with its files, in one zip."""

import hashlib
import io
import zipfile
from collections.abc import Iterable, Sequence
from itertools import groupby

from lxml import etree

from askdown.answers.tasks import ChoiceTask, Question
from askdown.artifact import Artifact
from askdown.content import Content
from askdown.diagnostics import Report
from askdown.model import MediaFile
from askdown.rendering.static_html import media_bytes
from askdown.writers.qti_items import CanvasRenderer, item_of
from askdown.writers.xml_text import legal_text

_QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
_PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_META = "associatedcontent/imscc_xmlv1p1/learning-application-resource"


def write_qti(path: str, questions: Iterable[Question], media: Iterable[MediaFile], report: Report) -> Artifact:
    """Give the package at `path`; what Canvas cannot say of a question is reported."""
    files = {file.name: file for file in media}
    used: dict[str, None] = {}
    entries: dict[str, bytes] = {}
    quizzes: list[str] = []
    for deck, group in groupby(questions, lambda question: question.card.origin.deck):
        members = list(group)
        ident = f"askdown_{hashlib.sha256('/'.join(deck).encode()).hexdigest()[:16]}"
        while ident in quizzes:  # a deck that goes on after another one
            ident += "_"
        quizzes.append(ident)
        entries[f"{ident}/{ident}.xml"] = _xml(_assessment(ident, deck, members, _Renderers(files, used), report))
        entries[f"{ident}/assessment_meta.xml"] = _xml(_settings(ident, deck, members))
    entries["imsmanifest.xml"] = _xml(_manifest(quizzes, used))
    entries |= {f"images/{name}": media_bytes(files[name]) for name in used}
    return Artifact(path, _zipped(entries))


class _Renderers:
    """Renders contents of a quiz, and remembers which files they show."""

    def __init__(self, files: Iterable[str], used: dict[str, None]) -> None:
        self._files, self._used = files, used

    def html(self, content: Content, blanks: Sequence[str]) -> str:
        """Give the HTML of content."""
        renderer = CanvasRenderer(self._files, lambda name: f"%24IMS-CC-FILEBASE%24/images/{name}", blanks=iter(blanks))
        html = renderer.content(content)
        self._used |= renderer.used
        return html


def _assessment(
    ident: str, deck: tuple[str, ...], questions: Sequence[Question], renderers: _Renderers, report: Report
) -> etree._Element:
    root = etree.Element("questestinterop", nsmap={None: _QTI})
    assessment = etree.SubElement(root, "assessment", ident=ident, title=_title(deck))
    field = etree.SubElement(etree.SubElement(assessment, "qtimetadata"), "qtimetadatafield")
    etree.SubElement(field, "fieldlabel").text = "cc_maxattempts"
    etree.SubElement(field, "fieldentry").text = "1"
    section = etree.SubElement(assessment, "section", ident="root_section")
    section.extend(item_of(question, renderers.html, report) for question in questions)
    return root


def _settings(ident: str, deck: tuple[str, ...], questions: Sequence[Question]) -> etree._Element:
    """Give the quiz's settings. Canvas shuffles options in all questions or in none: in none if one must not be."""
    fixed = any(isinstance(question.task, ChoiceTask) and question.task.fixed for question in questions)
    quiz = etree.Element("quiz", {"identifier": ident}, nsmap={None: _CANVAS})
    settings = {
        "title": _title(deck),
        "description": "",
        "shuffle_answers": "false" if fixed else "true",
        "scoring_policy": "keep_highest",
        "quiz_type": "practice_quiz",
        "points_possible": f"{len(questions)}.0",
        "show_correct_answers": "true",
        "allowed_attempts": "-1",
    }
    for tag, text in settings.items():
        etree.SubElement(quiz, tag).text = text
    return quiz


def _manifest(quizzes: Iterable[str], files: Iterable[str]) -> etree._Element:
    root = etree.Element("manifest", {"identifier": "askdown_manifest"}, nsmap={None: _PACKAGE})
    metadata = etree.SubElement(root, "metadata")
    etree.SubElement(metadata, "schema").text = "IMS Content"
    etree.SubElement(metadata, "schemaversion").text = "1.1.3"
    etree.SubElement(root, "organizations")
    resources = etree.SubElement(root, "resources")
    for ident in quizzes:
        quiz = etree.SubElement(resources, "resource", identifier=ident, type="imsqti_xmlv1p2")
        etree.SubElement(quiz, "file", href=f"{ident}/{ident}.xml")
        etree.SubElement(quiz, "dependency", identifierref=f"{ident}_meta")
        place = f"{ident}/assessment_meta.xml"
        meta = etree.SubElement(resources, "resource", identifier=f"{ident}_meta", type=_META, href=place)
        etree.SubElement(meta, "file", href=place)
    for name in files:
        place = f"images/{name}"
        attributes = {"identifier": f"file_{name.replace('.', '_')}", "type": "webcontent", "href": place}
        etree.SubElement(etree.SubElement(resources, "resource", attributes), "file", href=place)
    return root


def _title(deck: tuple[str, ...]) -> str:
    return legal_text(" - ".join(deck[1:] or deck))


def _xml(root: etree._Element) -> bytes:
    # Text is kept as it is: no spaces for looks, which would be part of questions.
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")) + b"\n"


def _zipped(entries: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(entries):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, entries[name])
    return stream.getvalue()
