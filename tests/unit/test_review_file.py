"""Shows the review file: what it looks like, and that no tick and no change of the author's is lost."""

from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from askdown.content import Code, Inline, Link, Math, Styled, Text
from askdown.distractors.inline_markdown import inline_of, markdown_of
from askdown.distractors.merging import Merged, merged
from askdown.distractors.review import Review, read_review
from askdown.distractors.suggestions import Suggestion, suggested
from askdown.rendering.plain import inline_text
from tests.unit.question_world import asked

CARDS = {
    "Which layer drops units?": "Dropout",
    "Which one scales by the batch?": "BatchNorm",
    "Which one scales each sample?": "LayerNorm",
    "Which one has $k$ kernels?": "Convolution",
    "Which one looks up a vector?": "Embedding",
}


def suggestions(cards: dict[str, str] | None = None) -> tuple[Suggestion, ...]:
    text = "".join(f"### {question}\n\n{answer}\n\n" for question, answer in (cards or CARDS).items())
    return suggested(asked(text).library.cards)


def again(text: str, cards: dict[str, str] | None = None) -> Merged:
    return merged(suggestions(cards), read_review(text))


def entry(found: Merged, right: str) -> Suggestion:
    (one,) = [one for one in found.suggestions if one.fact.text == right]
    return one


def wrong(suggestion: Suggestion) -> list[str]:
    return [inline_text(option) for option in suggestion.wrong]


@pytest.fixture
def text() -> str:
    return merged(suggestions(), Review()).text


def ticked(text: str, question: str) -> str:
    assert f"- [ ] {question}" in text
    return text.replace(f"- [ ] {question}", f"- [x] {question}")


def without_first_wrong(text: str, right: str) -> str:
    lines = text.splitlines()
    del lines[lines.index(f"  - ✓ {right}") + 1]
    return "\n".join(lines) + "\n"


def test_the_file_lists_each_question_below_its_deck(text: str) -> None:
    lines = text.splitlines()
    assert lines[0] == "# Options made automatically"
    assert "## Root › 1" in lines
    place = lines.index("  - ✓ Dropout")
    assert lines[place - 1].startswith("- [ ] Which layer drops units? <!-- ")
    assert all(line.startswith("  - ") for line in lines[place : place + 4])


def test_written_again_it_is_the_same(text: str) -> None:
    assert again(text).text == text
    assert not any(one.ticked for one in again(text).suggestions)


def test_a_tick_stays_and_freezes_the_options(text: str) -> None:
    before = wrong(entry(again(text), "Dropout"))
    more = {"Which one comes first?": "Softmax", **CARDS, "Which is recurrent?": "Memory", "Which gates?": "Highway"}
    found = again(ticked(text, "Which layer drops units?"), more)
    assert entry(found, "Dropout").ticked
    assert wrong(entry(found, "Dropout")) == before
    assert again(found.text, more).text == found.text


def test_changed_options_stay_and_removed_ones_do_not_come_back(text: str) -> None:
    fewer = without_first_wrong(text, "Dropout").replace("  - ✓ Dropout\n", "  - ✓ Dropout\n  - *Noise* of `x`\n")
    found = again(fewer)
    assert wrong(entry(found, "Dropout"))[0] == "Noise of x"
    assert len(wrong(entry(found, "Dropout"))) == 3
    assert found.text == fewer


def test_without_wrong_options_there_is_no_question_ever_again(text: str) -> None:
    for _ in range(3):
        text = without_first_wrong(text, "Dropout")
    found = again(text)
    assert wrong(entry(found, "Dropout")) == []
    assert found.text == text
    assert again(found.text).text == text


def test_a_tick_goes_when_the_question_changes_and_it_is_told(text: str) -> None:
    other = {question.replace("drops units", "drops most units"): answer for question, answer in CARDS.items()}
    cards = suggestions(other)
    guid = next(one.fact.id for one in suggestions() if one.fact.text == "Dropout")
    new = next(one.fact.id for one in cards if one.fact.text == "Dropout")
    found = merged(cards, read_review(ticked(text, "Which layer drops units?").replace(guid, new)))
    assert not entry(found, "Dropout").ticked
    assert [one.fact.text for one in found.changed] == ["Dropout"]


def test_options_that_are_right_are_told_and_left_out(text: str) -> None:
    spoiled = text.replace("  - ✓ Dropout\n", "  - ✓ Dropout\n  - dropout.\n")
    found = again(spoiled)
    assert [one.fact.text for one in found.spoiled] == ["Dropout"]
    assert "dropout." not in wrong(entry(found, "Dropout"))
    assert "  - dropout.\n" in found.text


def test_what_was_ticked_of_a_card_that_is_gone_is_kept(text: str) -> None:
    rest = {question: answer for question, answer in CARDS.items() if answer != "Dropout"}
    found = again(ticked(text, "Which layer drops units?"), rest)
    _, below = found.text.split("## Cards that are gone\n")
    assert "- [x] Which layer drops units?" in below
    back = again(found.text)
    assert entry(back, "Dropout").ticked
    assert "gone" not in back.text


def test_remarks_stay_below_their_question(text: str) -> None:
    remarked = text.replace("## Root › 1\n", "Ask Ada.\n\n## Root › 1\n")
    remarked = remarked.replace("  - ✓ Dropout\n", "  - ✓ Dropout\n  Really?\n")
    kept = again(remarked).text
    assert kept.index("Ask Ada.") < kept.index("## Root")
    assert kept.index("✓ Dropout") < kept.index("  Really?") < kept.index("- [ ] Which one scales by the batch?")
    assert again(kept).text == kept


def test_what_formatters_do_to_lists_does_no_harm(text: str) -> None:
    shaped = ticked(text, "Which layer drops units?").replace("\n  - ", "\n    * ").replace("\n- [", "\n* [")
    assert entry(again(shaped.replace("\n    *", "\n\n    *")), "Dropout").ticked
    assert again(shaped.replace("\n", "\r\n")).text == again(ticked(text, "Which layer drops units?")).text


@given(ticks=st.sets(st.sampled_from(sorted(CARDS.values()))), drops=st.sets(st.integers(0, 40)))
def test_whatever_is_ticked_and_deleted_stays_so(ticks: set[str], drops: set[int]) -> None:
    lines = merged(suggestions(), Review()).text.splitlines()
    for place, line in enumerate(lines):
        if line.startswith("  - ✓ ") and line[6:] in ticks:
            lines[place - 1] = lines[place - 1].replace("- [ ]", "- [x]", 1)
    options = {place for place, line in enumerate(lines) if line.startswith("  - ") and "✓" not in line}
    mine = "\n".join(line for place, line in enumerate(lines) if place not in drops & options) + "\n"
    found = again(mine)
    assert found.text == mine
    assert {one.fact.text for one in found.suggestions if one.ticked} == {
        one.fact.text for one in found.suggestions if one.fact.text in ticks and one.wrong
    }


TEXTS = st.text(st.characters(blacklist_categories=["C"], max_codepoint=0x2FFF), min_size=1, max_size=12)
PLAIN = TEXTS.filter(lambda text: text == " ".join(text.split()) and "http" not in text and "www" not in text)
NODES = st.one_of(
    PLAIN.map(Text),
    st.from_regex(r"\A[a-z`]{1,6}\Z").filter(lambda text: text.strip("`") == text).map(Code),
    st.from_regex(r"\A[a-z]\^[a-z]\Z").map(lambda tex: Math(tex, display=False)),
    PLAIN.map(lambda text: Styled("em", (Text(f"a{text}z"),))),
    PLAIN.map(lambda text: Link("https://example.org", (Text(text),))),
)


@given(st.lists(NODES, min_size=1, max_size=3).map(tuple))
@example((Text("[0]"),))
@example((Text("[a](b) [^1] [a]: b"),))
def test_options_are_read_as_they_were_written(nodes: Sequence[Inline]) -> None:
    # Spaces part them: without any, emphasis beside a letter would be none.
    parted = tuple(part for node in nodes for part in (node, Text(" ")))[:-1]
    assert inline_text(inline_of(markdown_of(parted))) == inline_text(parted)
