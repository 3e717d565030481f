"""Questions that are asked twice, in one file or in two: in the same words, or nearly so."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from askdown.content import Code, CodeBlock, Image, Math, MathBlock
from askdown.content_walk import walk
from askdown.diagnostics import Diagnostic, Rule
from askdown.diagnostics.rules.identity import PASTED_TWICE
from askdown.diagnostics.rules.lint import DUPLICATE_QUESTION, NEAR_DUPLICATE
from askdown.identity.candidates import Index, features
from askdown.identity.findings import shortened
from askdown.identity.fingerprints import normalised
from askdown.identity.sightings import Sighting, sighting
from askdown.identity.similarity import question_likeness
from askdown.identity.sketches import codes, likeness, sketch
from askdown.lint.function_words import FUNCTION_WORDS
from askdown.lint.subject import Subject, at, question_of
from askdown.model import Card, ChoiceCard
from askdown.rendering.plain import plain_text

# Words, also `C++` and `C#`, and signs that may be all that tells two questions apart.
_WORD = re.compile(r"[^\W_]+[+#]*|[<>=≤≥≠+*/^%&|~$]+")
_TELLING = 10  # codes of an answer's sketch from which on it says something by itself
_SPELLED_ALIKE = 85  # of a hundred, for two words: plurals, `overfitting` and `over-fitting`, British and American
_SPELLED_LONG = 5  # letters: shorter words are others with another letter
_BEGINNING = 4  # letters that words spelled alike share
_COMPARED = 16  # cards of the same beginnings that a card is compared with
_SAME_ANSWER = (0.4, 0.9)  # likeness of questions and of answers: the question is put in other words
_SAME_QUESTION = (0.75, 0.75)  # … or the answer is


class _Asked(msgspec.Struct, frozen=True, gc=False):
    """A card as it is compared: `key` is its front without what does not matter, `exact` what counts to the letter."""

    card: Card
    seen: Sighting
    key: tuple[str, ...]
    exact: tuple[str, ...]
    answered: list[str]
    words: tuple[str, ...]  # of the question, those that tell it from others


def duplicates(subject: Subject) -> Iterator[Diagnostic]:
    """Report for each card the first earlier one that asks the same. The work is linear in the number of cards."""
    asked = [_asked(card) for card in subject.library.cards if not card.origin.explicit_id]
    earlier = _Earlier()
    near = _near(asked)
    for place, one in enumerate(asked):
        if found := earlier.pasted(one):
            yield _like(one, PASTED_TWICE, f"the same card stands at {_place(found)}; decks ship one", found)
        elif found := earlier.same(one):
            yield _like(one, DUPLICATE_QUESTION, f"asked at {_place(found)} already, with another answer", found)
        elif other := near.get(place) or earlier.spelled_alike(one):
            message = f"much like “{shortened(other.seen.question)}” at {_place(other)}"
            yield _like(one, NEAR_DUPLICATE, message, other)


_HINTS = {
    PASTED_TWICE: "remove one, or give this one an id if both are meant",
    DUPLICATE_QUESTION: "join the two, or say in the questions what tells them apart",
    NEAR_DUPLICATE: "keep one of them, if they ask the same",
}


def _like(one: _Asked, rule: Rule, message: str, other: _Asked) -> Diagnostic:
    return msgspec.structs.replace(at(one.card, rule, message, _HINTS[rule]), others=(_place(other),))


def _place(one: _Asked) -> str:
    return f"{one.seen.path}:{one.seen.line}"


def _asked(card: Card) -> _Asked:
    seen = sighting(card)
    exact = tuple(_exact(card))
    told = tuple(word for word in _WORD.findall(_unbroken(seen.question.casefold())) if word not in FUNCTION_WORDS)
    key = (seen.kind, *(told or (normalised(seen.question),)), *exact)
    return _Asked(card, seen, key, exact, codes(sketch(seen.answer)), told)


def _unbroken(text: str) -> str:
    """Give a text without the hyphens inside of words: `over-fitting` is `overfitting`."""
    return _HYPHEN.sub("", text) if "-" in text or "\u2010" in text else text


_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011](?=[^\W\d_])")


def _exact(card: Card) -> Iterator[str]:
    """Give what counts to the letter on a card's front: options, code, formulas, pictures."""
    if isinstance(card, ChoiceCard):
        yield from sorted(plain_text(option.content) for option in card.options)
    for node in walk(question_of(card)):
        match node:
            case Code(text=text) | CodeBlock(text=text):
                yield text
            case Math(tex=tex) | MathBlock(tex=tex):
                yield tex
            case Image(src=src):
                yield src


class _Earlier:
    """The cards that were seen so far, by what they ask and by all that they say."""

    def __init__(self) -> None:
        self._by_key: dict[tuple[str, ...], _Asked] = {}
        self._by_text: dict[tuple[str, str, str], _Asked] = {}
        self._by_beginnings: defaultdict[tuple[str, ...], list[_Asked]] = defaultdict(list)

    def pasted(self, one: _Asked) -> _Asked | None:
        """Give the earlier card that says exactly the same, as identity understands it."""
        text = (one.seen.kind, one.seen.question, one.seen.answered)
        first = self._by_text.setdefault(text, one)
        return None if first is one else first

    def same(self, one: _Asked) -> _Asked | None:
        """Give the earlier card that asks the same."""
        first = self._by_key.setdefault(one.key, one)
        return None if first is one else first

    def spelled_alike(self, one: _Asked) -> _Asked | None:
        """Give an earlier card that asks in the same words, spelled a little otherwise."""
        beginnings = (one.seen.kind, *(word[:_BEGINNING] if _may_vary(word) else word for word in one.words))
        others = self._by_beginnings[beginnings]
        found = next((other for other in others[:_COMPARED] if _are_spelled_alike(one, other)), None)
        others.append(one)
        return found


def _may_vary(word: str) -> bool:
    """Tell a word that is spelled in letters, and of a script in which one letter more or less is not another word."""
    return len(word) >= _SPELLED_LONG and word.isalpha() and word != word.upper()


def _are_spelled_alike(one: _Asked, other: _Asked) -> bool:
    from rapidfuzz import fuzz  # noqa: PLC0415  (late: fifty modules, and most questions have none like them)

    return (
        bool(one.words)
        and one.exact == other.exact
        and all(a == b or fuzz.ratio(a, b) >= _SPELLED_ALIKE for a, b in zip(one.words, other.words, strict=True))
    )


def _near(asked: Sequence[_Asked]) -> dict[int, _Asked]:
    """Give for the places of cards the earlier card that is much like them, for most there is none."""
    # Looked for by their answers alone, which have to be nearly the same.
    forms = [features((), one.answered) if len(one.answered) >= _TELLING else set() for one in asked]
    index = Index(forms)
    found: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for place, (one, form) in enumerate(zip(asked, forms, strict=True)):
        for other in index.like(form):
            if other < place and (score := _likeness(one, asked[other])):
                found[place].append((-score, other))
    return {place: asked[min(others)[1]] for place, others in found.items()}


def _likeness(one: _Asked, other: _Asked) -> float:
    """Give how alike two cards are if that is enough to speak of, else 0."""
    if one.seen.kind != other.seen.kind or one.exact != other.exact:
        return 0.0
    if min(len(one.answered), len(other.answered)) < _TELLING:
        return 0.0
    answers = likeness(one.answered, other.answered)
    if answers < min(_SAME_ANSWER[1], _SAME_QUESTION[1]):
        return 0.0
    questions = question_likeness(one.seen.question, other.seen.question)
    enough = any(questions >= least and answers >= alike for least, alike in (_SAME_ANSWER, _SAME_QUESTION))
    return questions + answers if enough else 0.0
