r"""Scripts and primes: which base takes them, and when there is one too many (BaseMethods.ts of 3.2.2)."""

from askdown.tex.structure_items import FREE, HIGH, LIMITED, LOW, MOVES, OPERATOR, PLAIN, SUBSUP, UNDEROVER
from askdown.tex.structure_parser import Method, Parser


def _script(parser: Parser, position: int) -> None:
    top = parser.stack.top
    primes = top.kind == "prime"
    base = top.node if primes else parser.stack.take() or PLAIN
    if primes:
        parser.stack.items.pop()
    taken = base & position and not base & FREE
    if taken and base & (SUBSUP | UNDEROVER):
        kind, name = ("DoubleExponent", "exponent") if position == HIGH else ("DoubleSubscripts", "subscripts")
        raise parser.fail(kind, f"Double {name}: use braces to clarify")
    parser.item("subsup", node=_base(base, position), position=position, special=primes)


def _base(base: int, position: int) -> int:
    """Return the construct that takes the script: the base itself if it has room there, else a new one around it."""
    if base & SUBSUP:
        return base
    if base & MOVES:
        room = base & UNDEROVER and not base & position
        return base if room else UNDEROVER | MOVES | LIMITED | base & OPERATOR
    return SUBSUP | base & (OPERATOR | LIMITED)


def _prime(parser: Parser, _c: str) -> None:
    base = parser.stack.take() or PLAIN
    if base & SUBSUP and base & HIGH:
        raise parser.fail("DoubleExponentPrime", "Prime causes double exponent: use braces to clarify")
    while parser.next() in {"'", "\u2019"}:
        parser.i += 1
    parser.item("prime", node=base)


CHARACTERS: dict[str, Method] = {
    "^": lambda parser, _: _script(parser, HIGH),
    "_": lambda parser, _: _script(parser, LOW),
    "'": _prime,
    "\u2019": _prime,
}
