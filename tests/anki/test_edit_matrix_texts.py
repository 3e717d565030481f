"""What authors do to the words of cards, and what becomes of the intervals of a learner who knows the cards."""

import pytest

from tests.anki.course import Course
from tests.anki.project import cards, labelled, numbered
from tests.anki.questions import CELLS, MITOCHONDRION, NUCLEUS, RIBOSOME, WALL

pytestmark = pytest.mark.slow


def renamed(days: dict[str, int], names: dict[str, str]) -> dict[str, int]:
    """Give the same intervals under new names."""
    return {names.get(name, name): interval for name, interval in days.items()}


def test_a_build_without_change_leaves_all_alone(course: Course) -> None:
    course.project.write("cells.md", cards(CELLS))
    days = course.begin()
    assert len(set(days.values())) == 4
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert course.days() == days


def test_an_edited_answer_arrives_alone(course: Course) -> None:
    course.project.write("cells.md", cards(CELLS))
    days = course.begin()
    course.project.replace("cells.md", "sugars and fats", "what the cell has eaten")
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [MITOCHONDRION])
    assert "what the cell has eaten" in course.learner.answer(course.guid(MITOCHONDRION))
    assert course.days() == days


def test_a_typo_in_a_question_is_mended_in_place(course: Course) -> None:
    course.project.write("cells.md", cards(CELLS).replace("mitochondrion", "mitochondrium"))
    days = course.begin()
    course.project.replace("cells.md", "mitochondrium", "mitochondrion")
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [MITOCHONDRION])
    assert course.days() == renamed(days, {MITOCHONDRION.replace("ion", "ium"): MITOCHONDRION})


def test_a_question_half_rewritten_is_known_among_siblings_that_look_alike(course: Course) -> None:
    layers = {
        f"What is the purpose of {layer} layer in a convolutional network?": answer
        for layer, answer in {
            "a pooling": "It makes maps of features smaller and lets small shifts of the input pass.",
            "a normalization": "It keeps the inputs of the next layer in one range, so that training goes faster.",
            "a dropout": "It switches off units at random, so that none of them relies on one other unit.",
            "a dense": "It looks at all features at once and turns them into scores of classes.",
            "an embedding": "It turns words into vectors in which likeness of meaning is closeness.",
        }.items()
    }
    course.project.write("layers.md", cards(layers))
    days = course.begin()
    old, new = next(iter(layers)), "Why does a convolutional network often have a pooling layer behind others?"
    course.project.replace("layers.md", old, new)
    course.project.replace("layers.md", "lets small shifts of the input pass", "hides small shifts of the input")
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [new])
    assert course.days() == renamed(days, {old: new})
    assert "ambiguous-card" not in shipped.built.messages


def test_question_and_answer_lightly_edited_together_stay_one_card(course: Course) -> None:
    course.project.write("cells.md", cards(CELLS))
    days = course.begin()
    course.project.replace("cells.md", WALL, "Why do cells of plants have a wall?")
    course.project.replace("cells.md", "the water inside, so that the plant", "the water in it, so that a plant")
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], ["Why do cells of plants have a wall?"])
    assert course.days() == renamed(days, {WALL: "Why do cells of plants have a wall?"})


def test_renumbered_questions_are_the_same_notes(course: Course) -> None:
    course.project.write("cells.md", numbered(CELLS.items()))
    days = course.begin()
    course.project.write("cells.md", numbered(CELLS.items(), first=11, step=5))
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert course.days() == days


def test_another_dialect_is_the_same_deck(course: Course) -> None:
    course.project.write("cells.md", numbered(CELLS.items()))
    days = course.begin()
    for text in (labelled(CELLS), cards(CELLS), numbered(CELLS.items())):
        course.project.write("cells.md", text)
        shipped = course.ship()
        assert (shipped.new, shipped.updated) == ([], [])
        assert course.days() == days


def test_a_question_that_gains_and_loses_options_keeps_its_history(course: Course) -> None:
    course.project.write("cells.md", cards(CELLS))
    days = course.begin()
    options = "- [x] Red blood cells\n  > They lose theirs while they ripen.\n- [ ] Nerve cells\n- [ ] Muscle cells"
    course.project.replace("cells.md", CELLS[NUCLEUS], options)
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [NUCLEUS])
    assert course.learner.question(course.guid(NUCLEUS)).count("<li>") == 3
    assert course.days() == days
    course.project.replace("cells.md", options, CELLS[NUCLEUS])
    assert course.ship().updated == [NUCLEUS]
    assert course.days() == days


def test_the_same_question_in_two_files_is_two_cards(course: Course) -> None:
    course.project.write("animals.md", cards({"What is a cell?": "Of an animal: a bag of life in a soft membrane."}))
    course.project.write("prisons.md", cards({"What is a cell?": "Of a prison: a room that is locked from outside."}))
    days = course.begin()
    assert len(days) == 2
    course.project.replace("prisons.md", "a room that is", "a small room,")
    shipped = course.ship()
    old = "What is a cell? → Of a prison: a room that is locked from outside."
    new = "What is a cell? → Of a prison: a small room, locked from outside."
    assert (shipped.new, shipped.updated) == ([], [new])
    assert course.days() == renamed(days, {old: new})
    course.project.move("animals.md", "zoo/animals.md")  # twins that change places with their files
    course.project.move("prisons.md", "animals.md")
    course.project.move("zoo/animals.md", "prisons.md")
    before = course.days()
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 2)  # the small print says which file
    assert course.days() == before


def outputs(*programs: str) -> str:
    """Write a question for each program, all with the same heading."""
    return "\n".join(f"## What's the output?\n\n{program}\n" for program in programs)


def test_twenty_equal_questions_with_different_code_are_told_apart_by_it(course: Course) -> None:
    answers = [f"```js\nconsole.log(typeof {value}, {value} + 1)\n```" for value in "abcdefghijklmnopqrst"]
    course.project.write("js.md", outputs(*answers))
    days = course.begin()
    assert len(set(days)) == 20
    course.project.replace("js.md", "console.log(typeof k, k + 1)", "console.log(typeof k, k + 1, 'k')")
    before = course.named()
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 1)
    assert "'k'" in shipped.updated[0]
    after = course.named()
    assert [name for guid, name in after.items() if before[guid] != name] == shipped.updated
    assert sorted(course.days().values()) == sorted(days.values())
    old = next(name for name in days if "typeof k" in name)
    assert course.days()[shipped.updated[0]] == days[old]


def test_twenty_equal_headings_whose_code_belongs_to_the_question(course: Course) -> None:
    texts = [f"```js\nlet n = {n}\nprint(n * n)\n```\n\n**Answer:** It prints {n * n}." for n in range(20)]
    course.project.write("js.md", outputs(*texts))
    days = course.begin()
    assert len(days) == 20
    course.project.replace("js.md", "let n = 7\nprint(n * n)", "let n = 7\nprint(n ** 2)")
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 1)
    old = next(name for name in days if "let n = 7 " in name)
    assert course.days() == renamed(days, {old: shipped.updated[0]})


def test_new_tags_arrive_without_touching_the_history(course: Course) -> None:
    course.project.write("cells.md", cards(CELLS))
    days = course.begin()
    course.project.replace("cells.md", CELLS[WALL], f"**Tags:** botany, pressure\n\n{CELLS[WALL]}")
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [WALL])
    assert sorted(course.learner.note(course.guid(WALL)).tags) == ["botany", "pressure"]
    assert course.days() == days


def test_an_id_of_its_own_carries_a_card_through_a_full_rewrite(course: Course) -> None:
    course.project.write("cells.md", cards(CELLS).replace(RIBOSOME, f"{RIBOSOME} {{#ribosome}}"))
    days = course.begin()
    course.project.replace("cells.md", f"{RIBOSOME} {{#ribosome}}", "Where are proteins put together? {#ribosome}")
    course.project.replace("cells.md", CELLS[RIBOSOME], "At tiny bodies on which a copy of a gene is read.")
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], ["Where are proteins put together?"])
    assert course.days() == renamed(days, {RIBOSOME: "Where are proteins put together?"})


@pytest.mark.parametrize("written", [cards(CELLS), numbered(CELLS.items()), labelled(CELLS)], ids=["h", "q", "qa"])
def test_writing_ids_into_the_sources_changes_no_card(course: Course, written: str) -> None:
    course.project.write("cells.md", written)
    days = course.begin()
    result = course.project.run("ids", "--write")
    assert result.exit_code == 0, result.output
    assert all(guid in course.project.read("cells.md") for guid in course.learner.guids)
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    course.project.write("cells.md", course.project.read("cells.md").replace("cell", "tiny room"))
    course.ship()
    assert sorted(course.days().values()) == sorted(days.values())
    course.project.lock.unlink()  # the ids in the sources are enough to find them again
    course.project.build()
    assert {entry.guid for entry in course.project.ledger.live} == course.learner.guids


def test_a_card_with_an_id_moves_to_another_place_and_is_rewritten_at_once(course: Course) -> None:
    course.project.write("cells.md", cards(CELLS))
    days = course.begin()
    course.project.run("ids", "--write")
    guid = course.guid(WALL)
    head, _, tail = course.project.read("cells.md").partition(f"## {WALL}")
    course.project.write("cells.md", head, "##" + tail.partition("##")[2])
    course.project.write(
        "plants/walls.md", cards({f"What keeps a herb upright? {{#{guid}}}": "The pressure of water."})
    )
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], ["What keeps a herb upright?"])
    assert course.days() == renamed(days, {WALL: "What keeps a herb upright?"})
