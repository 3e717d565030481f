"""Whether there is a file at the address of a link, as sites that show Markdown would find it."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from unicodedata import normalize
from urllib.parse import unquote


def existing(folder: Path, project: Path) -> Callable[[str, str], bool]:
    """Give the test whether an address in a source file (its path relative to `folder`) leads to a file or folder.

    An address that leaves `project` (a folder, the same or above) is taken to exist: on a hosting site it may.
    """

    @cache
    def exists(path: str, address: str) -> bool:
        return any(_is_there(place, project) for place in _candidates(folder, project, path, address))

    return exists


def _candidates(folder: Path, project: Path, path: str, address: str) -> Iterator[Path]:
    """Give where an address may lead: as written, percent-decoded, without suffix, as the page made of it."""
    bare = re.split(r"[?#]", address, maxsplit=1)[0]
    for name in dict.fromkeys((address, bare, unquote(bare), unquote(bare).replace("\\", "/"))):
        relative = name.lstrip("/")
        bases = (folder, project) if name.startswith("/") else ((folder / path).parent,)
        for base in bases:
            for form in dict.fromkeys((relative, normalize("NFC", relative), normalize("NFD", relative))):
                yield base / form
                yield base / f"{form.rstrip('/')}.md"
                if PurePosixPath(form).suffix in {".html", ".htm"}:
                    yield (base / form).with_suffix(".md")


def _is_there(place: Path, project: Path) -> bool:
    try:
        real = place.resolve()
        return real.exists() or not real.is_relative_to(project)
    except (OSError, ValueError, RuntimeError):  # a name no system takes, or links in a circle
        return False
