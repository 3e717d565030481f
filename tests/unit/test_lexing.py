"""Rules of a lexer tried at once: the tokens are those that Pygments gives."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pygments.lexers import get_lexer_by_name

from askdown.rendering import lexing
from askdown.rendering.lexing import Lexing

HERE = Path(__file__).read_text(encoding="utf-8")
SAMPLES = (
    HERE,
    "<div class=\"a\" id='b'>x &amp; y</div>\n<script>var x = 'a' + \"b\\n\"; // c\n</script>\n/* c */ {a: 1}\n",
    "SELECT a FROM t WHERE x = 'it''s' -- c\n; def f(x) do |y| :sym end\n#include <x.h>\nint main() { return 0x1F; }\n",
    '\x00é\u2028 \t\n\n$x = @foo; %h = (1, 2); `q`; fn main() -> u32 { let s = r#"a"#; } \\begin{x} $a^2$ \\end{x}',
)
LANGUAGES = (
    "python", "pycon", "javascript", "typescript", "java", "c", "cpp", "csharp", "go", "rust", "sql", "bash", "console",
    "html", "css", "json", "yaml", "toml", "ruby", "perl", "php", "haskell", "scala", "kotlin", "swift", "r", "julia",
    "matlab", "tex", "make", "docker", "nasm", "lua", "clojure", "text",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _from_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexing, "_OFTEN", 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_tokens_are_those_of_pygments(language: str) -> None:
    lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    fast = Lexing(lexer)
    for text in SAMPLES:
        assert list(fast.tokens(text)) == list(lexer.get_tokens(text))


@settings(deadline=None)
@given(st.text(st.sampled_from("abfr01 .'\"\\#@{}()[]:=\n\tdefclassé")))
def test_tokens_of_any_python_are_those_of_pygments(text: str) -> None:
    lexer = get_lexer_by_name("python", stripnl=False, ensurenl=False)
    assert list(Lexing(lexer).tokens(text)) == list(lexer.get_tokens(text))


def test_most_lexers_go_the_short_way() -> None:
    lexers = [get_lexer_by_name(language) for language in LANGUAGES]
    assert sum(Lexing(lexer)._is_ordinary for lexer in lexers) > len(lexers) // 2
    assert len(Lexing(lexers[0])._steps("root")) < len(lexers[0]._tokens["root"]) / 4  # type: ignore[attr-defined]  # its metaclass makes them


def test_few_texts_go_pygments_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexing, "_OFTEN", 2)
    fast = Lexing(get_lexer_by_name("python"))
    for _ in range(2):
        list(fast.tokens("x = 1"))
    assert not fast._states
    list(fast.tokens("x = 1"))
    assert fast._states
