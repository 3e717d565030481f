"""What identity sees of a card, and by what it compares texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from askdown import content as tree
from askdown.identity.fingerprints import fingerprint, normalised
from askdown.identity.ledger import Deletion
from askdown.identity.sightings import sighting
from askdown.identity.sketches import SIZE, codes, likeness, sketch, words
from askdown.model import BasicCard, ChoiceCard, ClozeCard, Option, Origin


def paragraph(*children: tree.Inline, line: int = 1) -> tree.Paragraph:
    return tree.Paragraph(children=children, line=line, end_line=line)


def text(words: str, line: int = 1) -> tree.Content:
    return (paragraph(tree.Text(words), line=line),)


ORIGIN = Origin(path="a.md", line=3, end_line=9)
BASIC = BasicCard(ORIGIN, text("What is padding?"), text("Zeros."))


def test_a_card_says_the_same_wherever_it_stands() -> None:
    below = BasicCard(replace(ORIGIN, line=50), text("What is padding?", 50), text("Zeros.", 51))
    one, other = sighting(BASIC), sighting(below)
    assert one.source == other.source
    assert (one.line, other.line) == (3, 50)


def test_markup_counts_as_source_but_not_as_words() -> None:
    strong = replace(BASIC, answer=(paragraph(tree.Styled("strong", (tree.Text("Zeros."),))),))
    one, other = sighting(BASIC), sighting(strong)
    assert one.answer == other.answer
    assert one.source != other.source


def test_a_text_that_looks_like_a_position_counts() -> None:
    one, other = (sighting(replace(BASIC, answer=text(f'{{"line":{n},"column":1}}'))) for n in (1, 2))
    assert one.source != other.source


def test_pictures_tell_questions_apart_but_their_folder_does_not() -> None:
    one, moved, other = (
        sighting(replace(BASIC, question=(paragraph(tree.Image(src=src, alt="What is this?")),)))
        for src in ("img/relu.svg", "pictures/relu.svg", "img/tanh.svg")
    )
    assert one.question == moved.question == "What is this? relu.svg"
    assert other.question == "What is this? tanh.svg"


def test_options_belong_to_the_answer_and_to_the_source() -> None:
    options = (Option(text("Zeros"), correct=True, feedback=text("Yes.")), Option(text("Ones"), correct=False))
    choice = ChoiceCard(ORIGIN, BASIC.question, options, BASIC.answer)
    one = sighting(choice)
    assert one.kind == sighting(BASIC).kind == "question"
    assert one.answer.split("\n") == ["[x] Zeros Yes.", "[ ] Ones", "Zeros."]
    turned = replace(choice, options=tuple(replace(option, correct=not option.correct) for option in options))
    assert sighting(turned).source != one.source


def test_deletions_stand_in_the_order_of_the_text() -> None:
    inner = tree.Cloze(2, (tree.Text("an LSTM"),))
    children = (tree.Cloze(1, (tree.Text("gate of "), inner)), tree.Text(" and "), tree.Cloze(0, (tree.Code("x"),)))
    card = ClozeCard(ORIGIN, (tree.Quote(children=(paragraph(*children),)),))
    assert sighting(card, parent=4).deletions == (
        Deletion(1, "gate of an LSTM"),
        Deletion(2, "an LSTM"),
        Deletion(0, "x"),
    )
    assert sighting(card, parent=4).parent == 4


def test_an_explicit_id_is_seen() -> None:
    assert sighting(BASIC).explicit_id == ""
    assert sighting(replace(BASIC, origin=replace(ORIGIN, explicit_id="pad"))).explicit_id == "pad"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("What  is\n\tpadding? ", "What is padding?", True),
        ("U\u0308ber", "\u00dcber", True),
        ("x++", "x--", False),
        ("What is C?", "what is c?", False),
    ],
)
def test_only_white_space_and_composition_are_normalised(one: str, other: str, *, same: bool) -> None:
    assert (normalised(one) == normalised(other)) is same


def test_fingerprints_tell_parts_apart() -> None:
    assert fingerprint("a", "bc") != fingerprint("ab", "c")
    assert fingerprint("a") == fingerprint("a")
    assert len(fingerprint("a")) == 12


def test_words_are_stems_and_pairs_of_letters_where_no_spaces_are() -> None:
    assert words("Normalization normalises") == ["normal", "normal"]
    assert words("过拟合是什么？") == ["过拟", "拟合", "合是", "是什", "什么"]
    assert words("+ +") == ["+", "+"]


LETTERS = st.sampled_from("abcdefghijklmnop")
TEXTS = st.lists(st.text(LETTERS, min_size=1, max_size=3), max_size=60).map(" ".join)


@given(TEXTS)
def test_sketches_are_short_sorted_and_their_own_best_likeness(one: str) -> None:
    made = codes(sketch(one))
    assert len(made) == min(SIZE, len(set(words(one))))
    assert made == sorted(set(made))
    assert likeness(made, made) == 1.0
    assert made == codes(sketch(one, None))[:SIZE]


@given(TEXTS, TEXTS)
def test_likeness_is_near_the_share_of_common_words(one: str, other: str) -> None:
    ours, theirs = set(words(one)), set(words(other))
    true = len(ours & theirs) / len(ours | theirs) if ours | theirs else 1.0
    estimate = likeness(codes(sketch(one)), codes(sketch(other)))
    assert estimate == likeness(codes(sketch(other)), codes(sketch(one)))
    if len(ours | theirs) <= SIZE:
        assert estimate == pytest.approx(true)
    assert abs(estimate - true) < 0.6
