"""Workflow commands of GitHub Actions, which show a diagnostic beside the line of a pull request."""

from askdown.diagnostics.diagnostic import Diagnostic, Severity
from askdown.diagnostics.renderers.view import View

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(diagnostic: Diagnostic, view: View) -> str:
    """Write `::error file=…,line=…,col=…,title=…::message`, escaped as the runner unescapes it."""
    places = {"file": view.path, "line": diagnostic.line, "col": diagnostic.column if diagnostic.line else 0}
    properties = {**places, "title": f"{diagnostic.rule.code} {diagnostic.rule.name}"}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    text = "\n".join(part for part in (diagnostic.message, diagnostic.hint) if part)
    return f"::{_COMMANDS[diagnostic.rule.severity]} {written}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
