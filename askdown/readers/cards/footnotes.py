"""Footnotes of a card: those that its text refers to, numbered from 1 in the order of reference."""

from collections.abc import Mapping

import msgspec

from askdown.content import Content, Footnote, FootnoteReference, Footnotes
from askdown.content_walk import rewritten

Labels = dict[str, int]


def with_footnotes(content: Content, defined: Mapping[str, Footnote], numbers: Labels) -> Content:
    """Give the content with numbered references; `numbers` grows by the labels met, in order."""
    if not defined:
        return content

    def numbered(reference: FootnoteReference) -> FootnoteReference:
        if reference.label not in defined:
            return reference
        return FootnoteReference(reference.label, numbers.setdefault(reference.label, len(numbers) + 1))

    return rewritten(content, FootnoteReference, numbered)


def footnotes_of(defined: Mapping[str, Footnote], numbers: Labels) -> Content:
    """Give the block of footnotes for the labels met (footnotes may refer to further ones), or nothing."""
    notes: list[Footnote] = []
    while len(notes) < len(numbers):
        label, number = list(numbers.items())[len(notes)]
        note = defined[label]
        children = with_footnotes(note.children, defined, numbers)
        notes.append(msgspec.structs.replace(note, number=number, children=children))
    return (Footnotes(tuple(notes), notes[0].line, notes[-1].end_line),) if notes else ()
