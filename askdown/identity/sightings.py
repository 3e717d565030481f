"""What identity sees of a card: where it stands and what it says, as text."""

from collections.abc import Iterator
from functools import lru_cache
from typing import assert_never

import msgspec
from msgspec.structs import replace

from askdown import content as tree
from askdown.content_walk import walk
from askdown.identity.fingerprints import fingerprint, normalised, tree_fingerprint
from askdown.identity.ledger import Deletion
from askdown.identity.sketches import sketch
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Option
from askdown.rendering.plain import inline_text, plain_text

KINDS = QUESTION, CLOZE = "question", "cloze"


class Sighting(msgspec.Struct, frozen=True, gc=False):
    """One card as the sources hold it now: all that identity ever asks of it, so that its trees need not be there.

    `kind` is its note type. `question` is its normalised text, `answer` is plain text with the options. `source`
    digests both as written, `answered` the normalised answer, `sketch` sketches it; those three are made from the
    texts where they are empty (see `with_digests`). `parent` is the place, in the sequence of all sightings, of the
    card that a cloze was derived from. `deletions` stand in the order of the text, numbered as written, or 0 where
    identity is to give the number.
    """

    path: str
    line: int
    kind: str
    question: str
    answer: str = ""
    source: str = ""
    explicit_id: str = ""
    parent: int | None = None
    deletions: tuple[Deletion, ...] = ()
    answered: str = ""
    sketch: str = ""


def sighting(card: Card, parent: int | None = None) -> Sighting:
    """Give the sighting of a card; `parent` is the place of the card that it was derived from."""
    kind, question, answer, parts = _parts(card)
    encoded = msgspec.json.encode((question, *parts))
    pictured = b'"type":"Image"' in encoded  # to look for them costs more than all the rest
    if pictured:
        answer = " ".join((answer, *_pictures(_trees(parts))))
    return Sighting(
        path=card.origin.path,
        line=card.origin.line,
        kind=kind,
        question=normalised(" ".join((plain_text(question), *(_pictures(question) if pictured else ())))),
        answer=answer,
        source=tree_fingerprint(encoded),
        explicit_id=card.origin.explicit_id or "",
        parent=parent,
        deletions=tuple(_deletions(question)) if kind == CLOZE else (),
        answered=answer_fingerprint(answer),
        sketch=sketch(answer),
    )


@lru_cache(maxsize=256)  # clozes have the answer of their parent
def answer_fingerprint(answer: str) -> str:
    """Give the digest of an answer's normalised text, "" where there is none."""
    text = normalised(answer)
    return fingerprint(text) if text else ""


def has_digests(sighting: Sighting) -> bool:
    """Tell a sighting of a card from one that was made of texts alone."""
    return bool(sighting.source and (sighting.answered or not sighting.answer))


def with_digests(sighting: Sighting) -> Sighting:
    """Give a sighting that was made of texts alone with what is made from them."""
    if has_digests(sighting):
        return sighting
    return replace(
        sighting,
        question=normalised(sighting.question),
        source=sighting.source or fingerprint(sighting.question, sighting.answer),
        answered=answer_fingerprint(sighting.answer),
        sketch=sketch(sighting.answer),
    )


def _parts(card: Card) -> tuple[str, tree.Content, str, tuple[tree.Content | Option, ...]]:
    """Give the note type, what is asked, the text of what answers it, and the trees of that."""
    match card:
        case BasicCard(question=question, answer=answer, extra=extra):
            return QUESTION, question, plain_text(answer), (answer, extra)
        case ChoiceCard(question=question, options=options, answer=answer, extra=extra):
            text = "\n".join((*map(_option, options), plain_text(answer)))
            return QUESTION, question, text, (answer, extra, *options)
        case ClozeCard(text=text, extra=extra, heading=heading, lead=lead):
            if card.parent is None:
                return CLOZE, (*heading, *lead, *text), plain_text(extra), (extra,)
            return CLOZE, text, plain_text(extra), (extra, heading, lead)  # its parent's question is not its name
        case _:
            assert_never(card)


def _trees(parts: tuple[tree.Content | Option, ...]) -> tuple[object, ...]:
    return tuple((part.content, part.feedback) if isinstance(part, Option) else part for part in parts)


def _option(option: Option) -> str:
    return f"[{'x' if option.correct else ' '}] {plain_text(option.content)} {plain_text(option.feedback)}".rstrip()


def _pictures(content: tuple[object, ...]) -> list[str]:
    """Give the file names of images, without their folder: they may be all that tells two questions apart."""
    images = (node for node in walk(content) if isinstance(node, tree.Image))
    return [image.src[-64:].rsplit("/", 1)[-1] for image in images]


def _deletions(content: tree.Content) -> Iterator[Deletion]:
    for node in walk(content):
        if isinstance(node, tree.Cloze):
            yield Deletion(node.number, inline_text(node.children))
        elif isinstance(node, tree.Math | tree.MathBlock):
            yield from (Deletion(gap.number, node.tex[gap.start : gap.end]) for gap in node.gaps)
