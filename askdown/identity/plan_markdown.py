"""The plan as Markdown: for the comment on a pull request."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from askdown.identity.changes import Change
from askdown.identity.deck_moves import DeckMove
from askdown.identity.findings import shortened
from askdown.identity.plan import Doubtful, LostHistory, Plan

_SHOWN = 30  # rows of a group; the JSON has all
_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+!|~$@&-])")  # of Markdown, of HTML, and `@name` which would call somebody

Item = TypeVar("Item")


def plan_markdown(plan: Plan) -> str:
    """Give the plan as Markdown: a table of counts, then each group folded."""
    groups = list(_groups(plan))
    if not groups:
        return f"Learners get no changes: {plan.same} cards stay as they are.\n"
    lines = ["| what | cards | for learners |", "|---|--:|---|"]
    lines += [f"| {name} | {len(rows)} | {meaning} |" for name, meaning, rows in groups]
    lines += [f"| unchanged | {plan.same} | |", ""]
    for name, _, rows in groups:
        lines += _folded(name, rows)
    lines += [f"- {_advice(move)}" for move in plan.deck_moves]
    return "\n".join(lines).rstrip() + "\n"


def _groups(plan: Plan) -> Iterator[tuple[str, str, list[str]]]:
    rows = (
        ("added", "new to every learner", _rows(plan.added, _placed)),
        ("returned", "back with their history", _rows(plan.returned, _placed)),
        ("edited", "their notes are updated", _rows(plan.edited, _placed)),
        ("re-rendered", "updated, though their sources did not change", _rows(plan.rerendered, _placed)),
        ("renamed", "another question, the same history", _rows(plan.renamed, _renamed)),
        ("moved", "another file or deck, the same history", _rows(plan.moved, _moved)),
        ("removed", "left to the package of removed cards", _rows(plan.removed, _placed)),
        ("ambiguous", "taken as new; write an id to decide", _rows(plan.ambiguous, _undecided)),
        ("history lost", "another kind of card, which begins anew", _rows(plan.history_lost, _begun_anew)),
    )
    return (row for row in rows if row[2])


def _rows(items: Sequence[Item], row: Callable[[Item], str]) -> list[str]:
    return [row(item) for item in items]


def _folded(name: str, rows: Sequence[str]) -> Iterator[str]:
    yield f"<details><summary>{len(rows)} {name}</summary>\n"
    yield from (f"- {row}" for row in rows[:_SHOWN])
    if len(rows) > _SHOWN:
        yield f"- … and {len(rows) - _SHOWN} more"
    yield "\n</details>\n"


def _placed(change: Change) -> str:
    return _question(change.path, change.line, change.question)


def _renamed(change: Change) -> str:
    return f"{_placed(change)} (was: {_text(shortened(change.was))})"


def _moved(change: Change) -> str:
    return f"{_placed(change)} (was in: {_code(change.path_was or change.deck_was)})"


def _undecided(doubtful: Doubtful) -> str:
    ids = " or ".join(_code(f"{{#{guid}}}") for guid in doubtful.candidates)
    return f"{_question(doubtful.path, doubtful.line, doubtful.question)} (perhaps {ids})"


def _begun_anew(lost: LostHistory) -> str:
    return f"{_question(lost.path, lost.line, lost.question)} ({lost.was} → {lost.now})"


def _question(path: str, line: int, question: str) -> str:
    place = f"{path}:{line}" if line else path
    return f"{_text(shortened(question))} — {_code(place)}"


def _advice(move: DeckMove) -> str:
    cards = f"{len(move.guids)} card{'s' if len(move.guids) > 1 else ''}"
    if move.rename:
        return f"Before importing, rename in Anki the deck {_code(move.old)} to {_code(move.new)} ({cards})."
    return f"After importing, move {cards} in Anki to the deck {_code(move.new)}."


def _text(words: str) -> str:
    """Write words so that they are nothing but words."""
    return _MARKS.sub(r"\\\1", words)


def _code(text: str) -> str:
    return f"`{text.replace('`', '´')}`"
