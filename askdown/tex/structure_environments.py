r"""How MathJax reads `\begin` and `\end`, the environments, and what stands only in them (3.2.2)."""

import re
from typing import Any

from askdown.tex.commands import table
from askdown.tex.structure_arguments import read
from askdown.tex.structure_parser import Method, Parser, Tags

_NUMBERED = frozenset({"equation", "align", "gather", "flalign", "alignat", "multline"})  # what empheq takes


def _begin_end(parser: Parser, name: str) -> None:
    environment = parser.argument()
    if "\\" in environment:
        raise parser.fail("InvalidEnv", f"Invalid environment name '{environment}'")
    definition = parser.context.environments.get(environment) or table().environments.get(environment)
    if definition is None:
        raise parser.fail("UnknownEnv", f"Unknown environment '{environment}'")
    if name == r"\end":
        if not (definition.arguments and definition.arguments[0]):
            parser.item("end", environment)
            return
        parser.closing = environment
    outer, parser.command = parser.command, rf"\begin{{{environment}}}"
    parser.context.language.environments[definition.method](parser, environment, *definition.arguments[1:])
    parser.command = outer


def _table(parser: Parser, shape: str, tags: Tags | None = None, *, name: str = "", **more: Any) -> None:  # noqa: ANN401  (what a row of the table gives)
    if tags:
        parser.context.tags.append(tags)
    parser.item("array", name or shape, shape=shape, environment=tags.environment if tags else "", **more)


def _only_equation(parser: Parser) -> None:
    if parser.stack.equation:
        raise parser.fail("ErroneousNestingEq", "Erroneous nesting of equation structures")
    parser.stack.equation = True


def _array(parser: Parser, name: str, _open: str = "", _close: str = "", align: str | None = None, *_more: Any) -> None:  # noqa: ANN401  (what a row of the table gives)
    if not align:
        parser.argument()
    parser.item("begin", name)
    _table(parser, "array")


def _aligned_array(parser: Parser, name: str) -> None:
    parser.brackets()
    _array(parser, name)


def _star_matrix(parser: Parser, name: str, _open: str = "", _close: str = "", align: str | None = None) -> None:
    if not align:
        parser.brackets()
    _array(parser, name, align="c")


def _equation(parser: Parser, name: str, _numbered: object = None) -> None:
    parser.item("begin", name)
    _only_equation(parser)
    parser.context.tags.append(Tags("equation", taggable=True))
    parser.item("equation", name)


def _eqn_array(parser: Parser, name: str, _numbered: object = None, taggable: object = None, *_more: object) -> None:
    parser.item("begin", name)
    if taggable:
        _only_equation(parser)
    _table(parser, "eqnarray", Tags(name, taggable=bool(taggable)))


def _ams_eqn_array(parser: Parser, name: str, numbered: object = None, taggable: object = None, *_more: object) -> None:
    parser.brackets()
    _eqn_array(parser, name, numbered, taggable)


def _column_count(parser: Parser, name: str) -> int:
    count = parser.argument()
    if re.search("[^0-9]", count):
        raise parser.fail("PositiveIntegerArg", rf"Argument to \begin{{{name}}} must be a positive integer")
    return int(count or 0)


def _align_at(parser: Parser, name: str, numbered: object = None, taggable: object = None) -> None:
    if not taggable:
        parser.brackets()
    _column_count(parser, name)
    _eqn_array(parser, name, numbered, taggable)


def _multline(parser: Parser, name: str, _numbered: object = None) -> None:
    parser.item("begin", name)
    _only_equation(parser)
    _table(parser, "multline", Tags("multline", taggable=True))


def _multlined(parser: Parser, name: str) -> None:
    read(parser, "oo")
    parser.item("begin", name)
    _table(parser, "multlined", Tags("multline", taggable=True))


def _flalign(parser: Parser, name: str, numbered: object = None, *_more: object, width: int = 0) -> None:
    parser.item("begin", name)
    _only_equation(parser)
    _table(parser, "flalign", Tags(name, taggable=bool(numbered)), name=name, width=width)


def _xalign_at(parser: Parser, name: str, numbered: object = None, *_more: object) -> None:
    _flalign(parser, name, numbered, width=2 * _column_count(parser, name))


def _cases(parser: Parser, name: str, *_more: object) -> None:
    parser.item("begin", name)
    _table(parser, "array", cases=name)


def _num_cases(parser: Parser, name: str, *_more: object) -> None:
    if parser.closing == name:
        parser.closing = ""
        parser.stack.top.name = name
        _close_special(parser, name)
        return
    left = parser.argument()
    parser.sub(left + r"\empheqlbrace\,")  # as MathJax sets it beside the table
    parser.item("begin", name, special=True)
    _only_equation(parser)
    _table(parser, "eqnarray", Tags(name, taggable=True), cases="num")


def _close_special(parser: Parser, name: str) -> None:
    r"""End an environment whose `\end` is read by its own method: its table first, then what was pushed for it."""
    while parser.stack.top.kind not in {"begin", "start"}:
        parser.item("end", name)
    if parser.stack.top.name != name:
        parser.item("end", name)  # which says what is wrong
    parser.stack.top.special = False
    parser.item("end", name)


def _empheq(parser: Parser, name: str, *_more: object) -> None:
    if parser.closing == name:
        parser.closing = ""
        parser.item("end", parser.stack.empheq)
        parser.stack.empheq = ""
        _close_special(parser, name)
        return
    if parser.stack.equation:
        _only_equation(parser)
    _empheq_options(parser, parser.brackets() or "")
    environment, _, count = parser.argument().partition("=")
    if environment.removesuffix("*") not in _NUMBERED:
        raise parser.fail("UnknownEnv", f"Unknown environment '{environment}'")
    parser.stack.empheq = environment
    parser.item("begin", name, special=True)
    parser.replace(rf"\begin{{{environment}}}" + (f"{{{count}}}" if count else ""))


def _empheq_options(parser: Parser, options: str) -> None:
    start = parser.start
    for found in re.finditer(r"((?:\{[^{}]*\}|[^,{}])+)", options):
        name, _, value = found.group().partition("=")
        if name.strip() not in {"", "left", "right"}:
            raise parser.fail("InvalidOption", f"Invalid option: {name.strip()}")
        parser.sub(value, start + found.start() + len(name) + 1)


def _spread_lines(parser: Parser, name: str, *_more: object) -> None:
    if parser.closing != name:
        parser.dimension()
        parser.item("begin", name, special=True)
        return
    parser.closing = ""
    _close_special(parser, name)


def _commutative_diagram(parser: Parser, name: str, *_more: object) -> None:
    parser.item("begin", name)
    _table(parser, "array", name="CD")


ENVIRONMENTS: dict[str, Method] = {
    "AlignAt": _align_at, "AlignedArray": _aligned_array, "AmsEqnArray": _ams_eqn_array, "Array": _array,
    "CD": _commutative_diagram, "Cases": _cases, "Empheq": _empheq, "EqnArray": _eqn_array, "Equation": _equation,
    "FlalignArray": _flalign, "MtMatrix": _star_matrix, "MtMultlined": _multlined, "MtSmallMatrix": _star_matrix,
    "Multline": _multline, "NumCases": _num_cases, "SpreadLines": _spread_lines, "XalignAt": _xalign_at,
}  # fmt: skip


METHODS: dict[str, Method] = {"BeginEnd": _begin_end}
