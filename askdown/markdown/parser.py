"""The configured markdown-it: CommonMark with tables, footnotes, math and what else people write in notes."""

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore, normalize
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

from askdown.markdown.by_character import BlockParser, InlineParser
from askdown.markdown.rules import (
    admonitions,
    autolinks,
    block_math,
    brackets,
    cloze,
    details,
    directives,
    embeds,
    inline_math,
    lone_breaks,
    lone_tags,
    loose_bold,
    mark,
    nesting,
    paragraph,
    pipe_tables,
    plain_lists,
    positions,
    processing,
    tight_headings,
    wide_numbers,
)

_RULES = (
    positions,
    brackets,
    autolinks,
    embeds,
    inline_math,
    lone_breaks,
    lone_tags,
    processing,
    details,
    block_math,
    cloze,
    directives,
    admonitions,
    mark,
    loose_bold,
    paragraph,
    pipe_tables,
    plain_lists,
    tight_headings,
    wide_numbers,
    nesting,
)


@cache
def parser() -> MarkdownIt:
    """Give the one parser of the program; it holds no state between files. Its inline tokens have no children."""
    md = MarkdownIt("zero")
    md.inline, md.block = InlineParser(), BlockParser()
    md.configure("commonmark", {"html": True, "maxNesting": 80})
    md.enable(["table", "strikethrough"])
    md.use(footnote_plugin).use(deflist_plugin).use(gfm_autolink_plugin)
    md.core.ruler.disable(["inline", "text_join"])  # inline content is read when the tree gets to it
    md.core.ruler.disable("footnote_tail")  # footnotes are numbered for each card, not for the file
    md.inline.ruler.disable("footnote_inline")  # the text of `^[…]` stays where it is
    md.core.ruler.at("normalize", _normalize)
    for rule in _RULES:
        rule.install(md)
    return md


def _normalize(state: StateCore) -> None:
    """Spare most texts the searches for line ends of other systems and for NUL: those of files have none by now."""
    if "\r" in state.src or "\0" in state.src:
        normalize(state)


def inline_tokens(content: str, env: EnvType) -> list[Token]:
    """Give the tokens of inline content; `env` is what the file's blocks left, such as the addresses of links."""
    md = parser()
    return md.inline.parse(content, md, env, [])
