"""Shows which top-level decks outputs are parted into, and what their files are called."""

import pytest

from askdown.top_decks import by_top_deck, file_name

Deck = tuple[str, ...]


def parted(*decks: Deck) -> dict[str, tuple[Deck, ...]]:
    return by_top_deck("Root", decks, lambda deck: deck)


def test_decks_under_the_root_part_things_whatever_lies_below_them() -> None:
    assert parted(("Root", "A"), ("Root", "B", "x"), ("Root", "A", "y")) == {
        "Root - A": (("Root", "A"), ("Root", "A", "y")),
        "Root - B": (("Root", "B", "x"),),
    }


def test_things_in_the_root_itself_have_its_name() -> None:
    assert list(parted(("Root",), ("Root", "A"))) == ["Root", "Root - A"]


def test_a_deck_beside_the_root_has_its_own_name() -> None:
    assert list(parted(("Else", "A"), ("Else", "B"))) == ["Else"]


def test_names_that_would_be_one_file_are_one_group() -> None:
    assert list(parted(("Root", "Loss"), ("Root", "LOSS"))) == ["Root - Loss"]
    assert list(parted(("Root", "a:b"), ("Root", "a?b"))) == ["Root - a_b"]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Organic chemistry", "Organic chemistry"),
        ("A/B: what?", "A_B_ what_"),
        ("..", "deck"),
        ("Deck.", "Deck"),
        ("con", "con_"),
        ("LPT1", "LPT1_"),
        ("conversation", "conversation"),
        ("NUL.txt", "NUL_.txt"),
        ("日本語", "日本語"),
        ("long " * 100, ("long " * 36).strip()),
        ("長" * 100, "長" * 60),
    ],
)
def test_names_of_files_work_on_every_system(name: str, file: str) -> None:
    assert file_name(name) == file
