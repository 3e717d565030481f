"""How the question and the answer of a segment part: answer labels, hidden answers, questions that run on."""

from collections.abc import Sequence
from itertools import takewhile

import msgspec

from askdown.content import Content, Paragraph, Text
from askdown.content import List as ListBlock
from askdown.model import Region
from askdown.readers.cards.inside_marks import after_mark, as_line, without_mark, without_ways
from askdown.readers.cards.parts import Parts, first_line_number, without_ends
from askdown.readers.cards.question_ends import are_hints, join_broken_question, to_its_mark, whole_paragraph
from askdown.readers.cards.untitled import part_untitled
from askdown.readers.cutting.segments import Segment
from askdown.readers.dialects.dialect import Opening
from askdown.readers.options.in_line import marks_in
from askdown.readers.pieces.bold import bold_lead
from askdown.readers.pieces.flattening import Piece, first_line_text
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.joining import blocks_of
from askdown.readers.pieces.recognition import answer_mark, is_blank, opens_answer
from askdown.readers.words.phrases import is_one_of
from askdown.readers.words.vocabulary import REMEDIES, RESULTS, answer_label, question_label

# Labels that also stand in the middle of answers; they part a card only right after code, a list or the question.
_WEAK = RESULTS | REMEDIES | {"example answer"}
_is_question_title = is_one_of("question_labels")
_LONGEST_QUESTION = 40  # lines between a question and its answer's label


def part(segment: Segment, body: Sequence[Piece]) -> Parts:
    """Part a segment whose metadata lines are gone from `body`."""
    titled = segment.opening.untitled or segment.opener.kind == "heading"
    rest = _without_kind(body) if titled else body
    if rest is body:
        return _part(segment, body)
    if not segment.opening.untitled:
        asked = _asked_by_label(rest)
        opening = msgspec.structs.replace(segment.opening, more=(*segment.opening.more, *blocks_of(asked)))
        segment, rest = msgspec.structs.replace(segment, opening=opening), rest[len(asked) :]
    parts = _part(segment, rest)
    region = Region(body[0].line, body[0].end_line, "marker")
    return msgspec.structs.replace(parts, markers=(region, *parts.markers))


def _asked_by_label(body: Sequence[Piece]) -> Sequence[Piece]:
    """Give the paragraph behind a question's label, up to an answer's or to another label in bold."""
    if not body or body[0].kind != "line" or opens_answer(body[0]):
        return ()
    goes_on = takewhile(lambda piece: piece.paragraph == body[0].paragraph and not bold_lead(piece.inline), body[1:])
    return [body[0], *takewhile(lambda piece: not opens_answer(piece), goes_on)]


def _part(segment: Segment, body: Sequence[Piece]) -> Parts:
    opening, opener = segment.opening, segment.opener
    title: Content = (Paragraph(opening.question, opener.line, opener.end_line),) if opening.question else ()
    title = (*title, *opening.more)
    if opening.answered_inside:
        rest = without_mark(opening.rest)
        inner, ways = without_ways(rest)
        answer = (*inner, *blocks_of(without_ends(body)))
        line = opening.rest[0].line if rest is not opening.rest else 0
        markers = (Region(line, line, "marker"), *ways) if line else ways
        return Parts(title, answer, first_line_number(answer), markers)
    if segment.apart is not None:
        title, body = whole_paragraph(title, opener, body)
        question = (*title, *opening.rest, *blocks_of(without_ends(body)))
        return Parts(question, segment.apart, first_line_number(segment.apart), segment.markers)
    if opening.unanswered:
        title, body = whole_paragraph(title, opener, body)
        return Parts((*title, *blocks_of(without_ends(body))), (), None)
    mark = _find_mark(body, opening)
    if opening.untitled and mark is None:
        return part_untitled(title, body)
    before, joined = join_broken_question(segment, body[:mark])
    if joined:
        whole = [*opening.question, *(node for line in joined for node in (Text(" "), *line.inline))]
        title = (Paragraph(tuple(whole), opener.line, joined[-1].end_line),)
    if mark is None and are_hints(body):
        return Parts((*title, *opening.rest, *blocks_of(body)), (), None)
    if mark is None:
        title, before = whole_paragraph(title, opener, before) if opening.cloze else (title, before)
        rest, before = whole_paragraph(opening.rest, opener, before)
        title, before = (title, before) if rest else to_its_mark(title, opener, before)
        answer = (*rest, *blocks_of(without_ends(before)))
        return Parts(title, answer, first_line_number(answer), joined=joined)
    title, before = whole_paragraph(title, opener, before)
    answer, regions = after_mark(body[mark], body[mark + 1 :], opening.answer_prefix)
    question = (*title, *opening.rest, *blocks_of(before))
    return Parts(question, answer, first_line_number(answer), regions, joined)


def _without_kind(body: Sequence[Piece]) -> Sequence[Piece]:
    """Take the label off a body that begins with `**Question:** …` below a title: a card's front is a question."""
    first = body[0] if body and body[0].kind == "line" else None
    if first and _is_kind(first.text):
        return body[1:]
    label = question_label(first.text) if first else None
    if first is None or label is None or label.number or (len(label.word) == 1 and label.word != "q"):
        return body
    rest = without_prefix(first.inline, label.length)
    return (*(() if is_blank(rest) else (as_line(first, rest),)), *body[1:])


_is_kind = is_one_of("question_labels")  # `**Question**` alone on its line


def _find_mark(body: Sequence[Piece], opening: Opening) -> int | None:
    """Give the place where the answer's label or the hidden answer stands, or None."""
    if opening.answer_line:
        return next((place for place, piece in enumerate(body) if piece.line == opening.answer_line), None)
    prose, untitled = False, opening.untitled
    for place, piece in enumerate(body):
        if piece.line - body[0].line > _LONGEST_QUESTION:
            return None
        if opens_answer(piece) and not (prose and _is_weak(piece)) and not _is_lettered_option(body, place):
            if not place and untitled and _names_kind(body):
                continue
            return place
        if piece.kind == "heading" and not untitled and not _is_question_title(piece.text):
            return None
        prose = prose or (piece.kind == "line" and not untitled)
    return None


def _names_kind(body: Sequence[Piece]) -> bool:
    """Tell `Short answer: name two grains.` below a bare number, over an answer with its mark: a kind of question."""
    label = answer_mark(body[0])
    if label is None or label.alone or label.word not in _KINDS:
        return False
    return any(opens_answer(piece) for piece in body[1:_LONGEST_QUESTION])


_KINDS = {"short answer", "long answer"}


def _is_weak(piece: Piece) -> bool:
    label = answer_mark(piece)
    return label is not None and label.word in _WEAK


def _is_lettered_option(body: Sequence[Piece], place: int) -> bool:
    """Tell `A: …` right before `B: …`, which are options, also as items of a list."""
    block = body[place].block
    if isinstance(block, ListBlock):
        lists = [piece.block for piece in body[place : place + 4] if isinstance(piece.block, ListBlock)]
        items = [item for each in lists for item in each.items][:2]
        texts = [first_line_text(item.children[0]) for item in items if item.children]
        if len(texts) > 1 and texts[0][:1] in {"A", "a"} and texts[1][:2] in {"B:", "b:"}:
            return True
        return bool(texts) and bool(marks_in(texts[0], "ABC"))
    label = answer_label(body[place].text)
    if label is None or label.word != "a" or label.number:
        return False
    return bool(marks_in(body[place].text, "ABC")) or any(
        piece.text[:2] in {"B:", "b:"} for piece in body[place + 1 : place + 8]
    )
