"""Where a question ends that goes on below its first line: in its paragraph, up to its mark, on the next line."""

from collections.abc import Sequence

from askdown.content import Break, Content, Heading, Paragraph
from askdown.readers.pieces import Piece
from askdown.readers.segmenter import Segment
from askdown.readers.vocabulary import has_question_mark


def to_its_mark(title: Content, opener: Piece, body: Sequence[Piece]) -> tuple[Content, Sequence[Piece]]:
    """Join the next lines of a question's paragraph up to the one with its mark, if it breaks off without an end."""
    if opener.kind == "heading" or opener.text[-1:] in _ENDS or has_question_mark(opener.text):
        return title, body
    for place, piece in enumerate(body[:_MOST_LINES]):
        if piece.kind != "line" or piece.paragraph != opener.paragraph:
            break
        if has_question_mark(piece.text):
            joined, _ = whole_paragraph(title, opener, body[: place + 1])
            return joined, body[place + 1 :]
        if piece.text[-1:] in _ENDS:
            break
    return title, body


_ENDS = frozenset(".!:;。！：；")
_MOST_LINES = 4


def whole_paragraph(title: Content, opener: Piece, body: Sequence[Piece]) -> tuple[Content, Sequence[Piece]]:
    """Join the lines of the paragraph that a question (or the answer behind it on its line) begins."""
    lines = [piece for piece in body if piece.kind == "line" and piece.paragraph == opener.paragraph]
    if opener.kind == "heading" or not lines or not title or not isinstance(title[-1], Paragraph):
        return title, body
    children = [*title[-1].children]
    for piece in lines:
        children += [Break(piece.line, piece.hard), *piece.inline]
    whole = Paragraph(tuple(children), title[-1].line, lines[-1].end_line)
    return (*title[:-1], whole), body[len(lines) :]


def join_broken_question(segment: Segment, body: Sequence[Piece]) -> tuple[Sequence[Piece], Piece | None]:
    """Find the line right under a heading without a question mark that ends the question begun there."""
    opener = segment.opener
    if not body or not isinstance(opener.block, Heading) or has_question_mark(opener.text):
        return body, None
    after = body[0]
    adjacent = after.kind == "line" and after.line == opener.end_line + 1
    if adjacent and has_question_mark(after.text) and not after.text[:1].isupper() and after.text[:1].isalpha():
        return body[1:], after
    return body, None
