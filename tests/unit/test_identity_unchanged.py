"""Cards that stayed are found at once: the outcome is that of the stages, which look at each of them."""

import random

import pytest
from msgspec.structs import replace

from askdown.diagnostics import Diagnostic
from askdown.identity import matching
from askdown.identity.ledger import Ledger
from askdown.identity.outcome import Matching
from askdown.identity.sightings import Sighting
from tests.unit.identity_world import World, card, cloze

_QUESTIONS = ("What is padding?", "What is pooling?", "What is a stride?", "Why ReLU?", "")
_ANSWERS = ("Zeros around the input, so that borders count.", "The step of the kernel.", "Yes.", "")


def cards(chance: random.Random) -> list[Sighting]:
    """Make a few files of cards, many of which say something that others say too, and clozes made of some."""
    pick = chance.choice
    own = [
        card(pick(_QUESTIONS) + pick(("", " Again")), pick(_ANSWERS), pick(("a.md", "b.md")), pick(("", "", "", "id")))
        for _ in range(chance.randint(1, 7))
    ]
    below = [cloze(pick(_QUESTIONS), pick(("x", "y")), parent=chance.randrange(len(own))) for _ in range(2)]
    return [*own, *below]


def edited(now: list[Sighting], chance: random.Random) -> list[Sighting]:
    """Reword, move, remove and add a few cards that nothing is made of, and one that something may be made of."""
    place = chance.randrange(len(now))
    now = [*now]
    change = chance.choice(
        ({"question": chance.choice(_QUESTIONS)}, {"answer": chance.choice(_ANSWERS)}, {"path": "c"})
    )
    now[place] = replace(now[place], **change)
    more = [card(chance.choice(_QUESTIONS), chance.choice(_ANSWERS), "b.md") for _ in range(chance.randint(0, 2))]
    return [*now, *more]


def matched(
    seen: list[Sighting], ledger: Ledger, monkeypatch: pytest.MonkeyPatch, *, slowly: bool
) -> tuple[Matching, list[Diagnostic]]:
    found: list[Diagnostic] = []
    with monkeypatch.context() as patch:
        if slowly:
            patch.setattr(matching, "all_differ", lambda *_: False)
        return matching.match(seen, ledger, found.append), found


@pytest.mark.parametrize("seed", range(150))
def test_the_outcome_is_that_of_the_stages(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)  # noqa: S311  (nothing is to be kept secret)
    world, now = World(), cards(chance)
    for _ in range(4):
        world.build(now)
        now = edited(now, chance)
        quick = matched(now, world.ledger, monkeypatch, slowly=False)
        assert quick == matched(now, world.ledger, monkeypatch, slowly=True)
