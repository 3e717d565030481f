"""No pattern of the program takes time with the square of a text's length, or worse: all are tried with what tempts."""

import importlib
import inspect
import itertools
import pkgutil
import re
import re._constants as signs  # type: ignore[import-not-found]  # no stubs; in every CPython from 3.11 on
import re._parser as parser  # type: ignore[import-not-found]  # the same
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

import askdown

LENGTH = 4_000  # characters
SLOW = 0.01  # seconds: what is linear takes less than a thousandth of one
GIVEN_UP = 0.5
SEARCHES = {"search", "finditer", "findall", "sub", "subn", "split"}
EXEMPT = {
    "askdown.preview": "shows a card as Anki does, with Anki's own patterns",
    "askdown.writers.quiz": "our own style sheet",
    "askdown.answers.numbers._INTERVAL": "a line of an author's own, in an answer that is one number",
    "askdown.distractors.inline_markdown._LINK": "one line of a review file",
    "askdown.readers.cards.accepted_answers": "matched with a whole line",
    "askdown.readers.words.label_forms._CLOZE_TAIL": "matched behind a label",
    "askdown.readers.dialects.lists.verdict_items._VERDICT": "searched for in the last characters of a text",
    "askdown.readers.options.marked._MARK": "dashes before a word in the last text of an option",
    "askdown.tex.structure_packages": "matched at a beginning",
}
OF_CATEGORIES = {"SPACE": " ", "DIGIT": "1", "WORD": "a", "NOT_SPACE": "a", "NOT_WORD": "!", "NOT_DIGIT": "a"}


def patterns() -> dict[tuple[str, int], tuple[str, re.Pattern[str], set[str]]]:
    """Give the compiled patterns of all modules with a name of each and the ways in which it is asked."""
    found: dict[tuple[str, int], tuple[str, re.Pattern[str], set[str]]] = {}
    for info in pkgutil.walk_packages(askdown.__path__, "askdown."):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        for name, pattern in _of_module(module):
            asked = set(re.findall(rf"\b{re.escape(name)}(?:\[[^\]]*\])?\.(\w+)\b", inspect.getsource(module)))
            key = pattern.pattern, pattern.flags
            _, _, before = found.get(key, ("", pattern, set()))
            found[key] = f"{info.name}.{name}", pattern, before | asked
    return found


def _of_module(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    for name, value in vars(module).items():
        several = value.values() if isinstance(value, dict) else value if isinstance(value, tuple | list) else [value]
        yield from ((name, each) for each in several if isinstance(each, re.Pattern) and isinstance(each.pattern, str))


def letters(parsed: Any, found: list[str]) -> list[str]:  # noqa: ANN401  (the parser's trees have no types)
    """Collect characters that parts of a pattern match, a few for each class."""
    for kind, value in parsed:
        if kind is signs.LITERAL:
            found.append(chr(value))
        elif kind is signs.IN:
            found.extend(itertools.islice(_of_class(value), 6))
        elif kind in {signs.ANY, signs.NOT_LITERAL}:
            found.extend("a ")
        elif kind in {signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT}:
            letters(value[2], found)
        elif kind is signs.SUBPATTERN:
            letters(value[3], found)
        elif kind is signs.ATOMIC_GROUP:
            letters(value, found)
        elif kind is signs.BRANCH:
            for branch in value[1][:12]:
                letters(branch, found)
        elif kind in {signs.ASSERT, signs.ASSERT_NOT}:
            letters(value[1], found)
    return found


def _of_class(parts: Any) -> Iterator[str]:  # noqa: ANN401  (as above)
    for kind, value in parts:
        if kind is signs.LITERAL:
            yield chr(value)
        elif kind is signs.RANGE:
            yield chr(value[0])
        elif kind is signs.CATEGORY:
            yield OF_CATEGORIES[str(value).removeprefix("CATEGORY_")]
        elif kind is signs.NEGATE:
            yield from "a! "


def temptations(pattern: re.Pattern[str]) -> Iterator[str]:
    """Give long texts of few characters that a pattern begins to match again and again, and that end otherwise."""
    often = [sign for sign, _ in Counter(letters(parser.parse(pattern.pattern, pattern.flags), [])).most_common(10)]
    units = [*often, *map("".join, itertools.permutations(often[:6], 2))]
    for unit, before, behind in itertools.product(units, ["", *often[:3]], ("", "\x01a")):
        yield before + unit * (LENGTH // len(unit)) + behind


def seconds(ask: Callable[[str], object], text: str) -> float:
    """Time one match; GIVEN_UP where it takes longer."""

    def give_up(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, GIVEN_UP)
    start = time.process_time()
    try:
        ask(text)
    except TimeoutError:
        return GIVEN_UP
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return time.process_time() - start


def ways(pattern: re.Pattern[str], asked: set[str]) -> list[Callable[[str], object]]:
    """Give the ways in which a pattern is asked; one that is only handed on may be searched for."""
    found: list[Callable[[str], object]] = []
    if asked & SEARCHES or not asked & {"match", "fullmatch"}:
        found.append(lambda text: sum(1 for _ in pattern.finditer(text)))
    found.extend(getattr(pattern, name) for name in ("match", "fullmatch") if name in asked)
    return found


def slow_text(pattern: re.Pattern[str], asked: set[str]) -> str | None:
    """Give a text that takes a pattern long, each time that it is asked."""
    for text in temptations(pattern):
        for ask in ways(pattern, asked):
            if all(seconds(ask, text) > SLOW for _ in range(3)):
                return text
    return None


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no timer there that breaks off a match")
def test_no_pattern_takes_the_square_of_a_texts_length() -> None:
    found = {
        name: text[:12]
        for name, pattern, asked in patterns().values()
        if not any(name.startswith(exempt) for exempt in EXEMPT) and (text := slow_text(pattern, asked))
    }
    assert found == {}


@pytest.mark.skipif(sys.platform == "win32", reason="no timer there that breaks off a match")
@pytest.mark.parametrize("tempting", [r"(?:\s*a\s*)*b", r"x\s*\s*y", r"(?:\.\w*)+\}"])
def test_a_slow_pattern_is_told(tempting: str) -> None:
    assert slow_text(re.compile(tempting), {"search"})


def test_every_exemption_is_of_a_pattern() -> None:
    names = [name for name, _, _ in patterns().values()]
    assert [exempt for exempt in EXEMPT if not any(name.startswith(exempt) for name in names)] == []
