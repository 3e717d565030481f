"""The bundle for spaced repetition that the build hook made of ts-fsrs, with its licence."""

from pathlib import Path

FOLDER = Path(__file__).parents[1] / "bundles"
_NAME = "ts-fsrs"


def scheduler(folder: Path = FOLDER) -> str:
    """Give the script with its licence in a comment above it, or "" where this installation has none."""
    try:
        code = (folder / f"{_NAME}.js").read_text(encoding="utf-8")
        licence = (folder / f"{_NAME}.LICENSE.txt").read_text(encoding="utf-8")
    except OSError:
        return ""
    return f"/*!\n{licence.strip().replace('*/', '* /')}\n*/\n{code}"
