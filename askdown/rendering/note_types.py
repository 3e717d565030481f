"""The note types that a package ships: their cards and styles, rendered from templates."""

import hashlib
from collections.abc import Callable, Sequence

import msgspec

from askdown.rendering.anki_sides import problem_of_back, problem_of_front
from askdown.rendering.fields import FIELDS
from askdown.templating import TemplateProblemError, Templates


class CardTemplate(msgspec.Struct, frozen=True):
    """One card of a note type, in Anki's own template language."""

    name: str
    front: str
    back: str


class NoteType(msgspec.Struct, frozen=True):
    """A note type as Anki stores it.

    `key` is what notes call it ("question" or "cloze"). `modified` (seconds since the epoch) comes from the ledger:
    Anki takes over changed templates and styles only if it grew. Fields and the number of cards never change.
    """

    key: str
    id: int
    name: str
    fields: tuple[str, ...]
    cards: tuple[CardTemplate, ...]
    css: str
    modified: int = 0

    @property
    def is_cloze(self) -> bool:
        """Whether Anki makes the cards of a note from the deletions in its first field."""
        return self.key == "cloze"


# Names of cards, with the files that hold their two sides.
_CARDS = {
    "question": (("Question", "front", "back"), ("Reversed", "reversed_front", "reversed_back")),
    "cloze": (("Cloze", "front", "back"),),
}


def note_types(templates: Templates, project: str, note_type_id: Callable[[str], int]) -> tuple[NoteType, ...]:
    """Render all note types of a project.

    `project` stands in their names, `note_type_id` gives the id for a key: both belong to one project alone, so that
    its look touches nobody else's cards. Raises TemplateProblemError.
    """
    css = templates.render("anki/style.css", {})
    return tuple(
        NoteType(
            key=key,
            id=note_type_id(key),
            name=f"Askdown {key.capitalize()} ({project})",
            fields=fields,
            cards=tuple(_card(templates, key, *card) for card in _CARDS[key]),
            css=css,
        )
        for key, fields in FIELDS.items()
    )


def _card(templates: Templates, key: str, name: str, front: str, back: str) -> CardTemplate:
    return CardTemplate(
        name, _side(templates, key, front, problem_of_front), _side(templates, key, back, problem_of_back)
    )


def _side(templates: Templates, key: str, side: str, problem_of: Callable[[str, str, Sequence[str]], str]) -> str:
    path = f"anki/{key}/{side}.html"
    text = templates.render(path, {}).strip()
    if problem := problem_of(text, key, FIELDS[key]):
        raise TemplateProblemError(path, 0, problem)
    return text


def digest(note_type: NoteType) -> str:
    """Give a digest of all that Anki stores of a note type, its time aside."""
    timeless = msgspec.structs.replace(note_type, modified=0)
    return hashlib.sha256(msgspec.json.encode(timeless)).hexdigest()[:16]
