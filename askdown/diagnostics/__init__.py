"""Problems in content as data: what a rule is, what a diagnostic is, and one renderer per message format."""

from askdown.diagnostics.diagnostic import Diagnostic, Edit, Report, Rule, Severity

__all__ = ["Diagnostic", "Edit", "Report", "Rule", "Severity"]
