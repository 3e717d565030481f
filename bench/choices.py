"""How long outputs of many choice questions take: thousands of generated cards through commands of the program.

usage: python bench/choices.py [COMMAND…] [--cards N]   (default: anki moodle gift qti csv exam quiz, 9,000 cards)

Prints for each command the seconds of processor time of a fresh process, as a user starts it: without what an earlier
build left behind, and with it. Wanted is less than ten for an Anki deck of 9,000 cards.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = ("anki", "moodle", "gift", "qti", "csv", "exam", "quiz")
WANTED = 10.0  # seconds for 9,000 cards
CARDS_IN_FILE = 100

_SUBJECTS = ["The optimiser", "A layer", "Dropout", "The loss", "A kernel", "Attention", "The gradient", "Momentum"]
_VERBS = ["scales", "bounds", "mixes", "drops", "averages", "sharpens", "shifts", "delays"]
_OBJECTS = ["the weights", "each channel", "the batch", "its inputs", "noisy labels", "long sequences", "rare words"]
_FORMULAS = (r"$x^{%d}$", r"$\frac{1}{%d}\sum_i x_i$", r"$\sigma(%d x)$", r"$\nabla_{%d} L$")


def markdown(cards: int, seed: int = 1) -> Iterator[str]:
    """Give the texts of files with that many choice questions in all: four options, some with feedback and formulas."""
    chance = Random(seed)  # noqa: S311  (nothing secret: the same cards each time)
    for first in range(0, cards, CARDS_IN_FILE):
        numbers = range(first, min(first + CARDS_IN_FILE, cards))
        yield f"# Part {first // CARDS_IN_FILE}\n\n" + "\n".join(_card(number, chance) for number in numbers)


def _card(number: int, chance: Random) -> str:
    formula = f" with {chance.choice(_FORMULAS) % number}" if number % 4 == 0 else ""
    code = f"\n\n```python\nx = f({number})\n```" if number % 8 == 0 else ""
    right = chance.randrange(4)
    options = "".join(_option(place == right, number % 2 == 0, chance) for place in range(4))
    explained = f"\n{_sentence(chance)}, see [section {number}](https://example.org/{number}).\n" if number % 3 else ""
    return f"### {number}. {_sentence(chance)}: which of these holds{formula}?{code}\n\n{options}{explained}"


def _option(correct: bool, told: bool, chance: Random) -> str:  # noqa: FBT001  (a box, and whether it is told why)
    said = f"  > {_sentence(chance)}.\n" if told else ""
    return f"- [{'x' if correct else ' '}] {_sentence(chance)} {chance.randrange(1000)}\n{said}"


def _sentence(chance: Random) -> str:
    return f"{chance.choice(_SUBJECTS)} {chance.choice(_VERBS)} {chance.choice(_OBJECTS)}"


def write_project(folder: Path, cards: int) -> None:
    """Write a project of generated choice questions."""
    source = folder / "source"
    source.mkdir()
    for number, text in enumerate(markdown(cards)):
        (source / f"part-{number:03}.md").write_text(text, encoding="utf-8")


def seconds(folder: Path, command: str) -> float:
    """Run a command of the program in a project; gives the seconds that processors worked on it."""
    before = os.times()
    arguments = [sys.executable, ROOT / "build.py", command, "-q"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(folder / "cache")}
    subprocess.run(arguments, cwd=folder, check=True, env=environment)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("commands", nargs="*", default=COMMANDS)
    parser.add_argument("--cards", type=int, default=9_000)
    chosen = parser.parse_args()
    print(f"{chosen.cards} choice cards, seconds of processor time (wanted for 9,000: {WANTED:.0f})")
    for command in chosen.commands:
        with tempfile.TemporaryDirectory() as name:
            write_project(Path(name), chosen.cards)
            first, second = (seconds(Path(name), command) for _ in range(2))
        print(f"{command:8} first {first:6.2f}   again {second:6.2f}")


if __name__ == "__main__":
    main()
