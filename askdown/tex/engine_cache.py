"""What MathJax has answered before: keys made of content, and files that keep answers between two builds."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.rules.engine import BROKEN_CACHE
from askdown.tex.verdict import Formula

T = TypeVar("T")


def content_key(formula: Formula, fingerprint: str, *, flat: bool = False) -> str:
    """Return a key that changes with the formula, with its mode and with the bundles that answer."""
    tex, display = formula
    about = f"{fingerprint}\0{'display' if display else 'inline'}\0{'flat' if flat else ''}\0{tex}"
    return hashlib.sha256(about.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def read_cache(path: Path, kind: type[T], empty: Callable[[], T], report: Report) -> T:
    """Return what `write_cache` wrote, or `empty()` for a file that is missing, or broken (which is reported)."""
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=kind)
    except FileNotFoundError:
        return empty()
    except (OSError, msgspec.DecodeError, UnicodeError) as problem:
        report(Diagnostic(BROKEN_CACHE, f"{path.name} cannot be read ({problem})", hint=f"it is in {path.parent}"))
        return empty()


def write_cache(path: Path, content: object) -> None:
    """Write a cache so that another build sees the old file or the new one, never half of it.

    OSError when the folder cannot be written: the caller knows whether that matters.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        unfinished.write_bytes(msgspec.msgpack.encode(content))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
