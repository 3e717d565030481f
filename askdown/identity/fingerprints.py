"""Short digests and normal forms of texts: what the ledger keeps of a card in order to know it again."""

import base64
import hashlib
import re
import unicodedata

import msgspec

# Positions are no part of what a card says: they change with each line that is put in above it. In encoded JSON a
# quoted `"line":` inside a text reads `\"line\":`, so only the tree's own members are found. None of them is the first
# of its node, which names the kind: the comma lets the search leap from one member to the next.
_POSITIONS = re.compile(rb',"(?:end_line":\d+|line":\d+|column":\d+|tex_line":\d+|tex_column":\d+|columns":\[[\d,]*\])')


def normalised(text: str) -> str:
    """Give the text in NFC with each run of white space as one space; case and punctuation stay.

    They stay because `x++` and `x--`, or C and c, may be all that tells two questions apart.
    """
    plain = " ".join(text.split())
    return plain if plain.isascii() else unicodedata.normalize("NFC", plain)


def fingerprint(*parts: object) -> str:
    """Give 12 URL-safe characters (72 bits) that are equal for equal parts; parts are what JSON can hold."""
    return _digest(msgspec.json.encode(parts))


def tree_fingerprint(encoded: bytes) -> str:
    """Give the fingerprint of trees in JSON: of all that is written in them, wherever in their file they stand."""
    return _digest(_POSITIONS.sub(b"", encoded))


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.blake2b(data, digest_size=9).digest()).decode()
