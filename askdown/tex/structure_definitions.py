r"""Definitions inside a formula: how MathJax reads `\newcommand`, `\def` and their kind, and uses the result."""

import re
from typing import Any

from askdown.tex.commands import Definition
from askdown.tex.structure_arguments import substitute
from askdown.tex.structure_parser import Method, Parser
from askdown.tex.structure_reader import trim

_NAME = re.compile(r"(?:.|[A-Za-z]+)\Z")


def _define(parser: Parser, command: str, name: str, method: str, *arguments: Any) -> None:  # noqa: ANN401  (what a row of the table gives)
    parser.context.macros[name] = Definition(method, arguments)
    parser.context.definitions.append((command, parser.offset(parser.at)))


def _name_argument(parser: Parser, command: str) -> str:
    name = trim(parser.argument()).removeprefix("\\")
    if not _NAME.match(name):
        raise parser.fail("IllegalControlSequenceName", f"Illegal control sequence name for {command}")
    return name


def _control_sequence(parser: Parser, command: str) -> str:
    if parser.next() != "\\":
        raise parser.fail("MissingCS", f"{command} must be followed by a control sequence")
    return trim(parser.argument())[1:]


def _count(parser: Parser, command: str) -> int:
    count = trim(parser.brackets() or "")
    if count and not (count.isdigit() and count.isascii()):
        raise parser.fail("IllegalParamNumber", f"Illegal number of parameters specified in {command}")
    return int(count or 0)


def _new_command(parser: Parser, command: str) -> None:
    name = _name_argument(parser, command)
    count = _count(parser, command)
    default = parser.brackets()
    _define(parser, command, name, "Macro", parser.argument(), count, default)


def _new_environment(parser: Parser, command: str) -> None:
    name = trim(parser.argument())
    count = _count(parser, command)
    default = parser.brackets()
    definition = Definition("BeginEnv", (True, parser.argument(), parser.argument(), count, default))
    parser.context.environments[name] = definition
    parser.context.definitions.append((command, parser.offset(parser.at)))


def _use_environment(parser: Parser, name: str, *definition: Any) -> None:  # noqa: ANN401 - as it was registered
    begin, end, count, default = definition
    if parser.closing == name:
        parser.closing = ""
        rest, parser.string, i, parser.i = parser.string, end, parser.i, 0
        parser.parse()
        parser.string, parser.i = rest, i
        parser.item("end", name)
        return
    arguments: list[str] = []
    if count and default is not None:
        optional = parser.brackets()
        arguments.append(default if optional is None else optional)
    while len(arguments) < count:
        arguments.append(parser.argument())
    parser.item("environment", name)
    parser.macro(substitute(parser, begin, arguments) if count else begin)


def _def(parser: Parser, command: str) -> None:
    name = _control_sequence(parser, command)
    template = _template(parser, command, name)
    body = parser.argument()
    if all(not part for part in template):
        _define(parser, command, name, "Macro", body, len(template) - 1)
    else:
        _define(parser, command, name, "Template", body, template)


def _template(parser: Parser, command: str, name: str) -> tuple[str, ...]:
    """Read the text between a name and its body; return what stands before #1, between the numbers, and at the end."""
    parser.next()
    end = parser.string.find("{", parser.i)
    if end < 0:
        raise parser.fail("MissingReplacementString", f"Missing replacement string for definition of {command}")
    parts = parser.string[parser.i : end].split("#")
    for number, part in enumerate(parts[1:], 1):
        if not re.match("[1-9]", part):
            raise parser.fail("CantUseHash2", rf"Illegal use of # in template for \{name}")
        if part[0] != str(number):
            raise parser.fail("SequentialParam", rf"Parameters for \{name} must be numbered sequentially")
    parser.i = end
    return (parts[0], *(part[1:] for part in parts[1:]))


def _use_template(parser: Parser, name: str, body: str, template: tuple[str, ...]) -> None:
    parser.next()
    if len(template) > 1 and template[0] and not parser.string.startswith(template[0], parser.i):
        raise parser.fail("MismatchUseDef", f"Use of {name} doesn't match its definition")
    parser.i += len(template[0]) if len(template) > 1 else 0
    arguments = [_delimited(parser, name, part) if part else parser.argument() for part in template[1:]]
    parser.macro(substitute(parser, body, arguments) if arguments else body)


def _delimited(parser: Parser, name: str, end: str) -> str:
    """Read up to a text outside braces."""
    begin = parser.i
    while parser.i < len(parser.string):
        if parser.string.startswith(end, parser.i):
            argument = parser.string[begin : parser.i]
            parser.i += len(end)
            return argument[1:-1] if re.match(r"\{[^{}]*\}\Z", argument) else argument
        if parser.string[parser.i] == "{":
            parser.argument()
        else:
            parser.i += 1
    raise parser.fail("RunawayArgument", f"Runaway argument for {name}?")


def _let(parser: Parser, command: str) -> None:
    name = _control_sequence(parser, command)
    c = parser.next()
    if c == "=":
        parser.i += 1
        c = parser.next()
    if c == "\\":
        _define(parser, command, name, "Alias", _control_sequence(parser, command))
    else:
        parser.i += 1
        _define(parser, command, name, "Macro", c)


def _alias(parser: Parser, name: str, other: str) -> None:
    parser.context.macros.pop(name[1:], None)
    parser.execute(other)
    parser.context.macros.setdefault(name[1:], Definition("Alias", (other,)))


def _operator(parser: Parser, command: str) -> None:
    star = "*" if parser.star() else ""
    name = trim(parser.argument()).removeprefix("\\")
    _define(parser, command, name, "Macro", rf"\operatorname{star}{{{parser.argument()}}}")


def _paired_delimiter(parser: Parser, command: str) -> None:
    name = _name_argument(parser, command)
    _define(parser, command, name, "PairedDelimiters", parser.argument(), parser.argument(), "#1", 1)


def _paired_delimiter_x(parser: Parser, command: str) -> None:
    name = _name_argument(parser, command)
    count = _count(parser, command)
    opening, closing, body = (parser.argument() for _ in range(3))
    _define(parser, command, name, "PairedDelimiters", opening, closing, body, count)


def _paired_delimiter_xpp(parser: Parser, command: str) -> None:
    name = _name_argument(parser, command)
    count = _count(parser, command)
    before, opening, closing, after, body = (parser.argument() for _ in range(5))
    _define(parser, command, name, "PairedDelimiters", before + opening, closing + after, body, count)


def _use_paired_delimiter(parser: Parser, _name: str, opening: str, closing: str, body: str, count: int) -> None:
    star = parser.star()
    size = "" if star else parser.brackets() or ""
    left, right = (r"\left", r"\right") if star else (f"{size}l", f"{size}r") if size else ("", "")
    arguments = [parser.argument() for _ in range(count)]
    middle = substitute(parser, body, arguments).replace(r"\delimsize", r"\middle" if star else size)
    parser.macro(f"{left}{opening}{middle}{right}{closing}")


def _new_arrow(parser: Parser, command: str) -> None:
    name, spaces, char = (parser.argument() for _ in range(3))
    if not re.match(r"\\(?:[A-Za-z]+|.)\Z", name):
        raise parser.fail("NewextarrowArg1", f"First argument to {command} must be a control sequence name")
    if not re.match(r"\d+,\d+\Z", spaces):
        raise parser.fail("NewextarrowArg2", f"Second argument to {command} must be two integers separated by a comma")
    if not re.match(r"(?:\d+|0x[0-9A-F]+)\Z", char, re.IGNORECASE):
        raise parser.fail("NewextarrowArg3", f"Third argument to {command} must be a unicode character number")
    _define(parser, command, name[1:], "xArrow")


ENVIRONMENTS: dict[str, Method] = {"BeginEnv": _use_environment}
METHODS: dict[str, Method] = {
    "Alias": _alias, "DeclarePairedDelimiter": _paired_delimiter, "DeclarePairedDelimiterX": _paired_delimiter_x,
    "DeclarePairedDelimiterXPP": _paired_delimiter_xpp, "HandleDeclareOp": _operator, "Let": _let, "MacroDef": _def,
    "NewCommand": _new_command, "NewEnvironment": _new_environment, "NewExtArrow": _new_arrow,
    "PairedDelimiters": _use_paired_delimiter, "Template": _use_template,
}  # fmt: skip
