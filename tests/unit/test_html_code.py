"""Highlighting: classes for what a theme colours, and every character where it was."""

import re
import subprocess
import sys
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.rendering.code import highlighted


def text_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def test_code_has_pygments_classes() -> None:
    html = highlighted("python", 'def f():\n    return "a" # b\n')
    assert '<span class="k">def</span> <span class="nf">f</span>' in html
    assert '<span class="c1"># b</span>' in html


@pytest.mark.parametrize("language", ["", "no-such-language", "{", "python<"])
def test_unknown_languages_stay_plain(language: str) -> None:
    assert highlighted(language, "if a < b:\n") == "if a &lt; b:\n"


@pytest.mark.parametrize(
    "language", ["Python", "{python}", "c++", "JS", "bash", "console", "html", "text", "sql", "yaml"]
)
@pytest.mark.parametrize("code", ["\n\n  a\t= 1  \n\n", "x", "", "\r\n", "a\\\n  b", "<p>&amp;</p>", "\ufeffa"])
def test_whitespace_is_intact(language: str, code: str) -> None:
    assert text_of(highlighted(language, code)) == code


@given(
    st.sampled_from(["python", "javascript", "cpp", "html", "bash", "pycon"]),
    st.text(alphabet="ab \t\n<&\"'#{}()=>$\\"),
)
def test_every_character_is_kept(language: str, code: str) -> None:
    assert text_of(highlighted(language, code)) == code


@pytest.mark.slow
def test_pygments_is_imported_late() -> None:
    program = "import sys, askdown.rendering.html; sys.exit('pygments' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
