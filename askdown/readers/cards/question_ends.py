"""Where a question that goes on ends below: in its paragraph, at its mark, on the next line, or in hints."""

from collections.abc import Sequence

from askdown.content import Break, Content, Heading, Paragraph
from askdown.readers.cutting.segments import Segment
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.recognition import is_filler, is_hint
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.rendering.plain import inline_text, plain_text


def to_its_mark(title: Content, opener: Piece, body: Sequence[Piece]) -> tuple[Content, Sequence[Piece]]:
    """Join the next lines of a question's paragraph up to the one with its mark, if it breaks off without an end.

    A long first line was hardly broken but in its sentence: nothing else below it, all of the paragraph asks.
    """
    if opener.kind == "heading" or opener.text[-1:] in _ENDS or has_question_mark(opener.text):
        return title, body
    if len(opener.text) >= _LONGEST_UNBROKEN and body and all(p.paragraph == opener.paragraph for p in body):
        asked = plain_text(title).rstrip()  # the line may have a tag at its end
        goes_on = body[0].kind == "line" and _goes_on(body[0].text) and asked[-1:] not in _ENDS
        return whole_paragraph(title, opener, body) if goes_on else (title, body)
    for place, piece in enumerate(body[:_MOST_LINES]):
        if piece.kind != "line" or piece.paragraph != opener.paragraph:
            break
        if has_question_mark(piece.text):
            joined, _ = whole_paragraph(title, opener, body[: place + 1])
            return joined, body[place + 1 :]
        if piece.text[-1:] in _ENDS:
            break
    return title, body


def _goes_on(text: str) -> bool:
    """Tell a line in the middle of a sentence from others, and from an address: `https://…`."""
    return text[:1].islower() and "://" not in text.split(maxsplit=1)[0]


_ENDS = frozenset(".!:;。！：；")
_MOST_LINES = 4


def whole_paragraph(title: Content, opener: Piece, body: Sequence[Piece]) -> tuple[Content, Sequence[Piece]]:
    """Join the lines of the paragraph that a question (or the answer behind it on its line) begins."""
    lines = [piece for piece in body if piece.kind == "line" and piece.paragraph == opener.paragraph]
    if not lines or not title or not isinstance(title[-1], Paragraph):
        return title, body
    children = [*title[-1].children]
    for piece in lines:
        children += [Break(piece.line, piece.hard), *piece.inline]
    whole = Paragraph(tuple(children), title[-1].line, lines[-1].end_line)
    return (*title[:-1], whole), body[len(lines) :]


def join_broken_question(segment: Segment, body: Sequence[Piece]) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """Find the lines right under a heading that go on with the question begun there; give the others, then these.

    They go up to a question's mark; without one to the end of their paragraph, where the heading is so long that its
    author broke it and orders something, and nothing else stands below it.
    """
    opener = segment.opener
    if not body or not isinstance(opener.block, Heading) or has_question_mark(opener.text):
        return body, ()
    first = body[0]
    begins = first.text[:1]
    if first.kind != "line" or first.line != opener.end_line + 1 or begins.isupper() or not begins.isalpha():
        return body, ()
    lines = [piece for piece in body[:_MOST_BROKEN] if piece.paragraph == first.paragraph]
    ends = [place for place, piece in enumerate(lines, 1) if has_question_mark(piece.text)]
    goes_on = begins.islower() and opener.text[-1:] not in _ENDS
    if ends and (ends[-1] == 1 or goes_on):
        return body[ends[-1] :], lines[: ends[-1]]
    orders = len(opener.text) >= _LONGEST_UNBROKEN and is_interrogative(inline_text(segment.opening.question))
    if goes_on and orders and len(lines) == len(body) and lines[-1].text[-1:] in _ENDS:
        return (), lines
    return body, ()


_MOST_BROKEN = 8  # lines of a question
_LONGEST_UNBROKEN = 60  # characters of a heading that was hardly broken in the middle of its sentence


def are_hints(body: Sequence[Piece]) -> bool:
    """Tell what stands below a question from an answer: nothing but hints, `**Hint:** think of halves.`."""
    said = [piece for piece in body if not is_filler(piece)]
    paragraphs = {piece.paragraph for piece in said if is_hint(piece)}
    return bool(paragraphs) and all(piece.kind == "line" and piece.paragraph in paragraphs for piece in said)
