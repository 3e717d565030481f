"""ES modules of the page as one script: a content security policy allows a script by its hash, but no imports."""

import posixpath
import re
from collections.abc import Callable, Iterator

_COMMENT = re.compile(
    r"^[ \t]*(?://.*|/\*\*(?:(?!\*/)[\s\S])*\*/[ \t]*)\n", re.MULTILINE
)  # whole lines, as the page needs none
_IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) ([\w$]+))", re.MULTILINE)
_OTHERWISE = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class ModuleProblemError(Exception):
    """A module that cannot be joined with the others: its name, and why."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(f"{name}: {message}")
        self.name = name
        self.message = message


def joined(main: str, read: Callable[[str], str]) -> str:
    """Give one script that does what the module `main` does; `read` gives the source of a module by its path.

    Each module becomes a function that is called once, after those that it imports, and gives what it exports. Imports
    are `import { a, b as c } from "./other.js";`, exports are `export` before a function, a constant or a class. Raises
    ModuleProblemError for other forms, and for modules that import each other in a circle.
    """
    modules: dict[str, str] = {}
    _add(main, read, modules, ())
    return '"use strict";\n{\nconst modules = {};\n' + "".join(modules.values()) + "}\n"


def _add(name: str, read: Callable[[str], str], modules: dict[str, str], above: tuple[str, ...]) -> None:
    if name in above:
        raise ModuleProblemError(
            name, f"imports itself, by way of {' and '.join(above[above.index(name) + 1 :]) or name}"
        )
    if name in modules:
        return
    source = read(name)
    for other in _imported(name, source):
        _add(other, read, modules, (*above, name))
    modules[name] = _module(name, source)


def _imported(name: str, source: str) -> Iterator[str]:
    return (_resolved(name, path) for _, path in _IMPORT.findall(source))


def _resolved(name: str, path: str) -> str:
    if not path.startswith("."):
        raise ModuleProblemError(name, f'imports "{path}"; only modules beside it can be imported ("./other.js")')
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _module(name: str, source: str) -> str:
    exported = _EXPORT.findall(source)
    source = _COMMENT.sub("", source)
    text = _EXPORT.sub("", _IMPORT.sub(lambda found: _destructured(name, found), source))
    if strange := _OTHERWISE.search(text):
        raise ModuleProblemError(name, f"cannot be joined with the others because of `{strange.group()}`")
    return f'modules["{name}"] = (() => {{\n{text.strip()}\nreturn {{ {", ".join(exported)} }};\n}})();\n'


def _destructured(name: str, found: re.Match[str]) -> str:
    names = ", ".join(
        " ".join(part.split()).replace(" as ", ": ") for part in found.group(1).split(",") if part.strip()
    )
    return f'const {{ {names} }} = modules["{_resolved(name, found.group(2))}"];'
