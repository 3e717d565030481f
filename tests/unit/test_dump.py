"""cards.json: its published schema is the one that it follows."""

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest

from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.identity.ledger import Ledger
from askdown.passes.formulas import distinct_formulas, written_formulas
from askdown.passes.identities import identify
from askdown.passes.naming import Naming
from askdown.pipeline import read_library
from askdown.tex.structure import check
from askdown.tex.validation import validate
from askdown.writers.cards_json import write_json
from askdown.writers.dump import Dump, schema

SCHEMA = Path(__file__).parents[2] / "docs" / "cards.schema.json"

NOTES = r"""# Q1. What does the chain rule say? {#chain}
**Difficulty:** easy
Ans: That $(f \circ g)' = (f' \circ g)\,g'$, and \[ \frac{dy}{dx} = \frac{dy}{du}\frac{du}{dx} \]

# Q2. Which one is a loss?
- [x] Cross entropy
  > Of two distributions.
- [ ] Softmax

# Q3. Which question is open?

# Q4. What is \( \aplha \)?
Ans: A typing error.
"""


@pytest.fixture(scope="module")
def written() -> bytes:
    found: list[Diagnostic] = []
    source = decode("notes/chain.md", NOTES.encode(), found.append)
    library = read_library([source], found.append, name="Calculus", naming=Naming())
    library = identify(library, Ledger(project="a-project"), found.append).library
    formulas = [formula for deck in library.decks for formula in distinct_formulas(written_formulas(deck))]
    verdicts = validate(formulas, None, {}, structural=check)
    (artifact,) = write_json(library, found, verdicts)
    return artifact.data


def test_the_published_schema_is_the_one_in_the_code() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema()


def test_a_dump_follows_the_schema(written: bytes) -> None:
    jsonschema.validate(json.loads(written), schema())


def test_a_dump_names_files_cards_and_verdicts(written: bytes) -> None:
    dumped = msgspec.json.decode(written, type=Dump)
    (file,) = dumped.files
    assert (file.path, file.dialect, file.answered, file.unanswered) == ("notes/chain.md", "h-q", 3, 1)
    first, second, third, fourth, cloze = dumped.cards
    assert first.deck == ["Calculus", "notes", "chain"]
    assert first.tags == ["difficulty::easy"]
    assert [formula.verdict for formula in first.formulas] == ["ok", "ok"]
    assert (first.formulas[0].line, first.formulas[0].column) == (3, 12)
    assert second.kind == "choice"
    assert [option.correct for option in second.options] == [True, False]
    assert second.options[0].feedback == "Of two distributions."
    assert third.answer.text == ""
    assert fourth.formulas[0].verdict == "undefined"
    assert (cloze.kind, cloze.parent, cloze.source.line) == ("cloze", first.id, 3)
