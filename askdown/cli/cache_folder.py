"""Where this system keeps what can be made again, and what is kept there safely: any of it may be deleted."""

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """Give the folder in which this system keeps what can be made again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "askdown"
