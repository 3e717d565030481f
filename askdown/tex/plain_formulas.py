r"""Formulas written as plain text, `f(x) = max(0, x)`: found in code spans and in sentences, and told from programs.

A formula is an equation with something to learn on its right side. What tells it from an assignment is what it is: a
function being defined (no program assigns to `f(x)`), signs that programs do not have (`²`, `Σ`, `X^T`, `0.01x`), a
function of mathematics, a ratio of named quantities, or words before it that announce a formula.
"""

import re

import msgspec

from askdown.tex.plain_names import FUNCTIONS, NAME, announces_formula, is_program_name, is_symbol, may_be_called
from askdown.tex.plain_sentences import goes_on, left_start, right_end

_LABEL = re.compile(r"\s*(?P<label>[^\W\d_][^=():→]{1,60}?)\s*(?::|->|→)\s+")
_OPERATION = re.compile(r"[-+*/^·×÷−√∑∏∫∂∇±⋅⊙ΣΠ²³ᵀ\u2070-\u207f]")
# What only programs, shells and comparisons have.
_PROGRAM = re.compile(
    r"""["`;$#@\\?<>%~]|[!=<>:+\-*/%&|^]=(?!\s*\()|==|=>|&&|\(\s*\)|,\s*[)\]]|\[\s*\]|\{\s*\}|--\w|//|:(?!=)|(?<![\w)\]])'"""
    r"""|[A-Za-z_)\]]\.[A-Za-z_]|(?<![\^_])\{|(?<![\w\])!])!"""
    r"""|\b(?:let|const|var|def|return|function|if|else|for|while|import|lambda|new|typeof|True|False|None|null|true"""
    r"""|false|self|this|print|await|async|undefined|export|set|git|npm|pip)\b""",
    re.VERBOSE,
)
# Greek, accents over letters, raised and lowered signs, operators; X^T; 0.01x.
_MATHEMATICAL = re.compile(
    r"[\u0370-\u03ff\u0300-\u036f²³¹·×÷âêîôûŷŵẑ\u1d2c-\u1d6a\u2032-\u2034\u2070-\u209c\u2100-\u214f\u2190-\u22ff\u2a00-\u2aff]"
    r"|\^|(?<![\w.])\d+(?:\.\d+)?[A-Za-z](?![A-Za-z\d])"
)
_DEFINED = re.compile(r"\s*(?P<head>[^\W\d]\w*[′']*)\s*[(\[](?P<arguments>[^=]*?)[)\]]\s*\Z")
_VALUE_AT_END = re.compile(r"=[\s\d.,/*+()%≈-]*\Z")  # a calculation with its result
_WORDS = re.compile(r"(?<![^\W\d_])[^\W\d_]{3,}+\s++[^\W\d_]{3}")
_END = re.compile(r"(?<![\s.,;:])[\s.,;:]++\Z")


class PlainFormula(msgspec.Struct, frozen=True):
    """An equation in a text: offsets of the whole and of its right side (ends exclusive), both sides, and its label."""

    start: int
    end: int
    right_start: int
    left: str
    right: str
    label: str = ""


def code_formula(text: str) -> PlainFormula | None:
    """Return the formula that a code span is, with the label before it ("Sigmoid formula"); None for program code."""
    found = _LABEL.match(text)
    label = found.group("label").strip() if found else ""
    if _PROGRAM.search(label):
        return None
    start = found.end() if found else 0
    end = len(_END.sub("", text))
    return _formula(text, start, end, label, announced="->" in text[:start] or announces_formula(label))


def prose_formulas(text: str) -> tuple[PlainFormula, ...]:
    """Return the formulas in a running text, each as far as it reads as one; none overlaps another."""
    found: list[PlainFormula] = []
    for equals in re.finditer(r"(?<![=<>!:+\-*/])=(?![=>])", text):
        floor = found[-1].end if found else 0
        if equals.start() < floor:
            continue
        start = max(floor, left_start(text, equals.start()))
        end = right_end(text, equals.end())
        if goes_on(text, end):
            continue  # with something that was not understood
        formula = _formula(text, start, end, "", announced=announces_formula(text[max(0, start - 60) : start]))
        if formula:
            found.append(formula)
    return tuple(found)


def _formula(text: str, start: int, end: int, label: str, *, announced: bool) -> PlainFormula | None:
    """Return the formula between two offsets if it is one."""
    equals = _first_equals(text, start, end)
    if equals is None:
        return None
    left, right = text[start:equals].rstrip(": "), text[equals + 1 : end]
    right_start = equals + 1 + len(right) - len(right.lstrip())
    start += len(left) - len(left.lstrip())
    formula = PlainFormula(start, end, right_start, left.strip(), right.strip(), label)
    return formula if _is_formula(formula, announced=announced) else None


def _first_equals(text: str, start: int, end: int) -> int | None:
    depth = 0
    for index in range(start, end):
        depth += (text[index] in "([{") - (text[index] in ")]}")
        if text[index] == "=" and not depth:
            return index
    return None


def _is_formula(formula: PlainFormula, *, announced: bool) -> bool:
    left, right = formula.left, formula.right
    whole = f"{left} = {right}"
    if not left or not right or not _balanced(left) or not _balanced(right) or _PROGRAM.search(_without_norms(whole)):
        return False
    names = NAME.findall(whole)
    if not any(name not in FUNCTIONS for name in names) or any(map(is_program_name, names)) or _WORDS.search(whole):
        return False
    defined = _DEFINED.match(left)
    if (
        left[0].isdigit()
        or not _calls_are_mathematical(left, defined=True)
        or not _calls_are_mathematical(right, defined=False)
    ):
        return False
    if (
        _VALUE_AT_END.search(right)
        or not _has_operation(right, defines=defined is not None or not whole.isascii())
        or not _has_terms(left)
    ):
        return False
    return bool(defined) or announced or _looks_mathematical(left, right)


def _without_norms(text: str) -> str:
    """Leave out the double bars of norms and divergences, which look like an "or"."""
    return re.sub(r"\|\|", " ", text.replace(":=", "="))


def _balanced(text: str) -> bool:
    waiting: list[str] = []
    for c in text:
        if c in "([{":
            waiting.append(c)
        elif c in ")]}" and (not waiting or waiting.pop() + c not in {"()", "[]", "{}", "[)", "(]"}):
            return False
    return not waiting


def _calls_are_mathematical(text: str, *, defined: bool) -> bool:
    """Tell whether all that stands before brackets may, and no argument is a keyword."""
    for found in re.finditer(r"(?P<head>[^\W\d][\w\u0300-\u036f]*[′']*)(?P<bracket>[(\[])", text):
        head = found.group("head").rstrip("′'")
        if not may_be_called(head, defined=defined):
            return False
        if found.group("bracket") == "[" and not (head[0].isupper() or len(head) == 1 or not head.isascii()):
            return False
        if "=" in _argument(text, found.end()) and not (head.isupper() or head in {"p", "q", "Pr"}):
            return False
    return True


def _argument(text: str, start: int) -> str:
    depth = 1
    for index in range(start, len(text)):
        depth += (text[index] in "([{") - (text[index] in ")]}")
        if not depth:
            return text[start:index]
    return text[start:]


def _has_operation(right: str, *, defines: bool) -> bool:
    """Tell whether the right side computes something from something: no single value, no sum of numbers."""
    operands = [name for name in NAME.findall(right) if name not in FUNCTIONS]
    if not operands:
        return False
    if _OPERATION.search(right.lstrip("-−+ ")):
        return True
    called = re.search(r"[^\W\d]\w*[(\[]", right)
    return bool(called) and (defines or any(name in FUNCTIONS for name in NAME.findall(right)))


def _has_terms(left: str) -> bool:
    """Tell whether the left side is a quantity: a symbol, a name, a function of something, or terms of these."""
    return bool(NAME.search(left)) and not re.search(r",(?![^(\[]*[)\]])", left)


def _looks_mathematical(left: str, right: str) -> bool:
    """Tell whether an equation has what assignments in programs have not."""
    whole = f"{left} = {right}"
    if _MATHEMATICAL.search(whole):
        return True
    names = NAME.findall(right)
    if any(name in FUNCTIONS and name.islower() for name in names) and is_symbol(left):
        return True
    # Ratios of named quantities: Specificity = TN / (TN + FP)
    return "/" in right and left[:1].isupper() and left.isalnum() and all(name[0].isupper() for name in names)
