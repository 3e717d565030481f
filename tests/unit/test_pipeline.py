"""The pipeline between files and packages: what one build hands to the next, and which packages come out."""

import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from askdown.artifact import Artifact
from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.identity.changes import Status
from askdown.identity.ledger import Ledger
from askdown.identity.package import read_package
from askdown.passes.formula_clozes import Wanted
from askdown.passes.naming import Naming
from askdown.pipeline import Shipment, anki_packages, prepare_shipment, read_library, read_stock
from askdown.templating import Templates

NOW = 1_700_000_000
FILES = {
    "hot/tea.md": "## Which tea is not from the tea plant?\n\nHerb tea, rooibos among it.\n",
    "cold.md": "## What is cider made of?\n\nOf the juice of apples.\n\n## Why is ice light?\n\nIt has holes.\n",
}
NOTHING = {"author": "", "licence": "", "repository": ""}


def shipment(
    folder: Path, files: dict[str, str], ledger: Ledger, now: int = NOW, unread: tuple[str, ...] = ()
) -> Shipment:
    """Prepare files; nothing may be reported."""
    sources = [decode(path, text.encode(), refuse) for path, text in files.items()]
    stock = read_stock(sources, refuse, name="Deck", naming=Naming(), clozes=Wanted())
    return prepare_shipment(
        stock, ledger, Templates(), refuse, now=now, folder=folder, project_folder=folder, unread=unread
    )


def refuse(diagnostic: Diagnostic) -> None:
    raise AssertionError(diagnostic)


def packed(prepared: Shipment, *, split: bool = False) -> dict[str, bytes]:
    """Give the packages of a shipment as bytes, by their paths."""
    return dict(contents(anki_packages(prepared, Templates(), description=NOTHING, split=split)))


def contents(artifacts: Iterator[Artifact]) -> Iterator[tuple[str, bytes]]:
    for artifact in artifacts:
        assert artifact.write is not None
        with tempfile.TemporaryDirectory() as folder:
            artifact.write(Path(folder) / "package")
            yield artifact.path, (Path(folder) / "package").read_bytes()


def test_a_first_build_adds_everything_now(tmp_path: Path) -> None:
    first = shipment(tmp_path, FILES, Ledger("p"))
    assert {change.status for change in first.changes} == {Status.ADDED}
    assert {(note.added, note.modified) for note in first.notes} == {(NOW, NOW)}
    assert {kind.modified for kind in first.note_types} == {NOW}
    assert [note.position for note in first.notes] == [1, 2, 3]
    assert {entry.guid for entry in first.ledger.live} == {note.guid for note in first.notes}


def test_a_build_after_another_differs_in_nothing(tmp_path: Path) -> None:
    first = shipment(tmp_path, FILES, Ledger("p"))
    second = shipment(tmp_path, FILES, first.ledger, NOW + 1000)
    assert second.changes == ()
    assert (second.notes, second.note_types, second.ledger) == (first.notes, first.note_types, first.ledger)
    assert packed(second) == packed(first)


def test_the_order_of_cards_is_no_part_of_what_changes(tmp_path: Path) -> None:
    first = shipment(tmp_path, FILES, Ledger("p"))
    second = shipment(tmp_path, dict(reversed(FILES.items())), first.ledger, NOW + 1000)
    assert second.changes == ()
    assert [note.modified for note in second.notes] == [NOW] * 3
    assert [note.position for note in second.notes] == [1, 2, 3]
    assert second.notes[0].guid == first.notes[1].guid


def test_what_could_not_be_read_stays_in_the_ledger(tmp_path: Path) -> None:
    first = shipment(tmp_path, FILES, Ledger("p"))
    rest = {"hot/tea.md": FILES["hot/tea.md"]}
    held = shipment(tmp_path, rest, first.ledger, NOW + 1000, unread=("cold.md",))
    assert (held.changes, held.ledger) == ((), first.ledger)
    assert len(held.notes) == 1
    gone = shipment(tmp_path, rest, first.ledger, NOW + 1000)
    assert [change.status for change in gone.changes] == [Status.REMOVED] * 2
    assert len(gone.ledger.tombstones) == 2


def test_one_package_or_one_for_each_deck_and_one_for_the_removed(tmp_path: Path) -> None:
    first = shipment(tmp_path, FILES, Ledger("p"))
    assert set(packed(first)) == {"Deck.apkg"}
    assert set(packed(first, split=True)) == {"Deck - hot.apkg", "Deck - cold.apkg"}
    gone = shipment(tmp_path, {"hot/tea.md": FILES["hot/tea.md"]}, first.ledger, NOW + 1000)
    assert set(packed(gone)) == {"Deck.apkg", "Deck.removed.apkg"}
    assert set(packed(gone, split=True)) == {"Deck - hot.apkg", "Deck.removed.apkg"}
    again = shipment(tmp_path, {"hot/tea.md": FILES["hot/tea.md"]}, gone.ledger, NOW + 2000)
    assert packed(again) == packed(gone)


def test_packages_hold_the_notes_with_the_times_of_the_ledger(tmp_path: Path) -> None:
    first = shipment(tmp_path, FILES, Ledger("p"))
    edited = {**FILES, "cold.md": FILES["cold.md"].replace("has holes", "has many holes")}
    second = shipment(tmp_path, edited, first.ledger, NOW + 1000)
    (tmp_path / "a.apkg").write_bytes(packed(second)["Deck.apkg"])
    shipped = {note.guid: note for note in read_package(tmp_path / "a.apkg")}
    assert {guid: (note.added, note.modified) for guid, note in shipped.items()} == {
        entry.guid: (entry.added, entry.modified) for entry in second.ledger.live
    }
    assert sorted(note.modified - NOW for note in shipped.values()) == [0, 0, 1000]
    with zipfile.ZipFile(tmp_path / "a.apkg") as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}


def test_a_style_is_dated_by_its_own_change(tmp_path: Path) -> None:
    first = shipment(tmp_path, FILES, Ledger("p"))
    old = msgspec.structs.replace(
        first.ledger,
        note_types=tuple(msgspec.structs.replace(one, fingerprint="another") for one in first.ledger.note_types),
    )
    second = shipment(tmp_path, FILES, old, NOW)
    assert {kind.modified for kind in second.note_types} == {NOW + 1}
    assert second.changes == ()


def test_a_library_keeps_the_order_and_places_of_its_files() -> None:
    sources = (decode(path, text.encode(), refuse) for path, text in FILES.items())
    library = read_library(sources, refuse, name="Deck", naming=Naming(), clozes=Wanted())
    assert [deck.path for deck in library.decks] == list(FILES)
    assert [card.origin.deck for card in library.cards] == [("Deck", "hot", "tea"), *[("Deck", "cold")] * 2]
