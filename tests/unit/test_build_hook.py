"""The build hook with programs that stand in for node and npm, and with hatchling itself."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("hatchling")

ROOT = Path(__file__).resolve().parents[2]

FAKE_NPM = """#!/bin/sh
[ "$1" = ci ] || exit 9
for package in mathjax-full mhchemparser ts-fsrs; do
  mkdir -p node_modules/$package
  about="\\"name\\": \\"$package\\", \\"version\\": \\"1.2.3\\", \\"license\\": \\"Apache-2.0\\""
  echo "{$about}" > node_modules/$package/package.json
  echo "licence of $package" > node_modules/$package/LICENSE
done
"""
FAKE_NODE = """#!/bin/sh
for word in "$@"; do case "$word" in --outfile=*) out="${word#--outfile=}";; esac; done
mkdir -p "$(dirname "$out")"
echo "bundled $2" > "$out"
"""
FAILING_NPM = """#!/bin/sh
echo "npm warn something" >&2
echo "npm error code ENOTFOUND" >&2
exit 1
"""

posix = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")


@pytest.fixture(scope="module")
def hook() -> ModuleType:
    spec = spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    shutil.copytree(ROOT / "javascript", folder / "javascript")
    for name in ("hatch_build.py", "package.json", "package-lock.json"):
        shutil.copy(ROOT / name, folder)
    return folder


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder all of PATH, but for what the stand-ins themselves call."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for command in ("mkdir", "dirname", "sh"):
        found = shutil.which(command)
        if found:
            (folder / command).symlink_to(found)
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text)
    (folder / name).chmod(0o755)


@posix
def test_bundles_lie_beside_their_licences_and_a_manifest(hook: ModuleType, project: Path, path: Path) -> None:
    program(path, "npm", FAKE_NPM)
    program(path, "node", FAKE_NODE)
    assert hook.make_bundles(project, pytest.fail)
    products = project / "askdown" / "bundles"
    assert sorted(each.name for each in products.iterdir()) == [
        "manifest.json",
        "mathjax-svg.LICENSE.txt",
        "mathjax-svg.js",
        "mathjax-tex.LICENSE.txt",
        "mathjax-tex.js",
        "ts-fsrs.LICENSE.txt",
        "ts-fsrs.js",
    ]
    assert (products / "mathjax-tex.js").read_text() == "bundled javascript/mathjax/tex.js\n"
    notice = (products / "mathjax-tex.LICENSE.txt").read_text()
    assert "mathjax-full 1.2.3 (Apache-2.0)" in notice
    assert "licence of mathjax-full" in notice
    assert "licence of mhchemparser" in notice
    manifest = json.loads((products / "manifest.json").read_bytes())
    assert manifest["packages"] == {"mathjax-full": "1.2.3", "mhchemparser": "1.2.3", "ts-fsrs": "1.2.3"}


@posix
def test_bundles_of_these_sources_are_not_made_again(hook: ModuleType, project: Path, path: Path) -> None:
    program(path, "npm", FAKE_NPM)
    program(path, "node", FAKE_NODE)
    hook.make_bundles(project, pytest.fail)
    program(path, "npm", FAILING_NPM)
    assert hook.make_bundles(project, pytest.fail)


@posix
@pytest.mark.parametrize("changed", ["package-lock.json", "javascript/mathjax/tex.js", "hatch_build.py"])
def test_a_changed_source_makes_bundles_stale(hook: ModuleType, project: Path, path: Path, changed: str) -> None:
    program(path, "npm", FAKE_NPM)
    program(path, "node", FAKE_NODE)
    hook.make_bundles(project, pytest.fail)
    with (project / changed).open("a") as file:
        file.write("\n")
    assert not hook.is_current(project / hook.PRODUCTS, hook.fingerprint(project))


@posix
@pytest.mark.parametrize("lost", ["mathjax-svg.js", "mathjax-tex.LICENSE.txt", "manifest.json"])
def test_a_lost_product_is_made_again(hook: ModuleType, project: Path, path: Path, lost: str) -> None:
    program(path, "npm", FAKE_NPM)
    program(path, "node", FAKE_NODE)
    hook.make_bundles(project, pytest.fail)
    (project / hook.PRODUCTS / lost).unlink()
    assert hook.make_bundles(project, pytest.fail)
    assert (project / hook.PRODUCTS / lost).is_file()


@posix
@pytest.mark.parametrize("present", [(), ("node",), ("npm",)])
def test_without_node_or_npm_there_is_a_warning_and_no_failure(
    hook: ModuleType, project: Path, path: Path, present: tuple[str, ...]
) -> None:
    for name in present:
        program(path, name, FAKE_NODE)
    warnings: list[str] = []
    assert not hook.make_bundles(project, warnings.append)
    assert [warning.split(";")[0] for warning in warnings] == ["Node.js with npm is not on PATH"]
    assert "formulas are checked less exactly" in warnings[0]
    assert "no Study mode" in warnings[0]
    assert not (project / hook.PRODUCTS).exists()


@posix
def test_an_npm_that_fails_is_a_warning_that_says_why(hook: ModuleType, project: Path, path: Path) -> None:
    program(path, "npm", FAILING_NPM)
    program(path, "node", FAKE_NODE)
    warnings: list[str] = []
    assert not hook.make_bundles(project, warnings.append)
    assert len(warnings) == 1
    assert warnings[0].endswith(" (npm error code ENOTFOUND)")


@posix
def test_old_bundles_stay_when_new_ones_cannot_be_made(hook: ModuleType, project: Path, path: Path) -> None:
    program(path, "npm", FAKE_NPM)
    program(path, "node", FAKE_NODE)
    hook.make_bundles(project, pytest.fail)
    program(path, "npm", FAILING_NPM)
    (project / "javascript" / "new.js").write_text("")
    assert not hook.make_bundles(project, lambda _: None)
    assert (project / hook.PRODUCTS / "mathjax-tex.js").is_file()


def test_the_fingerprint_is_the_same_with_other_line_ends(hook: ModuleType, project: Path) -> None:
    before = hook.fingerprint(project)
    for source in hook.sources(project):
        source.write_bytes(source.read_bytes().replace(b"\n", b"\r\n"))
    assert hook.fingerprint(project) == before


def test_the_lock_names_no_registry_and_every_package_by_its_hash() -> None:
    text = (ROOT / "package-lock.json").read_text()
    packages = json.loads(text)["packages"]
    assert "http" not in text
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []
    assert packages["node_modules/mathjax-full"]["version"] == "3.2.2"


def test_every_bundle_names_an_entry_and_locked_packages(hook: ModuleType) -> None:
    locked = json.loads((ROOT / "package-lock.json").read_bytes())["packages"]
    for bundle in hook.BUNDLES:
        assert (ROOT / "javascript" / bundle.entry).is_file()
        assert all(f"node_modules/{package}" in locked for package in bundle.packages)


@pytest.mark.slow
@pytest.mark.parametrize("target", ["wheel", "sdist"])
def test_a_distribution_holds_the_bundles(hook: ModuleType, project: Path, target: str, tmp_path: Path) -> None:
    for name in ("pyproject.toml", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, project)
    (project / "README.md").write_text("x")
    (project / "templates").mkdir()
    (project / "askdown" / "bundles").mkdir(parents=True)
    (project / "askdown" / "__init__.py").write_text("")
    for bundle in hook.BUNDLES:
        (project / hook.PRODUCTS / f"{bundle.name}.js").write_text(bundle.name)
        (project / hook.PRODUCTS / f"{bundle.name}.LICENSE.txt").write_text("licence")
    manifest = {"sources": hook.fingerprint(project), "packages": {}}
    (project / hook.PRODUCTS / hook.MANIFEST).write_text(json.dumps(manifest))
    made = tmp_path / "made"
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", target, "-d", made], cwd=project, check=True)
    (archive,) = made.iterdir()
    names = names_in(archive)
    assert {"mathjax-tex.js", "mathjax-tex.LICENSE.txt", "mathjax-svg.js", "ts-fsrs.js", "manifest.json"} <= names
    if target == "sdist":
        assert {"hatch_build.py", "package-lock.json", "tex.js"} <= names


def names_in(archive: Path) -> set[str]:
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as wheel:
            return {Path(name).name for name in wheel.namelist()}
    with tarfile.open(archive) as sdist:
        return {Path(name).name for name in sdist.getnames()}
