"""When a note counts as modified: when what Anki stores of it changes, and only then."""

import pytest
from msgspec.structs import replace

from askdown.identity.findings import first_ledger
from askdown.identity.ledger import Ledger, NoteType
from askdown.identity.matching import match
from askdown.identity.stamping import stamp, stamp_note_types
from askdown.identity.tombstones import Tombstone, removal_guard, tombstones
from tests.unit.identity_world import NOW, World, card, cloze, notes_of

ONE = card("What is padding?", "Zeros around the input, so that its borders count as much as its middle.")
TWO = card("What is stride?", "The step by which a kernel moves over its input, in pixels of that input.")


def test_only_what_changed_is_modified() -> None:
    world = World()
    first = world.build([ONE, TWO])
    assert {note.modified for note in first.stamped.notes} == {NOW + 60}
    assert {note.added for note in first.stamped.notes} == {NOW + 60}
    built = world.build([replace(ONE, answer="Zeros at the borders of the input."), TWO])
    assert [note.modified for note in built.stamped.notes] == [NOW + 120, NOW + 60]
    assert [note.added for note in built.stamped.notes] == [NOW + 60, NOW + 60]


def test_nothing_of_the_ledger_moves_with_the_clock() -> None:
    world = World()
    world.build([ONE, TWO])
    before = world.ledger
    world.build([ONE, TWO])
    assert world.ledger == before


def test_two_builds_within_one_second_have_two_times() -> None:
    world = World()
    world.build([ONE])
    times = []
    for text in ("first", "second"):
        world.now -= 60
        times.append(world.build([replace(ONE, answer=text)]).stamped.notes[0].modified)
    assert times == [NOW + 61, NOW + 62]


def test_another_look_reaches_every_note_and_counts_as_rendered_again() -> None:
    world = World()
    world.build([ONE, TWO])
    built = world.build([ONE, replace(TWO, answer="Another answer.")], look="<hr>")
    assert {note.modified for note in built.stamped.notes} == {NOW + 120}
    assert [change.question for change in built.changes("re-rendered")] == [ONE.question]
    assert [change.question for change in built.changes("edited")] == [TWO.question]


def test_other_tags_are_an_edit() -> None:
    matching = match([ONE], Ledger("p"), print)
    notes = notes_of(matching)
    ledger = stamp(notes, matching, Ledger("p"), NOW).ledger
    again = match([ONE], ledger, print)
    stamped = stamp([replace(notes[0], tags=("cnn",))], again, ledger, NOW + 5)
    assert [change.status for change in stamped.changes] == ["edited"]
    assert stamped.notes[0].modified == NOW + 5


def test_a_card_without_a_note_keeps_its_entry() -> None:
    world = World()
    world.build([ONE, TWO])
    matching = match([ONE, TWO], world.ledger, print)
    stamped = stamp(notes_of(matching)[:1], matching, world.ledger, NOW + 500)
    assert stamped.ledger == world.ledger


def test_a_card_that_never_had_a_note_is_not_in_the_ledger() -> None:
    matching = match([ONE], Ledger("p"), print)
    assert stamp([], matching, Ledger("p"), NOW).ledger == Ledger("p")


def test_a_note_type_is_modified_with_its_look() -> None:
    one = stamp_note_types({"question": "a", "cloze": "b"}, Ledger("p"), NOW)
    assert [(known.note_type, known.modified) for known in one.note_types] == [("cloze", NOW), ("question", NOW)]
    two = stamp_note_types({"question": "a", "cloze": "c"}, one, NOW)
    assert [(known.note_type, known.modified) for known in two.note_types] == [("cloze", NOW + 1), ("question", NOW)]
    assert [known.id for known in two.note_types] == [known.id for known in one.note_types]
    kept = stamp_note_types({"question": "a"}, two, NOW + 9)
    assert kept == two
    assert isinstance(kept.note_types[0], NoteType)


def test_a_removed_card_leaves_what_learners_need() -> None:
    world = World()
    text = cloze("Padding adds zeros.", "zeros", path="cnn.md")
    shipped = world.build([ONE, text], look="<i>!</i>").stamped.notes
    world.build([ONE])
    (stone,) = tombstones(world.ledger)
    assert stone == Tombstone(
        guid=shipped[1].guid,
        note_type="cloze",
        front=shipped[1].fields[0][1],
        deck=("Root", "cnn"),
        tags=(),
        added=NOW + 60,
        modified=NOW + 120,
        removed=NOW + 120,
        deletions=world.ledger.tombstones[0].deletions,
    )
    assert [deletion.number for deletion in stone.deletions] == [1]
    world.build([ONE])
    assert list(tombstones(world.ledger)) == [stone], "the same in every later build"


def test_the_front_of_a_plain_question_is_not_kept_twice() -> None:
    world = World()
    world.build([replace(ONE, question="Is 1 < 2 & 3 > 2?")])
    assert world.ledger.entries[0].front == ""
    world.build([TWO])
    (stone,) = tombstones(world.ledger)
    assert stone.front == "<p>Is 1 &lt; 2 &amp; 3 &gt; 2?</p>"


def test_a_card_that_is_back_is_newer_than_its_tombstone() -> None:
    world = World()
    world.build([ONE, TWO])
    removed = world.build([TWO])
    assert removed.stamped.ledger.tombstones[0].modified == NOW + 120
    back = world.build([ONE, TWO])
    assert back.stamped.notes[0].modified == NOW + 180
    assert back.stamped.notes[0].added == NOW + 60


@pytest.mark.parametrize(
    ("cards", "vanishing", "refused"), [(12, 5, True), (15, 5, False), (9, 4, False), (6, 6, True)]
)
def test_a_removal_of_more_than_a_third_is_asked_about(cards: int, vanishing: int, *, refused: bool) -> None:
    world = World()
    all_cards = [
        card(f"What is number {n}?", f"The {n}th of {n * 7} things that begin with {n * 3}.") for n in range(cards)
    ]
    world.build(all_cards)
    matching = match(all_cards[vanishing:], world.ledger, print)
    assert len(removal_guard(world.ledger, matching)) == (vanishing if refused else 0)


def test_switching_formulas_off_is_no_such_removal() -> None:
    world = World()
    clozes = [cloze(f"What is padding? \\(f = {n} x^{n}\\)", f"{n} x^{n}", parent=0) for n in range(9)]
    world.build([ONE, *clozes])
    matching = match([ONE], world.ledger, print)
    assert len(matching.vanished) == 9
    assert removal_guard(world.ledger, matching) == ()


def test_a_build_without_a_ledger_says_what_that_means() -> None:
    assert first_ledger(shipped=True).rule.severity == "warning"
    assert "overwritten" in first_ledger(shipped=True).message
    assert first_ledger(shipped=False).rule.severity == "note"
