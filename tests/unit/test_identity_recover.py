"""A lost ledger comes back from a released package: the same GUIDs and times, also for what was edited since."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from askdown.diagnostics import Diagnostic
from askdown.identity.ledger import Ledger
from askdown.identity.package import PackageUnusable, read_package
from askdown.identity.recover import recover
from askdown.passes.naming import Naming
from askdown.pipeline import Shipment, anki_packages, prepare_shipment, read_stock
from askdown.source import SourceFile
from askdown.templating import Templates

NOW = 1_700_000_000
DESCRIPTION = {"author": "", "licence": "", "repository": ""}
CNN = """\
## What is padding?

Rows of **zeros** around the input, so that `borders` count: \\( o = n + 2p \\).

## What does this print? {#prints}

```python
print(1 < 2)
```

It prints `True`, since one is less than two & always was.

## Which of these has no parameters?

- [ ] A convolution
- [x] A pooling layer
- [ ] A dense layer

Pooling only takes maxima.
"""
RNN = """\
C: An LSTM has a [forget] gate, an [input] gate and an output gate.

Q: What is padding?
A: Filling sequences up to one length with a token that is masked out later.
"""


def shipped(ledger: Ledger, *texts: str, now: int = NOW, tmp_path: Path) -> Shipment:
    sources = [SourceFile(path, text) for path, text in zip(("cnn.md", "rnn.md"), texts, strict=False)]
    stock = read_stock(sources, print, name="Deep learning", naming=Naming())
    return prepare_shipment(stock, ledger, Templates(None), print, now=now, folder=tmp_path, project_folder=tmp_path)


def packages(shipment: Shipment, tmp_path: Path) -> list[Path]:
    files = []
    for artifact in anki_packages(shipment, Templates(None), description=DESCRIPTION):
        assert artifact.write is not None
        files.append(tmp_path / artifact.path)
        artifact.write(files[-1])
    return files


def recovered(paths: Sequence[Path], *texts: str, tmp_path: Path, project: str = "p") -> tuple[Ledger, list[str]]:
    found: list[Diagnostic] = []
    now = shipped(Ledger(project), *texts, tmp_path=tmp_path)
    notes = [note for path in paths for note in read_package(path)]
    ledger = recover(notes, tuple(now.whole_notes), now.matching, project, found.append)
    return ledger, [diagnostic.rule.name for diagnostic in found]


def test_a_ledger_comes_back_whole(tmp_path: Path) -> None:
    first = shipped(Ledger("p"), CNN, RNN, tmp_path=tmp_path)
    assert len(first.notes) == 5
    second = shipped(first.ledger, CNN.replace("zeros", "nothings"), RNN, now=NOW + 60, tmp_path=tmp_path)
    ledger, reported = recovered(packages(second, tmp_path), CNN.replace("zeros", "nothings"), RNN, tmp_path=tmp_path)
    assert ledger.entries == second.ledger.entries
    assert reported == []
    again = shipped(ledger, CNN.replace("zeros", "nothings"), RNN, now=NOW + 99, tmp_path=tmp_path)
    assert again.changes == ()
    assert again.notes == second.notes
    assert [one.id for one in again.ledger.note_types] == [one.id for one in second.ledger.note_types]


def test_what_was_edited_since_is_known_again_and_counts_as_modified(tmp_path: Path) -> None:
    first = shipped(Ledger("p"), CNN, RNN, tmp_path=tmp_path)
    edited = CNN.replace("What is padding?", "What do you call padding?").replace("It prints", "Python prints")
    ledger, _ = recovered(packages(first, tmp_path), edited, RNN, tmp_path=tmp_path)
    again = shipped(ledger, edited, RNN, now=NOW + 60, tmp_path=tmp_path)
    assert [note.guid for note in again.notes] == [note.guid for note in first.notes]
    assert [note.modified - note.added for note in again.notes] == [60, 60, 0, 0, 0]


def test_released_cards_that_are_gone_become_tombstones(tmp_path: Path) -> None:
    first = shipped(Ledger("p"), CNN, RNN, tmp_path=tmp_path)
    ledger, reported = recovered(packages(first, tmp_path), CNN, tmp_path=tmp_path)
    assert reported == ["not-recovered", "not-recovered"]
    again = shipped(ledger, CNN, now=NOW + 60, tmp_path=tmp_path)
    assert {entry.guid for entry in again.ledger.tombstones} == {note.guid for note in first.notes[3:]}


def test_the_package_of_removed_cards_gives_its_tombstones_back(tmp_path: Path) -> None:
    rnn = RNN.replace("What is padding?", "What is padding of sequences?")
    first = shipped(Ledger("p"), CNN, rnn, tmp_path=tmp_path)
    second = shipped(first.ledger, CNN, now=NOW + 60, tmp_path=tmp_path)
    paths = packages(second, tmp_path)
    assert len(paths) == 2
    ledger, reported = recovered(paths, CNN, tmp_path=tmp_path)
    assert reported == []
    assert {entry.guid for entry in ledger.tombstones} == {note.guid for note in first.notes[3:]}
    back = shipped(ledger, CNN, rnn, now=NOW + 90, tmp_path=tmp_path)
    assert [note.guid for note in back.notes] == [note.guid for note in first.notes]
    assert min(note.modified for note in back.notes[3:]) > NOW + 60


def test_packages_of_several_releases_count_from_the_latest(tmp_path: Path) -> None:
    first = shipped(Ledger("p"), CNN, tmp_path=tmp_path)
    (old,) = packages(first, tmp_path)
    old = old.rename(tmp_path / "old.apkg")
    second = shipped(first.ledger, CNN.replace("True", "Yes"), now=NOW + 60, tmp_path=tmp_path)
    for paths in ([old, *packages(second, tmp_path)], [*packages(second, tmp_path), old]):
        ledger, _ = recovered(paths, CNN.replace("True", "Yes"), tmp_path=tmp_path)
        assert ledger.entries == second.ledger.entries


def test_a_package_of_another_project_is_refused(tmp_path: Path) -> None:
    paths = packages(shipped(Ledger("q"), CNN, tmp_path=tmp_path), tmp_path)
    with pytest.raises(PackageUnusable, match="another project"):
        recovered(paths, CNN, tmp_path=tmp_path)


def test_what_is_no_package_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.apkg").write_bytes(b"no zip")
    with pytest.raises(PackageUnusable, match=r"a\.apkg cannot be read"):
        read_package(tmp_path / "a.apkg")
    with pytest.raises(PackageUnusable, match=r"b\.apkg cannot be read"):
        read_package(tmp_path / "b.apkg")
    for name, inside, words in [
        ("c", "media", "no collection"),
        ("d", "collection.anki21b", "exported by Anki"),
        ("e", "collection.anki2", "cannot be read"),
    ]:
        with zipfile.ZipFile(tmp_path / f"{name}.apkg", "w") as archive:
            archive.writestr(inside, b"not a database, however long one looks at it")
        with pytest.raises(PackageUnusable, match=words):
            read_package(tmp_path / f"{name}.apkg")


def test_notes_are_read_as_they_were_written(tmp_path: Path) -> None:
    first = shipped(Ledger("p"), CNN, RNN, tmp_path=tmp_path)
    (path,) = packages(first, tmp_path)
    for written, read in zip(first.whole_notes, read_package(path), strict=True):
        assert (read.guid, read.kind, read.modified) == (written.guid, written.note_type, written.modified)
        assert read.fields == written.fields
        assert read.deck == "::".join(written.deck)
        assert read.tags == written.tags
        assert abs(read.added - written.added) <= 1
    assert replace(read_package(path)[0], modified=0).modified == 0
