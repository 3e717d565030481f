"""Questions in the terminal: which cards are asked, where progress is kept, what is said at the end."""

import random
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from askdown.cli.ask_choices import AskChoices
from askdown.cli.ask_loop import Desk
from askdown.cli.ask_screen import cards_word, show_claims, show_score, show_start
from askdown.cli.building import ledger_of, ledger_text, matched_of, stock_of
from askdown.cli.choosing import chosen_cards
from askdown.cli.locking import alone_on
from askdown.cli.progress_store import ProgressStore, default_place, load
from askdown.cli.refusal import RefusalError
from askdown.cli.run import Run
from askdown.cli.terminal import Terminal
from askdown.diagnostics import Diagnostic, Severity
from askdown.diagnostics.rules.identity import NO_PROJECT_ID
from askdown.learning.exercises import Exercise, exercise_of
from askdown.learning.progress_file import merged
from askdown.learning.records import Record
from askdown.learning.rounds import begun, drawn, to_study
from askdown.model import Card, ChoiceCard, ClozeCard, Library, is_derived
from askdown.printing.selection import KINDS, Selection
from askdown.quiz.items import quiz_questions

_TEST = 20  # questions, where nothing is said


def now() -> int:
    """Give the time in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def ask_questions(run: Run, terminal: Terminal | None = None, clock: Callable[[], int] = now) -> str:
    """Put the chosen questions of a run, keep progress, show the score; gives the summary."""
    chosen = run.choices.ask
    screen = terminal or Terminal()
    with alone_on(run.project.ledger):  # no file is read while it is mended, no ledger before its build has ended
        exercises = _exercises(run, matched_of(run, stock_of(run), run.report, run.report).library)
    store = _store(run, screen)
    # Whoever learns wants no list of what could be better in the notes: that is `check`.
    run.found[:] = [item for item in run.found if item.rule.severity is Severity.ERROR]
    records = store.open()
    if chosen.load:
        records = _taken_over(store, records, chosen.load, screen)
    seed = random.SystemRandom().randrange(100_000, 1_000_000) if chosen.seed is None else chosen.seed
    ids = _ids(chosen, exercises, records, clock(), seed)
    if not ids:
        screen.show(_nothing(chosen, exercises, records))
        return f"Nothing to ask of {cards_word(len(exercises))}"
    show_start(screen, ids, records, studies=chosen.mode == "study")
    desk = Desk(exercises, screen, store, records=records, seed=seed, clock=clock, typing=chosen.typing)
    try:
        desk.go(begun(chosen.mode, ids))
    finally:
        _show_end(desk, chosen, run.project.shown)
    return f"Asked {cards_word(len(desk.round.results))}, of {len(exercises)}"


def _exercises(run: Run, library: Library) -> dict[str, Exercise]:
    """Give the chosen cards in source order, and the formula clozes that were made of chosen ones, by their ids."""
    chosen = run.choices.ask
    wanted = {card.origin.guid for card in chosen_cards(library, Selection(chosen.decks, chosen.tags))}
    kinds: tuple[type, ...] = tuple(KINDS[kind] for kind in chosen.kinds or KINDS)
    questions = quiz_questions(library.cards, run.report)
    exercises = [exercise_of(one) for one in questions if _root(one.card) in wanted and isinstance(one.card, kinds)]
    return {exercise.id: exercise for exercise in exercises}


def _root(card: Card) -> str | None:
    return card.parent if isinstance(card, ClozeCard | ChoiceCard) and is_derived(card) else card.origin.guid


def _store(run: Run, screen: Terminal) -> ProgressStore:
    """Give where progress is kept. Ids of cards that hold for this run alone are worth no file."""
    doubts: list[Diagnostic] = []
    text = ledger_text(run.project.ledger)
    project = ledger_of(run, text, doubts.append).project
    if not text and any(item.rule is NO_PROJECT_ID for item in doubts):
        screen.show("Progress is not kept: the project has no id yet. Build the deck or a quiz once.", "yellow")
        return ProgressStore(None, "")
    return ProgressStore(run.choices.ask.progress or default_place(project), project)


def _taken_over(store: ProgressStore, records: dict[str, Record], file: Path, screen: Terminal) -> dict[str, Record]:
    """Merge a file that a page saved, and say what that brought."""
    if not file.is_file():
        raise RefusalError(f"there is no file {file}")
    found = load(file)
    both = merged(records, found.cards)
    taken = sum(both[name] != records.get(name) for name in both)
    broken = f", {found.lost} could not be read" if found.lost else ""
    screen.show(f"Progress of {cards_word(taken)} taken over from {file.name}, of {len(found.cards)}{broken}.")
    return store.save(both)


def _ids(
    chosen: AskChoices, exercises: Mapping[str, Exercise], records: Mapping[str, Record], at: int, seed: int
) -> list[str]:
    """Give the cards of the round in their order."""
    ids = [name for name in exercises if not chosen.wrong or _was_wrong(records.get(name))]
    if chosen.mode == "test":
        return drawn(ids, chosen.questions or _TEST, seed)
    if chosen.mode == "study":
        ids = to_study(ids, records, at, chosen.new)
    return ids[: chosen.questions]


def _was_wrong(record: Record | None) -> bool:
    return record is not None and record.outcome == "wrong"


def _nothing(chosen: AskChoices, exercises: Mapping[str, Exercise], records: Mapping[str, Record]) -> str:
    if not exercises:
        return "No card fits this choice."
    if chosen.wrong and not any(_was_wrong(records.get(name)) for name in exercises):
        return "No card was answered wrongly the last time."
    return "Nothing is due. Come back later, or practise: --mode practice"


def _show_end(desk: Desk, chosen: AskChoices, shown: Callable[[str], str]) -> None:
    """Show the score, what can be learned from it, and where progress is."""
    if desk.round.results:
        seed = desk.seed if chosen.mode == "test" else None
        show_score(desk.terminal, desk.round, desk.exercises, seed, shown)
        show_claims(desk.terminal, desk.claims, shown)
        if desk.store.place:
            desk.terminal.show(f"Progress: {desk.store.place}", "dim")
