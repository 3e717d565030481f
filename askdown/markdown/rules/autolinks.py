"""Inline syntax: bare addresses; the plugin's rules, asked only where an address can be."""

from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_Rule = Callable[[StateInline, bool], bool]
_PROTOCOLS = ("http", "https", "mailto", "xmpp")
_LONGEST = len("mailto")


def _after_protocol(rule: _Rule) -> _Rule:
    """Spare the rule each other `:`, at which it would search all the text before it."""

    def guarded(state: StateInline, silent: bool) -> bool:
        start = max(0, state.pos - _LONGEST)
        return state.src.endswith(_PROTOCOLS, start, state.pos) and rule(state, silent)

    return guarded


def install(md: MarkdownIt) -> None:
    """Wrap the rule for `http:` and the like."""
    rules = dict(zip(md.inline.ruler.get_active_rules(), md.inline.ruler.getRules(""), strict=True))
    md.inline.ruler.at("gfm_autolink_protocol", _after_protocol(rules["gfm_autolink_protocol"]))
