"""Addresses that open an editor at a line."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from askdown.preview.editors import DEFAULT_EDITOR, editor_address, problem_of

FILE = PurePosixPath("/home/ada/my notes/a#b%.md")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (DEFAULT_EDITOR, "vscode://file/home/ada/my%20notes/a%23b%25.md:3:5"),
        ("idea://open?file={path}&line={line}", "idea://open?file=/home/ada/my%20notes/a%23b%25.md&line=3"),
        ("txmt://open?url=file://{path}&line={line}", "txmt://open?url=file:///home/ada/my%20notes/a%23b%25.md&line=3"),
    ],
)
def test_addresses_are_filled_in(address: str, expected: str) -> None:
    assert problem_of(address) == ""
    assert editor_address(address, FILE, 3, 5) == expected


def test_a_drive_stays_one() -> None:
    assert editor_address(DEFAULT_EDITOR, PureWindowsPath(r"C:\notes\a.md"), 1, 1) == "vscode://file/C:/notes/a.md:1:1"


def test_what_has_no_line_opens_at_its_beginning() -> None:
    assert editor_address(DEFAULT_EDITOR, PurePosixPath("/a.md"), 0, 0) == "vscode://file/a.md:1:1"


@pytest.mark.parametrize(
    "address",
    ["{path}", "javascript:alert('{path}')", "data:text/html,{path}", "x://file", "x://{path}/{row}", "x://a b{path}"],
)
def test_what_is_no_address_of_an_editor(address: str) -> None:
    assert problem_of(address)
