"""A file read in portions is the file read whole; where that could not be, it is read whole."""

from pathlib import Path

import pytest

from askdown.decoding import decode
from askdown.source import SourceFile
from askdown.stock import portions
from askdown.stock.portions import Portion, portions_of
from tests.portions.world import cut_small, difference, long_file

_CORPORA = Path(__file__).resolve().parents[2] / "../shared/corpora/data"


@pytest.mark.parametrize("seed", range(40))
def test_portions_give_what_the_whole_gives(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    cut_small(monkeypatch)
    assert not difference(long_file(seed))


def test_many_files_are_read_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    cut_small(monkeypatch)
    read = [difference(long_file(seed)) is not None for seed in range(40)]
    assert sum(read) > len(read) // 3  # so small a portion does not always show how questions are written


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1000, 1300, 10))
def test_whatever_reaches_over_a_cut_is_seen(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    cut_small(monkeypatch)
    for one in range(seed, seed + 10):
        assert not difference(long_file(one, wild=one % 7 / 20)), one


@pytest.mark.slow
@pytest.mark.parametrize(("usual", "fewest"), [(1500, 3), (6000, 6), (20_000, 24)])
def test_real_files(usual: int, fewest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    if not _CORPORA.is_dir():
        pytest.skip("../shared is not here")
    cut_small(monkeypatch, usual, fewest)
    for file in sorted(_CORPORA.rglob("*.md")):
        assert not difference(decode(file.name, file.read_bytes(), lambda _: None)), file


def _plain(count: int = 60) -> str:
    cards = (
        f"## Q{number}. What is thing {number}?\n\nIt is the thing of number {number}.\n" for number in range(count)
    )
    return "\n".join(cards)


@pytest.mark.parametrize(
    "reaching",
    [
        "```sh\nls\n",
        "<details>\n<summary>Answer</summary>\n",
        "<!-- a comment\n",
        "<div>\n",
        "$$\na = b\n",
        "\\[ a = b\n",
        "\\begin{align}\na\n",
        "[^1]: a note\n",
        "<?php\n",
        "[here]: https://a.example\n\n[here]: https://b.example\n",
        "words\n[no]: definition\n",
        "## 9. And a heading with a number alone\n",
    ],
)
def test_a_file_stays_whole(reaching: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cut_small(monkeypatch)
    text = _plain()
    assert difference(SourceFile("a.md", text)) == []
    place = text.index("## Q31")
    assert difference(SourceFile("a.md", f"{text[:place]}{reaching}\n{text[place:]}")) is None


def test_small_files_are_not_cut() -> None:
    assert portions_of(SourceFile("a.md", _plain())) == ()


def test_titles_and_definitions_are_seen_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    cut_small(monkeypatch)
    text = f"---\nlang: fr\n---\n# Title\n\n{_plain()}\n[this]: https://a.example\n"
    for portion in portions_of(SourceFile("a.md", text)):
        assert all(part in portion.text for part in ("lang: fr\n", "# Title\n", "[this]: https://a.example"))


def test_an_edit_changes_the_portions_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    cut_small(monkeypatch, usual=1500, fewest=3)
    text = _plain(600)
    before = _texts(portions_of(SourceFile("a.md", text)))
    for place in range(0, 600, 7):
        for edited in (
            text.replace(f"number {place}.", f"number {place}, or not."),
            text.replace(f"## Q{place}. ", f"## Q0. What was put in?\n\nThis.\n\n## Q{place}. "),
        ):
            after = _texts(portions_of(SourceFile("a.md", edited)))
            assert len(after - before) <= 4, place  # its own, those that see it as their neighbour, and a moved cut


def _texts(cut: tuple[Portion, ...]) -> set[str]:
    assert len(cut) > 10
    return {portion.text for portion in cut}


def test_a_heading_in_a_fence_is_no_place_to_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    cut_small(monkeypatch)
    monkeypatch.setattr(portions, "_FEWEST", 1)
    code = "```sh\n\n# one\n\n## Q99. What?\n\n```"
    text = _plain(40).replace("It is", f"{code}\n\nIt is")
    assert all(portion.text.count("```") % 2 == 0 for portion in portions_of(SourceFile("a.md", text)))
    assert difference(SourceFile("a.md", text)) == []
