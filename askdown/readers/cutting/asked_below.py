"""What is asked below the line that opens a question: an order under a title, code under a question without answer."""

from collections.abc import Sequence

import msgspec

from askdown.content import CodeBlock, List
from askdown.readers.cutting.segments import Segment
from askdown.readers.pieces.flattening import Piece, first_line_of, first_line_text
from askdown.readers.pieces.joining import blocks_of
from askdown.readers.pieces.recognition import is_filler, opens_answer
from askdown.readers.words.phrases import is_one_of
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import question_label
from askdown.rendering.plain import inline_text

_FEWEST = 3
_FEWEST_MARKED = 2


def with_all_asked(segments: Sequence[Segment]) -> Sequence[Segment]:
    """Give segments with what completes their questions, where most of a file's segments are written so.

    Titles that do not ask, over paragraphs that do, are completed by these. Where hardly a question has anything below
    it, nothing but code is no answer either. Where all that have something end by asking, none has an answer.
    """
    if len(segments) < _FEWEST:
        return segments
    if _only_ask(segments):
        return [_unanswered(segment) for segment in segments]
    if tasks := _with_tasks(segments):
        return tasks
    titles = [_may_be_title(segment) for segment in segments]
    if sum(titles) < _FEWEST_MARKED:
        return _with_code(segments)
    told = [_told(segment, is_title=title) for segment, title in zip(segments, titles, strict=True)]
    return _with_orders(told) or _beside_marked(told) or _with_code(segments)


class _Told(msgspec.Struct, frozen=True):
    """A segment, the first that is said below its line, and whether that asks below a title, answered or not."""

    segment: Segment
    first: Sequence[Piece]
    is_title: bool  # over text in which no answer is marked
    orders: bool
    orders_marked: bool


def _told(segment: Segment, *, is_title: bool) -> _Told:
    first = _first_said(segment)
    marked = is_title and any(map(opens_answer, segment.body))
    orders = is_title and _asks(first)
    return _Told(segment, first, is_title and not marked, orders and not marked, orders and marked)


def _with_tasks(segments: Sequence[Segment]) -> Sequence[Segment]:
    """Give exercises over a label as `Instructions:` without an answer, where most of the segments are such."""
    tasks = [_is_task(segment) for segment in segments]
    if sum(tasks) * 4 < len(segments) * 3:
        return ()
    return [_unanswered(segment) if task else segment for segment, task in zip(segments, tasks, strict=True)]


def _is_task(segment: Segment) -> bool:
    if not segment.body or _has_answer(segment):
        return False
    first = segment.body[0]
    said = first.text or (first_line_text(first.block) if isinstance(first.block, List) else "")
    label, colon, _ = said.replace("：", ":").partition(":")
    if not colon or not _tells_task(label) or any(map(opens_answer, segment.body)):
        return False
    return not has_question_mark(inline_text(segment.opening.question))  # `How is it set up?` over instructions


_tells_task = is_one_of("task_labels")


def _beside_marked(told: Sequence[_Told]) -> Sequence[Segment]:
    """Give segments where half are titles over orders with a marked answer: another title over an order has none."""
    marked = sum(each.orders_marked for each in told)
    if marked < _FEWEST_MARKED or marked * 2 < len(told):
        return ()
    return [_unanswered(each.segment) if _only_orders(each) else each.segment for each in told]


def _only_orders(told: _Told) -> bool:
    """Tell a title over one paragraph that asks or orders, and at most what it speaks of: a list, a table, code."""
    return told.orders and all(piece.kind == "block" for piece in told.segment.body[len(told.first) :])


def _only_ask(segments: Sequence[Segment]) -> bool:
    """Tell a test of questions alone and of cases, each with its questions at its end."""
    bare = sum(map(_is_bare, segments))
    if bare < _FEWEST or bare == len(segments) or any(map(_has_answer, segments)):
        return False
    said = [[piece for piece in segment.body if not is_filler(piece)] for segment in segments]
    return all(_ends_in_question(pieces[-1]) and not any(map(opens_answer, pieces)) for pieces in said if pieces)


def _has_answer(segment: Segment) -> bool:
    return segment.apart is not None or bool(segment.opening.rest or segment.opening.answer_line)


def _ends_in_question(piece: Piece) -> bool:
    if isinstance(piece.block, List) and piece.block.items:
        return has_question_mark(first_line_of(piece.block.items[-1].children))
    return piece.kind == "line" and has_question_mark(piece.text)


def _unanswered(segment: Segment) -> Segment:
    return msgspec.structs.replace(segment, opening=msgspec.structs.replace(segment.opening, unanswered=True))


def _with_orders(told: Sequence[_Told]) -> Sequence[Segment]:
    """Give segments with the orders below their titles as a part of these, where most are such."""
    if sum(each.orders for each in told) * 4 < len(told) * 3:
        return ()
    alone = sum(len(each.first) == len(each.segment.body) for each in told)
    exercises = alone * 3 >= len(told) * 2  # what an order of these announces is no answer
    return [_with_first(each, exercises=exercises) if each.is_title else each.segment for each in told]


def _with_first(told: _Told, *, exercises: bool) -> Segment:
    segment, first = told.segment, told.first
    if exercises and first and first[-1].text.endswith((":", "：")):
        return _unanswered(segment)
    opening = msgspec.structs.replace(segment.opening, more=(*segment.opening.more, *blocks_of(first)))
    return msgspec.structs.replace(segment, opening=opening, body=segment.body[len(first) :])


def _may_be_title(segment: Segment) -> bool:
    opening = segment.opening
    known = opening.unanswered or opening.untitled or opening.answer_line or opening.rest or opening.cloze
    title = inline_text(opening.question).strip()
    return not (known or segment.apart is not None or (is_interrogative(title) and not _names_kind(title)))


_names_kind = is_one_of("question_titles")  # `Fill in the blanks`


def _first_said(segment: Segment) -> Sequence[Piece]:
    """Give the first paragraph below a title, or a list right below a label as `Exercise 3`, which may order."""
    body = segment.body
    if body and isinstance(body[0].block, List) and question_label(segment.opener.text) is not None:
        return body[:1]
    if not body or body[0].kind != "line":
        return ()
    return [piece for piece in body if piece.kind == "line" and piece.paragraph == body[0].paragraph]


def _asks(said: Sequence[Piece]) -> bool:
    """Tell a paragraph that begins with an order or has a question's mark at the end of a line; a list of such."""
    if said and isinstance(block := said[0].block, List):
        asking = sum(is_interrogative(first_line_of(item.children)) for item in block.items)
        return asking * 3 >= len(block.items) * 2
    return bool(said) and (is_interrogative(said[0].text) or any(has_question_mark(line.text) for line in said))


def _with_code(segments: Sequence[Segment]) -> Sequence[Segment]:
    bare = sum(_is_bare(segment) for segment in segments)
    marked = sum(_is_marked_behind_code(segment) for segment in segments)
    if (bare < _FEWEST or bare * 4 < len(segments) * 3) and (marked < _FEWEST or marked * 2 < len(segments)):
        return segments
    return [_unanswered(segment) if _is_over_code(segment) else segment for segment in segments]


def _is_marked_behind_code(segment: Segment) -> bool:
    """Tell a question about the code right below it, behind which its answer is marked."""
    body = segment.body
    return bool(body) and isinstance(body[0].block, CodeBlock) and any(map(opens_answer, body[1:]))


def _is_bare(segment: Segment) -> bool:
    return not segment.opening.rest and segment.apart is None and all(map(is_filler, segment.body))


def _is_over_code(segment: Segment) -> bool:
    said = [piece.block for piece in segment.body if not is_filler(piece)]
    question = inline_text(segment.opening.question).rstrip()
    asks = question.endswith((":", "：")) or is_surely_interrogative(question, alone=True)
    return asks and bool(said) and all(isinstance(block, CodeBlock) for block in said)
