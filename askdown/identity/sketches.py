"""How alike two texts are, also when of one of them only a sketch is left."""

import base64
import re
import zlib
from collections.abc import Sequence
from functools import lru_cache

SIZE = 20  # shingles in a sketch: the share of common words is then known to about 0.1
_CODE = 4  # characters of one shingle's code

_WORD = re.compile(r"[^\W_]+")
# Thai, Lao, Burmese, Khmer, kana, Han and hangul: scripts where a run of letters is no word to compare.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_STEM = 6  # letters of a word that count, so that "normalise", "normalize" and "normalization" are one
_BETWEEN_WORDS = bytes(sign if chr(sign).isalnum() and sign < 128 else ord(" ") for sign in range(256))  # noqa: PLR2004 - ASCII

# Base64 with its digits in the order of their character codes: codes then sort as the numbers they stand for.
_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_SORTED = bytes.maketrans(_DIGITS, bytes(sorted(_DIGITS.replace(b"+", b"-").replace(b"/", b"_"))))


def words(text: str) -> list[str]:
    """Give the text's words in order, folded and cut to their stems; pairs of letters where words have no spaces."""
    if text.isascii():
        return [word[:_STEM] for word in _WORD.findall(text.lower())] or text.lower().split()
    found: list[str] = []
    for word in _WORD.findall(text.casefold()):
        if word.isascii() or not _UNSPACED.search(word):
            found.append(word[:_STEM])
        else:
            found.extend(word[i : i + 2] for i in range(max(1, len(word) - 1)))
    return found or text.casefold().split()


@lru_cache(maxsize=256)  # clozes have the answer of their parent
def sketch(text: str, size: int | None = SIZE) -> str:
    """Give the `size` smallest hashes (24 bits each) of the text's words, smallest first; "" for an empty text.

    A bottom-k sketch: of two sketches the share of common words can be estimated, and is exact while the texts have
    no more than `size` different words. Without a size all words are in it.
    """
    return "".join(sorted(_codes(text))[:size])


def _codes(text: str) -> set[str]:
    """Give the codes of the text's words; those of plain ASCII are found in a few steps for the whole text."""
    if text.isascii() and (found := text.encode().lower().translate(_BETWEEN_WORDS).split()):
        return set(map(_code_in_ascii, set(found)))
    return {_code(word.encode()) for word in words(text)}


@lru_cache(maxsize=1 << 14)  # the cards of a file share most of their words
def _code_in_ascii(word: bytes) -> str:
    return _code(word[:_STEM])


def _code(word: bytes) -> str:
    packed = (zlib.crc32(word) >> 8).to_bytes(3, "big")
    return base64.b64encode(packed).translate(_SORTED).decode()


def letters_alike(one: str, other: str) -> float:
    """Give how alike two texts are letter by letter, in their order: 0 not at all, 1 the same."""
    from rapidfuzz import fuzz  # noqa: PLC0415  (late: fifty modules, and most builds compare nothing)

    return fuzz.ratio(one, other) / 100


def codes(of: str) -> list[str]:
    """Give the codes that a sketch consists of, smallest first."""
    return [of[i : i + _CODE] for i in range(0, len(of), _CODE)]


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Give the share of words that two texts have in common, by the codes of their sketches: 0 none, 1 all."""
    ours, theirs = set(one), set(other)
    if ours.isdisjoint(theirs):
        return 0.0 if ours or theirs else 1.0
    union = sorted(ours | theirs)[:SIZE]
    common = ours & theirs
    return sum(map(common.__contains__, union)) / len(union)
