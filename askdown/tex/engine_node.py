"""MathJax in a node process that answers lines of JSON: for machines that have Node.js and nothing else."""

import json
import shutil
import subprocess
from pathlib import Path

from askdown.tex.engine_bundles import BundleName, bundle_path
from askdown.tex.engine_runtime import BrokenRuntimeError

PROGRAM = Path(__file__).with_name("engine_node.cjs")
SECONDS_TO_END = 5


class Node:
    """A node process, started at once and ended by `close`."""

    name = "node"

    def __init__(self, executable: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603  # the user's own node, with a program of this package
            [executable, str(PROGRAM)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def call(self, bundle: BundleName, function: str, argument: str) -> str:
        """Return the function's answer; BrokenRuntimeError when the process has ended."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None or stdin.closed:
            raise BrokenRuntimeError("node is closed")
        try:
            stdin.write(json.dumps({"path": str(bundle_path(bundle)), "name": function, "argument": argument}) + "\n")
            stdin.flush()
            line = stdout.readline()
        except OSError as problem:
            raise BrokenRuntimeError(f"node: {problem}") from problem
        if not line:
            raise BrokenRuntimeError("node ended without an answer")
        return str(json.loads(line))

    def close(self) -> None:
        """End the process, by force where it does not end when its input does."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        try:
            self._process.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def start() -> Node:
    """Return a running engine; ImportError where there is no node, as for an engine that is not installed."""
    executable = shutil.which("node")
    if executable is None:
        raise ImportError("node is not on PATH")
    return Node(executable)
