"""DIALECTS: every dialect in the order of choice, the surest signs first; its order is meaning."""

from askdown.readers import (
    bold_lines,
    disclosures,
    headings_labelled,
    headings_numbered,
    headings_plain,
    headings_titled,
    labelled_lines,
    list_items,
    paired_letters,
    plain_lines,
    separators,
)
from askdown.readers.dialect import Dialect

DIALECTS: tuple[Dialect, ...] = (
    separators.RULES,
    separators.PERCENT,
    separators.LINES,
    list_items.HEADED,
    disclosures.SUMMARIES,
    headings_labelled.DIALECT,
    headings_titled.DIALECT,
    disclosures.HIDDEN,
    labelled_lines.DIALECT,
    paired_letters.DIALECT,
    headings_numbered.MARKED,
    bold_lines.LABELLED,
    bold_lines.NUMBERED,
    headings_numbered.DIALECT,
    list_items.NUMBERED,
    plain_lines.LABELLED,
    plain_lines.PARAGRAPHS,
    headings_plain.DIALECT,
    bold_lines.INTERROGATIVE,
    plain_lines.CLOZES,
    plain_lines.ITEMS,
)
