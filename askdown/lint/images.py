"""Images that say nothing to whoever does not see them."""

import re
from collections.abc import Iterator

from askdown.content import Image
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.lint import NO_ALTERNATIVE_TEXT
from askdown.lint.subject import Subject, located

# What editors put there by themselves.
_SAYS_NOTHING = re.compile(
    r"(?:alt[ _-]?text|alt|image|img|picture|pic|photo|figure|fig|screen ?shot|diagram|bild|图片|画像)?[\W\d_]*",
    re.IGNORECASE,
)


def images_without_text(subject: Subject) -> Iterator[Diagnostic]:
    """Report images without an alternative text, or with one that only says that it is an image."""
    for card in subject.library.cards:
        for node, line in located(card):
            if isinstance(node, Image) and node.media == "image" and _says_nothing(node):
                hint = "say between the brackets what it shows: ![…](address)"
                message = "an image without alternative text"
                yield Diagnostic(NO_ALTERNATIVE_TEXT, message, card.origin.path, line, node.column, hint)


def _says_nothing(image: Image) -> bool:
    name = image.src.rpartition("/")[2]
    alt = image.alt.strip()
    return bool(_SAYS_NOTHING.fullmatch(alt)) or alt in {name, name.rpartition(".")[0]}
