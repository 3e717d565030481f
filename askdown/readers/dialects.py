"""DIALECTS: every dialect in the order of choice, the surest signs first; its order is meaning."""

from askdown.readers import (
    bold_lines,
    headings_labelled,
    headings_numbered,
    headings_plain,
    headings_titled,
    labelled_lines,
)
from askdown.readers.dialect import Dialect

DIALECTS: tuple[Dialect, ...] = (
    headings_labelled.DIALECT,
    headings_titled.DIALECT,
    labelled_lines.DIALECT,
    headings_numbered.MARKED,
    bold_lines.LABELLED,
    bold_lines.NUMBERED,
    headings_numbered.DIALECT,
    headings_plain.DIALECT,
    bold_lines.INTERROGATIVE,
)
