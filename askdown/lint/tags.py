"""Lines that look like tags and were read as text, or passed over."""

import re
from collections.abc import Iterator

from askdown.content import Paragraph, Text
from askdown.content_walk import walk
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.lint import UNREAD_TAGS
from askdown.lint.subject import Subject, at, question_of
from askdown.model import BasicCard, Card, ChoiceCard
from askdown.readers.pieces.inline_lines import lines_of
from askdown.readers.words.phrases import is_one_of
from askdown.rendering.plain import inline_text

_LABELLED = re.compile(r"[^\w(\[{]*+[(\[{]?\s*+(?P<label>[^\W\d_]++)\s*+[^\w\s:=：]{0,2}+\s*+[:=：]")
_COMMENT = re.compile(r"\s*<!--\s*(?:tags?|id|deck)\b\s*[^\s:\w-]", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\{:?\s*(?:tags?|class|id)\s*[:=][^{}]*\}\s*$", re.IGNORECASE)
_LONGEST = 120  # characters: more of them are a sentence
_is_tag_label = is_one_of("tag_labels")


def unread_tags(subject: Subject) -> Iterator[Diagnostic]:
    """Report lines, comments and attributes that are meant as tags but not written as tags are read."""
    for card in subject.library.cards:
        for line in _labelled(card):
            yield at(card, UNREAD_TAGS, "tags that are read as text", _HINT, line)
        if _has_unread_attributes(card):
            yield at(card, UNREAD_TAGS, "attributes that are read as text", "write {#id .class}")
    for deck in subject.library.decks:
        source = subject.sources.get(deck.path)
        lines = source.lines if source else ()
        for region in deck.metadata if lines else ():
            if region.why in {"comment", "markup"} and _COMMENT.match(lines[region.line - 1]):
                yield Diagnostic(UNREAD_TAGS, "a comment without effect", deck.path, region.line, 1, _HINT)


_HINT = "write **Tags:** one, two or <!-- tags: one, two -->"


def _labelled(card: Card) -> Iterator[int]:
    """Give the lines of a card that begin with a word for tags."""
    sides = (question_of(card), card.answer if isinstance(card, BasicCard | ChoiceCard) else ())
    for node in walk(sides):
        if isinstance(node, Paragraph):
            for line, children, _ in lines_of(node):
                text = inline_text(children)
                match = _LABELLED.match(text)
                if match and len(text) <= _LONGEST and _is_tag_label(match["label"]):
                    yield line


def _has_unread_attributes(card: Card) -> bool:
    question = question_of(card)
    first = question[0] if question else None
    last = first.children[-1] if isinstance(first, Paragraph) and first.children else None
    return isinstance(last, Text) and _ATTRIBUTES.search(last.text) is not None
