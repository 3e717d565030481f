"""How a diagnostic is shown: one file for each format and a row here; a renderer knows no rule."""

from collections.abc import Callable
from typing import TypeAlias

from askdown.diagnostics.diagnostic import Diagnostic
from askdown.diagnostics.renderers.concise import concise
from askdown.diagnostics.renderers.full import full
from askdown.diagnostics.renderers.github import github
from askdown.diagnostics.renderers.json_lines import as_data, json_lines
from askdown.diagnostics.renderers.view import Paint, View, plain, with_places_shown

Renderer: TypeAlias = Callable[[Diagnostic, View], str]

RENDERERS: dict[str, Renderer] = {"concise": concise, "full": full, "json": json_lines, "github": github}

__all__ = ["RENDERERS", "Paint", "Renderer", "View", "as_data", "plain", "with_places_shown"]
