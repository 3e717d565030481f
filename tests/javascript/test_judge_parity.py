"""Holds the judge of the page to the program's: over every character, and over made-up answers of all kinds."""

import json
import math
import random
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from askdown.answers.judge import judge
from askdown.answers.normal_form import code_form, normal_form
from askdown.answers.numbers import read_number

NODE = shutil.which("node")
HERE = Path(__file__).parent
pytestmark = [pytest.mark.slow, pytest.mark.skipif(NODE is None, reason="node is not on PATH")]

CHARACTERS = (
    "  aAbßẞſıİςΣµμβΒλéñłøК注意かカ가अ०٣٥۵०０９1234567890..,,--−–‐_/^*`$()[]{}%%'’\"“”«»¿?!。、؟।:;\t\n\r\x0b\x1c\x85"
    "\u2028\u3000\u00a0\u202f"
)
PIECES = (
    *CHARACTERS,
    *("the ", "a ", "an ", "un", "non-", "not ", "over", "under", "ing", "tion", "\\beta", "\\varphi", "\\frac{1}{2}"),
    *("\\times ", "\\cdot ", "×10^{-3}", "·10^4", "10⁻³", "e-3", "E5", "1,000", "1 000", "3/4", "50 %", "GPT-3"),
    *("softmax", "regularization", "gradient descent", "e\u0301", "\u00ad", "\u200b", "\ufe0f", "ﬁ", "½", "x²", "ｶﾞ"),
    *("    ", "if x:", "\r\n", "  y = 1", "+-", "±", "٫", "٬", "٪", "％", "．", "5 ms", "Ⅳ"),
)  # fmt: skip


def answered(pairs: list[tuple[str, str]]) -> list[list[object]]:
    ran = subprocess.run(
        [str(NODE), "judged.mjs"], cwd=HERE, input=json.dumps(pairs), capture_output=True, check=True, encoding="utf-8"
    )
    found: list[list[object]] = json.loads(ran.stdout)
    return found


def expected(typed: str, accepted: str) -> list[object]:
    number = read_number(typed)
    shown = "none" if number is None else number if math.isfinite(number) else "infinite"
    return [judge(typed, [accepted]), normal_form(typed), normal_form(accepted), shown, code_form(typed)]


def differences(pairs: list[tuple[str, str]]) -> list[object]:
    rows = zip(pairs, answered(pairs), strict=True)
    return [(pair, found, wanted) for pair, found in rows if found != (wanted := expected(*pair))]


def test_every_character_has_one_normal_form() -> None:
    # node may know characters that this Python does not, but none is ever changed.
    characters = [
        chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
    ]
    assert len(characters) > 130_000
    groups = [characters[start : start + 40] for start in range(0, len(characters), 40)]
    assert differences([("x".join(group), "5 ".join(group)) for group in groups])[:5] == []


@pytest.mark.parametrize("seed", range(3))
def test_made_up_answers_are_judged_alike(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # answers, not secrets
    pairs = []
    for _ in range(6000):
        typed = "".join(chance.choices(PIECES, k=chance.randrange(7)))
        place = chance.randrange(len(typed) + 1)
        near = typed[:place] + chance.choice(PIECES) + typed[place + chance.randrange(2) :]
        pairs.append((typed, near if chance.random() < 0.7 else "".join(chance.choices(PIECES, k=4))))
    assert {str(row[0]) for row in answered(pairs)} == {"right", "near", "wrong"}
    assert differences(pairs)[:5] == []
