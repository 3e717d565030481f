"""The page's modules that know no page, tested in node; and all of them joined, as node reads them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from askdown.quiz.modules import joined
from askdown.templating import Templates

HERE = Path(__file__).parent
NODE = shutil.which("node")


@pytest.mark.skipif(NODE is None, reason="node is not on PATH")
@pytest.mark.parametrize("file", sorted(HERE.glob("*.test.js")), ids=lambda file: file.name)
def test_modules_pass_their_tests(file: Path) -> None:
    command = [str(NODE), "--test", "--test-reporter=tap", file.name]
    ran = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False, encoding="utf-8")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "\n# pass 0" not in ran.stdout


@pytest.mark.skipif(NODE is None, reason="node is not on PATH")
def test_all_modules_joined_are_one_script(tmp_path: Path) -> None:
    script = tmp_path / "joined.cjs"
    script.write_text(joined("main.js", lambda name: Templates().source(f"quiz/js/{name}")), encoding="utf-8")
    ran = subprocess.run([str(NODE), "--check", str(script)], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
