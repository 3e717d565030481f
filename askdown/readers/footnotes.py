"""Footnotes of a card: those that its text refers to, numbered from 1 in the order of reference."""

from collections.abc import Mapping

import msgspec

from askdown.content import Content, Footnote, FootnoteReference, Footnotes, Node

Labels = dict[str, int]


def with_footnotes(content: Content, defined: Mapping[str, Footnote], numbers: Labels) -> Content:
    """Give the content with numbered references; `numbers` grows by the labels met, in order."""
    if not defined:
        return content
    return tuple(_numbered(block, defined, numbers) for block in content)  # type: ignore[misc]


def footnotes_of(defined: Mapping[str, Footnote], numbers: Labels) -> Content:
    """Give the block of footnotes for the labels met (footnotes may refer to further ones), or nothing."""
    notes: list[Footnote] = []
    while len(notes) < len(numbers):
        label, number = list(numbers.items())[len(notes)]
        note = defined[label]
        children = with_footnotes(note.children, defined, numbers)
        notes.append(msgspec.structs.replace(note, number=number, children=children))
    return (Footnotes(tuple(notes), notes[0].line, notes[-1].end_line),) if notes else ()


def _numbered(node: Node, defined: Mapping[str, Footnote], numbers: Labels) -> Node:
    if isinstance(node, FootnoteReference):
        if node.label not in defined:
            return node
        return FootnoteReference(node.label, numbers.setdefault(node.label, len(numbers) + 1))
    changed = {
        name: _in_tuple(value, defined, numbers)
        for name in node.__struct_fields__
        if isinstance(value := getattr(node, name), tuple) and _holds_nodes(value)
    }
    return msgspec.structs.replace(node, **changed) if changed else node


def _holds_nodes(value: tuple[object, ...]) -> bool:
    return any(isinstance(member, Node) or (isinstance(member, tuple) and _holds_nodes(member)) for member in value)


def _in_tuple(value: tuple[object, ...], defined: Mapping[str, Footnote], numbers: Labels) -> tuple[object, ...]:
    return tuple(
        _numbered(member, defined, numbers)
        if isinstance(member, Node)
        else _in_tuple(member, defined, numbers)
        if isinstance(member, tuple)
        else member
        for member in value
    )
