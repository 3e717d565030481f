"""What was read from the files of a case, as text that a person can check line by line."""

from collections.abc import Iterable, Iterator

from askdown.content import Content
from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.identity.ledger import Ledger
from askdown.model import BasicCard, Card, ChoiceCard, Deck, FileSettings, Library, Option, Region
from askdown.passes.identities import identify
from askdown.readers.reading import read
from askdown.rendering.plain import plain_text
from tests.spec.cases import Input


def dump(inputs: Iterable[Input]) -> str:
    """Read files as a build without a ledger does, and give decks, cards, regions and diagnostics."""
    found: list[Diagnostic] = []
    decks = tuple(read(decode(each.path, each.data, found.append), found.append) for each in inputs)
    library = identify(Library("Deck", decks), Ledger("project"), found.append).library
    firsts = {card.origin.guid: card for card in reversed(library.cards) if card.origin.duplicate_of is None}
    lines: list[str] = []
    for deck in library.decks:
        lines += [f"file {deck.path}"] if len(decks) > 1 else []
        lines += [f"dialect {deck.dialect}", *_settings(deck.settings)]
        for card in deck.cards:
            lines += _card(card, firsts)
        lines += _regions(deck)
    lines += [
        f"! {each.path + ':' if len(decks) > 1 else ''}{each.line}:{each.column} {each.rule.code} {each.message}"
        for each in sorted(found, key=lambda each: (each.path, each.line, each.column, each.rule.code))
    ]
    return "\n".join(lines) + "\n"


def _settings(settings: FileSettings) -> Iterator[str]:
    default = FileSettings()
    for name in FileSettings.__struct_fields__:
        if (value := getattr(settings, name)) != getattr(default, name):
            yield f"setting {name} = {value!r}"


def _card(card: Card, firsts: dict[str, Card]) -> Iterator[str]:
    origin = card.origin
    kind = "choice" if isinstance(card, ChoiceCard) else "basic" if isinstance(card, BasicCard) else "cloze"
    answer_line = f", answer {origin.answer_line}" if origin.answer_line else ""
    yield f"card {origin.line}-{origin.end_line}{answer_line} {kind}{_choice_facts(card)}"
    if origin.duplicate_of is not None:
        first = firsts[origin.duplicate_of].origin
        yield f"  duplicate of the card at {first.path}:{first.line}"
    for name in ("section", "tags", "marks"):
        if value := getattr(origin, name):
            yield f"  {name}: {' | '.join(value)}"
    if origin.explicit_id:
        yield f"  id: {origin.explicit_id}"
    match card:
        case BasicCard():
            yield from _text("Q", card.question)
            yield from _text("A", card.answer)
            yield from [f"  accepted: {' | '.join(card.accepted)}"] if card.accepted else []
            yield from [f"  distractors: {' | '.join(card.distractors)}"] if card.distractors else []
        case ChoiceCard():
            yield from _text("Q", card.question)
            for option in card.options:
                yield from _option(option)
            yield from _text("A", card.answer)
        case _:
            yield from _text("C", card.text)
    yield from _text("extra", card.extra)


def _choice_facts(card: Card) -> str:
    if not isinstance(card, ChoiceCard):
        return ""
    return (", ordered" if card.ordered else "") + (", multiple" if card.multiple else "")


def _option(option: Option) -> Iterator[str]:
    yield from _text("[x]" if option.correct else "[ ]", option.content)
    yield from (f"    {line}" for line in _text(">", option.feedback))


def _text(label: str, content: Content) -> Iterator[str]:
    """Give the kinds of the blocks and their text, the first line beside the label."""
    if not content:
        return
    first, *rest = plain_text(content).split("\n")
    kinds = [type(block).__name__ for block in content]
    shape = "" if kinds == ["Paragraph"] else f" ({' '.join(kinds)})"
    yield f"  {label}{shape}: {first}".rstrip()
    yield from (f"      {line}".rstrip() for line in rest)


def _regions(deck: Deck) -> Iterator[str]:
    for name, regions in (("metadata", deck.metadata), ("left out", deck.left_out)):
        for region in regions:
            yield f"{name} {_lines(region)}: {region.why}"


def _lines(region: Region) -> str:
    return f"{region.line}-{region.end_line}" if region.end_line != region.line else f"{region.line}"
