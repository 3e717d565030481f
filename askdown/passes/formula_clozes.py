"""Formula clozes: beside each card, a cloze for every equation in its answer that is worth learning by heart."""

from collections.abc import Iterator
from itertools import chain

import msgspec

from askdown.content import (
    Cloze,
    Code,
    Content,
    Element,
    Gap,
    Inline,
    List,
    Math,
    MathBlock,
    Paragraph,
    Quote,
    Text,
)
from askdown.content_walk import walk
from askdown.identity.fingerprints import fingerprint
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Deck
from askdown.readers.pieces.inline_lines import Line, lines_of
from askdown.rendering.plain import inline_text, plain_text
from askdown.tex.plain_formulas import PlainFormula, code_formula, prose_formulas
from askdown.tex.split import split

_TAG = "formula"
_LONGEST_PARAGRAPH = 400  # characters of a paragraph that stands on the card as a whole


class Wanted(msgspec.Struct, frozen=True):
    """Which formulas become clozes: "display", "all" (inline equations too) or "none"; "sides" or "parts" of them."""

    formulas: str = "display"
    cloze: str = "sides"


class _Found(msgspec.Struct, frozen=True):
    """A formula with its deletions in a text, the sentence before it, and its line."""

    text: Content
    lead: Content
    line: int


def formula_clozes(deck: Deck, wanted: Wanted) -> dict[str, ClozeCard]:
    """Give the clozes of a file's formulas, to stand behind its cards, so that they come due after them.

    What a file or a card (`{.formulas}`, `{.no-formulas}`) says wins. The same formula twice in a deck is one cloze:
    each comes under a digest of its deck and of what it is about, which another file may have too.
    """
    own = Wanted(deck.settings.formulas or wanted.formulas, _way(deck, wanted))
    clozes: dict[str, ClozeCard] = {}
    for place, card in enumerate(deck.cards):
        for found in _in_card(card, own):
            key = fingerprint(card.origin.deck, *_hidden(found))
            if key not in clozes:
                clozes[key] = _cloze_card(card, place, found)
    return clozes


def _way(deck: Deck, wanted: Wanted) -> str:
    return deck.settings.cloze if deck.settings.cloze in {"sides", "parts"} else wanted.cloze


def _hidden(found: _Found) -> tuple[object, ...]:
    """Give what a cloze is about, wherever it stands: its formula, or the sentence with it."""
    formulas = tuple(node.tex for node in walk(found.text) if isinstance(node, Math | MathBlock) and node.gaps)
    return formulas or (plain_text(found.text),)


def _in_card(card: Card, wanted: Wanted) -> Iterator[_Found]:
    marks = card.origin.marks
    formulas = wanted.formulas
    if "no-formulas" in marks:
        formulas = "none"
    elif "formulas" in marks:
        formulas = "all"
    if formulas != "none" and isinstance(card, BasicCard | ChoiceCard):
        yield from _in_blocks(card.answer, None, _Search(inline=formulas == "all", parts=wanted.cloze == "parts"))


def _cloze_card(card: Card, place: int, found: _Found) -> ClozeCard:
    assert isinstance(card, BasicCard | ChoiceCard)  # noqa: S101  (others have no answer to search)
    line = found.line or card.origin.line
    origin = msgspec.structs.replace(
        card.origin,
        line=line,
        end_line=line,
        answer_line=None,
        explicit_id=None,
        reverse=False,
        tags=tuple(dict.fromkeys((*card.origin.tags, _TAG))),
    )
    return ClozeCard(origin, found.text, card.answer, str(place), card.question, found.lead)


class _Search(msgspec.Struct, frozen=True):
    inline: bool
    parts: bool


def _in_blocks(blocks: Content, before: Paragraph | None, search: _Search) -> Iterator[_Found]:
    """Search blocks in order; `before` is the paragraph that introduces the first of them."""
    lead = before
    for block in blocks:
        match block:
            case MathBlock():
                if gaps := _gaps(block.tex, search):
                    lead_in = _last_sentence(lead) if lead else ()
                    yield _Found((msgspec.structs.replace(block, gaps=gaps),), lead_in, block.tex_line)
            case Paragraph():
                if any(map(_may_hold_formula, block.children)):
                    yield from _in_paragraph(block, search)
                lead = block
            case List():
                yield from chain.from_iterable(_in_blocks(item.children, lead, search) for item in block.items)
            case Quote() | Element():
                yield from _in_blocks(block.children, lead, search)
            case _:
                pass


def _gaps(tex: str, search: _Search) -> tuple[Gap, ...]:
    return tuple(Gap(part.start, part.end, 0, part.hint) for part in split(tex, search.parts))


def _may_hold_formula(node: Inline) -> bool:
    match node:
        case Text(text=text) | Code(text=text):
            return "=" in text
        case _:
            return isinstance(node, Math)


def _last_sentence(paragraph: Paragraph) -> Content:
    """Give what introduces a formula under a paragraph: its last line, without other formulas' clozes."""
    line, children, _ = lines_of(paragraph)[-1]
    whole = len(inline_text(paragraph.children)) <= _LONGEST_PARAGRAPH
    return (paragraph,) if whole else (Paragraph(children, line, line),)


def _in_paragraph(paragraph: Paragraph, search: _Search) -> Iterator[_Found]:
    whole = len(inline_text(paragraph.children)) <= _LONGEST_PARAGRAPH
    rows = [Line(paragraph.line, paragraph.children)] if whole else lines_of(paragraph)
    for line, children, _ in rows:
        for place, node in enumerate(children):
            for made in _deleted(node, search):
                around = _sentence((*children[:place], *made, *children[place + 1 :]), place, len(made))
                yield _Found((Paragraph(around, line, line),), (), getattr(node, "line", 0) or line)


def _deleted(node: Inline, search: _Search) -> Iterator[tuple[Inline, ...]]:
    """Give the nodes that replace one which holds a formula: the same with its deletions."""
    match node:
        case Math() if node.display or search.inline:
            if gaps := _gaps(node.tex, search):
                yield (msgspec.structs.replace(node, gaps=gaps),)
        case Code():
            if formula := code_formula(node.text):
                left, right, rest = _cut(node.text, formula)
                hidden = Cloze(0, (Code(right, node.line, node.column),))
                yield (Code(left, node.line, node.column), hidden, *((Text(rest),) if rest else ()))
        case Text():
            for formula in prose_formulas(node.text):
                left, right, rest = _cut(node.text, formula)
                yield (Text(left), Cloze(0, (Text(right),)), *((Text(rest),) if rest else ()))


def _cut(text: str, formula: PlainFormula) -> tuple[str, str, str]:
    return text[: formula.right_start], text[formula.right_start : formula.end], text[formula.end :]


def _sentence(nodes: tuple[Inline, ...], place: int, made: int) -> tuple[Inline, ...]:
    """Cut a paragraph to the sentence with the deletion, where its ends stand in the texts right beside it."""
    kept = list(nodes)
    last = place + made - 1
    if not isinstance(kept[last], Text) and last + 1 < len(kept):
        last += 1
    if isinstance(tail := kept[last], Text) and (end := tail.text.find(". ")) >= 0:
        kept[last:] = [Text(tail.text[: end + 1])]
    first = place if isinstance(kept[place], Text) else place - 1
    if first >= 0 and isinstance(head := kept[first], Text) and (start := head.text.rfind(". ")) >= 0:
        kept[: first + 1] = [Text(head.text[start + 2 :])]
    return tuple(kept)
