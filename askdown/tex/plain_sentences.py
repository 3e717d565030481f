"""How far a formula reaches in a sentence: where its left side begins, and where the words go on."""

import re
from collections.abc import Iterator

from askdown.tex.plain_names import FUNCTIONS, NAME, is_symbol

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SIGN = re.compile(r"[-+*/^·×÷−√∑∏∫∂∇±⋅∘⊙⊗⊕∈∩∪¬|‖,()\[\]{}=′'!…]|\.\.\.")
_CONTINUED = re.compile(r"[ ]*[-+*/^=(\[|·×÷−<>%]|[^\s.,;:!?)\]}。，；：、）]")
_BREAKS = frozenset(',;:“"•。，；：、（）')


def goes_on(text: str, end: int) -> bool:
    """Tell whether something stands behind a formula that must be part of it."""
    return _CONTINUED.match(text, end) is not None


def left_start(text: str, equals: int) -> int:
    """Return where the left side of an equation in a sentence begins: at the term before the sign."""
    index = len(text[:equals].rstrip(": "))
    depth = 0
    while index > 0:
        c = text[index - 1]
        if c in ")]}":
            depth += 1
        elif c in "([{":
            depth -= 1
            if depth < 0:
                break
        elif not depth and (c.isspace() or c in ',;:“"•'):
            break
        index -= 1
    return index


def right_end(text: str, start: int) -> int:
    """Return where the right side of an equation in a sentence ends: before a word, or the end of the sentence."""
    end = index = start
    operand = False  # an operand was read last
    depth = 0
    for kind, position, after in _terms(text, start):
        word = text[position:after]
        spaced = position > index
        if kind in {"name", "number"}:
            if operand and spaced and not depth and not _may_follow(text, index, position, after):
                break
            if kind == "name" and not depth and not (is_symbol(word) or _is_quantity(text, word, after)):
                break
            operand = True
        else:
            if (word == "," and not depth) or (depth == 0 and word in ")]}"):
                break
            depth += (word in "([{") - (word in ")]}")
            operand = word in ")]}!′'"
        index = after
        if not depth and operand:
            end = after
    return end


def _terms(text: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Yield names, numbers and signs as (kind, start, end) up to the first character that is none of them."""
    index = start
    while index < len(text):
        if text[index] == " ":
            index += 1
            continue
        for kind, pattern in (("number", _NUMBER), ("name", NAME), ("sign", _SIGN)):
            if found := pattern.match(text, index):
                yield kind, index, found.end()
                index = found.end()
                break
        else:
            return


def _may_follow(text: str, index: int, start: int, end: int) -> bool:
    """Tell whether a name behind a space is one more factor: it or the one before has more than letters of a word."""
    return not text[start:end].isascii() or text[index - 1] in ")]}" or text[end : end + 1] in {"^", "("}


def _is_quantity(text: str, word: str, after: int) -> bool:
    return (
        word in FUNCTIONS or word.isupper() or not word.isascii() or (text[after : after + 1] == "(" and len(word) > 1)
    )
