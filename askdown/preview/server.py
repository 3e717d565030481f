"""The server of the preview: threads, sockets and the stream of events; what is answered stands in `responses`.

It listens on this computer's own address alone.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import msgspec

from askdown.preview.responses import Desk, Request, State, event_of, respond

HOST = "127.0.0.1"
_ALIVE = 15.0  # seconds after which a word goes through a silent stream, so that a closed one is noticed


class Board:
    """Where the newest state hangs: one thread writes it, others read it and wait for the next."""

    def __init__(self) -> None:
        self._state = State()
        self._count = 0
        self._changed = threading.Condition()
        self._closed = False

    @property
    def state(self) -> State:
        """What hangs there now."""
        return self._state

    def hang(self, state: State) -> None:
        """Put another state in its place."""
        with self._changed:
            self._state = state
            self._count += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def states(self) -> Iterator[State | None]:
        """Give the state, and each later one; None now and then while there is none. Ends when the board is closed."""
        seen = -1
        while not self._closed:
            with self._changed:
                fresh = self._changed.wait_for(lambda: self._closed or self._count != seen, _ALIVE)  # noqa: B023  (called before the loop goes on)
                seen, state = self._count, self._state
            if not self._closed:
                yield state if fresh else None


class Server(ThreadingHTTPServer):
    """Answers with what hangs on a board."""

    daemon_threads = True
    block_on_close = False

    allow_reuse_address = os.name == "posix"  # on Windows it would let two servers have one port

    def __init__(self, port: int, board: Board, desk: Desk) -> None:
        super().__init__((HOST, port), _Handler)
        self.board = board
        taken = self.server_address[1]
        self.desk = msgspec.structs.replace(desk, hosts=frozenset({f"{HOST}:{taken}", f"localhost:{taken}"}))

    @property
    def address(self) -> str:
        """The page's address."""
        return f"http://{HOST}:{self.server_address[1]}/"


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "askdown"
    sys_version = ""
    timeout = 60

    def _answer(self) -> None:
        headers = self.headers
        request = Request(self.command, self.path, headers.get("Host", ""), headers.get("Sec-Fetch-Site", ""))
        response = respond(request, self.server.board.state, self.server.desk)
        if request.method not in {"GET", "HEAD"}:
            self.close_connection = True  # what it sends along is not read
        self.send_response(response.status)
        self.send_header("Content-Type", response.type)
        for name, value in response.headers.items():
            self.send_header(name, value)
        if response.events:
            self._send_events()
            return
        self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        if request.method != "HEAD":
            with suppress(ConnectionError):
                self.wfile.write(response.body)

    def _send_events(self) -> None:
        self.close_connection = True
        self.send_header("Connection", "close")
        self.end_headers()
        with suppress(OSError):  # the page was closed
            for state in self.server.board.states():
                self.wfile.write(event_of(state) if state else b":\n\n")
                self.wfile.flush()

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _answer  # noqa: N815  (http.server's names)

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for builds."""
