"""The preview while it runs: builds that are shown and not shipped, the server, and the end of both."""

import errno
import sys
import threading
import time
import webbrowser
from collections.abc import Callable
from functools import partial
from typing import NoReturn

import click
import msgspec

from askdown.cli import messages
from askdown.cli.building import Build, build_of
from askdown.cli.checking import lint_library
from askdown.cli.choices import Choices
from askdown.cli.drawer import Drawer
from askdown.cli.judging import verdicts_of
from askdown.cli.keeping import changes_seen_by, sentry_of
from askdown.cli.own_templates import own_templates
from askdown.cli.project import Project, open_project
from askdown.cli.rebuilding import build_round, show_round
from askdown.cli.refusal import RefusalError
from askdown.cli.run import Run
from askdown.cli.summaries import read_words
from askdown.preview.cards import Address, Kind, Preview, finding, rows_of
from askdown.preview.drawn import drawn
from askdown.preview.editors import editor_address
from askdown.preview.responses import Desk, State
from askdown.preview.server import HOST, Board, Server
from askdown.templating import Templates


def show_preview(choices: Choices, port: int, *, browser: bool) -> NoReturn:
    """Serve the preview until Ctrl-C, and build it again whenever something has changed; ends the process."""
    project = open_project(choices, lambda _: None)
    board, drawer = Board(), Drawer()
    server = _served(port, board, Desk(_assets(project), partial(drawn, draw=drawer.draw), frozenset()))
    click.echo(f"Preview of {project.shown('')}: {server.address} (Ctrl-C ends it)", err=True)
    try:
        if browser:
            webbrowser.open(server.address)
        _keep_showing(choices, project, board)
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)
    finally:
        board.close()
        server.shutdown()
        server.server_close()
        drawer.close()
    sys.exit(0)


def _keep_showing(choices: Choices, project: Project, board: Board) -> None:
    sentry = sentry_of(choices, project)
    for change in changes_seen_by(sentry):
        board.hang(msgspec.structs.replace(board.state, building=True))
        build = build_round(choices, {"preview": partial(_show, board=board)})
        board.hang(msgspec.structs.replace(board.state, building=False, problem=build.refusal))
        show_round(build, change, (), sentry.ground.root, time.strftime("%H:%M:%S"))


def _show(run: Run, board: Board) -> str:
    """Make the preview of a run and hang it up, as the work of a command; gives the summary.

    The linter takes as long again as the build: what it finds is hung up when it has found something.
    """
    build = build_of(run)
    verdicts_of(run, build.stock, sparing=True)
    summary = read_words(build.shipment.matched, shipped=len(build.shipment.notes))
    _hang(board, preview_of(run, build), summary)
    before = len(set(run.found))
    lint_library(run, build.library)
    run.found = list(dict.fromkeys(run.found))  # the linter and the build look at the same images
    if len(run.found) > before:
        _hang(board, preview_of(run, build), summary)
    return summary


def _hang(board: Board, preview: Preview, summary: str) -> None:
    # Later than any of a preview that has ended: a page that was left open sees that all is new.
    revision = max(board.state.revision + 1, int(time.time()))
    board.hang(State(msgspec.structs.replace(preview, summary=summary), revision, building=True))


def preview_of(run: Run, build: Build) -> Preview:
    """Make what the page asks for of a build and of all that its run has found."""
    shipment = build.shipment
    found = messages.in_order(run.found)
    notes = {note.guid: note for note in shipment.whole_notes}
    kinds = {kind.key: Kind(kind) for kind in shipment.note_types}
    address = _address(run)
    return Preview(
        name=shipment.library.name,
        notes=notes,
        kinds=kinds,
        media={file.name: file for file in shipment.library.media},
        rows=tuple(rows_of(shipment.library.cards, notes, kinds, found, address)),
        findings=tuple(finding(item, address) for item in found),
    )


def _address(run: Run) -> Address:
    editor = run.project.configuration.editor

    def address(path: str, line: int, column: int) -> tuple[str, str]:
        file = run.files.get(path, run.project.root / path)
        shown = run.project.shown(path) if path else ""
        return f"{shown}:{line}" if line else shown, editor_address(editor, file.resolve(), line, column)

    return address


def _assets(project: Project) -> Callable[[str], str]:
    """Give the files of the page by their names: the user's own first, read anew each time.

    Raises RefusalError where the folder that should hold them is missing; later it may come and go.
    """
    own_templates(project)
    folder = project.folder / project.configuration.templates

    def asset(name: str) -> str:
        return Templates(folder).source(f"preview/{name}")

    return asset


def _served(port: int, board: Board, desk: Desk) -> Server:
    try:
        server = Server(port, board, desk)
    except OSError as error:
        if error.errno in {errno.EADDRINUSE, errno.EACCES}:
            why = "is in use" if error.errno == errno.EADDRINUSE else "may not be used"
            raise RefusalError(f"port {port} {why}: choose another with --port (0 takes any that is free)") from error
        raise RefusalError(f"cannot listen on {HOST}:{port}: {error.strerror or error}") from error
    threading.Thread(target=server.serve_forever, daemon=True, name="preview").start()
    return server
