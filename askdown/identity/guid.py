"""GUIDs and other numbers that Anki knows a project's things by, derived so that they never need to be drawn."""

import base64
import hashlib

import msgspec

_BODY = 12  # characters of 5 bits: 60 bits, a chance of one in 200 million that 100,000 cards hold two equal ones
_CHECK = 2
_ALPHABET = frozenset("abcdefghijklmnopqrstuvwxyz234567")
# genanki's range for ids of note types and decks: above those that Anki's own first run makes.
_FIRST_ID, _IDS = 1 << 30, 1 << 30


def new_guid(project: str, kind: str, question: str, *discriminators: str) -> str:
    """Give the GUID of a card that is new: 14 letters and digits, fit for a note and for `{#…}` in a source.

    `question` is normalised text; `discriminators` are what is needed to tell twins apart. The last two characters
    are a check that only the same project computes, see `is_guid`.
    """
    body = _base32("guid", project, kind, question, *discriminators)[:_BODY]
    return body + _check(project, body)


def is_guid(project: str, text: str) -> bool:
    """Tell whether a text is a GUID of this project: another's is so with a chance of one in a thousand."""
    body, check = text[:_BODY], text[_BODY:]
    return len(text) == _BODY + _CHECK and _ALPHABET.issuperset(body) and check == _check(project, body)


def note_type_id(project: str, name: str) -> int:
    """Give the id of a project's note type (1 << 30 up to 1 << 31); another project's has another."""
    return _number("note type", project, name)


def deck_id(project: str, deck: tuple[str, ...]) -> int:
    """Give the id of a deck by its full path; Anki itself goes by names, but ids must not meet in one package."""
    return _number("deck", project, *deck)


def _digest(*parts: str) -> bytes:
    return hashlib.blake2b(msgspec.json.encode(parts), digest_size=20, person=b"askdown").digest()


def _base32(*parts: str) -> str:
    return base64.b32encode(_digest(*parts)[:10]).decode().lower()  # 16 characters, more than are ever used


def _check(project: str, body: str) -> str:
    return _base32("check", project, body)[:_CHECK]


def _number(*parts: str) -> int:
    return _FIRST_ID + int.from_bytes(_digest(*parts)[:8], "big") % _IDS
