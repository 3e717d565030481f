"""The names of decks and the tags of cards, from folders, files, front matter and headings."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.content import Content, Paragraph, Text
from askdown.model import BasicCard, Deck, FileSettings, Library, Origin
from askdown.passes.naming import Naming, deck_path, name_decks


def named(path: str, deck: str = "") -> str:
    return "/".join(deck_path(path, "Root", FileSettings(deck=deck)))


@pytest.mark.parametrize(
    ("path", "deck"),
    [
        ("a.md", "Root/a"),
        ("a/b/c.md", "Root/a/b/c"),
        ("README.md", "Root"),
        ("Readme.markdown", "Root"),
        ("index.md", "Root"),
        ("a/README.md", "Root/a"),
        ("a/_index.md", "Root/a"),
        ("readme-first.md", "Root/readme-first"),
        ("01-a.md", "Root/a"),
        ("1. a/02_b.md", "Root/a/b"),
        ("03) c.md", "Root/c"),
        ("2.1 d.md", "Root/d"),
        ("01-02-e.md", "Root/02-e"),
        ("01.md", "Root/01"),
        ("01-.md", "Root/01-"),
        ("3d.md", "Root/3d"),
        ("01-README/a.md", "Root/README/a"),
        ("std::vector.md", "Root/std∷vector"),
        ("a:::b.md", "Root/a∷b"),
        ("a:b.md", "Root/a:b"),
        ("données été.md", "Root/données été"),
        ("v1.2 notes.md", "Root/v1.2 notes"),
        ("week 2 - waves.md", "Root/week 2 - waves"),
        ("1.10.2-waves.md", "Root/waves"),
        ("00-README.md", "Root"),
        (" /a.md", "Root/a"),
        ("a:/:b.md", "Root/a∶/∶b"),  # signs of ratio
        ("a\tb.md", "Root/a b"),
    ],
)
def test_paths_make_decks(path: str, deck: str) -> None:
    assert named(path) == deck


@pytest.mark.parametrize(
    ("written", "deck"),
    [
        ("Own", "Root/Own"),
        ("Own/Sub", "Root/Own/Sub"),
        ("Own::Sub", "Root/Own/Sub"),
        (" Own / Sub ", "Root/Own/Sub"),
        ("Own//Sub/", "Root/Own/Sub"),
        ("/Elsewhere", "Elsewhere"),
        ("/Elsewhere/Sub", "Elsewhere/Sub"),
        ("::", "Root"),
        ("/", "Root"),
        (" / ", "Root"),
        ("01-Own", "Root/01-Own"),
    ],
)
def test_front_matter_names_the_deck(written: str, deck: str) -> None:
    assert named("folder/file.md", written) == deck


@given(path=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1), deck=st.text())
def test_every_path_makes_a_deck_with_names(path: str, deck: str) -> None:
    found = deck_path(path, "Root", FileSettings(deck=deck))
    assert found
    assert all(name == name.strip() != "" for name in found)
    assert "::".join(found).split("::") == list(found)
    assert found[0] == "Root" or deck.strip().startswith("/")


def text(words: str) -> Content:
    return (Paragraph((Text(words),)),)


def deck_of(*sections: tuple[str, ...], settings: FileSettings | None = None) -> Library:
    cards = tuple(
        BasicCard(Origin("a.md", line, line, section=section, tags=("own",)), text("q"), text("a"))
        for line, section in enumerate(sections, 1)
    )
    return Library("Root", (Deck("a.md", "h-q", cards, settings=settings or FileSettings()),))


def origins(library: Library, naming: Naming | None = None) -> list[Origin]:
    return [card.origin for card in name_decks(library, naming or Naming()).cards]


def test_headings_become_tags_below_those_of_project_and_file() -> None:
    library = deck_of(("One two", "C++"), ("Three",), settings=FileSettings(tags=("file tag", "own")))
    first, second = origins(library, Naming(tags=("project",)))
    assert first.tags == ("project", "file_tag", "own", "One_two", "C++")
    assert second.tags == ("project", "file_tag", "own", "Three")
    assert first.deck == second.deck == ("Root", "a")


@pytest.mark.parametrize(("name", "root"), [("A::B", "A∷B"), (" \t", "Questions"), ("A/B", "A/B")])
def test_the_root_deck_is_one_deck(name: str, root: str) -> None:
    library = name_decks(msgspec.structs.replace(deck_of(()), name=name), Naming())
    assert library.name == root
    assert library.cards[0].origin.deck == (root, "a")


def test_headings_become_decks() -> None:
    first, second = origins(deck_of(("One", "a::b"), ("Two",)), Naming(sections="subdecks"))
    assert first.deck == ("Root", "a", "One", "a∷b")
    assert second.deck == ("Root", "a", "Two")
    assert first.tags == ("own",)


def test_the_title_of_a_file_is_neither() -> None:
    first, second = origins(deck_of(("Title", "One"), ("Title",)))
    assert (first.tags, second.tags) == (("One", "own"), ("own",))
    first, second = origins(deck_of(("Title", "One"), ("Title",)), Naming(sections="subdecks"))
    assert (first.deck, second.deck) == (("Root", "a", "One"), ("Root", "a"))


def test_a_card_without_a_heading_above_leaves_the_others_theirs() -> None:
    first, second = origins(deck_of((), ("One",)))
    assert (first.tags, second.tags) == (("own",), ("One", "own"))


def test_a_file_overrules_the_project_in_language_and_reversal() -> None:
    naming = Naming(lang="en", reverse=True)
    (origin,) = origins(deck_of(()), naming)
    assert (origin.lang, origin.dir, origin.reverse) == ("en", "", True)
    (origin,) = origins(deck_of((), settings=FileSettings(lang="ar", dir="rtl", reverse=False)), naming)
    assert (origin.lang, origin.dir, origin.reverse) == ("ar", "rtl", False)
