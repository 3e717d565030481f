"""What of a project's names, order and particulars a learner finds in Anki after the first import."""

import pytest

from tests.anki.course import Course
from tests.anki.harness import Learner
from tests.anki.project import Project, cards, labelled

pytestmark = pytest.mark.slow

TEA = {"Which tea is not from the tea plant?": "Herb tea, rooibos among it."}
COFFEE = {"Where does coffee come from?": "From the highlands of Ethiopia."}
MILK = {"Why does milk boil over?": "Its skin holds the steam back until it bursts."}
CIDER = {"What is cider made of?": "Of the juice of apples."}
WATER = {"Why does hard water leave a film on tea?": "Its lime binds what the leaves give off."}


def deck_of(course: Course, texts: dict[str, str]) -> str:
    """Give the deck of the first of these cards."""
    return course.learner.deck(course.guid(next(iter(texts))))


def test_decks_are_named_by_folders_and_files(course: Course) -> None:
    course.project.write("README.md", cards(WATER))
    course.project.write("01-hot drinks/README.md", cards(TEA))
    course.project.write("01-hot drinks/2.1_coffee.md", cards(COFFEE))
    course.project.write("02. cold/index.md", cards(MILK))
    course.project.write("02. cold/3d cider.md", cards(CIDER))
    course.ship()
    assert deck_of(course, WATER) == "Deck"
    assert deck_of(course, TEA) == "Deck::hot drinks"
    assert deck_of(course, COFFEE) == "Deck::hot drinks::coffee"
    assert deck_of(course, MILK) == "Deck::cold"
    assert deck_of(course, CIDER) == "Deck::cold::3d cider"
    assert course.learner.decks == [
        "Deck",
        "Deck::cold",
        "Deck::cold::3d cider",
        "Deck::hot drinks",
        "Deck::hot drinks::coffee",
    ]


def test_front_matter_names_decks_below_the_root_or_anywhere(course: Course) -> None:
    course.project.write("a/tea.md", "---\ndeck: Drinks/Hot\n---\n", cards(TEA))
    course.project.write("a/coffee.md", "---\ndeck: Drinks::Hot\n---\n", cards(COFFEE))
    course.project.write("a/milk.md", "---\ndeck: /Kitchen/Milk\n---\n", cards(MILK))
    course.ship()
    assert deck_of(course, TEA) == deck_of(course, COFFEE) == "Deck::Drinks::Hot"
    assert deck_of(course, MILK) == "Kitchen::Milk"


def test_colons_in_names_make_no_decks(course: Course) -> None:
    course.project.write("std::vector.md", cards(TEA))
    course.project.write("a:b.md", cards(COFFEE))
    course.ship()
    assert deck_of(course, TEA) == "Deck::std∷vector"
    assert deck_of(course, COFFEE) == "Deck::a:b"
    assert len(course.learner.decks) == 3


def test_sections_become_tags_or_decks(course: Course) -> None:
    course.project.write("drinks.md", "# Hot\n", cards(TEA), "# With milk\n", cards(COFFEE))
    days = course.begin()
    assert course.learner.note(course.guid(next(iter(COFFEE)))).tags == ["With_milk"]
    course.project.configure(id=course.project.ledger.project, deck="Deck", sections="subdecks")
    shipped = course.ship()
    assert (shipped.new, len(shipped.updated)) == ([], 2)
    assert course.days() == days
    assert course.project.entry(next(iter(COFFEE))).deck == "Deck::drinks::With milk"


def test_new_cards_come_in_the_order_of_the_sources(course: Course) -> None:
    course.project.write("10-last.md", cards(WATER))
    course.project.write("2-second.md", cards({**TEA, **COFFEE}))
    course.project.write("1-first/b.md", cards(MILK))
    course.project.write("1-first/a.md", cards(CIDER))
    course.project.write("readme.md", "An introduction, which asks nothing.\n")
    course.ship()
    order = [course.named()[guid] for guid, _ in course.learner.new_cards()]
    assert order == [*CIDER, *MILK, *TEA, *COFFEE, *WATER]
    due = [card.due for guid, _ in course.learner.new_cards() for card in course.learner.cards(guid).values()]
    assert due == sorted(set(due))
    dumped = [card["id"] for card in course.project.dump()["cards"]]
    assert [guid for guid, _ in course.learner.new_cards()] == dumped


def test_the_ids_of_the_dump_are_the_guids_of_the_notes(course: Course) -> None:
    course.project.write("tea.md", cards({**TEA, **WATER}))
    course.project.write("copy.md", cards(TEA))
    course.project.write("cold.md", labelled(CIDER), "Q: Who drinks it?\nA:\n\nC: Cider is made of [apples].\n")
    course.project.write(
        "speed.md", cards({"What is the energy of a body that moves?": "It is\n\n$$\nE = \\frac{m v^2}{2}\n$$"})
    )
    course.ship()
    dump = course.project.dump()["cards"]
    (copy,) = (card for card in dump if card["duplicate_of"])
    assert copy["duplicate_of"] == course.guid(next(iter(TEA)))
    shipped = [card for card in dump if card != copy and (card["kind"] == "cloze" or card["answer"]["text"])]
    assert {card["id"] for card in shipped} == course.learner.guids
    assert all(course.learner.fields(guid)["Id"] == guid for guid in course.learner.guids)
    derived = {card["id"]: card["parent"] for card in dump if card["parent"] not in {None, card["id"]}}
    assert list(derived.values()) == [course.guid("What is the energy of a body that moves?")]
    assert {entry.guid: entry.parent for entry in course.project.ledger.live if entry.parent} == derived


def test_the_description_says_whose_deck_it_is(learner: Learner, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("described")
    settings = {"licence": "CC-BY-SA-4.0", "author": "A. <Cook>", "repository": "https://example.org/drinks"}
    project = Project(folder / "project", settings=settings)
    project.write("milk.md", "---\ndeck: /Kitchen\n---\n", cards(MILK))
    project.write("tea.md", cards(TEA))
    learner.imports(project.build().package)
    for name in ("Deck", "Kitchen"):
        deck = learner.collection.decks.by_name(name)
        assert deck is not None
        assert all(
            part in deck["desc"] for part in ("CC-BY-SA-4.0", "A. &lt;Cook&gt;", 'href="https://example.org/drinks"')
        )
    inner = learner.collection.decks.by_name("Deck::tea")
    assert inner is not None
    assert inner["desc"] == ""


def test_split_packages_together_are_the_whole_deck(course: Course, tmp_path_factory: pytest.TempPathFactory) -> None:
    course.project.write("hot/tea.md", cards(TEA))
    course.project.write("hot/coffee.md", cards(COFFEE))
    course.project.write("Cold.md", cards(MILK))
    course.project.write("index.md", cards(CIDER))
    course.project.write("elsewhere.md", "---\ndeck: /Kitchen/Water\n---\n", cards(WATER))
    days = course.begin()
    split = course.project.build("--split")
    assert set(split.packages) == {"Deck.apkg", "Deck - hot.apkg", "Deck - Cold.apkg", "Kitchen.apkg"}
    for package in split.packages.values():
        done = course.receive(package)
        assert (done.new, done.updated) == ([], [])
    assert course.days() == days
    with Learner(tmp_path_factory.mktemp("second")) as second:
        arrived = [second.imports(package).new for package in split.packages.values()]
        assert sum(map(len, arrived)) == len(second.guids)
        assert second.guids == course.learner.guids
        assert second.decks == course.learner.decks
        assert len(second.note_types) == 1


def test_packages_of_decks_whose_names_differ_in_case_are_one(project: Project) -> None:
    project.write("Tea.md", cards(TEA))
    project.write("x/tea.md", "---\ndeck: tea\n---\n", cards(COFFEE))
    assert set(project.build("--split").packages) == {"Deck - Tea.apkg"}


def test_a_language_and_its_direction_stand_on_the_card(course: Course) -> None:
    course.project.write("tea.md", "---\nlang: ar\ndir: rtl\n---\n", cards({"ما هو الشاي؟": "شراب من أوراق نبات."}))
    course.ship()
    guid = course.guid("ما هو الشاي؟")
    assert course.learner.fields(guid)["Lang"] == "ar"
    assert 'dir="rtl"' in course.learner.question(guid)


def test_a_reversed_card_studied_on_both_sides_keeps_both(course: Course) -> None:
    course.project.write("words.md", "---\nreverse: true\n---\n", labelled({"perro": "dog", "gato": "cat"}))
    days = course.begin()
    assert len(days) == 4
    course.project.replace("words.md", "A: dog", "A: dog, hound")
    shipped = course.ship()
    assert (shipped.new, shipped.updated) == ([], ["perro"])
    assert course.days() == days
