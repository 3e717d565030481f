import subprocess
from pathlib import Path

import msgspec
import pytest

from askdown.cli.changes import changed_lines
from askdown.cli.refusal import RefusalError
from askdown.model import Card, ClozeCard
from askdown.printing.outline import documents
from askdown.printing.selection import Selection, selected
from askdown.rendering.plain import plain_text
from tests.print.sample import library_of

FILES = {
    "a/one.md": "# One\n\n## First\n\n### Q: What is a?\n\n#basics\n\nA.\n\n## Second\n\n### Q: What is b?\n\nB.\n",
    "a/two.md": "### Q: Which is it?\n\n- [ ] no\n- [x] yes\n\n### Q: What is c?\n\nC.\n",
    "b.md": "### Q: What is d?\n\nD.\n",
}


def asked(cards: list[Card]) -> str:
    questions = [plain_text(card.text if isinstance(card, ClozeCard) else card.question) for card in cards]
    return " ".join(question.split()[-1].rstrip("?") for question in questions)


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), "a b it c d"),
        (Selection(decks=("a",)), "a b it c"),
        (Selection(decks=("root::A",)), "a b it c"),
        (Selection(decks=("two", "b")), "it c d"),
        (Selection(decks=("t*",)), "it c"),
        (Selection(kinds=("choice",)), "it"),
        (Selection(kinds=("question",), decks=("two",)), "c"),
        (Selection(tags=("second",)), "b"),
        (Selection(tags=("Fir*", "nothing")), "a"),
        (Selection(changed={"a/one.md": [range(13, 14)], "b.md": [range(9, 12)]}), "b"),
        (Selection(changed={}), ""),
    ],
)
def test_what_is_asked_for_is_printed(selection: Selection, expected: str) -> None:
    assert asked(selected(library_of(FILES), selection)) == expected


def test_second_copies_and_derived_formulas_are_not_printed() -> None:
    library = library_of({"a.md": FILES["b.md"]})
    (deck,) = library.decks
    (card,) = deck.cards
    copy = msgspec.structs.replace(card, origin=msgspec.structs.replace(card.origin, duplicate_of="x"))
    derived = ClozeCard(card.origin, (), parent="x")
    by_hand = ClozeCard(card.origin, ())
    full = msgspec.structs.replace(
        library, decks=(msgspec.structs.replace(deck, cards=(card, copy, derived, by_hand)),)
    )
    assert selected(full, Selection()) == [card, by_hand]


def test_a_document_for_each_top_deck_a_chapter_for_each_deck_and_a_section_for_headings() -> None:
    cards = library_of(FILES).cards
    found = [
        (one.name, one.title, [(chapter.title, [part.title for part in chapter.sections]) for chapter in one.chapters])
        for one in documents(cards, "Root")
    ]
    assert found == [
        ("Root - a", "A", [("One", ["First", "Second"]), ("Two", [""])]),
        ("Root - b", "B", [("B", [""])]),
    ]
    (together,) = documents(cards, "Root", together=True)
    assert (together.name, together.title) == ("Root", "Root")
    assert [chapter.title for chapter in together.chapters] == ["A › One", "A › Two", "B"]
    assert [chapter.anchor for chapter in together.chapters] == ["chapter-1", "chapter-2", "chapter-3"]


def git(folder: Path, *words: str) -> None:
    named = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *named, *words], cwd=folder, check=True, capture_output=True)


def test_changed_lines_are_those_of_git(tmp_path: Path) -> None:
    root = tmp_path / "source"
    (root / "a").mkdir(parents=True)
    git(tmp_path, "init", "-q")
    (root / "a" / "ü x.md").write_text("".join(f"{n}\n" for n in range(1, 11)))
    (root / "same.md").write_text("same\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    (root / "a" / "ü x.md").write_text("".join(f"{n}\n" for n in (1, 2, "three", 4, 5, 8, 9, 10)))
    (root / "new.md").write_text("new\n")
    changed = changed_lines(root, "HEAD")
    assert set(changed) == {"a/ü x.md", "new.md"}
    assert changed["a/ü x.md"] == [range(3, 4), range(5, 7)]
    assert 1 in changed["new.md"][0]
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "two")
    assert changed_lines(root, "HEAD") == {}
    assert set(changed_lines(root, "HEAD~1")) == {"a/ü x.md", "new.md"}


@pytest.mark.parametrize("revision", ["no-such", "--output=x"])
def test_an_unknown_revision_is_refused(tmp_path: Path, revision: str) -> None:
    git(tmp_path, "init", "-q")
    with pytest.raises(RefusalError):
        changed_lines(tmp_path, revision)
    assert not (tmp_path / "x").exists()


def test_no_repository_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusalError):
        changed_lines(tmp_path, "HEAD")
