"""The program on one screen: sources to a stock of files, that to a library, the library to outputs."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property, partial
from pathlib import Path

import msgspec

from askdown.artifact import Artifact, Kept, made
from askdown.diagnostics import Report
from askdown.diagnostics.keeping import restored
from askdown.identity.changes import Change
from askdown.identity.guid import deck_id, note_type_id
from askdown.identity.ledger import Ledger
from askdown.identity.matching import match
from askdown.identity.outcome import Matching
from askdown.identity.stamping import stamp, stamp_note_types
from askdown.identity.tombstones import tombstones
from askdown.model import Library, Note
from askdown.passes.formula_clozes import Wanted
from askdown.passes.formulas import judged_formulas, report_formulas, written_formulas
from askdown.passes.media import Collected, name_media
from askdown.passes.naming import Naming, root_name
from askdown.rendering.fields import FIELDS
from askdown.rendering.note_types import NoteType, digest, note_types
from askdown.rendering.tombstones import tombstone
from askdown.source import SourceFile
from askdown.stock.facts import Read, Settled, read_here
from askdown.stock.notes import Render, Rendered, WholeNotes, renderer
from askdown.stock.stock import (
    Assignment,
    Stock,
    assigned_library,
    assignments,
    identified_library,
    kept_media,
    stock_of,
)
from askdown.templating import Templates
from askdown.tex.engine import Engine
from askdown.tex.macros import Macro
from askdown.tex.structure import check
from askdown.tex.validation import VerdictCache, validate
from askdown.tex.verdict import OK, Formula, Verdict
from askdown.top_decks import by_top_deck, file_name
from askdown.writers.anki import package_key, write_package
from askdown.writers.anki_kit import Kit


def read_stock(  # noqa: PLR0913  (what a project settles for all its files)
    sources: Iterable[SourceFile],
    report: Report,
    *,
    name: str,
    naming: Naming,
    clozes: Wanted | None = None,
    macros: Mapping[str, Macro] | None = None,
    read: Read = read_here,
) -> Stock:
    """Read all files of a project, and take each through the passes over one file.

    `name` is the root deck; `macros` are the project's own TeX commands. `read` may remember or share out the work.
    """
    settled = Settled(root_name(name), naming, clozes or Wanted(), dict(macros or {}))
    stock = stock_of(settled.root, read(sources, settled))
    for facts in stock.facts:
        for one in facts.found:
            report(restored(one))
    return stock


def read_library(  # noqa: PLR0913  (as above)
    sources: Iterable[SourceFile],
    report: Report,
    *,
    name: str,
    naming: Naming,
    clozes: Wanted | None = None,
    macros: Mapping[str, Macro] | None = None,
) -> Library:
    """Read all files of a project into a library; arguments as of `read_stock`."""
    return read_stock(sources, report, name=name, naming=naming, clozes=clozes, macros=macros).library


def judge_formulas(
    stock: Stock, engine: Callable[[], Engine | None], known: VerdictCache, report: Report, *, sparing: bool = False
) -> dict[Formula, Verdict]:
    """Give a verdict on every formula of a stock as it is written, and report what is wrong.

    MathJax judges where there is an `engine` (started when it is needed), else the structural checker; `known`
    remembers MathJax's verdicts. With `sparing` it is asked only about what the structural checker does not take.
    """
    formulas = {(one.tex, one.display): one.fine for facts in stock.facts for one in facts.formulas}
    asked = [formula for formula, fine in formulas.items() if not (sparing and fine)]
    judged = validate(asked, engine(), known, structural=check) if asked else {}
    wrong = {formula for formula, verdict in judged.items() if verdict.status != "ok" and formulas[formula]}
    for file in stock.files:
        surprising = wrong and any((one.tex, one.display) in wrong for one in file.facts.formulas)
        found = judged_formulas(written_formulas(file.load())) if surprising else file.facts.doubtful
        report_formulas(found, judged, report)
    return dict.fromkeys(formulas, OK) | judged


class Matched(msgspec.Struct, frozen=True, dict=True):
    """A stock with what the whole library gives its cards: identities, and names of media files."""

    stock: Stock
    matching: Matching
    media: Collected
    assignments: tuple[Assignment, ...]

    @cached_property
    def library(self) -> Library:
        """The library with identities and media; its trees are loaded."""
        return assigned_library(self.stock, self.assignments, self.media)


def match_stock(  # noqa: PLR0913  (what the command line settles about a whole library)
    stock: Stock,
    ledger: Ledger,
    report: Report,
    *,
    folder: Path,
    project_folder: Path,
    unread: Collection[str] = (),
    doubts: Report | None = None,
) -> Matched:
    """Match cards with the ledger, and collect media.

    `folder` holds the sources, no file outside of `project_folder` is shipped, `unread` are paths of files that
    exist but could not be read. What is said about identity goes to `doubts` where that is given.
    """
    matching = match(stock.sightings, ledger, doubts or report, unread=unread)
    shown = (
        (facts.path, kept_media(facts, dropped)) for facts, dropped in zip(stock.facts, stock.dropped, strict=True)
    )
    media = name_media(shown, folder, project_folder, report)
    return Matched(stock, matching, media, tuple(assignments(stock, matching, media)))


def identify_stock(stock: Stock, ledger: Ledger, report: Report, *, unread: Collection[str] = ()) -> Library:
    """Give the library with the identities that the ledger has for its cards; loads all trees."""
    matching = match(stock.sightings, ledger, report, unread=unread)
    return identified_library(stock, assignments(stock, matching, Collected((), ({},) * len(stock.files))))


class Shipment(msgspec.Struct, frozen=True):
    """What a build would ship, with its times, and what that changes; nothing is written yet.

    `notes` have of their fields the first alone; `whole_notes` gives them with all.
    """

    matched: Matched
    rendered: tuple[Rendered, ...]
    notes: tuple[Note, ...]
    note_types: tuple[NoteType, ...]
    ledger: Ledger
    changes: tuple[Change, ...]

    @property
    def library(self) -> Library:
        """The library with identities and media; its trees are loaded."""
        return self.matched.library

    @property
    def matching(self) -> Matching:
        """What matching found out about each card."""
        return self.matched.matching

    @property
    def whole_notes(self) -> WholeNotes:
        """The notes with all fields."""
        return WholeNotes(self.rendered, self.notes)


def prepare_shipment(  # noqa: PLR0913  (what the command line settles about a whole shipment)
    stock: Stock,
    ledger: Ledger,
    templates: Templates,
    report: Report,
    *,
    now: int,
    folder: Path,
    project_folder: Path,
    unread: Collection[str] = (),
    render: Render | None = None,
) -> Shipment:
    """Match cards with the ledger, collect media, render notes and give them their times (`now` in seconds).

    Arguments as of `match_stock`; the ledger knows its project's id. Raises TemplateProblemError.
    """
    matched = match_stock(stock, ledger, report, folder=folder, project_folder=project_folder, unread=unread)
    orders = tuple(zip(stock.files, matched.assignments, strict=True))
    rendered = tuple((render or renderer(templates))(orders))
    heads = tuple(head for file in rendered for head in file.heads)
    stamped = stamp(heads, matched.matching, ledger, now)
    types = note_types(templates, stock.name, partial(note_type_id, ledger.project))
    dated = stamp_note_types({one.key: digest(one) for one in types}, stamped.ledger, now)
    times = {one.note_type: one.modified for one in dated.note_types}
    types = tuple(msgspec.structs.replace(one, modified=times[one.key]) for one in types)
    return Shipment(matched, rendered, stamped.notes, types, dated, stamped.changes)


def anki_packages(  # noqa: PLR0913  (what the command line settles about packages)
    shipment: Shipment,
    templates: Templates,
    *,
    description: Mapping[str, str],
    split: bool = False,
    tool: str = "",
    passing: Callable[[Collection[Note]], Iterable[Note]] = iter,
    kept: Kept = made,
) -> Iterator[Artifact]:
    """Give the package of a shipment (or one for each top-level deck), and that of the removed cards, if any.

    `description` holds author, licence and repository, empty where they are not known. `tool` names the tool's edition:
    with it, packages know what they are made of. `passing` and `kept` as in Kit.
    """
    kit = Kit(
        shipment.note_types,
        partial(deck_id, shipment.ledger.project),
        templates.render("anki/description.html", description),
        shipment.matched.media.files,
        passing,
        kept,
    )
    root, whole = shipment.matched.stock.name, shipment.whole_notes
    name = file_name(root)
    if split:
        for part, heads in by_top_deck(root, shipment.notes, lambda note: note.deck).items():
            key = package_key(heads, kit, tool) if tool else ""
            yield write_package(f"{part}.apkg", heads, kit, key=key, texts=partial(whole.texts, heads))
    else:
        key = package_key(shipment.notes, kit, tool) if tool else ""
        yield write_package(f"{name}.apkg", shipment.notes, kit, key=key, texts=whole.texts)
    removed = tuple(_tombstones(shipment.ledger, templates))
    if removed:
        yield write_package(f"{name}.removed.apkg", removed, kit)


def _tombstones(ledger: Ledger, templates: Templates) -> Iterator[Note]:
    for position, (entry, stone) in enumerate(zip(ledger.tombstones, tombstones(ledger), strict=True), 1):
        fields = ((FIELDS[stone.note_type][0], stone.front),)
        note = Note(stone.guid, stone.note_type, fields, stone.tags, stone.deck, position, stone.added, stone.modified)
        yield tombstone(note, entry.removed, templates)
