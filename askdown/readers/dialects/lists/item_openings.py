"""The question of a list item, and what is answered on its line."""

from collections.abc import Sequence

from askdown.content import Block, Content, Inline, Paragraph
from askdown.readers.dialects.dialect import Opening
from askdown.readers.dialects.lists.verdict_items import parted_at_verdict
from askdown.readers.pieces.bold import bold_lead, is_all_bold
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.inline_lines import without_prefix
from askdown.readers.pieces.parted_lines import behind_dash, parted_at_answer, parted_at_brackets
from askdown.readers.pieces.recognition import is_blank
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.vocabulary import answer_label, question_label
from askdown.rendering.plain import inline_text


def opening(piece: Piece, *, judged: bool = False, led: bool = False) -> Opening:
    """Give the opening of an item: a bold beginning is the question, what follows it on the line the answer.

    Of a statement to be judged the verdict at its end is the answer; where bullets are `led` by bold type, it is always
    the question.
    """
    if judged:
        question, rest = parted_at_verdict(piece.inline)
        return Opening(question, 0, str(piece.number), _paragraph(rest, piece))
    label = question_label(piece.text)
    if label and label.closed and not label.alone:
        question, rest = parted_at_answer(without_prefix(piece.inline, label.length))
        question, rest = (question, rest) if rest else parted_at_brackets(question)
        return Opening(question, 0, label.number or str(piece.number), _paragraph(rest, piece))
    lead = bold_lead(piece.inline)
    asks = led or has_question_mark(lead) or is_interrogative(lead)
    if label or not lead or is_all_bold(piece.inline) or not asks:
        question, rest = parted_at_brackets(piece.inline)
        return Opening(question, 0, str(piece.number), _paragraph(rest, piece))
    question, rest = _split(piece.inline, lead)
    text = inline_text(rest).lstrip(" :–—-")
    whole = not text or _asks_on(text) or _is_remark(text)
    if whole or answer_label(text):
        return Opening(
            piece.inline if whole else question, 0, str(piece.number), _paragraph(() if whole else rest, piece)
        )
    return Opening(question, 0, str(piece.number), _paragraph(behind_dash(rest), piece))


def _is_remark(text: str) -> bool:
    """Tell what stands in brackets behind a question: who asks it, how hard it is."""
    return text.startswith(("(", "（", "[")) and text.rstrip().endswith((")", "）", "]"))


def _asks_on(text: str) -> bool:
    """Tell a sentence that ends in a question's mark, and is no quotation of one: what asks on is no answer."""
    return text.endswith(("?", "？", "؟")) and not any(mark in text[:-1] for mark in _SENTENCE_ENDS)


_SENTENCE_ENDS = (". ", "! ", "。", "！")


def _split(nodes: Sequence[Inline], lead: str) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    end = next(end for end in range(1, len(nodes) + 1) if inline_text(nodes[:end]).strip() == lead)
    return tuple(nodes[:end]), tuple(nodes[end:])


def _paragraph(nodes: tuple[Inline, ...], piece: Piece) -> Content:
    blocks: tuple[Block, ...] = (Paragraph(nodes, piece.line, piece.end_line),)
    return () if is_blank(nodes) else blocks
