"""Measurements as a table: one row a measurement, with what stands beside it and what it should be."""

import os
import platform
from collections.abc import Sequence
from pathlib import Path

import msgspec

_BEGIN, _END = "<!-- table: python bench/build.py --write -->", "<!-- end of table -->"
_HEAD = ("what", "cards", "time", "processor", "beside it", "ratio", "wanted", "")


class Row(msgspec.Struct, frozen=True):
    """One measurement: of what, on which cards; the rest as it is shown, "" where it does not apply."""

    what: str
    cards: str = ""
    time: str = ""
    processor: str = ""
    beside: str = ""
    ratio: str = ""
    wanted: str = ""
    reached: bool | None = None


def seconds(value: float) -> str:
    """Write seconds with as many digits as mean something."""
    return f"{value:.2f} s" if value < 10 else f"{value:.1f} s"  # noqa: PLR2004  (ten seconds need no hundredths)


def table(rows: Sequence[Row]) -> str:
    """Write rows as a Markdown table, with the machine it was measured on above."""
    cells = [_HEAD, tuple("---" for _ in _HEAD), *map(_cells, rows)]
    return "\n".join([_machine(), "", *("| " + " | ".join(line) + " |" for line in cells)])


def write_into(document: Path, text: str) -> None:
    """Replace the table in a document by another."""
    before, _, rest = document.read_text(encoding="utf-8").partition(_BEGIN)
    _, _, after = rest.partition(_END)
    document.write_text(f"{before}{_BEGIN}\n\n{text}\n\n{_END}{after}", encoding="utf-8")


def _cells(row: Row) -> tuple[str, ...]:
    verdict = {True: "yes", False: "**no**", None: ""}[row.reached]
    return row.what, row.cards, row.time, row.processor, row.beside, row.ratio, row.wanted, verdict


def _machine() -> str:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{platform.system()} on {platform.machine()}, {cores} cores, Python {platform.python_version()}."
