"""`data:` addresses: the bytes that one holds, and the suffix that a file of them has."""

import binascii
import re
from base64 import b64decode
from urllib.parse import unquote_to_bytes

_ADDRESS = re.compile(r"data:(?P<type>[^;,]*)(?P<parameters>[^,]*),(?P<data>.*)", re.IGNORECASE | re.DOTALL)
_SUFFIXES = {
    "image/svg+xml": "svg",
    "image/jpeg": "jpg",
    "image/x-icon": "ico",
    "image/vnd.microsoft.icon": "ico",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/x-wav": "wav",
    "audio/wave": "wav",
    "video/quicktime": "mov",
    "video/ogg": "ogv",
}


def decoded_data_address(address: str) -> tuple[bytes, str] | None:
    """Give the bytes of a `data:` address and the suffix for its type ("png"); None for one that holds nothing."""
    found = _ADDRESS.fullmatch(address.strip())
    if found is None:
        return None
    data = unquote_to_bytes(found["data"])
    if found["parameters"].lower().endswith(";base64"):
        try:
            data = b64decode(re.sub(rb"\s", b"", data), validate=True)
        except (binascii.Error, ValueError):
            return None
    kind = found["type"].lower()
    return (data, _SUFFIXES.get(kind, kind.partition("/")[2])) if data else None
