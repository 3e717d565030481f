"""Inline positions: markdown-it forgets where a token began; these wrappers leave the offset in its `meta`."""

from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, backtick, escape, html_inline, image, link, newline

_Rule = Callable[[StateInline, bool], bool]


def _positioned(rule: _Rule) -> _Rule:
    def with_position(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            for token in state.tokens[count:]:
                if token.type != "text":
                    token.meta["pos"] = start
                    break
        return True

    return with_position


def install(md: MarkdownIt) -> None:
    """Wrap the rules whose tokens need a position: line ends, code, images, links and HTML."""
    for name, rule in (
        ("newline", newline),
        ("escape", escape),
        ("backticks", backtick),
        ("image", image),
        ("link", link),
        ("html_inline", html_inline),
        ("autolink", autolink),
    ):
        md.inline.ruler.at(name, _positioned(rule))
