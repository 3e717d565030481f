"""Templates: where they are found, in which syntax they are written, and what is said of a wrong one."""

import traceback
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

_ESCAPED = (".html", ".xml", ".svg")
_PACKAGE = Path(__file__).resolve().parent
_ANKI = "anki/"


class TemplateProblemError(Exception):
    """A template that cannot be used: `path` and `line` (0 where there is none) say where, `message` what is wrong."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}" if line else f"{path}: {message}")
        self.path = path
        self.line = line
        self.message = message


class Templates:
    """The templates of a project: a file in the `user` folder wins over the built-in one of the same name.

    A user's file can also extend what it replaces, under the prefix `askdown/`, and change single blocks of it.
    Templates below `anki/` are written with `[[ … ]]`, `[% … %]` and `[# … #]`, since Anki has `{{ … }}`; all others
    with Jinja's own delimiters. They run in a sandbox; an unknown name is an error; HTML escapes what is no Markup.
    """

    def __init__(self, user: Path | None = None) -> None:
        loader = self._loader = _loader(user)
        self._plain = _environment(loader)
        self._anki = _environment(
            loader,
            variable_start_string="[[",
            variable_end_string="]]",
            block_start_string="[%",
            block_end_string="%]",
            comment_start_string="[#",
            comment_end_string="#]",
        )

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """Render the template of that name ("anki/style.css") with values; raises TemplateProblemError."""
        environment = self._anki if name.removeprefix("askdown/").startswith(_ANKI) else self._plain
        with _problems_named(name):
            return environment.get_template(name).render(values)

    def source(self, name: str) -> str:
        """Give the text of a file that is no template, such as a script; raises TemplateProblemError."""
        with _problems_named(name):
            return self._loader.get_source(self._plain, name)[0]

    def found(self, name: str) -> str | None:
        """Give the text of a file like `source`; None where there is none of that name. Raises TemplateProblemError."""
        try:
            return self._loader.get_source(self._plain, name)[0]
        except TemplateNotFound:
            return None
        except (OSError, UnicodeDecodeError):
            return self.source(name)  # which says what is wrong with it


def _loader(user: Path | None) -> BaseLoader:
    inside = _PACKAGE / "templates"  # in an installed package; in a checkout they lie beside it
    built_in = FileSystemLoader(inside if inside.is_dir() else _PACKAGE.parent / "templates")
    own = [FileSystemLoader(user)] if user else []
    return ChoiceLoader([*own, PrefixLoader({"askdown": built_in}), built_in])


class _Environment(ImmutableSandboxedEnvironment):
    """Jinja's, but for that names of all templates are one plain dictionary: a chain of them is slow to go through."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}


def _environment(loader: BaseLoader, **delimiters: str) -> ImmutableSandboxedEnvironment:
    return _Environment(
        loader=loader,
        undefined=StrictUndefined,
        auto_reload=False,  # templates are those of one build; to ask the disk for each note takes time
        autoescape=lambda name: name is None or name.endswith(_ESCAPED),
        trim_blocks=True,
        lstrip_blocks=True,
        **delimiters,
    )


@contextmanager
def _problems_named(name: str) -> Iterator[None]:
    try:
        yield
    except TemplateSyntaxError as error:
        raise TemplateProblemError(error.filename or error.name or "", error.lineno, error.message or "") from error
    except TemplateNotFound as error:
        wanted = str(error.name)
        raise TemplateProblemError(*(_place(error) or (wanted, 0)), f"there is no template {wanted}") from error
    except UnicodeDecodeError as error:
        raise TemplateProblemError(*(_place(error) or (name, 0)), "a template is not UTF-8") from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise TemplateProblemError(error.filename or name, 0, f"cannot be read: {reason.lower()}") from error
    except Exception as error:
        place = _place(error)
        if place is None:
            raise
        raise TemplateProblemError(*place, str(error)) from error


def _place(error: Exception) -> tuple[str, int] | None:
    # Whatever fails while a template runs, Jinja lets it fail at the template's own file and line.
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if not frame.filename.endswith(".py") and not frame.filename.startswith("<"):
            return frame.filename, frame.lineno or 0
    return None
