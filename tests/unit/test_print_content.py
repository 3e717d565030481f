import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askdown.content import Content, Text
from askdown.model import BasicCard
from askdown.printing.condensed import condensed
from askdown.printing.dividing import divided
from askdown.printing.equations import equation_chapters
from askdown.printing.heights import Heights
from askdown.printing.lines import Inlines, code_rows
from askdown.rendering.plain import inline_text, plain_text
from askdown.tex.static_math import StaticMath
from tests.print.sample import cards_of, document_of


def answer_of(text: str) -> Content:
    (card,) = cards_of(f"### Q: Question?\n\n{text}\n")
    assert isinstance(card, BasicCard)
    return card.answer


@pytest.mark.parametrize(
    ("answer", "short"),
    [
        ("First.\n\nSecond.", "First."),
        ("Why:\n\n- **One** is long enough.\n- **Two** as well.", "Why:\n\n- One\n- Two"),
        ("- short\n- " + "long " * 20 + ": and more", "- short\n- " + ("long " * 20).strip()),
        (
            "- First sentence of something long. Second sentence of it, which goes on.",
            "- First sentence of something long",
        ),
        ("- **A** with $y = m x + b$ and $x$ too.", "- A · \\(y = m x + b\\)"),
        ("- What is **not** said stays whole.", "- What is not said stays whole."),
        ("First.\n\n$$y = x$$\n\nLast.", "First.\n\n\\[y = x\\]"),
        ("First.\n\n> Quoted $$z$$", "First.\n\n\\[z\\]"),
        ("First.\n\n| a |\n|---|\n| b |", "First.\n\na\nb"),
        ("First.\n\n```\ncode\n```", "First."),
        ("So:\n\n```\ncode\n```\n\n```\nmore\n```", "So:\n\n```\ncode\n```"),
        ("So:\n\nSecond.\n\n```\ncode\n```", "So:"),
        ("```\ncode\n```\n\nThen.", "```\ncode\n```\n\nThen."),
        ("![only](x.png)", "only"),
        ("> Only a quotation.\n>\n> More of it.", "Only a quotation."),
    ],
)
def test_the_short_form_of_an_answer(answer: str, short: str) -> None:
    shown = plain_text(condensed(answer_of(answer)))
    assert [line.strip("|- ") for line in shown.split("\n")] == [line.strip("|- ") for line in short.split("\n")]


def test_footnotes_stay_with_what_refers_to_them() -> None:
    content = condensed(answer_of("First.[^a]\n\nSecond.[^b]\n\n[^a]: The note of a.\n[^b]: The note of b."))
    assert "The note of a." in plain_text(content)
    assert "The note of b." not in plain_text(content)


def test_nothing_with_text_is_condensed_to_nothing() -> None:
    content = answer_of("<div><p>Some</p></div>\n\n---")
    assert plain_text(condensed(content)).strip()


RICH = """\
A paragraph of **bold words** and `code`, with a [link](https://example.org) in it. Then one more sentence of it.

- item one of a list
- item two, which is longer

  with a paragraph inside

1. first
2. second

| name | value |
|---|---|
| a | one and two |
| b | three and four |

```python
def f(x):
    return x

print(f(1))
```

> A quotation of two lines,
> this is the second.

中文没有空格的一行文字需要能够在任何地方换行。
"""


@settings(max_examples=30, deadline=None)
@given(room=st.floats(4, 60), height=st.floats(2, 60))
def test_dividing_loses_no_word_and_repeats_none(room: float, height: float) -> None:
    content = answer_of(RICH)
    heights = Heights(StaticMath({}, ""), 30, 5, 5)
    parts = divided(content, lambda part: heights.safe(part, room) <= height)
    assert all(parts)
    assert in_order(parts) == in_order([content])


def in_order(parts: list[Content]) -> list[str]:
    """Give the words of contents, without what each part of a table or of code repeats."""
    found = [word for part in parts for word in re.findall(r"\w+", plain_text(part))]
    return [word for word in found if word not in {"name", "value", "python"}]


def test_parts_begin_with_no_comma_and_end_with_no_name_of_what_follows() -> None:
    text = "- **名称**：" + "字" * 22 + "，" + "字" * 30 + "。\n- **名称**：" + "字" * 60 + "。"
    content = answer_of(text)
    heights = Heights(StaticMath({}, ""), 20, 5, 5)
    for height in range(2, 12):
        parts = [plain_text(part) for part in divided(content, lambda part, h=height: heights.safe(part, 16) <= h)]  # type: ignore[misc]  # bound
        assert not [part for part in parts if part.lstrip(" -").startswith(("，", "：", "。"))]


def test_what_fits_is_not_divided_and_more_room_means_fewer_parts() -> None:
    content = answer_of(RICH)
    heights = Heights(StaticMath({}, ""), 30, 5, 5)

    def parts(height: float) -> int:
        return len(divided(content, lambda part: heights.safe(part, 30) <= height))

    counts = [parts(height) for height in (100, 20, 10, 5)]
    assert counts[0] == 1
    assert counts == sorted(counts)
    assert counts[-1] > counts[0]


@pytest.mark.parametrize(
    ("line", "room", "rows"),
    [
        ("", 10, 1),
        ("x" * 16, 10, 1),
        ("x" * 17, 10, 2),
        ("word " * 4, 10, 2),  # three words of five characters have room
        ("        word_of_12_c", 10, 2),  # behind its indentation it has none
        ("x = " + "y" * 40, 10, 4),
    ],
)
def test_code_is_broken_at_spaces_and_in_long_words(line: str, room: float, rows: int) -> None:
    assert code_rows(line, room) == rows


def test_no_line_of_chinese_begins_with_a_comma() -> None:
    pieces = [piece.width for piece in Inlines(StaticMath({}, ""), 0).pieces((Text("一二，三（四）五"),))]
    assert [round(width) for width in pieces] == [1, 2, 1, 3, 1]


def test_narrow_columns_are_higher_and_wide_characters_take_more_room() -> None:
    heights = Heights(StaticMath({}, ""), 30, 5, 5)
    content = answer_of(RICH)
    measured = [heights.content(content, room) for room in (60, 30, 15, 8)]
    assert measured == sorted(measured)
    latin, chinese = answer_of("ten letters " * 30), answer_of("十个字母的中文文字啊啊啊" * 30)
    assert heights.content(chinese, 20) > 1.5 * heights.content(latin, 20)


def named(text: str) -> list[tuple[str, str]]:
    found = equation_chapters(document_of(text))
    return [
        (inline_text(one.name).strip(), one.formula[0].strip())
        for chapter in found
        for group in chapter.groups
        for one in group.equations
    ]


def test_each_equation_once_with_the_name_that_the_text_gives_it() -> None:
    text = """\
### Q: How does it go?

**Momentum** keeps a velocity: $v = m v + g$, with a factor $m$.

The update is then:

$$w = w - r v$$

- **Decay**: $r = r_0 / t$
- see $v = m v + g$ above

| name | rule |
|---|---|
| sigmoid | $s(x) = 1 / (1 + e^x)$ |

### Q: Again?

$$w=w-rv$$
"""
    assert named(text) == [
        ("Momentum", "v = m v + g"),
        ("The update is then", "w = w - r v"),
        ("Decay", "r = r_0 / t"),
        ("sigmoid", "s(x) = 1 / (1 + e^x)"),
    ]


def test_a_document_without_equations_has_no_formula_sheet() -> None:
    assert equation_chapters(document_of("### Q: What is $x$?\n\nA letter, $y$ too.\n")) == []
