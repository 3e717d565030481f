"""Projects of any size for measuring: the same cards for Askdown, for the floor of public tools, and for ankdown."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

_VOCABULARY = r"""
subject: gradient kernel tensor parser socket buffer scheduler matrix vector sampler cache graph queue lexer index
subject: polynomial channel filter estimator lattice automaton register ledger pipeline compiler prior embedding
quality: sparse stable lazy convex stochastic bounded nested atomic ordered shared weighted cyclic greedy adaptive
quality: immutable partial balanced discrete regular symmetric
deed: shrinks grows converges blocks copies drifts repeats saturates splits rotates settles overflows
place: memory training transit review production parallel isolation theory practice batches reverse silence
letter: a b c d f g h k m n p q r s t u v w x y z
greek: \alpha \beta \gamma \delta \eta \theta \lambda \mu \sigma \omega
"""
_WORDS: dict[str, list[str]] = {}
for _line in _VOCABULARY.strip().splitlines():
    _WORDS.setdefault(_line.split(": ")[0], []).extend(_line.split(": ")[1].split())
_FOLDER = 10  # files in a folder


class Corpus(msgspec.Struct, frozen=True):
    """How many cards, whether they are rich, in how many files.

    Rich: inline math in every question, a list in every answer, display math in a third, Python in a quarter.
    """

    cards: int
    rich: bool = True
    files: int = 100


class Fields(msgspec.Struct, frozen=True):
    """A card's Markdown: its question, its answer, and the display formula that the answer holds ("" for none)."""

    question: str
    answer: str
    formula: str = ""


def cards_of(corpus: Corpus) -> Iterator[Fields]:
    """Give the cards of a corpus: the same ones each time, and no two alike."""
    return map(_rich if corpus.rich else _plain, range(corpus.cards))


def write_project(corpus: Corpus, folder: Path) -> list[Path]:
    """Write a corpus as a project for Askdown below `folder`; gives its source files in their order."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "askdown.toml").write_text(
        'deck = "Bench"\nid = "00000000-0000-4000-8000-000000000000"\n', encoding="utf-8"
    )
    return _write(corpus, folder / "source", _as_heading, "\n")


def write_ankdown(corpus: Corpus, folder: Path) -> list[Path]:
    """Write a corpus as ankdown reads it: `%` between fields, `---` between cards, formulas in brackets."""
    return _write(corpus, folder, _as_ankdown, "\n---\n\n")


def write_fields(corpus: Corpus, file: Path) -> None:
    """Write the fields of a corpus as JSON, for the floor."""
    file.write_bytes(msgspec.json.encode(list(cards_of(corpus))))


def _write(corpus: Corpus, folder: Path, written: Callable[[int, Fields], str], between: str) -> list[Path]:
    texts: list[list[str]] = [[] for _ in range(corpus.files)]
    for number, fields in enumerate(cards_of(corpus)):
        texts[number * corpus.files // corpus.cards].append(written(number, fields))
    files = []
    for place, text in enumerate(texts):
        file = folder / f"topic {place // _FOLDER:02}" / f"part {place:03}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(between.join(text), encoding="utf-8")
        files.append(file)
    return files


def _as_heading(number: int, fields: Fields) -> str:
    return f"## Q{number + 1}. {fields.question}\n\n{fields.answer}"


def _as_ankdown(_number: int, fields: Fields) -> str:
    question, answer = (
        text.replace(f"$$\n{fields.formula}\n$$", rf"\[{fields.formula}\]") for text in (fields.question, fields.answer)
    )
    return f"{_bracketed(question)}\n\n%\n\n{_bracketed(answer)}"


def _bracketed(text: str) -> str:
    parts = text.split("$")
    return "".join(part if place % 2 == 0 else rf"\({part}\)" for place, part in enumerate(parts))


def _plain(number: int) -> Fields:
    words = _Words(number)
    return Fields(f"When is {words.thing()} {number} {words.quality()}?", f"{words.sentence()} {words.sentence()}\n")


def _rich(number: int) -> Fields:
    words = _Words(number)
    question = f"What does ${words.term()}$ say of {words.thing()} {number}?"
    formula = words.equation() if number % 3 == 0 else ""
    parts = [
        f"{words.sentence()} {words.sentence()}",
        "\n".join(f"- **{words.quality()}**: {words.sentence()}" for _ in range(3)),
        f"$$\n{formula}\n$$" if formula else "",
        f"```python\n{words.code()}\n```" if number % 4 == 0 else "",
    ]
    return Fields(question, "\n\n".join(filter(None, parts)) + "\n", formula)


class _Words:
    """A supply of words for one card, chosen by its number."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._pick = random.Random(number).choice  # noqa: S311  (the same words each time are the point)

    def _any(self, kind: str) -> str:
        return self._pick(_WORDS[kind])

    def quality(self) -> str:
        return self._any("quality")

    def thing(self) -> str:
        return f"the {self.quality()} {self._any('subject')}"

    def sentence(self) -> str:
        return (
            f"Here {self.thing()} {self._any('deed')} in {self._any('place')} while {self.thing()} "
            f"{self._any('deed')}, since {self.thing()} is {self.quality()}."
        )

    def term(self) -> str:
        return rf"{self._any('letter')}_{{{self._number}}} = {self._any('greek')}^2 {self._any('letter')}"

    def equation(self) -> str:
        one, other, greek = self._any("letter"), self._any("letter"), self._any("greek")
        return (
            rf"{one}_{{{self._number}}} = \frac{{\partial {greek}({other})}}{{\partial {other}}} "
            rf"+ \sum_{{i=1}}^{{n}} {self._any('greek')}_i {other}_i^2"
        )

    def code(self) -> str:
        one, other = self._any("subject"), self._any("subject")
        return (
            f"def {one}_{self._number}({other}, steps={self._number}):\n"
            f'    """Walk over {other}s."""\n'
            f"    total = 0.0\n"
            f"    for step in range(steps):\n"
            f"        total += {other}[step] * 0.5  # half of it\n"
            f'    return {{"{one}": total, "steps": steps}}'
        )
