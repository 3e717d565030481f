"""Which project this is: the id that keeps its cards apart from everybody else's."""

import re

from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.rules import identity as rules
from askdown.identity.fingerprints import fingerprint

_SCP = re.compile(r"(?:[^@/]+@)?([^:/]+):(?!//)(.+)")  # git@host:owner/repository.git
_URL = re.compile(r"[a-z+]+://(?:[^@/]*@)?([^:/]+)(?::\d+)?/(.+)", re.IGNORECASE)


def project_id(  # noqa: PLR0913 - each source of an id is one argument, and named
    *, configured: str, kept: str, remote: str, source: str, fresh: str, report: Report
) -> str:
    """Decide which project id holds; the ledger keeps it from now on. All but `fresh` may be empty.

    `kept` is what the ledger has, and wins over all else: the note types that learners have derive from it, and Anki
    never updates notes of another note type. Then what is `configured` (askdown.toml), the address of the git
    `remote` with the path of the `source` folder in that repository, and at last `fresh`, a uuid that the caller drew.
    """
    derived = fingerprint("remote", repository(remote), source.strip("/")) if remote else ""
    found = kept or configured or derived or fresh
    if configured not in ("", found):
        report(_changed(configured, found))
    elif not configured and not remote:
        report(_missing(found))
    return found


def repository(remote: str) -> str:
    """Give the one form of a git remote's address, however it is reached: `github.com/owner/name`."""
    address = remote.strip()
    if found := _URL.fullmatch(address) or _SCP.fullmatch(address):
        host, path = found.groups()
        address = f"{host.lower()}/{path.strip('/')}"
    return address.rstrip("/").removesuffix(".git")


def _changed(configured: str, kept: str) -> Diagnostic:
    return Diagnostic(
        rule=rules.PROJECT_CHANGED,
        message=f"the configured id {configured} is not that of cards.lock, {kept}; that of cards.lock was kept",
        hint=f'write id = "{kept}", or delete cards.lock to begin a new project whose cards are new to everyone',
    )


def _missing(drawn: str) -> Diagnostic:
    return Diagnostic(
        rule=rules.NO_PROJECT_ID,
        message="the project has no id of its own; the one that was drawn for it stands in cards.lock alone",
        hint=f'write id = "{drawn}" into askdown.toml',
    )
