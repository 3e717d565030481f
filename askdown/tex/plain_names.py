"""Names in formulas that are written as plain text: which belong to mathematics, and which only a program would use."""

import re

NAME = re.compile(r"[^\W\d]\w*(?:[\u0300-\u036f]\w*)*[′’']*")

# Functions of mathematics that programs call by the same names only with a module before them.
FUNCTIONS = frozenset({
    "exp", "log", "ln", "sqrt", "tanh", "sinh", "cosh", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sigmoid",
    "softmax", "relu", "argmax", "argmin", "det", "tr", "trace", "diag", "sgn", "sign", "erf", "lim", "sup", "inf",
    "gcd", "lcm", "Var", "Cov", "Corr", "Bias", "KL", "ReLU", "Pr", "SoftMax", "Softmax", "Sigmoid", "Tanh", "Re",
    "Im",
})  # fmt: skip
# These mean something to programs as well, so they prove nothing.
COMMON = frozenset({"max", "min", "sum", "abs", "mean", "std", "var", "round", "pow", "floor", "ceil", "norm", "prod"})
SUBSCRIPTS = frozenset(
    {"hat", "max", "min", "new", "old", "out", "in", "true", "pred", "prev", "next", "init", "total"}
)

_FORMULA_WORDS = re.compile(
    r"\b(?:formula|equation|function|law|rule|theorem|formel|gleichung|fórmula|formule|formula?s|формула|equations)\b"
    r"|公式|数式|given by|defined as|computed as|calculated as|expressed as|mathematically",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<![a-z])[a-z]{2,}+[A-Z]")
_CONSTANT = re.compile(r"(?<![A-Z])[A-Z]{2,}+_[A-Z]")
_INDEXED = re.compile(r"[^\W\d_][^\w\s]?(?:_?\w{1,3})?[′']*\Z")


def announces_formula(text: str) -> bool:
    """Tell whether words say that a formula follows."""
    return _FORMULA_WORDS.search(text) is not None


def is_symbol(name: str) -> bool:
    """Tell whether a name is short enough for a symbol: one letter with an index, x, yi, x1, d_k, ŷ."""
    indexed = "_" in name or not name.isascii() or name[1:].isdigit() or not name[2:]
    return indexed and _INDEXED.match(name) is not None


def is_program_name(name: str) -> bool:
    """Tell whether a name is made as programs make theirs: snake_case with long parts, camelCase, CONSTANT_CASE."""
    if name in FUNCTIONS:
        return False
    if _CAMEL.search(name) or _CONSTANT.search(name) or name.startswith("_") or "__" in name:
        return True
    _, *parts = name.split("_")
    return any(len(part) > 3 and part not in SUBSCRIPTS for part in parts)  # noqa: PLR2004 - an index is short


def may_be_called(name: str, *, defined: bool) -> bool:
    """Tell whether a name may stand before brackets: as a function of mathematics, or as the one being defined."""
    return (
        name in FUNCTIONS | COMMON or is_symbol(name) or (defined and name[:1].isupper() and not is_program_name(name))
    )
