r"""Whether MathJax, as Anki runs it, typesets a formula, decided without running it; and what is wrong where.

`check` gives the verdict and follows MathJax's own parser: it stops at the first error, where MathJax does. `problems`
is for the author: it goes on, and adds what works once and fails later.
"""

import msgspec

from askdown.diagnostics.diagnostic import Rule
from askdown.diagnostics.rules import formulas as rules
from askdown.tex import (
    structure_commands,
    structure_definitions,
    structure_diagrams,
    structure_environments,
    structure_packages,
    structure_parser,
    structure_scripts,
    structure_tables,
)
from askdown.tex.commands import nearest_command, nearest_environment, table
from askdown.tex.structure_fast import is_plain
from askdown.tex.structure_parser import Context, Language, Parser
from askdown.tex.structure_reader import TexError
from askdown.tex.tokens import TokenTree, tree
from askdown.tex.verdict import OK, Verdict, raw_verdict

LANGUAGE = Language(
    characters=structure_parser.CHARACTERS
    | structure_scripts.CHARACTERS
    | structure_tables.CHARACTERS
    | structure_diagrams.CHARACTERS,
    methods=structure_commands.METHODS
    | structure_environments.METHODS
    | structure_tables.METHODS
    | structure_packages.METHODS
    | structure_diagrams.METHODS
    | structure_definitions.METHODS,
    environments=structure_environments.ENVIRONMENTS
    | structure_diagrams.ENVIRONMENTS
    | structure_definitions.ENVIRONMENTS,
)


class Problem(msgspec.Struct, frozen=True):
    """Something wrong in a formula: the rule, the offset of the token, what is wrong, and what to write instead."""

    rule: Rule
    offset: int
    message: str
    suggestion: str = ""


def check(tex: str, display: bool) -> Verdict:  # noqa: FBT001 - the form in which engines take a formula
    """Return what a reader of the card would see of a formula; `offset` is where the token at fault begins."""
    if is_plain(tex):
        return OK
    if raw := raw_verdict((tex, display)):
        return raw
    context, error = _parse(tex, display=display)
    if error:
        return Verdict("error", error.message, min(error.offset, len(tex)), error.kind)
    if context.unknown:
        names = dict.fromkeys("\\" + name for name, _ in context.unknown)
        return Verdict("undefined", " ".join(names), context.unknown[0][1])
    return OK


def problems(tex: str, display: bool) -> list[Problem]:  # noqa: FBT001 - as check
    """Return everything that can be said against a formula, in the order of the text; an empty list where it stands."""
    if is_plain(tex) and "\\ " not in tex:
        return []
    context, error = _parse(tex, display=display)
    tokens = tree(tex)
    found = [_unknown(name, offset) for name, offset in context.unknown]
    found += [Problem(rules.DEFINITION, offset, f"{name} inside a formula") for name, offset in context.definitions]
    found += _eaten_row_ends(tokens)
    if raw := raw_verdict((tex, display)):
        found.append(Problem(rules.RAW, raw.offset or 0, raw.message))
    elif error:
        found.append(_error(error, tex))
    if error:
        found += _unknown_behind(error.offset, tokens, context)
    return sorted(dict.fromkeys(found), key=lambda problem: problem.offset)


def _parse(tex: str, *, display: bool) -> tuple[Context, TexError | None]:
    context = Context(LANGUAGE)
    parser = Parser(tex, context)
    try:
        parser.run()
        tags = context.tags[-1]
        if display and tags.tag is not None and not tags.environment:
            parser.write_tag(tags)
    except TexError as error:
        return context, error
    return context, None


def _unknown(name: str, offset: int) -> Problem:
    return Problem(rules.UNKNOWN_COMMAND, offset, f"\\{name} is no command of MathJax", nearest_command(name))


def _unknown_behind(offset: int, tokens: TokenTree, context: Context) -> list[Problem]:
    r"""Return the unknown commands that MathJax does not reach any more."""
    known = table()
    names = [
        (token.text[1:], token.start) for token in tokens.tokens if token.kind == "command" and token.start > offset
    ]
    return [
        _unknown(name, start)
        for name, start in names
        if name.isalpha() and not known.knows(name) and name not in context.macros
    ]


def _error(error: TexError, tex: str) -> Problem:
    suggestion = ""
    if error.kind == "UnknownEnv":
        suggestion = nearest_environment(error.message.split("'")[1])
    elif error.kind == "EnvMissingEnd":
        suggestion = error.message.removeprefix("Missing ")
    return Problem(
        rules.BY_ERROR.get(error.kind, rules.INVALID), min(error.offset, len(tex)), error.message, suggestion
    )


def _eaten_row_ends(tokens: TokenTree) -> list[Problem]:
    r"""Return the places where Markdown tools ate one backslash of `\\`, as in `a&b\ c&d`.

    It shows in a table without any row end: `\ ` with an `&` before and behind it, or a backslash at a line's end.
    """
    found = []
    for index, token in enumerate(tokens.tokens):
        if token.kind != "begin" or tokens.partner[index] < 0:
            continue
        members = [tokens.tokens[a] for a, b in tokens.level(index + 1, tokens.partner[index]) if b == a + 1]
        kinds = [member.kind for member in members]
        if "row" in kinds:
            continue
        for place, member in enumerate(members):
            between = member.text == "\\ " and "align" in kinds[:place] and "align" in kinds[place:]
            if between or (member.text == "\\\n"):
                found.append(Problem(rules.EATEN_ROW_END, member.start, r"\ where a row seems to end", r"\\"))
    return found
