"""Pygments' lexers with the rules of a state tried at once instead of one by one; the tokens are the same.

Pygments tries up to fifty expressions at each token. Here those of a state are one expression, whose alternatives are
tried in their order by the engine itself: half the time. It is made where a language comes up often.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from pygments.lexer import Lexer
    from pygments.token import _TokenType

_OFTEN = 30  # texts of a language

_Match = Callable[[str, int], "re.Match[str] | None"]
_Rule: TypeAlias = tuple[_Match, Any, Any]
"""An expression, a token type or what makes tokens of its match, and what becomes of the stack of states."""
_Run: TypeAlias = Iterable[tuple["_TokenType", str]]

# What would mean something else inside of a larger expression: references to groups by number or name, flags inside.
_TIED = re.compile(r"\\[1-9]|\(\?P[<=>]|\(\?\(|\(\?[aiLmsux]+\)")
_FLAGS_BEFORE = re.compile(r"\(\?([imsx]+)\)")


class _Step(NamedTuple):
    """One rule alone; or rules that are tried at once, by the number of the group that matched last."""

    match: _Match
    rule: _Rule | None
    rules: dict[int | None, _Rule]


class Lexing:
    """Gives the tokens of texts in one language."""

    def __init__(self, lexer: "Lexer") -> None:
        """Take a lexer without filters."""
        self._lexer = lexer
        self._texts = 0
        self._states: dict[str, list[_Step]] = {}

    def tokens(self, text: str) -> _Run:
        """Give the tokens that the lexer has for a text."""
        self._texts += 1
        if self._texts <= _OFTEN or not self._is_ordinary:
            return self._lexer.get_tokens(text)
        return self._tokens(self._lexer._preprocess_lexer_input(text))  # type: ignore[attr-defined]  # noqa: SLF001  (what get_tokens begins with)

    @cached_property
    def _is_ordinary(self) -> bool:
        """Tell whether the lexer goes by its table of rules alone."""
        from pygments.lexer import Lexer, RegexLexer  # noqa: PLC0415 - late, as all of Pygments

        kind, plain = type(self._lexer), RegexLexer
        return (
            isinstance(self._lexer, plain)
            and kind.get_tokens_unprocessed is plain.get_tokens_unprocessed
            and kind.get_tokens is Lexer.get_tokens
            and not self._lexer.filters
            and all(_is_expression(rule[0]) for rules in self._lexer._tokens.values() for rule in rules)  # type: ignore[attr-defined]  # noqa: SLF001  (Pygments has no public name for its rules)
        )

    def _tokens(self, text: str) -> Iterator[tuple["_TokenType", str]]:
        # The loop of RegexLexer.get_tokens_unprocessed; what it does at a line end that nothing takes is meant.
        from pygments.token import Error, Whitespace, _TokenType  # noqa: PLC0415 - late, as above

        stack, position = ["root"], 0
        steps = self._steps("root")
        while True:
            for step in steps:
                if (found := step.match(text, position)) is not None:
                    break
            else:
                if position >= len(text):
                    return
                sign = text[position]
                if sign == "\n":
                    stack = ["root"]
                    steps = self._steps("root")
                yield (Whitespace if sign == "\n" else Error), sign
                position += 1
                continue
            match, action, change = step.rule or step.rules[found.lastindex]
            if type(action) is _TokenType:
                yield action, found.group()
            elif action is not None:
                for _, kind, run in action(self._lexer, match(text, position)):
                    yield kind, run
            position = found.end()
            if change is not None:
                _change(stack, change)
                steps = self._steps(stack[-1])

    def _steps(self, state: str) -> list[_Step]:
        if state not in self._states:
            self._states[state] = list(_joined(self._lexer._tokens[state], self._lexer.flags))  # type: ignore[attr-defined]  # noqa: SLF001  (Pygments has no public name for its rules)
        return self._states[state]


def _is_expression(match: object) -> bool:
    return isinstance(getattr(match, "__self__", None), re.Pattern)


def _joined(rules: Iterable[_Rule], flags: int) -> Iterator[_Step]:
    """Join rules that follow each other and may be joined."""
    waiting: list[_Rule] = []
    for rule in rules:
        if _may_be_joined(rule, flags):
            waiting.append(rule)
        else:
            yield from _step(waiting, flags)
            yield _Step(rule[0], rule, {})
            waiting = []
    yield from _step(waiting, flags)


def _may_be_joined(rule: _Rule, flags: int) -> bool:
    return not flags & re.VERBOSE and not _TIED.search(_scoped(_pattern(rule).pattern))


def _step(rules: list[_Rule], flags: int) -> Iterator[_Step]:
    if len(rules) == 1:
        yield _Step(rules[0][0], rules[0], {})
    if len(rules) <= 1:
        return
    alternatives: list[str] = []
    by_group: dict[int | None, _Rule] = {}
    groups = 0
    for rule in rules:
        # An empty group behind each alternative tells which it was; before it, it would hide the alternative's first
        # character from the engine, which sees by it that most cannot match.
        alternatives.append(f"(?:{_scoped(_pattern(rule).pattern)})()")
        groups += _pattern(rule).groups + 1
        by_group[groups] = rule
    yield _Step(re.compile("|".join(alternatives), flags).match, None, by_group)


def _pattern(rule: _Rule) -> re.Pattern[str]:
    pattern: re.Pattern[str] = rule[0].__self__  # type: ignore[attr-defined]  # the method of a compiled expression
    return pattern


def _scoped(pattern: str) -> str:
    """Give an expression whose flags, if it begins with some, hold for itself alone."""
    found = _FLAGS_BEFORE.match(pattern)
    return f"(?{found[1]}:{pattern[found.end() :]})" if found else pattern


def _change(stack: list[str], change: "tuple[str, ...] | int | str") -> None:
    """Change the stack of states as RegexLexer does; one state always stays."""
    if isinstance(change, int):
        del stack[1 if abs(change) >= len(stack) else change :]
        return
    for state in (change,) if isinstance(change, str) else change:
        if state == "#push":
            stack.append(stack[-1])
        elif state != "#pop":
            stack.append(state)
        elif len(stack) > 1:
            stack.pop()
