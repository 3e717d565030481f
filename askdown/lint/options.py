"""Options of choice questions that leave nothing to choose, or say the same twice."""

import re
from collections.abc import Iterator

from askdown.content import Content, Item, List
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.lint import (
    ALL_OF_THE_ABOVE,
    ALL_OPTIONS_RIGHT,
    CONTRADICTING_OPTIONS,
    EMPTY_OPTION,
    KEY_MISSING,
    REPEATED_OPTION,
)
from askdown.identity.fingerprints import normalised
from askdown.lint.subject import Subject, at
from askdown.model import BasicCard, ChoiceCard, Option
from askdown.readers.options.lettered import find_lettered
from askdown.readers.pieces.option_signs import is_pinned
from askdown.readers.words.questions import is_interrogative
from askdown.rendering.plain import plain_text

_FEWEST = 2
_FEWEST_LETTERS = 3  # two may be the halves of an answer
_LETTERED = re.compile(r"(?:[-*+]\s+)?(?:\((?P<framed>[A-Ha-h])\)|(?P<letter>[A-Ha-h])[):.])\s*\S")
_KEY = re.compile(
    r"[^\n:：]{0,20}[:：]?\W*(?:[A-H]|[a-h](?=[).*,]|\s*$))(?![^\W_])"
)  # `B`, `**B** and C`, `Key: B`: written in some way
_ONLY_LETTERS = re.compile(r"\W*[^\W\d_](?:\W+[^\W\d_])*\W*")
_THINGS_TO_DO = re.compile(r"\W*(?:to-?do|done|fixme)\b", re.IGNORECASE)


def keys_missing(subject: Subject) -> Iterator[Diagnostic]:
    """Report questions whose options have no right one, or only right ones, so that they were not read as options."""
    for card in subject.library.cards:
        if not isinstance(card, BasicCard):
            continue
        boxes = _boxes(card.question[-1:]) or _boxes(card.answer[:1])
        if boxes and is_interrogative(plain_text(card.question[:1])):
            if not any(item.checked for item in boxes):
                yield at(card, KEY_MISSING, "no option is marked as right", "check the right one: - [x]", boxes[0].line)
            elif all(item.checked for item in boxes):
                yield at(card, ALL_OPTIONS_RIGHT, "all options are right", "add one that is wrong", boxes[0].line)
        elif message := _without_key(card):
            yield at(card, KEY_MISSING, message, "write a line below them: Answer: B")


def _without_key(card: BasicCard) -> str:
    """Say what is wrong with the key of lettered options; nothing where there are none, or another answer."""
    asked = find_lettered(card.question)
    if asked is not None and not asked.after and len(asked.options) >= _FEWEST_LETTERS:
        if not card.answer:
            return "lettered options without a key"
        if _ONLY_LETTERS.fullmatch(said := plain_text(card.answer)):
            return f"the key names no option: {said.strip()}"
    return "lettered options without a key" if _has_letters(card) else ""


def _has_letters(card: BasicCard) -> bool:
    """Tell a card with lettered options before its answer and nothing like a key; behind a label any words are one."""
    return _letters(plain_text(card.answer[:1])) and not _KEY.match(plain_text(card.answer[1:]))


def _boxes(content: Content) -> tuple[Item, ...]:
    """Give the items of a list with a box on each of them; none for a list of things to do."""
    block = content[0] if content else None
    if not isinstance(block, List) or len(block.items) < _FEWEST:
        return ()
    to_do = any(item.checked is None or _THINGS_TO_DO.match(plain_text(item.children)) for item in block.items)
    return () if to_do else block.items


def _letters(text: str) -> bool:
    """Tell a text that ends in lettered lines, A to C or beyond."""
    found = []
    for line in text.split("\n"):
        match = _LETTERED.match(line.strip())
        if match:
            found.append((match["framed"] or match["letter"]).lower())
        elif line.strip():
            found = []
    return len(found) >= _FEWEST_LETTERS and "".join(found) == "abcdefgh"[: len(found)]


def repeated_options(subject: Subject) -> Iterator[Diagnostic]:
    """Report options that say nothing, or what another one does; an error if just one of these is right."""
    for card in subject.library.cards:
        if not isinstance(card, ChoiceCard):
            continue
        seen: dict[str, Option] = {}
        for option in card.options:
            if not option.content:
                yield at(card, EMPTY_OPTION, "an option that says nothing", "write it behind its box", option.line)
            first = seen.setdefault(_said(option), option)
            if first is option:
                continue
            rule = REPEATED_OPTION if first.correct == option.correct else CONTRADICTING_OPTIONS
            message = "an option stands here twice" if rule is REPEATED_OPTION else "the same option is right and wrong"
            yield at(card, rule, message, f"the other one stands in line {first.line}", option.line)


def _said(option: Option) -> str:
    """Give what an option says as it is compared; one without words is like no other."""
    text = normalised(plain_text(option.content))
    # Case may be all that tells two names in code apart.
    return text or f"\0{option.line}"


def all_of_the_above(subject: Subject) -> Iterator[Diagnostic]:
    """Report options that speak of the others."""
    for card in subject.library.cards:
        if isinstance(card, ChoiceCard):
            for option in card.options:
                if is_pinned(option):
                    hint = "let several options be right instead"
                    yield at(card, ALL_OF_THE_ABOVE, "an option that speaks of the others", hint, option.line)
