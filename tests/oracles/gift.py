"""gift-pegjs, a GIFT parser that others wrote, as a process that answers as long as tests ask."""

import json
import subprocess
from pathlib import Path
from typing import Any

from tests.npm import package


class GiftParser:
    """Parses GIFT texts one after the other; close it when done."""

    def __init__(self) -> None:
        command = ["node", str(Path(__file__).with_name("gift.cjs")), str(package("gift-pegjs"))]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def questions(self, text: str) -> list[dict[str, Any]]:
        """Give what the parser finds, categories included; raises ValueError where it refuses."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the parser was started without pipes")
        self._process.stdin.write(json.dumps(text).encode() + b"\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if "error" in answer:
            raise ValueError(answer["error"])
        found: list[dict[str, Any]] = answer["questions"]
        return found

    def close(self) -> None:
        """End the process."""
        self._process.communicate()
