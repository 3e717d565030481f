"""Text tables: what Anki's own import makes of one, and that Quizlet's has a line for each card."""

from pathlib import Path

import pytest
from anki.collection import Collection
from anki.import_export_pb2 import ImportCsvRequest
from anki.notes import NoteId
from hypothesis import given, settings
from hypothesis import strategies as st

from askdown.answers.tasks import OpenTask, Question
from askdown.content import Paragraph, Text
from askdown.diagnostics import Diagnostic
from askdown.model import BasicCard, MediaFile, Origin
from askdown.writers.text_tables import write_anki_text, write_quizlet
from tests.unit.question_world import Asked, asked

CARDS = """\
---
tags: [deep, "cnn"]
---

### What does "padding" do?

It adds zeros, `\\t` or a tab:\t$a < b$

- first
- second

### Which metal is liquid?

1. [ ] Iron
   > At 1538 degrees.
2. [x] Mercury
"""
CLOZE = "Q: a?\nA: b\n\nC: The [softmax] function gives probabilities.\n"


def imported(folder: Path, world: Asked) -> Collection:
    """Import the table of a library into an empty collection."""
    file = folder / "cards.txt"
    file.write_bytes(write_anki_text("a", world.questions, (), world.found.append).data)
    collection = Collection(str(folder / "collection.anki2"))
    _import(collection, file)
    return collection


def _import(collection: Collection, file: Path) -> None:
    metadata = collection.get_csv_metadata(str(file), None)
    collection.import_csv(ImportCsvRequest(path=str(file), metadata=metadata))


@pytest.mark.slow
def test_anki_imports_every_card_with_its_fields_deck_and_tags(tmp_path: Path) -> None:
    world = asked(CARDS, CLOZE)
    collection = imported(tmp_path, world)
    notes = [collection.get_note(NoteId(note)) for note in collection.find_notes("")]
    by_guid = {note.guid: note for note in notes}
    assert by_guid.keys() == {f"{question.card.origin.guid}-text" for question in world.questions}
    first = by_guid[f"{world.questions[0].card.origin.guid}-text"]
    assert first["Front"] == '<p>What does "padding" do?</p>'
    assert r"\(a &lt; b\)" in first["Back"]
    assert "<li>first</li>\n<li>second</li>" in first["Back"]
    assert sorted(first.tags) == ["cnn", "deep"]
    deck = collection.decks.name(first.cards()[0].did)
    assert deck == "Root::1"
    (cloze,) = [note for note in notes if "Text" in note]
    assert cloze["Text"] == "<p>The {{c1::softmax}} function gives probabilities.</p>"
    collection.close()


@pytest.mark.slow
def test_anki_updates_a_card_that_is_imported_again(tmp_path: Path) -> None:
    world = asked(CARDS)
    collection = imported(tmp_path, world)
    file = tmp_path / "cards.txt"
    file.write_bytes(file.read_bytes().replace(b"adds zeros", b"adds a ring of zeros"))
    _import(collection, file)
    assert collection.note_count() == 2
    assert collection.find_notes("ring")
    collection.close()


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=20), min_size=1, max_size=4))
def test_quizlet_has_one_line_with_one_tab_for_a_card(texts: list[str]) -> None:
    def card(text: str) -> Question:
        stem = (Paragraph((Text(f"q{text}"),)),)
        return Question(BasicCard(Origin("a.md", 1, 2, guid="g"), stem, ()), stem, OpenTask(stem))

    lines = write_quizlet("a", map(card, texts), (), print).data.decode().split("\n")
    assert [line.count("\t") for line in lines] == [*(1 for _ in texts), 0]
    assert all(
        set(text.split()) <= set(line[1:].split()) | {""} or "q" in line
        for text, line in zip(texts, lines, strict=False)
    )


def test_quizlet_says_all_of_a_choice_and_of_a_cloze_in_plain_text() -> None:
    world = asked(CARDS, CLOZE)
    lines = write_quizlet("a", world.questions, (), world.found.append).data.decode().splitlines()
    assert lines[1] == "Which metal is liquid? A) Iron B) Mercury\tB) Mercury"
    assert lines[3] == "The ____ function gives probabilities.\tsoftmax"
    assert world.codes() == ["X008"]


def test_files_that_a_table_cannot_carry_are_reported_once_for_a_card() -> None:
    world = asked("### What is this? ![a kernel](askdown-1.png)\n\n![again](askdown-1.png) A kernel.\n")
    media = (MediaFile("askdown-1.png", data=b"x"),)
    found: list[Diagnostic] = []
    text = write_anki_text("a", world.questions, media, found.append).data.decode()
    assert [(item.rule.code, item.line) for item in found] == [("X003", 1)]
    assert found[0].message.startswith("Anki's text import takes no files")
    assert "askdown-1.png" not in text
    assert "a kernel" in text
