"""What the server answers to a request: values in, values out; who listens on which port is the server's business."""

import mimetypes
from collections.abc import Callable, Mapping
from urllib.parse import unquote, urlsplit

import msgspec

from askdown.passes.media import VIDEO
from askdown.preview.cards import EMPTY, Preview
from askdown.rendering.static_html import media_bytes

NAMES = ("page.html", "style.css", "frame.html", "app.js", "list.js", "card.js", "filters.js", "live.js")
_PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# What a card may do: show itself. Scripts of templates do not run, remote images and sounds load as they do in Anki.
_FRAME = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: https: http:; media-src 'self' https: http:; "
    "font-src 'self' data:; base-uri 'self'; form-action 'none'; frame-ancestors 'self'"
)
_ALWAYS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_NAVIGATIONS = frozenset({"", "none", "same-origin"})


class Request(msgspec.Struct, frozen=True):
    """A request as far as it counts here; `site` is what Sec-Fetch-Site says, empty where a browser does not say it."""

    method: str
    target: str
    host: str
    site: str = ""


class Response(msgspec.Struct, frozen=True):
    """What goes back; a body of an `events` response is sent bit by bit by the server."""

    status: int
    type: str = "text/plain; charset=utf-8"
    body: bytes = b""
    headers: Mapping[str, str] = {}
    events: bool = False


class Shown(msgspec.Struct, frozen=True):
    """A card as the page gets it: the insides of two bodies, the style of both, and their pictures of glyphs."""

    front: str
    back: str
    css: str
    number: int


class State(msgspec.Struct, frozen=True):
    """What the server knows at a moment: the last good build, its revision, and why the newest was none."""

    preview: Preview = EMPTY
    revision: int = 0
    problem: str = ""
    building: bool = False


class Desk(msgspec.Struct, frozen=True):
    """What answers need besides the state: the assets by name, how a card is drawn, which Host headers are ours."""

    assets: Callable[[str], str]
    draw: Callable[[Preview, str], Shown | None]
    hosts: frozenset[str]


def respond(request: Request, state: State, desk: Desk) -> Response:
    """Answer a request. Only reads are answered, only to this computer's own pages."""
    if request.host.lower() not in desk.hosts:
        return _refused(421, "This server answers to 127.0.0.1 and localhost alone.")
    if request.site.lower() not in _NAVIGATIONS:
        return _refused(403, "Other sites may not ask.")
    if request.method not in {"GET", "HEAD"}:
        return msgspec.structs.replace(
            _refused(405, "Nothing can be written here."), headers={**_ALWAYS, "Allow": "GET, HEAD"}
        )
    path = unquote(urlsplit(request.target).path)
    room, _, name = path.removeprefix("/").partition("/")
    match room:
        case "":
            return _asset("page.html", desk)
        case "assets" if name in NAMES:
            return _asset(name, desk)
        case "media" if name in state.preview.media:
            return _media(name, state.preview)
        case "api" if name == "cards":
            return _json(_listing(state))
        case "api" if name == "events":
            return Response(200, "text/event-stream", headers=_ALWAYS, events=True)
        case "api" if name.startswith("card/"):
            shown = desk.draw(state.preview, name.removeprefix("card/"))
            return _json(shown) if shown else _refused(404, "There is no such card.")
        case _:
            return _refused(404, "There is nothing here.")


def event_of(state: State) -> bytes:
    """Write the event that tells a page how far things are."""
    data = {"revision": state.revision, "problem": state.problem, "building": state.building}
    return b"data: " + msgspec.json.encode(data) + b"\n\n"


def media_element(name: str) -> str:
    """Give the element that plays a file which Anki plays by a button."""
    kind = "video" if name.rpartition(".")[2].lower() in VIDEO else "audio"
    return f'<{kind} controls preload="metadata" src="{name}"></{kind}>'


def _listing(state: State) -> dict[str, object]:
    preview = state.preview
    return {
        "revision": state.revision,
        "building": state.building,
        "problem": state.problem,
        "name": preview.name,
        "summary": preview.summary,
        "cards": preview.rows,
        "findings": preview.findings,
    }


def _asset(name: str, desk: Desk) -> Response:
    kind = {"html": "text/html", "css": "text/css", "js": "text/javascript"}[name.rpartition(".")[2]]
    policy = _FRAME if name == "frame.html" else _PAGE
    headers = {**_ALWAYS, "Content-Security-Policy": policy}
    return Response(200, f"{kind}; charset=utf-8", desk.assets(name).encode(), headers)


def _media(name: str, preview: Preview) -> Response:
    """Give a file that cards of this build show; a picture with scripts in it runs none."""
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    try:
        data = media_bytes(preview.media[name])
    except OSError:
        return _refused(404, "The file is gone.")
    policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return Response(200, kind, data, {**_ALWAYS, "Content-Security-Policy": policy})


def _json(value: object) -> Response:
    return Response(200, "application/json", msgspec.json.encode(value), _ALWAYS)


def _refused(status: int, why: str) -> Response:
    return Response(status, body=why.encode() + b"\n", headers=_ALWAYS)
