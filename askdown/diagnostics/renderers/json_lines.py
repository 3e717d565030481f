"""One JSON object on each line, for programs; the same fields stand in cards.json."""

import json

from askdown.diagnostics.diagnostic import Diagnostic
from askdown.diagnostics.renderers.view import View


def as_data(diagnostic: Diagnostic) -> dict[str, str | int]:
    """Give a diagnostic as plain data; `line` and `column` are 0 where there is none."""
    return {
        "code": diagnostic.rule.code,
        "name": diagnostic.rule.name,
        "severity": diagnostic.rule.severity.value,
        "path": diagnostic.path,
        "line": diagnostic.line,
        "column": diagnostic.column,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
    }


def json_lines(diagnostic: Diagnostic, view: View) -> str:
    """Write one object; its path is the one seen from where the command was typed."""
    return json.dumps({**as_data(diagnostic), "path": view.path}, ensure_ascii=False)
