"""README's commands are those that .ci/run runs, and what they build says its one version."""

import re
import tomllib
from pathlib import Path

from askdown import __version__

ROOT = Path(__file__).resolve().parents[2]


def test_the_first_two_commands_of_the_readme_build_and_test() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert blocks[:2] == [
        "python -m pip install -e . && python build.py anki\n",
        "python -m pip install -e '.[test]' && python -m pytest\n",
    ]


def test_the_version_stands_in_two_places_and_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
