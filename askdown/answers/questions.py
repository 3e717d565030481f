"""Which cards of a library are put to people as questions, and what these questions are called."""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from askdown.answers.tasks import Question, question_of
from askdown.content import Cloze, Content, Text
from askdown.content_walk import rewritten
from askdown.diagnostics import Diagnostic, Report, Rule
from askdown.diagnostics.rules.export import NO_RIGHT_OPTION, NOTHING_TO_JUDGE_BY
from askdown.model import Card, ChoiceCard, ClozeCard, Option, is_derived
from askdown.rendering.notes import answered
from askdown.rendering.plain import plain_text


def questions_of(cards: Iterable[Card], pinned: Callable[[Option], bool], report: Report) -> Iterator[Question]:
    """Give cards as questions, in their order; what cannot be asked is reported, with its place.

    The second of two cards that were pasted twice and clozes that were derived from a card are left out in silence:
    what they ask is asked already.
    """
    for card in cards:
        if card.origin.duplicate_of is not None or (isinstance(card, ClozeCard) and is_derived(card)):
            continue
        if not answered(card):
            report(about(card, NOTHING_TO_JUDGE_BY, "left out: there is no answer"))
        elif isinstance(card, ChoiceCard) and not any(option.correct for option in card.options):
            report(about(card, NO_RIGHT_OPTION, "left out: no option is marked as right"))
        else:
            yield question_of(card, pinned)


def about(card: Card, rule: Rule, message: str, hint: str = "") -> Diagnostic:
    """Give a diagnostic at the place of a card."""
    return Diagnostic(rule, message, card.origin.path, card.origin.line, 0, hint)


def name_of(question: Question, longest: int) -> str:
    """Name a question by the first line of its text, cut at a word; blanks are `____`."""
    lines = plain_text(blanked(question.stem)).split("\n")
    line = next((" ".join(line.split()) for line in lines if line.strip()), "") or question.card.origin.guid
    if len(line) <= longest:
        return line
    return line[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def blanked(content: Content) -> Content:
    """Give content with a line in the place of each deletion."""
    return rewritten(content, Cloze, lambda cloze: msgspec.structs.replace(cloze, children=(Text("____"),)))
