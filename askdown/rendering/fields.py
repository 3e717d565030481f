"""The fields of notes: their names, which are frozen, and how a template's output is cut into them."""

import re
from collections.abc import Iterable, Mapping

from askdown.templating import TemplateProblemError, Templates

# Anki treats notes as conflicting once a field of their note type is added, removed, renamed or moved, and then never
# updates them again: these names and their order are for ever (tests/golden/fields.txt). Spare ones can be filled.
SPARE = ("Spare 1", "Spare 2", "Spare 3", "Spare 4")
FIELDS: dict[str, tuple[str, ...]] = {
    "question": (
        "Question",
        "Answer",
        "Options",
        "Explanation",
        "Extra",
        "Source",
        "Lang",
        "Audio",
        "Reverse",
        "Id",
        *SPARE,
    ),
    "cloze": ("Text", "Extra", "Source", "Lang", "Audio", "Id", *SPARE),
}

BETWEEN = "\x1f"  # Anki keeps all fields of a note in one text, with this between them

_FIELD = re.compile(r'<field name="([^"]*)">([^<]*(?:<(?!/field>)[^<]*)*)</field>')


def rendered_fields(
    templates: Templates, name: str, note_type: str, values: Mapping[str, object]
) -> tuple[tuple[str, str], ...]:
    """Render a template of fields and give all fields of the note type by name, in their order.

    The template writes `<field name="…">…</field>` (no content can: it is escaped); what it does not name is empty.
    Raises TemplateProblemError for a field that the note type does not have, and where the first one is not named.
    """
    found = {field: html.strip() for field, html in _FIELD.findall(templates.render(name, values))}
    first = FIELDS[note_type][0]
    if first not in found:
        raise TemplateProblemError(name, 0, f'there is no <field name="{first}">, and Anki takes no note without')
    fields = tuple((field, found.pop(field, "")) for field in FIELDS[note_type])
    if found:
        raise TemplateProblemError(name, 0, f"a {note_type} note has no field {min(found)!r}")
    return fields


def joined_fields(fields: Iterable[tuple[str, str]]) -> str:
    """Give the fields of a note as the one text in which Anki keeps them, without their names."""
    return BETWEEN.join([html for _, html in fields])


def parted_fields(note_type: str, text: str) -> tuple[tuple[str, str], ...]:
    """Give the fields of a note by name, from that text."""
    return tuple(zip(FIELDS[note_type], text.split(BETWEEN), strict=True))
