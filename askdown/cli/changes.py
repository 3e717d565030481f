"""Which lines of the sources git says have changed since a revision."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from askdown.cli.refusal import RefusalError

_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_EVERYTHING = range(1, 2**31)


def changed_lines(root: Path, revision: str) -> dict[str, list[range]]:
    """Give the changed lines of each file below `root` (paths relative to it, with `/`), new files as a whole.

    Where lines were only taken out, the two around the gap have changed. Raises RefusalError where git, the repository
    or the revision is missing.
    """
    if revision.startswith("-"):
        raise RefusalError(f"{revision} is no revision")
    commit = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", wrong=revision).strip()
    difference = _git(
        root, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-prefix", "--relative", commit
    )
    changed: dict[str, list[range]] = {}
    for path, lines in _hunks(difference):
        changed.setdefault(path, []).append(lines)
    fresh = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    return changed | {path: [_EVERYTHING] for path in fresh.split("\0") if path}


def _hunks(difference: str) -> Iterator[tuple[str, range]]:
    path = ""
    for line in difference.split("\n"):
        if line.startswith("+++ "):
            path = line[4:].rstrip("\t")
        elif path and (hunk := _HUNK.match(line)):
            first, count = int(hunk[1]), int(hunk[2] or 1)
            yield path, range(first, first + count) if count else range(first, first + 2)


def _git(root: Path, *words: str, wrong: str = "") -> str:
    # Paths as they are, not as C strings.
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *words]
    try:
        asked = subprocess.run(  # noqa: S603  (git, with a revision that cannot be an option)
            command, capture_output=True, text=True, check=False, timeout=60, encoding="utf-8", errors="replace"
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise RefusalError(f"git is needed to tell what has changed: {error}") from error
    if asked.returncode:
        raise RefusalError(f"git does not know {wrong} here" if wrong else asked.stderr.strip())
    return asked.stdout
