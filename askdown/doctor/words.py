"""What the doctor says of a file, as lines for a person and as data for a program."""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from askdown.diagnostics.renderers import Paint
from askdown.doctor.examination import Advice, Examination, Passage, Sign

_FIRST = 4  # lines of a dialect's questions that are named
VERSION = 1


def told(examination: Examination, shown: str, paint: Paint) -> Iterator[str]:
    """Write an examination for a person, in lines; `shown` is the path as seen from here."""
    yield f"{paint(shown, 'place')}: {examination.dialect} ({examination.name})"
    yield f"  {_cards(examination)}"
    yield f"  Read so because {examination.reason}."
    if examination.signs:
        yield "  Signs, the surest first:"
        yield from _table(examination.signs, paint)
    if examination.metadata:
        yield f"  In no card, but understood: {_kinds(examination.metadata)}"
    if examination.left_out:
        yield "  Left out:"
        yield from (_left_out(passage, paint) for passage in examination.left_out)
    yield from _advised(examination)


def as_json(examinations: Sequence[Examination]) -> str:
    """Write examinations as JSON: a version, and an object for each file."""
    data = {"version": VERSION, "files": examinations}
    return msgspec.json.format(msgspec.json.encode(data), indent=2).decode()


def _cards(examination: Examination) -> str:
    total = examination.answered + examination.unanswered
    if not total:
        return "No questions were found."
    questions = f"{total} question{'' if total == 1 else 's'}"
    if not examination.unanswered:
        return f"{questions}, all with an answer."
    return f"{questions}: {examination.answered} with an answer, {examination.unanswered} without."


def _table(signs: Sequence[Sign], paint: Paint) -> Iterator[str]:
    widths = (max(len(str(len(sign.lines))) for sign in signs), max(len(sign.dialect) for sign in signs))
    for sign in signs:
        count = str(len(sign.lines)).rjust(widths[0])
        mark = "→" if sign.taken else " "
        lines = ", ".join(map(str, sign.lines[:_FIRST])) + (", …" if len(sign.lines) > _FIRST else "")
        where = paint(f"(line{'s' * (len(sign.lines) > 1)} {lines})", "faint")
        yield f"  {mark} {count}  {sign.dialect.ljust(widths[1])}  {sign.name} {where}"


def _kinds(passages: Sequence[Passage]) -> str:
    counts: Counter[str] = Counter()
    for passage in passages:
        counts[passage.why] += passage.end_line - passage.line + 1
    return ", ".join(f"{why} ({lines} line{'s' * (lines > 1)})" for why, lines in counts.most_common())


def _left_out(passage: Passage, paint: Paint) -> str:
    lines = f"{passage.line}-{passage.end_line}" if passage.end_line > passage.line else str(passage.line)
    return f"    {lines}: {passage.why}: {paint(passage.text, 'faint')}"


def _advised(examination: Examination) -> Iterator[str]:
    if not examination.advice:
        return
    where = "add to the front matter" if examination.front_matter else "write at the top, between two lines of ---,"
    yield f"  To have it read otherwise, {where} one of:"
    yield from (_settings(advice) for advice in examination.advice)


def _settings(advice: Advice) -> str:
    first, *others = advice.settings
    return "\n".join([f"    {first}  # {advice.effect}", *(f"    {setting}" for setting in others)])
