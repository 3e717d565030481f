"""One line for each diagnostic, which editors and `grep` understand."""

from askdown.diagnostics.diagnostic import Diagnostic
from askdown.diagnostics.renderers.view import View


def concise(diagnostic: Diagnostic, view: View) -> str:
    """Write `path:line:column: CODE message`."""
    place = view.paint(view.place(diagnostic.line, diagnostic.column), "place")
    code = view.paint(diagnostic.rule.code, diagnostic.rule.severity.value)
    return f"{place}: {code} {diagnostic.message}"
