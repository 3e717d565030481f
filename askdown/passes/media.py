"""Collects the files that cards show, under names made of their content; the files themselves are not touched."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeAlias
from unicodedata import normalize
from urllib.parse import unquote

import msgspec

from askdown.card_contents import contents_of, with_contents
from askdown.content import Image
from askdown.content_walk import gathered, rewritten
from askdown.diagnostics import Diagnostic, Report, Rule
from askdown.diagnostics.nearest import nearest
from askdown.diagnostics.rules.media import (
    BROKEN_DATA,
    MEDIA_TOO_LARGE,
    MISSING_MEDIA,
    OUTSIDE_PROJECT,
    REMOTE_MEDIA,
    UNREADABLE_MEDIA,
)
from askdown.model import Card, Deck, Library, MediaFile
from askdown.passes.data_addresses import decoded_data_address

LARGEST = 100 * 1024 * 1024  # bytes of one file that AnkiWeb takes (rslib/src/sync/media/mod.rs)
AUDIO = frozenset({"aac", "flac", "m4a", "mp3", "oga", "ogg", "opus", "spx", "wav"})
VIDEO = frozenset({"avi", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg", "ogv", "webm"})
_REMOTE = re.compile(r"(?:[a-z][a-z0-9+.-]+:)?//|[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_DRIVE = re.compile(r"[a-z]:[\\/]|\\\\", re.IGNORECASE)
_NO_SUFFIX = re.compile(r"[^a-z0-9]")


class Shown(msgspec.Struct, frozen=True, gc=False):
    """An image, sound or film as a card of a file shows it: which card (its place in the file), what, and where."""

    card: int
    src: str
    media: str
    line: int
    column: int


Names: TypeAlias = dict[tuple[str, str], tuple[str, str]]
"""What becomes of the address and kind of an image in a file: the shipped name and kind."""


class Collected(msgspec.Struct, frozen=True):
    """The files that are shipped, in the order of their names, and the names by file of the sources."""

    files: tuple[MediaFile, ...]
    names: tuple[Names, ...]


def shown_media(deck: Deck) -> Iterator[Shown]:
    """Give all images, sounds and films of a deck that have an address, in the order of the cards."""
    for place, card in enumerate(deck.cards):
        for image in gathered(contents_of(card), (Image,)):
            if image.src:
                yield Shown(place, image.src, image.media, image.line, image.column)


def name_media(shown: Iterable[tuple[str, Iterable[Shown]]], folder: Path, project: Path, report: Report) -> Collected:
    """Find what the files of a project show, each named by its path, and give it names.

    `folder` holds the sources, `project` is the folder (the same or above) that no file may lie outside of. Each file
    is read once, for its hash. An image whose file cannot be shipped loses its address; a remote one keeps it. Reports
    family A.
    """
    collector = _Collector(folder, project.resolve(), report)
    names = tuple(
        {(image.src, image.media): collector.named(image, path) for image in images} for path, images in shown
    )
    return Collected(tuple(collector.files[name] for name in sorted(collector.files)), names)


def with_names(card: Card, names: Names) -> Card:
    """Give a card whose images name shipped files; one that has none keeps its alternative text."""
    return with_contents(card, lambda content: rewritten(content, Image, partial(_with_name, names=names)))


def _with_name(image: Image, names: Names) -> Image:
    src, media = names.get((image.src, image.media), (image.src, image.media))
    return image if src == image.src and media == image.media else msgspec.structs.replace(image, src=src, media=media)


def collect_media(library: Library, folder: Path, project: Path, report: Report) -> Library:
    """Give a library whose images name shipped files, and the files; arguments as of `name_media`."""
    found = name_media([(deck.path, shown_media(deck)) for deck in library.decks], folder, project, report)
    decks = tuple(
        msgspec.structs.replace(deck, cards=tuple(with_names(card, names) for card in deck.cards)) if names else deck
        for deck, names in zip(library.decks, found.names, strict=True)
    )
    return msgspec.structs.replace(library, decks=decks, media=found.files)


def shipped_name(data_hash: str, suffix: str) -> str:
    """Give the name under which a file is shipped: letters, digits, hyphen and dot, the same for the same content."""
    kept = _NO_SUFFIX.sub("", suffix.lower())
    return f"askdown-{data_hash[:24]}" + (f".{kept}" if kept else "")


class _Refused(Exception):  # noqa: N818 - never leaves this module
    def __init__(self, rule: Rule, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.rule, self.message, self.hint = rule, message, hint


class _Collector:
    """What the pass remembers between images."""

    def __init__(self, folder: Path, project: Path, report: Report) -> None:
        self._folder, self._project, self._report = folder, project, report
        self._known: dict[Path, MediaFile] = {}
        self.files: dict[str, MediaFile] = {}

    def named(self, image: Shown, path: str) -> tuple[str, str]:
        try:
            return self._collected(image, path)
        except _Refused as refused:
            self._say(refused.rule, refused.message, image, path, refused.hint)
            return "", image.media

    def _collected(self, image: Shown, path: str) -> tuple[str, str]:
        if image.src[:5].lower() == "data:":
            file = self._data(image.src)
        elif _REMOTE.match(image.src) and not _DRIVE.match(image.src):
            self._say(REMOTE_MEDIA, f"{image.src} stays a link", image, path, "save it beside this file to ship it")
            secure = f"https:{image.src}" if image.src.startswith("//") else image.src  # a card has no protocol
            return secure, image.media
        else:
            file = self._file(self._found(image.src, path), image, path)
        self.files.setdefault(file.name, file)
        return file.name, _kind(file.name, image.media)

    def _data(self, address: str) -> MediaFile:
        decoded = decoded_data_address(address)
        if decoded is None:
            raise _Refused(BROKEN_DATA, "a data: address that cannot be read", "save it as a file and name that")
        data, suffix = decoded
        return MediaFile(shipped_name(hashlib.sha256(data).hexdigest(), suffix), data=data)

    def _found(self, address: str, path: str) -> Path:
        outside = False
        for candidate in self._candidates(address, path):
            try:
                real = candidate.resolve()
                exists = real.is_file()
            except (OSError, ValueError, RuntimeError):  # a name no system takes, or links in a circle
                continue
            if not real.is_relative_to(self._project):
                outside = outside or exists or candidate.is_symlink()
            elif exists:
                return real
        if outside or _DRIVE.match(address) or self._climbs_out(address, path):
            raise _Refused(OUTSIDE_PROJECT, f"{address} lies outside the project", "copy the file into the project")
        raise _Refused(MISSING_MEDIA, f"there is no file {address}", self._advice(unquote(address), path))

    def _advice(self, address: str, path: str) -> str:
        """Name the file that was most likely meant, among those that lie where this one was looked for."""
        beside = self._folder if address.startswith("/") else (self._folder / path).parent
        place = PurePosixPath(address.lstrip("/"))
        try:
            near = nearest(place.name, (file.name for file in (beside / place.parent).iterdir() if file.is_file()))
        except (OSError, ValueError):  # no such folder, or a name no system takes
            near = None
        return (
            f"did you mean {PurePosixPath(address).with_name(near)}?"
            if near
            else "addresses count from the folder of this file"
        )

    def _candidates(self, address: str, path: str) -> Iterator[Path]:
        """Give where an address may lead: as it stands or percent-decoded, with or without what follows `?` or `#`."""
        bare = re.split(r"[?#]", address, maxsplit=1)[0]
        for name in dict.fromkeys((address, unquote(address), bare, unquote(bare), unquote(bare).replace("\\", "/"))):
            if name.startswith("/"):
                places = [(self._folder, name.lstrip("/")), (self._project, name.lstrip("/"))]
            else:
                places = [(self._folder, str(PurePosixPath(path).parent / name))]
                places += [] if name.startswith(".") else [(self._folder, name)]  # as wikis count
            for base, relative in places:
                # Paths are NFC here; on the disk they may be either.
                for form in dict.fromkeys((relative, normalize("NFC", relative), normalize("NFD", relative))):
                    yield base / form

    def _climbs_out(self, address: str, path: str) -> bool:
        place = (self._folder / path).parent.resolve()
        depth = len(place.parts) - len(self._project.parts)
        for part in unquote(address).replace("\\", "/").split("/"):
            depth += -1 if part == ".." else part not in {"", "."}
            if depth < 0:
                return True
        return False

    def _file(self, found: Path, image: Shown, path: str) -> MediaFile:
        known = self._known.get(found)
        if known is None:
            try:
                with found.open("rb") as file:
                    digest = hashlib.file_digest(file, "sha256").hexdigest()
                size = found.stat().st_size
            except OSError as error:
                raise _Refused(UNREADABLE_MEDIA, f"{image.src} could not be read: {error.strerror}") from error
            if size > LARGEST:
                mib = size / 1024 / 1024
                self._say(MEDIA_TOO_LARGE, f"{image.src} has {mib:.0f} MiB, AnkiWeb takes 100", image, path)
            known = self._known[found] = MediaFile(shipped_name(digest, found.suffix), path=str(found))
        return known

    def _say(self, rule: Rule, message: str, image: Shown, path: str, hint: str = "") -> None:
        self._report(Diagnostic(rule, message, path, image.line, image.column, hint))


def _kind(name: str, kind: str) -> str:
    suffix = name.rpartition(".")[2]
    if suffix in AUDIO:
        return "video" if kind == "video" else "audio"  # an Ogg file may be either
    return "video" if suffix in VIDEO else kind
