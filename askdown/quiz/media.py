"""Sounds and films in the page itself."""

import base64
from collections.abc import Callable, Iterable
from functools import cache

from askdown.model import MediaFile
from askdown.rendering.static_html import media_bytes

_TYPES = {
    "aac": "audio/aac",
    "flac": "audio/flac",
    "m4a": "audio/mp4",
    "mp3": "audio/mpeg",
    "oga": "audio/ogg",
    "ogg": "audio/ogg",
    "opus": "audio/ogg",
    "wav": "audio/wav",
    "m4v": "video/mp4",
    "mp4": "video/mp4",
    "ogv": "video/ogg",
    "webm": "video/webm",
}


def player(media: Iterable[MediaFile]) -> Callable[[str], str]:
    """Give a function from the name of a shipped sound or film to its `data:` address ("" for anything else)."""
    files = {file.name: file for file in media}

    @cache
    def playable(name: str) -> str:
        kind = _TYPES.get(name.rpartition(".")[2].lower())
        if kind is None or name not in files:
            return ""
        return f"data:{kind};base64,{base64.b64encode(media_bytes(files[name])).decode()}"

    return playable
