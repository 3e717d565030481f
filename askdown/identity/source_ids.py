"""Ids written into the sources: where behind a question one can stand, and the edits that put it there."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from askdown.diagnostics import Diagnostic, Edit, Report
from askdown.diagnostics.rules import identity as rules
from askdown.identity.outcome import Matching
from askdown.source import SourceFile

# A heading, also in a list item or a quotation, with or without closing signs.
_HEADING = re.compile(r"(?:\s*(?:>|[-*+]|\d+[.)])\s+)*\s{0,3}#{1,6}\s+.*?(?P<place>)(?:\s+#+)?\s*")
_ATTRIBUTES = re.compile(r".*\{:?(?P<place>)(?:\s*[.][\w:.-]+)+\s*\}(?:\s+#+)?\s*")  # `{.class}`: the id goes in front
_SUMMARY = re.compile(r".*?(?P<place>)\s*</summary>.*", re.IGNORECASE)
_LINE = re.compile(r".*?(?P<place>)\s*\\?\s*")  # before the mark of a hard line break
# Lines in which a comment would be shown, or would change what they mean.
_UNSAFE = re.compile(r"\s*(?:`{3}|~{3}|\||\$\$|\\\[|<(?!summary|details|b>|strong|p>|h\d))|.*\|.*\|", re.IGNORECASE)
_PAIRED = (("`", "`"), ("**", "**"), ("__", "__"), ("$", "$"), (r"\(", r"\)"), ("<!--", "-->"), ("[", "]"))


class Target(msgspec.Struct, frozen=True):
    """A card that gets an id: the line (from 1) where its question begins, and the id."""

    line: int
    id: str


def targets(matching: Matching) -> dict[str, list[Target]]:
    """Give the cards that have no id in their source, by file: their GUID is what they get.

    A GUID says which card it is even if the ledger is lost. Both of two copies get it, and stay one card.
    """
    found: dict[str, list[Target]] = {}
    for sighting, one in zip(matching.sightings, matching.matches, strict=True):
        if sighting.parent is None and not sighting.explicit_id:
            found.setdefault(sighting.path, []).append(Target(sighting.line, one.guid))
    return found


def id_edits(file: SourceFile, wanted: Sequence[Target], report: Report) -> Iterator[Edit]:
    """Give the edits that write ids into a file: `{#id}` behind a heading, else an HTML comment in the line.

    Where neither is safe there is no edit but a note; ids change no card's identity, only what is known of it.
    """
    lines = file.lines
    for target in wanted:
        edit = _edit(lines[target.line - 1], target) if 0 < target.line <= len(lines) else None
        if edit is None:
            report(_not_written(file.path, target))
        else:
            yield edit


def _edit(line: str, target: Target) -> Edit | None:
    if found := _ATTRIBUTES.fullmatch(line):
        return _insertion(target.line, found.start("place"), f"#{target.id} ")
    if found := _HEADING.fullmatch(line):
        return _insertion(target.line, found.start("place"), f" {{#{target.id}}}")
    if _UNSAFE.match(line) or not line.strip() or not all(_closed(line, *pair) for pair in _PAIRED):
        return None
    found = _SUMMARY.fullmatch(line) or _LINE.fullmatch(line)
    return _insertion(target.line, found.start("place"), f" <!-- id: {target.id} -->") if found else None


def _closed(line: str, opening: str, closing: str) -> bool:
    """Tell whether everything that opens in a line also closes in it, so that its end is plain text."""
    if opening == closing:
        return line.count(opening) % 2 == 0
    return line.count(opening) == line.count(closing)


def _insertion(line: int, offset: int, text: str) -> Edit:
    return Edit(line=line, column=offset + 1, end_line=line, end_column=offset + 1, replacement=text)


def _not_written(path: str, target: Target) -> Diagnostic:
    return Diagnostic(
        rule=rules.ID_NOT_WRITTEN,
        message=f"no safe place for the id {target.id} in this line",
        path=path,
        line=target.line,
        hint=f"write <!-- id: {target.id} --> on a line of its own inside the card",
    )
