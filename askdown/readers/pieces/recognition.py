"""What several dialects ask of pieces: whether an answer begins here, what says nothing, a heading is no question."""

import re
from collections.abc import Sequence
from itertools import takewhile

import msgspec

from askdown.content import Break, Comment, Element, Inline, Link, Paragraph, Quote, Styled, Text, ThematicBreak
from askdown.content import List as ListBlock
from askdown.readers.pieces.answers_titles import is_title_of_answers
from askdown.readers.pieces.bold import bold_lead
from askdown.readers.pieces.boxes import quoted_answer_label
from askdown.readers.pieces.details import is_fold, summary_words
from askdown.readers.pieces.flattening import Piece, first_line_text, pieces_behind
from askdown.readers.pieces.links import begins_with_link, first_node, points_up
from askdown.readers.words.phrases import has_one_of, is_one_of, starts_with_one_of
from askdown.readers.words.questions import has_question_mark
from askdown.readers.words.vocabulary import Label, answer_label, key_label
from askdown.rendering.plain import inline_text, plain_text

_is_hidden_summary = is_one_of("hidden_summaries")
_begins_hidden_summary = starts_with_one_of("hidden_summaries", shortest=2)
_is_explanation = is_one_of("explanation_labels")
_is_hint = is_one_of("hint_labels")
is_never_question = is_one_of("never_questions")
is_navigation = is_one_of("navigation")
is_placeholder = is_one_of("placeholders")
promises_questions = has_one_of("question_titles")
promises_cards = has_one_of("card_titles")
_LONGEST_LABEL = 60  # characters of a line that is a label alone


def is_hidden_summary(text: str) -> bool:
    """Tell the line over a hidden answer: `Answer (click)`, `Show answer`, also `Show the answer to question 3`."""
    text = text.replace(",", "")  # `Kliknij, aby zobaczyć odpowiedź`; no word of the lexicon has a comma
    if _is_hidden_summary(without_aside(text)) or all(map(_is_hidden_summary, text.split("/"))):
        return True
    return len(text) <= _LONGEST_LABEL and _begins_hidden_summary(text) and not has_question_mark(text)


def without_aside(text: str) -> str:
    """Give the line over a hidden answer without what says there how to see it: `(click)`."""
    aside = _ASIDE.search(text)
    tells = aside and (_is_hidden_summary(aside[0]) or _begins_hidden_summary(aside[0]))
    return text[: aside.start()] if aside and tells else text


_ASIDE = re.compile(r"[(（][^()（）]*+[)）][^\w()（）]*+$")


def leads_back(piece: Piece) -> bool:
    """Tell a line that only leads through the file (`Back to top`), also in an element of HTML."""
    block = piece.block
    if isinstance(block, Element) and block.tag in _FRAMES:
        return is_navigation(plain_text(block.children))
    return is_navigation(piece.text) or points_up(piece)


_FRAMES = {"div", "p", "center", "b", "a", "sub", "sup", "small"}


def is_explanation_title(text: str) -> bool:
    """Tell a title that says that an explanation follows, with an aside or not: `Explanation (short)`."""
    return len(text) <= _LONGEST_LABEL and _is_explanation(text.partition("(")[0])


def answer_mark(piece: Piece) -> Label | None:
    """Give the label of an answer that opens a line: also a word that nothing but bold type sets off."""
    label = answer_label(piece.text)
    nodes = piece.inline
    if label is not None or not nodes or not isinstance(nodes[0], Styled):
        return label
    lead = bold_lead(nodes)
    rest = piece.text.removeprefix(lead)
    word = answer_label(lead) if lead and rest != piece.text else None
    if word is None or not word.alone or rest.lstrip()[:1].islower():  # `**Answer** Two.`, not `**Answer** the next`
        return None
    return msgspec.structs.replace(word, length=len(piece.text) - len(rest.lstrip()), alone=False, closed=True)


def opens_answer(piece: Piece) -> bool:
    """Tell whether an answer begins with this piece: a label, a hidden answer, a list whose first item is labelled."""
    if piece.kind != "block":
        return (answer_mark(piece) is not None and not begins_with_link(piece)) or is_separator(piece)
    block = piece.block
    if is_hidden_answer(piece):
        return True
    if isinstance(block, Quote):
        head = block.children[0] if block.children else None
        if not isinstance(head, Paragraph) or any(isinstance(node, Link) for node in head.children[:2]):
            return False
        label = quoted_answer_label(inline_text(head.children).strip())
        return label is not None and (label.colon or label.alone)
    first = block.items[0].children[:1] if isinstance(block, ListBlock) and block.items else ()
    if not first or answer_label(first_line_text(first[0])) is None:
        return False
    return not (isinstance(first[0], Paragraph) and isinstance(first_node(first[0].children), Link))


def begins_answer(text: str) -> bool:
    """Tell a line that begins with the label of an answer or of a key, and a colon."""
    label = answer_label(text) or key_label(text)
    return label is not None and label.colon


def is_blank_field(piece: Piece) -> bool:
    """Tell a line that is to be filled in by hand: `Answer: ________`."""
    if piece.kind != "line" or not any(sign in piece.text for sign in _BLANKS):
        return False
    return _FIELD.search(piece.text) is not None and opens_answer(piece)


_BLANKS = ("___", "....", "……")
_FIELD = re.compile(r"(?<![_.…])(?:_{3,}+|\.{4,}+|…{2,}+)\W{0,20}+$")


def stands_over_answers(piece: Piece) -> bool:
    """Tell a heading or a line that says that answers follow, and nothing else: `Answers`, `Answer key`."""
    if len(piece.text) > _LONGEST_LABEL or piece.kind == "block":
        return False
    label = answer_label(piece.text) or key_label(piece.text)
    if label is not None:
        return label.alone and not label.number
    return piece.kind == "heading" and (is_hidden_summary(piece.text) or is_title_of_answers(piece.text))


def is_separator(piece: Piece) -> bool:
    """Tell a line of one sign that parts front and back in flash-card programs: `?`, `??`, `%`."""
    return piece.kind == "line" and piece.text in _SEPARATORS


_SEPARATORS = frozenset({"?", "??", "%", ":question:", "？"})


def is_hidden_answer(piece: Piece) -> bool:
    """Tell `<details>` (or `??? …`) whose summary says that an answer is in it."""
    summary = summary_text(piece)
    return summary is not None and (is_hidden_summary(summary) or answer_label(summary) is not None)


def says_no_more(piece: Piece) -> bool:
    """Tell a mark of an answer whose summary, if it has one, is nothing but words that say so."""
    text = summary_text(piece)
    return text is None or _is_hidden_summary(text) or answer_label(text) is not None


def summary_text(piece: Piece) -> str | None:
    """Give the text of the summary of a `<details>` piece; None for other pieces."""
    return summary_words(piece.block) if is_fold(piece.block) else None


def are_tags(text: str) -> bool:
    """Tell a line of nothing but hash tags, also with levels: `#loss #training/rates #training::steps`."""
    return text.startswith("#") and _HASH_TAGS.fullmatch(text) is not None


_HASH_TAGS = re.compile(r"(?:#[^\W\d][\w/-]*(?:::[\w/-]+)*\s*)+")


def is_filler(piece: Piece) -> bool:
    """Tell what stands between cards and says nothing: rules, comments, empty lines."""
    if piece.text:
        return False  # most pieces
    return isinstance(piece.block, _SILENT) or (piece.kind == "line" and is_blank(piece.inline))


_SILENT = (ThematicBreak, Comment)
_EMPTY = (Break, Comment)


def is_blank(nodes: Sequence[Inline]) -> bool:
    """Tell inline content without anything to see."""
    return all(isinstance(node, _EMPTY) or (isinstance(node, Text) and not node.text.strip()) for node in nodes)


def is_followed_by_answer(pieces: Sequence[Piece], place: int) -> bool:
    """Tell whether an answer begins right after this piece, or after a hint below it."""
    hint = None
    for piece in pieces_behind(pieces, place, _NEAR):
        if is_hint(piece):
            hint = piece.paragraph
        elif not is_filler(piece) and (piece.kind != "line" or piece.paragraph != hint):
            return opens_answer(piece)
    return False


def is_hint(piece: Piece) -> bool:
    """Tell a line that begins a help between a question and its answer: `Hint: think of halves.`."""
    if piece.kind != "line":
        return False
    word, colon, _ = piece.text[:_LONGEST_HINT].partition(":")
    return (bool(colon) or word == piece.text) and _is_hint(word)


_LONGEST_HINT = 20  # characters of its label


def next_said(pieces: Sequence[Piece], place: int, near: int) -> Piece | None:
    """Give the first piece behind one, of fewer than `near`, that says something: no rule, no comment."""
    return next((piece for piece in pieces_behind(pieces, place, near) if not is_filler(piece)), None)


_NEAR = 12  # pieces


def asks_on_last_line(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a piece whose paragraph goes on over further lines and ends in a question's mark: lines are wrapped."""
    own = pieces[place].paragraph
    if own < 0 or place + 1 >= len(pieces) or pieces[place + 1].paragraph != own:
        return False  # nearly always
    *_, last = takewhile(lambda piece: piece.paragraph == own, pieces[place + 1 : place + _LONGEST_ITEM])
    return has_question_mark(last.text)


def is_answered_inside(pieces: Sequence[Piece], place: int) -> bool:
    """Tell an item (or another piece) with a marked answer right behind it, or further below in the same item."""
    inside = takewhile(lambda piece: piece.inside_item, pieces[place + 1 : place + _LONGEST_ITEM])
    return is_followed_by_answer(pieces, place) or any(
        is_hidden_answer(piece) or (piece.kind == "line" and opens_answer(piece)) for piece in inside
    )


_LONGEST_ITEM = 12  # pieces
