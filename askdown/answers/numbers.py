"""Numbers as people type them, and the range in which an author takes one."""

import re
from math import isfinite

import msgspec

_SLACK = 1e-12  # of a value: decimals that are equal on paper differ by less in binary
_PARTS = " \u00a0\u2007\u2009\u202f'’"  # what stands between thousands, beside commas
_DIGITS = rf"[0-9]+(?:[{_PARTS}][0-9]{{3}})*(?:\.[0-9]+)?|\.[0-9]+|[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?"
_POWER = r"(?:e([+-]?[0-9]{1,9})|(?:[*·×x]|\\cdot|\\times)10\^\{?([+-]?[0-9]{1,9})\}?)"
_NUMBER = re.compile(rf"([+-]?)({_DIGITS}){_POWER}?(\\?%)?", re.IGNORECASE)
_POWER_OF_TEN = re.compile(r"([+-]?)10\^\{?([+-]?[0-9]{1,9})\}?")
_FRACTION = re.compile(r"([+-]?)([0-9]{1,15})/([0-9]{1,15})|([+-]?)\\[dt]?frac\{([0-9]{1,15})\}\{([0-9]{1,15})\}")
_IGNORED = re.compile(r"\\[()\[\],;]|\$|(?<=[0-9])\{,\}")
_SPACES = re.compile(
    r"(?<!\s)\s++(?=[*·×x\\%+-])|(?<=[*·×x+-])\s++|(?<=\\times)\s++|(?<=\\cdot)\s++|(?<!\s)\s*+(/)\s*+"
)
_GROUPING = re.compile(rf"[{_PARTS},]")
# The signs of numbers in other scripts, of full width, and the dashes that are typed for a minus.
_SIGNS = str.maketrans(
    {ord(zero) + value: str(value) for zero in "٠۰०০０" for value in range(10)}
    | dict.fromkeys(map(ord, "−–‐‑‒－"), "-")
    | str.maketrans("٫．٬，٪％＋／＊", "..,,%%+/*")
)
_RAISED = re.compile(r"(?<![0-9])10([⁺⁻]?[⁰¹²³⁴-⁹]{1,9})")
_LOWERED = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+-0123456789")


class NumberRange(msgspec.Struct, frozen=True):
    """The numbers that count as right, both ends included; `value` is the one to show, the middle of an `interval`."""

    value: float
    low: float
    high: float
    interval: bool = False

    @property
    def tolerance(self) -> float:
        """How far from the middle a number may be."""
        return (self.high - self.low) / 2

    def holds(self, number: float) -> bool:
        """Tell whether a number is right; one that is too large for a computer never is."""
        if not isfinite(number):
            return False
        slack = _SLACK * max(abs(self.low), abs(self.high), abs(number))
        return self.low - slack <= number <= self.high + slack


def read_number(text: str) -> float | None:
    r"""Read what is a number and nothing else: `-3`, `.5`, `1e-3`, `2·10^{-3}`, `10⁻³`, `5 %`, `1/3`, `\frac{1}{3}`.

    Thousands may be parted by spaces, apostrophes, or commas where there are three digits after each. None for others.
    """
    text = _RAISED.sub(_with_caret, _IGNORED.sub("", text).translate(_SIGNS)).strip().rstrip(".;!? ")
    text = _SPACES.sub(lambda found: found.group(1) or "", text)
    if found := _FRACTION.fullmatch(text):
        sign, top, bottom = found.group(1, 2, 3) if found.group(3) else found.group(4, 5, 6)
        return None if not int(bottom) else (-1 if sign == "-" else 1) * (int(top) / int(bottom))
    if found := _POWER_OF_TEN.fullmatch(text):
        return float(f"{found.group(1)}1e{found.group(2)}")
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    sign, digits, power, of_ten, percent = found.groups()
    exponent = int(power or of_ten or 0) - (2 if percent else 0)
    return float(f"{sign}{_GROUPING.sub('', digits)}e{exponent}")


def _with_caret(found: re.Match[str]) -> str:
    return f"10^{found.group(1).translate(_LOWERED)}"


_TOLERANT = re.compile(r"(.+?)(?:\+-|\+/-|±|\\pm)(.+)")
_INTERVAL = re.compile(r"\[(.+?)[,;](?=\s|[^,;]+\])(.+)\]")


def read_range(text: str) -> NumberRange | None:
    """Read what an author takes: `1.41`, `1.41 +- 0.01`, `1.41 ± 1%` (of the value), `[1.4, 1.42]`; None for others."""
    text = _IGNORED.sub("", text).strip()
    if found := _INTERVAL.fullmatch(text):
        low, high = map(read_number, found.groups())
        return (
            None
            if low is None or high is None or low > high
            else NumberRange((low + high) / 2, low, high, interval=True)
        )
    found = _TOLERANT.fullmatch(text)
    value = read_number(found.group(1) if found else text)
    if value is None or found is None:
        return None if value is None else NumberRange(value, value, value)
    width = read_number(found.group(2))
    if width is None or width < 0:
        return None
    if found.group(2).rstrip().endswith("%"):
        width *= abs(value)
    return NumberRange(value, value - width, value + width)
