r"""How the commands of MathJax's base and ams packages are read (BaseMethods.ts, AmsMethods.ts of 3.2.2)."""

import re

from askdown.tex.structure_arguments import boxed_text, inner, pushing, read, reader, silent, substitute
from askdown.tex.structure_items import FREE, HIGH, LIMITED, LOW, MOVES, OPERATOR, PLAIN, SUBSUP, UNDEROVER, core
from askdown.tex.structure_parser import FONT_LETTERS, OPERATOR_LETTERS, Method, Parser
from askdown.tex.structure_reader import trim
from askdown.tex.structure_text import text_argument

LARGE = OPERATOR | MOVES | LIMITED
_TOKEN_ELEMENTS = frozenset({"mi", "mn", "mo", "ms", "mspace", "mtext"})
_ATTRIBUTE = re.compile(r"([a-z]+)\s*=\s*('[^']*'|\"[^\"]*\"|[^ ,]*)\s*,?\s*", re.IGNORECASE)
_ROMAN = re.compile(r"\s*\\rm\s+([a-zA-Z0-9 ]+)\Z")


def _macro(parser: Parser, _name: str, body: str, count: int = 0, default: str | None = None) -> None:
    arguments: list[str] = []
    if count and default is not None:
        optional = parser.brackets()
        arguments.append(default if optional is None else optional)
    while len(arguments) < count:
        arguments.append(parser.argument())
    parser.macro(substitute(parser, body, arguments) if count else body)


def _font(parser: Parser, _name: str, variant: str = "") -> None:
    child = parser.child(parser.argument())
    child.letters = FONT_LETTERS if variant else None
    parser.stack.node(core(*child.run()))


def _fence(parser: Parser, name: str) -> None:
    parser.delimiter()
    parser.item(name[1:], name)


def _named_function(parser: Parser, name: str, _text: str = "") -> None:
    parser.item("fn", name)
    parser.stack.top.last, parser.stack.top.size = OPERATOR, 1


def _limits(parser: Parser, name: str, limits: int) -> None:
    top = parser.stack.top
    last = top.node if top.kind == "subsup" else top.last
    if last is None or not last & (OPERATOR | LIMITED):
        raise parser.fail("MisplacedLimits", f"{name} is allowed only on operators")
    if (last & UNDEROVER and not limits) or (last & SUBSUP and limits):
        if top.size > 1:  # MathJax replaces the first node of the list, not the one it looked at
            return
        last = last & ~(UNDEROVER | SUBSUP | FREE) | (UNDEROVER if limits else SUBSUP)
    last = (last | MOVES if limits else last & ~MOVES) | LIMITED
    if top.kind == "subsup":
        top.node = last
    else:
        top.last = last


def _over(parser: Parser, name: str, opening: str = "", closing: str = "") -> None:
    if not (opening or closing) and name.endswith("withdelims"):
        read(parser, "DD")
    if name.startswith(r"\above"):
        parser.dimension()
    parser.item("over", name)


def _sqrt(parser: Parser, _name: str) -> None:
    root = parser.brackets()
    root_start = parser.start
    argument = parser.argument()
    start = parser.start
    if argument == r"\frac":
        argument += f"{{{parser.argument()}}}{{{parser.argument()}}}"
    node = core(*parser.sub(argument, start))
    if root:
        _root_index(parser, root, root_start)
    parser.stack.node(node)


def _root_index(parser: Parser, text: str, start: int) -> None:
    child = parser.child(text, start)
    child.in_root = True
    child.run()


def _root(parser: Parser, _name: str) -> None:
    index = parser.up_to(r"\of")
    start = parser.start
    node = parser.math()
    _root_index(parser, index, start)
    parser.stack.node(node)


def _move_root(parser: Parser, name: str, which: str) -> None:
    if not parser.in_root:
        raise parser.fail("MisplacedMoveRoot", f"{name} can appear only within a root")
    if which in parser.root_moves:
        raise parser.fail("MultipleMoveRoot", f"Multiple use of {name}")
    if not re.search("[0-9]", parser.argument()):
        raise parser.fail("IntegerArg", f"The argument to {name} must be an integer")
    parser.root_moves.add(which)


def _under_over(parser: Parser, name: str, _char: str, stack: int = 0) -> None:
    node = parser.math()
    taken = HIGH if name[1] == "o" else LOW
    parser.stack.node(LARGE if stack else UNDEROVER | FREE | taken | node)


def _atom(parser: Parser, _name: str, texclass: int) -> None:
    if texclass != 1:
        parser.stack.node(parser.math())
        return
    argument = parser.argument()
    if not _ROMAN.match(argument):
        parser.sub(argument)
    _named_function(parser, _name)
    parser.stack.top.last = LARGE


def _mml_token(parser: Parser, _name: str) -> None:
    kind = parser.argument()
    attributes = (parser.brackets() or "").lstrip()
    parser.argument()
    if kind not in _TOKEN_ELEMENTS:
        raise parser.fail("NotMathMLToken", f"{kind} is not a token element")
    while attributes:
        found = _ATTRIBUTE.match(attributes)
        if not found:
            raise parser.fail("InvalidMathMLAttr", f"Invalid MathML attribute: {attributes}")
        attributes = attributes[found.end() :]
    parser.stack.node(PLAIN)


def _make_big(parser: Parser, _name: str, *_arguments: object) -> None:
    parser.delimiter(braces=True)
    parser.stack.node(PLAIN)


def _build_rel(parser: Parser, _name: str) -> None:
    parser.sub(parser.up_to(r"\over"))
    parser.math()
    parser.stack.node(PLAIN)


def _text(parser: Parser, _name: str, style: int | None = None, _font: str = "") -> None:
    text_argument(parser, boxed=style is not None)


def _operator_name(parser: Parser, _name: str) -> None:
    star = parser.star()
    child = parser.child(trim(parser.argument()))
    child.letters = OPERATOR_LETTERS
    child.run()
    if not star:
        before = parser.i
        if parser.next() == "\\":
            before = parser.i
            parser.i += 1
            if parser.control_sequence() != "limits":
                parser.i = before
    parser.stack.node(OPERATOR | LIMITED | (MOVES if star else 0))


def _multi_integral(parser: Parser, name: str, integral: str) -> None:
    if parser.next() == "\\":
        before = parser.i
        if parser.argument() == r"\limits":
            spaces = r"\!\!\mathop{\,\," if name == r"\idotsint" else r"\!\!\!\mathop{\,\,\,"
            integral = f"{spaces}{integral}}}"
        parser.i = before
    parser.replace(integral + " ")


def _genfrac(parser: Parser, name: str, *given: str) -> None:
    style = ""
    if given:  # \frac and \binom have delimiters, thickness and style of their own
        left = given[0]
    else:
        left = parser.delimiter_argument()
        parser.delimiter_argument()
        parser.argument()
        style = trim(parser.argument())
    node = parser.math()
    parser.math()
    if style and not re.match("[0-3](?![0-9])", style):
        raise parser.fail("BadMathStyleFor", f"Bad math style for {name}")
    parser.stack.node(node if not left else PLAIN)


def _cfrac(parser: Parser, name: str) -> None:
    side = trim(parser.brackets() or "")
    node = _in_braces(parser)
    _in_braces(parser)
    if side not in {"", "l", "r"}:
        raise parser.fail("IllegalAlign", f"Illegal alignment specified in {name}")
    parser.stack.node(node)


def _in_braces(parser: Parser) -> int:
    """Read an argument that MathJax puts into braces before it parses it: a comment in it can hide the last one."""
    child = parser.child(parser.argument() + "}")
    child.item("open")
    return core(*child.run())


def _second(parser: Parser, _name: str) -> None:
    parser.math()
    parser.stack.node(parser.math())


def _position(parser: Parser, name: str) -> None:
    parser.dimension()
    parser.item("position", name)


METHODS: dict[str, Method] = {
    "Accent": reader("m"), "Boldsymbol": inner, "BuildRel": _build_rel, "CFrac": _cfrac, "Dots": pushing("pending"),
    "FBox": boxed_text(""), "FrameBox": boxed_text("oo"), "Genfrac": _genfrac, "HBox": _text,
    "HandleOperatorName": _operator_name, "Hskip": reader("d"), "Insert": reader(""), "Lap": reader("m"),
    "LeftRight": _fence, "Limits": _limits, "Macro": _macro, "MakeBig": _make_big, "MathChoice": reader("mmmm"),
    "MathFont": _font, "MmlToken": _mml_token,
    "MoveLeftRight": _position, "MoveRoot": _move_root, "MultiIntegral": _multi_integral,
    "NamedFn": _named_function, "NamedOp": reader("", LARGE), "Nonscript": pushing("nonscript"),
    "Not": pushing("pending"), "Over": _over, "Overset": _second,
    "Overunderset": reader("mmm", UNDEROVER | HIGH | LOW),
    "Phantom": reader("m"), "RaiseLower": _position, "Root": _root,
    "Rule": reader("ddd"), "SetFont": silent(""), "SetSize": pushing("style"), "SetStyle": pushing("style"),
    "SideSet": reader("mmm", LARGE), "Smash": reader("om"), "Spacer": reader(""), "Sqrt": _sqrt, "Strut": reader(""),
    "TeXAtom": _atom, "Tilde": reader(""), "UnderOver": _under_over,
    "Underset": _second, "rule": reader("odd"), "xArrow": reader("pm"),
}  # fmt: skip
