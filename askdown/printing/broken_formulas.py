r"""Formulas that are wider than their column, broken into lines where that reads better than small type."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from askdown.printing.formula_pictures import PIECES, picture_sizes
from askdown.printing.formula_rows import SIGNS, Row, Rows, Segment, formula_rows
from askdown.tex.static_math import Shown, StaticMath
from askdown.tex.verdict import Formula

Draw: TypeAlias = Callable[[Sequence[Formula]], StaticMath]

_TOLERATED = 1.12  # how much too wide a formula of its own line may be: it is made that much smaller
_SENTENCE = 0.6  # of the room: a wider formula in a sentence leaves holes at the ends of lines
_BETTER = 0.9  # a broken formula is this much narrower, or not worth it
_LEAD = 0.4  # of the room: the widest left side under whose relation lines begin
_INDENT = 2.0  # em, of lines below a left side that is wider, as \qquad
_SIGN_INDENT = 1.0  # em, of lines that begin with a sign, as \quad
_LINE, _PRODUCT, _SUM = 1.0, 0.7, 0.3  # what a line costs, and a break before these signs instead of a relation
_OVERFULL = 20.0  # what it costs to leave the column, for each part of it
_PRODUCTS = SIGNS - {"+", "-", "−", r"\pm", r"\mp"}


class _Item(NamedTuple):
    """A segment with its width in em."""

    segment: Segment
    width: float


def with_breaks(math: StaticMath, formulas: Iterable[Formula], room: float, draw: Draw) -> StaticMath:
    """Give pictures in which formulas too wide for `room` (em) are broken; one that cannot be stays as it is.

    Lines begin with a relation, below the first one, or with a sign, further in. A formula in a sentence becomes
    several pictures between which a line may end. `draw` draws formulas that are in no card.
    """
    wide = {formula: rows for formula in dict.fromkeys(formulas) if (rows := _breakable(math, formula, room))}
    if not wide:
        return math
    parts = draw([part for formula, rows in wide.items() for part in _parts(formula, rows)])
    displays = {formula: _broken(rows, room, parts) for formula, rows in wide.items() if formula[1]}
    drawn = draw([(tex, True) for tex in displays.values() if tex])
    shown = {formula: _in_pieces(formula, rows, parts) for formula, rows in wide.items() if not formula[1]}
    for formula, tex in displays.items():
        if tex and _is_better(drawn.shown[tex, True], math.shown[formula]):
            shown[formula] = drawn.shown[tex, True]
    return StaticMath(math.shown | {formula: one for formula, one in shown.items() if one}, math.glyphs)


def _breakable(math: StaticMath, formula: Formula, room: float) -> Rows | None:
    tex, display = formula
    width = _width(math.shown[formula])
    if width <= room * (_TOLERATED if display else _SENTENCE):
        return None
    rows = formula_rows(tex)
    return rows if rows and (display or not rows.is_table) else None


def _width(shown: Shown) -> float:
    """Give the width of a picture in em; 0 for what is none."""
    return max((width for width, _ in picture_sizes(shown.html)), default=0) if shown.how == "svg" else 0


def _is_better(broken: Shown, before: Shown) -> bool:
    return 0 < _width(broken) < _width(before) * _BETTER


def _parts(formula: Formula, rows: Rows) -> Iterator[Formula]:
    """Give what must be measured to break a formula: left sides and segments."""
    for row in rows.rows:
        yield _lead(row, rows.is_table), formula[1]
        yield from ((_alone(segment), formula[1]) for segment in row.segments)


def _lead(row: Row, is_table: bool) -> str:  # noqa: FBT001  (a fact of the formula)
    return rf"\begin{{aligned}}{row.lead}\end{{aligned}}" if is_table else row.lead


def _alone(segment: Segment) -> str:
    """Give a segment with nothing before its relation or sign, which thus keeps its distance."""
    return f"{{}}{segment.tex}"


def _in_pieces(formula: Formula, rows: Rows, parts: StaticMath) -> Shown | None:
    shown = [[parts.shown[name, formula[1]] for name in _names(row)] for row in rows.rows]
    if any(one.how != "svg" for row in shown for one in row):
        return None
    return Shown(f"{PIECES}&emsp;".join(PIECES.join(one.html for one in row) for row in shown), "svg")


def _names(row: Row) -> list[str]:
    return [row.lead] * bool(row.lead) + [_alone(segment) for segment in row.segments]


def _broken(rows: Rows, room: float, parts: StaticMath) -> str:
    """Give TeX with more rows; "" where left sides leave too little room for that."""
    measured = [[_Item(one, _width(parts.shown[_alone(one), True])) for one in row.segments] for row in rows.rows]
    leads = [_width(parts.shown[_lead(row, rows.is_table), True]) if row.lead else 0 for row in rows.rows]
    if max(leads) <= room * _LEAD and any(row.lead for row in rows.rows):
        lines = [
            line
            for row, items in zip(rows.rows, measured, strict=True)
            for line in _aligned(row, items, room - max(leads), is_table=rows.is_table)
        ]
    elif rows.is_table:
        return ""
    else:
        lines = [
            line
            for row, items, lead in zip(rows.rows, measured, leads, strict=True)
            for line in _indented([*([_Item(Segment(row.lead, sign=False), lead)] if row.lead else []), *items], room)
        ]
    return r"\begin{aligned}" + r" \\ ".join(lines) + r"\end{aligned}"


def _aligned(row: Row, items: Sequence[_Item], room: float, *, is_table: bool) -> Iterator[str]:
    """Give the lines of a row: its left side, and below each other what stands right of it."""
    before = row.lead if is_table else f"{row.lead} &"
    cells = before.count("&") - before.count(r"\&")
    groups = lines_of(items, room, room)
    yield f"{before} {_joined(groups[0])}" if groups else row.lead
    for group in groups[1:]:
        indent = r"\quad " if group[0].segment.sign else ""
        yield f"{'&' * cells} {indent}{_joined(group)}"


def _indented(items: Sequence[_Item], room: float) -> list[str]:
    """Give lines of which all but the first are indented."""
    first, *others = lines_of(items, room, room - _INDENT)
    return [f"& {_joined(first)}", *(rf"& \qquad {_joined(group)}" for group in others)]


def _joined(items: Sequence[_Item]) -> str:
    return " ".join([_alone(items[0].segment), *(item.segment.tex for item in items[1:])])


def lines_of(items: Sequence[_Item], first: float, others: float) -> list[list[_Item]]:
    """Divide items into lines of these widths so that the cost of all breaks is least."""
    costs: list[tuple[float, int]] = [(0, 0)]  # of the items before a place, and where their last line begins
    for end in range(1, len(items) + 1):
        choices = (
            (costs[start][0] + _cost(items[start:end], others if start else first, is_first=not start), start)
            for start in range(end)
        )
        costs.append(min(choices))
    lines: list[list[_Item]] = []
    end = len(items)
    while end:
        start = costs[end][1]
        lines.insert(0, list(items[start:end]))
        end = start
    return lines


def _cost(line: Sequence[_Item], room: float, *, is_first: bool) -> float:
    segment = line[0].segment
    indent = 0 if is_first or not segment.sign else _SIGN_INDENT
    over = sum(item.width for item in line) + indent - room
    cost = _LINE + (_OVERFULL * over / room if over > 0 else 0)
    if is_first or not segment.sign:
        return cost
    return cost + (_PRODUCT if any(segment.tex.startswith(sign) for sign in _PRODUCTS) else _SUM)
