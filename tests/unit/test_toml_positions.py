"""Where keys stand in TOML, through everything that may stand between them."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from askdown.toml_positions import Place, key_places

EXAMPLE = r'''# id = 1
id = "a#]b = {"
[tool . askdown]
exclude = [ "a", # ] }
  'b]', """c
deck = 1 \"""""" ]
macros = { R = '\mathbb{R}', "x y" . 'z' = 1 }
a . b = 1979-05-27 07:32:00 # when
empty = {}
[tool."x"]
	k=true
[[rows]]
n = 1
[[rows]]
n = [[1, 2], [{ m = 3 }]]'''


def test_keys_are_found_wherever_they_stand() -> None:
    tomllib.loads(EXAMPLE)
    assert {".".join(path): place for path, place in key_places(EXAMPLE).items()} == {
        "id": Place(2, 1, 2, 6),
        "tool.askdown": Place(3, 1, 3, 1),
        "tool.askdown.exclude": Place(4, 1, 4, 11),
        "tool.askdown.macros": Place(7, 1, 7, 10),
        "tool.askdown.macros.R": Place(7, 12, 7, 16),
        "tool.askdown.macros.x y.z": Place(7, 30, 7, 44),
        "tool.askdown.a.b": Place(8, 1, 8, 9),
        "tool.askdown.empty": Place(9, 1, 9, 9),
        "tool.x": Place(10, 1, 10, 1),
        "tool.x.k": Place(11, 2, 11, 4),
        "rows": Place(14, 1, 14, 1),
        "rows.n": Place(15, 1, 15, 5),
        "rows.n.m": Place(15, 17, 15, 21),
    }


KEYS = st.sampled_from(["a", "a-b", "7", '"q = \\" [x]"', "'l # '", "b.c", 'd . "e.f"'])
VALUES = st.sampled_from(
    [
        "1",
        "-inf",
        '"x = # ["',
        "''",
        '"""\n\\"""y = 1\n"""',
        "'''\n[z]\n'''",
        '""""two""""',
        "[ 1,\n# ]\n]",
        "{ u = [] }",
    ]
)


@given(st.lists(st.tuples(KEYS, VALUES, st.sampled_from(["", " # [c]", "  "])), unique_by=lambda row: row[0]))
def test_each_key_is_found_where_it_was_written(rows: list[tuple[str, str, str]]) -> None:
    text, expected = "", {}
    for key, value, end in rows:
        line = text.count("\n") + 1
        (path,) = key_places(f"{key} = 1")
        expected[path] = Place(line, 1, line, len(key) + 4)
        text += f"{key} = {value}{end}\n"
    tomllib.loads(text)
    found = key_places(text)
    assert {path: found[path] for path in expected} == expected
    assert {path[-1] for path in found.keys() - expected.keys()} <= {"u"}
