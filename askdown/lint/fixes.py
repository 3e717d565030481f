"""FIXES: the mends of what readers report, by the rule's code; each only where it is certain what was meant."""

import re
from collections import Counter
from collections.abc import Callable, Mapping

from askdown.diagnostics import Diagnostic, Edit
from askdown.diagnostics.rules.reading import (
    BARE_BRACKETS,
    BROKEN_QUESTION,
    DOUBLED_DELIMITERS,
    LOST_LABEL,
    QUESTION_IN_ITEM,
    STRAY_ANSWER,
    TIGHT_HEADING,
    TYPOGRAPHIC_LIST,
    UNCLOSED_FENCE,
)
from askdown.fixing import Fix
from askdown.lint.marks import bullet_edit
from askdown.lint.written import HEADING, Written
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.vocabulary import answer_label, number_label, question_label

Fixer = Callable[[Diagnostic, Written], Fix]

_CLOSED_HEADING = re.compile(r"[ \t]#+[ \t]*$")
_LABEL = re.compile(r"(?P<word>[^\W\d_]+[ .\-]?)(?P<number>\d{1,4})(?P<end>[.:)]+[ \t]+)")
_FENCE = re.compile(r"(?P<before>[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*)(?P<fence>`{3,}|~{3,})(?P<info>.*)")
_DOUBLED = re.compile(r"(?P<open>\$\$?\s*)(?:\\\((?:(?!\\[()]).)+\\\)|\\\[(?:(?!\\[\[\]]).)+\\\])(?P<close>\s*\$\$?)")
_NUMBERED = re.compile(r"\d+[.)] {1,4}(?=\S)")
_CODE = " " * 4  # the indentation that makes code
_STRUCTURE = re.compile(r"(?:---+|___+|\*\*\*+|\*\*[^*]+\*\*)\s*$|```|~~~|</?details|</?summary")


def fix_of(found: Diagnostic, written: Written) -> Fix:
    """Give the fix of a diagnostic: its own, or the one that the table has for its rule; () for none."""
    fixer = FIXES.get(found.rule.code)
    return found.fix or (fixer(found, written) if fixer and found.line else ())


def join_heading(found: Diagnostic, written: Written) -> Fix:
    """Put the second line of a broken heading behind the first."""
    above, below = written.lines[found.line - 2 : found.line]
    if not HEADING.match(above) or _CLOSED_HEADING.search(above):
        return ()
    start, end = len(above.rstrip()) + 1, len(below) - len(below.lstrip()) + 1
    return (Edit(found.line - 1, start, found.line, end, " "),)


def restore_label(found: Diagnostic, written: Written) -> Fix:
    """Give a question back what the others of its file have: heading, level, or a number that fills a gap."""
    line = written.lines[found.line - 1]
    heading = HEADING.match(line)
    if found.message.endswith("heading") and not heading:
        level = _usual_level(written, found.line)
        text = line.lstrip()
        place = len(line) - len(text) + 1
        end = place + len(text) - len(text.lstrip("#"))  # `#Q3.` has a sign, without its space
        return (Edit(found.line, place, found.line, end, "#" * level + " "),) if level else ()
    if found.message.endswith("level") and heading:
        level = _usual_level(written, found.line)
        start, end = heading.start("hashes") + 1, heading.end("hashes") + 1
        return (Edit(found.line, start, found.line, end, "#" * level),) if level else ()
    if found.message.endswith("label") and heading:
        label = _missing_label(written, found.line)
        return (Edit(found.line, heading.end() + 1, found.line, heading.end() + 1, label),) if label else ()
    return ()


def _usual_level(written: Written, but: int) -> int:
    """Give the level of the other questions' headings, 0 unless most of them have it."""
    levels = written.levels - Counter([written.level_at(but)] if but in written.place_of else ())
    count, level = max(((count, level) for level, count in levels.items() if level), default=(0, 0))
    return level if count * 2 > levels.total() else 0


def _missing_label(written: Written, line: int) -> str:
    """Give the label between those of the questions before and after, "" where their numbers leave no gap of one."""
    lines, places = written.lines, written.cards
    at = written.place_of.get(line, 0)
    if not 0 < at < len(places) - 1:
        return ""
    before, after = (_label_at(lines[places[other] - 1]) for other in (at - 1, at + 1))
    if not before or not after or int(before["number"]) + 2 != int(after["number"]):
        return ""
    same = before["word"] == after["word"] and before["end"] == after["end"]
    return f"{before['word']}{int(before['number']) + 1}{before['end']}" if same else ""


def _label_at(line: str) -> re.Match[str] | None:
    heading = HEADING.match(line)
    return _LABEL.match(line, heading.end()) if heading else None


def close_fence(found: Diagnostic, written: Written) -> Fix:
    """Close a fence that runs to the end of its item or file, if all that it holds is code."""
    lines, block = written.lines, written.open_code.get(found.line)
    opened = _FENCE.match(lines[found.line - 1])
    if not opened or not opened["info"].strip() or block is None or any(map(_is_text, block.text.split("\n"))):
        return ()
    rest = (lines[row] for row in range(block.end_line, len(lines)) if lines[row].strip(" \t>"))
    if _FENCE.match(next(rest, "")):
        return ()  # the end that was meant: it stands at a wrong indentation
    last = block.end_line
    while last > found.line and not lines[last - 1].strip(" \t>"):
        last -= 1
    before = re.sub(r"[^\s>]", " ", opened["before"])
    place = len(lines[last - 1]) + 1
    return (Edit(last, place, last, place, f"\n{before}{opened['fence']}"),)


def _is_text(line: str) -> bool:
    """Tell a line that is more likely to be swallowed text than code: a question, a label, a rule, another fence."""
    bare = line.strip().lstrip("#*_> ")
    if not bare:
        return bool(line.strip())
    if _STRUCTURE.match(line.strip()) or question_label(bare):
        return True
    label = answer_label(bare)
    headed = line.lstrip().startswith(("#", "*"))
    return bool(label and label.colon) or (headed and bool(is_interrogative(bare) or number_label(bare)))


def make_list(found: Diagnostic, written: Written) -> Fix:
    """Write `-` for the typographic bullets of a list that was read as one, from its first line to the next empty."""
    edits: list[Edit] = []
    for line in range(found.line, len(written.lines) + 1):
        text = written.lines[line - 1]
        if not text.strip(" \t>"):
            break
        if line in written.items:
            edits.extend(bullet_edit(text, line))
    return tuple(edits)


def escape_brackets(found: Diagnostic, written: Written) -> Fix:
    """Give the brackets of a formula that stand alone on their lines their backslashes back."""
    lines = written.lines
    last = next((row for row in range(found.line, len(lines)) if lines[row].strip(" \t>") == "]"), None)
    if last is None or lines[found.line - 1].strip(" \t>") != "[":
        return ()
    places = ((found.line, lines[found.line - 1].index("[") + 1), (last + 1, lines[last].index("]") + 1))
    return tuple(Edit(line, column, line, column, "\\") for line, column in places)


def undouble(found: Diagnostic, written: Written) -> Fix:
    r"""Take the dollars off a formula in `$\( … \)$` or `$$\[ … \]$$`, where it stands on one line."""
    line = written.lines[found.line - 1]
    match = next((match for match in _DOUBLED.finditer(line) if match.end() >= found.column), None)
    if match is None:
        return ()
    ends = ((match.start("open"), match.end("open")), (match.start("close"), match.end("close")))
    return tuple(Edit(found.line, start + 1, found.line, end + 1, "") for start, end in ends)


def indent_answer(found: Diagnostic, written: Written) -> Fix:
    """Indent an answer that left its list item as far as the item's text; not where tabs indent it."""
    lines = written.lines
    above = (match for row in range(found.line - 2, -1, -1) if (match := _NUMBERED.match(lines[row])))
    item = next(above, None)
    missing = " " * (len(item[0]) - len(_CODE)) if item else ""
    edits: list[Edit] = []
    for line in range(found.line, len(lines) + 1):
        text = lines[line - 1]
        if text.strip() and not text.startswith(_CODE):
            break
        if text.strip():
            edits.append(Edit(line, 1, line, 1, missing))
    return tuple(edits) if missing else ()


def space_heading(found: Diagnostic, written: Written) -> Fix:
    """Put a space behind the marks of a heading, in the place of one that is none to Markdown."""
    marks = _TIGHT_HEADING.search(written.lines[found.line - 1])
    return (Edit(found.line, marks.start() + 1, found.line, marks.end() + 1, " "),) if marks else ()


def part_from_list(found: Diagnostic, _: Written) -> Fix:
    """Put an empty line between a list and the line that would go on with its last item."""
    return (Edit(found.line, 1, found.line, 1, "\n"),)


_TIGHT_HEADING = re.compile(r"(?<=#)(?!#)[^\S \t]*")


FIXES: Mapping[str, Fixer] = {
    LOST_LABEL.code: restore_label,
    BROKEN_QUESTION.code: join_heading,
    UNCLOSED_FENCE.code: close_fence,
    TYPOGRAPHIC_LIST.code: make_list,
    BARE_BRACKETS.code: escape_brackets,
    DOUBLED_DELIMITERS.code: undouble,
    STRAY_ANSWER.code: indent_answer,
    TIGHT_HEADING.code: space_heading,
    QUESTION_IN_ITEM.code: part_from_list,
}
