"""The doctor says how a file is read, why, what is in no card, and what would change that."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from askdown.cli.program import program
from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.renderers import plain
from askdown.doctor.examination import Examination, examine
from askdown.doctor.words import as_json, told
from askdown.readers.reading import read

LABELLED = """# Notes

Some words before.

## Q1. What is a kernel?

A small grid of weights.

## Q2. What is a stride?

## License

All rights reversed.
"""


def examined(text: str) -> Examination:
    return examine(decode("notes.md", text.encode(), lambda _: None), lambda _: None)


def words(text: str) -> str:
    return "\n".join(told(examined(text), "notes.md", plain))


def with_settings(text: str, settings: tuple[str, ...]) -> str:
    return "\n".join(["---", *settings, "---", text])


def test_a_file_is_described_for_a_person() -> None:
    assert words(LABELLED) == (
        "notes.md: h-q (headings with a question label)\n"
        "  2 questions: 1 with an answer, 1 without.\n"
        "  Read so because it has headings with a question label (2); that is the surest sign in this file.\n"
        "  Signs, the surest first:\n"
        "  → 2  h-q      headings with a question label (lines 5, 9)\n"
        "    2  h-plain  headings that are questions (lines 5, 9)\n"
        "  In no card, but understood: section (1 line)\n"
        "  Left out:\n"
        "    3: before the first question: Some words before.\n"
        "    11: section “License”: ## License\n"
        "    13: section “License”: All rights reversed.\n"
        "  To have it read otherwise, write at the top, between two lines of ---, one of:\n"
        "    dialect: h-plain  # headings that are questions: 2\n"
        "    dialect: none  # no questions"
    )


def test_a_file_without_questions_says_so() -> None:
    text = "# Kernels\n\nA kernel is small.\n\n## Strides\n\nA stride is a step.\n\n## Borders\n\nZeros.\n"
    found = examined(text)
    assert (found.dialect, found.answered, found.unanswered, found.signs) == ("none", 0, 0, ())
    assert "Read so because nothing in it is marked or worded as a question." in words(text)
    (advice,) = found.advice
    assert advice.settings == ("dialect: h-plain", "question_level: 2")


@pytest.mark.parametrize("text", [LABELLED, "# A\n\nx\n\n## B\n\ny\n\n## C\n\nz\n"])
def test_every_advice_does_what_it_says(text: str) -> None:
    for advice in examined(text).advice:
        found: list[Diagnostic] = []
        deck = read(decode("notes.md", with_settings(text, advice.settings).encode(), found.append), found.append)
        assert deck.dialect == advice.settings[0].removeprefix("dialect: ")
        assert [one.rule.code for one in found if one.rule.code in {"R005", "R006", "F002", "F003"}] == []
        if not advice.effect.startswith("no "):
            assert len(deck.cards) == int(advice.effect.rpartition(": ")[2])


def test_front_matter_is_the_reason_where_it_decides() -> None:
    found = examined(with_settings(LABELLED, ("dialect: h-plain",)))
    assert found.front_matter
    assert found.reason == "its front matter says `dialect: h-plain`"
    assert "add to the front matter one of" in "\n".join(told(found, "notes.md", plain))
    levels = examined(with_settings(LABELLED, ("dialect: h-q", "question_level: 2")))
    assert levels.reason == "its front matter says `dialect: h-q` and `question_level: 2`"


def beside_items(heading: str) -> str:
    """Give two labelled questions below a title, and two in a numbered list below the heading."""
    return (
        "# One\n\nQ: What is a kernel?\nA: A grid.\n\nQ: What is a stride?\nA: A step.\n\n"
        f"{heading}\n\n1. **What is a loss?**\n\n   A number.\n\n2. **What is a batch?**\n\n   Some samples.\n"
    )


def test_sections_with_a_dialect_of_their_own_are_told() -> None:
    found = examined(beside_items("# Two"))
    assert found.answered + found.unanswered == 4
    assert found.reason == "it has lines with Q: and A: (2); other sections have numbered list items that ask (2)"
    taken = [sign.name for sign in found.signs if sign.taken]
    assert taken == ["lines with Q: and A:", "numbered list items that ask"]


def test_questions_of_another_kind_in_the_sections_of_a_part_are_told() -> None:
    found = examined(beside_items("## More"))
    assert found.answered + found.unanswered == 4
    assert "questions of another kind (2) in sections without them" in found.reason


def test_stray_signs_are_told() -> None:
    listed = "\n".join(f"{number}. What is {number}?\n   - A number.\n" for number in range(1, 9))
    assert "numbered list items that ask (8); surer signs are too few to decide, but read as well." in words(
        f"{listed}\nQ: What is nine?\nA: A number too.\n"
    )


def test_signs_are_counted_by_asking_every_dialect() -> None:
    found = examined(LABELLED)
    assert [(sign.dialect, sign.lines, sign.taken) for sign in found.signs] == [
        ("h-q", (5, 9), True),
        ("h-plain", (5, 9), False),
    ]


def test_the_same_as_data() -> None:
    data = json.loads(as_json([examined(LABELLED)]))
    assert data["version"] == 1
    (file,) = data["files"]
    assert (file["path"], file["dialect"], file["answered"], file["unanswered"]) == ("notes.md", "h-q", 1, 1)
    assert file["left_out"][0] == {
        "line": 3,
        "end_line": 3,
        "why": "before the first question",
        "text": "Some words before.",
    }
    assert [sign["taken"] for sign in file["signs"]] == [True, False]


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(program, ["doctor", *arguments])
    assert not result.exception or isinstance(result.exception, SystemExit), result.output
    return result


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("a.md", "below/b.md", "source/c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(LABELLED, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_files_that_are_named_are_examined_wherever_they_lie(folder: Path) -> None:
    for files, shown in ((["a.md"], ["a.md"]), (["a.md", "below/b.md"], ["a.md", "below/b.md"])):
        result = run(*files)
        assert result.exit_code == 0
        assert [line for line in result.stdout.splitlines() if line[:1].strip()] == [
            f"{name}: h-q (headings with a question label)" for name in shown
        ]
    assert "Examined 2 files with 4 questions" in result.stderr
    assert sorted(path.name for path in folder.rglob("*") if path.is_file()) == ["a.md", "b.md", "c.md"]


def test_of_a_folder_the_files_below_it_are_examined(folder: Path) -> None:
    (folder / "below" / "deeper").mkdir()
    (folder / "below" / "deeper" / "10.md").write_text(LABELLED, "utf-8")
    (folder / "below" / ".gitignore").write_text("draft.md\n", "utf-8")
    (folder / "below" / "draft.md").write_text(LABELLED, "utf-8")
    below = ["below/b.md", "below/deeper/10.md"]
    for named, expected in (
        (["below"], below),
        (["a.md", "below"], ["a.md", *below]),
        (["below/b.md", "below", str(folder / "source")], [*below, "source/c.md"]),
        (["--source", "source", "below"], below),
        (["."], ["a.md", *below, "source/c.md"]),
    ):
        result = run(*named)
        shown = [line.partition(":")[0] for line in result.stdout.splitlines() if line[:1].strip()]
        assert (result.exit_code, sorted(shown)) == (0, sorted(expected)), named
    (folder / "askdown.toml").touch()
    assert "Examined 1 file " in run(".").stderr  # a project is what it reads
    (folder / "below" / "gone.md").symlink_to("/nowhere.md")
    assert "below/gone.md: S005" in run("a.md", "below").stderr


def test_where_nothing_can_be_examined_nothing_is_printed(folder: Path) -> None:
    (folder / "source" / "c.md").unlink()
    assert run().stdout == ""


def test_without_files_the_project_is_examined(folder: Path) -> None:
    assert folder.exists()
    result = run("--json")
    assert [file["path"] for file in json.loads(result.stdout)["files"]] == ["c.md"]
    assert [file["path"] for file in json.loads(run("--source", ".", "--json").stdout)["files"]] == [
        "a.md",
        "below/b.md",
        "source/c.md",
    ]


def test_a_file_that_is_not_there_is_refused(folder: Path) -> None:
    assert run(str(folder / "nowhere.md")).exit_code == 2


def test_advice_is_written_as_the_front_matter_is() -> None:
    toml = examined('+++\nlang = "en"\n+++\n' + LABELLED)
    assert [advice.settings for advice in toml.advice][-1] == ('dialect = "none"',)


def test_an_outline_with_tagged_questions_has_their_sign() -> None:
    found = examined(
        "- Looms\n  - What is a shed? #card\n    - The gap for the shuttle.\n  - What is a reed? #card\n    - A comb.\n"
    )
    assert [(sign.dialect, sign.lines) for sign in found.signs if sign.taken] == [("tag", (2, 4))]


def test_advice_counts_the_questions_that_its_dialect_would_open() -> None:
    """Several rows of the table have one id; the first that finds questions is taken, not the one with most."""
    text = "# Looms\n\n" + "".join(
        f"Q{n}: What is loom {n}?\n\n- Which loom is {n} years old?\n\n" for n in range(1, 5)
    )
    found = examined(text + "## Which loom is old?\n\nThe upright one.\n\n## Which is new?\n\nThe air jet.\n")
    assert len({sign.lines for sign in found.signs if sign.dialect == "q-only"}) > 1
    advice = next(advice for advice in found.advice if advice.settings == ("dialect: q-only",))
    again = examined(with_settings(text, advice.settings))
    assert advice.effect == f"{again.name}: {again.answered + again.unanswered}"
