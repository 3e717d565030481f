"""Which configuration file counts, what its settings may be, and where a message about a wrong one points."""

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from askdown.configuration import Configuration, load, nearest_file, parse
from askdown.configuration_keys import KEYS

if TYPE_CHECKING:
    from askdown.diagnostics import Diagnostic

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
ID = "6b1f0a3e-5d0c-4c39-9c55-0f6f1f3c2a71"
FOLDER = Path("project")


def problems(text: str, table: tuple[str, ...] = ()) -> list[str]:
    found: list[Diagnostic] = []
    parse(text, table, FOLDER, "askdown.toml", found.append)
    return [f"{item.line}:{item.column}: {item.rule.code} {item.message} ({item.hint})" for item in found]


def parsed(text: str, table: tuple[str, ...] = ()) -> Configuration:
    found: list[Diagnostic] = []
    configuration = parse(text, table, FOLDER, "askdown.toml", found.append)
    assert found == []
    return configuration


def test_nothing_settled_gives_the_defaults() -> None:
    assert parsed("# nothing\n") == Configuration(folder=FOLDER)


def test_every_setting_arrives() -> None:
    text = f"""
    id = "{ID.upper()}"
    deck = " Chemistry "
    source = "notes/questions"
    dist = "..\\\\out"
    ledger = "cards.lock"
    templates = "look"
    exclude = ["drafts/", "!x.md"]
    tags = ["exam", "2024::spring"]
    sections = "subdecks"
    unanswered = "front-only"
    reverse = true
    formulas = "all"
    cloze = "parts"
    licence = "MIT"
    author = "A. Writer"
    repository = "https://example.org/me/deck/"
    lang = "pt-BR"
    split = true
    messages = "json"
    strict = true
    [macros]
    R = '\\mathbb{{R}}'
    '\\norm' = '|#1|'
    """
    assert parsed(text) == Configuration(
        folder=FOLDER,
        id=ID,
        deck="Chemistry",
        source="notes/questions",
        dist="../out",
        ledger="cards.lock",
        templates="look",
        exclude=("drafts/", "!x.md"),
        tags=("exam", "2024::spring"),
        sections="subdecks",
        unanswered="front-only",
        reverse=True,
        formulas="all",
        cloze="parts",
        macros=(("R", r"\mathbb{R}"), ("norm", "|#1|")),
        licence="MIT",
        author="A. Writer",
        repository="https://example.org/me/deck",
        lang="pt-BR",
        split=True,
        messages="json",
        strict=True,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('license = "MIT"', "1:1: C002 unknown setting `license` (did you mean `licence`?)"),
        ('\n  Deck = "x"', "2:3: C002 unknown setting `Deck` (did you mean `deck`?)"),
        ("[html]\nx = 1", "1:1: C002 unknown setting `html` (all settings: " + ", ".join(KEYS) + ")"),
        ("deck = 7", "1:8: C003 `deck` must be a text in quotes ()"),
        ("deck = '  '", "1:8: C003 `deck` must be a text in quotes ()"),
        ('id = "abc"', '1:6: C003 `id` must be a UUID (a new one: python -c "import uuid; print(uuid.uuid4())")'),
        ("split = 'yes'", "1:9: C003 `split` must be true or false (without quotes)"),
        ("strict = 1", "1:10: C003 `strict` must be true or false (without quotes)"),
        (
            'sections = "subdeck"',
            '1:12: C003 `sections` must be "tags" or "subdecks" (did you mean "subdecks"?)',
        ),
        ("formulas = []", '1:12: C003 `formulas` must be "display", "all" or "none" ()'),
        ("tags = 'a'", '1:8: C003 `tags` must be a list of texts, like ["one", "two"] ()'),
        ("tags = ['a b']", "1:8: C003 `tags` must be a list of tags without spaces (write `a-b`)"),
        ("exclude = [1]", '1:11: C003 `exclude` must be a list of texts, like ["one", "two"] ()'),
        ("exclude = ['!']", "1:11: C003 `exclude` must be a list of patterns as in .gitignore (`!` is none)"),
        ("lang = 'English language'", '1:8: C003 `lang` must be a language tag, like "en" or "pt-BR" ()'),
        ("lang = 'english'", '1:8: C003 `lang` must be a language tag, like "en" or "pt-BR" ()'),
        (
            "repository = 'me/deck'",
            "1:14: C003 `repository` must be the address of a web page, like https://host/owner/name ()",
        ),
        (
            "macros = 'x'",
            "1:10: C003 `macros` must be a table of texts (for example [macros] and below it R = '\\mathbb{R}')",
        ),
        ("[macros]\nR = 'x'\nN = 3", "3:5: C003 `macros.N` must be TeX in quotes, like '\\mathbb{R}' ()"),
        ("macros = {a = 'x', b2 = 'y'}", "1:25: C003 `macros.b2` must be the name of a TeX command: letters only ()"),
    ],
)
def test_a_wrong_setting_is_told_at_its_place(text: str, expected: str) -> None:
    assert problems(text) == [expected]


@pytest.mark.parametrize("path", ["../notes", "/notes", "a/../../b", "C:/notes"])
def test_sources_lie_below_the_configuration(path: str) -> None:
    (problem,) = problems(f"source = '{path}'")
    assert problem.startswith("1:10: C003 `source` must be a folder below the one that holds this file")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("deck = Deep learning", "1:8: C001 invalid value"),
        ('deck = "x"\ntags = [\n  "a"\n', "3:6: C001 unclosed array"),
        ('deck = "x"\r\ndeck = "y"\r\n', "2:11: C001 cannot overwrite a value"),
        ("\n\n= 3", "3:1: C001 invalid statement"),
    ],
)
def test_what_is_no_toml_is_told_at_its_place(text: str, start: str) -> None:
    (problem,) = problems(text)
    assert problem.startswith(start)


def test_all_mistakes_are_told_at_once_and_the_rest_counts() -> None:
    found: list[Diagnostic] = []
    text = 'deck = 1\nlicense = "x"\nlang = "en"\n'
    assert parse(text, (), FOLDER, "askdown.toml", found.append) == Configuration(folder=FOLDER, lang="en")
    assert [item.line for item in found] == [1, 2]


def test_pyproject_counts_with_its_table_only() -> None:
    text = '[project]\nname = "x"\n[tool.other]\ndeck = 3\n[tool.askdown]\ndeck = "D"\nlicense = 1\n'
    table = ("tool", "askdown")
    assert problems(text, table) == ["7:1: C002 unknown setting `license` (did you mean `licence`?)"]
    assert problems("[tool]\n  askdown = 3", table) == ["2:3: C003 [tool.askdown] must be a table ()"]
    assert parsed('tool.askdown.deck = "D"', table).deck == "D"


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    source = tmp_path / "project" / "source"
    source.mkdir(parents=True)
    assert nearest_file(source) is None
    (tmp_path / "askdown.toml").touch()
    assert nearest_file(source) == tmp_path / "askdown.toml"
    (tmp_path / "project" / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    assert nearest_file(source) == tmp_path / "askdown.toml"
    (tmp_path / "project" / "pyproject.toml").write_text("[tool.askdown]\n", encoding="utf-8")
    assert nearest_file(source) == tmp_path / "project" / "pyproject.toml"
    (tmp_path / "project" / "askdown.toml").touch()
    assert nearest_file(source) == tmp_path / "project" / "askdown.toml"
    (source / "askdown.toml").touch()
    assert nearest_file(source) == source / "askdown.toml"


def test_a_broken_pyproject_is_passed_over_unless_it_speaks_of_askdown(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text("[tool\n", encoding="utf-8")
    assert nearest_file(tmp_path) is None
    file.write_text("[ tool . askdown ]\ndeck = oops\n", encoding="utf-8")
    assert nearest_file(tmp_path) == file


def test_files_of_other_systems_are_read(tmp_path: Path) -> None:
    file = tmp_path / "askdown.toml"
    found: list[Diagnostic] = []
    file.write_bytes(b'\xef\xbb\xbfdeck = "D\xc3\xa9"\r\nlang = 3\r\n')
    assert load(file, "askdown.toml", found.append) == Configuration(folder=tmp_path, deck="Dé")
    assert [(item.line, item.column) for item in found] == [(2, 8)]
    file.write_bytes(b'\ndeck = "D\xe9"\n')
    assert load(file, "askdown.toml", found.append) == Configuration(folder=tmp_path)
    assert (found[-1].message, found[-1].line) == ("not UTF-8", 2)


def test_keys_and_configuration_agree() -> None:
    assert {"folder", *KEYS} == set(Configuration.__struct_fields__)


def fields() -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(Configuration)


def documented() -> dict[str, str]:
    """Every setting that the document explains, with what it says in its section."""
    sections = re.split(r"^### `(\w+)`$", DOCUMENT, flags=re.MULTILINE)[1:]
    return dict(zip(sections[::2], sections[1::2], strict=True))


def test_every_setting_is_documented_and_no_other() -> None:
    assert set(documented()) == set(KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_the_documented_default_is_the_real_one(key: str) -> None:
    (default,) = [field.default for field in fields() if field.name == key]
    said = documented()[key].partition("by default ")[2]
    special = {"ledger": "`cards.lock` in the source", "deck": "the name of the folder", "messages": '`"full"` on a'}
    plain = {"": "none.", (): "empty." if key in {"macros", "print"} else "`[]`.", True: "`true`.", False: "`false`."}
    assert said.startswith(special.get(key) or plain.get(default) or f'`"{default}"`.')


@pytest.mark.parametrize("example", re.findall(r"^```toml\n(.*?)^```", DOCUMENT, flags=re.MULTILINE | re.DOTALL))
def test_the_documented_examples_are_right(example: str) -> None:
    assert tomllib.loads(example)
    parsed(example)
