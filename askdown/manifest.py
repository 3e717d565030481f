"""What the tool wrote into dist/: the list by which a build and `clean` know what is theirs to remove."""

from pathlib import PurePosixPath

import msgspec

NAME = ".askdown.json"
_VERSION = 1


class Written(msgspec.Struct, frozen=True, omit_defaults=True):
    """One file that was written: by which target, and the SHA-256 of its bytes.

    `was` is that of the bytes that it replaces, as long as it is not certain that it did: a build that is killed
    leaves one or the other. `key` digests what the file was made of, see Artifact.
    """

    target: str
    sha256: str
    was: str = ""
    key: str = ""


class Manifest(msgspec.Struct, frozen=True):
    """All files that were written, by their path below dist/ with `/`."""

    files: dict[str, Written] = {}
    version: int = _VERSION


def parse_manifest(data: bytes) -> Manifest:
    """Read a manifest; one that is broken or of another version is empty, and one's odd paths are passed over.

    An empty manifest removes nothing, so a doubt never costs a file.
    """
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return Manifest()
    if manifest.version != _VERSION:
        return Manifest()
    return Manifest(files={path: written for path, written in manifest.files.items() if stays_below(path)})


def dump_manifest(manifest: Manifest) -> bytes:
    """Write a manifest: sorted, indented, with a line end."""
    ordered = Manifest(files=dict(sorted(manifest.files.items())))
    return msgspec.json.format(msgspec.json.encode(ordered), indent=1) + b"\n"


def stays_below(path: str) -> bool:
    """Tell whether a path with `/` names something strictly below the folder it counts from, on any system."""
    parts = PurePosixPath(path).parts
    return bool(parts) and not path.startswith("/") and ".." not in parts and not set("\\:\0") & set(path)
