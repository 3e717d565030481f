"""The media pass: which files are shipped under which names, what is said of the others, and what is never shipped."""

import base64
import hashlib
from pathlib import Path

import pytest

from askdown.content import Cell, Image, Item, Link, List, Paragraph, Styled, Table, Text
from askdown.diagnostics import Diagnostic
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Deck, Library, Option, Origin
from askdown.passes import media
from askdown.passes.media import collect_media

PNG = b"\x89PNG\r\n\x1a\n rest"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "project" / "source"
    (folder / "deep" / "images").mkdir(parents=True)
    return folder


def card(*images: Image, path: str = "deep/notes.md") -> BasicCard:
    return BasicCard(Origin(path=path, line=1, end_line=9), (Paragraph((Text("q"),)),), (Paragraph(images),))


def collect(source: Path, *cards: Card) -> tuple[Library, list[Diagnostic]]:
    found: list[Diagnostic] = []
    library = Library("Root", (Deck("deep/notes.md", "h-q", cards),))
    return collect_media(library, source, source.parent, found.append), found


def images(library: Library) -> list[Image]:
    (block,) = library.cards[0].answer  # type: ignore[union-attr]  # only question cards here
    return [node for node in block.children if isinstance(node, Image)]  # type: ignore[union-attr]  # a paragraph


def collected(source: Path, *addresses: str) -> tuple[list[Image], Library, list[Diagnostic]]:
    library, found = collect(source, card(*(Image(address, "alt", line=7, column=3) for address in addresses)))
    return images(library), library, found


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("deep/images/a.png", "images/a.png"),
        ("deep/images/a.png", "./images/../images/a.png"),
        ("a.png", "../a.png"),
        ("../shared.png", "../../shared.png"),
        ("deep/images/a b.png", "images/a b.png"),
        ("deep/images/a b.png", "images/a%20b.png"),
        ("deep/images/a%20b.png", "images/a%20b.png"),
        ("deep/images/größe 图.png", "images/größe 图.png"),
        ("deep/images/größe.png", "images/gr%C3%B6%C3%9Fe.png"),
        ("deep/images/gro\u0308ße.png", "images/größe.png"),
        ("deep/images/a.png", "images/a.png?raw=true"),
        ("deep/images/a.png", "images/a.png#gh-light-mode-only"),
        ("deep/images/a#1.png", "images/a#1.png"),
        ("deep/images/a.png", "/deep/images/a.png"),
        ("../docs.png", "/docs.png"),
        ("deep/images/a.png", "images%5Ca.png"),
        ("deep/images/A.PNG", "images/A.PNG"),
        ("from the top.png", "from the top.png"),
    ],
)
def test_files_are_found(source: Path, file: str, address: str) -> None:
    (source / file).write_bytes(PNG)
    (image,), library, found = collected(source, address)
    assert found == []
    (shipped,) = library.media
    assert image.src == shipped.name
    assert shipped.name.startswith("askdown-")
    assert shipped.name.endswith(".png")
    assert Path(shipped.path).read_bytes() == PNG
    assert image.alt == "alt"


def test_one_name_with_two_contents_does_not_collide(source: Path) -> None:
    (source / "deep/plot.png").write_bytes(PNG)
    (source / "deep/images/plot.png").write_bytes(PNG + b"2")
    (first, second), library, _ = collected(source, "plot.png", "images/plot.png")
    assert first.src != second.src
    assert [file.name for file in library.media] == sorted([first.src, second.src])


def test_one_content_under_two_names_is_one_file(source: Path) -> None:
    (source / "deep/one.png").write_bytes(PNG)
    (source / "deep/two.png").write_bytes(PNG)
    (first, second), library, _ = collected(source, "one.png", "two.png")
    assert first.src == second.src
    assert len(library.media) == 1


def test_a_missing_file_is_reported_where_it_is_named_and_the_card_built(source: Path) -> None:
    (image,), library, (problem,) = collected(source, "images/lost.png")
    assert (problem.rule.name, problem.path, problem.line, problem.column) == ("missing-media", "deep/notes.md", 7, 3)
    assert (image.src, image.alt) == ("", "alt")
    assert library.media == ()


@pytest.mark.parametrize(
    ("address", "advice"),
    [
        ("images/cel.png", "did you mean images/cell.png?"),
        ("images/Cell.PNG", "did you mean images/cell.png?"),
        ("/deep/images/cells.png", "did you mean /deep/images/cell.png?"),
        ("nowhere/cell.png", "addresses count from the folder of this file"),
        ("images/lost.svg", "addresses count from the folder of this file"),
    ],
)
def test_a_missing_file_comes_with_the_nearest_that_is_there(source: Path, address: str, advice: str) -> None:
    (source / "deep" / "images" / "cell.png").write_bytes(PNG)
    _, _, (problem,) = collected(source, address)
    assert problem.hint == advice


@pytest.mark.parametrize("name", ["x" * 5000, "a\x00b.png", "images", "", "."])
def test_a_name_that_no_system_takes_is_missing(source: Path, name: str) -> None:
    _, library, found = collected(source, name)
    assert [problem.rule.name for problem in found] == (["missing-media"] if name else [])
    assert library.media == ()


@pytest.mark.parametrize(
    "address",
    ["../../../secret.png", "..%2F..%2F../secret.png", "/../../secret.png", "images/link.png", "folder/secret.png"],
)
def test_a_path_that_leaves_the_project_is_refused(source: Path, address: str) -> None:
    secret = source.parent.parent / "secret.png"
    secret.write_bytes(PNG)
    (source / "deep/images/link.png").symlink_to(secret)
    (source / "deep/folder").symlink_to(secret.parent, target_is_directory=True)
    (image,), library, (problem,) = collected(source, address)
    assert problem.rule.name == "media-outside-project"
    assert (problem.line, problem.column) == (7, 3)
    assert image.src == ""
    assert library.media == ()


@pytest.mark.parametrize("address", ["../../../../../nothing.png", "C:\\secret.png", "\\\\host\\share.png"])
def test_an_address_outside_is_refused_whether_there_is_a_file_or_not(source: Path, address: str) -> None:
    _, _, (problem,) = collected(source, address)
    assert problem.rule.name == "media-outside-project"


def test_a_link_inside_the_project_is_followed(source: Path) -> None:
    (source.parent / "plot.png").write_bytes(PNG)
    (source / "deep/images/link.png").symlink_to(source.parent / "plot.png")
    (image,), library, found = collected(source, "images/link.png")
    assert image.src == library.media[0].name
    assert found == []


def test_a_circle_of_links_is_missing(source: Path) -> None:
    (source / "deep/a.png").symlink_to("b.png")
    (source / "deep/b.png").symlink_to("a.png")
    _, library, found = collected(source, "a.png")
    assert len(found) == 1
    assert library.media == ()


@pytest.mark.parametrize(
    ("address", "data", "suffix"),
    [
        ("data:image/png;base64," + base64.b64encode(PNG).decode(), PNG, ".png"),
        ("data:image/svg+xml,%3Csvg/%3E", b"<svg/>", ".svg"),
        ("data:image/svg+xml;utf8,<svg/>", b"<svg/>", ".svg"),
        ("DATA:IMAGE/JPEG;BASE64,AAAA", b"\0\0\0", ".jpg"),
    ],
)
def test_data_addresses_become_files(source: Path, address: str, data: bytes, suffix: str) -> None:
    (image,), library, found = collected(source, address)
    assert found == []
    assert library.media[0].data == data
    assert image.src == library.media[0].name
    assert image.src.endswith(suffix)


@pytest.mark.parametrize("address", ["data:image/png;base64,A", "data:image/png;base64,", "data:image/png"])
def test_a_broken_data_address_is_reported(source: Path, address: str) -> None:
    (image,), _, (problem,) = collected(source, address)
    assert problem.rule.name == "broken-data-address"
    assert image.src == ""


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://a.b/c.png", "https://a.b/c.png"),
        ("HTTP://a.b/c.png", "HTTP://a.b/c.png"),
        ("//a.b/c.png", "https://a.b/c.png"),  # a card has no page whose protocol it could take over
    ],
)
def test_remote_images_stay_links_with_a_note(source: Path, address: str, link: str) -> None:
    (image,), library, (problem,) = collected(source, address)
    assert problem.rule.name == "remote-media"
    assert image.src == link
    assert library.media == ()


def test_what_ankiweb_does_not_take_is_warned_of_and_shipped(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media, "LARGEST", 4)
    (source / "deep/big.png").write_bytes(PNG)
    _, library, found = collected(source, "big.png", "big.png")
    assert [problem.rule.name for problem in found] == ["media-too-large"]
    assert len(library.media) == 1


def test_the_limit_is_100_mib() -> None:
    assert media.LARGEST == 104_857_600


@pytest.mark.parametrize(
    ("name", "kind"), [("a.mp3", "audio"), ("a.ogg", "audio"), ("a.MP4", "video"), ("a.svg", "image")]
)
def test_sounds_and_films_are_known_by_their_names(source: Path, name: str, kind: str) -> None:
    (source / "deep" / name).write_bytes(PNG)
    (image,), _, _ = collected(source, name)
    assert image.media == kind


def test_a_file_that_cannot_be_read_is_reported(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (source / "deep/a.png").write_bytes(PNG)
    monkeypatch.setattr(hashlib, "file_digest", fail)
    (image,), library, (problem,) = collected(source, "a.png")
    assert problem.rule.name == "unreadable-media"
    assert "Permission denied" in problem.message
    assert image.src == ""
    assert library.media == ()


def test_images_are_found_everywhere_in_all_kinds_of_cards(source: Path) -> None:
    (source / "deep/a.png").write_bytes(PNG)
    image = Image("a.png")
    origin = Origin(path="deep/notes.md", line=1, end_line=2)
    text = (Paragraph((image,)),)
    nested = (
        List((Item((Paragraph((Link("x", (Styled("em", (image,)),)),)),)),)),
        Table((Cell((image,)),), ((Cell((image,)), Cell((Text("a"),))),)),
    )
    cards = (
        BasicCard(origin, nested, text),
        ClozeCard(origin, text, nested),
        ChoiceCard(origin, nested, (Option(text, correct=True, feedback=nested), Option(text, correct=False)), text),
    )
    library, found = collect(source, *cards)
    assert found == []
    assert "'a.png'" not in repr(library.decks)
    assert repr(library.decks).count(library.media[0].name) == repr(cards).count("'a.png'")


def test_cards_without_images_are_the_same_objects(source: Path) -> None:
    plain = card()
    library, _ = collect(source, plain)
    assert library.cards[0] is plain
