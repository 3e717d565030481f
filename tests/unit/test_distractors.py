"""Shows which answers become wrong options of which questions: alike enough to be doubted, and never right."""

import time
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from askdown.answers.normal_form import normal_form
from askdown.content import Cloze
from askdown.content_walk import walk
from askdown.distractors.choosing import WANTED, chosen
from askdown.distractors.facts import Fact, facts_of, kind_of
from askdown.distractors.suggestions import TAG, Suggestion, suggested, with_choices
from askdown.model import ChoiceCard, Deck, Library, is_derived
from askdown.rendering.plain import plain_text
from tests.unit.question_world import asked

OPTIMISERS = {
    "Which optimiser scales by a mean of squares alone?": "RMSProp",
    "Which one has two means?": "Adam",
    "Which one sums all squares?": "AdaGrad",
    "Which one looks ahead?": "Nesterov",
    "Which one decouples weight decay?": "Nadam",
    "Which one has a trust ratio for each layer?": "Lamb",
}


def deck(cards: dict[str, str]) -> str:
    return "".join(f"### {question}\n\n{answer}\n\n" for question, answer in cards.items())


def suggestions(text: str) -> dict[str, list[str]]:
    """Give the wrong options by what is right, as plain text."""
    cards = asked(text).library.cards
    return {one.fact.text: wrong_of(one) for one in suggested(cards) if one.wrong}


def wrong_of(suggestion: Suggestion) -> list[str]:
    _, *wrong = made(suggestion).options
    return [plain_text(option.content) for option in wrong]


def made(suggestion: Suggestion) -> ChoiceCard:
    library = Library("Root", (Deck("1.md", "", (suggestion.fact.card,)),))
    (_, choice) = with_choices(library, [suggestion]).cards
    assert isinstance(choice, ChoiceCard)
    return choice


def test_short_answers_of_siblings_are_wrong_options() -> None:
    found = suggestions(deck(OPTIMISERS))
    assert set(found) == set(OPTIMISERS.values())
    assert all(len(wrong) == WANTED for wrong in found.values())
    assert all(set(wrong) < set(OPTIMISERS.values()) - {right} for right, wrong in found.items())


def test_three_siblings_are_needed() -> None:
    few = dict(list(OPTIMISERS.items())[:3])
    assert suggestions(deck(few)) == {}


def test_prose_verdicts_and_numbers_are_no_options() -> None:
    prose = {f"Why {number}?": "It keeps running means of the gradient and of its square. " * 3 for number in range(5)}
    assert suggestions(deck(prose)) == {}
    assert suggestions(deck({f"Is it so, {place}?": "Yes" if place in "ace" else "No" for place in "abcdefg"})) == {}
    assert suggestions(deck({f"How many {place}?": str(place * 3) for place in range(9)})) == {}


def test_an_author_says_what_is_wrong_and_siblings_fill_up() -> None:
    number = "### How many bits has a byte?\n\n8\n\nDistractors: 10 | 16\n\n"
    assert suggestions(number) == {"8": ["10", "16"]}
    one = "### Which one is adaptive?\n\nAdamax\nAccept: RMSProp\nDistractors: Newton's method\n\n"
    wrong = suggestions(one + deck(OPTIMISERS))["Adamax"]
    assert wrong[0] == "Newton's method"
    assert len(wrong) == WANTED
    assert "RMSProp" not in wrong


def test_what_may_be_right_too_is_no_option() -> None:
    cards = {
        "Which function squashes?": "The sigmoid function",
        "Which one is its other name?": "sigmoid function",
        "Which one is it again?": "The function sigmoid",
        "Which words are in the question on ReLU units?": "Softplus here now",
        "And of all?": "The ReLU units",
    }
    facts = {fact.text: fact for fact in facts_of(asked(deck(cards)).library.cards)}
    assert chosen(list(facts.values())) == {fact.id: () for fact in facts.values()}


def test_gaps_of_clozes_are_filled_with_other_gaps() -> None:
    text = "Q: a?\nA: b\n\n" + "".join(
        f"C: The {what} of a layer is its [{word}].\n\n"
        for what, word in {
            "size": "width",
            "number": "depth",
            "slope": "gradient",
            "scale": "norm",
            "sum": "bias",
        }.items()
    )
    found = suggested(asked(text).library.cards)
    (width,) = [one for one in found if one.fact.text == "width"]
    assert plain_text(made(width).question) == "The size of a layer is its ____."
    assert not [node for node in walk(made(width).question) if isinstance(node, Cloze)]
    assert len(width.wrong) == WANTED


def test_a_choice_made_automatically_is_marked_and_stands_behind_its_card() -> None:
    library = asked(deck(OPTIMISERS)).library
    cards = with_choices(library, suggested(library.cards)).cards
    for card, behind in pairwise(cards):
        if is_derived(behind):
            assert isinstance(behind, ChoiceCard)
            assert (behind.parent, TAG in behind.origin.tags) == (card.origin.guid, True)
            assert behind.origin.guid.startswith(card.origin.guid)
            assert sum(option.correct for option in behind.options) == 1
    assert sum(map(is_derived, cards)) == len(OPTIMISERS)


def test_full_stops_do_not_tell() -> None:
    found = suggestions(deck({question: f"{answer}." for question, answer in OPTIMISERS.items()}))
    assert not any(option.endswith(".") for wrong in found.values() for option in wrong)


WORDS = st.sampled_from(
    [
        "adam",
        "lamb",
        "ada",
        "sgd",
        "relu",
        "tanh",
        "norm",
        "mean",
        "Bias",
        "Depth",
        "gain",
        "3",
        "7",
        "\\(x\\)",
        "`f`",
        "layer",
        "of",
        "two",
    ]
)
ANSWERS = st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), min_size=4, max_size=30)


@given(ANSWERS)
def test_wrong_options_are_wrong_distinct_alike_and_always_the_same(answers: Sequence[str]) -> None:
    text = deck({f"What is number {number} here, then?": answer for number, answer in enumerate(answers)})
    library = asked(text).library
    found = suggested(library.cards)
    assert found == suggested(library.cards)
    for one in filter(lambda one: one.wrong, found):
        said = [normal_form(option) for option in wrong_of(one)]
        assert len(set(said)) == len(said) == WANTED
        assert not one.fact.accepted & set(said)
        assert {kind_of(option) for option in one.wrong} == {one.fact.kind}
        assert one.fact.kind != "number"
        assert all(len(one.fact.text) / 2 <= len(option) <= len(one.fact.text) * 2 for option in wrong_of(one))


def test_time_grows_with_the_number_of_cards_alone() -> None:
    few, many = _facts(250), _facts(2_000)
    assert _seconds(many) < 8 * _seconds(few) * 2.5


def _facts(count: int) -> list[Fact]:
    (card,) = asked("### What is it?\n\nword\n").library.cards
    (fact,) = facts_of([card])
    return list(_renamed(fact, count))


def _renamed(fact: Fact, count: int) -> Iterator[Fact]:
    for number in range(count):
        origin = replace(fact.card.origin, guid=f"g{number}")
        right = (replace(fact.right[0], text=f"word {number * 7919 % 1000:03}"),)
        yield replace(fact, id=f"g{number}-options", card=replace(fact.card, origin=origin), right=right)


def _seconds(facts: Sequence[Fact]) -> float:
    start = time.process_time()
    chosen(facts)
    return time.process_time() - start
