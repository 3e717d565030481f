"""Which card is which after an edit: every way in which people change their questions."""

import pytest
from msgspec.structs import replace

from askdown.identity.sightings import Sighting
from tests.unit.identity_world import World, card
from tests.unit.matching_cards import ADAM, CARDS, DROPOUT, PADDING, RELU, SAME, STRIDE, after


def test_nothing_changes_without_a_change() -> None:
    guids, built = after(*CARDS)
    assert built.guids == guids
    assert built.stamped.changes == ()
    assert built.reported == ()


def test_cards_may_be_reordered() -> None:
    guids, built = after(*reversed(CARDS))
    assert built.guids == guids[::-1]
    assert built.stamped.changes == ()


def test_a_card_may_be_put_in_or_taken_out_anywhere() -> None:
    new = card("What is a receptive field?", "The part of the input that one value of a layer depends on.")
    guids, built = after(PADDING, new, STRIDE, ADAM, RELU, DROPOUT)
    assert built.guids[:1] + built.guids[2:] == guids[:2] + guids[3:]
    assert built.guids[1] not in guids
    assert [entry.guid for entry in built.matching.vanished] == [guids[2]]


def test_an_answer_may_be_rewritten() -> None:
    guids, built = after(replace(PADDING, answer="Something else entirely, in other terms."), *CARDS[1:])
    assert built.guids == guids
    assert [change.guid for change in built.changes("edited")] == guids[:1]


def test_a_typo_in_a_question_may_be_fixed() -> None:
    guids, built = after(*(replace(one, question=one.question.replace("What", "Waht")) for one in CARDS))
    assert built.guids == guids


def test_question_and_answer_may_both_be_edited_lightly() -> None:
    edited = [
        replace(
            one, question=one.question.replace("the ", "a "), answer=one.answer.replace("input", "image") + " Indeed."
        )
        for one in CARDS
    ]
    guids, built = after(*edited)
    assert built.guids == guids


SIBLINGS = [
    card(f"What are the {what} of {which} normalization in deep networks?", f"{which} {what}: {text}.")
    for which, texts in {
        "batch": ("faster training, larger learning rates", "wrong statistics for small batches", "vision models"),
        "layer": ("no dependence on the batch", "no speed-up for convolutions", "transformers and recurrent nets"),
        "group": ("works with two images per device", "one more number to choose", "detection and segmentation"),
        "weight": ("cheap, and free of statistics", "sensitive initial values", "generative models"),
    }.items()
    for what, text in zip(("advantages", "drawbacks", "uses"), texts, strict=True)
]


def test_a_question_may_be_rewritten_to_half_among_siblings_that_look_alike() -> None:
    for place in range(len(SIBLINGS)):
        cards = list(SIBLINGS)
        which, what = cards[place].question.split()[5], cards[place].question.split()[3]
        cards[place] = replace(cards[place], question=f"Name some {what} that {which} normalization has.")
        guids, built = after(*cards, before=SIBLINGS)
        assert built.guids == guids


def test_all_siblings_may_be_edited_at_once() -> None:
    cards = [
        replace(one, question=one.question.replace("What are", "List"), answer=one.answer.replace(":", " are"))
        for one in SIBLINGS
    ]
    guids, built = after(*reversed(cards), before=SIBLINGS)
    assert built.guids == guids[::-1]


@pytest.mark.parametrize("path", ["b.md", "folder/a.md"])
def test_a_file_may_be_renamed_and_a_card_moved(path: str) -> None:
    guids, built = after(*(replace(one, path=path) for one in CARDS))
    assert built.guids == guids
    guids, built = after(replace(PADDING, path=path), *CARDS[1:])
    assert built.guids == guids
    assert [change.path_was for change in built.stamped.changes] == ["a.md"]


def test_a_file_may_be_split_and_files_merged() -> None:
    split = [replace(one, path="ab"[place % 2] + ".md") for place, one in enumerate(CARDS)]
    guids, built = after(*split)
    assert built.guids == guids
    guids, built = after(*CARDS, before=split)
    assert built.guids == guids


def test_a_renamed_file_may_be_edited_at_once() -> None:
    moved = [replace(one, path="b.md") for one in CARDS]
    moved[0] = replace(moved[0], question="What is padding in a convolutional layer?")
    moved[1] = replace(moved[1], answer="How far the kernel moves.")
    guids, built = after(*moved)
    assert built.guids == guids


def test_options_may_be_added_to_a_question() -> None:
    options = "[x] Zeros around the input\n[ ] A larger kernel\n[ ] A second channel\n"
    guids, built = after(replace(PADDING, answer=options + PADDING.answer), *CARDS[1:])
    assert built.guids == guids


PRINTS = [card(f"What's the output?\nconsole.log({n} + '{n}')", f"[x] {n}{n}\n[ ] {n + n}") for n in range(20)]


@pytest.mark.parametrize("twins", [PRINTS, SAME])
@pytest.mark.parametrize("place", [0, 7, 19])
def test_one_of_twenty_like_questions_may_be_edited(twins: list[Sighting], place: int) -> None:
    cards = list(twins)
    question = cards[place].question.replace("log", "info")
    cards[place] = replace(cards[place], question=question, answer=cards[place].answer + " As a string.")
    guids, built = after(*reversed(cards), before=twins)
    assert len(set(guids)) == 20
    assert built.guids == guids[::-1]


def test_a_like_question_with_nothing_of_the_old_answer_is_reported_and_not_guessed() -> None:
    cards = [*SAME[:6], replace(SAME[6], answer="Undefined, since the variable is shadowed."), *SAME[7:]]
    guids, built = after(*cards, before=SAME)
    assert built.guids[:6] + built.guids[7:] == guids[:6] + guids[7:]
    assert built.guids[6] != guids[6]
    assert built.codes == ["ambiguous-card"]
    assert guids[6] in built.reported[0].hint


def test_the_same_question_in_two_files_stays_two_cards() -> None:
    there = replace(PADDING, path="b.md", answer="Sequences filled up to one length with a token that is masked.")
    guids, built = after(PADDING, replace(there, answer=there.answer + " In a batch."), before=(PADDING, there))
    assert guids[0] != guids[1]
    assert built.guids == guids
    guids, built = after(replace(PADDING, path="b.md"), replace(there, path="a.md"), before=(PADDING, there))
    assert built.guids == guids, "swapped: known by what they answer"


def test_a_card_pasted_twice_is_one_and_stays_the_one_that_was_known() -> None:
    guids, built = after(replace(PADDING, path="0.md"), PADDING, before=(PADDING,))
    assert built.guids == guids * 2
    assert [found.duplicate_of for found in built.matching.matches] == [1, None]
    assert built.codes == ["pasted-twice"]
    assert built.stamped.changes == ()


def test_a_copy_outlives_the_original() -> None:
    guids, built = after(replace(PADDING, path="z.md"), before=(PADDING, replace(PADDING, path="z.md")))
    assert built.guids == guids[:1]


def test_a_card_that_comes_back_takes_its_guid_back() -> None:
    world = World()
    guids = world.build(CARDS).guids
    world.build(CARDS[1:])
    assert [entry.guid for entry in world.ledger.tombstones] == guids[:1]
    built = world.build(CARDS)
    assert built.guids == guids
    assert [change.guid for change in built.changes("returned")] == guids[:1]
    assert world.ledger.tombstones == ()


def test_a_card_that_comes_back_edited_takes_its_guid_back() -> None:
    world = World()
    guids = world.build(CARDS).guids
    world.build(CARDS[1:])
    edited = replace(
        PADDING, path="b.md", question="What is padding in convolutions?", answer=PADDING.answer + " Often."
    )
    assert world.build((edited, *CARDS[1:])).guids == guids


def test_short_answers_do_not_make_other_questions_the_same() -> None:
    guids, built = after(card("Is dropout used at test time?", "No."), before=[card("Is Adam always better?", "No.")])
    assert built.guids[0] not in guids


def test_a_question_that_looks_alike_is_not_the_same() -> None:
    pudding = card("What is pooling in a convolution?", "A layer that keeps the maximum of each small window.")
    guids, built = after(pudding, before=[PADDING])
    assert built.guids[0] not in guids


def test_an_answer_under_another_question_is_the_same_card() -> None:
    guids, built = after(replace(PADDING, question="Explain zeros at borders"), *CARDS[1:])
    assert built.guids == guids
    assert [change.was for change in built.stamped.changes] == [PADDING.question]


def test_a_question_that_became_a_cloze_lost_its_history_and_that_is_said() -> None:
    text = "Padding puts rows and columns of zeros around the input of a convolution, so that borders count."
    guids, built = after(replace(PADDING, kind="cloze", question=text, answer=""), *CARDS[1:])
    assert built.guids[0] not in guids
    assert built.guids[1:] == guids[1:]
    assert built.codes == ["history-lost"]
    guids, built = after(replace(PADDING, kind="cloze"), *CARDS[1:])
    assert built.guids[0] not in guids
    assert built.codes == ["history-lost"]


def test_cards_of_a_file_that_could_not_be_read_are_held() -> None:
    world = World()
    guids = world.build((*CARDS, replace(PADDING, question="And here?", path="b.md"))).guids
    built = world.build(CARDS, unread=["b.md"])
    assert built.matching.vanished == ()
    assert [entry.guid for entry in built.matching.held] == guids[-1:]
    assert world.ledger.tombstones == ()


def test_cards_without_question_or_answer_are_matched_too() -> None:
    picture = card("", "A convolution with padding.")
    open_question = card("What comes after transformers?", "")
    guids, built = after(open_question, picture, before=(picture, open_question))
    assert built.guids == guids[::-1]
    guids, built = after(replace(open_question, question="What comes after the transformers?"), before=[open_question])
    assert built.guids == guids
