"""Answers behind their questions under the same labels once more: `## Solutions`, then `### Question 1` again."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import msgspec

from askdown.content import Content, Paragraph
from askdown.model import Region
from askdown.readers.cutting.segments import Segment
from askdown.readers.pieces.joining import blocks_of
from askdown.readers.pieces.recognition import is_filler, opens_answer, stands_over_answers
from askdown.rendering.plain import inline_text

_FEWEST = 2


def with_repeated(segments: Sequence[Segment]) -> Sequence[Segment]:
    """Give each question the answer under its label's second heading, and take these headings for no questions.

    The segments between two headings that stand over answers alone belong together; where their numbers do not match
    those behind the heading, nothing is changed.
    """
    result: list[Segment] = []
    asked: dict[str, Segment] = {}  # since the last answers, by number
    start = 0
    for place, segment in enumerate(segments):
        if place < start:
            continue
        asked[segment.opening.number] = segment
        if _heading_at_end(segment) is None:
            continue
        answers = dict(_matching(segments, place + 1, asked))
        if len(answers) >= _FEWEST and len(answers) * 5 >= len(asked) * 4 and len(asked) == place + 1 - start:
            result += [_answered(each, answers.get(number)) for number, each in asked.items()]
            start, asked = place + 1 + len(answers), {}
    return [*result, *segments[start:]]


def _heading_at_end(segment: Segment) -> int | None:
    """Give the place of a heading that stands over answers and over nothing else of this segment."""
    last = max((place for place, piece in enumerate(segment.body) if not is_filler(piece)), default=None)
    if last is None or segment.body[last].kind != "heading" or not stands_over_answers(segment.body[last]):
        return None
    return None if any(map(opens_answer, segment.body[:last])) else last


def _matching(
    segments: Sequence[Segment], start: int, questions: Mapping[str, Segment]
) -> Iterator[tuple[str, Segment]]:
    """Give the segments from a place on that repeat the numbers of questions, each once."""
    left = questions.keys() - {""}
    for segment in islice(segments, start, None):
        if segment.opening.number not in left:
            return
        left.remove(segment.opening.number)
        yield segment.opening.number, segment


def _answered(segment: Segment, answer: Segment | None) -> Segment:
    last = _heading_at_end(segment)
    markers: tuple[Region, ...] = ()
    if last is not None:
        heading = segment.body[last]
        markers = (Region(heading.line, heading.end_line, "section"),)
        segment = msgspec.structs.replace(segment, body=segment.body[:last])
    if answer is None:
        return msgspec.structs.replace(segment, apart=(), markers=markers)
    title, opener = _title(segment, answer), answer.opener
    markers = (*markers, Region(opener.line, opener.end_line, "marker"))
    return msgspec.structs.replace(segment, apart=(*title, *blocks_of(answer.body)), markers=markers)


def _title(segment: Segment, answer: Segment) -> Content:
    """Give what the second heading says beyond its label, unless that is the question again."""
    said = inline_text(answer.opening.question).strip()
    if not said or said.casefold() == inline_text(segment.opening.question).strip().casefold():
        return ()
    return (Paragraph(answer.opening.question, answer.opener.line, answer.opener.end_line),)
