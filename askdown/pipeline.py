"""The program on one screen: sources to decks, decks to a library, the library to outputs."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import msgspec

from askdown.artifact import Artifact
from askdown.diagnostics import Report
from askdown.identity.changes import Change
from askdown.identity.guid import deck_id, note_type_id
from askdown.identity.ledger import Ledger
from askdown.identity.outcome import Matching
from askdown.identity.stamping import stamp, stamp_note_types
from askdown.identity.tombstones import tombstones
from askdown.model import Library, Note
from askdown.passes.formula_clozes import Wanted, add_formula_clozes
from askdown.passes.formulas import distinct_formulas, mend_formulas, report_formulas
from askdown.passes.identities import identify
from askdown.passes.macros import expand_macros
from askdown.passes.media import collect_media
from askdown.passes.naming import Naming, name_decks
from askdown.readers.reading import read
from askdown.readers.recognition import is_pinned
from askdown.rendering.fields import FIELDS
from askdown.rendering.note_types import NoteType, digest, note_types
from askdown.rendering.notes import Unanswered, render_notes
from askdown.rendering.tombstones import tombstone
from askdown.source import SourceFile
from askdown.templating import Templates
from askdown.tex.engine import Engine
from askdown.tex.macros import Macro
from askdown.tex.structure import check
from askdown.tex.validation import VerdictCache, validate
from askdown.tex.verdict import OK, Formula, Verdict
from askdown.top_decks import by_top_deck, file_name
from askdown.writers.anki import Kit, write_package


def read_library(  # noqa: PLR0913  (what a project settles for all its files)
    sources: Iterable[SourceFile],
    report: Report,
    *,
    name: str,
    naming: Naming,
    clozes: Wanted | None = None,
    macros: Mapping[str, Macro] | None = None,
) -> Library:
    """Read all files of a project and take the library through the passes that need no ledger.

    `name` is the root deck; `macros` are the project's own TeX commands.
    """
    library = Library(name, tuple(read(source, report) for source in sources))
    library = name_decks(library, naming)
    library = expand_macros(library, macros or {}, report)
    library = mend_formulas(library, report)
    return add_formula_clozes(library, clozes or Wanted())


def judge_formulas(
    library: Library, engine: Callable[[], Engine | None], known: VerdictCache, report: Report, *, sparing: bool = False
) -> dict[Formula, Verdict]:
    """Give a verdict on every formula of a library as it is written, and report what is wrong.

    MathJax judges where there is an `engine` (started when it is needed), else the structural checker; `known`
    remembers MathJax's verdicts. With `sparing` it is asked only about what the structural checker does not take.
    """
    formulas = distinct_formulas(library)
    asked = [formula for formula in formulas if check(*formula).status != "ok"] if sparing else formulas
    judged = validate(asked, engine(), known, structural=check) if asked else {}
    verdicts = dict.fromkeys(formulas, OK) | judged
    report_formulas(library, verdicts, report)
    return verdicts


class Shipment(msgspec.Struct, frozen=True):
    """What a build would ship, with its times, and what that changes; nothing is written yet."""

    library: Library
    matching: Matching
    notes: tuple[Note, ...]
    note_types: tuple[NoteType, ...]
    ledger: Ledger
    changes: tuple[Change, ...]


def prepare_shipment(  # noqa: PLR0913  (what the command line settles about a whole shipment)
    library: Library,
    ledger: Ledger,
    templates: Templates,
    report: Report,
    *,
    now: int,
    folder: Path,
    project_folder: Path,
    unread: Collection[str] = (),
    unanswered: Unanswered = "skip",
    permalink: Callable[[str], str] = lambda _: "",
) -> Shipment:
    """Match cards with the ledger, collect media, render notes and give them their times (`now` in seconds).

    `folder` holds the sources, no file outside of `project_folder` is shipped, `unread` are paths of files that
    exist but could not be read. The ledger knows its project's id. Raises TemplateProblemError.
    """
    identified = identify(library, ledger, report, unread=unread)
    library = collect_media(identified.library, folder, project_folder, report)
    notes = tuple(render_notes(library, templates, unanswered=unanswered, pinned=is_pinned, permalink=permalink))
    stamped = stamp(notes, identified.matching, ledger, now)
    types = note_types(templates, library.name, partial(note_type_id, ledger.project))
    dated = stamp_note_types({one.key: digest(one) for one in types}, stamped.ledger, now)
    times = {one.note_type: one.modified for one in dated.note_types}
    types = tuple(msgspec.structs.replace(one, modified=times[one.key]) for one in types)
    return Shipment(library, identified.matching, stamped.notes, types, dated, stamped.changes)


def anki_packages(
    shipment: Shipment, templates: Templates, *, description: Mapping[str, str], split: bool = False
) -> Iterator[Artifact]:
    """Give the package of a shipment (or one for each top-level deck), and that of the removed cards, if any.

    `description` holds author, licence and repository, empty where they are not known.
    """
    kit = Kit(
        shipment.note_types,
        partial(deck_id, shipment.ledger.project),
        templates.render("anki/description.html", description),
        shipment.library.media,
    )
    name = file_name(shipment.library.name)
    parts = (
        by_top_deck(shipment.library.name, shipment.notes, lambda note: note.deck) if split else {name: shipment.notes}
    )
    for part, notes in parts.items():
        yield write_package(f"{part}.apkg", notes, kit)
    removed = tuple(_tombstones(shipment.ledger, templates))
    if removed:
        yield write_package(f"{name}.removed.apkg", removed, kit)


def _tombstones(ledger: Ledger, templates: Templates) -> Iterator[Note]:
    for position, (entry, stone) in enumerate(zip(ledger.tombstones, tombstones(ledger), strict=True), 1):
        fields = ((FIELDS[stone.note_type][0], stone.front),)
        note = Note(stone.guid, stone.note_type, fields, stone.tags, stone.deck, position, stone.added, stone.modified)
        yield tombstone(note, entry.removed, templates)
