"""Exams, asked of the exam writers for `exam`: the run's cards and choices turned into their arguments."""

import os
from collections.abc import Iterator, Mapping, Sequence

from askdown.answers.questions import about, questions_of
from askdown.answers.tasks import Question
from askdown.artifact import Artifact
from askdown.card_contents import contents_of
from askdown.cli.building import Build, build_of
from askdown.cli.drawing import drawings_of
from askdown.cli.refusal import RefusalError
from askdown.cli.run import Run
from askdown.cli.shipping import ship
from askdown.content import Image
from askdown.content_walk import walk
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.export import EXAM_CHANGED, MEDIA_LEFT_BEHIND, TOO_FEW_QUESTIONS
from askdown.diagnostics.rules.printing import NO_PDF, PDF_FAILED
from askdown.exam.manifest import ExamManifest, manifest_of, read_manifest, write_manifest
from askdown.exam.paper import Press, key, paper
from askdown.exam.setup import ExamSetup
from askdown.exam.variants import digest, picked, variants_of
from askdown.model import Card
from askdown.pdf.engine import Missing, PdfEngine, PdfError, find_engine
from askdown.printing.formula_pictures import formula_places
from askdown.printing.selection import Selection, selected
from askdown.readers.recognition import is_pinned
from askdown.rendering.static_html import embedder, shown_formulas
from askdown.tex.static_math import DrawingCache, StaticMath, problems, static_math


def examine(run: Run) -> str:
    """Make the exam that was asked for, and ship it with the ledger; gives the summary. Raises RefusalError."""
    build = build_of(run)
    return ship(run, build, {"exam": _artifacts(run, build)})


def _artifacts(run: Run, build: Build) -> Iterator[Artifact]:
    """Give the papers, the key and the record, below dist/exam/; papers and key as PDFs too where that is wanted."""
    cards = selected(build.shipment.library, _selection(run))
    questions = {one.card.origin.guid: one for one in questions_of(cards, is_pinned, run.report)}
    manifest = _again(run, questions) if run.choices.exam.again else _new(run, list(questions.values()))
    asked = [questions[one.id] for one in manifest.variants[0].questions if one.id in questions]
    if not asked:
        run.report(Diagnostic(TOO_FEW_QUESTIONS, "there is no question to ask"))
        return
    _report_media(run, asked)
    engine = _engine(run)
    math = _pictures(run, asked, mathml=engine is None or engine.knows_mathml)
    press = Press(build.templates, math, embedder(build.shipment.library.media))
    pages = {f"variant-{variant.name}": paper(variant, questions, manifest, press) for variant in manifest.variants}
    for name, html in (pages | {"key": key(questions, manifest, press)}).items():
        yield Artifact(f"exam/{name}.html", html.encode())
        yield from _pdf(run, engine, name, html)
    yield Artifact("exam/manifest.json", write_manifest(manifest))


def _selection(run: Run) -> Selection:
    chosen = run.choices.exam
    return Selection() if chosen.again else Selection(chosen.decks, chosen.tags, chosen.kinds)


def _new(run: Run, questions: Sequence[Question]) -> ExamManifest:
    chosen = run.choices.exam
    langs = [question.card.origin.lang for question in questions]
    dirs = [question.card.origin.dir for question in questions]
    setup = ExamSetup(
        title=chosen.title or run.project.name,
        questions=chosen.questions,
        variants=chosen.variants,
        seed=chosen.seed,
        points=chosen.points,
        open_points=chosen.open_points,
        sheet=chosen.sheet,
        large=chosen.large,
        lang=max(dict.fromkeys(langs), key=langs.count, default="") or "en",
        dir=max(dict.fromkeys(dirs), key=dirs.count, default=""),
    )
    if 0 < len(questions) < setup.questions:
        run.report(Diagnostic(TOO_FEW_QUESTIONS, f"{setup.questions} questions wanted, there are {len(questions)}"))
    return manifest_of(setup, variants_of(picked(questions, setup), setup))


def _again(run: Run, questions: Mapping[str, Question]) -> ExamManifest:
    """Read the record of an exam, and report what has changed since. Raises RefusalError where it cannot be used."""
    file = run.choices.exam.again
    if file is None:
        raise RefusalError("no manifest was named")
    try:
        manifest = read_manifest(file.read_bytes())
    except OSError as error:
        raise RefusalError(f"{file} cannot be read: {error}") from error
    if isinstance(manifest, str):
        raise RefusalError(f"{file} cannot be used: {manifest}")
    for placed in manifest.variants[0].questions if manifest.variants else ():
        question = questions.get(placed.id)
        if question is None:
            run.report(Diagnostic(EXAM_CHANGED, f"question {placed.id} of the exam is gone, and is left out"))
        elif digest(question) != placed.digest:
            origin = question.card.origin
            run.report(
                Diagnostic(EXAM_CHANGED, "this question of the exam has changed since", origin.path, origin.line)
            )
    return manifest


def _report_media(run: Run, questions: Sequence[Question]) -> None:
    for question in questions:
        images = [node for node in walk(contents_of(question.card)) if isinstance(node, Image) and node.src]
        if any(image.media != "image" or "//" in image.src for image in images):
            run.report(about(question.card, MEDIA_LEFT_BEHIND, "paper plays no sounds and loads nothing from the web"))


def _pictures(run: Run, questions: Sequence[Question], *, mathml: bool) -> StaticMath:
    """Draw all formulas; without MathJax they are MathML where that can be shown."""
    cards: list[Card] = [question.card for question in questions]
    contents = tuple((question.stem, *contents_of(question.card)) for question in questions)
    formulas = list(shown_formulas(contents))
    math = drawings_of(run, formulas, flavour="print")
    if mathml and all(one.how == "source" for one in math.shown.values()):
        math = static_math(formulas, None, DrawingCache())
    for problem in problems(math, formula_places(cards)):
        run.report(problem)
    return math


def _engine(run: Run) -> PdfEngine | None:
    if not run.choices.exam.pdf:
        return None
    engine = find_engine(run.choices.exam.engine, os.environ)
    if isinstance(engine, Missing):
        run.report(Diagnostic(NO_PDF, f"no PDF: {engine.why}", hint="the HTML prints from any browser"))
        return None
    return engine


def _pdf(run: Run, engine: PdfEngine | None, name: str, html: str) -> Iterator[Artifact]:
    if engine is None:
        return
    try:
        yield Artifact(f"exam/{name}.pdf", engine.pdf(html))
    except PdfError as error:
        run.report(Diagnostic(PDF_FAILED, f"{name}.pdf was not made: {error}"))
