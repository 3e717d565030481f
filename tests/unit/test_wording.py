"""The program's own words: every language has all of them, and a project can change them."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from askdown.cli.program import program
from askdown.readers.lexicon import LANGUAGES
from askdown.templating import TemplateProblemError, Templates
from askdown.wording.plurals import plural
from askdown.wording.wording import Wording, wording

NODE = shutil.which("node")
# Languages that are read, but whose speakers find the program's words in English so far.
ONLY_READ = {"az", "bg", "ca", "el", "lt", "ms", "nb", "sk", "sl", "ur", "uz"}
CODES = [language.code for language in LANGUAGES if language.code not in ONLY_READ]
ENGLISH = wording("en", Templates())


def words_of(code: str) -> Wording:
    return wording(code, Templates())


def texts(words: dict[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Give texts by their names; those with forms for numbers stay together."""
    for name, text in words.items():
        if isinstance(text, dict) and "other" not in text:
            yield from texts(text, f"{above}{name}.")
        else:
            yield f"{above}{name}", text


def gaps(text: str | dict[str, str]) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text if isinstance(text, str) else text["other"]))


@pytest.mark.parametrize("code", [code for code in CODES if code != "en"])
def test_every_language_that_is_read_has_all_words_of_its_own(code: str) -> None:
    own = Path(__file__).resolve().parents[2] / "templates" / "words" / f"{code}.toml"
    found, english = dict(texts(words_of(code).sections)), dict(texts(ENGLISH.sections))
    assert words_of(code).lang == code
    named = {line.split(" = ")[0] for line in own.read_text(encoding="utf-8").splitlines() if " = " in line}
    assert all(any(name.partition(".")[2].startswith(one) for one in named) for name in english)
    assert {name: gaps(text) for name, text in found.items()} == {name: gaps(text) for name, text in english.items()}
    same = [name for name, text in found.items() if text == english[name]]  # Test, Index, min
    assert len(same) < len(english) / 6


@pytest.mark.parametrize("code", sorted(ONLY_READ))
def test_languages_that_are_only_read_have_english_words(code: str) -> None:
    assert words_of(code).lang == "en"


@pytest.mark.parametrize("code", CODES)
def test_every_number_has_its_form(code: str) -> None:
    wanted = {plural(code, number) for number in range(200)} - {"zero"}  # none of them: as other numbers
    for name, text in texts(words_of(code).sections):
        if isinstance(text, dict):
            assert wanted <= text.keys() | {"other"} if code != "ar" else wanted <= text.keys(), name
            assert all(form.strip() for form in text.values()), name


@pytest.mark.skipif(NODE is None, reason="node is not on PATH")
def test_forms_are_those_of_unicode() -> None:
    script = "const [codes] = process.argv.slice(1).map(JSON.parse); console.log(JSON.stringify(codes.map((code) => "
    script += "[...Array(222).keys()].map((number) => new Intl.PluralRules(code).select(number)))));"
    ran = subprocess.run([str(NODE), "-e", script, json.dumps(CODES)], capture_output=True, text=True, check=True)
    for code, categories in zip(CODES, json.loads(ran.stdout), strict=True):
        assert [plural(code, number) for number in range(222)] == categories, code


def test_a_number_takes_its_form() -> None:
    polish = words_of("pl")
    cards = polish.sections["quiz"]["cards"]
    assert [polish.say(cards, n=number) for number in (1, 3, 5, 22)] == ["1 karta", "3 karty", "5 kart", "22 karty"]
    assert ENGLISH.say(ENGLISH.sections["quiz"]["score"], right=2, all=3) == "2 of 3 right"


@pytest.mark.parametrize(
    ("tag", "lang"), [("pt-BR", "pt"), ("DE-at", "de"), ("zh-Hans-CN", "zh"), ("la", "en"), ("x", "en"), ("", "en")]
)
def test_the_nearest_language_is_taken(tag: str, lang: str) -> None:
    assert words_of(tag).lang == lang


def test_directions() -> None:
    assert [words_of(code).dir for code in ("ar", "fa", "he", "hi")] == ["rtl", "rtl", "rtl", "ltr"]


def own(folder: Path, name: str, text: str) -> Templates:
    (folder / "words").mkdir(exist_ok=True)
    (folder / "words" / name).write_text(text, encoding="utf-8")
    return Templates(folder)


def test_a_project_changes_single_words(tmp_path: Path) -> None:
    text = '[paper]\ncontents = "Drin"\nquestions = "{n} Rätsel"\n[quiz]\ngrades.again = "Nein"\n'
    german = wording("de", own(tmp_path, "de.toml", text))
    assert (german.sections["paper"]["contents"], german.sections["paper"]["answers"]) == ("Drin", "Antworten")
    assert german.say(german.sections["paper"]["questions"], n=1) == "1 Rätsel"
    assert german.sections["quiz"]["grades"] == {"again": "Nein", "hard": "Schwer", "good": "Gut", "easy": "Einfach"}


def test_the_example_of_the_documentation_works(tmp_path: Path) -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "printing.md").read_text(encoding="utf-8")
    ((name, shown),) = re.findall(r"^<!-- file: words/(\S+) -->\n```toml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert wording("en", own(tmp_path, name, shown)).sections["paper"]["contents"] == "What is inside"


def test_a_project_brings_a_language(tmp_path: Path) -> None:
    esperanto = wording("eo", own(tmp_path, "eo.toml", '[paper]\ncontents = "Enhavo"\n'))
    assert (esperanto.lang, esperanto.sections["paper"]["contents"]) == ("eo", "Enhavo")
    assert esperanto.sections["paper"]["answers"] == "Answers"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[paper\n", r"words/de\.toml: is no TOML"),
        ('[paper]\ncontent = "x"\n', "there is no word `content`: `contents`?"),
        ('[papers]\ncontents = "x"\n', "there is no word `papers`: `paper`?"),
        ("[paper]\ncontents = 3\n", "`contents` must be a text"),
        ('[paper]\ncontents = { one = "x", other = "y" }\n', "`contents` must be a text"),
        ('[paper]\nquestions = { one = "x" }\n', "`questions` must be a text, or a table of forms"),
        ('paper = "x"\n', "`paper` must be a table"),
        ('[paper]\nquestions = "{count} x"\n', r"`questions` has nothing to put for \{count\}"),
    ],
)
def test_a_wrong_file_is_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(TemplateProblemError, match=told):
        wording("de", own(tmp_path, "de.toml", text))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "askdown.toml").write_text('deck = "Zellen"\nlang = "de"\n', encoding="utf-8")
    (tmp_path / "source").mkdir()
    text = "### Was ist eine Zelle?\n\nEin Raum.\n\n### Wahr oder falsch: Die Erde ist rund?\n\nWahr.\n"
    (tmp_path / "source" / "a.md").write_text(text, encoding="utf-8")
    return tmp_path


def made(*words: str) -> str:
    """Run a command quietly, and give the pages that it has made."""
    result = CliRunner().invoke(program, [*words, "-q"])
    assert result.exit_code == 0, result.output
    return "".join(file.read_text(encoding="utf-8") for file in sorted(Path("dist").rglob("*.html")))


def test_sheets_speak_the_language_of_the_cards(project: Path) -> None:
    booklet = made("print", "booklet")
    assert ">Inhalt<" in booklet
    assert "<bdi>2 Fragen</bdi> · <bdi>1 Kapitel</bdi>" in booklet
    assert 'content: " (S. " target-counter' in booklet
    assert ">Contents<" in made("print", "booklet", "--lang", "en")
    with (project / "askdown.toml").open("a", encoding="utf-8") as file:
        file.write('words = "pl"\n')
    assert ">Spis treści<" in made("print", "booklet", "--lang", "en")


def test_exams_speak_the_language_of_their_questions(project: Path) -> None:
    pages = made("exam", "--answer-sheet")
    assert "<bdi>Variante A</bdi> · <bdi>2 Fragen</bdi> · <bdi>4 Punkte</bdi>" in pages
    assert all(word in pages for word in (">Name<", ">Datum<", ">Antwortbogen<", ">Wahr<", ">Falsch<", "Lösungen"))
    (project / "askdown.toml").write_text('deck = "Zellen"\nlang = "de"\nwords = "uk"\n', encoding="utf-8")
    again = project / "dist" / "exam" / "manifest.json"
    assert "Datum" in made("exam", "--again", str(again))
    assert "Дата" in made("exam")


def test_the_quiz_speaks_the_language_of_its_cards(project: Path) -> None:
    page = made("quiz")
    assert '<html lang="de" dir="ltr"' in page
    assert "2 Karten · Erst an die Antwort denken" in page
    assert '"Antwort zeigen"' in page
    (project / "askdown.toml").write_text('deck = "Zellen"\nwords = "ar"\n', encoding="utf-8")
    assert '<html lang="ar" dir="rtl"' in made("quiz")


def test_pages_are_written_from_the_right_where_the_language_is(project: Path) -> None:
    (project / "askdown.toml").write_text('lang = "ar"\n', encoding="utf-8")
    for command in ("print", "exam", "quiz"):
        pages = re.findall("<html[^>]*>", made(command))
        assert pages
        assert all(' dir="rtl"' in page for page in pages), command
        made("clean")
