r"""How arguments are read that many commands of MathJax have in common, and how macros take theirs."""

import re

from askdown.tex.structure_items import PLAIN
from askdown.tex.structure_parser import Method, Parser, ends_in_command
from askdown.tex.structure_text import text_argument


def read(parser: Parser, signature: str) -> int:
    """Read arguments by a signature; return the node that wraps the first formula among them.

    a: argument not parsed · m: formula · t: text · o: optional, not parsed · p: optional formula · s: star ·
    d: dimension · D: delimiter.
    """
    node: int | None = None
    for letter in signature:
        match letter:
            case "m":
                inner = parser.math()
                node = inner if node is None else node
            case "a":
                parser.argument()
            case "t":
                parser.argument()
            case "o":
                parser.brackets()
            case "p":
                optional = parser.brackets()
                if optional:
                    parser.sub(optional)
            case "s":
                parser.star()
            case "d":
                parser.dimension()
            case "D":
                parser.delimiter()
    return node or PLAIN


def reader(signature: str, flags: int = PLAIN) -> Method:
    """Return a method that reads arguments by a signature and gives one node."""

    def method(parser: Parser, _name: str, *_arguments: object) -> None:
        parser.stack.node(read(parser, signature) | flags)

    return method


def silent(signature: str) -> Method:
    """Return a method that reads arguments by a signature and gives no node."""

    def method(parser: Parser, _name: str, *_arguments: object) -> None:
        read(parser, signature)

    return method


def pushing(kind: str) -> Method:
    """Return a method that puts an item onto the stack."""

    def method(parser: Parser, name: str, *_arguments: object) -> None:
        parser.item(kind, name)

    return method


def inner(parser: Parser, _name: str, *_arguments: object) -> None:
    """Read a formula and push its nodes as they are."""
    parser.stack.nodes(*parser.sub(parser.argument()))


def substitute(parser: Parser, body: str, arguments: list[str]) -> str:
    """Return the body of a macro with its arguments in the places of #1 to #9."""

    def replaced(found: re.Match[str]) -> str:
        reference = found.group()
        if reference.startswith("\\") or reference == "##":
            return reference[-1] if reference == "##" else reference
        number = int(reference[1:]) if reference[1:].isdigit() else 0
        if not 0 < number <= len(arguments):
            raise parser.fail("IllegalMacroParam", "Illegal macro parameter reference")
        argument = arguments[number - 1]
        before = " " if argument[:1].isalpha() and ends_in_command(body[: found.start()]) else ""
        after = " " if body[found.end() : found.end() + 1].isalpha() and ends_in_command(argument) else ""
        return before + argument + after

    return re.sub(r"\\.?|#.?", replaced, body, flags=re.DOTALL)


def boxed_text(signature: str) -> Method:
    """Return a method that reads arguments by a signature and then text in a box."""

    def method(parser: Parser, _name: str, *_arguments: object) -> None:
        read(parser, signature)
        text_argument(parser, boxed=True)

    return method
