"""Runs the tests of the page's modules in node, a file a test."""

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
BUNDLE = HERE.parents[1] / "askdown" / "bundles" / "ts-fsrs.js"

NODE = shutil.which("node")


@pytest.mark.skipif(NODE is None, reason="node is not on PATH")
@pytest.mark.parametrize("file", sorted(HERE.glob("*.test.js")), ids=lambda file: file.name)
def test_modules_of_the_page_pass_their_tests(file: Path) -> None:
    if file.name == "schedule.test.js" and not BUNDLE.is_file():
        pytest.skip("the bundle of ts-fsrs is not built")
    ran = subprocess.run(
        [str(NODE), "--test", "--test-reporter=tap", file.name],
        cwd=HERE,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "\n# pass 0" not in ran.stdout
