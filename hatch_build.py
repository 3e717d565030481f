"""The build hook: bundles third-party JavaScript from npm into askdown/bundles/, with its licences beside it.

What is bundled stands in BUNDLES; versions stand in package.json and its lock. Without node, npm or a network the build
goes on with a warning, and the program works without what is missing.
"""

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Bundle(NamedTuple):
    """One product: its file name without suffix, its entry below javascript/, the npm packages whose code it holds."""

    name: str
    entry: str
    packages: tuple[str, ...]


BUNDLES = (
    Bundle("mathjax-tex", "mathjax/tex.js", ("mathjax-full", "mhchemparser")),
    Bundle("mathjax-svg", "mathjax/svg.js", ("mathjax-full", "mhchemparser")),
    Bundle("ts-fsrs", "ts-fsrs/scheduler.js", ("ts-fsrs",)),
)

WITHOUT = "built without the JavaScript bundles: formulas are checked less exactly, and quiz pages have no Study mode"

PRODUCTS = Path("askdown", "bundles")
MANIFEST = "manifest.json"
NPM_SECONDS = 600
# Offline, npm would wait for minutes before it gives up.
IMPATIENT = ("--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=3000")

# MathJax's TypeScript relies on class fields that are assigned, not defined; `global` and `__dirname` are node's.
ESBUILD = (
    "--bundle",
    "--minify",
    "--format=iife",
    "--target=es2020",
    '--tsconfig-raw={"compilerOptions":{"useDefineForClassFields":false}}',
    "--define:global=globalThis",
    '--define:__dirname=""',
    "--legal-comments=none",
    "--log-level=warning",
)


class BundleHook(BuildHookInterface[BuilderConfig]):
    """What hatchling calls for a wheel, a source distribution and an editable install."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the bundles before files are collected."""
        del version, build_data  # every version of every target holds them; `artifacts` in pyproject.toml adds them
        make_bundles(Path(self.root), self.app.display_warning)


def make_bundles(root: Path, warn: Callable[[str], None]) -> bool:
    """Bring `root`/askdown/bundles up to date and return whether it is; what stands in the way goes to `warn`."""
    wanted = fingerprint(root)
    if is_current(root / PRODUCTS, wanted):
        return True
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        warn(f"Node.js with npm is not on PATH; {WITHOUT}")
        return False
    try:
        with tempfile.TemporaryDirectory(prefix="askdown-bundles-") as scratch:
            bundle(root, Path(scratch), npm, node)
            publish(Path(scratch, "products"), root / PRODUCTS, wanted, versions(Path(scratch)))
    except (OSError, subprocess.SubprocessError) as problem:
        warn(f"{WITHOUT} ({explained(problem)})")
        return False
    return True


def sources(root: Path) -> Iterator[Path]:
    """Yield every file that decides what the products are, in a fixed order."""
    yield from (root / name for name in ("hatch_build.py", "package.json", "package-lock.json"))
    yield from sorted((root / "javascript").rglob("*.js"))


def fingerprint(root: Path) -> str:
    """Return a hash of all sources that is the same on every system."""
    digest = hashlib.sha256()
    for path in sources(root):
        digest.update(f"{path.relative_to(root).as_posix()}\n".encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def is_current(products: Path, wanted: str) -> bool:
    """Say whether the products were made of exactly these sources and are all there."""
    try:
        manifest = json.loads((products / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return False
    names = [product for row in BUNDLES for product in (f"{row.name}.js", f"{row.name}.LICENSE.txt")]
    return manifest.get("sources") == wanted and all((products / name).is_file() for name in names)


def bundle(root: Path, scratch: Path, npm: str, node: str) -> None:
    """Install the locked packages into `scratch` and write bundles and licences to `scratch`/products."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(root / name, scratch)
    shutil.copytree(root / "javascript", scratch / "javascript")
    # No package's own scripts run: esbuild finds its binary without them.
    run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", *IMPATIENT], scratch)
    for row in BUNDLES:
        made = f"--outfile=products/{row.name}.js"
        run([node, "node_modules/esbuild/bin/esbuild", f"javascript/{row.entry}", made, *ESBUILD], scratch)
        notices = "\n".join(notice(scratch / "node_modules" / package) for package in row.packages)
        (scratch / "products" / f"{row.name}.LICENSE.txt").write_text(notices, encoding="utf-8", newline="\n")


def run(command: list[str], directory: Path) -> None:
    """Run a program quietly; its error output is in the exception when it fails."""
    subprocess.run(  # noqa: S603  # the commands are the two in `bundle`
        command,
        cwd=directory,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=NPM_SECONDS,
        env=os.environ | {"NO_COLOR": "1", "npm_config_update_notifier": "false"},
    )


def versions(scratch: Path) -> dict[str, str]:
    """Return the version of every package that is in a bundle."""
    names = {package for row in BUNDLES for package in row.packages}
    return {name: str(described(scratch / "node_modules" / name)["version"]) for name in sorted(names)}


def described(package: Path) -> dict[str, Any]:
    """Return what an installed npm package says about itself."""
    content: dict[str, Any] = json.loads((package / "package.json").read_bytes())
    return content


def notice(package: Path) -> str:
    """Return name, version and full licence of an installed npm package."""
    about = described(package)
    head = f"{about['name']} {about['version']} ({about['license']})\n{'=' * 72}\n\n"
    return head + "\n".join(path.read_text(encoding="utf-8") for path in sorted(package.glob("LICEN[CS]E*")))


def publish(made: Path, products: Path, wanted: str, versions: dict[str, str]) -> None:
    """Put finished products in place of the old ones; the manifest last, so that a broken run is seen as one."""
    shutil.rmtree(products, ignore_errors=True)
    products.mkdir(parents=True)
    for path in sorted(made.iterdir()):
        shutil.copy(path, products)
    manifest = {"sources": wanted, "packages": versions}
    (products / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8", newline="\n")


def explained(problem: Exception) -> str:
    """Return one line that says why a program did not do its work."""
    output = getattr(problem, "stderr", None) or str(problem)
    lines = [line for line in output.splitlines() if line.strip()]
    return next((line for line in lines if "error" in line.lower()), lines[0] if lines else type(problem).__name__)
