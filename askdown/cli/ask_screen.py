"""What `ask` shows: a question, its solution, what can be typed, the score."""

from collections.abc import Callable, Collection, Mapping, Sequence

from rich.text import Text

from askdown.cli.terminal import Terminal
from askdown.learning.exercises import Exercise
from askdown.learning.records import Grade, Record
from askdown.learning.rounds import Round
from askdown.learning.scheduling import GRADES
from askdown.learning.terminal_text import terminal_text
from askdown.model import Option

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
HELP = (
    ":u  takes the last answer back",
    ":s  puts the question off to the end",
    ":q  ends; progress is kept",
    "Enter alone shows the answer of what can be typed, and takes the proposal in brackets elsewhere.",
)
_GRADES = {1: "Again", 2: "Hard", 3: "Good", 4: "Easy"}
_VERDICTS = {
    "right": ("Right.", "bold green"),
    "wrong": ("Wrong.", "bold red"),
    "near": ("Close.", "bold yellow"),
    "open": ("Answer:", "bold"),
}
_UNITS = ((60.0, "min"), (60.0, "h"), (24.0, "d"), (30.4, "mo"), (12.0, "y"))


def show_start(terminal: Terminal, ids: Sequence[str], records: Mapping[str, Record], *, studies: bool) -> None:
    """Say what is ahead; and who sits at a keyboard, how to get on."""
    known = sum(name in records and records[name].schedule is not None for name in ids)
    ahead = f"{known} due, {len(ids) - known} new" if studies else cards_word(len(ids))
    terminal.show(f"{ahead}  (:? shows what can be typed at each question)" if terminal.has_keyboard else ahead, "dim")


def show_question(terminal: Terminal, exercise: Exercise, options: Sequence[Option], done: int, left: int) -> None:
    """Show a question with its options, and how many are done and left."""
    place = " › ".join((*exercise.origin.deck[1:], *exercise.origin.section))
    terminal.show()
    terminal.show(" · ".join(filter(None, (f"{done + 1} of {done + left}", place))), "dim")
    terminal.show()
    terminal.show(terminal_text(exercise.question, hide=True))
    terminal.show()
    for at, option in enumerate(options):
        terminal.show(_hanging(f"  {letter(at)}  ", terminal_text(option.content)))
    if options:
        terminal.show()


def show_verdict(terminal: Terminal, verdict: str) -> None:
    """Say how an answer was."""
    terminal.show(*_VERDICTS[verdict])


def show_options(terminal: Terminal, options: Sequence[Option], picked: frozenset[int]) -> None:
    """Show which options are right, and what is to be said to those who picked others."""
    for at, option in enumerate(options):
        if not option.correct and at not in picked:
            continue
        mark = "right" if option.correct else "wrong"
        note = ", you picked it" if at in picked else ""
        style = "green" if option.correct else "red"
        terminal.show(_hanging(f"  {letter(at)}  ", terminal_text(option.content)).append(f"  ({mark}{note})", style))
        if option.feedback:
            terminal.show(_hanging("     ", terminal_text(option.feedback)))


def show_solution(terminal: Terminal, exercise: Exercise) -> None:
    """Show the answer and the explanation, as far as there are any."""
    answer, explanation = terminal_text(exercise.answer), terminal_text(exercise.explanation)
    for text in (answer, explanation):
        if text and (text is answer or text.plain != answer.plain):
            terminal.show(_hanging("  ", text))


def show_score(
    terminal: Terminal, done: Round, exercises: dict[str, Exercise], seed: int | None, shown: Callable[[str], str]
) -> None:
    """Show how many answers were right, and the questions to look at again; `shown` writes a path as seen from here."""
    right = sum(result.outcome == "right" for result in done.results)
    all_ = len(done.results)
    terminal.show()
    terminal.show(f"{right} of {all_} right ({round(100 * right / all_)} %)", "bold")
    if seed is not None:
        terminal.show(f"Seed {seed}", "dim")
    wrong = dict.fromkeys(result.id for result in done.results if result.outcome == "wrong")
    if wrong:
        terminal.show("To look at again:")
    for name in wrong:
        origin = exercises[name].origin
        terminal.show(Text(f"  {exercises[name].name}  ").append(f"{shown(origin.path)}:{origin.line}", "dim"))


def show_claims(terminal: Terminal, claims: Sequence[tuple[Exercise, str]], shown: Callable[[str], str]) -> None:
    """Offer what was counted as right as lines for the notes; `shown` writes a path as seen from here."""
    if claims:
        terminal.show("To have these accepted from now on, write below the answers:")
    for exercise, text in claims:
        place = f"{shown(exercise.origin.path)}:{exercise.origin.line}"
        terminal.show(Text(f"  {place}  ", "dim").append(f"Accept: {text}", ""))


def grades_prompt(spans: Mapping[Grade, int], offered: Collection[Grade], proposal: Grade) -> str:
    """Give the line that asks for a grade, with the time after which each lets a card come back."""
    parts = [f"{grade} {_GRADES[grade]} ({span_of(spans[grade])})" for grade in GRADES if grade in offered]
    return f"{'  '.join(parts)}  [{proposal}]"


def letter(place: int) -> str:
    """Give the letter by which an option is picked; there are no letters for more than 26."""
    return LETTERS[place] if place < len(LETTERS) else "·"


def cards_word(count: int) -> str:
    """Count cards in words."""
    return "1 card" if count == 1 else f"{count} cards"


def span_of(milliseconds: int) -> str:
    """Write a time as people say it: `10 min`, `3 d`."""
    amount = milliseconds / 1000
    unit = "s"
    for size, name in _UNITS:
        if round(amount) < size and unit != "s":
            break
        amount, unit = amount / size, name
    return f"{max(1, round(amount))} {unit}"


def _hanging(margin: str, text: Text) -> Text:
    """Put a margin before a text; its further lines begin below the first."""
    first, *more = text.split("\n")
    below = (Text(" " * len(margin)).append_text(line) if line else line for line in more)
    return Text("\n").join((Text(margin).append_text(first), *below))
