"""The sum of a reading: every word of a file is in a card or in a line that the deck names as metadata or left out."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

import msgspec

from askdown.model import Deck
from askdown.readers.lexicon import LANGUAGES
from askdown.readers.lexicon.words import folded

_WORD = re.compile(r"[^\W\d_]{2,}")
_TAG = re.compile(
    r"</?[A-Za-z][^<>]*>|(?<=\{\{[%<] )\w+|\{\{[%<]\s*/\s*\w+\s*[%>]\}\}|\{%\s*end\w+\s*%\}"
    r"|^\s*::[\w-]+(?=\{)|(?<=[{ ])icon=\"[^\"\n]*\"|(?<=[{ ])(?:label|title)=(?=\")"  # components of Nuxt
    r"|^\s*(?:`{3,}|~{3,})\{[\w-]+\}(?:\s.*\n(?=:))?|^:[\w-]+:.*$",  # boxes of MyST and their options
    re.MULTILINE,
)
_REFERENCE = re.compile(r"\]\[[^\]\n]*\]")  # the label of a link definition elsewhere
_ADMONITION = re.compile(r"\s*(?:(?:\?\?\?\+?|!!!)\s|>\s*\[!|:::?|\{[{%])")
# The kind of a box that has a title is no word of it: `:::tip[Solution]`, `::: info Why?`, `> [!question] Why?`.
_KIND = re.compile(r"^[ \t]*(?::{3,}[ \t]?\w+(?=\[|[ \t]+\S)|>[ \t]?\[!\w+\][+-]?(?=[ \t]+\S))", re.MULTILINE)
# The word of a label that is in no lexicon: it stands before a number (`3 of 20`, too) or a colon.
_LABEL = re.compile(r"\W*(?P<label>[^\W\d_][\w'’-]*(?: [\w'’-]+)?(?: \d{1,3} of(?= \d))?)(?:\s?\d{1,3}\b|\s?[:：])")


_LONGEST_LABEL = 24  # characters, with its number and what opens its line


def lost_words(text: str, deck: Deck) -> list[tuple[int, str]]:
    """Give (line, word) for each word of `text`, as the reader got it, that is nowhere in its deck.

    HTML tags do not count, nor do the labels of questions and answers on the lines where cards and answers begin.
    """
    named, markers = _lines_named(deck)
    held = _Held(deck)
    lost, in_tag = [], False  # a card begins on the line of a tag of raw HTML, before its own
    for number, line in enumerate(_without_tags(text).split("\n"), 1):
        if number in named or not line.strip():
            in_tag |= number in held.openers
            continue
        opens = number in markers or number in held.openers or in_tag
        in_tag = False
        label = match["label"] if opens and (match := _LABEL.match(line)) else ""
        found = held.at(number)
        lost += [
            (number, word)
            for word in _WORD.findall(folded(unescape(_REFERENCE.sub("] ", line))))
            if word not in found
            and not (opens and (_is_label(word) or word in folded(label) or _ADMONITION.match(line)))
            and not (_is_labelled(line, word) and held.has_one_of(markers, number))
        ]
    return lost


class _Held:
    """All strings of the cards, by the lines that they stand on."""

    def __init__(self, deck: Deck) -> None:
        self.openers = {card.origin.line for card in deck.cards}
        self._cards = [range(card.origin.line, card.origin.end_line + 1) for card in deck.cards]
        self._all = folded("\n".join(_strings(msgspec.to_builtins(deck.cards))))
        self._at: dict[int, list[str]] = {}
        for card in deck.cards:
            strings = folded("\n".join(_strings(msgspec.to_builtins(card))))
            for line in range(card.origin.line, card.origin.end_line + 1):
                self._at.setdefault(line, []).append(strings)

    def at(self, line: int) -> str:
        """Give the strings of the cards on a line; those of all cards for a line of none (footnotes)."""
        return "\n".join(self._at[line]) if line in self._at else self._all

    def has_one_of(self, markers: set[int], line: int) -> bool:
        """Tell a line of a card with a marker, whose own line is not known inside of raw HTML."""
        return any(line in lines and not markers.isdisjoint(lines) for lines in self._cards)


def _lines_named(deck: Deck) -> tuple[set[int], set[int]]:
    named: set[int] = set()
    markers: set[int] = set()
    for region in (*deck.metadata, *deck.left_out):
        (markers if region.why == "marker" else named).update(range(region.line, region.end_line + 1))
    return named, markers


def _without_tags(text: str) -> str:
    text = _KIND.sub(lambda kind: " " * len(kind[0]), text)
    return _TAG.sub(lambda tag: re.sub(r"[^\n]", " ", tag[0]), text)


def _strings(value: object) -> Iterator[str]:
    """Give every string of a tree; those of one paragraph one after the other, so that parts of a word meet."""
    match value:
        case str():
            yield value
        case dict():
            if "children" in value:
                yield "".join(_texts(value["children"]))
            for member in value.values():
                yield from _strings(member)
        case list() | tuple():
            for member in value:
                yield from _strings(member)


def _texts(nodes: object) -> Iterator[str]:
    match nodes:
        case list() | tuple():
            for node in nodes:
                yield from _texts(node)
        case dict():
            yield str(nodes.get("text", " "))
            yield from _texts(nodes.get("children", ()))


def _is_labelled(line: str, word: str) -> bool:
    """Tell a line that begins with a label of this word, with or without a number: `### Question 1: …`."""
    before, colon, _ = folded(line).replace("：", ":").partition(":")
    return _is_label(word) and bool(colon) and len(before) <= _LONGEST_LABEL and word in before


def _is_label(word: str) -> bool:
    """Tell a word of a label, the letters of a key (`ABD`), and a label with its number (`QX`, `題目一`)."""
    return (
        word in _labels()
        or word.rstrip("一二三四五六七八九十百〇零") in _labels()
        or re.fullmatch(r"[a-j]+|q[a-z]", word) is not None
    )


@cache
def _labels() -> frozenset[str]:
    kinds = ("question_labels", "answer_labels", "key_labels", "hidden_summaries", "numbered_labels", "cloze_labels")
    phrases = (phrase for language in LANGUAGES for kind in kinds for phrase in getattr(language, kind))
    framed = (phrase for language in LANGUAGES for phrase in language.framed_labels)
    sides = (side for language in LANGUAGES for pair in language.card_sides for side in pair)
    return frozenset(word for phrase in (*phrases, *framed, *sides) for word in _WORD.findall(folded(phrase)))
