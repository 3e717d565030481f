"""Clozes that are made of formulas, and those written by hand: whose history goes where when their cards are edited."""

import pytest

from tests.anki.course import Course
from tests.anki.project import PROJECT, cards, numbered

pytestmark = pytest.mark.slow

KINETIC = "What is the kinetic energy of a body?"
BODIES = {
    KINETIC: "It grows with the square of the speed:\n\n$$\nE = \\frac{m v^2}{2}\n$$",
    "What is the momentum of a body?": "It grows with the speed itself:\n\n$$\np = m v\n$$",
    "Why does a cup fall down?": "Earth pulls it, and nothing holds it up any more.",
}
HIDDEN = "\\frac{m v^2}{2}"


def clozes(course: Course) -> dict[str, dict[int, int]]:
    """Give the intervals of all cloze notes, by what their first deletions hide."""
    found = {}
    for guid in course.learner.guids:
        text = course.learner.fields(guid).get("Text", "")
        if text:
            found[text.partition("{{c")[2].partition("::")[2].partition("}}")[0].strip()] = course.learner.intervals(
                guid
            )
    return found


def questions(course: Course) -> dict[str, int]:
    """Give the intervals of all questions."""
    named = course.named()
    guids = (guid for guid in named if "Question" in course.learner.fields(guid))
    return {named[guid]: course.learner.intervals(guid)[0] for guid in guids}


def test_formulas_keep_their_history_when_their_cards_are_edited(course: Course) -> None:
    course.project.write("bodies.md", cards(BODIES))
    course.begin()
    asked, hidden = questions(course), clozes(course)
    assert (len(asked), len(hidden)) == (3, 2)
    assert course.ship().updated == []
    course.project.replace("bodies.md", KINETIC, "How large is the kinetic energy of a body?")
    course.project.replace("bodies.md", "grows with the square", "rises with the square")
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 2)
    assert clozes(course) == hidden
    assert list(questions(course).values()) == list(asked.values())


def test_an_edited_formula_keeps_its_history(course: Course) -> None:
    course.project.write("bodies.md", cards(BODIES))
    course.begin()
    hidden = clozes(course)
    course.project.replace("bodies.md", HIDDEN, "\\frac{1}{2} m v^2")
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 2)
    assert sorted(map(str, clozes(course).values())) == sorted(map(str, hidden.values()))


def test_a_formula_put_in_before_others_moves_no_history(course: Course) -> None:
    course.project.write("bodies.md", cards(BODIES))
    course.begin()
    hidden = clozes(course)
    course.project.replace(
        "bodies.md", "It grows with the square", "$$\nW = F s\n$$\n\nis put in, and it grows with the square"
    )
    shipped = course.ship()
    assert len(shipped.new) == 1
    after = clozes(course)
    assert {name: after[name] for name in hidden} == hidden
    assert after["F s"] == {0: 0}


def test_formulas_move_with_their_cards(course: Course) -> None:
    course.project.write("bodies.md", cards(BODIES))
    course.begin()
    asked, hidden = questions(course), clozes(course)
    course.project.move("bodies.md", "mechanics/energy.md")
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 5)
    assert (questions(course), clozes(course)) == (asked, hidden)


def test_formulas_switched_off_and_on_again_are_the_same_and_no_great_loss(course: Course) -> None:
    texts = {f"What is number {n}?": f"Its equation is\n\n$$\nx_{n} = {n} y + a^{n}\n$$" for n in range(2, 9)}
    course.project.write("numbers.md", cards(texts))
    course.begin()
    asked, hidden = questions(course), clozes(course)
    assert len(hidden) == 7
    course.project.configure(id=PROJECT, deck="Deck", formulas="none")
    shipped = course.ship()
    assert shipped.updated == []
    done = course.receive(shipped.built.removed)
    assert len(done.updated) == 7
    assert course.learner.empty_cards() == []
    course.project.configure(id=PROJECT, deck="Deck", formulas="display")
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 7)
    assert (questions(course), clozes(course)) == (asked, hidden)


def test_the_same_formula_in_a_card_put_before_keeps_its_one_note(course: Course) -> None:
    course.project.write("bodies.md", cards(BODIES))
    course.begin()
    hidden = clozes(course)
    again = {"Which energy has a car at speed v?": f"As every body has:\n\n$$\nE = {HIDDEN}\n$$"}
    course.project.write("bodies.md", cards({**again, **BODIES}))
    shipped = course.ship()
    assert shipped.new == list(again)
    assert clozes(course) == hidden


def test_a_formula_survives_that_its_question_is_written_anew(course: Course) -> None:
    course.project.write("bodies.md", cards(BODIES))
    course.begin()
    hidden = clozes(course)
    course.project.replace("bodies.md", KINETIC, "Name the work that is stored in motion.")
    course.project.replace("bodies.md", "It grows with the square of the speed", "Half a mass by speed twice")
    course.ship()
    assert clozes(course) == hidden


def test_two_equations_of_one_sentence_are_two_notes(course: Course) -> None:
    course.project.configure(id=PROJECT, deck="Deck", formulas="all")
    sentence = "Work is $W = F s$ and power is $P = F v$ for a constant force."
    course.project.write("bodies.md", cards({"What are work and power?": sentence, **BODIES}))
    course.begin()
    hidden = clozes(course)
    assert {"F s", "F v"} <= set(hidden)
    course.project.replace("bodies.md", "for a constant force", "when the force is constant")
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 3)
    assert clozes(course) == hidden


def test_more_parts_of_a_formula_hidden_keep_the_first_ones_number(course: Course) -> None:
    course.project.write("bodies.md", cards(BODIES))
    course.begin()
    before = clozes(course)
    course.project.configure(id=PROJECT, deck="Deck", cloze="parts")
    shipped = course.ship()
    assert shipped.new == []
    after = list(clozes(course).values())
    assert all(any(old.items() <= new.items() for new in after) for old in before.values())


def test_recovered_and_lost_ledgers_know_the_clozes_of_formulas(course: Course) -> None:
    course.project.write("bodies.md", cards(BODIES))
    course.begin()
    hidden = clozes(course)
    released = course.project.build().package
    before = course.project.ledger
    course.project.lock.unlink()
    assert course.project.run("ids", "--recover", str(released)).exit_code == 0
    assert {e.guid: (e.parent, e.deletions, e.stored) for e in course.project.ledger.live} == {
        e.guid: (e.parent, e.deletions, e.stored) for e in before.live
    }
    course.project.replace("bodies.md", HIDDEN, "\\frac{1}{2} m v^2")
    assert course.ship().new == []
    course.project.replace("bodies.md", "\\frac{1}{2} m v^2", HIDDEN)
    course.project.lock.unlink()
    assert course.receive(course.project.build(after=3600).package).new == []
    assert clozes(course) == hidden


def test_clozes_by_hand_with_one_answer_to_two_questions_are_two_notes(course: Course) -> None:
    texts = {"Which city has the Louvre?": "{{c1::Paris}}", "What is the capital of France?": "{{c1::Paris}}"}
    course.project.write("cities.md", numbered(texts.items()))
    days = course.begin()
    assert len(days) == 2
    course.project.replace("cities.md", "has the Louvre", "holds the Louvre")
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], ["Which city holds the Louvre? {{c1::Paris}}"])
    assert sorted(course.days().values()) == sorted(days.values())
