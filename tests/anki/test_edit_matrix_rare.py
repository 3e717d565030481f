"""What happens less often: answers that come and go, doubts, branches that disagree, parts of a project."""

import os
import subprocess

import pytest

from tests.anki.course import Course
from tests.anki.project import PROJECT, Project, cards, labelled, numbered

pytestmark = pytest.mark.slow

BIRDS = {
    "Why do geese fly in a wedge?": "Each flies in the upwash of the one before it, and so saves strength.",
    "Which bird lays the largest egg?": "The ostrich; for its body the kiwi lays the largest.",
    "How does an owl fly so silently?": "The comb at the edge of its feathers breaks up the air.",
    "Why can a parrot speak?": "It has a tongue that moves well, and a brain that learns sounds.",
}
GEESE, EGG, OWL, PARROT = BIRDS


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


def git(folder: Project, *words: str) -> None:
    """Run git on a project, with nothing of the person's own settings."""
    names = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **names}
    subprocess.run(["git", *words], cwd=folder.folder, check=True, env={**os.environ, **settings}, capture_output=True)


def branched(course: Course) -> dict[str, int]:
    """Begin with a project on a branch `theirs`, whose ledger git merges line by line."""
    course.project.write("birds.md", cards(BIRDS))
    course.project.write("/.gitignore", "/dist/\n/released/\n")
    course.project.write("/.gitattributes", "cards.lock merge=union text eol=lf\n")
    git(course.project, "init", "-q", "-b", "main")
    days = course.begin()
    commit(course.project)
    git(course.project, "checkout", "-q", "-b", "theirs")
    return days


def commit(project: Project) -> None:
    """Commit all."""
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "all")


def test_a_card_removed_on_one_branch_and_edited_on_another_lives_if_its_text_does(course: Course) -> None:
    days = branched(course)
    course.project.write("birds.md", cards({question: BIRDS[question] for question in (GEESE, EGG, PARROT)}))
    course.project.build()
    commit(course.project)
    git(course.project, "checkout", "-q", "main")
    course.project.replace("birds.md", "breaks up the air", "breaks up the stream of air")
    edited = course.project.read("birds.md")
    course.ship()
    commit(course.project)
    git(course.project, "merge", "-q", "-X", "ours", "theirs")
    course.project.write("birds.md", edited)
    built = course.project.build()
    assert [item["name"] for item in built.reported if item["severity"] != "note"] == []
    assert built.removed is None
    done = course.receive(built.package)
    assert done.new == []
    assert course.days() == days
    assert course.learner.note(course.guid(OWL)).tags == []


def test_one_question_with_two_answers_on_two_branches_is_an_error_and_then_two_cards(course: Course) -> None:
    days = branched(course)
    question = "What is the largest bird?"
    course.project.write("tall.md", cards({question: "By height the ostrich, which grows to nearly three metres."}))
    course.project.build()
    commit(course.project)
    git(course.project, "checkout", "-q", "main")
    course.project.write("wide.md", cards({question: "An albatross, if wings are what counts: its span has no equal."}))
    course.ship()
    days = course.study()
    commit(course.project)
    git(course.project, "merge", "-q", "theirs")
    built = course.project.build(code=1)
    assert built.messages.count("guid-of-two-cards") == 1
    done = course.receive(built.package)
    assert len(done.new) == 1
    assert sorted(days.values()) == sorted(interval for interval in course.days().values() if interval)
    again = course.project.build()
    assert "guid-of-two-cards" not in again.messages
    assert course.receive(again.package).updated == []


def test_building_a_part_of_a_project_is_no_other_project(course: Course) -> None:
    course.project.write("sea/birds.md", cards({GEESE: BIRDS[GEESE], EGG: BIRDS[EGG]}))
    course.project.write("land/birds.md", cards({OWL: BIRDS[OWL], PARROT: BIRDS[PARROT]}))
    days = course.begin()
    before = course.project.lock.read_bytes()
    for part in ("sea/birds.md", "sea"):
        built = course.project.build(source=part)
        assert course.receive(built.package).updated == []
        assert course.project.lock.read_bytes() == before
        assert not (course.project.source / "sea" / "cards.lock").exists()
    course.project.replace("sea/birds.md", "in the upwash", "in the rising air")
    done = course.receive(course.project.build(source="sea/birds.md").package)
    assert (done.new, done.updated, len(done.untouched)) == ([], [GEESE], 1)
    assert course.days() == days
    assert course.ship().updated == []


def test_a_project_without_an_id_keeps_the_one_in_its_ledger(course: Course) -> None:
    course.project.configure(deck="Deck")
    course.project.write("birds.md", cards(BIRDS))
    course.receive(course.project.build().package)
    days = course.study()
    assert course.project.ledger.project not in {"", PROJECT}
    course.project.configure(deck="Deck", id=PROJECT)  # too late for an id of one's own
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert "project-id-changed" in shipped.built.messages
    course.project.configure(deck="Deck", id=course.project.ledger.project)
    assert "project-id-changed" not in course.ship().built.messages
    assert course.days() == days


def test_clozes_edited_moved_removed_and_back_keep_their_cards(course: Course) -> None:
    texts = [
        "C: A goose flies in the [upwash] of the one before [it].",
        "C: The [kiwi] lays a large [egg] for its body.",
    ]
    course.project.write("birds.md", labelled(BIRDS), *texts)
    days = course.begin()
    course.project.write("more.md", "Q: What is a kiwi?\nA: A bird of New Zealand that cannot fly.\n", texts[1])
    course.project.write("birds.md", labelled(BIRDS), texts[0].replace("flies", "flies all day"))
    shipped = course.ship()
    assert (len(shipped.new), len(shipped.updated)) == (1, 2)
    intervals = sorted(days.values())
    assert sorted(interval for interval in course.days().values() if interval) == intervals
    course.study()
    course.project.write("birds.md", labelled(BIRDS))
    shipped = course.ship()
    assert shipped.built.removed is not None
    assert len(course.receive(shipped.built.removed).updated) == 1
    assert course.learner.empty_cards() == []
    course.project.write("birds.md", labelled(BIRDS), texts[0])
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 1)
    assert set(intervals) <= set(course.days().values())
