"""Boxes as Obsidian and GitHub write them, quotations whose first line names a kind: `> [!success] Answer`."""

import re

import msgspec

from askdown.readers.words.phrases import is_one_of
from askdown.readers.words.vocabulary import Label, answer_label

_is_hidden_summary = is_one_of("hidden_summaries")
_KIND = re.compile(r"\[!(?P<kind>[^\W_]\w*)\][+-]?\s*")


def quoted_answer_label(text: str) -> Label | None:
    """Give the label of an answer on the first line of a quotation, with the kind of box before it or as the kind."""
    box = _KIND.match(text)
    if box is None:
        return answer_label(text)
    title = text[box.end() :]
    if not title:
        label = answer_label(box["kind"])
        return msgspec.structs.replace(label, length=len(text)) if label else None
    label = answer_label(title)
    if label is None:
        return Label(len(text), alone=True) if _is_hidden_summary(title) else None
    return msgspec.structs.replace(label, length=box.end() + label.length)
