"""How pages look, coarsely: the ink in each field of a page as a digit, to be held against how they looked before."""

from collections.abc import Iterator

from tests.print.pages import Picture

ACROSS, DOWN = 40, 28  # fields of a page: about 5 mm wide and high on A5
_STEP = 16  # thousandths of a field's area that a digit stands for
_DIGITS = "0123456789abcdef"
Look = list[str]


def look_of(page: Picture) -> Look:
    """Give a line of hexadecimal digits for each row of fields, the more ink the higher."""
    width, height = page.width / page.scale / ACROSS, page.height / page.scale / DOWN
    full = width * height * page.scale**2

    def digits(row: int) -> Iterator[str]:
        for column in range(ACROSS):
            ink = page.dark(column * width, row * height, (column + 1) * width, (row + 1) * height, 160)
            yield _DIGITS[min(15, round(1000 * ink / full / _STEP))]

    return ["".join(digits(row)) for row in range(DOWN)]


def difference(one: Look, other: Look) -> float:
    """Give how much of the ink of two pages lies elsewhere, on that half where it is more: 0 for none, 1 for all."""
    halves = (slice(0, ACROSS // 2), slice(ACROSS // 2, None))
    return max(_moved([row[half] for row in one], [row[half] for row in other]) for half in halves)


def _moved(one: Look, other: Look) -> float:
    pairs = [
        (int(a, 16), int(b, 16))
        for left, right in zip(one, other, strict=True)
        for a, b in zip(left, right, strict=True)
    ]
    total = sum(a + b for a, b in pairs)
    return sum(abs(a - b) for a, b in pairs) / total if total else 0.0


def read_looks(text: str) -> dict[str, Look]:
    """Read what `written_looks` writes."""
    blocks = (block.splitlines() for block in text.split("\n\n") if block.strip())
    return {name: rows for name, *rows in blocks}


def written_looks(looks: dict[str, Look]) -> str:
    """Write looks by their names, one below the other."""
    return "\n\n".join("\n".join([name, *rows]) for name, rows in sorted(looks.items())) + "\n"
