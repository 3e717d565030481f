"""The record of an exam: its settings, and which question with which options stands where in each variant."""

import hashlib

import msgspec

from askdown import __version__
from askdown.exam.setup import ExamSetup
from askdown.exam.variants import Variant

_VERSION = 1


class ExamManifest(msgspec.Struct, frozen=True):
    """What an exam is made again from; `exam` is its number, `tool` the version that made it."""

    setup: ExamSetup
    variants: tuple[Variant, ...]
    exam: str = ""
    tool: str = __version__
    version: int = _VERSION


def manifest_of(setup: ExamSetup, variants: tuple[Variant, ...]) -> ExamManifest:
    """Record an exam; its number is made of its settings and orders, and so is the same for the same exam."""
    number = hashlib.sha256(msgspec.json.encode((setup, variants))).hexdigest()[:6].upper()
    return ExamManifest(setup, variants, number)


def write_manifest(manifest: ExamManifest) -> bytes:
    """Give the bytes of the file."""
    return msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"


def read_manifest(data: bytes) -> ExamManifest | str:
    """Read the bytes of the file, or say why they are no record of an exam that this version can make again."""
    try:
        manifest = msgspec.json.decode(data, type=ExamManifest)
    except msgspec.DecodeError as error:
        return f"it is no record of an exam: {error}"
    return manifest if manifest.version == _VERSION else f"it has version {manifest.version}, known is {_VERSION}"
