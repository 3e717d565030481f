"""From a segment to a card: its facts taken out, its two sides parted, options found, footnotes numbered."""

import re
import unicodedata
from collections.abc import Mapping

import msgspec

from askdown.content import Block, Code, CodeBlock, Content, Footnote, Image, Link, Math, MathBlock, Paragraph, Text
from askdown.content import List as ListBlock
from askdown.content_walk import walk
from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.rules.reading import BROKEN_QUESTION, LOST_LABEL
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Origin, Region
from askdown.readers.cards.accepted_answers import take_accepted
from askdown.readers.cards.cloze_text import with_brace_clozes, with_bracket_clozes
from askdown.readers.cards.facts import NOTHING, facts_of, tagged, take_attributes, together
from askdown.readers.cards.footnotes import Labels, footnotes_of, with_footnotes
from askdown.readers.cards.hand_clozes import as_cloze, with_marks_hidden
from askdown.readers.cards.parting import part
from askdown.readers.cards.parts import Parts
from askdown.readers.cards.worth import take_worth
from askdown.readers.cutting.segments import Segment
from askdown.readers.dialects.dialect import Opening
from askdown.readers.options.alone import are_only_options
from askdown.readers.options.boxes_on_lines import with_boxes
from askdown.readers.options.finding import (
    Choice,
    find_lettered_choice,
    find_listed_choice,
    find_task_list,
    is_unchecked,
    may_have_letters,
)
from askdown.readers.options.numbered import find_numbered_choice
from askdown.readers.options.on_lines import find_choice_on_lines
from askdown.readers.options.true_false import find_true_false
from askdown.readers.pieces.inline_lines import text_of
from askdown.readers.pieces.joining import blocks_of
from askdown.readers.pieces.recognition import is_placeholder
from askdown.readers.words.vocabulary import answer_label
from askdown.rendering.plain import plain_text

_LONGEST_PLACEHOLDER = 100
_MOST_IN_FIELD = 6  # words
_MOST_WORDS = 3  # of a label of an answer
_LETTER = re.compile(r"[^\W_]")


class Made(msgspec.Struct, frozen=True, gc=False):
    """A card and the lines of its segment that are not in it."""

    card: Card
    metadata: tuple[Region, ...] = ()
    left_out: tuple[Region, ...] = ()
    footnotes: frozenset[str] = frozenset()


def make_card(segment: Segment, path: str, defined: Mapping[str, Footnote], report: Report) -> Made:
    """Make the card of a segment; what had to be mended is reported at its line."""
    opening = segment.opening
    question_nodes, own = take_attributes(opening.question)
    worth = NOTHING
    if opening.number or opening.untitled:
        question_nodes, worth = take_worth(question_nodes, segment.opener.line)
    if question_nodes is not opening.question:
        untitled = opening.untitled or not question_nodes
        opening = msgspec.structs.replace(opening, question=question_nodes, untitled=untitled)
        segment = msgspec.structs.replace(segment, opening=opening)
    facts, body = facts_of(segment.body, untitled=opening.untitled)
    facts = together(worth, facts, own, tagged(opening.tags, segment.opener))
    parts = part(segment, body)
    _report_repairs(segment, parts, path, report)
    parts, placeholders = _without_placeholder(parts)
    end_line = max([segment.opener.end_line, *(piece.end_line for piece in segment.body)])
    origin = Origin(
        path=path,
        line=segment.opener.line,
        end_line=end_line,
        answer_line=parts.answer_line,
        section=segment.section,
        tags=facts.tags,
        explicit_id=facts.explicit_id,
        marks=facts.marks,
    )
    numbers: Labels = {}
    card, keys = _card(origin, segment, parts, defined, numbers, blocks_of(facts.lines))
    card = as_cloze(card, marks=True) if opening.marked else card
    metadata = (*facts.regions, *parts.markers, *keys)
    return Made(card, tuple(dict.fromkeys(metadata)), placeholders, frozenset(numbers))


def _card(  # noqa: PLR0913, PLR0917  (the parts of one card)
    origin: Origin, segment: Segment, parts: Parts, defined: Mapping[str, Footnote], numbers: Labels, extra: Content
) -> tuple[Card, tuple[Region, ...]]:
    question = with_footnotes(parts.question, defined, numbers)
    if segment.opening.cloze:
        text = (*question, *with_footnotes(parts.answer, defined, numbers))
        text = _with_deletions(text, segment.opening)
        return ClozeCard(origin, text, (*extra, *footnotes_of(defined, numbers))), ()
    answer = with_footnotes(parts.answer, defined, numbers)
    found, question, answer, keys = _choice(question, answer, labelled=bool(parts.markers))
    notes = footnotes_of(defined, numbers)
    if found is None:
        origin = origin if answer else msgspec.structs.replace(origin, answer_line=None)
        taken = take_accepted(answer)
        card = BasicCard(origin, question, (*taken.answer, *notes), extra, taken.texts, taken.distractors)
        return card, (*keys, *taken.regions)
    answer = (*answer, *notes)
    multiple = "multi" in origin.marks or sum(option.correct for option in found.options) > 1
    origin = msgspec.structs.replace(origin, answer_line=origin.answer_line or found.line)
    return ChoiceCard(origin, question, found.options, answer, found.ordered, multiple, extra), keys


def _with_deletions(text: Content, opening: Opening) -> Content:
    if opening.braces:
        return with_brace_clozes(text)
    return with_marks_hidden(text) if opening.marked else with_bracket_clozes(text)


def _choice(
    question: Content, answer: Content, *, labelled: bool
) -> tuple[Choice | None, Content, Content, tuple[Region, ...]]:
    """Find options: a task list, letters with a key, or true and false; with the lines of keys."""
    question, answer = with_boxes(question), with_boxes(answer)
    lists = any(isinstance(block, ListBlock) for block in (*question, *answer))
    if lists and (found := find_task_list(question)):  # without lists, as in most cards, nothing need be looked for
        place, end, choice = found
        return choice, question[:place], (*question[end:], *answer), ()
    if lists and (found := find_task_list(answer)):
        place, end, choice = found
        return choice, (*question, *answer[:place]), answer[end:], ()
    lettered = may_have_letters(question, answer)
    for find in _FINDERS[lettered, lists]:
        if chosen := find(question, answer, labelled=labelled):
            return chosen
    last = answer[-1] if answer and not labelled else None
    if isinstance(last, ListBlock) and is_unchecked(last):
        return None, (*question, *answer), (), ()  # options of which none is known to be right
    if lettered and not labelled and are_only_options(answer):
        return None, (*question, *answer), (), ()
    if verdict := find_true_false(question, answer):
        line = answer[0].line
        return Choice(verdict.options, ordered=True, line=line, end_line=line), question, verdict.answer, ()
    return None, question, answer, ()


_FINDERS = {  # by whether lines with letters, and whether lists are there
    (False, False): (find_choice_on_lines,),
    (False, True): (find_listed_choice, find_numbered_choice, find_choice_on_lines),
    (True, False): (find_lettered_choice, find_choice_on_lines),
    (True, True): (find_lettered_choice, find_listed_choice, find_numbered_choice, find_choice_on_lines),
}


def _without_placeholder(parts: Parts) -> tuple[Parts, tuple[Region, ...]]:
    """Take out an answer that only says that it is missing."""
    if not parts.answer or _says_enough(parts.answer[0]):
        return parts, ()
    alone = parts.answer[0] if len(parts.answer) == 1 else None
    text = alone.text if isinstance(alone, CodeBlock) else plain_text(parts.answer)
    missing = is_placeholder(text) or _is_to_be_written(text) or _are_empty_fields(text)
    if text.strip() and not missing and _LETTER.search(text):
        return parts, ()
    if _shows_something(parts.answer):
        return parts, ()
    region = Region(parts.answer[0].line, max(block.end_line for block in parts.answer), "placeholder")
    return msgspec.structs.replace(parts, answer=(), answer_line=None), (region,)


def _is_to_be_written(text: str) -> bool:
    """Tell brackets that say what to write in them: `[Your answer here - two sentences]`."""
    match = _BRACKETS.fullmatch(text.strip())
    return match is not None and is_placeholder(match[1].rstrip())


_BRACKETS = re.compile(r"\[([^\[\]:–—-]++)[:–—-]\s[^\[\]]*+\]")


def _are_empty_fields(text: str) -> bool:
    """Tell lines that are to be filled in: `Your answer:`, `Answer of the teacher:`, and nothing behind it."""
    if not text.rstrip().endswith((":", "：")):
        return False  # nearly always
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return all(line.endswith((":", "：")) and _names_answer(line) for line in lines)


def _names_answer(line: str) -> bool:
    words = line.rstrip(":：").split()
    if len(words) <= _MOST_IN_FIELD and any(
        (label := answer_label(" ".join(words[:end]) + ":")) is not None and label.alone for end in (1, 2)
    ):
        return True
    words = line.split()
    ends = (" ".join(words[at:]) for at in range(max(len(words) - _MOST_WORDS, 0), len(words)))
    return any((label := answer_label(end)) is not None and label.alone for end in ends)


def _says_enough(block: Block) -> bool:
    """Tell a first paragraph that is too long for a placeholder, without reading all of the answer."""
    return isinstance(block, Paragraph) and len(text_of(block.children)) > _LONGEST_PLACEHOLDER


def _shows_something(content: Content) -> bool:
    """Tell whether an answer without words has an image, a formula, code in a line, or a sign that is not linked.

    What is linked is a way back: `[⬆](#top)`.
    """
    return any(isinstance(node, Image | Math | MathBlock) for node in walk(content)) or _has_sign(content)


def _has_sign(content: Content) -> bool:
    """Tell whether an emoji, a sign of mathematics or currency, or code stands outside of links."""
    nodes = list(walk(content))
    linked = {id(inner) for node in nodes if isinstance(node, Link) for inner in walk(node.children)}
    return any(
        (isinstance(node, Code) and bool(text := node.text.strip()) and not (text.isalpha() and is_placeholder(text)))
        or (isinstance(node, Text) and any(unicodedata.category(sign) in _SIGNS for sign in node.text if sign > "\x7f"))
        for node in nodes
        if id(node) not in linked
    )


_SIGNS = frozenset({"So", "Sm", "Sc"})


def _report_repairs(segment: Segment, parts: Parts, path: str, report: Report) -> None:
    opener = segment.opener
    if segment.opening.repaired:
        missing = segment.opening.repaired
        hint = "mark it like the other questions of the file"
        report(Diagnostic(LOST_LABEL, f"question without its {missing}", path, opener.line, 1, hint))
    for line in parts.joined:
        hint = "join the two lines"
        report(Diagnostic(BROKEN_QUESTION, "question broken over two lines", path, line.line, 1, hint))
