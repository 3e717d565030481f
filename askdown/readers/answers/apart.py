"""Answers that stand together behind their questions and are told apart by number: a key, one hidden block for all."""

from collections.abc import Iterator, Sequence

import msgspec

from askdown.content import Element, Heading, Paragraph
from askdown.model import Region
from askdown.readers.answers.keys_in_line import answers_in, key_lines
from askdown.readers.answers.numbered import Answer, Answers, answers_in_order, end_of_summary, numbered_answers
from askdown.readers.answers.repeated import with_repeated
from askdown.readers.answers.unused import rows_unasked, unused
from askdown.readers.cutting.segments import Segment
from askdown.readers.dialects.list_items import is_list
from askdown.readers.pieces.details import hidden_in
from askdown.readers.pieces.flattening import Piece, pieces_of, places_below
from askdown.readers.pieces.joining import blocks_of
from askdown.readers.pieces.links import begins_with_link
from askdown.readers.pieces.option_signs import is_lettered
from askdown.readers.pieces.recognition import is_blank_field, is_filler, is_hidden_answer, stands_over_answers
from askdown.readers.words.questions import has_question_mark
from askdown.readers.words.vocabulary import answer_label

_FEWEST = 2
_LONGEST_LABEL = 60  # characters of a line that is a label alone
_FOURTH_FIFTHS = (4, 5)  # of all numbers must be in both the questions and the answers


def with_answers_apart(segments: Sequence[Segment]) -> tuple[tuple[Segment, ...], tuple[Region, ...]]:
    """Give each question of a run its answer, where only the last has an answer's mark and numbers follow it.

    A section of answers that cannot be shared out is in no card: its lines come out as well.
    """
    segments = with_repeated(segments)
    result = list(segments)
    left_out: list[Region] = []
    before: int | None = None  # the mark of the segment before
    for place, segment in enumerate(segments):
        mark = _mark(segment.body)
        if place and mark is not None and before is None:
            answers, end, section = _known(segment.body, mark)
            known = len(left_out)
            group = _group(segments, place, answers, section=section) if len(answers) >= _FEWEST else {}
            behind: Sequence[Piece] = segment.body[end:] if group else ()
            left_out.extend(Region(piece.line, piece.end_line, "behind a key") for piece in behind)
            left_out.extend(_remarks(segment.body[mark + 1 : end], answers) if group else ())
            for at, number in group.items():
                result[at] = _answered(segments[at], answers.get(number), mark if at == place else None)
            ordered, behind = ({}, ()) if group else _in_order(segments, place, mark)
            left_out.extend(Region(piece.line, piece.end_line, "behind a key") for piece in behind)
            for at, (answer, title) in ordered.items():
                result[at] = _answered(segments[at], answer, mark if at == place else None)
                left_out.extend([Region(title, title, "title in a key")] if title else ())
            used = [
                *(answers[each] for each in group.values() if each in answers),
                *(each for each, _ in ordered.values()),
            ]
            of_key = _behind(segment.body, mark) if used or group else ()
            left_out.extend(unused(of_key, used, left_out[known:]) if used else ())
            if group and all(answer.why == "columns" for answer in used):
                left_out.extend(rows_unasked(of_key, set(group.values())))
            if not group and not ordered and _is_section(segment, mark):
                result[place] = msgspec.structs.replace(segment, body=segment.body[:mark])
                why = f"section “{segment.body[mark].text}”"
                left_out.extend(Region(piece.line, piece.end_line, why) for piece in segment.body[mark:])
        before = mark
    return tuple(result), tuple(left_out)


def _remarks(body: Sequence[Piece], answers: Answers) -> Iterator[Region]:
    """Give the lines above the first answer, and the titles of a key's parts and tables, which are in none."""
    first = min(answer.line for answer in answers.values())
    in_tables = all(answer.why == "columns" for answer in answers.values())
    inside = {block.line for answer in answers.values() for block in answer.content}
    inside |= {answer.line for answer in answers.values()}
    for piece in body:
        is_title = piece.kind == "heading" and piece.line not in inside
        if (piece.kind == "line" and (piece.line < first or in_tables)) or is_title:
            yield Region(piece.line, piece.end_line, "above a key")


def _known(body: Sequence[Piece], mark: int) -> tuple[Answers, int, bool]:
    """Give the answers behind a mark, the place behind them, and whether these are a section of their own."""
    section = isinstance(body[mark].block, Heading)
    end = places_below(body, mark).stop
    for last in (len(body), end):
        if answers := _answers(body[:last], mark):
            return answers, last, section
    lines = key_lines(body, mark)
    answers = _in_line(lines) if lines else {}
    return answers, mark + len(lines), section or bool(answers)


def _in_line(lines: Sequence[Piece], *, labelled: bool = True) -> dict[int, Answer]:
    line, end_line = lines[0].line, lines[-1].end_line
    found = answers_in(lines, labelled=labelled)
    return {number: Answer((Paragraph(nodes, line, end_line),), line) for number, nodes in found}


def _is_section(segment: Segment, mark: int) -> bool:
    """Tell a heading over the answers of all questions from one over the answer of the last."""
    marker = segment.body[mark]
    if not isinstance(marker.block, Heading):
        return False
    return answer_label(marker.text) is None or marker.block.level < segment.opening.level


def _mark(body: Sequence[Piece]) -> int | None:
    """Give the place of the first mark of an answer in a body: hidden answers, labels, headings as `Answer key`."""
    for place, piece in enumerate(body):
        if piece.kind == "block":
            if is_hidden_answer(piece):
                return place
        elif is_blank_field(piece):
            continue
        elif (answer_label(piece.text[:_LONGEST_LABEL]) or stands_over_answers(piece)) and not begins_with_link(piece):
            return place
    return None


def _answers(body: Sequence[Piece], mark: int) -> dict[int, Answer]:
    """Give the answers behind a mark by their numbers; the text before the first number is no answer."""
    after = [piece for piece in body[mark + 1 :] if not is_filler(piece)]
    over_lines = stands_over_answers(body[mark]) and after and len(lines := key_lines(after, 0)) == len(after)
    if over_lines and (found := _in_line(lines, labelled=False)):
        return found
    return numbered_answers(_behind(body, mark), remark=body[mark].kind == "heading")


def _behind(body: Sequence[Piece], mark: int) -> Sequence[Piece]:
    """Give what stands behind a mark with its lists taken apart; of a hidden block what is in it as well."""
    marker = body[mark]
    if marker.kind == "block":
        inside = hidden_in(marker.block) if isinstance(marker.block, Element) else ()
        return pieces_of((*inside, *blocks_of(body[mark + 1 :])), is_list)
    if not stands_over_answers(marker):
        return ()
    after = [piece for piece in body[mark + 1 :] if not is_filler(piece)]
    return _behind(after, 0) if len(after) == 1 and is_hidden_answer(after[0]) else pieces_of(blocks_of(after), is_list)


def _in_order(
    segments: Sequence[Segment], last: int, mark: int
) -> tuple[dict[int, tuple[Answer, int]], Sequence[Piece]]:
    """Give the segments that answers are for whose numbers begin anew as those of the questions do, and what is behind.

    Each answer comes with the line of a title above it.
    """
    body = segments[last].body
    end = places_below(body, mark).stop
    for stop in (len(body), end):
        found = answers_in_order(_behind(body[:stop], mark))
        numbers = [number for number, _, _ in found]
        places = range(last + 1 - len(found), last + 1)
        if len(found) == len(set(numbers)) or places[0] < 0:
            continue
        same = numbers == [_number_of(segments[place]) for place in places]
        if same and all(_has_no_mark(segments[place]) for place in places[:-1]):
            return {place: each[1:] for place, each in zip(places, found, strict=True)}, body[stop:]
    return {}, ()


def _group(segments: Sequence[Segment], last: int, answers: Answers, *, section: bool) -> dict[int, int]:
    """Give the segments that these answers are for, with their numbers, or nothing when too many would be left.

    Over a section of answers any text is the question's; over a hidden block the text might be an answer as well.
    """
    no_answer = _has_no_mark if section else _only_asks
    group: dict[int, int] = {}
    numbers: set[int] = set()
    first = min(answers)
    for place in range(last, -1, -1):
        number = _number_of(segments[place])
        if number in numbers or (place < last and not no_answer(segments[place])):
            break
        numbers.add(number)
        group[place] = number
        if number == first:
            break
    if numbers == {0} or 0 in numbers:
        return {}
    many, all_of = _FOURTH_FIFTHS
    sure = len(numbers & set(answers)) * all_of >= len(numbers | set(answers)) * many
    return group if sure and len(group) >= _FEWEST else {}


def _has_no_mark(segment: Segment) -> bool:
    return _mark(segment.body) is None


def _only_asks(segment: Segment) -> bool:
    """Tell a segment in which nothing may be an answer: the question's own lines, options, code, and no mark."""
    if not _has_no_mark(segment):
        return False
    lines = [piece for piece in segment.body if piece.kind != "block" and not is_filler(piece)]
    own = segment.opener.paragraph if segment.opener.kind == "line" else -1
    if segment.opening.untitled and lines:
        own = lines[0].paragraph
    return all(piece.paragraph == own or is_lettered(piece.text) or has_question_mark(piece.text) for piece in lines)


def _number_of(segment: Segment) -> int:
    number = segment.opening.number.rpartition(".")[2]
    return int(number) if number.isdigit() else 0


def _answered(segment: Segment, answer: Answer | None, mark: int | None) -> Segment:
    """Give a segment its answer; the one that has all of them in its body loses them."""
    opening = msgspec.structs.replace(segment.opening, unanswered=False)
    content = answer.content if answer else ()
    markers = (Region(answer.line, max(answer.line, answer.end_line), answer.why),) if answer else ()
    body = segment.body
    if mark is not None:
        markers, body = (*markers, *_opening_of(body[mark:])), body[:mark]
    return msgspec.structs.replace(segment, opening=opening, body=body, apart=content, markers=markers)


def _opening_of(body: Sequence[Piece]) -> Iterator[Region]:
    """Give the lines that open the answers: a heading or a label, and the summary of what is hidden there."""
    first, *others = body
    if is_hidden_answer(first):
        yield Region(first.line, end_of_summary(first), "marker")
        return
    yield Region(first.line, first.end_line, "section" if first.kind == "heading" else "marker")
    after = next((piece for piece in others if not is_filler(piece)), first)
    if is_hidden_answer(after):
        yield Region(after.line, end_of_summary(after), "marker")
