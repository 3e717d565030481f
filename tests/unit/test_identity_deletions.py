"""Clozes: a deletion keeps its number, and a cloze that was derived from a card keeps its note."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from askdown.identity.deletions import number_deletions, remembered
from askdown.identity.ledger import Deletion
from tests.unit.identity_world import World, card, cloze


def numbers(written: list[str], known: tuple[Deletion, ...] = ()) -> list[int]:
    return [deletion.number for deletion in number_deletions([Deletion(0, text) for text in written], known)]


KNOWN = (Deletion(1, r"0 \text{ if } x < 0"), Deletion(2, r"x \text{ if } x \ge 0"), Deletion(3, r"\alpha (e^x - 1)"))
FIRST, SECOND, THIRD = (deletion.text for deletion in KNOWN)


def test_new_deletions_count_from_one() -> None:
    assert numbers(["a", "b", "c"]) == [1, 2, 3]


def test_a_deletion_put_in_first_moves_nobody() -> None:
    assert numbers([r"\max(0, x)", FIRST, SECOND, THIRD], KNOWN) == [4, 1, 2, 3]


def test_deletions_may_change_places() -> None:
    assert numbers([THIRD, FIRST, SECOND], KNOWN) == [3, 1, 2]


def test_an_edited_deletion_keeps_its_number() -> None:
    assert numbers([FIRST, SECOND, r"\alpha (\exp(x) - 1)"], KNOWN) == [1, 2, 3]


def test_a_deletion_with_other_content_gets_a_number_that_was_never_used() -> None:
    assert numbers([FIRST, SECOND, r"\frac{1}{N} \sum_i y_i"], KNOWN) == [1, 2, 4]


def test_a_number_that_is_gone_stays_so_until_its_content_comes_back() -> None:
    known = remembered(number_deletions([Deletion(0, FIRST), Deletion(0, SECOND)], KNOWN), KNOWN)
    assert known[2] == Deletion(3, THIRD, gone=True)
    assert numbers([FIRST, SECOND, "something new, and long enough"], known) == [1, 2, 4]
    assert numbers([FIRST, THIRD, SECOND], known) == [1, 3, 2]


def test_two_deletions_with_the_same_content_have_two_numbers() -> None:
    assert numbers(["x", "x"]) == [1, 2]
    assert numbers(["x", "x"], (Deletion(1, "x"), Deletion(2, "x"))) == [1, 2]


def test_numbers_written_by_hand_are_kept() -> None:
    written = [Deletion(2, "b"), Deletion(1, "a"), Deletion(2, "also b"), Deletion(0, "c")]
    assert [deletion.number for deletion in number_deletions(written, ())] == [2, 1, 2, 3]


texts = st.lists(st.text("abxy+", min_size=1, max_size=6), max_size=5)


@given(st.lists(texts, min_size=1, max_size=6))
def test_no_number_is_ever_given_to_other_content(versions: list[list[str]]) -> None:
    known: tuple[Deletion, ...] = ()
    for version in versions:
        now = number_deletions([Deletion(0, text) for text in version], known)
        assert len({deletion.number for deletion in now}) == len(now)
        before = {deletion.number: deletion for deletion in known}
        for deletion in now:
            old = before.get(deletion.number)
            assert old is None or old.text == deletion.text or (not old.gone and set(old.text) & set(deletion.text))
        unchanged = [text for text in version if [old.text for old in known].count(text) == version.count(text) == 1]
        for text in unchanged:
            assert next(one.number for one in now if one.text == text) == next(
                old.number for old in known if old.text == text
            )
        known = remembered(now, known)


LEAKY = card("What is leaky ReLU?", "ReLU with a small slope for negative inputs, so that no unit dies for good.")
RIGHT = r"\max(\alpha x, x)"
SLOPE = r"\alpha = 0.01"


def derived(right: str = RIGHT, question: str = "What is leaky ReLU?") -> tuple[str, ...]:
    return f"{question} \\(f(x) = {right}\\)", right


def test_a_formula_keeps_its_note_when_its_parent_or_it_changes() -> None:
    world = World()
    guids = world.build([LEAKY, cloze(*derived(), parent=0)]).guids
    renamed = replace(LEAKY, question="What is a leaky ReLU good for?")
    assert world.build([renamed, cloze(*derived(question=renamed.question), parent=0)]).guids == guids
    edited = r"\max(x, \alpha x)"
    built = world.build([renamed, cloze(*derived(edited, renamed.question), parent=0)])
    assert built.guids == guids
    assert world.ledger.entries[0].parent or world.ledger.entries[1].parent


def test_a_formula_put_in_before_another_moves_nobody() -> None:
    world = World()
    guids = world.build([LEAKY, cloze(*derived(), parent=0)]).guids
    first = cloze(f"What is leaky ReLU? \\({SLOPE}\\)", "0.01", parent=0)
    built = world.build([LEAKY, first, cloze(*derived(), parent=0)])
    assert [built.guids[0], built.guids[2]] == guids
    assert built.guids[1] not in guids


def test_like_formulas_of_two_cards_do_not_mix() -> None:
    other = card("What is parametric ReLU?", "Leaky ReLU whose slope for negative inputs is learned with the weights.")
    cards = [LEAKY, cloze(*derived(), parent=0), other, cloze(*derived(question=other.question), parent=2)]
    world = World()
    guids = world.build(cards).guids
    assert len(set(guids)) == 4
    swapped = [other, cloze(*derived(question=other.question), parent=0), LEAKY, cloze(*derived(), parent=2)]
    assert world.build(swapped).guids == [guids[2], guids[3], guids[0], guids[1]]


def test_formulas_switched_off_and_on_again_come_back() -> None:
    world = World()
    cards = [LEAKY, cloze(*derived(), parent=0)]
    guids = world.build(cards).guids
    assert [change.guid for change in world.build(cards[:1]).changes("removed")] == guids[1:]
    built = world.build(cards)
    assert built.guids == guids
    assert [change.guid for change in built.changes("returned")] == guids[1:]


def test_a_branch_that_vanishes_is_reported_once_and_its_number_never_reused() -> None:
    world = World()
    cases = cloze("cases", *(deletion.text for deletion in KNOWN))
    guids = world.build([cases]).guids
    fewer = replace(cases, deletions=cases.deletions[1:])
    built = world.build([fewer])
    assert built.guids == guids
    assert [deletion.number for deletion in built.matching.matches[0].deletions] == [2, 3]
    assert built.codes == ["deletion-gone"]
    assert world.build([fewer]).reported == ()
    back = world.build([cases])
    assert [deletion.number for deletion in back.matching.matches[0].deletions] == [1, 2, 3]


def test_the_clozes_of_a_card_pasted_twice_are_copies_too() -> None:
    there = replace(LEAKY, path="b.md")
    cards = [LEAKY, cloze(*derived(), parent=0), there, cloze(*derived(), path="b.md", parent=2)]
    built = World().build(cards)
    assert built.guids[:2] == built.guids[2:]
    assert [found.duplicate_of for found in built.matching.matches] == [None, None, 0, 1]
