"""The pages of the quiz, asked of their writer for `quiz`: the run's cards and choices turned into its arguments."""

from collections.abc import Iterable, Iterator, Sequence

from askdown.answers.tasks import Question
from askdown.artifact import Artifact
from askdown.cli.auto_options import library_with_options
from askdown.cli.building import Build, build_of
from askdown.cli.choosing import chosen_cards
from askdown.cli.drawing import drawings_of
from askdown.cli.judging import verdicts_of
from askdown.cli.progress import tracked
from askdown.cli.run import Run
from askdown.cli.shipping import ship
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.quiz import NO_STUDY_MODE, NOTHING_TO_ASK
from askdown.model import Card, ChoiceCard, ClozeCard, Library, is_derived
from askdown.printing.formula_pictures import formula_places
from askdown.printing.outline import documents, most_frequent
from askdown.printing.selection import KINDS, Selection
from askdown.quiz.items import quiz_questions
from askdown.quiz.media import player
from askdown.quiz.scheduler import scheduler
from askdown.rendering.static_html import embedder
from askdown.tex.static_math import StaticMath, problems
from askdown.top_decks import file_name
from askdown.wording.wording import direction, wording
from askdown.writers.quiz import Outfit, quiz_formulas, quiz_page


def make_quiz(run: Run) -> str:
    """Build the pages of a run, and ship them with the ledger; gives the summary."""
    build = build_of(run)
    verdicts_of(run, build.stock, sparing=True)
    return ship(run, build, {"quiz": pages_of(run, build)})


def pages_of(run: Run, build: Build) -> Iterator[Artifact]:
    """Give the pages of a build, below dist/quiz/."""
    library = library_with_options(run, build.shipment.library, ticked_only=False)
    asked = quiz_questions(_chosen(run, library), run.report)
    questions = {one.card.origin.guid: one for one in asked if _is_of_kind(one.card, run.choices.quiz.kinds)}
    if not questions:
        run.report(Diagnostic(NOTHING_TO_ASK, "there is no card to ask"))
        return
    outfit = _outfit(run, build, list(questions.values()))
    cards = [question.card for question in questions.values()]
    found = documents(cards, library.name, together=run.choices.quiz.together)
    names = distinct_names(document.name for document in found)
    for document, name in zip(tracked(found, "Writing", wanted=not run.choices.quiet), names, strict=True):
        yield Artifact(f"quiz/{name}.html", quiz_page(document, questions, outfit, run.report).encode())


def distinct_names(names: Iterable[str]) -> list[str]:
    """Give names of files, without suffix: what is equal but for its case gets a number, as some systems need it."""
    taken: dict[str, str] = {}
    for name in map(file_name, names):
        number = 1
        free = name
        while free.casefold() in taken:
            number += 1
            free = f"{name} {number}"
        taken[free.casefold()] = free
    return list(taken.values())


def _chosen(run: Run, library: Library) -> list[Card]:
    """Give the cards of the chosen decks and tags in source order, and with them what was made of these."""
    chosen = run.choices.quiz
    wanted = {card.origin.guid for card in chosen_cards(library, Selection(chosen.decks, chosen.tags))}
    return [card for card in library.cards if _root(card) in wanted]


def _is_of_kind(card: Card, kinds: Sequence[str]) -> bool:
    return not kinds or isinstance(card, tuple(KINDS[kind] for kind in kinds))


def _root(card: Card) -> str | None:
    return card.parent if isinstance(card, ClozeCard | ChoiceCard) and is_derived(card) else card.origin.guid


def _outfit(run: Run, build: Build, questions: Sequence[Question]) -> Outfit:
    settings = run.project.configuration
    library = build.shipment.library
    code = scheduler()
    if not code:
        run.report(Diagnostic(NO_STUDY_MODE, "the page has no Study mode: this installation has no scheduler"))
    origins = [question.card.origin for question in questions]
    lang = most_frequent([origin.lang for origin in origins]) or "en"
    return Outfit(
        templates=build.templates,
        math=_drawn(run, questions),
        embedded=embedder(library.media),
        playable=player(library.media),
        wording=wording(settings.words or lang, build.templates),
        progress=build.ledger.project,
        project=library.name,
        scheduler=code,
        author=settings.author,
        licence=settings.licence,
        lang=lang,
        dir=most_frequent([origin.dir for origin in origins]) or direction(lang),
    )


def _drawn(run: Run, questions: Sequence[Question]) -> StaticMath:
    math = drawings_of(run, quiz_formulas(questions))
    cards = (question.card for question in questions) if any(one.how == "source" for one in math.shown.values()) else ()
    for problem in problems(math, formula_places(cards)):
        run.report(problem)
    return math
