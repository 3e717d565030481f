"""ES modules joined into one script, which does what they do."""

import json

import pytest
import quickjs

from askdown.quiz.modules import ModuleProblemError, joined


def run(files: dict[str, str]) -> object:
    """Run a main module, and give what it leaves in `globalThis.result`."""
    context = quickjs.Context()
    context.eval(joined("main.js", files.__getitem__))
    return json.loads(context.eval("JSON.stringify(globalThis.result ?? null)"))


def test_modules_see_what_they_import_and_nothing_else() -> None:
    files = {
        "main.js": 'import { twice, NAME as name } from "./one.js";\n'
        "globalThis.result = [twice(4), name, typeof hidden];\n",
        "one.js": 'import {\n  base,\n} from "./two.js";\nconst hidden = 1;\nexport const NAME = "n";\n'
        "export function twice(x) {\n  return base() * x;\n}\n",
        "two.js": "const hidden = 2;\nexport async function later() {}\nexport class Thing {}\n"
        "export function base() {\n  return hidden;\n}\n",
    }
    assert run(files) == [8, "n", "undefined"]


def test_a_module_runs_once_however_many_import_it() -> None:
    files = {
        "main.js": 'import { a } from "./a.js";\nimport { b } from "./b.js";\n'
        "globalThis.result = [a, b, globalThis.runs];\n",
        "a.js": 'import { count } from "./deep/count.js";\nexport const a = count;\n',
        "b.js": 'import { count } from "./deep/../deep/count.js";\nexport const b = count;\n',
        "deep/count.js": "globalThis.runs = (globalThis.runs ?? 0) + 1;\nexport const count = 5;\n",
    }
    assert run(files) == [5, 5, 1]


def test_comments_on_lines_of_their_own_stay_behind() -> None:
    text = joined(
        "main.js", {"main.js": '// One.\n/** Two\n * lines. */\nconst a = "// no comment"; // four\n'}.__getitem__
    )
    assert "One" not in text
    assert "lines" not in text
    assert 'const a = "// no comment"; // four' in text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('import thing from "./a.js";', "cannot be joined"),
        ('import { a } from "package";', "only modules beside it"),
        ("export default 3;", "cannot be joined"),
        ("export let x = 1;", "cannot be joined"),
        ('import { a } from "./main.js";', "imports itself"),
    ],
)
def test_what_cannot_be_joined_is_named(line: str, said: str) -> None:
    with pytest.raises(ModuleProblemError, match=said) as problem:
        joined("main.js", {"main.js": f"const b = 1;\n{line}\n"}.__getitem__)
    assert problem.value.name == "main.js"
