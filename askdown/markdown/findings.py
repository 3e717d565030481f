"""What building a tree finds besides the tree: diagnostics, and lines whose content was dropped."""

from askdown.diagnostics import Diagnostic, Report, Rule
from askdown.model import Region


class Findings:
    """Collects for one file; `dropped` are the regions that sanitising took out."""

    def __init__(self, path: str, report: Report) -> None:
        self.path = path
        self.dropped: list[Region] = []
        self._report = report

    def report(self, rule: Rule, message: str, place: tuple[int, int], hint: str = "") -> None:
        """Report a problem at a (line, column) place of the file."""
        line, column = place
        self._report(Diagnostic(rule=rule, message=message, path=self.path, line=line, column=column, hint=hint))

    def drop(self, line: int, end_line: int, why: str) -> None:
        """Note that what stands on these lines is in no node."""
        self.dropped.append(Region(line, max(line, end_line), why))
