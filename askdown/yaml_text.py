"""YAML as people write it above their notes: text to plain values, and where it is broken."""

import yaml


class YamlProblemError(Exception):
    """The text is not YAML: `problem` says why, `line` and `column` (from 1) where."""

    def __init__(self, problem: str, line: int, column: int) -> None:
        super().__init__(problem)
        self.problem, self.line, self.column = problem, line, column


def yaml_values(text: str) -> object:
    """Give the value that a text holds, with dates as text. Raises YamlProblemError."""
    try:
        return yaml.load(text, Loader=_FastLoader)  # noqa: S506  (a subclass of the safe loader)
    except yaml.YAMLError:
        return _slowly(text)  # libyaml words some problems otherwise


def _slowly(text: str) -> object:
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506  (a subclass of the safe loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise YamlProblemError(getattr(error, "problem", None) or "cannot be read", line, column) from error


class _Loader(yaml.SafeLoader):
    """YAML without dates and other surprises: every plain scalar but numbers and truth values is text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class _FastLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # not in every installation
    """The same by libyaml, where PyYAML was built with it."""


_FastLoader.yaml_implicit_resolvers = _Loader.yaml_implicit_resolvers
