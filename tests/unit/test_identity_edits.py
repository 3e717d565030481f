"""Random edits over many builds: no card ever loses its history to another, and nothing depends on chance."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from askdown.identity.ledger_file import write_ledger
from askdown.identity.sightings import Sighting
from tests.unit.identity_world import World, card

SYLLABLES = ("ba", "do", "ri", "mu", "te", "ka", "ne", "so", "vi", "lu")
WORDS = [a + b + c for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES]

# A card in the sources carries the name that tells it apart in the test; the program never sees it.
Named = tuple[int, Sighting]


def sentence(random: Random, words: int) -> str:
    return " ".join(random.choice(WORDS) for _ in range(words))


def fresh(random: Random, name: int) -> Named:
    return name, card(f"What is {sentence(random, 5)}?", sentence(random, 16) + ".", path=f"{random.choice('abc')}.md")


def touched(random: Random, text: str) -> str:
    words = text.split()
    words[random.randrange(len(words))] = random.choice(WORDS)
    return " ".join(words)


def edited_answer(random: Random, one: Named) -> Named:
    return one[0], replace(one[1], answer=touched(random, one[1].answer))


def edited_question(random: Random, one: Named) -> Named:
    return one[0], replace(one[1], question=touched(random, one[1].question))


def edited_both(random: Random, one: Named) -> Named:
    return edited_answer(random, edited_question(random, one))


def moved(random: Random, one: Named) -> Named:
    return one[0], replace(one[1], path=f"{random.choice('abcd')}.md")


EDITS: list[Callable[[Random, Named], Named]] = [edited_answer, edited_question, edited_both, moved]


def next_version(random: Random, cards: list[Named], names: int) -> list[Named]:
    """Edit a few cards, each in one way; take some out, put some in, shuffle now and then."""
    cards = [random.choice(EDITS)(random, one) if random.random() < 0.2 else one for one in cards]
    cards = [one for one in cards if random.random() < 0.95]
    cards += [fresh(random, names + place) for place in range(random.randrange(3))]
    if random.random() < 0.3:
        random.shuffle(cards)
    return cards


def played(seed: int, builds: int) -> tuple[list[list[Named]], list[list[str]], World]:
    """Give the versions of a project, the GUIDs in each build, and the world after them."""
    random, world = Random(seed), World()  # noqa: S311 - it shuffles questions
    cards = [fresh(random, name) for name in range(25)]
    versions, guids, names = [], [], 25
    for _ in range(builds):
        versions.append(cards)
        guids.append(world.build([one for _, one in cards]).guids)
        cards = next_version(random, cards, names)
        names += 2
    return versions, guids, world


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32))
def test_history_follows_every_card(seed: int) -> None:
    versions, guids, world = played(seed, builds=8)
    owner: dict[str, int] = {}
    lost = 0
    for version, given_guids in zip(versions, guids, strict=True):
        assert len(set(given_guids)) == len(version), "no two cards share a GUID"
        for (name, _), guid in zip(version, given_guids, strict=True):
            assert owner.setdefault(guid, name) == name, "a GUID never goes to another card"
    for earlier, later in zip(range(len(versions)), range(1, len(versions)), strict=False):
        before = dict(zip((name for name, _ in versions[earlier]), guids[earlier], strict=True))
        lost += sum(
            before.get(name, guid) != guid for (name, _), guid in zip(versions[later], guids[later], strict=True)
        )
    assert lost == 0
    shipped = {guid for build in guids for guid in build}
    assert {entry.guid for entry in world.ledger.entries} == shipped
    assert {entry.guid for entry in world.ledger.live} == set(guids[-1])


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 2**32))
def test_the_same_builds_leave_the_same_ledger(seed: int) -> None:
    assert write_ledger(played(seed, builds=4)[2].ledger) == write_ledger(played(seed, builds=4)[2].ledger)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32))
def test_cards_that_nobody_touched_keep_their_notes_as_they_were(seed: int) -> None:
    random, world = Random(seed), World()  # noqa: S311 - it shuffles questions
    cards = [fresh(random, name) for name in range(25)]
    first = world.build([one for _, one in cards])
    times = {note.guid: note.modified for note in first.stamped.notes}
    later = next_version(random, cards, 25)
    second = world.build([one for _, one in later])
    before = dict(cards)
    for (name, one), guid in zip(later, second.guids, strict=True):
        if before.get(name) == one:
            assert second.modified(guid) == times[guid]


@pytest.mark.slow
def test_ten_thousand_edited_cards_are_known_again_in_linear_time() -> None:
    from time import process_time  # noqa: PLC0415 - the only test that looks at a clock

    def seconds(count: int) -> float:
        random, world = Random(count), World()  # noqa: S311 - as above
        cards = [fresh(random, name) for name in range(count)]
        guids = world.build([one for _, one in cards]).guids
        edited = [edited_both(random, edited_both(random, one)) for one in cards]
        random.shuffle(edited)
        begun = process_time()
        found = world.build([one for _, one in edited]).guids
        spent = process_time() - begun
        assert all(guid == guids[name] for (name, _), guid in zip(edited, found, strict=True))
        return spent

    few, many = seconds(5_000), seconds(10_000)
    assert many < 3 * few
    assert many < 20, "a few seconds on an idle machine"
