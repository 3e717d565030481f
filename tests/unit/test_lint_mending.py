"""Mending on files put together at random and on real ones: safe, at rest after once, and never a break-down."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic, Edit
from askdown.diagnostics.rules.lint import TYPOGRAPHIC_BULLET
from askdown.identity.fingerprints import normalised
from askdown.identity.sightings import sighting
from askdown.lint import mending
from askdown.lint.duplicates import duplicates
from askdown.lint.mending import mend
from askdown.lint.places import existing
from askdown.lint.subject import Subject
from askdown.lint.table import lint
from askdown.model import Library
from askdown.readers.reading import read

SHARED = Path(__file__).resolve().parents[2] / "../shared"
LINES = [
    "# Q1. What is a gradient", "# Q2. Why does it vanish?", "Q3. What is a rate?", "### Q4. What is a step?",
    "# Why?", "of a network?", "Ans: A direction.", "Ans:", "", "", "•\tfirst", "•  second", "  ◦ third", "-\tfourth",
    "1)\tfifth", "- -\tsixth", "> • seventh", "```", "```python", "x = 1", "~~~", "    • code", "---", "<details>",
    "</details>", "- [ ] a", "- [x] b", "**Tags:** a, b", "\tindented", "text • with", "$$", "[a]: b",
    "## 1. One?", "## 2. Two?", "[", "]", r"\frac{a}{b}", r"$\( x \)$", r"$$\[ y \]$$",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(LINES) | st.text(max_size=6), max_size=14)


def asked(data: bytes) -> list[tuple[str, str, str | None]]:
    """Give what identity sees of the cards of a file."""
    deck = read(decode("a.md", data, lambda _: None), lambda _: None)
    seen = [(sighting(card), card.origin.explicit_id) for card in deck.cards]
    return [(one.kind, normalised(one.question), explicit) for one, explicit in seen]


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["\n", "\r\n", "\r"]))
def test_mending_keeps_all_cards_and_comes_to_rest(lines: list[str], end: str) -> None:
    data = end.join(lines).encode("utf-8", "replace")
    once = mend("a.md", data)
    assert asked(once.data) == asked(data)
    assert mend("a.md", once.data) == mending.Mended(once.data, 0)
    assert (once.fixes == 0) == (once.data == data)


@settings(deadline=None)
@given(TEXTS)
def test_the_linter_takes_any_text(lines: list[str]) -> None:
    source = decode("a.md", "\n".join(lines).encode("utf-8", "replace"), lambda _: None)
    library = Library("x", (read(source, lambda _: None),))
    found: list[Diagnostic] = []
    lint(Subject(library, {"a.md": source}, lambda *_: True), found.append)
    for one in found:
        assert one.path == "a.md"
        assert 0 <= one.line <= len(source.lines)
        for edit in one.fix:
            assert edit.column <= len(source.lines[edit.line - 1]) + 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"# Q1. Caf\xe9?\r\n\x95\tna\xefve\r\n\x95 \x81", b"# Q1. Caf\xe9?\r\n-   na\xefve\r\n- \x81"),
        ("\ufeff# Q1. Что?\n• да".encode("utf-16-le"), "\ufeff# Q1. Что?\n- да".encode("utf-16-le")),
        ("\ufeff# Q1. Что?\r• да".encode("utf-16-be"), "\ufeff# Q1. Что?\r- да".encode("utf-16-be")),
        ("# Q1. Что?\n\n•\tда\0".encode(), "# Q1. Что?\n\n-   да\0".encode()),
    ],
)
def test_a_file_keeps_its_encoding(before: bytes, after: bytes) -> None:
    assert mend("a.md", before).data == after


def test_a_fix_that_would_change_a_card_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "# Q1. One?\nAns: a\n\n# Q2. Two?\nAns: b\n\n# Q3. Three?\nAns: c\n"
    unsafe = (Edit(4, 3, 4, 11, "Other?"),)
    safe = [(Edit(row, 1, row, 5, "Answer:"),) for row in (2, 5, 8)]

    def proposed(found: Diagnostic, *_: object) -> tuple[Edit, ...]:
        return found.fix

    def marks(_: object) -> list[Diagnostic]:
        return [Diagnostic(TYPOGRAPHIC_BULLET, "", "a.md", fix[0].line, 1, fix=fix) for fix in (unsafe, *safe)]

    monkeypatch.setattr(mending, "marks_of", lambda source: marks(source) if "Ans: " in source.text else [])
    monkeypatch.setattr(mending, "fix_of", proposed)
    mended = mend("a.md", text.encode())
    assert mended.data.decode() == text.replace("Ans:", "Answer:")
    assert mended.fixes == 3


def shared_files() -> list[Path]:
    files = [*SHARED.glob("seeds/*"), *SHARED.glob("corpora/data/**/*.md")]
    return sorted(file for file in files if file.is_file() and file.stat().st_size < 200_000)


@pytest.mark.slow
def test_real_files_keep_their_cards() -> None:
    if not shared_files():
        pytest.skip("the shared files are not beside this checkout")
    mended = 0
    for file in shared_files():
        data = file.read_bytes()
        once = mend(file.name, data)
        mended += once.fixes
        if once.fixes:
            assert asked(once.data) == asked(data), file
            assert mend(file.name, once.data).fixes == 0, file
    assert mended > 20


def test_the_time_for_duplicates_grows_with_the_cards_and_not_faster() -> None:
    times = []
    for count in (500, 2000):
        text = "".join(
            f"## What does step {number * 7919 % 10_007} print?\n\n"
            f"Answer: {' '.join(f'{number * factor % 4099:04x}' for factor in range(2, 22))}\n\n"
            for number in range(count)
        )
        source = decode("a.md", text.encode(), lambda _: None)
        subject = Subject(Library("x", (read(source, lambda _: None),)), {"a.md": source}, lambda *_: True)
        times.append(min(spent(subject) for _ in range(3)))
    assert times[1] < 12 * times[0] + 0.1  # four times the cards


def spent(subject: Subject) -> float:
    """Give the seconds of processor time that looking for duplicates takes where there are none."""
    start = time.process_time()
    found = list(duplicates(subject))
    taken = time.process_time() - start
    assert found == []
    return taken


def test_addresses_are_looked_up_as_sites_do(tmp_path: Path) -> None:
    for name in ("source/a b.md", "source/below/index.md", "source/é.md", "logo.svg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    exists = existing(tmp_path / "source", tmp_path.resolve())
    there = ("a%20b.md", "a b.md#part", "below", "below/", "../logo.svg", "e\u0301.md", "/logo.svg", "a%20b.html?x=1")
    assert [address for address in there if not exists("top.md", address)] == []
    assert [address for address in ("b.md", "below/a b.md", "/a.md", "nul\0") if exists("top.md", address)] == []
    assert exists("top.md", "../../outside.md"), "what lies outside the project is not judged"
    assert exists("below/deep.md", "../a%20b.md")
