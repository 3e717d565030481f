"""Which files a build may read, and which events are a reason to look."""

from pathlib import Path

import msgspec
import pytest

from askdown.cli.watched_files import Ground, is_far, may_matter, take_snapshot


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    for name in ("source/deep", "templates/anki", "dist", "images", "node_modules", "source/.obsidian"):
        (tmp_path / name).mkdir(parents=True)
    return Ground(
        folder=tmp_path,
        root=tmp_path / "source",
        templates=tmp_path / "templates",
        ledger=tmp_path / "source" / "cards.lock",
        apart=frozenset({tmp_path / "dist"}),
        configured=True,
    )


COUNTS = (
    "source/a.md",
    "source/deep/b.txt",
    "source/deep/picture.PNG",
    "source/macros.tex",
    "source/.gitignore",
    "source/cards.lock",
    "templates/anki/style.css",
    "askdown.toml",
    "pyproject.toml",
    ".gitignore",
)
DOES_NOT = (
    "source/.a.md.swp",
    "source/4913",
    "source/a.md~",
    "source/.obsidian/b.md",
    "dist/cards.json",
    "README.md",
    "node_modules/a.md",
)


def write(ground: Ground, names: tuple[str, ...]) -> None:
    for name in names:
        (ground.folder / name).write_text("x")


def test_a_snapshot_holds_what_a_build_may_read(ground: Ground) -> None:
    write(ground, COUNTS + DOES_NOT)
    seen = {path.relative_to(ground.folder).as_posix() for path in take_snapshot(ground)}
    assert seen == set(COUNTS)


def test_an_output_folder_among_the_sources_is_no_source(ground: Ground) -> None:
    (ground.root / "out").mkdir()
    write(ground, ("source/out/a.md",))
    apart = msgspec.structs.replace(ground, apart=frozenset({ground.root / "out"}))
    assert not take_snapshot(apart)
    assert not may_matter(apart, ground.root / "out" / "a.md")


def test_links_in_a_circle_end(ground: Ground) -> None:
    write(ground, ("source/a.md",))
    (ground.root / "deep" / "again").symlink_to(ground.root)
    assert list(take_snapshot(ground)) == [ground.root / "a.md"]


def test_a_picture_outside_of_the_sources_counts_once_it_was_heard_of(ground: Ground) -> None:
    picture = ground.folder / "images" / "cell.png"
    assert is_far(ground, picture)
    assert not is_far(ground, ground.root / "cell.png")
    before = take_snapshot(ground)
    heard = take_snapshot(ground, {picture})
    assert heard != before  # it may have been removed just now
    picture.write_bytes(b"x")
    assert take_snapshot(ground, {picture}) != heard


@pytest.mark.parametrize("name", ["source/a.md", "source/.gitignore", "images/a.png", "source/deep", "pyproject.toml"])
def test_events_that_count(ground: Ground, name: str) -> None:
    assert may_matter(ground, ground.folder / name)


@pytest.mark.parametrize("name", ["dist/a.md", ".git/index", "source/.a.swp", "node_modules/x/a.md", "../a.md"])
def test_events_that_do_not(ground: Ground, name: str) -> None:
    assert not may_matter(ground, Path(ground.folder, name).resolve())
