import builtins
import io
import stat
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from askdown.pdf import chromium, weasy
from askdown.pdf.engine import Missing, PdfError
from askdown.pdf.engines import find_engine
from askdown.pdf.metadata import About, described
from askdown.pdf.numbered import numbered_pdf
from askdown.pdf.page_numbers import page_numbers


def program(folder: Path, name: str, text: str = "#!/bin/sh\nexit 0\n") -> Path:
    """Put a program into a folder."""
    file = folder / name
    file.write_text(text)
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


def test_a_browser_is_found_on_the_path_the_first_of_the_list(tmp_path: Path) -> None:
    program(tmp_path, "microsoft-edge")
    file = program(tmp_path, "google-chrome")
    found = find_engine("auto", {"PATH": str(tmp_path)})
    assert isinstance(found, chromium.Chromium)
    assert found.program == file


def test_the_variable_comes_first_and_is_told_when_it_is_wrong(tmp_path: Path) -> None:
    program(tmp_path, "chromium")
    own = program(tmp_path, "own-browser")
    found = find_engine("chromium", {"PATH": str(tmp_path), chromium.VARIABLE: str(own)})
    assert isinstance(found, chromium.Chromium)
    assert found.program == own
    wrong = find_engine("chromium", {"PATH": str(tmp_path), chromium.VARIABLE: str(tmp_path / "gone")})
    assert isinstance(wrong, Missing)
    assert "gone" in wrong.why


def test_usual_places() -> None:
    mac = [str(place) for place in chromium.usual_places("darwin", {"HOME": "/Users/me"})]
    assert "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" in mac
    assert any(place.startswith("/Users/me/Applications/") for place in mac)
    windows = [place.as_posix() for place in chromium.usual_places("win32", {"PROGRAMFILES(X86)": "C:/P"})]
    assert "C:/P/Microsoft/Edge/Application/msedge.exe" in windows
    assert list(chromium.usual_places("linux", {})) == []


@pytest.mark.parametrize(
    ("error", "words"), [(ImportError("no"), "extra"), (OSError("cannot load library 'libpango-1.0-0': x"), "Pango")]
)
def test_without_anything_all_reasons_are_told(
    error: Exception, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *others: object, **named: object) -> object:
        if name == "weasyprint":
            raise error
        return real(name, *others, **named)  # type: ignore[arg-type]  # handed through

    monkeypatch.setattr(builtins, "__import__", without)
    found = find_engine("auto", {"PATH": str(tmp_path)})
    assert isinstance(found, Missing)
    assert "no Chromium" in found.why
    assert words in found.why
    assert isinstance(weasy.find({}), Missing)


def test_a_browser_that_fails_is_quoted(tmp_path: Path) -> None:
    browser = chromium.Chromium(program(tmp_path, "chrome", "#!/bin/sh\necho cannot open display >&2\nexit 1\n"))
    with pytest.raises(PdfError, match="cannot open display"):
        browser.pdf("<p>x</p>")
    with pytest.raises(PdfError, match="does not start"):
        chromium.Chromium(tmp_path / "gone").pdf("<p>x</p>")


def test_a_browser_gets_the_page_and_no_network(tmp_path: Path) -> None:
    text = '#!/bin/sh\nfor a in "$@"; do case $a in --print-to-pdf=*) echo "$@" > "${a#*=}";; esac; done\n'
    said = chromium.Chromium(program(tmp_path, "chrome", text)).pdf("<p>x</p>").decode()
    for word in ("--headless", "--generate-pdf-document-outline", "--no-pdf-header-footer", "NOTFOUND", "file://"):
        assert word in said


def blank(pages: int = 2, anchor: str = "second", place: int = 1) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(100, 100)
    writer.add_named_destination(anchor, place)
    writer.add_metadata({"/Title": "Titel Ü", "/Producer": "it"})
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_page_numbers_of_anchors() -> None:
    assert page_numbers(blank()) == {"second": 2}


def test_information_is_added_behind_the_end() -> None:
    before = blank()
    after = described(before, About("Ü (A)", "s", ("one", "zwei…")))
    assert after.startswith(before)
    reader = PdfReader(io.BytesIO(after))
    assert len(reader.pages) == 2
    information: dict[str, object] = dict(reader.metadata or {})
    assert information["/Author"] == "Ü (A)"
    assert information["/Keywords"] == "one, zwei…"
    assert information["/Title"] == "Titel Ü"
    assert described(before, About()) == before
    assert described(b"%PDF-1.7 something else", About("a")) == b"%PDF-1.7 something else"


class Recorder:
    """An engine that remembers what it was given."""

    name = "recorder"
    reads_metadata = knows_mathml = True

    def __init__(self, *, looks: bool) -> None:
        self.looks_pages_up = looks
        self.given: list[str] = []

    def pdf(self, html: str) -> bytes:
        self.given.append(html)
        return blank()


def test_contents_take_a_draft_only_where_they_must() -> None:
    one, two = Recorder(looks=True), Recorder(looks=False)
    for engine in (one, two):
        numbered_pdf(engine, lambda: "draft", lambda numbers: f"final {dict(numbers)}")
    assert one.given == ["final {}"]
    assert two.given == ["draft", "final {'second': 2}"]


def test_a_draft_that_breaks_otherwise_is_put_right() -> None:
    class Moving(Recorder):
        def pdf(self, html: str) -> bytes:
            self.given.append(html)
            return blank() if html == "draft" else blank(3, "third", 2)

    engine = Moving(looks=False)
    numbered_pdf(engine, lambda: "draft", lambda numbers: f"final {dict(numbers)}")
    assert engine.given == ["draft", "final {'second': 2}", "final {'third': 3}"]
