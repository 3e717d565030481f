"""What authors do with files, folders, order and decks, and what becomes of a learner's intervals."""

import pytest

from tests.anki.course import Course
from tests.anki.project import cards

pytestmark = pytest.mark.slow

RIVERS = {
    "Where does the Danube rise?": "In the Black Forest, where two streams meet at Donaueschingen.",
    "Which river flows through Lisbon?": "The Tagus, which comes from the east of Spain.",
    "Which river carries most water?": "The Amazon, with a fifth of all that flows into the seas.",
    "Where does the Volga end?": "In the Caspian Sea, in a wide delta below Astrakhan.",
}
LAKES = {
    "Which lake is the deepest?": "Lake Baikal in Siberia, with more than one and a half kilometres.",
    "Why is the Dead Sea so salty?": "Water reaches it and leaves it only as vapour; the salt stays.",
    "Which lake lies highest among large ones?": "Lake Titicaca, between Peru and Bolivia in the Andes.",
}
DANUBE, TAGUS, AMAZON, VOLGA = RIVERS
BAIKAL, DEAD_SEA, TITICACA = LAKES


def only(texts: dict[str, str], *questions: str) -> str:
    """Write the cards of these questions, in this order."""
    return cards({question: texts[question] for question in questions})


def test_a_card_deleted_in_the_middle_touches_no_other_even_one_build_late(course: Course) -> None:
    course.project.write("rivers.md", cards(RIVERS))
    days = course.begin()
    course.project.write("rivers.md", only(RIVERS, DANUBE, AMAZON, VOLGA))
    course.project.build()  # which this learner misses
    course.project.replace("rivers.md", "below Astrakhan", "south of Astrakhan")
    done = course.receive(course.project.build().package)
    assert (done.new, done.updated, len(done.untouched)) == ([], [VOLGA], 2)
    assert course.days() == days


def test_a_removed_card_is_marked_for_who_has_it_and_never_seen_by_others(course: Course) -> None:
    course.project.write("rivers.md", cards(RIVERS))
    days = course.begin()
    guid = course.guid(TAGUS)
    course.project.write("rivers.md", only(RIVERS, DANUBE, AMAZON, VOLGA))
    course.project.now += 60
    assert course.project.plan().removed == {guid}
    built = course.ship().built
    assert course.learner.fields(guid)["Answer"] == f"<p>{RIVERS[TAGUS]}</p>"  # the deck itself does not speak of it
    done = course.receive(built.removed)
    assert (done.new, done.updated, done.untouched) == ([], [TAGUS], [])
    assert "This card was removed from its deck on 2023-11-14" in course.learner.answer(guid)
    assert "Which river flows through Lisbon?" in course.learner.question(guid)
    assert course.learner.note(guid).tags == ["askdown::removed"]
    assert course.days() == days
    again = course.project.build()
    assert again.removed
    assert built.removed
    assert again.removed.read_bytes() == built.removed.read_bytes()


def test_a_card_that_comes_back_takes_its_guid_and_history_back(course: Course) -> None:
    course.project.write("rivers.md", cards(RIVERS))
    days = course.begin()
    course.project.write("rivers.md", only(RIVERS, DANUBE, AMAZON, VOLGA))
    course.receive(course.ship().built.removed)
    course.project.write("rivers.md", cards(RIVERS))
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [TAGUS])
    assert shipped.built.removed is None
    assert course.learner.fields(course.guid(TAGUS))["Answer"] == f"<p>{RIVERS[TAGUS]}</p>"
    assert course.learner.note(course.guid(TAGUS)).tags == []
    assert course.days() == days


def test_cards_that_came_and_went_while_a_learner_was_away(course: Course) -> None:
    course.project.write("rivers.md", cards(RIVERS))
    days = course.begin()
    course.project.write("rivers.md", only(RIVERS, DANUBE, AMAZON, VOLGA))
    course.project.build()
    course.project.write("rivers.md", cards(RIVERS).replace("east of Spain", "Spanish sierra"))
    done = course.receive(course.project.build().package)
    assert done.updated == [TAGUS]
    assert course.days() == days


def test_reordered_cards_are_untouched_and_new_learners_get_the_new_order(course: Course) -> None:
    course.project.write("rivers.md", cards(RIVERS))
    days = course.begin()
    course.project.write("rivers.md", only(RIVERS, VOLGA, TAGUS, DANUBE, AMAZON))
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert course.days() == days


def test_a_card_moved_to_another_file_keeps_its_history(course: Course) -> None:
    course.project.write("rivers.md", cards(RIVERS), only(LAKES, BAIKAL))
    course.project.write("lakes.md", only(LAKES, DEAD_SEA, TITICACA))
    days = course.begin()
    course.project.write("rivers.md", cards(RIVERS))
    course.project.write("lakes.md", cards(LAKES))
    course.project.now += 60
    plan = course.project.plan()
    assert plan.questions("moved") == [BAIKAL]
    (move,) = plan.data["deck_moves"]
    assert (move["old"], move["new"], move["rename"]) == ("Deck::rivers", "Deck::lakes", False)
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [BAIKAL])  # the small print names the file
    assert course.days() == days
    assert course.learner.deck(course.guid(BAIKAL)) == "Deck::rivers"  # Anki leaves it there


def test_a_card_moved_and_edited_at_once_keeps_its_history(course: Course) -> None:
    course.project.write("rivers.md", cards(RIVERS), only(LAKES, BAIKAL))
    course.project.write("lakes.md", only(LAKES, DEAD_SEA, TITICACA))
    days = course.begin()
    course.project.write("rivers.md", cards(RIVERS))
    course.project.write(
        "lakes.md", cards(LAKES).replace("is the deepest", "of all is the deepest").replace("ia, w", "a, w")
    )
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], ["Which lake of all is the deepest?"])
    assert list(course.days().values()) == list(days.values())


@pytest.mark.parametrize(("old", "new"), [("rivers.md", "streams.md"), ("rivers.md", "water/flowing/rivers.md")])
def test_a_renamed_file_is_the_same_deck_under_another_name(course: Course, old: str, new: str) -> None:
    course.project.write("rivers.md", cards(RIVERS))
    course.project.write("lakes.md", cards(LAKES))
    days = course.begin()
    course.project.move(old, new)
    deck = "::".join(("Deck", *new.removesuffix(".md").split("/")))
    course.project.now += 60
    plan = course.project.plan()
    assert plan.questions("moved") == list(RIVERS)
    assert [(move["old"], move["new"], move["rename"]) for move in plan.data["deck_moves"]] == [
        ("Deck::rivers", deck, True)
    ]
    course.learner.rename_deck("Deck::rivers", deck)  # as the plan says
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], sorted(RIVERS))
    assert course.days() == days
    assert course.learner.deck(course.guid(TAGUS)) == deck
    assert course.learner.decks.count(deck) == 1


def test_a_renamed_folder_is_one_renamed_deck(course: Course) -> None:
    course.project.write("water/rivers.md", cards(RIVERS))
    course.project.write("water/lakes.md", cards(LAKES))
    days = course.begin()
    course.project.move("water", "01-Geography")
    course.project.now += 60
    (move,) = course.project.plan().data["deck_moves"]
    assert (move["old"], move["new"], move["rename"]) == ("Deck::water", "Deck::Geography", True)
    assert len(move["guids"]) == 7
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 7)
    assert course.days() == days


def test_a_file_split_in_two_keeps_all_histories(course: Course) -> None:
    course.project.write("waters.md", cards(RIVERS), cards(LAKES))
    days = course.begin()
    course.project.delete("waters.md")
    course.project.write("rivers.md", cards(RIVERS))
    course.project.write("lakes.md", cards(LAKES))
    course.project.now += 60
    assert [move["rename"] for move in course.project.plan().data["deck_moves"]] == [False, False]
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], sorted({**RIVERS, **LAKES}))
    assert course.days() == days


def test_a_search_finds_the_many_cards_that_a_learner_has_to_move(course: Course) -> None:
    seas = {f"How deep is sea {number}?": f"{number} fathoms, {number * 7} at most." for number in range(12)}
    course.project.write("waters.md", cards(RIVERS), cards(seas))
    course.begin()
    course.project.write("waters.md", cards(RIVERS))
    course.project.write("far & wide/the_seas.md", cards(seas))
    course.project.now += 60
    said = next(line for line in course.project.run("plan").stdout.splitlines() if "in Anki to the deck" in line)
    course.ship()
    found = course.learner.collection.find_notes(said.partition(": search ")[2])
    assert {course.learner.collection.get_note(note)["Question"] for note in found} == {
        course.learner.fields(guid)["Question"] for guid in map(course.guid, seas)
    }


def test_two_files_merged_keep_all_histories(course: Course) -> None:
    course.project.write("rivers.md", cards(RIVERS))
    course.project.write("lakes.md", cards(LAKES))
    days = course.begin()
    course.project.delete("lakes.md")
    course.project.write("rivers.md", cards(LAKES), cards(RIVERS))
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], sorted(LAKES))
    assert course.days() == days


def test_two_files_that_change_names_keep_all_histories(course: Course) -> None:
    course.project.write("rivers.md", cards(RIVERS))
    course.project.write("lakes.md", cards(LAKES))
    days = course.begin()
    course.project.write("rivers.md", cards(LAKES))
    course.project.write("lakes.md", cards(RIVERS))
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 7)
    assert course.days() == days


def test_a_deck_named_in_the_front_matter_moves_its_cards(course: Course) -> None:
    course.project.write("rivers.md", cards(RIVERS))
    days = course.begin()
    course.project.write("rivers.md", "---\ndeck: Europe/Rivers\n---\n", cards(RIVERS))
    course.project.now += 60
    plan = course.project.plan()
    assert [(move["old"], move["new"], move["rename"]) for move in plan.data["deck_moves"]] == [
        ("Deck::rivers", "Deck::Europe::Rivers", True)
    ]
    assert plan.updated == frozenset()  # no field says in which deck a card is
    result = course.project.run("plan")
    assert "rename in Anki the deck “Deck::rivers” to “Deck::Europe::Rivers” (4 cards)" in result.stdout
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert course.days() == days


def test_another_root_deck_is_one_rename_and_the_same_note_types(course: Course) -> None:
    course.project.write("rivers.md", cards(RIVERS))
    course.project.write("lakes.md", cards(LAKES))
    days = course.begin()
    course.project.configure(id=course.project.ledger.project, deck="Waters")
    course.project.now += 60
    (move,) = course.project.plan().data["deck_moves"]
    assert (move["old"], move["new"], move["rename"]) == ("Deck", "Waters", True)
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert course.days() == days
    assert len(course.learner.note_types) == 1


def test_a_copied_file_adds_no_card_and_moves_none(course: Course) -> None:
    course.project.write("rivers.md", cards(RIVERS))
    days = course.begin()
    course.project.write("a-copy.md", cards(RIVERS))
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], [])
    assert shipped.built.messages.count("pasted-twice") == 4
    assert course.days() == days
    course.project.delete("rivers.md")  # the copy takes over
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], sorted(RIVERS))
    assert course.days() == days


def test_a_heading_put_above_cards_changes_tags_and_nothing_else(course: Course) -> None:
    course.project.write("rivers.md", "# Rivers\n", cards(RIVERS))
    days = course.begin()
    course.project.replace("rivers.md", f"## {AMAZON}", f"# Abroad\n\n## {AMAZON}")
    shipped = course.ship()
    assert shipped.new == []
    assert set(shipped.updated) >= {AMAZON, VOLGA}
    assert course.learner.note(course.guid(VOLGA)).tags == ["Abroad"]
    assert course.days() == days
