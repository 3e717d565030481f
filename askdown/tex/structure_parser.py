r"""MathJax's TeX parser as a judge: it walks a formula and stops where MathJax would, but builds nothing.

After TexParser.ts, ParseMethods.ts and the `special` characters of BaseMethods.ts in mathjax-full 3.2.2. The methods
that read the arguments of commands and environments are in the tables `METHODS` of the other structure_* modules.
"""

import re
from collections.abc import Callable
from typing import Any, TypeAlias

import msgspec

from askdown.tex.commands import Definition, table
from askdown.tex.structure_items import LIMITED, MOVES, OPERATOR, PLAIN, Item, core
from askdown.tex.structure_reader import Reader, TexError
from askdown.tex.structure_stack import Stack

MAX_DEPTH = 60  # arguments within arguments; MathJax's own limit is the browser's stack
MAX_MACROS = 1000
MAX_BUFFER = 5 * 1024

_OPERATORS = "".join(table().operators)
# A run of characters of which each is a node of its own, with nothing to read behind it.
_RUN = re.compile(rf"[^\\{{}}~^_ \t\r\n\u00a0'\u2019%&#@{_OPERATORS}]+")
# The node that becomes a script: a number is not taken as a whole (x^12 is x^1 2), unless it begins with a point.
_SCRIPT = re.compile(r"\.\d+|.", re.DOTALL)
FONT_LETTERS = re.compile("[A-Za-z]+")
OPERATOR_LETTERS = re.compile("[-*A-Za-z]+")

Method: TypeAlias = Callable[..., None]


class Language(msgspec.Struct, frozen=True):
    """What a parser knows: its methods for characters, commands and environments, by MathJax's names of them.

    A method is called with the parser, the command or name, and the arguments it is registered with.
    """

    characters: dict[str, Method]
    methods: dict[str, Method]
    environments: dict[str, Method]


class Tags:
    """The equation that is being numbered: its environment, whether it takes a tag, the tag and the label it has."""

    def __init__(self, environment: str = "", *, taggable: bool = False) -> None:
        self.environment = environment
        self.taggable = taggable
        self.tag: str | None = None
        self.text = ""  # the tag as it is shown
        self.place = 0  # the offset of its command
        self.label = ""


class Context:
    """What all parsers of one formula share: definitions, tags, labels, and what was noticed on the way."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.macros: dict[str, Definition] = {}
        self.environments: dict[str, Definition] = {}
        self.tags = [Tags()]
        self.labels: set[str] = set()
        self.unknown: list[tuple[str, int]] = []
        self.definitions: list[tuple[str, int]] = []
        self.physics = False
        self.depth = 0


class Parser(Reader):
    """The parser of one string: the formula, or an argument of it that MathJax reads as a formula of its own."""

    def __init__(self, string: str, context: Context, origin: int = 0) -> None:
        super().__init__(string, origin)
        self.context = context
        self.stack = Stack(self._end_row, self._end_table)
        self.letters: re.Pattern[str] | None = None  # read letters in runs, as fonts do
        self.in_root = False
        self.root_moves: set[str] = set()
        self.closing = ""  # the environment that its own method is about to close
        self.macros_used = 0

    def run(self) -> tuple[int, int | None]:
        """Parse the string; return how many nodes it gave and the last one. Raises TexError."""
        if self.context.depth >= MAX_DEPTH:
            raise self.fail("TooDeep", f"More than {MAX_DEPTH} arguments within each other", 0)
        self.context.depth += 1
        self.parse()
        self.at = len(self.string)
        self.stack.push(Item("stop", self.offset(self.at)))
        self.context.depth -= 1
        return self.stack.top.size, self.stack.top.last

    def parse(self) -> None:
        """Parse the string up to its end, without closing anything."""
        characters = self.context.language.characters
        while self.i < len(self.string):
            self.at = self.i
            run = (self.letters and self.letters.match(self.string, self.i)) or _RUN.match(self.string, self.i)
            if run:
                self._characters(run)
                continue
            self.i += 1
            c = self.string[self.at]
            characters.get(c, _other)(self, c)

    def _characters(self, run: re.Match[str]) -> None:
        first = run if run.re is self.letters else _SCRIPT.match(self.string, run.start())
        self.stack.node(PLAIN)
        if first and first.end() < run.end():
            self.stack.node(PLAIN)
        self.i = run.end()

    def sub(self, text: str, start: int | None = None) -> tuple[int, int | None]:
        """Parse an argument that was read from index `start` (default: the last one) as a formula of its own."""
        return self.child(text, start).run()

    def child(self, text: str, start: int | None = None, *, math_in_text: bool = False) -> "Parser":
        """Return a parser for a part of the string; math in text inherits no font."""
        parser = Parser(text, self.context)
        parser.adopt(self, self.start if start is None else start)
        if not math_in_text:
            parser.letters, parser.in_root = self.letters, self.in_root
        return parser

    def math(self) -> int:
        """Read an argument as a formula; return the node that wraps it."""
        return core(*self.sub(self.argument()))

    def item(self, kind: str, name: str = "", **more: Any) -> None:  # noqa: ANN401 - what an item of the kind has
        """Push an item that lies at the token being looked at."""
        self.stack.push(Item(kind, self.offset(self.at), name, **more))

    def macro(self, text: str) -> None:
        """Replace what was read by the body of a macro. Raises TexError where macros expand without end."""
        self.macros_used += 1
        if self.macros_used > MAX_MACROS:
            raise self.fail("MaxMacroSub1", "Too many macro substitutions; is there a recursive macro call?")
        if len(text) + len(self.string) - self.i > MAX_BUFFER:
            raise self.fail("MaxBufferSize", "The formula grows too long; is there a recursive macro call?")
        glue = " " if ends_in_command(text) and self.string[self.i : self.i + 1].isalpha() else ""
        self.replace(text + glue)

    def execute(self, name: str) -> None:
        """Parse a control sequence whose name was just read."""
        known = table()
        definition = self.context.macros.get(name) or known.commands.get(name)
        if definition:
            outer, self.command = self.command, "\\" + name
            self.context.language.methods[definition.method](self, "\\" + name, *definition.arguments)
            self.command = outer
        elif symbol := known.symbols.get(name):
            self.stack.node(_FLAGS[symbol.operator, symbol.moves])
        else:
            if not (self.context.physics and name in known.physics):
                self.context.unknown.append((name, self.offset(self.at)))
            self.stack.node(PLAIN)

    def _end_row(self, _table: Item) -> None:
        tags = self.context.tags[-1]
        self._write_tag(tags)
        tags.tag, tags.label = None, ""

    def _end_table(self, item: Item) -> None:
        if item.kind == "equation" or item.shape == "multline":
            self._write_tag(self.context.tags[-1])
        self.context.tags.pop()

    def _write_tag(self, tags: Tags) -> None:
        if tags.tag and tags.taggable:
            self.write_tag(tags)

    def write_tag(self, tags: Tags) -> None:
        r"""Parse a tag as the text it is; a `$` in it may open a formula."""
        try:
            Parser(rf"\text{{{tags.text}}}", self.context).run()
        except TexError as error:
            raise TexError(error.kind, error.message, tags.place) from error


_FLAGS = {
    (False, False): PLAIN,
    (True, False): OPERATOR,
    (True, True): OPERATOR | MOVES | LIMITED,
    (False, True): MOVES | LIMITED,
}


def ends_in_command(text: str) -> bool:
    """Tell whether a letter behind the text would become part of a command's name."""
    found = re.search(r"(?:^|[^\\])(?:\\\\)*\\[A-Za-z]+\Z", text)
    return found is not None


def _other(parser: Parser, c: str) -> None:
    parser.stack.node(OPERATOR if c in table().operators else PLAIN)


def _command(parser: Parser, _c: str) -> None:
    parser.execute(parser.control_sequence())


def _comment(parser: Parser, _c: str) -> None:
    end = parser.string.find("\n", parser.i)
    parser.i = len(parser.string) if end < 0 else end


def _hash(parser: Parser, _c: str) -> None:
    raise parser.fail("CantUseHash1", "You can't use 'macro parameter character #' in math mode")


CHARACTERS: dict[str, Method] = {
    "\\": _command,
    "{": lambda parser, _: parser.item("open"),
    "}": lambda parser, _: parser.item("close"),
    "~": lambda parser, _: parser.stack.node(PLAIN),
    "%": _comment,
    "#": _hash,
}
CHARACTERS |= dict.fromkeys(" \t\r\n\u00a0", lambda _parser, _c: None)
