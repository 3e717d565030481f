"""Inline syntax: `![[plot.png]]` and `![[plot.png|a curve]]`, files to show as Obsidian and other wikis write them."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

# Only what can be shown or heard: other notes that are embedded so are none of a card.
_EMBED = re.compile(
    r"!\[\[(?P<file>[^\[\]|#\n]+\.(?:apng|avif|bmp|gif|jpe?g|png|svg|webp|mp3|m4a|ogg|opus|wav|mp4|webm|mov))"
    r"(?:\|(?P<label>[^\[\]\n]*))?\]\]",
    re.IGNORECASE,
)
_SIZE = re.compile(r"\s*\d+(?:x\d+)?\s*")  # in the place of a label


def embed(state: StateInline, silent: bool) -> bool:
    """Take an embedded file as an image; a label is its alternative text."""
    found = _EMBED.match(state.src, state.pos, state.posMax) if state.src.startswith("![[", state.pos) else None
    if found is None:
        return False
    if not silent:
        label = found["label"] or ""
        token = state.push("image", "img", 0)
        token.attrs = {"src": found["file"].strip(), "alt": ""}
        token.children = [Token("text", "", 0, content="" if _SIZE.fullmatch(label) else label.strip())]
        token.meta["pos"] = state.pos
    state.pos = found.end()
    return True


def install(md: MarkdownIt) -> None:
    """Ask for embedded files before images."""
    md.inline.ruler.before("image", "embed", embed)
