"""A diagnostic with the line of the source it speaks of, a caret below the place, and the advice."""

from rich.cells import cell_len

from askdown.diagnostics.diagnostic import Diagnostic
from askdown.diagnostics.renderers.view import View

_TAB = 4
_WIDTH = 100  # cells of a source line that are shown; paragraphs on one line are often ten times as long
_BEFORE = 60  # cells of them that may stand before the caret


def full(diagnostic: Diagnostic, view: View) -> str:
    """Write several lines: severity, code and message; the place; the source line with a caret; the hint."""
    severity = diagnostic.rule.severity.value
    head = view.paint(f"{severity}[{diagnostic.rule.code}]", severity)
    gutter = " " * len(str(diagnostic.line or ""))
    lines = [
        f"{head}: {diagnostic.message}",
        f"{gutter} {view.paint('-->', 'faint')} {view.paint(view.place(diagnostic.line, diagnostic.column), 'place')}",
    ]
    if view.source_line is not None and diagnostic.line:
        lines += _excerpt(diagnostic, view, view.source_line, gutter)
    if diagnostic.hint:
        lines.append(f"{gutter} {view.paint('=', 'faint')} hint: {diagnostic.hint}")
    return "\n".join(lines) + "\n"


def _excerpt(diagnostic: Diagnostic, view: View, line: str, gutter: str) -> list[str]:
    bar = view.paint("|", "faint")
    text, offset = _window(line, max(diagnostic.column - 1, 0))
    lines = [f"{gutter} {bar}", f"{view.paint(str(diagnostic.line), 'faint')} {bar} {text}".rstrip()]
    if diagnostic.column:
        lines.append(f"{gutter} {bar} {' ' * offset}{view.paint('^', diagnostic.rule.severity.value)}")
    return lines


def _window(line: str, index: int) -> tuple[str, int]:
    """Cut a line to the part around a character; gives that part and the cells before the character in it.

    Characters of East Asian scripts take two cells, combining ones none, and tabs reach to the next stop.
    """
    before = _untabbed(line[:index])
    after = _untabbed(line)[len(before) :]
    cut = _last_cells(before, _BEFORE)
    start = "…" + cut if cut != before else before
    room = _WIDTH - cell_len(start)
    end = after if cell_len(after) <= room else _first_cells(after, room - 1) + "…"
    return start + end, cell_len(start)


def _untabbed(text: str) -> str:
    shown, cells = [], 0
    for character in text:
        piece = " " * (_TAB - cells % _TAB) if character == "\t" else character
        shown.append(piece)
        cells += cell_len(piece)
    return "".join(shown)


def _first_cells(text: str, cells: int) -> str:
    kept = text[:cells]
    while cell_len(kept) > cells:
        kept = kept[:-1]
    return kept


def _last_cells(text: str, cells: int) -> str:
    kept = text[-cells:]
    while cell_len(kept) > cells:
        kept = kept[1:]
    return kept
