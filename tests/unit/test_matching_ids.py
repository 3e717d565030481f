"""Which card is which where ids say so: in the source, in the ledger, after its loss, across projects."""

from msgspec.structs import replace

from askdown.identity.guid import is_guid
from tests.unit.identity_world import World, card
from tests.unit.matching_cards import CARDS, PADDING, SAME, STRIDE, after


def test_an_explicit_id_beats_every_likeness() -> None:
    before = [replace(PADDING, explicit_id="pad"), replace(STRIDE, explicit_id="step")]
    swapped = [replace(STRIDE, explicit_id="pad"), replace(PADDING, explicit_id="step")]
    guids, built = after(*swapped, before=before)
    assert built.guids == guids


def test_an_explicit_id_may_be_added_and_removed() -> None:
    named = [replace(one, explicit_id=f"id-{place}") for place, one in enumerate(CARDS)]
    guids, built = after(*named)
    assert built.guids == guids
    guids, built = after(*CARDS, before=named)
    assert built.guids == guids


def test_an_id_may_come_with_the_rewriting_that_it_is_written_for() -> None:
    edited = replace(PADDING, question="Explain zeros at borders.", explicit_id="pad")
    guids, built = after(edited, *CARDS[1:])
    assert built.guids == guids
    both = replace(
        PADDING, question="What is padding for a convolution?", answer=PADDING.answer[10:], explicit_id="pad"
    )
    guids, built = after(both, *CARDS[1:])
    assert built.guids == guids


def test_a_new_id_keeps_a_card_from_a_removed_one_that_looks_alike() -> None:
    twin = replace(PADDING, question="What is padding in convolutions?", answer=PADDING.answer + " Often.")
    for name, same in (("", True), ("another", False)):
        world = World()
        guids = world.build(CARDS).guids
        world.build(CARDS[1:])
        assert (world.build((replace(twin, explicit_id=name), *CARDS[1:])).guids[0] == guids[0]) is same


def test_cards_with_two_ids_are_two_cards_however_alike() -> None:
    twin = replace(PADDING, question="What is padding in convolutions?", explicit_id="new")
    guids, built = after(twin, *CARDS[1:], before=(replace(PADDING, explicit_id="old"), *CARDS[1:]))
    assert built.guids[0] not in guids


def test_an_id_on_two_cards_is_an_error_and_the_known_card_keeps_it() -> None:
    pad = replace(PADDING, explicit_id="pad")
    copied = card(
        "What is causal padding?", "Zeros on the left only, so that nothing sees the future.", explicit_id="pad"
    )
    guids, built = after(copied, pad, before=(pad,))
    assert built.guids[1:] == guids
    assert built.guids[0] not in guids
    assert built.codes == ["id-twice"]


def test_an_ambiguous_card_is_decided_by_its_guid_or_by_a_new_id() -> None:
    world = World()
    guids = world.build(SAME).guids
    unlike = replace(SAME[6], answer="Undefined, since the variable is shadowed.")
    decided = replace(unlike, explicit_id=guids[6])
    assert world.build([*SAME[:6], decided, *SAME[7:]]).guids == guids
    assert world.build([*SAME[:6], decided, *SAME[7:]]).stamped.changes == ()

    world = World()
    world.build(SAME)
    built = world.build([*SAME[:6], replace(unlike, explicit_id="another"), *SAME[7:]])
    assert built.reported == ()
    assert built.guids[6] not in guids


def test_a_lost_ledger_gives_unedited_questions_their_guids_again() -> None:
    cards = (*CARDS, *SAME)
    assert World().build(cards).guids == World().build(cards[::-1]).guids[::-1]


def test_a_guid_in_the_source_outlives_the_ledger_and_an_edit() -> None:
    guids = World().build(CARDS).guids
    edited = [replace(one, question=one.question + " Why?", explicit_id=guids[i]) for i, one in enumerate(CARDS)]
    assert World().build(edited).guids == guids
    other = World("q").build(edited).guids
    assert not set(other) & set(guids), "in another project it is an id like any other"
    assert all(is_guid("q", guid) for guid in other)


def test_two_projects_have_no_guid_in_common() -> None:
    assert not set(World("p").build(CARDS).guids) & set(World("q").build(CARDS).guids)


def test_a_new_card_never_takes_the_guid_of_one_that_was_renamed() -> None:
    world = World()
    guids = world.build([PADDING]).guids
    renamed = replace(PADDING, question="What are the borders of a convolution filled with?")
    world.build([renamed])
    built = world.build([renamed, replace(PADDING, answer="A thing in fashion: soft shoulders.")])
    assert built.guids[0] == guids[0]
    assert built.guids[1] != guids[0]
