"""cards.json: the whole library as data, in the form that `docs/cards.schema.json` describes."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from askdown.artifact import Artifact
from askdown.content import Content, Math, MathBlock
from askdown.content_walk import walk
from askdown.diagnostics import Diagnostic
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Deck, Library, Region
from askdown.rendering.html import HtmlRenderer
from askdown.rendering.plain import plain_text
from askdown.tex.verdict import Verdict

VERSION = 1
Verdicts = Mapping[tuple[str, bool], Verdict]


def write_json(library: Library, diagnostics: Sequence[Diagnostic], verdicts: Verdicts) -> Iterator[Artifact]:
    """Give the one artifact `cards.json`; `verdicts` are those of formulas as written, by TeX and display."""
    data = {
        "version": VERSION,
        "files": [_file(deck) for deck in library.decks],
        "cards": [_card(card, verdicts) for card in library.cards],
        "diagnostics": [_diagnostic(found) for found in diagnostics],
    }
    encoded = msgspec.json.format(msgspec.json.encode(data), indent=1)
    yield Artifact("cards.json", encoded + b"\n")


def _file(deck: Deck) -> dict[str, object]:
    answered = sum(is_answered(card) for card in deck.cards)
    return {
        "path": deck.path,
        "dialect": deck.dialect,
        "answered": answered,
        "unanswered": len(deck.cards) - answered,
        "metadata": [_region(region, "kind") for region in deck.metadata],
        "left_out": [_region(region, "reason") for region in deck.left_out],
    }


def _region(region: Region, name: str) -> dict[str, object]:
    return {"line": region.line, "end_line": region.end_line, name: region.why}


def is_answered(card: Card) -> bool:
    """Tell whether there is anything to learn from a card beyond its question."""
    return isinstance(card, ClozeCard | ChoiceCard) or bool(card.answer)


def _card(card: Card, verdicts: Verdicts) -> dict[str, object]:
    origin = card.origin
    match card:
        case BasicCard():
            question, answer, parent = card.question, card.answer, None
        case ChoiceCard():
            question, answer, parent = card.question, card.answer, None
        case ClozeCard():
            question, answer, parent = card.text, card.extra, card.parent or origin.guid
    options = card.options if isinstance(card, ChoiceCard) else ()
    return {
        "id": origin.guid,
        "parent": parent,
        "duplicate_of": origin.duplicate_of,
        "kind": card.__struct_config__.tag,
        "deck": list(origin.deck),
        "tags": list(origin.tags),
        "source": {
            "path": origin.path,
            "line": origin.line,
            "answer_line": origin.answer_line,
            "end_line": origin.end_line,
        },
        # Lines of metadata stand under the question, as most files have them: no word of a file is missing here.
        "question": _side(question if isinstance(card, ClozeCard) else (*question, *card.extra)),
        "answer": _side(answer),
        "options": [
            {**_side(option.content), "correct": option.correct, "feedback": plain_text(option.feedback)}
            for option in options
        ],
        "formulas": _formulas((question, answer, tuple(option.content for option in options)), verdicts),
    }


def _side(content: Content) -> dict[str, str]:
    return {"text": plain_text(content), "html": HtmlRenderer().content(content)}


def _formulas(sides: tuple[object, ...], verdicts: Verdicts) -> list[dict[str, object]]:
    found = []
    for node in walk(sides):
        if isinstance(node, Math):
            tex, display, line, column = node.tex, node.display, node.line, node.column
        elif isinstance(node, MathBlock):
            tex, display, line, column = node.tex, True, node.tex_line, node.tex_column
        else:
            continue
        verdict = verdicts[tex, display]
        found.append(
            {
                "tex": tex,
                "display": display,
                "line": line,
                "column": column,
                "verdict": verdict.status,
                "message": verdict.message,
            }
        )
    return found


def _diagnostic(found: Diagnostic) -> dict[str, object]:
    return {
        "code": found.rule.code,
        "name": found.rule.name,
        "severity": found.rule.severity,
        "path": found.path,
        "line": found.line,
        "column": found.column,
        "message": found.message,
        "hint": found.hint,
    }
