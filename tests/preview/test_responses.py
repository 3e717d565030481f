"""What the preview's server answers, and to whom."""

import re
from pathlib import Path

import msgspec
import pytest

from askdown.model import MediaFile
from askdown.preview.cards import EMPTY, Finding, Preview, Row
from askdown.preview.responses import NAMES, Desk, Request, Response, Shown, State, event_of, media_element, respond
from askdown.templating import Templates

HOST = "127.0.0.1:8610"
SHOWN = Shown("front", "back", ".card {}", 1)


@pytest.fixture
def state(tmp_path: Path) -> State:
    picture = tmp_path / "cell.png"
    picture.write_bytes(b"a picture")
    (tmp_path / "secret.txt").write_text("a secret")
    media = {
        "askdown-1.png": MediaFile("askdown-1.png", path=str(picture)),
        "askdown-2.svg": MediaFile("x", data=b"<svg/>"),
    }
    row = Row("guid-1", "What?", "What? That.", "question", "Top::Sub", ("one",), "a.md:3", "vscode://file/a.md:3:1")
    found = Finding("R001", "name", "warning", "a.md:3", "message")
    return State(msgspec.structs.replace(EMPTY, name="Top", media=media, rows=(row,), findings=(found,)), 7)


def draw(_: Preview, key: str) -> Shown | None:
    return SHOWN if key == "guid-1" else None


DESK = Desk(lambda name: f"the text of {name}", draw, frozenset({HOST, "localhost:8610"}))


def ask(state: State, target: str, *, method: str = "GET", host: str = HOST, site: str = "") -> Response:
    return respond(Request(method, target, host, site), state, DESK)


@pytest.mark.parametrize("name", ["", *(f"assets/{name}" for name in NAMES), "media/askdown-1.png", "api/cards"])
def test_what_there_is(state: State, name: str) -> None:
    response = ask(state, f"/{name}")
    assert response.status == 200
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "host", ["", "evil.example", "evil.example:8610", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.evil:8610"]
)
@pytest.mark.parametrize("target", ["/", "/api/cards", "/api/events", "/media/askdown-1.png"])
def test_a_name_that_is_not_this_computers_own_gets_nothing(state: State, host: str, target: str) -> None:
    """Else a site could let its own name point here, and read the page as its own (DNS rebinding)."""
    response = ask(state, target, host=host)
    assert response.status == 421
    assert b"card" not in response.body


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_pages_of_other_sites_get_nothing(state: State, site: str) -> None:
    assert ask(state, "/media/askdown-1.png", site=site).status == 403
    assert ask(state, "/media/askdown-1.png", site="same-origin").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_written(state: State, method: str) -> None:
    response = ask(state, "/api/cards", method=method)
    assert (response.status, response.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "target",
    [
        "/media/secret.txt",
        "/media/../secret.txt",
        "/media/..%2Fsecret.txt",
        "/media/%2e%2e/secret.txt",
        "/media//etc/passwd",
        "/media/%2Fetc%2Fpasswd",
        "/media/..\\secret.txt",
        "/media/askdown-1.png/../secret.txt",
        "/media/",
        "/assets/../page.html",
        "/assets/..%2F..%2Fpyproject.toml",
        "/assets/card.html",
        "/etc/passwd",
        "//etc/passwd",
        "/api",
        "/api/card/",
        "/api/card/guid-2",
        "/%00",
    ],
)
def test_nothing_else_is_there(state: State, target: str) -> None:
    assert ask(state, target).status == 404


def test_the_list_of_cards(state: State) -> None:
    listing = msgspec.json.decode(ask(state, "/api/cards").body)
    assert (listing["name"], listing["revision"]) == ("Top", 7)
    assert listing["cards"][0]["title"] == "What?"
    assert listing["findings"][0]["severity"] == "warning"


def test_a_card_has_both_sides(state: State) -> None:
    assert msgspec.json.decode(ask(state, "/api/card/guid-1").body, type=Shown) == SHOWN


def test_media_are_their_files_and_run_no_scripts(state: State) -> None:
    picture = ask(state, "/media/askdown-1.png")
    assert (picture.type, picture.body) == ("image/png", b"a picture")
    drawing = ask(state, "/media/askdown-2.svg")
    assert (drawing.type, drawing.body) == ("image/svg+xml", b"<svg/>")
    assert "sandbox" in drawing.headers["Content-Security-Policy"]


def test_a_file_that_has_gone_is_not_found(state: State) -> None:
    Path(state.preview.media["askdown-1.png"].path).unlink()
    assert ask(state, "/media/askdown-1.png").status == 404


def test_scripts_run_on_the_page_and_never_in_a_card(state: State) -> None:
    page = ask(state, "/").headers["Content-Security-Policy"]
    frame = ask(state, "/assets/frame.html").headers["Content-Security-Policy"]
    assert "script-src 'self'" in page
    assert "unsafe" not in page
    assert "script-src" not in frame
    assert frame.startswith("default-src 'none'")


def test_events_say_how_far_things_are() -> None:
    event = event_of(State(revision=3, problem="line\nbreak", building=True)).decode()
    assert event.startswith("data: {")
    assert event.endswith("}\n\n")
    assert event.count("\n") == 2


@pytest.mark.parametrize(("name", "kind"), [("a.mp3", "audio"), ("a.webm", "video"), ("a.ogg", "audio")])
def test_sounds_and_films_have_players(name: str, kind: str) -> None:
    assert media_element(name).startswith(f"<{kind} controls")


def test_the_page_asks_for_files_that_there_are() -> None:
    texts = {name: Templates().source(f"preview/{name}") for name in NAMES}
    named = set(re.findall(r'/assets/([\w.]+)"', texts["page.html"]))
    named |= {name for text in texts.values() for name in re.findall(r"from '\./([\w.]+)'", text)}
    assert named == set(NAMES) - {"page.html"}
