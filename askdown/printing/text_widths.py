"""How wide text comes out, in em: estimates for sans-serif fonts, rather too wide than too narrow."""

import re
from functools import lru_cache

# Advance widths of Latin letters in twentieths of an em, as common sans-serif fonts have them or a little less.
_TWENTIETHS = {
    5: "'ijl",
    6: " !(),.:;J`",
    7: "-I[]f",
    8: '"/\t{}',
    9: "?_r",
    10: "csvyz",
    11: "*EFLSTkx|",
    12: "$+0123456789<=>PVXYZ^aeo~",
    13: "#ABCKRbdghnpqu",
    15: "&DGHU",
    16: "NOQw",
    17: "%",
    18: "@M",
    19: "Wm",
}
_WIDTHS = {character: width / 20 for width, characters in _TWENTIETHS.items() for character in characters}
_OTHER = 0.65  # Greek, Cyrillic and most else
_WIDE_EM = 1.03  # Chinese, Japanese, emoji: engines round their widths up
_WIDE = re.compile(r"[ᄀ-ᅟ⌚-⏿☀-➿⺀-꓏ꥠ-꥿가-힣豈-﫿︰-﹏＀-｠￠-￦\U0001F000-\U0003FFFF]")
_NO_WIDTH = re.compile(r"[̀-֑ͯ-ֽؐ-ًؚ-ٰٟ\u200b-\u200f\ufe00-\ufe0f]")

SPACE = _WIDTHS[" "]
BOLD = 1.07
MONO = 0.602  # of any character, in fonts for code


@lru_cache(maxsize=65536)
def text_width(text: str) -> float:
    """Give the width of characters in em."""
    return sum(map(_width, text))


def _width(character: str) -> float:
    known = _WIDTHS.get(character)
    if known is not None:
        return known
    if _NO_WIDTH.match(character):
        return 0
    return _WIDE_EM if _WIDE.match(character) else _OTHER


def breaks_anywhere(character: str) -> bool:
    """Tell a character after which a line may end without a space: Chinese, Japanese, emoji."""
    return _WIDE.match(character) is not None


def mono_width(text: str) -> float:
    """Give the width of characters of code in em of their own size."""
    return MONO * sum(2 if _WIDE.match(character) else 1 for character in text)
