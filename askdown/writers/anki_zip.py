"""The zip file around an Anki package: its collection and its media, the same bytes for the same contents."""

import json
import shutil
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import IO

from askdown.artifact import Kept, made
from askdown.model import MediaFile

_LEVEL = 4  # a third of the time of zlib's own choice, for a package that is a twelfth larger
_EPOCH_OF_ZIP = (1980, 1, 1, 0, 0, 0)
_CHUNK = 1 << 20
_PAGE = 1 << 14  # bytes of a page of the collection
_USUAL, _MOST = 16, 64  # pages of a piece of it
_WINDOW = 1 << 15  # bytes to which compressed ones may refer back
_END = b"\x03\x00"  # an empty last block of compressed bytes
_COMPRESSED = frozenset(
    {"png", "jpg", "jpeg", "gif", "webp", "avif", "mp3", "ogg", "oga", "opus", "m4a", "mp4", "webm"}
)


def deflated(piece: bytes, before: bytes) -> bytes:
    """Compress a piece of a file, so that it can be put behind that of `before` and before others."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS, zdict=before)
    return packer.compress(piece) + packer.flush(zlib.Z_SYNC_FLUSH)


def zip_package(file: IO[bytes], database: Path, media: Sequence[MediaFile], kept: Kept = made) -> None:
    """Write a package into an open file: the collection, a list of the media, and these under their numbers.

    `kept` may remember compressed pieces: most are those of the last build.
    """
    with zipfile.ZipFile(file, "w") as archive:
        _zip_database(archive, "collection.anki2", database, kept)
        _zip_bytes(archive, "media", json.dumps({str(i): item.name for i, item in enumerate(media)}).encode())
        for index, item in enumerate(media):
            _zip_media(archive, str(index), item)


def _entry(name: str, size: int, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH_OF_ZIP)
    entry.compress_type = method
    entry._compresslevel = _LEVEL  # type: ignore[attr-defined]  # noqa: SLF001  (has no public name before 3.13)
    entry.create_system = 3  # the same bytes on every system
    entry.external_attr = 0o644 << 16
    entry.file_size = size
    return entry


def _zip_bytes(archive: zipfile.ZipFile, name: str, data: bytes, method: int = zipfile.ZIP_DEFLATED) -> None:
    archive.writestr(_entry(name, len(data), method), data, compresslevel=_LEVEL)


def _zip_file(archive: zipfile.ZipFile, name: str, path: Path, method: int) -> None:
    entry = _entry(name, path.stat().st_size, method)
    with path.open("rb") as source, archive.open(entry, "w") as target:
        shutil.copyfileobj(source, target, _CHUNK)


class _Pieces:
    """A compressor as zipfile uses it, for whole pieces of a file."""

    def __init__(self, kept: Kept) -> None:
        self._kept, self._before = kept, b""

    def compress(self, piece: bytes) -> bytes:
        made_of = (zlib.ZLIB_RUNTIME_VERSION, self._before, piece)
        packed = self._kept(partial(deflated, piece, self._before), "deflated", *made_of)
        self._before = piece[-_WINDOW:]
        return packed

    def flush(self) -> bytes:
        return _END


def _zip_database(archive: zipfile.ZipFile, name: str, path: Path, kept: Kept) -> None:
    entry = _entry(name, path.stat().st_size, zipfile.ZIP_DEFLATED)
    with path.open("rb") as source, archive.open(entry, "w") as target:
        target._compressor = _Pieces(kept)  # type: ignore[attr-defined]  # noqa: SLF001  (zipfile knows only its own)
        for piece in _pieces(source):
            target.write(piece)


def _pieces(database: IO[bytes]) -> Iterator[bytes]:
    """Cut a database behind pages that say so: where a note grew, most others stand in the same pieces as before."""
    pages: list[bytes] = []
    while page := database.read(_PAGE):
        pages.append(page)
        if zlib.crc32(page) % _USUAL == 0 or len(pages) == _MOST:
            yield b"".join(pages)
            pages = []
    if pages:
        yield b"".join(pages)


def _zip_media(archive: zipfile.ZipFile, name: str, item: MediaFile) -> None:
    method = zipfile.ZIP_STORED if item.name.rpartition(".")[2] in _COMPRESSED else zipfile.ZIP_DEFLATED
    if item.path:
        _zip_file(archive, name, Path(item.path), method)
    else:
        _zip_bytes(archive, name, item.data, method)
