"""Where in a source file the id of a card can be written; whether it can stand there shows when the file is read."""

import re
from collections.abc import Callable, Sequence

from askdown.diagnostics import Edit
from askdown.model import Origin

# A heading, also in a list item or a quotation, with or without closing signs.
_HEADING = re.compile(r"(?:\s*+(?:>|[-*+]|\d++[.)])\s++)*+\s{0,3}#{1,6}\s")
_ATTRIBUTES = re.compile(
    r"\{:?(?P<place>)(?:\s*+[.][\w:.-]++)++\s*+\}(?:\s++#++)?\s*+"
)  # `{.class}`: the id goes in front
_SUMMARY = re.compile(r"</summary>", re.IGNORECASE)
_CELL = re.compile(r"\s*+\|?(?:[\s\d.)]*+\|)?+(?:[^|\\]++|\\.)*+(?=\|)")  # the first that is no number
_SUMMARY_WITHIN = 4  # lines
_INDENT = re.compile(r"(?:\s|[-*+]\s|\d++[.)]\s)*+")  # of what belongs to a list item


def in_line(lines: Sequence[str], origin: Origin, name: str) -> Edit | None:
    """Write `{#id}` behind a heading, else a comment at the end of the line where the question begins."""
    line = lines[origin.line - 1]
    if found := _ATTRIBUTES.fullmatch(line, max(line.rfind("{"), 0)):
        return _insertion(origin.line, found.start("place"), f"#{name} ")
    if _HEADING.match(line):
        return _insertion(origin.line, len(_without_closing_signs(line)), f" {{#{name}}}")
    return at_line_end(lines, origin, name)


def at_line_end(lines: Sequence[str], origin: Origin, name: str) -> Edit | None:
    """Write a comment at the end of the line where the question begins, whatever that is."""
    line = lines[origin.line - 1]
    return _commented(line.rstrip().removesuffix("\\"), origin.line, name)  # before the mark of a hard line break


def before_answer(lines: Sequence[str], origin: Origin, name: str) -> Edit | None:
    """Write a comment before the `::` that separates question and answer in one line."""
    before, separator, _ = lines[origin.line - 1].partition("::")
    return _commented(before, origin.line, name) if separator else None


def in_cell(lines: Sequence[str], origin: Origin, name: str) -> Edit | None:
    """Write a comment at the end of the first cell of a table's row, or of the second where the first is a number."""
    found = _CELL.match(lines[origin.line - 1])
    return _commented(found[0], origin.line, name) if found else None


def in_summary(lines: Sequence[str], origin: Origin, name: str) -> Edit | None:
    """Write a comment at the end of the summary with which a card that unfolds begins."""
    for number in range(origin.line, min(origin.line + _SUMMARY_WITHIN, len(lines) + 1)):
        if found := _SUMMARY.search(line := lines[number - 1]):
            return _commented(line[: found.start()], number, name)
    return None


def below(lines: Sequence[str], origin: Origin, name: str) -> Edit | None:
    """Write a comment in a line of its own below the one where the question begins."""
    line = lines[origin.line - 1]
    return _insertion(origin.line, len(line), f"\n{_indent(line)}{_comment(name)}")


def at_the_end(lines: Sequence[str], origin: Origin, name: str) -> Edit | None:
    """Write a comment as the last paragraph of the card."""
    last = next(
        (number for number in range(origin.end_line, origin.line, -1) if lines[number - 1].strip()), origin.line
    )
    return _insertion(last, len(lines[last - 1]), f"\n\n{_indent(lines[origin.line - 1])}{_comment(name)}")


PLACES: tuple[Callable[[Sequence[str], Origin, str], Edit | None], ...] = (
    in_line,
    before_answer,
    in_cell,
    in_summary,
    at_line_end,
    below,
    at_the_end,
)


def _comment(name: str) -> str:
    return f"<!-- id: {name} -->"


def _indent(line: str) -> str:
    found = _INDENT.match(line)
    return " " * len(found[0]) if found else ""


def _without_closing_signs(heading: str) -> str:
    """Give the line of a heading up to its closing signs: `## What is it? ##`."""
    text = heading.rstrip()
    bare = text.rstrip("#")
    return bare.rstrip() if bare[-1:].isspace() else text


def _commented(before: str, line: int, name: str) -> Edit:
    """Write a comment behind the text with which a line begins, before the space at its end."""
    return _insertion(line, len(before.rstrip()), f" {_comment(name)}")


def _insertion(line: int, offset: int, text: str) -> Edit:
    return Edit(line=line, column=offset + 1, end_line=line, end_column=offset + 1, replacement=text)
