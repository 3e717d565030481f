r"""How the commands of MathJax's other packages are read: tags, colours, boxes, chemistry and the like (3.2.2)."""

import re
from typing import Any

from askdown.tex.commands import table
from askdown.tex.structure_arguments import boxed_text, read, reader, silent
from askdown.tex.structure_commands import LARGE
from askdown.tex.structure_items import PLAIN, Item
from askdown.tex.structure_parser import Method, Parser
from askdown.tex.structure_reader import trim

_DECIMAL = re.compile(r"(?:\d+(?:\.\d*)?|\.\d+)\Z", re.ASCII)
_PADDING = re.compile(r"(?:\.\d+|\d+(?:\.\d*)?)(?:pt|em|ex|mu|px|in|cm|mm)\Z", re.ASCII)
_BACKGROUND = re.compile(r"(?:[a-z0-9]+|#[0-9a-f]{6}|#[0-9a-f]{3})\Z", re.IGNORECASE)
_STYLE = re.compile(r"[-a-z]+:", re.IGNORECASE)
_UNICODE = re.compile(r"(?:x[0-9A-Fa-f]+|[0-9]+)\Z")
_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)\Z", re.ASCII)
_COMMAND = re.compile(r"\\(?:([A-Za-z]+)|.)")
_PACKAGES = frozenset({
    "action", "ams", "amscd", "bbox", "boldsymbol", "braket", "bussproofs", "cancel", "cases", "centernot", "color",
    "colortbl", "colorv2", "empheq", "enclose", "extpfeil", "gensymb", "html", "mathtools", "mhchem", "newcommand",
    "noerrors", "noundefined", "physics", "require", "textcomp", "textmacros", "unicode", "upgreek", "verb",
})  # fmt: skip


def _tag(parser: Parser, name: str) -> None:
    tags = parser.context.tags[-1]
    if not tags.taggable and tags.environment:
        raise parser.fail("CommandNotAllowedInEnv", f"{name} not allowed in {tags.environment} environment")
    if tags.tag:
        raise parser.fail("MultipleCommand", f"Multiple {name}")
    star = parser.star()
    text = trim(parser.argument())
    tags.tag, tags.text, tags.place = text, text if star else f"({text})", parser.offset(parser.at)


def _no_tag(parser: Parser, _name: str) -> None:
    parser.context.tags[-1].tag = ""  # a \\tag may still follow


def _label(parser: Parser, name: str) -> None:
    label = parser.argument()
    if not label:
        return
    tags = parser.context.tags[-1]
    if tags.label:
        raise parser.fail("MultipleCommand", f"Multiple {name}")
    if label in parser.context.labels:
        raise parser.fail("MultipleLabel", f"Label '{label}' multiply defined")
    tags.label = label
    parser.context.labels.add(label)


def _check_color(parser: Parser, model: str, color: str) -> None:
    """Raise TexError where a colour is not of its model (ColorUtil.ts)."""
    parts = re.split(r"\s*,\s*", color.strip())
    if not model or model == "named":
        return
    if model not in {"rgb", "RGB", "gray"}:
        raise parser.fail("UndefinedColorModel", f"Color model '{model}' not defined")
    if len(parts) != (1 if model == "gray" else 3):
        raise parser.fail("ModelArg1", f"Color values for the {model} model require 3 numbers")
    for part in parts:
        if not (part.isdigit() if model == "RGB" else _DECIMAL.match(part)):
            raise parser.fail("InvalidNumber", "Invalid number")
        if float(part) > (255 if model == "RGB" else 1):
            raise parser.fail("ModelArg2", f"Color value {part} is too large for the {model} model")


def _color(parser: Parser, name: str) -> None:
    _check_color(parser, parser.brackets() or "", parser.argument())
    parser.item("style", name)


def _text_color(parser: Parser, _name: str) -> None:
    _check_color(parser, parser.brackets() or "", parser.argument())
    parser.stack.node(parser.math())


def _define_color(parser: Parser, _name: str) -> None:
    parser.argument()
    _check_color(parser, parser.argument(), parser.argument())


def _bbox(parser: Parser, name: str) -> None:
    properties = parser.brackets() or ""
    nodes = parser.sub(parser.argument())
    seen: set[str] = set()
    for part in (piece.strip() for piece in properties.split(",")):
        kinds = (("Padding", _PADDING), ("Background", _BACKGROUND), ("Style", _STYLE))
        kind = next((kind for kind, pattern in kinds if pattern.match(part)), "")
        if kind in seen:
            raise parser.fail("MultipleBBoxProperty", f"{kind} specified twice in {name}")
        if part and not kind:
            message = f'"{part}" doesn\'t look like a color, a padding dimension, or a style'
            raise parser.fail("InvalidBBoxProperty", message)
        seen |= {kind} - {""}
    parser.stack.nodes(*nodes)


def _toggle(parser: Parser, _name: str) -> None:
    while (argument := parser.argument()) != r"\endtoggle":
        parser.sub(argument)
    parser.stack.node(PLAIN)


def _braket(parser: Parser, name: str, *_arguments: object) -> None:
    c = parser.next()
    if not c:
        raise parser.fail("MissingArgFor", f"Missing argument for {name}")
    parser.i += c == "{"
    parser.item("braket", name, special=c != "{")


def _verbatim(parser: Parser, name: str) -> None:
    mark = parser.next()
    if not mark:
        raise parser.fail("MissingArgFor", f"Missing argument for {name}")
    end = parser.string.find(mark, parser.i + 1)
    if end < 0:
        raise parser.fail("NoClosingDelim", f"Can't find closing delimiter for {name}")
    parser.i = end + 1
    parser.stack.node(PLAIN)


def _unicode(parser: Parser, _name: str) -> None:
    size = parser.brackets()
    if size and re.match(r"[\d.]+,[\d.]+\Z", size.replace(" ", "")):
        parser.brackets()
    if not _UNICODE.match(re.sub("^0x", "x", trim(parser.argument()))):
        raise parser.fail("BadUnicode", r"Argument to \unicode must be a number")
    parser.stack.node(PLAIN)


def _require(parser: Parser, name: str) -> None:
    package = parser.argument()
    if package not in _PACKAGES:
        raise parser.fail("BadRequire", f"{name} knows no package '{package}'")
    parser.context.physics = parser.context.physics or package == "physics"
    parser.context.definitions.append((name, parser.offset(parser.at)))


def _chemistry(parser: Parser, _name: str, _machine: str) -> None:
    r"""Read a formula of mhchem: its own language, of which only the TeX commands in it are looked at."""
    text, start = parser.argument(), parser.start
    if _COMMAND.fullmatch(text):
        parser.sub(text, start)
    known, fences = table(), 0
    for found in _COMMAND.finditer(text):
        name = found.group(1) or ""
        fences += (name == "left") - (name == "right")
        if name and not known.knows(name) and name not in parser.context.macros:
            parser.context.unknown.append((name, parser.offset(start + found.start())))
    if fences:
        raise parser.fail("ExtraLeftMissingRight", r"Missing \left or \right")
    parser.stack.node(PLAIN)


def _math_strut(parser: Parser, name: str) -> None:
    depth = parser.brackets()
    height = parser.argument()
    if not all(_NUMBER.match(number.strip()) for number in (height, depth or height)):
        raise parser.fail("NotANumber", f"Argument to {name} is not a number")
    parser.stack.node(PLAIN)


def _prescript(parser: Parser, name: str) -> None:
    scripts = [trim(parser.argument()) for _ in range(2)]
    parser.math()
    parser.stack.node(PLAIN)
    for script in scripts:
        parser.child(script).run()
    if any(scripts):
        # Anki registers mathtools twice: its filter runs twice over this and crashes (notes on Anki's MathJax).
        raise parser.fail("Prescript", f"Anki's MathJax breaks down at {name}")


def _aligned_box(parser: Parser, name: str) -> None:
    _alignment(parser, name)
    left, _, right = parser.argument().partition("&")
    parser.macro(
        rf"\rlap{{\boxed{{{left}{{}}{right}}}}}\kern.267em\phantom{{{left}}}&\phantom{{{{}}{right}}}\kern.267em"
    )


def _alignment(parser: Parser, name: str) -> Item:
    top = parser.stack.top
    if top.kind != "array" or top.shape != "eqnarray":
        raise parser.fail("NotInAlignment", f"{name} can only be used in alignment environments")
    return top


def _arrow_between_lines(parser: Parser, name: str) -> None:
    top = _alignment(parser, name)
    if top.size or top.cells:
        raise parser.fail("BetweenLines", f"{name} must be on a row by itself")
    read(parser, "sp")
    parser.stack.end_entry(top)
    parser.stack.end_row(top)


def _flush(parser: Parser, name: str) -> None:
    _alignment(parser, name)


def _short_dots(parser: Parser, name: str) -> None:
    _alignment(parser, name)
    parser.stack.node(read(parser, "sm"))


def _adjust_limits(parser: Parser, _name: str, *_arguments: Any) -> None:  # noqa: ANN401  (what a row of the table gives)
    for _ in range(2):
        parser.math()
        if parser.next() != "_":
            raise parser.fail("MismatchUseDef", r"Use of \adjustlimits doesn't match its definition")
        parser.i += 1
        parser.math()
    parser.stack.node(LARGE)


METHODS: dict[str, Method] = {
    "Aboxed": _aligned_box, "ArrowBetweenLines": _arrow_between_lines, "BBox": _bbox, "Bar": reader(""),
    "Braket": _braket, "Cancel": reader("om"), "CancelTo": reader("omm"), "CenterColon": reader(""),
    "CenterOver": reader("mm"), "Class": reader("am"), "Color": _color, "ColorBox": boxed_text("a"),
    "Cramped": reader("om"), "DefineColor": _define_color, "EmpheqDelim": reader("D"), "EmpheqMO": reader(""),
    "Enclose": reader("aom"), "FColorBox": boxed_text("aa"), "FlushSpaceAbove": _flush, "FlushSpaceBelow": _flush,
    "HandleLabel": _label, "HandleNoTag": _no_tag, "HandleRef": reader("a"), "HandleTag": _tag, "Href": reader("am"),
    "Id": reader("am"), "Machine": _chemistry, "MacroWithTemplate": _adjust_limits, "MathLap": reader("om"),
    "MathMBox": reader("m"), "MathMakeBox": reader("oom"), "Mathtip": reader("mm"), "MtLap": boxed_text(""),
    "NArrow": reader(""), "Prescript": _prescript, "Relation": reader(""), "Require": _require,
    "SetOptions": silent("a"), "ShortVDotsWithin": _short_dots, "SplitFrac": reader("mm"), "Style": reader("am"),
    "TextColor": _text_color, "Toggle": _toggle, "UnderOverBracket": reader("oom", LARGE), "Unicode": _unicode,
    "UseTagForm": silent("a"), "NewTagForm": silent("aoaa"), "VDotsWithin": reader("m"), "Verb": _verbatim,
    "XMathStrut": _math_strut,
}  # fmt: skip
