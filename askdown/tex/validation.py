"""Verdicts on many formulas at once: each asked about once, remembered by content, with the best caret there is.

Nothing here reads or writes files; `engine_cache` keeps the memory between two builds.
"""

from collections.abc import Callable, Iterable, MutableMapping, Sequence
from typing import TypeAlias

import msgspec

from askdown.tex.engine import Engine
from askdown.tex.engine_cache import content_key
from askdown.tex.verdict import OK, Formula, Verdict, raw_verdict

Structural: TypeAlias = Callable[[str, bool], Verdict]
"""A checker in Python: TeX and whether it is display, to a verdict whose offset is where the mistake begins."""

VerdictCache: TypeAlias = MutableMapping[str, Verdict]


def validate(
    formulas: Iterable[Formula],
    engine: Engine | None,
    cache: VerdictCache,
    *,
    structural: Structural | None = None,
    sparing: bool = False,
) -> dict[Formula, Verdict]:
    """Return a verdict for each distinct formula.

    MathJax decides where there is an engine, the structural checker where there is none; whether MathJax would find
    the end of the formula at all is decided before both. The caret is the structural checker's where it has one,
    because MathJax points behind the mistake. With `sparing` MathJax is asked only about what the structural checker
    does not accept. The cache maps keys of `content_key` to MathJax's own verdicts; new ones are added to it.
    """
    distinct = list(dict.fromkeys(formulas))
    raw = {formula: verdict for formula in distinct if (verdict := raw_verdict(formula))}
    own = {formula: structural(*formula) for formula in distinct} if structural and (sparing or not engine) else {}
    asked = [formula for formula in distinct if formula not in raw]
    if sparing and structural:
        asked = [formula for formula in asked if own[formula].status != "ok"]
    verdicts = own | (_judged(asked, engine, cache) if engine else {}) | raw
    return {formula: _with_caret(formula, verdicts.get(formula, OK), structural) for formula in distinct}


def _judged(formulas: Sequence[Formula], engine: Engine, cache: VerdictCache) -> dict[Formula, Verdict]:
    keys = {formula: content_key(formula, engine.fingerprint) for formula in formulas}
    unknown = [formula for formula, key in keys.items() if key not in cache]
    for formula, verdict in zip(unknown, engine.check(unknown), strict=True):
        cache[keys[formula]] = verdict
    return {formula: cache[key] for formula, key in keys.items()}


def _with_caret(formula: Formula, verdict: Verdict, structural: Structural | None) -> Verdict:
    if verdict.status in {"ok", "raw"} or structural is None:
        return verdict
    offset = structural(*formula).offset
    return verdict if offset is None else msgspec.structs.replace(verdict, offset=offset)
