"""What a command would say if it were called again and nothing had changed; so it needs not do its work to say it."""

import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from askdown.cli.cache_folder import cache_folder
from askdown.cli.listening import Heard, listening
from askdown.edition import edition
from askdown.manifest import NAME
from askdown.publishing import sha256

if TYPE_CHECKING:
    from askdown.cli.run import Again, Run, Work

_FOREIGN = frozenset({".git", "node_modules", "__pycache__", ".venv", "venv", ".hypothesis", ".tox"})
_MOST = 20_000  # files of a project whose names are looked at
_KEPT = 200  # records; the oldest go
_TICK = 20_000_000  # nanoseconds by which the time of a file may lag behind the clock
_OWN = (Path(__file__).resolve().parents[1], Path(__file__).resolve().parents[2] / "templates")  # in `edition` already


class Record(msgspec.Struct, frozen=True):
    """What was true when a command ended, by which it is known whether anything changed, and what it had to say.

    `state` digests what was chosen, the settings and which files there are; `inputs` and `outputs` are files with the
    digests of their contents, "" for one that was not there.
    """

    state: str
    inputs: dict[str, str]
    outputs: dict[str, str]
    found: bytes
    said: tuple[str, ...]
    summary: str


def repeated(name: str, work: "Work", run: "Run") -> str:
    """Do the work of the command of this name, or say what it said if nothing changed since; gives its summary."""
    place, state = _place(name, run), _state(name, run)
    if state is None:
        return work(run)
    record = _read(place)
    if record and record.state == state and _holds(record):
        return _say(record, run)
    start = time.time_ns() - _TICK
    with listening() as heard:
        summary = work(run)
    if run.again is not None and not heard.programs and not run.unread:
        inputs = _inputs(run, run.again, heard)
        if not any(_is_younger(path, start) for path in inputs if inputs[path] != run.again.ledger):
            _write(place, _record(run, run.again, state, inputs))
    return summary


def _say(record: Record, run: "Run") -> str:
    from askdown.diagnostics.keeping import Kept, restored

    run.files = {file.path: file.file for file in run.source_files}
    run.found = [restored(one) for one in msgspec.msgpack.decode(record.found, type=list[Kept])] if record.found else []
    run.recalled = True
    for text in record.said:
        run.say(text)
    return record.summary


def _inputs(run: "Run", again: "Again", heard: Heard) -> dict[str, str]:
    """Give all files that were read, with their digests."""
    apart = tuple(f"{folder.resolve()}{os.sep}" for folder in (cache_folder(), *_OWN))
    dist, ledger = run.project.dist.absolute(), str(run.project.ledger.absolute())
    written = {str(dist / path) for path in (NAME, *run.outputs)}
    paths = {str(path.absolute()) for path in run.files.values()}
    paths |= {path for path in heard.files if not path.startswith(apart) and path not in written}
    # What only worker processes read, of the project's own.
    paths |= set(_listing(str((run.project.folder / run.project.configuration.templates).resolve()), set()))
    return {path: sha256(Path(path)) for path in sorted(paths - {ledger})} | {
        ledger: again.ledger or sha256(run.project.ledger)
    }


def _is_younger(path: str, start: int) -> bool:
    """Tell whether a file may have changed since a time (nanoseconds): what was read of it may not be what it holds."""
    try:
        seen = os.stat(path)  # noqa: PTH116  (of thousands of files)
    except OSError:
        return False
    return max(seen.st_mtime_ns, seen.st_ctime_ns) >= start


def _record(run: "Run", again: "Again", state: str, inputs: dict[str, str]) -> Record:
    from askdown.diagnostics.keeping import kept

    return Record(
        state=state,
        inputs=inputs,
        outputs={str((run.project.dist / path).absolute()): digest for path, digest in run.outputs.items()},
        found=msgspec.msgpack.encode([kept(one) for one in again.found]) if again.found else b"",
        said=tuple(run.said),
        summary=again.summary,
    )


def _holds(record: Record) -> bool:
    files = (*record.outputs.items(), *record.inputs.items())
    return all(sha256(Path(path)) == digest for path, digest in files)


def _place(name: str, run: "Run") -> Path:
    """Give the record's file: one for each way in which the command is called in this place."""
    choices = msgspec.structs.replace(run.choices, jobs=0)  # how many work changes nothing
    words = (name, str(Path.cwd()), choices, run.project.root, run.project.dist)
    return cache_folder() / "builds" / f"{_digest(words)[:32]}.bin"


def _state(name: str, run: "Run") -> str | None:
    """Digest what is no file's content: the tool, the choices, all settings, which files there are, and links.

    None where there are so many files that to look at their names might take longer than the work: one file of
    questions in somebody's home.
    """
    # The first build makes these two.
    apart = {str(run.project.dist.resolve()), str(run.project.ledger.resolve())}
    lines = list(islice(_listing(str(run.project.folder.resolve()), apart), _MOST + 1))
    if len(lines) > _MOST:
        return None
    sources = [file.path for file in run.source_files]
    reported = [(one.rule.code, one.message, one.path, one.line, one.column) for one in run.found]
    words = (edition(), name, run.choices, run.project, sources, sorted(lines), reported)
    return _digest(words)


def _digest(words: tuple[object, ...]) -> str:
    """Digest settings and paths; a path may hold bytes that are no text."""
    return hashlib.sha256(ascii(msgspec.to_builtins(words, enc_hook=str)).encode("ascii")).hexdigest()


def _listing(folder: str, apart: set[str]) -> Iterator[str]:
    """Give the names of all files below a folder, links with where they lead: a name may be what a card misses."""
    pending = [folder]
    while pending:
        with suppress(OSError), os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.path in apart:
                    continue
                if entry.is_symlink():
                    yield f"{entry.path}\0{os.readlink(entry.path)}"  # noqa: PTH115  (of thousands of files)
                elif entry.is_dir():
                    if entry.name not in _FOREIGN:
                        pending.append(entry.path)
                else:
                    yield entry.path


def _read(place: Path) -> Record | None:
    """Read a record; a broken one is none."""
    try:
        return msgspec.msgpack.decode(place.read_bytes(), type=Record)
    except (OSError, msgspec.DecodeError):
        return None


def _write(place: Path, record: Record) -> None:
    with suppress(OSError, UnicodeEncodeError):  # without it the next build only takes longer
        place.parent.mkdir(parents=True, exist_ok=True)
        temporary = place.with_name(f"{place.name}.{os.getpid()}")
        temporary.write_bytes(msgspec.msgpack.encode(record))
        temporary.replace(place)
        old = sorted(place.parent.iterdir(), key=lambda file: file.stat().st_mtime)[:-_KEPT]
        for file in old:
            file.unlink()
