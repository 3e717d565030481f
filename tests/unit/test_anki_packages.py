"""Packages as files: the same bytes for the same notes, no temporary file left, and which cards clozes have."""

import json
import os
import sqlite3
import tempfile
import zipfile
from functools import partial
from pathlib import Path
from unittest.mock import Mock

import msgspec
import pytest

from askdown.artifact import Artifact, made
from askdown.identity.guid import deck_id, note_type_id
from askdown.model import MediaFile, Note
from askdown.rendering.fields import FIELDS, joined_fields
from askdown.rendering.note_types import note_types
from askdown.templating import Templates
from askdown.writers.anki import write_package
from askdown.writers.anki_clozes import cloze_numbers
from askdown.writers.anki_kit import Kit

KIT = Kit(note_types(Templates(), "Test", partial(note_type_id, "project")), partial(deck_id, "project"), "about")


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def note(guid: str, question: str = "q", deck: tuple[str, ...] = ("Root",), added: int = 1_700_000_000) -> Note:
    fields = tuple((name, question if name == "Question" else "") for name in FIELDS["question"])
    return Note(guid, "question", fields, ("a b", "c"), deck, 1, added, added + 5)


def written(artifact: Artifact) -> Path:
    """Write an artifact to a new file in the folder for temporary files."""
    handle, name = tempfile.mkstemp()
    os.close(handle)
    assert artifact.write is not None
    artifact.write(Path(name))
    return Path(name)


def content(artifact: Artifact) -> bytes:
    file = written(artifact)
    data = file.read_bytes()
    file.unlink()
    return data


def rows(artifact: Artifact, query: str, folder: Path) -> list[tuple[object, ...]]:
    with zipfile.ZipFile(written(artifact)) as archive:
        archive.extract("collection.anki2", folder)
    connection = sqlite3.connect(folder / "collection.anki2")
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_two_builds_give_the_same_bytes_and_leave_nothing_behind(temporary: Path) -> None:
    media = (MediaFile("askdown-1.svg", data=b"<svg/>"), MediaFile("askdown-2.png", data=b"png"))
    kit = msgspec.structs.replace(KIT, media=media)
    notes = [note("a", '<img src="askdown-1.svg">'), note("b", '<img src="askdown-2.png">')]
    first, second = (content(write_package("anki/x.apkg", notes, kit)) for _ in range(2))
    assert first == second
    assert list(temporary.iterdir()) == []


def test_a_failing_build_leaves_nothing_behind(temporary: Path) -> None:
    kit = msgspec.structs.replace(KIT, media=(MediaFile("gone.png", path="/no/such/file.png"),))
    with pytest.raises(FileNotFoundError):
        written(write_package("x.apkg", [note("a", '<img src="gone.png">')], kit))
    assert len(list(temporary.iterdir())) == 1  # the file that it was given


def test_the_database_is_deflated_and_dates_are_fixed() -> None:
    artifact = write_package("anki/x.apkg", [note("a")], KIT)
    assert artifact.path == "anki/x.apkg"
    with zipfile.ZipFile(written(artifact)) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert entries[0].compress_type == zipfile.ZIP_DEFLATED
    assert entries[0].compress_size * 4 < entries[0].file_size


def test_a_note_that_grew_leaves_most_of_the_compressed_pieces_as_they_were() -> None:
    notes = [note(str(i), f"{i} " + "words of a question " * 40) for i in range(2000)]
    grown = [*notes[:1000], note("1000", "longer " * 200), *notes[1001:]]
    kept = Mock(side_effect=made)
    kit = msgspec.structs.replace(KIT, kept=kept)
    packages = [written(write_package("x.apkg", some, kit)) for some in (notes, grown)]
    pieces = [call.args[1:] for call in kept.call_args_list if call.args[1] == "deflated"]
    assert len(pieces) >= 20
    assert len(pieces) / 2 < len(set(pieces)) < len(pieces) / 2 + 8
    for package in packages:
        with zipfile.ZipFile(package) as archive:
            assert archive.testzip() is None


def test_heads_with_the_texts_of_their_fields_make_the_same_package() -> None:
    notes = [note(str(i)) for i in range(3)]
    heads = [msgspec.structs.replace(one, fields=one.fields[:1]) for one in notes]
    texts = [joined_fields(one.fields) for one in notes]
    assert content(write_package("x.apkg", heads, KIT, texts=lambda: texts)) == content(
        write_package("x.apkg", notes, KIT)
    )


def test_a_note_without_all_its_fields_is_refused() -> None:
    short = msgspec.structs.replace(note("a"), fields=(("Question", "q"),))
    with pytest.raises(ValueError, match="has 14 fields, not 1"):
        content(write_package("x.apkg", [short], KIT))


def test_media_are_those_that_notes_show_once_each(tmp_path: Path) -> None:
    (tmp_path / "b.mp3").write_bytes(b"b")
    named = ("a.png", "b.mp3", "c.png", "a.png")
    media = tuple(
        MediaFile(name, data=b"a") if name != "b.mp3" else MediaFile(name, str(tmp_path / name)) for name in named
    )
    notes = [note("1", '<img src="a.png"> [sound:b.mp3] c.png'), note("2", "<img alt='' src='a.png'>")]
    artifact = write_package("x.apkg", notes, msgspec.structs.replace(KIT, media=media))
    with zipfile.ZipFile(written(artifact)) as archive:
        assert json.loads(archive.read("media")) == {"0": "a.png", "1": "b.mp3"}
        assert (archive.read("0"), archive.read("1")) == (b"a", b"b")


def test_ids_are_times_of_adding_and_unique(tmp_path: Path) -> None:
    notes = [note(str(i), added=1_700_000_000 + i % 2) for i in range(2500)]
    artifact = write_package("x.apkg", notes, KIT)
    ids = rows(artifact, "SELECT id, mod FROM notes ORDER BY rowid", tmp_path)
    assert len({number for number, _ in ids}) == 2500
    assert ids[0] == (1_700_000_000_000, 1_700_000_005)
    cards = rows(artifact, "SELECT id, mod FROM cards", tmp_path)
    assert len({number for number, _ in cards}) == 2500


def test_tags_hold_no_spaces(tmp_path: Path) -> None:
    assert rows(write_package("x.apkg", [note("a")], KIT), "SELECT tags FROM notes", tmp_path) == [(" a_b c ",)]


def test_decks_come_with_those_above_and_the_root_has_the_description(tmp_path: Path) -> None:
    notes = [note("a", deck=("Root", "One", "Two")), note("b", deck=("Root", "x::y"))]
    ((decks,),) = rows(write_package("x.apkg", notes, KIT), "SELECT decks FROM col", tmp_path)
    found = {deck["name"]: deck["desc"] for deck in json.loads(str(decks)).values()}
    assert found == {"Default": "", "Root": "about", "Root::One": "", "Root::One::Two": "", "Root::x: :y": ""}


def test_note_types_have_their_own_time(tmp_path: Path) -> None:
    types = tuple(msgspec.structs.replace(t, modified=n) for n, t in enumerate(KIT.note_types, 7))
    artifact = write_package("x.apkg", [note("a")], msgspec.structs.replace(KIT, note_types=types))
    ((models,),) = rows(artifact, "SELECT models FROM col", tmp_path)
    found = {model["name"]: model["mod"] for model in json.loads(str(models)).values()}
    assert found == {"Askdown Question (Test)": 7, "Askdown Cloze (Test)": 8}


def test_an_empty_package_can_be_written(tmp_path: Path) -> None:
    assert rows(write_package("x.apkg", [], KIT), "SELECT count(*) FROM notes", tmp_path) == [(0,)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("a {{c1::b}} {{c3::c::hint}}", [1, 3]),
        ("{{c1::a {{c2::b}} c}}", [1, 2]),
        ("{{c2,4::a}}", [2, 4]),
        ("{{c1::open", []),
        ("{{c1::open {{c2::closed}}", []),
        ("}} {{c0::zero}} {{c::none}} {{c1,::comma}}", [1]),
        ("{{c1::" * 12 + "}}" * 12, [1]),
        ("".join(f"{{{{c{n}::" for n in range(1, 13)) + "}}" * 12, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
        ("{{c70000::too high}}", []),
    ],
)
def test_cards_of_clozes(text: str, numbers: list[int]) -> None:
    assert cloze_numbers(text) == numbers
