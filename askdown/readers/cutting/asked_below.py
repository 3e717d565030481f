"""Code below a question without an answer: where hardly a question has anything below it, code is no answer either."""

from collections.abc import Sequence

import msgspec

from askdown.content import CodeBlock
from askdown.readers.cutting.segments import Segment
from askdown.readers.pieces.recognition import is_filler
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.rendering.plain import inline_text

_FEWEST = 3


def with_code_asked(segments: Sequence[Segment]) -> Sequence[Segment]:
    """Give segments of which those over nothing but code have no answer, where three quarters have nothing at all."""
    bare = sum(map(_is_bare, segments))
    if bare < _FEWEST or bare * 4 < len(segments) * 3:
        return segments
    return [_unanswered(segment) if _is_over_code(segment) else segment for segment in segments]


def _is_bare(segment: Segment) -> bool:
    return not segment.opening.rest and segment.apart is None and all(map(is_filler, segment.body))


def _is_over_code(segment: Segment) -> bool:
    said = [piece.block for piece in segment.body if not is_filler(piece)]
    question = inline_text(segment.opening.question).rstrip()
    asks = question.endswith((":", "：")) or is_surely_interrogative(question, alone=True)
    return asks and bool(said) and all(isinstance(block, CodeBlock) for block in said)


def _unanswered(segment: Segment) -> Segment:
    return msgspec.structs.replace(segment, opening=msgspec.structs.replace(segment.opening, unanswered=True))
