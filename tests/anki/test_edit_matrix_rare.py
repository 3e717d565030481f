"""What happens less often: answers that come and go, doubts, ids given later and other line ends."""

import pytest

from tests.anki.course import Course
from tests.anki.project import PROJECT, cards, labelled, numbered
from tests.anki.questions import BIRDS, EGG, GEESE, OWL, PARROT

pytestmark = pytest.mark.slow


def test_a_card_that_is_unanswered_for_a_while_is_neither_removed_nor_changed(course: Course) -> None:
    course.project.write("birds.md", numbered(BIRDS.items()))
    days = course.begin()
    course.project.replace("birds.md", BIRDS[OWL], "TBD")
    shipped = course.ship()
    assert (shipped.new, shipped.updated, shipped.built.removed) == ([], [], None)
    assert course.project.plan().removed == frozenset()
    course.project.replace("birds.md", "TBD", BIRDS[OWL])
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert course.days() == days


def test_what_is_in_doubt_is_reported_and_decided_by_the_id_that_the_message_names(course: Course) -> None:
    twins = {
        "What is the left part of a heart for?": "It drives the blood through the body, with much strength.",
        "What is the right part of a heart for?": "It drives the blood through the lungs, with less strength.",
    }
    course.project.write("birds.md", cards(BIRDS), cards(twins))
    days = course.begin()
    one = "What is a part of a heart for?"
    answer = "It drives the blood through the body or the lungs, with strength."
    course.project.write("birds.md", cards(BIRDS), cards({one: answer}))
    course.project.now += 60
    plan = course.project.plan()
    (doubt,) = plan.data["ambiguous"]
    assert doubt["question"] == one
    left = course.guid("What is the left part of a heart for?")
    assert left in doubt["candidates"]
    before = course.project.lock.read_bytes()
    built = course.project.build()
    (message,) = (item for item in built.reported if item["name"] == "ambiguous-card")
    assert f"{{#{left}}}" in message["hint"]
    course.project.lock.write_bytes(before)  # nobody has imported that build
    course.project.replace("birds.md", f"## {one}", f"## {one} {{#{left}}}")
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [one])
    assert "ambiguous-card" not in shipped.built.messages
    assert course.days()[one] == days["What is the left part of a heart for?"]


def test_a_doubt_is_decided_after_the_build_that_reported_it(course: Course) -> None:
    twins = {
        "What is the left part of a heart for?": "It drives the blood through the body, with much strength.",
        "What is the right part of a heart for?": "It drives the blood through the lungs, with less strength.",
    }
    course.project.write("birds.md", cards(BIRDS), cards(twins))
    days = course.begin()
    left = course.guid("What is the left part of a heart for?")
    one = "What is a part of a heart for?"
    answer = "It drives the blood through the body or the lungs, with strength."
    course.project.write("birds.md", cards(BIRDS), cards({one: answer}))
    shipped = course.ship()
    assert (shipped.new, shipped.built.messages.count("ambiguous-card")) == ([one], 1)
    wrong = course.guid(one)
    course.project.replace("birds.md", f"## {one}", f"## {one} {{#{left}}}")
    built = course.ship().built
    assert course.learner.fields(left)["Question"] == f"<p>{one}</p>"
    assert course.learner.intervals(left)[0] == days["What is the left part of a heart for?"]
    course.receive(built.removed)
    assert course.learner.note(wrong).tags == ["askdown::removed"]


def test_an_id_given_to_a_card_that_has_none_changes_nothing_and_then_holds(course: Course) -> None:
    course.project.write("birds.md", cards(BIRDS))
    days = course.begin()
    course.project.replace("birds.md", f"## {OWL}", f"## {OWL} {{#owl}}")
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    course.project.write("birds.md", cards({question: BIRDS[question] for question in (GEESE, EGG, PARROT)}))
    course.project.write("night.md", cards({"Which hunter is not heard? {#owl}": "One whose wings have a soft comb."}))
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], ["Which hunter is not heard?"])
    assert course.days()["Which hunter is not heard?"] == days[OWL]
    course.project.replace("night.md", " {#owl}", "")
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])


def test_other_line_ends_and_signs_at_the_start_change_nothing(course: Course) -> None:
    text = cards({**BIRDS, "What does this print?": "```python\nprint(1)\nprint(2)\n```"})
    course.project.write("birds.md", text)
    days = course.begin()
    file = course.project.source / "birds.md"
    for data in (
        text.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + text.encode(),
        text.replace("\n", "\r").encode(),
    ):
        file.write_bytes(data)
        shipped = course.ship()
        assert (shipped.new, shipped.updated) == ([], [])
    course.project.lock.write_bytes(course.project.lock.read_bytes().replace(b"\n", b"\r\n"))
    assert course.ship("--locked").updated == []
    assert course.days() == days


def test_reversed_cards_switched_off_and_on_again_keep_both_histories(course: Course) -> None:
    course.project.write("birds.md", "---\nreverse: true\n---\n", labelled(BIRDS))
    days = course.begin()
    assert len(days) == 8
    course.project.write("birds.md", labelled(BIRDS))
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], sorted(BIRDS))
    assert len(course.learner.empty_cards()) == 4
    course.project.write("birds.md", "---\nreverse: true\n---\n", labelled(BIRDS))
    assert course.ship().new == []
    assert course.learner.empty_cards() == []
    assert course.days() == days


def test_unanswered_questions_shipped_with_an_empty_back_keep_their_history_when_answered(course: Course) -> None:
    course.project.configure(id=PROJECT, deck="Deck", unanswered="front-only")
    course.project.write("birds.md", numbered([*BIRDS.items(), ("How far does a tern fly in its life?", "TBD")]))
    days = course.begin()
    assert len(days) == 5
    course.project.replace("birds.md", "TBD", "Some two million kilometres, from pole to pole and back each year.")
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], ["How far does a tern fly in its life?"])
    assert course.days() == days
