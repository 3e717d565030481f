"""Questions with their answer on the same line: `**Q:** Why? **A:** Because`, `Q: Why? A: Because`, `Why? Because`."""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from askdown.content import Inline, Styled, Text
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.words.phrases import count_words, says
from askdown.readers.words.questions import has_question_mark
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import answer_label
from askdown.rendering.plain import inline_text

_Nodes = tuple[Inline, ...]


def parted_at_answer(nodes: Sequence[Inline]) -> tuple[_Nodes, _Nodes]:
    """Part inline content before its first answer label with a colon, bold or behind a sentence; else all asks."""
    for place, node in enumerate(nodes):
        if isinstance(node, Text) and (parts := _parted_in_text(nodes, place, node.text)):
            return parts
        if place and isinstance(node, Styled) and node.tag == "strong":
            label = answer_label(inline_text(nodes[place : place + _NODES_OF_LABEL]))
            if label is not None and label.colon and label.length >= len(inline_text((node,)).rstrip()):
                return _without_dash(nodes[:place]), without_prefix(nodes[place:], label.length)
    return tuple(nodes), ()


def _parted_in_text(nodes: Sequence[Inline], place: int, text: str) -> tuple[_Nodes, _Nodes] | None:
    for end in _SENTENCE_END.finditer(text):
        label = answer_label(text[end.end() : end.end() + _LONGEST_LABEL])
        if label is not None and label.colon and (end[0].strip() or _ends_sentence(nodes[:place])):
            rest = without_prefix((Text(text[end.end() :]), *nodes[place + 1 :]), label.length)
            return (*nodes[:place], Text(text[: end.start() + 1].rstrip())), rest
    return None


def _ends_sentence(nodes: Sequence[Inline]) -> bool:
    return inline_text(nodes[-1:]).rstrip().endswith(("?", "？", "؟", "!", "."))


def parted_behind_bold(nodes: Sequence[Inline]) -> tuple[_Nodes, _Nodes]:
    """Part inline content behind the bold question that it begins with, if an answer follows; else all is question."""
    lead = tuple(takewhile(lambda node: isinstance(node, Styled) and node.tag == "strong", nodes))
    rest = tuple(nodes[len(lead) :])
    if not _asks(inline_text(lead).rstrip()) or not _answers(inline_text(rest)):
        return tuple(nodes), ()
    return lead, behind_dash(rest)


def _asks(text: str) -> bool:
    return has_question_mark(text) or (is_surely_interrogative(text, alone=True) and not text.endswith((":", "：")))


def behind_dash(nodes: Sequence[Inline]) -> _Nodes:
    """Give what an answer on the line of its question says, without the dash or the colon before it."""
    return without_prefix(nodes, len(match[0]) if (match := _DASH.match(inline_text(nodes))) else 0)


def parted_behind_sentence(nodes: Sequence[Inline]) -> tuple[_Nodes, _Nodes]:
    """Part inline content behind the bold sentence that it begins with, if text follows; else all is question."""
    lead = nodes[0] if nodes else None
    if not isinstance(lead, Styled) or lead.tag != "strong":
        return tuple(nodes), ()
    said, rest = inline_text((lead,)).rstrip(), tuple(nodes[1:])
    is_long = count_words(said) >= _FEWEST_WORDS
    return ((lead,), without_prefix(rest, 0)) if is_long and inline_text(rest).strip() else (tuple(nodes), ())


_FEWEST_WORDS = 3
_LONGEST_LABEL = 80  # characters, its punctuation included
_NODES_OF_LABEL = 8  # all behind would be read again for each bold word of a long line
_SENTENCE_END = re.compile(r"(?:[?？؟!.]|\A)(?=\s)\s+|[？。！]")
_DASH = re.compile(r"\s*(?:(?:[-–—=]+>?|[:→➔➜⇒])\s+|：)")


def parted_at_mark(nodes: Sequence[Inline]) -> tuple[_Nodes, _Nodes]:
    """Part inline content behind its first question marks, if text follows that does not ask; else all is question.

    Behind a dash any text answers.
    """
    for place, node in enumerate(nodes):
        if isinstance(node, Text) and _MARK.search(node.text):
            for mark in islice(_MARK.finditer(node.text), _MOST_MARKS):
                rest = (*without_prefix((node,), mark.end()), *nodes[place + 1 :])
                if mark["dash"] or _answers(inline_text(rest)):
                    return (*nodes[:place], Text(node.text[: mark.end("mark")])), rest
            return tuple(nodes), ()
        if isinstance(node, Styled) and place and has_question_mark(inline_text((node,))):
            parts = tuple(nodes[: place + 1]), without_prefix(nodes[place + 1 :], 0)
            return parts if _answers(inline_text(parts[1])) else (tuple(nodes), ())
    return tuple(nodes), ()


def parted_at_dash(nodes: Sequence[Inline]) -> tuple[_Nodes, _Nodes]:
    """Part inline content at the first dash behind a full stop: `Explain yeast. – It gives off gas.`."""
    for place, node in enumerate(nodes):
        dash = _DASH_BEHIND_STOP.search(node.text) if isinstance(node, Text) else None
        if isinstance(node, Text) and dash:
            rest = (*without_prefix((node,), dash.end()), *nodes[place + 1 :])
            return (*nodes[:place], Text(node.text[: dash.start() + 1])), rest
    return tuple(nodes), ()


def parted_at_brackets(nodes: Sequence[Inline]) -> tuple[_Nodes, _Nodes]:
    """Part inline content at its end: `What is ice? (Answer: water)`; all is question where no answer is there."""
    last = nodes[-1] if nodes else None
    if not isinstance(last, Text) or not last.text.rstrip().endswith((")", "）")):
        return tuple(nodes), ()
    for place, node in enumerate(nodes):
        mark = _BRACKET.search(node.text) if isinstance(node, Text) else None
        if isinstance(node, Text) and mark:
            kept = Text(last.text.rstrip()[:-1])
            behind = without_prefix((kept if node is last else node,), mark.end("mark"))
            rest = (*behind, *nodes[place + 1 : -1], *(() if node is last else (kept,)))
            label = answer_label(inline_text(rest).strip())
            if label is not None and label.colon:
                return (*nodes[:place], Text(node.text[: mark.end("mark")])), without_prefix(rest, label.length)
    return tuple(nodes), ()


_DASH_BEHIND_STOP = re.compile(r"[.!](?=\s)\s+(?:[–—]|-{1,2}>?)\s+")


def has_answer_in_brackets(nodes: Sequence[Inline]) -> bool:
    """Tell inline content that ends in its answer: `What is ice? (Answer: water)`."""
    return bool(parted_at_brackets(nodes)[1])


_BRACKET = re.compile(r"(?<![?？؟])(?P<mark>[?？؟]++)\s*+[(（]")
_MARK = re.compile(r"(?<![?？؟])(?P<mark>[?？؟]++)(?:\s+|\s*$|(?<=？))(?P<dash>(?:[-–—=]+>?|[:→➔➜⇒])\s+)?")
_MOST_MARKS = 4  # questions one behind the other


def _answers(text: str) -> bool:
    """Tell text behind a question that may answer it: no remark in brackets, no further question or order."""
    said = text.strip()
    if not says(said) or said.startswith(("(", "（", "[")):
        return False
    return not is_surely_interrogative(said, alone=True)


def _without_dash(nodes: Sequence[Inline]) -> _Nodes:
    """Drop a dash between question and answer."""
    last = nodes[-1]
    if isinstance(last, Text):
        text = last.text.rstrip(" \t-–—|")
        return (*nodes[:-1], Text(text)) if text else tuple(nodes[:-1])
    return tuple(nodes)
