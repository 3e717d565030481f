"""Tombstones: the last notes of removed cards, for learners who still have them."""

from datetime import UTC, datetime

import msgspec
from markupsafe import Markup

from askdown.model import Note
from askdown.rendering.fields import FIELDS, rendered_fields
from askdown.templating import Templates

TAG = "askdown::removed"


def tombstone(note: Note, removed: int, templates: Templates) -> Note:
    """Give what becomes of a note whose card was removed at `removed` (seconds since the epoch).

    It keeps its GUID, tags, deck and times, and of its fields the first: the question, or the text with its deletions,
    so that no card of it is lost. The answer is a notice with the date (UTC). Raises TemplateProblemError.
    """
    values = {
        "kind": note.note_type,
        "front": Markup(dict(note.fields)[FIELDS[note.note_type][0]]),  # noqa: S704 - it is a field, and so HTML
        "date": datetime.fromtimestamp(removed, UTC).date().isoformat(),
        "id": note.guid,
    }
    fields = rendered_fields(templates, "anki/fields/removed.html", note.note_type, values)
    return msgspec.structs.replace(note, fields=fields, tags=(*(tag for tag in note.tags if tag != TAG), TAG))
