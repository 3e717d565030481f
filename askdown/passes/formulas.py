"""Formulas: which ones a library holds and where, what is wrong with them, and those that one mend makes right."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial

import msgspec

from askdown.card_contents import contents_of, with_contents
from askdown.content import Content, Math, MathBlock
from askdown.content_walk import gathered, rewritten
from askdown.diagnostics import Diagnostic, Edit, Report, Rule, Severity
from askdown.diagnostics.rules.formulas import INVALID, REPAIRED
from askdown.model import Card, Deck, is_derived
from askdown.tex.macros import Expansion
from askdown.tex.repair import Repair, repair
from askdown.tex.structure import check, problems
from askdown.tex.verdict import Formula, Verdict

_KINDS: tuple[type[Math | MathBlock], ...] = (Math, MathBlock)
_DISPLAY = True  # of a formula that stands as a block of its own
_LONGEST_SHOWN = 60
_REMEMBERED = 1 << 14  # formulas whose mends and problems are kept: files of one subject share many
_SHOWN_AROUND = 24  # characters before and behind a mend


class PlacedFormula(msgspec.Struct, frozen=True):
    """A formula of a card in a file; line and column (from 1) are where its TeX begins.

    `tex` is what is judged: the author's macros are written out, nothing is mended. `written` is the source's TeX, and
    `columns` are those at which its further lines begin.
    """

    tex: str
    display: bool
    written: str
    path: str
    line: int
    column: int
    columns: tuple[int, ...] = ()
    pieces: tuple[tuple[int, int, bool], ...] = ()
    mended: bool = False

    def place(self, offset: int) -> tuple[int, int]:
        """Give line and column of the character at an offset of `tex`."""
        offset = Expansion(self.tex, self.pieces).original(offset) if self.pieces else offset
        row = self.written.count("\n", 0, offset)
        if row == 0:
            return self.line, self.column + offset
        start = self.written.rfind("\n", 0, offset) + 1
        column = self.columns[row - 1] if row <= len(self.columns) else 1
        return self.line + row, column + offset - start


def placed(node: Math | MathBlock, path: str) -> PlacedFormula:
    """Give the formula of a node, as it stands in the file at `path`."""
    written = node.written or node.tex
    tex = node.expanded or written
    mended = tex != node.tex
    if isinstance(node, Math):
        place = (path, node.line, node.column)
        return PlacedFormula(tex, node.display, written, *place, node.columns, node.pieces, mended)
    place = (path, node.tex_line, node.tex_column)
    return PlacedFormula(tex, _DISPLAY, written, *place, node.columns, node.pieces, mended)


def formulas_of(card: Card) -> Iterator[PlacedFormula]:
    """Give the formulas of a card as written, in the order of the text."""
    for node in gathered(contents_of(card), _KINDS):
        yield placed(node, card.origin.path)


def written_formulas(deck: Deck) -> list[PlacedFormula]:
    """Give the formulas of a deck in the order of the cards; those of a derived card are its parent's."""
    return [one for card in deck.cards if not is_derived(card) for one in formulas_of(card)]


def distinct_formulas(formulas: Iterable[PlacedFormula]) -> dict[Formula, bool]:
    """Give each formula once, as TeX and whether it is display, with whether the structural checker takes it."""
    distinct = dict.fromkeys((one.tex, one.display) for one in formulas)
    return {formula: check(*formula).status == "ok" for formula in distinct}


def judged_formulas(formulas: Iterable[PlacedFormula]) -> Iterator[PlacedFormula]:
    """Give the formulas on which a verdict is reported: mended ones were reported when they were mended."""
    return (formula for formula in formulas if not formula.mended)


def is_doubtful(formula: PlacedFormula) -> bool:
    """Tell whether there is something to say about a formula whatever MathJax's verdict on it is."""
    return bool(_known_problems(formula.tex, formula.display)) or check(formula.tex, formula.display).status != "ok"


def report_formulas(formulas: Iterable[PlacedFormula], verdicts: Mapping[Formula, Verdict], report: Report) -> None:
    """Report what is wrong with each formula, at the token; a formula without a verdict is right.

    MathJax's word is final where it was asked: what it takes is not called wrong, whatever the checker says.
    """
    for formula in formulas:
        verdict = verdicts.get((formula.tex, formula.display))
        for found in _problems(formula.tex, formula.display, verdict):
            line, column = formula.place(found.offset)
            message = f"{found.message} in {_shown(formula.tex)}"
            hint = f"did you mean {found.suggestion}?" if found.suggestion else ""
            report(Diagnostic(found.rule, message, formula.path, line, column, hint))


class _Found(msgspec.Struct, frozen=True):
    rule: Rule
    offset: int
    message: str
    suggestion: str = ""


def _problems(tex: str, display: bool, verdict: Verdict | None) -> list[_Found]:  # noqa: FBT001  (a formula's two parts)
    wrong = verdict is not None and verdict.status != "ok"
    found = [_Found(one.rule, one.offset, one.message, one.suggestion) for one in _known_problems(tex, display)]
    if not wrong:
        return [one for one in found if one.rule.severity != Severity.ERROR]
    if not any(one.rule.severity == Severity.ERROR for one in found) and verdict is not None:
        found.append(_Found(INVALID, verdict.offset or 0, verdict.message))
    return found


_known_problems = lru_cache(maxsize=_REMEMBERED)(problems)


def mend_formulas(deck: Deck, report: Report) -> Deck:
    """Give a deck in which formulas with one likely mend are mended; each is reported with before and after.

    Decided by the structural checker alone, so that every machine builds the same deck.
    """
    return msgspec.structs.replace(deck, cards=tuple(_mended(card, report) for card in deck.cards))


def _mended(card: Card, report: Report) -> Card:
    # To look costs much less than to rebuild, and nearly all formulas are right.
    if not any(_mend_of(one.tex, one.display) for one in formulas_of(card)):
        return card
    change = partial(_mended_node, path=card.origin.path, report=report)

    def changed(content: Content) -> Content:
        return rewritten(content, (Math, MathBlock), change)

    return with_contents(card, changed)


_mend_of = lru_cache(maxsize=_REMEMBERED)(repair)


def _mended_node(node: Math | MathBlock, *, path: str, report: Report) -> Math | MathBlock:
    formula = placed(node, path)
    mend = _mend_of(formula.tex, formula.display)
    if mend is None:
        return node
    report(_mend_report(formula, mend))
    return msgspec.structs.replace(node, tex=mend.after, written=formula.written)


def _mend_report(formula: PlacedFormula, mend: Repair) -> Diagnostic:
    """Report a mend at the token that was at fault, with what stood there before and what does now."""
    before, after = mend.before, mend.after
    start = _shared_start(before, after)
    end = _shared_start(before[start:][::-1], after[start:][::-1])
    old = _around(before, start, len(before) - end)
    new = _around(after, start, len(after) - end)
    line, column = formula.place(check(before, formula.display).offset or 0)
    return Diagnostic(
        rule=REPAIRED,
        message=f"{', '.join(mend.actions)}: {old} became {new}",
        path=formula.path,
        line=line,
        column=column,
        hint="see that this is what you meant",
        fix=_fix(formula, start, len(before) - end, after[start : len(after) - end]),
    )


def _around(tex: str, start: int, end: int) -> str:
    shown = tex[max(0, start - _SHOWN_AROUND) : end + _SHOWN_AROUND]
    dots = ("…" if start > _SHOWN_AROUND else "", "…" if end + _SHOWN_AROUND < len(tex) else "")
    return dots[0] + " ".join(shown.split()) + dots[1]


def _fix(formula: PlacedFormula, start: int, end: int, new: str) -> tuple[Edit, ...]:
    """Give the change of the source that mends a formula, if it stays within one line."""
    if "\n" in formula.tex[start:end] or "\n" in new or not formula.line or formula.pieces:
        return ()
    line, column = formula.place(start)
    return (Edit(line, column, line, column + end - start, new),)


def _shared_start(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _shown(tex: str) -> str:
    text = " ".join(tex.split())
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
