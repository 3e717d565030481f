"""Exams, asked of the exam writers for `exam`: the run's cards and choices turned into their arguments."""

from collections.abc import Iterator, Mapping, Sequence

from askdown.answers.questions import about, questions_of
from askdown.answers.tasks import Question
from askdown.artifact import Artifact
from askdown.card_contents import contents_of
from askdown.cli.auto_options import library_with_options, library_with_ticked
from askdown.cli.building import Build, build_of
from askdown.cli.choosing import chosen_cards
from askdown.cli.paper import engine_for, pictures_of
from askdown.cli.refusal import RefusalError
from askdown.cli.run import Run
from askdown.cli.shipping import ship
from askdown.content import Image
from askdown.content_walk import walk
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.export import EXAM_CHANGED, MEDIA_LEFT_BEHIND, TOO_FEW_QUESTIONS
from askdown.diagnostics.rules.printing import PDF_FAILED
from askdown.exam.manifest import ExamManifest, manifest_of, read_manifest, write_manifest
from askdown.exam.paper import Press, key, paper
from askdown.exam.setup import ExamSetup
from askdown.exam.variants import digest, picked, variants_of
from askdown.model import Card, ChoiceCard, Library
from askdown.pdf.engine import PdfEngine, PdfError
from askdown.pdf.metadata import About, described, undated
from askdown.printing.outline import most_frequent
from askdown.printing.selection import KINDS, Selection
from askdown.readers.pieces.option_signs import is_pinned
from askdown.rendering.static_html import embedder, shown_formulas
from askdown.wording.wording import direction, wording

_QUESTIONS = 20  # where nothing is said


def examine(run: Run) -> str:
    """Make the exam that was asked for, and ship it with the ledger; gives the summary. Raises RefusalError."""
    build = build_of(run)
    return ship(run, build, {"exam": _artifacts(run, build)})


def _artifacts(run: Run, build: Build) -> Iterator[Artifact]:
    """Give the papers, the key and the record, below dist/exam/; papers and key as PDFs too where that is wanted."""
    cards = _cards(run, build.shipment.library)
    questions = {one.card.origin.guid: one for one in questions_of(cards, is_pinned, run.report)}
    manifest = _again(run, questions) if run.choices.exam.again else _new(run, list(questions.values()))
    asked = [questions[one.id] for one in manifest.variants[0].questions if one.id in questions]
    if not asked:
        raise RefusalError("there is no question to ask, so no exam was made; one that was made before is still there")
    _report_media(run, asked)
    engine = engine_for(run, run.choices.exam.engine) if run.choices.exam.pdf else None
    contents = tuple((question.stem, *contents_of(question.card)) for question in asked)
    math = pictures_of(run, [question.card for question in asked], shown_formulas(contents), engine)
    words = wording(manifest.setup.words or manifest.setup.lang, build.templates)
    press = Press(build.templates, math, embedder(build.shipment.library.media), words)
    pages = {f"variant-{variant.name}": paper(variant, questions, manifest, press) for variant in manifest.variants}
    about = About(run.project.configuration.author, f"{run.project.name}: {press.words['exam']}", ())
    for name, html in (pages | {"key": key(questions, manifest, press)}).items():
        yield Artifact(f"exam/{name}.html", html.encode())
        yield from _pdf(run, engine, name, html, about)
    yield Artifact("exam/manifest.json", write_manifest(manifest))


def _cards(run: Run, library: Library) -> list[Card]:
    """Give the cards from which the exam is drawn, in source order.

    A ticked choice question is asked in place of its card: it shows that card's answer.
    """
    chosen = run.choices.exam
    if chosen.again:
        return list(library_with_ticked(run, library).cards)
    whole = library_with_options(run, library, ticked_only=True)
    wanted = {card.origin.guid for card in chosen_cards(whole, Selection(chosen.decks, chosen.tags))}
    made = [card for card in whole.cards if isinstance(card, ChoiceCard) and card.parent in wanted]
    choices = {card.origin.guid: card.parent for card in made}
    asked = (wanted | choices.keys()) - set(choices.values())
    cards = (card for card in whole.cards if card.origin.guid in asked)
    return [card for card in cards if not chosen.kinds or isinstance(card, tuple(KINDS[kind] for kind in chosen.kinds))]


def _new(run: Run, questions: Sequence[Question]) -> ExamManifest:
    chosen = run.choices.exam
    origins = [question.card.origin for question in questions]
    lang = most_frequent([origin.lang for origin in origins]) or "en"
    setup = ExamSetup(
        title=chosen.title or run.project.name,
        questions=chosen.questions or _QUESTIONS,
        variants=chosen.variants,
        seed=chosen.seed,
        points=chosen.points,
        open_points=chosen.open_points,
        sheet=chosen.sheet,
        large=chosen.large,
        lang=lang,
        dir=most_frequent([origin.dir for origin in origins]) or direction(lang),
        words=run.project.configuration.words,
    )
    if chosen.questions and 0 < len(questions) < chosen.questions:
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


def _pdf(run: Run, engine: PdfEngine | None, name: str, html: str, about: About) -> Iterator[Artifact]:
    if engine is None:
        return
    try:
        pdf = engine.pdf(html)
    except PdfError as error:
        run.report(Diagnostic(PDF_FAILED, f"exam/{name}.pdf was not made: {error}"))
        return
    yield Artifact(f"exam/{name}.pdf", pdf if engine.reads_metadata else described(undated(pdf), about))
