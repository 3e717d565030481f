"""markdown-it's two loops with the rules chosen by the next character, instead of asking each rule in turn."""

import re
from collections.abc import Callable
from functools import cached_property, lru_cache

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from askdown.markdown.block_state import BlockState

InlineRule = Callable[[StateInline, bool], bool]
BlockRule = Callable[[StateBlock, int, int, bool], bool]

# The characters with which the syntax of a rule begins. A rule that is not listed is tried everywhere.
_INLINE_STARTS = {
    "newline": "\n",
    "cloze": "{",
    "math": "\\$",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "mark": "=",
    "emphasis": "*_",
    "link": "[",
    "embed": "!",
    "image": "!",
    "footnote_ref": "[",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
    "gfm_autolink_www": "w",
    "gfm_autolink_protocol": ":",
    "gfm_autolink_email": "@",
    "text": "",  # what no other rule takes, see below
}
_BLOCK_STARTS = {
    "math_block": "\\$[",
    "admonition": "!?",
    "directive": "`~",
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "plain_list": "*+-0123456789",
    "list": "*+-0123456789",
    "footnote_def": "[",
    "reference": "[",
    "html_block": "<",
    "lone_break": "<",
    "lone_tag": "<",
    "lone_processing": "<",
    "details": "<",
    "heading": "#",
    "tight_heading": "#",
}
_WWW = "www."
_DEEPEST = 30  # levels of brackets in brackets and the like; what is deeper is text
_PUSH, _SKIP = False, True  # what rules are called with: to push tokens, or only to move on


class InlineParser(ParserInline):
    """The inline loop; rules are added before its first use."""

    @cached_property
    def _rules_at(self) -> dict[str, tuple[InlineRule, ...]]:
        named = zip(self.ruler.get_active_rules(), self.ruler.getRules(""), strict=True)
        table: dict[str, tuple[InlineRule, ...]] = {"]": ()}  # the search for the end of a link's text stops there
        for name, rule in named:
            for character in _INLINE_STARTS[name]:
                table[character] = (*table.get(character, ()), rule)
        return table

    @cached_property
    def _next(self) -> re.Pattern[str]:
        return re.compile(f"[{re.escape(''.join(self._rules_at))}]")

    @cached_property
    def _next_but_w(self) -> re.Pattern[str]:
        return re.compile(f"[{re.escape(''.join(self._rules_at).replace('w', ''))}]")

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Push the tokens of a text; one in which no syntax can begin is a single token, as most are."""
        if not src or (self._next if _WWW in src else self._next_but_w).search(src):
            return super().parse(src, md, env, tokens)
        tokens.append(Token("text", "", 0, content=src))
        return tokens

    def tokenize(self, state: StateInline) -> None:
        """Push the tokens of `state.src` between `state.pos` and `state.posMax`."""
        rules_at, source, end = self._rules_at, state.src, state.posMax
        too_deep = state.level >= _DEEPEST
        search = (self._next if _WWW in source else self._next_but_w).search
        while (start := state.pos) < end:
            found = search(source, start, end)
            place = found.start() if found else end
            if place > start:
                state.append_pending(source[start:place])
                state.pos = place
                continue
            for rule in () if too_deep else rules_at[source[start]]:
                if rule(state, _PUSH):
                    break
            else:
                state.append_pending(source[start])
                state.pos = start + 1
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802  (markdown-it's name)
        """Move `state.pos` behind the next token, without pushing it; remembered for each position."""
        start, cache = state.pos, state.cache
        if start in cache:
            state.pos = cache[start]
            return
        if state.level >= _DEEPEST:
            state.pos = state.posMax  # as markdown-it does: too deep to go on
        else:
            self._skip(state)
        cache[start] = state.pos

    def _skip(self, state: StateInline) -> None:
        start = state.pos
        search = (self._next if _has_www(state.src) else self._next_but_w).search
        found = search(state.src, start, state.posMax)
        place = found.start() if found else state.posMax
        if place > start:
            state.pos = place
            return
        state.level += 1
        taken = any(rule(state, _SKIP) for rule in self._rules_at[state.src[start]])
        state.level -= 1
        if not taken:
            state.pos = start + 1


@lru_cache(maxsize=4)
def _has_www(source: str) -> bool:
    """Tell whether a text has a bare address in it; asked at each of its tokens, and so remembered."""
    return _WWW in source


class BlockParser(ParserBlock):
    """The block loop; rules are added before its first use."""

    def __init__(self) -> None:
        super().__init__()
        self._tables: dict[str, dict[str, tuple[BlockRule, ...]]] = {}

    def rules_at(self, chain: str, character: str) -> tuple[BlockRule, ...]:
        """Give the rules of a chain ("" for the main one) that may match a line which begins with `character`."""
        table = self._tables.setdefault(chain, {})
        if character not in table:
            named = {
                rule: name for name, rule in zip(self.ruler.get_active_rules(), self.ruler.getRules(""), strict=True)
            }
            table[character] = tuple(
                rule
                for rule in self.ruler.getRules(chain)
                if named[rule] not in _BLOCK_STARTS or character in _BLOCK_STARTS[named[rule]]
            )
        return table[character]

    def parse(self, src: str, md: MarkdownIt, env: EnvType, outTokens: list[Token]) -> list[Token] | None:  # noqa: N803  (markdown-it calls it so)
        """Push the tokens of a text."""
        if not src:
            return None
        state = BlockState(src, md, env, outTokens)
        self.tokenize(state, state.line, state.lineMax)
        return state.tokens

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803  (markdown-it's names)
        """Push the tokens of these lines. A rule before all others takes what is nested too deep."""
        line = startLine
        had_empty_lines = False
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            first = state.src[state.bMarks[line] + state.tShift[line]]
            for rule in self.rules_at("", first if not first.isalpha() else "a"):
                if rule(state, line, endLine, _PUSH):
                    break
            state.tight = not had_empty_lines
            line = state.line
            if line - 1 < endLine and state.isEmpty(line - 1):
                had_empty_lines = True
            if line < endLine and state.isEmpty(line):
                had_empty_lines = True
                line += 1
                state.line = line
