"""cards.lock as text: one line of JSON for each card, read back however git or an editor left it."""

import msgspec

from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.rules import identity as rules
from askdown.identity.healing import healed
from askdown.identity.ledger import NAME, VERSION, Entry, Ledger, NoteType, in_order

_ABOUT = "Which card is which, so that learners keep their history. Written by askdown; commit it, do not edit it."
_MARKERS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


class _Header(msgspec.Struct, frozen=True):
    askdown: str
    version: int
    project: str
    about: str = _ABOUT


class LedgerUnusable(Exception):  # noqa: N818 - it says what is the matter, as the command line prints it
    """The ledger cannot be read, and to go on without it would cost learners their history."""


def write_ledger(ledger: Ledger) -> str:
    """Give the text of a ledger: the header, the note types, the cards by file; LF, equal for equal ledgers."""
    header = _Header(askdown=NAME, version=VERSION, project=ledger.project)
    note_types = sorted(ledger.note_types, key=lambda one: one.note_type)
    encode = msgspec.json.Encoder().encode_lines
    return encode((header, *note_types, *in_order(ledger.entries))).decode()


def read_ledger(text: str, path: str, report: Report) -> Ledger:
    """Give the ledger that a text holds; an empty text is an empty ledger.

    Doubled and unsorted lines and git's conflict markers are healed with a note; `path` is where the diagnostics
    point. Raises LedgerUnusable for a newer version's file and for a line that is neither.
    """
    if clean := _as_written(text):
        return clean
    lines = [line.rstrip("\r") for line in text.removeprefix("\ufeff").split("\n")]
    kept = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith(_MARKERS)]
    marked = any(line.startswith(_MARKERS) for line in lines)
    headers = [_header(line, path, number) for number, line in kept if line.startswith('{"askdown":')]
    note_types = [_note_type(line, path, number) for number, line in kept if line.startswith('{"note_type":')]
    entries = _entries([pair for pair in kept if not pair[1].startswith(('{"askdown":', '{"note_type":'))], path)
    whole = tuple(entry for _, entry in entries)
    if not kept:
        return Ledger()
    latest = _latest(note_types)
    sound = not marked and len(headers) == 1 and list(latest) == note_types
    if sound and in_order(whole) == whole and _distinct(whole):
        return Ledger(headers[0].project, whole, latest)
    report(_healed(path, marked=marked))
    projects = sorted({header.project for header in headers})
    return Ledger(projects[0] if projects else "", healed(entries, path, report), latest)


def _as_written(text: str) -> Ledger | None:
    """Read a text that is just as `write_ledger` wrote it, which takes half the time; None for any other."""
    head, _, rest = text.partition("\n")
    types: list[NoteType] = []
    try:
        header = msgspec.json.decode(head, type=_Header)
        while rest.startswith('{"note_type":'):
            line, _, rest = rest.partition("\n")
            types.append(msgspec.json.decode(line, type=NoteType))
        entries = tuple(msgspec.json.Decoder(Entry).decode_lines(rest))
    except msgspec.DecodeError:
        return None
    names = [one.note_type for one in types]
    sound = header.version == VERSION and names == sorted(set(names))
    sound = sound and in_order(entries) == entries and _distinct(entries)
    return Ledger(header.project, entries, tuple(types)) if sound else None


def _distinct(entries: tuple[Entry, ...]) -> bool:
    return len({entry.guid for entry in entries}) == len(entries)


def _entries(lines: list[tuple[int, str]], path: str) -> list[tuple[int, Entry]]:
    decoder = msgspec.json.Decoder(Entry)
    try:
        decoded = decoder.decode_lines("\n".join(line for _, line in lines))
    except msgspec.DecodeError:
        return [(number, _decoded(decoder, line, path, number)) for number, line in lines]
    return [(number, entry) for (number, _), entry in zip(lines, decoded, strict=True)]


def _decoded(decoder: msgspec.json.Decoder[Entry], line: str, path: str, number: int) -> Entry:
    try:
        return decoder.decode(line)
    except msgspec.DecodeError as error:
        raise _unreadable(path, number) from error


def _header(line: str, path: str, number: int) -> _Header:
    try:
        header = msgspec.json.decode(line, type=_Header)
    except msgspec.DecodeError as error:
        raise _unreadable(path, number) from error
    if header.version > VERSION:
        raise LedgerUnusable(f"{path} was written by a newer askdown (format {header.version}); update askdown")
    return header


def _note_type(line: str, path: str, number: int) -> NoteType:
    try:
        return msgspec.json.decode(line, type=NoteType)
    except msgspec.DecodeError as error:
        raise _unreadable(path, number) from error


def _latest(note_types: list[NoteType]) -> tuple[NoteType, ...]:
    """Give one line for each note type: the one that was modified last."""
    by_name = {one.note_type: one for one in sorted(note_types, key=lambda one: (one.modified, one.fingerprint))}
    return tuple(by_name[name] for name in sorted(by_name))


def _unreadable(path: str, number: int) -> LedgerUnusable:
    return LedgerUnusable(
        f"{path}:{number}: this line is not one of a card; restore the file from git, "
        "or from a released package with `ids --recover FILE.apkg`"
    )


def _healed(path: str, *, marked: bool) -> Diagnostic:
    what = "conflict markers of a merge" if marked else "lines out of order or doubled"
    return Diagnostic(
        rule=rules.LEDGER_HEALED,
        message=f"{what} in the ledger were put right",
        path=path,
        hint="the next build writes it clean; commit it then",
    )
