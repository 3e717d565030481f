"""The floor under any builder of decks: public tools render, highlight and write the same notes, and do nothing else.

usage: python bench/build_floor.py FIELDS.json PACKAGE.apkg   (the fields as generated.write_fields writes them)

markdown-it-py renders the fields of each note, Pygments highlights their Python, genanki writes the package as it
comes (Package.write_to_file). The notes are those that Askdown makes: a card with a display formula is two. Nothing is
read, checked, remembered or compared.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import genanki
import msgspec
from generated import Fields
from markdown_it import MarkdownIt
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

_MODEL = genanki.Model(
    1_600_000_001,
    "Floor",
    fields=[{"name": "Question"}, {"name": "Answer"}],
    templates=[{"name": "Card", "qfmt": "{{Question}}", "afmt": "{{Question}}<hr>{{Answer}}"}],
)
_CLOZE = genanki.Model(
    1_600_000_002,
    "Floor cloze",
    model_type=genanki.Model.CLOZE,
    fields=[{"name": "Text"}, {"name": "Extra"}],
    templates=[{"name": "Cloze", "qfmt": "{{cloze:Text}}", "afmt": "{{cloze:Text}}<hr>{{Extra}}"}],
)


def notes_of(fields: Fields, markdown: MarkdownIt) -> Iterator[genanki.Note]:
    """Render a card's notes: its own, and the cloze of its formula."""
    question, answer = markdown.render(fields.question), markdown.render(fields.answer)
    yield genanki.Note(_MODEL, [question, answer])
    if fields.formula:
        hidden = fields.formula.replace("}}", "} }")
        yield genanki.Note(_CLOZE, [rf"{markdown.render(fields.question)}\[{{{{c1::{hidden} }}}}\]", ""])


def main() -> None:
    """Write one package."""
    cards = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=list[Fields])
    lexer, formatter = get_lexer_by_name("python"), HtmlFormatter()

    def highlighted(code: str, language: str, _attributes: str) -> str:
        return highlight(code, lexer, formatter) if language == "python" else ""

    markdown = MarkdownIt("commonmark", {"highlight": highlighted}).enable(["table", "strikethrough"])
    deck = genanki.Deck(1_600_000_003, "Bench")
    for fields in cards:
        for note in notes_of(fields, markdown):
            deck.add_note(note)
    genanki.Package(deck).write_to_file(sys.argv[2])


if __name__ == "__main__":
    main()
