"""Chromium and its relatives (Chrome, Edge, Brave), started as a program of their own for each PDF."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from askdown.pdf.engine import Missing, PdfEngine, PdfError

VARIABLE = "ASKDOWN_CHROMIUM"
_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "brave-browser",
    "chrome-headless-shell",
)
_MAC = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Brave Browser.app/Contents/MacOS/Brave Browser",
)
_WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "BraveSoftware/Brave-Browser/Application/brave.exe",
)
_PATIENCE = 600  # seconds for one PDF: a thousand pages take about one minute
_SHOWN = 300  # characters of what a browser complains about


def find(environment: Mapping[str, str]) -> PdfEngine | Missing:
    """Look for a browser: where the variable says, on the PATH, in the usual places of the system."""
    named = environment.get(VARIABLE, "")
    if named:
        program = shutil.which(named, path=environment.get("PATH"))
        return Chromium(Path(program)) if program else Missing(f"{VARIABLE} names {named}, which is no program")
    for name in _NAMES:
        if program := shutil.which(name, path=environment.get("PATH", "")):
            return Chromium(Path(program))
    for place in usual_places(sys.platform, environment):
        if place.is_file():
            return Chromium(place)
    return Missing(f"there is no Chromium, Chrome or Edge ({VARIABLE} can name one)")


def usual_places(platform: str, environment: Mapping[str, str]) -> Iterator[Path]:
    """Give where browsers are installed on systems that do not put them on the PATH."""
    if platform == "darwin":
        for folder in (Path("/Applications"), Path(environment.get("HOME", "/")) / "Applications"):
            yield from (folder / program for program in _MAC)
    elif platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            if variable in environment:
                yield from (Path(environment[variable]) / program for program in _WINDOWS)


class Chromium:
    """A browser at work without a window, each time with a profile of its own."""

    looks_pages_up = False
    reads_metadata = False
    knows_mathml = True

    def __init__(self, program: Path) -> None:
        self.program = program
        self.name = program.stem

    def pdf(self, html: str) -> bytes:
        """Print a page; the browser reads and writes files in a folder that is gone afterwards."""
        with tempfile.TemporaryDirectory(dir=_scratch(self.program), ignore_cleanup_errors=True) as folder:
            page, made = Path(folder) / "page.html", Path(folder) / "page.pdf"
            page.write_text(html, encoding="utf-8")
            complaint = self._run(page, made, Path(folder) / "profile")
            if not made.is_file():
                raise PdfError(f"{self.program} made no PDF: {complaint or 'it gave no reason'}")
            return made.read_bytes()

    def _run(self, page: Path, made: Path, profile: Path) -> str:
        """Give what the browser complained about, the end of it."""
        try:
            ran = subprocess.run(  # noqa: S603  (a program that was looked for, with arguments of ours)
                [str(self.program), *_arguments(page, made, profile)],
                capture_output=True,
                check=False,
                timeout=_PATIENCE,
                stdin=subprocess.DEVNULL,
            )
        except OSError as error:
            raise PdfError(f"{self.program} does not start: {error.strerror}") from error
        except subprocess.TimeoutExpired as error:
            raise PdfError(f"{self.program} was still not done after {_PATIENCE} seconds") from error
        return ran.stderr.decode(errors="replace").strip()[-_SHOWN:]


def _arguments(page: Path, made: Path, profile: Path) -> list[str]:
    # Pages are made of escaped text, without scripts; root and containers have no sandbox to put a browser into.
    no_sandbox = ["--no-sandbox"] if _is_root() else []
    return [
        "--headless",
        *no_sandbox,
        "--disable-gpu",
        "--disable-extensions",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-default-browser-check",
        "--host-resolver-rules=MAP * ~NOTFOUND",  # nothing is fetched
        f"--user-data-dir={profile}",
        "--no-pdf-header-footer",
        "--generate-pdf-document-outline",
        f"--print-to-pdf={made}",
        page.as_uri(),
    ]


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _scratch(program: Path) -> Path | None:
    """Give a folder that the browser can see: one from a snap package has a /tmp of its own."""
    shared = Path.home() / "snap" / program.stem / "common"
    return shared if "/snap/" in str(program.resolve()) and shared.is_dir() else None
