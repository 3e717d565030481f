"""The JavaScript that the build hook made: where it lies, which MathJax is in it, and what it is known by in caches."""

import hashlib
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

FOLDER = Path(__file__).parents[1] / "bundles"

BundleName: TypeAlias = Literal["mathjax-tex", "mathjax-svg"]


class Manifest(msgspec.Struct, frozen=True):
    """What hatch_build.py writes beside the bundles: a hash of their sources, and the npm packages in them."""

    sources: str
    packages: dict[str, str]

    @property
    def fingerprint(self) -> str:
        """Name what decides the answers of the bundles; results under another name are stale."""
        return hashlib.sha256(repr((self.sources, sorted(self.packages.items()))).encode()).hexdigest()[:16]


def bundle_path(name: BundleName) -> Path:
    """Return where a bundle lies, whether it is there or not."""
    return FOLDER / f"{name}.js"


def read_manifest() -> Manifest | None:
    """Return what the bundles were made of, None where this installation has none."""
    try:
        manifest = msgspec.json.decode((FOLDER / "manifest.json").read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError):
        return None
    names: tuple[BundleName, ...] = ("mathjax-tex", "mathjax-svg")
    return manifest if all(bundle_path(name).is_file() for name in names) else None
