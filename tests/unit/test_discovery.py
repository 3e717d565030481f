"""Which files are read, in which order, and which are left out without or with a word."""

import os
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.discovery import FoundFile, find_sources, one_source, read_source, shown_path, source_order

if TYPE_CHECKING:
    from askdown.diagnostics import Diagnostic


def lay(root: Path, *names: str, **texts: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("## Q?\n\nA.\n", encoding="utf-8")
    for name, text in texts.items():
        (root / name).write_text(text, encoding="utf-8")


def found(root: Path, exclude: tuple[str, ...] = (), leave_out: tuple[Path, ...] = ()) -> list[str]:
    report: list[Diagnostic] = []
    files = find_sources(root, report.append, project=root, exclude=exclude, leave_out=leave_out)
    assert report == []
    assert all(file.file.is_file() for file in files)
    return [file.path for file in files]


def ignore(folder: Path, text: str) -> None:
    (folder / ".gitignore").write_text(text, encoding="utf-8")


def test_takes_the_three_extensions_in_any_case(tmp_path: Path) -> None:
    lay(
        tmp_path,
        "a.md",
        "b.MD",
        "c.markdown",
        "d.txt",
        "e.rst",
        "f",
        "g.md.bak",
        "cards.lock",
        "h.mdx",
        "i.Rmd",
        "j.qmd",
    )
    assert found(tmp_path) == ["a.md", "b.MD", "c.markdown", "d.txt", "h.mdx", "i.Rmd", "j.qmd"]


def test_numbers_count_by_value_and_folders_stay_together(tmp_path: Path) -> None:
    lay(tmp_path, "10-b/1.md", "2-a/10.md", "2-a/9.md", "2-a/x/1.md", "README.md", "2.md", "2-intro.md", "01.md")
    assert found(tmp_path) == [
        "01.md",
        "2.md",
        "2-a/9.md",
        "2-a/10.md",
        "2-a/x/1.md",
        "2-intro.md",
        "10-b/1.md",
        "README.md",
    ]


@given(st.permutations(["2.md", "10.md", "a/٣.md", "a/4.md", "a/B.md", "a/b.md", "a.md", "a b.md", "a2.md", "/.md"]))
def test_the_order_does_not_depend_on_what_comes_first(paths: list[str]) -> None:
    expected = ["/.md", "2.md", "10.md", "a.md", "a/٣.md", "a/4.md", "a/B.md", "a/b.md", "a2.md", "a b.md"]
    assert sorted(paths, key=source_order) == expected


@given(st.text(), st.text())
def test_no_two_paths_share_a_place(one: str, other: str) -> None:
    assert (source_order(one) == source_order(other)) == (one == other)
    assert (source_order(one) < source_order(other)) != (source_order(one) >= source_order(other))


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    lay(tmp_path, ".hidden.md", ".git/info.md", "x/.obsidian/a.md", "x/a.md")
    assert found(tmp_path) == ["x/a.md"]


def test_dist_is_left_out(tmp_path: Path) -> None:
    lay(tmp_path, "a.md", "dist/anki/b.md", "x/dist/c.md")
    assert found(tmp_path, leave_out=(tmp_path / "dist",)) == ["a.md", "x/dist/c.md"]


def test_nested_gitignore_files_speak_for_their_folder_and_the_nearest_wins(tmp_path: Path) -> None:
    lay(tmp_path, "a.md", "draft.md", "x/draft.md", "x/y/draft.md", "build/z.md", "x/top.md", "top.md")
    ignore(tmp_path, "draft.md\nbuild/\n/top.md\n")
    ignore(tmp_path / "x" / "y", "!draft.md\n")
    assert found(tmp_path) == ["a.md", "x/top.md", "x/y/draft.md"]


def test_gitignore_above_counts_inside_a_repository_only(tmp_path: Path) -> None:
    lay(tmp_path, "source/a.md", "source/b.md")
    ignore(tmp_path, "b.md\n")
    assert found(tmp_path / "source") == ["a.md", "b.md"]
    (tmp_path / ".git").mkdir()
    assert found(tmp_path / "source") == ["a.md"]


def test_a_folder_named_by_hand_is_read_though_it_is_ignored(tmp_path: Path) -> None:
    lay(tmp_path, "scratch/a.md")
    (tmp_path / ".git").mkdir()
    ignore(tmp_path, "scratch/\n")
    assert found(tmp_path) == []
    assert found(tmp_path / "scratch") == ["a.md"]


def test_lines_of_gitignore_that_are_no_patterns_do_no_harm(tmp_path: Path) -> None:
    lay(tmp_path, "a.md", "b.md")
    (tmp_path / ".gitignore").write_bytes(b"!\n\\\n\xff\xfe\nb.md\r\n")
    assert found(tmp_path) == ["a.md"]


def test_exclude_wins_over_gitignore_both_ways(tmp_path: Path) -> None:
    lay(tmp_path, "a.md", "b.md", "drafts/c.md", "x/drafts/d.md", "x/e.txt")
    ignore(tmp_path, "!a.md\nb.md\n")
    assert found(tmp_path, exclude=("a.md", "!b.md", "drafts/", "*.txt")) == ["b.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_links_do_not_loop_nor_read_twice(tmp_path: Path) -> None:
    lay(tmp_path, "x/a.md")
    (tmp_path / "x" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "again.md").symlink_to(tmp_path / "x" / "a.md")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert found(tmp_path) == ["x/a.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_links_are_followed_within_the_project_and_reported_out_of_it(tmp_path: Path) -> None:
    lay(tmp_path, "project/source/a.md", "project/notes/b.md", "project/notes/deep/c.md", "private/d.md")
    source = tmp_path / "project" / "source"
    (source / "notes").symlink_to(tmp_path / "project" / "notes")
    (source / "twice").symlink_to(tmp_path / "project" / "notes")
    (tmp_path / "project" / "notes" / "deep" / "back").symlink_to(tmp_path / "project" / "notes")
    (source / "out").symlink_to(tmp_path / "private")
    (source / "program").symlink_to(sys.executable)
    report: list[Diagnostic] = []
    files = find_sources(source, report.append, project=tmp_path / "project")
    assert [file.path for file in files] == ["a.md", "notes/b.md", "notes/deep/c.md"]
    assert [(problem.rule.name, problem.path) for problem in report] == [("link-outside", "out")]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_broken_link_is_reported_when_read(tmp_path: Path) -> None:
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere.md")
    report: list[Diagnostic] = []
    (file,) = find_sources(tmp_path, report.append, project=tmp_path)
    assert read_source(file, report.append) is None
    assert [(problem.rule.code, problem.path) for problem in report] == [("S003", "gone.md")]


def test_paths_are_composed_whatever_the_file_system_says(tmp_path: Path) -> None:
    lay(tmp_path, unicodedata.normalize("NFD", "é/ü.md"))
    assert found(tmp_path) == [unicodedata.normalize("NFC", "é/ü.md")]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes as a name")
def test_a_name_that_is_no_text_can_be_written(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9\n.md")).write_text("x", encoding="utf-8")
    (path,) = found(tmp_path)
    assert path == "caf\ufffd\ufffd.md"
    assert path.encode() == shown_path(path).encode()


def test_one_file_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    lay(tmp_path, ".hidden.rst")
    file = one_source(tmp_path / ".hidden.rst")
    assert file == FoundFile(path=".hidden.rst", file=tmp_path / ".hidden.rst")
    report: list[Diagnostic] = []
    source = read_source(file, report.append)
    assert source is not None
    assert source.path == ".hidden.rst"
