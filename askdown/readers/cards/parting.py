"""How the question and the answer of a segment part: answer labels, hidden answers, questions that run on."""

from collections.abc import Sequence

import msgspec

from askdown.content import CodeBlock, Content, Heading, Inline, Paragraph, Text, ThematicBreak
from askdown.content import List as ListBlock
from askdown.model import Region
from askdown.readers.cards.inside_marks import end_of_mark, inside, without_mark
from askdown.readers.cards.question_ends import are_hints, join_broken_question, to_its_mark, whole_paragraph
from askdown.readers.cutting.segments import Segment
from askdown.readers.dialects.dialect import Opening
from askdown.readers.options.in_line import marks_in
from askdown.readers.pieces.flattening import Piece, blocks_of, first_line_text
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.recognition import (
    answer_mark,
    is_blank,
    is_filler,
    is_hidden_answer,
    opens_answer,
    says_no_more,
)
from askdown.readers.words.vocabulary import REMEDIES, RESULTS, answer_label, question_label

# Labels that also stand in the middle of answers; they part a card only right after code, a list or the question.
_WEAK = RESULTS | REMEDIES | {"example answer"}
_LONGEST_QUESTION = 40  # lines between a question and its answer's label


class Parts(msgspec.Struct, frozen=True, gc=False):
    """The two sides of a card; `answer_line` is None when there is no answer."""

    question: Content
    answer: Content
    answer_line: int | None
    markers: tuple[Region, ...] = ()
    joined: Sequence[Piece] = ()  # the lines that a broken question goes on in


def part(segment: Segment, body: Sequence[Piece]) -> Parts:
    """Part a segment whose metadata lines are gone from `body`."""
    titled = segment.opening.untitled or segment.opener.kind == "heading"
    rest = _without_kind(body) if titled else body
    parts = _part(segment, rest)
    if rest is body:
        return parts
    region = Region(body[0].line, body[0].end_line, "marker")
    return msgspec.structs.replace(parts, markers=(region, *parts.markers))


def _part(segment: Segment, body: Sequence[Piece]) -> Parts:
    opening, opener = segment.opening, segment.opener
    title: Content = (Paragraph(opening.question, opener.line, opener.end_line),) if opening.question else ()
    title = (*title, *opening.more)
    if opening.answered_inside:
        rest = without_mark(opening.rest)
        answer = (*rest, *blocks_of(_without_ends(body)))
        line = opening.rest[0].line if rest is not opening.rest else 0
        return Parts(title, answer, _first_line(answer), (Region(line, line, "marker"),) if line else ())
    if segment.apart is not None:
        title, body = whole_paragraph(title, opener, body)
        question = (*title, *opening.rest, *blocks_of(_without_ends(body)))
        return Parts(question, segment.apart, _first_line(segment.apart), segment.markers)
    if opening.unanswered:
        title, body = whole_paragraph(title, opener, body)
        return Parts((*title, *blocks_of(_without_ends(body))), (), None)
    mark = _find_mark(body, opening)
    if opening.untitled and mark is None:
        return _untitled(title, body)
    before, joined = join_broken_question(segment, body if mark is None else body[:mark])
    if joined:
        whole = [*opening.question, *(node for line in joined for node in (Text(" "), *line.inline))]
        title = (Paragraph(tuple(whole), opener.line, joined[-1].end_line),)
    if mark is None and are_hints(body):
        return Parts((*title, *opening.rest, *blocks_of(body)), (), None)
    if mark is None:
        title, before = whole_paragraph(title, opener, before) if opening.cloze else (title, before)
        rest, before = whole_paragraph(opening.rest, opener, before)
        title, before = (title, before) if rest else to_its_mark(title, opener, before)
        answer = (*rest, *blocks_of(_without_ends(before)))
        return Parts(title, answer, _first_line(answer), joined=joined)
    title, before = whole_paragraph(title, opener, before)
    answer, regions = _after_mark(body[mark], body[mark + 1 :], opening.answer_prefix)
    question = (*title, *opening.rest, *blocks_of(before))
    return Parts(question, answer, _first_line(answer), regions, joined)


def _without_kind(body: Sequence[Piece]) -> Sequence[Piece]:
    """Take the label off a body that begins with `**Question:** …` below a title: a card's front is a question."""
    first = body[0] if body and body[0].kind == "line" else None
    label = question_label(first.text) if first else None
    if (
        first is None
        or label is None
        or label.number
        or not label.colon
        or (len(label.word) == 1 and label.word != "q")
    ):
        return body
    rest = without_prefix(first.inline, label.length)
    return (*(() if is_blank(rest) else (_line(first, rest),)), *body[1:])


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
        if piece.kind == "heading" and not untitled:
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


def _after_mark(marker: Piece, after: Sequence[Piece], prefix: int) -> tuple[Content, tuple[Region, ...]]:
    if prefix < 0:  # it is its own beginning
        return blocks_of(_without_ends((marker, *after))), ()
    region = Region(marker.line, end_of_mark(marker), "marker" if says_no_more(marker) else "summary")
    if marker.kind == "block":
        return (*inside(marker), *blocks_of(_without_ends(after))), (region,)
    label = answer_mark(marker)
    rest = without_prefix(marker.inline, prefix or (label.length if label else len(marker.text)))
    if is_blank(rest) and after and is_hidden_answer(after[0]) and says_no_more(after[0]):
        answer, regions = _after_mark(after[0], after[1:], 0)  # a label over what hides the answer
        return answer, (region, *regions)
    first = () if is_blank(rest) else (_line(marker, rest),)
    return blocks_of(_without_ends((*first, *after))), (region,)


def _line(marker: Piece, nodes: tuple[Inline, ...]) -> Piece:
    tight = isinstance(marker.block, Paragraph) and marker.block.tight
    paragraph = Paragraph(nodes, marker.line, marker.end_line, tight)
    return msgspec.structs.replace(marker, kind="line", block=paragraph, item=None)


def _untitled(title: Content, body: Sequence[Piece]) -> Parts:
    """Part a card whose heading is only a number: the question goes to a rule or a heading, or is one paragraph.

    Behind an aside (`### Question 1 (joins)`) code that stands alone is what there is of an answer.
    """
    body = _without_ends(body)
    if title and len(body) == 1 and isinstance(body[0].block, CodeBlock):
        return Parts(title, blocks_of(body), body[0].line)
    if not title and (halves := _halves(body) or _fields(body)):
        return halves
    cut = next((place for place, piece in enumerate(body) if isinstance(piece.block, ThematicBreak | Heading)), None)
    if cut is None or cut == 0:
        last = next((place for place, piece in enumerate(body) if piece.paragraph != body[0].paragraph), len(body))
        cut = max(last, 1) if body else 0
    answer = blocks_of(_without_ends(body[cut:]))
    return Parts((*title, *blocks_of(body[:cut])), answer, _first_line(answer))


def _halves(body: Sequence[Piece]) -> Parts | None:
    """Part a card of two headings of one level, `### Front` and `### Back` in any words; None for another."""
    levels = {place: piece.block.level for place, piece in enumerate(body) if isinstance(piece.block, Heading)}
    top = [place for place, level in levels.items() if level == levels.get(0)]
    if len(top) != _HALVES or min(levels.values()) < levels[0]:
        return None
    back = top[1]
    question, answer = blocks_of(_without_ends(body[1:back])), blocks_of(_without_ends(body[back + 1 :]))
    regions = tuple(Region(body[place].line, body[place].end_line, "section") for place in top)
    return Parts(question, answer, _first_line(answer), regions) if question else None


_HALVES = 2


def _fields(body: Sequence[Piece]) -> Parts | None:
    """Part a card that names the fields of a note, `Front: …` and `Back: …`; None for another."""
    back = next((at for at, piece in enumerate(body) if piece.kind == "line" and piece.text.startswith("Back:")), 0)
    if not back or not body[0].text.startswith("Front:"):
        return None
    front = _line(body[0], without_prefix(body[0].inline, len("Front:")))
    answer, regions = _after_mark(body[back], body[back + 1 :], len("Back:"))
    regions = (Region(body[0].line, body[0].line, "marker"), *regions)
    return Parts(blocks_of((front, *body[1:back])), answer, _first_line(answer), regions)


def _without_ends(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Drop rules, comments and empty lines at both ends."""
    start, end = 0, len(pieces)
    while start < end and is_filler(pieces[start]):
        start += 1
    while end > start and is_filler(pieces[end - 1]):
        end -= 1
    return pieces[start:end]


def _first_line(content: Content) -> int | None:
    return content[0].line if content else None
