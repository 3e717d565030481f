"""Answers that stand together behind their questions and are told apart by number: a key, one hidden block for all."""

from collections.abc import Iterator, Sequence

import msgspec

from askdown.content import Heading
from askdown.model import Region
from askdown.readers.answers.behind_marks import behind_mark, first_mark, known_answers
from askdown.readers.answers.numbered import Answer, Answers, answers_in_order
from askdown.readers.answers.repeated import with_repeated
from askdown.readers.answers.unused import rows_unasked, unused
from askdown.readers.cutting.segments import Segment
from askdown.readers.pieces.details import end_of_mark
from askdown.readers.pieces.flattening import Piece, places_below
from askdown.readers.pieces.option_signs import is_lettered
from askdown.readers.pieces.recognition import is_filler, is_hidden_answer
from askdown.readers.words.questions import has_question_mark
from askdown.readers.words.vocabulary import answer_label

_FEWEST = 2
_FOURTH_FIFTHS = (4, 5)  # of all numbers must be in both the questions and the answers


class Shared(msgspec.Struct, frozen=True):
    """Which segments get which answers out of one body, by their places, and the lines of it that are in none."""

    answers: dict[int, Answer | None]
    left_out: tuple[Region, ...]


def with_answers_apart(segments: Sequence[Segment]) -> tuple[tuple[Segment, ...], tuple[Region, ...]]:
    """Give each question of a run its answer, where only the last has an answer's mark and numbers follow it.

    A section of answers that cannot be shared out is in no card: its lines come out as well.
    """
    segments = with_repeated(segments)
    result = list(segments)
    left_out: list[Region] = []
    before: int | None = None  # the mark of the segment before
    for place, segment in enumerate(segments):
        mark = first_mark(segment.body)
        if place and mark is not None and before is None:
            shared = _by_number(segments, place, mark) or _in_order(segments, place, mark)
            if shared is not None:
                left_out.extend(shared.left_out)
                for at, answer in shared.answers.items():
                    result[at] = _answered(segments[at], answer, mark if at == place else None)
            elif _is_section(segment, mark):
                result[place] = msgspec.structs.replace(segment, body=segment.body[:mark])
                left_out.extend(_regions(segment.body[mark:], f"section “{segment.body[mark].text}”"))
        before = mark
    return tuple(result), tuple(left_out)


def _by_number(segments: Sequence[Segment], last: int, mark: int) -> Shared | None:
    """Share out what stands behind the mark of the last segment by numbers that the questions have as well."""
    body = segments[last].body
    answers, end, section = known_answers(body, mark)
    group = _group(segments, last, answers, section=section) if len(answers) >= _FEWEST else {}
    if not group:
        return None
    left_out = list(_regions(body[end:], _BEHIND))
    used = [answers[number] for number in group.values() if number in answers]
    of_key = behind_mark(body, mark)
    silent = filter(is_filler, body[mark + 1 : end])  # rules, and comments whose words must not be lost
    left_out += unused((*of_key, *silent), used, tuple(left_out))
    if all(answer.why == "columns" for answer in used):
        left_out += rows_unasked(of_key, set(group.values()))
    return Shared({at: answers.get(number) for at, number in group.items()}, tuple(left_out))


_BEHIND = "behind a key"


def _regions(pieces: Sequence[Piece], why: str) -> Iterator[Region]:
    return (Region(piece.line, piece.end_line, why) for piece in pieces)


def _is_section(segment: Segment, mark: int) -> bool:
    """Tell a heading over the answers of all questions from one over the answer of the last."""
    marker = segment.body[mark]
    if not isinstance(marker.block, Heading):
        return False
    return answer_label(marker.text) is None or marker.block.level < segment.opening.level


def _in_order(segments: Sequence[Segment], last: int, mark: int) -> Shared | None:
    """Share out answers whose numbers begin anew as those of the questions do."""
    body = segments[last].body
    end = places_below(body, mark).stop
    for stop in (len(body), end):
        found = answers_in_order(behind_mark(body[:stop], mark))
        numbers = [number for number, _, _ in found]
        places = range(last + 1 - len(found), last + 1)
        if len(found) == len(set(numbers)) or places[0] < 0:
            continue
        same = numbers == [_number_of(segments[place]) for place in places]
        if same and all(_has_no_mark(segments[place]) for place in places[:-1]):
            used = [answer for _, answer, _ in found]
            titles = (Region(title, title, "title in a key") for _, _, title in found if title)
            left_out = (*_regions(body[stop:], _BEHIND), *titles)
            left_out = (*left_out, *unused(behind_mark(body, mark), used, left_out))
            return Shared(dict(zip(places, used, strict=True)), left_out)
    return None


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
    if 0 in numbers:
        return {}
    many, all_of = _FOURTH_FIFTHS
    sure = len(numbers & set(answers)) * all_of >= len(numbers | set(answers)) * many
    return group if sure and len(group) >= _FEWEST else {}


def _has_no_mark(segment: Segment) -> bool:
    return first_mark(segment.body) is None


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
        yield Region(first.line, end_of_mark(first), "marker")
        return
    yield Region(first.line, first.end_line, "section" if first.kind == "heading" else "marker")
    after = next((piece for piece in others if not is_filler(piece)), first)
    if is_hidden_answer(after):
        yield Region(after.line, end_of_mark(after), "marker")
