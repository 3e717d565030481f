"""GUIDs and project ids: frozen, since a changed derivation would make every learner's cards new."""

import pytest

from askdown.diagnostics import Diagnostic
from askdown.identity.guid import deck_id, is_guid, new_guid, note_type_id
from askdown.identity.project import project_id, repository

PROJECT = "6b1f0a3e-5d0c-4c39-9c55-0f6f1f3c2a71"

# Never change these: they are what learners' notes are called.
GOLDEN = [
    ((PROJECT, "question", "What is padding?"), "bp7fmcww27fvo6"),
    ((PROJECT, "question", "What is padding?", "an answer's digest"), "ys5z24epp6cbtj"),
    ((PROJECT, "cloze", "What is padding?"), "un2qcw2l23nyi5"),
    (("another project", "question", "What is padding?"), "xn6kx6nttr3zqy"),
    ((PROJECT, "question", "Was ist „Überanpassung“? 过拟合是什么？"), "kuqdn6tjn3v5go"),
]


@pytest.mark.parametrize(("parts", "guid"), GOLDEN)
def test_guids_are_frozen(parts: tuple[str, str, str], guid: str) -> None:
    assert new_guid(*parts) == guid


def test_ids_of_note_types_and_decks_are_frozen() -> None:
    assert note_type_id(PROJECT, "question") == 1161366810
    assert note_type_id(PROJECT, "cloze") == 1161694046
    assert deck_id(PROJECT, ("Deep learning", "CNN")) == 1375382655


def test_a_guid_is_known_to_its_project_only() -> None:
    guid = new_guid(PROJECT, "question", "What is padding?")
    assert is_guid(PROJECT, guid)
    assert not is_guid("another project", guid)
    assert not is_guid(PROJECT, guid[:-1])
    assert not is_guid(PROJECT, guid.upper())
    assert not is_guid(PROJECT, "")
    assert not is_guid(PROJECT, "what-is-padding")


def decided(configured: str = "", kept: str = "", remote: str = "", source: str = "source") -> tuple[str, list[str]]:
    found: list[Diagnostic] = []
    decision = project_id(
        configured=configured, kept=kept, remote=remote, source=source, fresh="uuid", report=found.append
    )
    return decision, [diagnostic.rule.name for diagnostic in found]


def test_the_configured_id_holds() -> None:
    assert decided(configured="mine", remote="git@github.com:o/r.git") == ("mine", [])


def test_without_configuration_the_repository_and_the_folder_name_the_project() -> None:
    ours, reported = decided(remote="git@github.com:o/r.git")
    assert reported == []
    assert ours == decided(remote="https://github.com/o/r")[0]
    assert ours != decided(remote="git@github.com:o/r.git", source="other")[0]
    assert ours != decided(remote="git@github.com:o/fork.git")[0]


def test_without_both_a_drawn_id_holds_with_a_warning() -> None:
    assert decided() == ("uuid", ["no-project-id"])
    assert decided(kept="drawn before") == ("drawn before", ["no-project-id"])


def test_the_ledger_keeps_the_id_that_learners_have() -> None:
    assert decided(kept="old", configured="new") == ("old", ["project-id-changed"])
    assert decided(kept="old", configured="old") == ("old", [])
    assert decided(kept="old", remote="https://github.com/moved/elsewhere") == ("old", [])


@pytest.mark.parametrize(
    "address",
    [
        "git@github.com:o/r.git",
        "https://github.com/o/r.git",
        "https://user@GitHub.com/o/r/",
        "ssh://git@github.com:22/o/r.git",
        "git://github.com/o/r",
    ],
)
def test_a_repository_has_one_name_however_it_is_reached(address: str) -> None:
    assert repository(address) == "github.com/o/r"


def test_a_remote_that_is_a_folder_keeps_its_path() -> None:
    assert repository("/srv/git/deck.git") == "/srv/git/deck"
