"""What the plan says: which cards an import touches, and what a learner does in Anki first."""

import json
from collections.abc import Sequence

from msgspec.structs import replace

from askdown.identity.deck_moves import DeckMove
from askdown.identity.matching import match
from askdown.identity.plan import Plan, make_plan, plan_json
from askdown.identity.plan_text import plan_lines
from askdown.identity.sightings import Sighting
from askdown.identity.stamping import stamp
from tests.unit.identity_world import World, card, notes_of

ANSWERS = [
    "Rows and columns of zeros around the input, so that borders count.",
    "The step, in pixels, by which a kernel moves over what it reads.",
    "A layer that keeps the maximum of each small window of values.",
    "Each step is scaled by running estimates of both moments of gradients.",
    "Random units are switched off in training, which keeps them from co-adapting.",
    "Examples are changed in ways that leave their labels true.",
]
CARDS = [card(f"What is thing {n}?", answer, path="cnn/a.md") for n, answer in enumerate(ANSWERS)]


def planned(before: Sequence[Sighting], after: Sequence[Sighting], look: str = "") -> tuple[Plan, list[str]]:
    """Give the plan for `after`, when `before` was built last, and the GUIDs of before."""
    world = World()
    guids = world.build(before).guids
    matching = match(after, world.ledger, lambda _: None)
    stamped = stamp(notes_of(matching, look), matching, world.ledger, world.now + 60)
    return make_plan(stamped, matching, world.ledger), guids


def in_decks(cards: Sequence[Sighting], *decks: str) -> list[Sighting]:
    return [replace(one, path=f"{deck}.md") for one, deck in zip(cards, decks, strict=True)]


def moves(before: Sequence[Sighting], after: Sequence[Sighting]) -> list[tuple[str, str, bool, int]]:
    plan, _ = planned(before, after)
    return [(move.old, move.new, move.rename, len(move.guids)) for move in plan.deck_moves]


def test_a_plan_without_changes_says_so() -> None:
    plan, _ = planned(CARDS, CARDS)
    assert list(plan_lines(plan)) == ["6 unchanged"]
    assert json.loads(plan_json(plan))["counts"] == {
        "same": 6,
        "added": 0,
        "returned": 0,
        "edited": 0,
        "rerendered": 0,
        "renamed": 0,
        "moved": 0,
        "removed": 0,
        "ambiguous": 0,
        "history_lost": 0,
        "deck_moves": 0,
    }


def test_each_kind_of_change_is_told_apart() -> None:
    after = [
        replace(CARDS[0], answer="Zeros around it."),
        replace(CARDS[1], question="What do you call thing 1?"),
        *CARDS[3:],
        card("What is new?", "Nothing is, under the sun.", path="cnn/b.md"),
    ]
    plan, guids = planned(CARDS, after)
    assert [change.guid for change in plan.edited] == guids[:2]
    assert [(change.guid, change.was) for change in plan.renamed] == [(guids[1], "What is thing 1?")]
    assert [change.guid for change in plan.removed] == guids[2:3]
    assert [change.question for change in plan.added] == ["What is new?"]
    assert plan.same == 3
    assert list(plan_lines(plan)) == [
        "1 added (new to every learner)",
        "  cnn/b.md:1  What is new?",
        "2 edited (their notes are updated)",
        "  cnn/a.md:1  What is thing 0?",
        "  cnn/a.md:1  What do you call thing 1?",
        "1 renamed (another question, the same history)",
        "  cnn/a.md:1  What do you call thing 1?  (was: What is thing 1?)",
        "1 removed (left to the package of removed cards)",
        "  cnn/a.md  What is thing 2?",
        "3 unchanged",
    ]


def test_another_look_is_no_edit() -> None:
    plan, guids = planned(CARDS, CARDS, look="<hr>")
    assert [change.guid for change in plan.rerendered] == guids
    assert plan.edited == ()
    assert plan.same == 0


def test_the_json_holds_what_the_text_holds() -> None:
    plan, guids = planned(CARDS, [replace(CARDS[0], kind="cloze"), *CARDS[1:5]])
    data = json.loads(plan_json(plan))
    assert data["version"] == 1
    assert {change["guid"] for change in data["removed"]} == {guids[0], guids[5]}
    (lost,) = data["history_lost"]
    assert (lost["guid"], lost["was"], lost["now"]) == (guids[0], "question", "cloze")
    assert any(line.endswith("(question → cloze)") for line in plan_lines(plan))


def test_an_ambiguous_card_stands_there_with_its_candidates() -> None:
    same = [card("What is printed?", f"{n} and {n + 1}, each on its own line, then {n * 7}.") for n in range(5)]
    plan, guids = planned(same, [*same[:4], replace(same[4], answer="Undefined: shadowed by the inner variable.")])
    (doubtful,) = plan.ambiguous
    assert doubtful.candidates == (guids[4],)
    assert any(f"{{#{guids[4]}}}" in line for line in plan_lines(plan))


def test_a_renamed_folder_is_one_deck_to_rename() -> None:
    before = in_decks(CARDS, "cnn/a", "cnn/a", "cnn/b", "cnn/b", "rnn", "rnn")
    after = in_decks(CARDS, "conv/a", "conv/a", "conv/b", "conv/b", "rnn", "rnn")
    before, after = ([replace(one, path=one.path.replace("/", "::")) for one in cards] for cards in (before, after))
    assert moves(before, after) == [("Root::cnn", "Root::conv", True, 4)]


def test_a_renamed_file_is_a_deck_to_rename() -> None:
    assert moves(CARDS[:2], in_decks(CARDS[:2], "b", "b")) == [("Root::cnn/a", "Root::b", True, 2)]


def test_a_split_file_leaves_cards_to_move_by_hand() -> None:
    before, after = in_decks(CARDS[:3], "a", "a", "a"), in_decks(CARDS[:3], "a", "b", "b")
    assert moves(before, after) == [("Root::a", "Root::b", False, 2)]
    plan, guids = planned(before, after)
    assert next(line for line in plan_lines(plan) if "move" in line and "deck" in line and "search" in line).endswith(
        f"search Id:{guids[1]} OR Id:{guids[2]}"
    )


def test_a_deck_cannot_be_renamed_to_one_that_is_there() -> None:
    before, after = in_decks(CARDS[:3], "a", "a", "b"), in_decks(CARDS[:3], "b", "b", "b")
    assert moves(before, after) == [("Root::a", "Root::b", False, 2)]


def test_a_deck_that_keeps_a_card_is_not_renamed() -> None:
    new = card("What is new?", "Nothing is, under the sun.", path="a.md")
    before, after = in_decks(CARDS[:2], "a", "a"), [*in_decks(CARDS[:2], "b", "b"), new]
    assert moves(before, after) == [("Root::a", "Root::b", False, 2)]


def test_a_file_that_moves_while_a_card_of_it_is_removed_is_a_deck_to_rename() -> None:
    assert moves(in_decks(CARDS[:3], "a", "a", "a"), in_decks(CARDS[:2], "b", "b")) == [("Root::a", "Root::b", True, 2)]


def test_a_long_list_is_cut_in_the_text_only() -> None:
    many = [card(f"What is {n}?", f"The number {n}, which is half of {n * 2}.") for n in range(50)]
    plan, _ = planned([], many)
    lines = list(plan_lines(plan))
    assert len(lines) == 23
    assert lines[-2] == "  … and 30 more"
    assert len(json.loads(plan_json(plan))["added"]) == 50


def test_a_rename_is_said_before_the_import() -> None:
    move = DeckMove("Root::a", "Root::b", rename=True, guids=("x",))
    plan, _ = planned([], [])
    lines = list(plan_lines(replace(plan, deck_moves=(move,))))
    assert lines == ["before importing, rename in Anki the deck “Root::a” to “Root::b” (1 card)", "0 unchanged"]
