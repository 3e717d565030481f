"""Building targets again and again in one process: what was new in each round, and the one line that says so."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import click
import msgspec

from askdown.cli import messages
from askdown.cli.choices import Choices
from askdown.cli.refusal import RefusalError
from askdown.cli.run import Attempt, Work, attempt
from askdown.cli.watched_files import Difference
from askdown.diagnostics import Diagnostic
from askdown.discovery import shown_path

_NAMED = 2  # changed files that a line names


class Build(msgspec.Struct, frozen=True):
    """One round: the attempt of each target, how long all took (seconds), and what is found now."""

    attempts: tuple[tuple[str, Attempt], ...]
    seconds: float
    found: tuple[Diagnostic, ...]
    problem: str = ""

    @property
    def refusal(self) -> str:
        """Why something was not built; empty when all was."""
        refused = (made.refusal.format_message() for _, made in self.attempts if made.refusal)
        return self.problem or next(refused, "")

    @property
    def summary(self) -> str:
        """What was built."""
        return "; ".join(made.summary for _, made in self.attempts if made.summary)


def build_round(choices: Choices, works: Mapping[str, Work], clock: Callable[[], float] = time.monotonic) -> Build:
    """Build every target, each on a run of its own; whatever goes wrong is in what is given."""
    start = clock()
    attempts: list[tuple[str, Attempt]] = []
    problem = ""
    for name, work in works.items():
        try:
            attempts.append((name, attempt(_present(choices), work)))
        except RefusalError as error:
            problem = error.format_message()
            break
    found = tuple(dict.fromkeys(item for _, made in attempts for item in made.run.found))
    return Build(tuple(attempts), clock() - start, found, problem)


def _present(choices: Choices) -> Choices:
    """Refuse a source that was there once: without this it would count as a file that is to be read."""
    if choices.source is not None and not choices.source.exists():
        raise RefusalError(f"{choices.source} is gone")
    return choices


class Findings:
    """Remembers what was shown, so that a round shows what is new in it."""

    def __init__(self) -> None:
        self._known: Counter[tuple[str, str, str]] = Counter()

    def fresh(self, build: Build) -> list[Diagnostic]:
        """Give the findings that the round before had not; lines that have moved make none new.

        A round that was refused on its way has not found everything: what was known stays known then.
        """
        seen: Counter[tuple[str, str, str]] = Counter()
        fresh = []
        for item in build.found:
            seen[_key(item)] += 1
            if seen[_key(item)] > self._known[_key(item)]:
                fresh.append(item)
        self._known = self._known | seen if build.refusal else seen
        return fresh


def _key(item: Diagnostic) -> tuple[str, str, str]:
    return item.rule.code, item.path, item.message


def show_round(build: Build, change: Difference, fresh: Sequence[Diagnostic], root: Path, at: str) -> None:
    """Print what is new, in the format of all messages, and the line of the round; `at` is the time of day."""
    quiet = verbose = False
    for _, made in build.attempts[:1]:
        quiet, verbose = made.run.choices.quiet, bool(made.run.choices.verbose)
        # Lines of files that other targets have read are the same ones.
        made.run.show_messages(err=False, found=build.found if verbose else fresh)
    if build.refusal:
        click.echo(f"{at} {_changed(change, root)}not built, the last outputs stay: {build.refusal}", err=True)
    elif not quiet:
        click.echo(f"{at} {_changed(change, root)}{'; '.join(_told(build, fresh, verbose=verbose))}", err=True)


def _told(build: Build, fresh: Sequence[Diagnostic], *, verbose: bool) -> Iterator[str]:
    names = ", ".join(name for name, _ in build.attempts)
    yield f"{names} in {build.seconds:.2f} s: {build.summary}"
    counts = messages.counted(build.found, notes_hidden=not verbose)
    if counts:
        yield counts + (f", {len(fresh)} of them new" if 0 < len(fresh) < len(build.found) else "")


def _changed(change: Difference, root: Path) -> str:
    """Write which files changed: `a.md, b/c.md and 998 more changed → `; nothing for the first round."""
    if not change.paths:
        return ""
    shown = [_shown(path, root) for path in change.paths]
    more = f" and {len(shown) - _NAMED} more" if len(shown) > _NAMED else ""
    kinds = [kind for kind in ("changed", "added", "removed") if getattr(change, kind)]
    return f"{', '.join(shown[:_NAMED])}{more} {kinds[0] if len(kinds) == 1 else 'changed'} → "


def _shown(path: Path, root: Path) -> str:
    return shown_path(str(path.relative_to(root)) if path.is_relative_to(root) else path.name)
