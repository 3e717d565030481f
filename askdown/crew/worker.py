"""A process that does pieces of work until nobody sends any more."""

import gc
import signal
import sys
from typing import IO

import msgspec

from askdown.crew.frames import receive, send
from askdown.crew.work import Done, Work, done


def main() -> None:
    """Work on what comes in on standard input; what cannot be done is answered with None."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that sends; this one ends when it does
    gc.set_threshold(100_000, 20, 100)  # as in cli/program.py
    come, go = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing but answers may get between the answers
    try:
        _serve(come, go)
    except OSError:  # the other process is gone
        sys.stderr.close()
    finally:
        gc.freeze()  # as in cli/program.py


def _serve(come: IO[bytes], go: IO[bytes]) -> None:
    decode = msgspec.msgpack.Decoder(Work).decode
    while (message := receive(come)) is not None:
        send(go, msgspec.msgpack.encode(_answer(decode(message))))


def _answer(work: Work) -> Done | None:
    try:
        return done(work)
    except Exception:  # noqa: BLE001  (whoever asked does it again, and then hears of it as if there were no workers)
        return None


if __name__ == "__main__":
    main()
