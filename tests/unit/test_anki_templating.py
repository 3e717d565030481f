"""Templates: the user's win, can extend what they replace, run in a sandbox, and name the line of a mistake."""

from pathlib import Path

import pytest

from askdown.templating import TemplateProblemError, Templates


def written(folder: Path, **files: str) -> Templates:
    (folder / "anki").mkdir()
    (folder / "quiz").mkdir()
    for name, text in files.items():
        (folder / name.replace("__", "/").replace("_html", ".html").replace("_css", ".css")).write_text(text, "utf-8")
    return Templates(folder)


def test_built_in_templates_are_found_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "{{Question}}" in Templates().render("anki/question/front.html", {})
    assert "{{Question}}" in Templates().render("askdown/anki/question/front.html", {})


def test_a_users_file_wins_and_may_include_the_built_in_one(tmp_path: Path) -> None:
    templates = written(tmp_path, anki__description_html='[[ x ]]: [% include "askdown/anki/description.html" %]')
    values = {"x": "<1>", "author": "", "licence": "MIT", "repository": ""}
    assert templates.render("anki/description.html", values).startswith("&lt;1&gt;: ")
    assert "Licence: MIT" in templates.render("anki/description.html", values)


def test_anki_templates_leave_anki_s_braces_and_others_use_them(tmp_path: Path) -> None:
    templates = written(tmp_path, anki__a_html="{{Front}} {% x %} {# y #}[[ z ]]", quiz__a_html="{{ z }} [[ z ]]")
    assert templates.render("anki/a.html", {"z": 1}) == "{{Front}} {% x %} {# y #}1"
    assert templates.render("quiz/a.html", {"z": 1}) == "1 [[ z ]]"


def test_html_is_escaped_and_styles_are_not(tmp_path: Path) -> None:
    templates = written(tmp_path, anki__a_html="[[ z ]]", anki__a_css="[[ z ]]")
    assert templates.render("anki/a.html", {"z": '<">'}) == "&lt;&#34;&gt;"
    assert templates.render("anki/a.css", {"z": "a > b"}) == "a > b"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a\n[[ nope ]]", 2, "'nope' is undefined"),
        ("a\n\n[% if %]", 3, "Expected an expression"),
        ("[[ z.foo ]]", 1, "no attribute 'foo'"),
        ("\n[[ 1 // 0 ]]", 2, "division"),
        ("[[ z.__class__.__mro__ ]]", 1, "unsafe"),
        ("[[ z|nofilter ]]", 1, "nofilter"),
        ("\n\n[% include 'anki/none.html' %]", 3, "there is no template anki/none.html"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    templates = written(tmp_path, anki__a_html=text)
    with pytest.raises(TemplateProblemError) as caught:
        templates.render("anki/a.html", {"z": "x"})
    assert caught.value.path == str(tmp_path / "anki/a.html")
    assert caught.value.line == line
    assert message in caught.value.message
    assert str(caught.value).startswith(f"{tmp_path / 'anki/a.html'}:{line}: ")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    templates = written(tmp_path)
    (tmp_path / "anki/style.css").write_bytes(b"\xff")
    (tmp_path / "anki/a.html").write_text("\n[% include 'anki/style.css' %]")
    for name in ("anki/style.css", "anki/a.html"):
        with pytest.raises(TemplateProblemError, match="not UTF-8"):
            templates.render(name, {})


def test_a_template_that_is_not_there() -> None:
    with pytest.raises(TemplateProblemError, match=r"^anki/none.html: there is no template"):
        Templates().render("anki/none.html", {})
