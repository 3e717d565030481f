"""TAG: questions with the tag of a flash-card program, `What is felt? #card`: lines, headings, items of outlines."""

import re
from collections.abc import Sequence

import msgspec

from askdown.content import Block, Break, Content, Heading, Inline, Item, List, Paragraph, Styled, ThematicBreak
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.openings.unmarked_answers import NO_LABEL
from askdown.readers.pieces.flattening import Piece, pieces_behind
from askdown.readers.pieces.inline_lines import joined, lines_of, text_of, until, without_prefix
from askdown.readers.pieces.properties import is_property
from askdown.readers.pieces.recognition import is_filler, opens_answer

_CARDS = frozenset({"card", "flashcard"})


def may_have_tags(text: str) -> bool:
    """Tell, from a whole file, whether there may be such tags in it."""
    plain = text.casefold()
    return any(sign in plain for sign in ("#card", "#flashcard", "[[card", "[[flashcard"))


def without_tags(nodes: Sequence[Inline]) -> tuple[tuple[Inline, ...], tuple[str, ...]] | None:
    """Give a question without the tags at its end and its beginning, and the other tags; None if it has no card's."""
    text = text_of(tuple(nodes))
    words = _WORD.findall(text)
    end = len(words)
    while end and (_tag(words[end - 1])):
        end -= 1
    start = 0
    while start < end and _tag(words[start]):
        start += 1
    tags = [_tag(word) for word in (*words[:start], *words[end:])]
    others = tuple(tag for tag in tags if not _is_cards(tag))
    if len(others) == len(tags) or start == end:
        return None
    length = len(text)
    for word in reversed(words[end:]):
        length = text.rindex(word, 0, length)
    nodes = until(nodes, length)
    for word in words[:start]:
        nodes = without_prefix(nodes, text_of(tuple(nodes)).index(word) + len(word))
    return tuple(nodes), others


_WORD = re.compile(r"#\[\[[^\[\]]+\]\]|\S+")


def _tag(word: str) -> str:
    """Give the name of the tag that a word is, `#training/rates`, `#[[two words]]`, `[[Card]]`; or an empty text."""
    if word.endswith("]]") and word.startswith(("#[[", "[[")):
        name = word.lstrip("#").strip("[]")
        return name if word[0] == "#" or _is_cards(name) else ""
    name = word[1:] if word.startswith("#") else ""
    return name if name[:1].isalpha() and _NAME.fullmatch(name) else ""


_NAME = re.compile(r"[\w/-]+")


def _is_cards(tag: str) -> bool:
    name = tag.casefold().replace("-", "/").partition("/")[0]
    return name in _CARDS


def with_whole_questions(blocks: Content) -> Content:
    """Give blocks with the lines up to the first tag of a paragraph as one line: all of them ask.

    What is behind a tag is answer, so only the first one of a paragraph has lines above.
    """
    return tuple(_with_whole_question(block) if isinstance(block, Paragraph) else block for block in blocks)


def _with_whole_question(paragraph: Paragraph) -> Paragraph:
    lines = lines_of(paragraph)
    tagged = next((place for place, line in enumerate(lines) if without_tags(line.children)), 0)
    if not tagged:
        return paragraph
    whole = Styled(_WHOLE, joined(lines[: tagged + 1]))
    rest = [node for line in lines[tagged + 1 :] for node in (Break(line.line, line.hard), *line.children)]
    return msgspec.structs.replace(paragraph, children=(whole, *rest))


def _unwrapped(nodes: Sequence[Inline]) -> Sequence[Inline]:
    first = nodes[0] if nodes else None
    return (*first.children, *nodes[1:]) if isinstance(first, Styled) and first.tag == _WHOLE else nodes


_WHOLE = "span"


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the pieces with such a tag, if what follows answers one of them at least."""
    found: dict[int, Opening] = {}
    answered = False
    for place, piece in enumerate(pieces):
        if ("#" in piece.text or "[[" in piece.text) and (parted := without_tags(_unwrapped(piece.inline))):
            question, tags = parted
            end_line = _end(pieces, place)
            level = piece.level if piece.kind == "heading" else 0
            line = _line_behind(pieces, place)
            found[place] = Opening(
                question, level, end_line=end_line, tags=tags, answer_line=line, answer_prefix=NO_LABEL
            )
            answered = answered or _is_answered(pieces, place, end_line)
    return found if answered else {}


def _line_behind(pieces: Sequence[Piece], place: int) -> int:
    """Give the line right behind the one with the tag, if they are one paragraph and no label stands there."""
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    if after is None or after.kind != "line" or after.first or is_property(after.text) or opens_answer(after):
        return 0
    return after.line


def _is_answered(pieces: Sequence[Piece], place: int, end_line: int) -> bool:
    after = (piece for piece in pieces[place + 1 : place + _FAR] if piece.line <= end_line)
    return any(not is_filler(piece) and not is_property(piece.text) for piece in after)


_FAR = 24  # pieces: properties may stand before an answer


def _end(pieces: Sequence[Piece], place: int) -> int:
    """Give the line on which a card ends: with its item, before the next heading or rule, at an empty line."""
    piece = pieces[place]
    if piece.item is not None:
        return piece.item.end_line
    end_line = piece.end_line
    for after in pieces_behind(pieces, place):
        if after.kind == "heading" or isinstance(after.block, ThematicBreak):
            break
        if piece.kind != "heading" and after.line > end_line + 1:
            break
        end_line = max(end_line, _last_line(after.block))
        if after.kind != "block" and after is not piece and without_tags(after.inline):
            break
    return end_line


def _last_line(block: Block) -> int:
    """Give the last line with anything on it: lists end behind empty ones."""
    while isinstance(block, List) and block.items and block.items[-1].children:
        block = block.items[-1].children[-1]
    return block.end_line


def is_tagged_item(item: Item) -> bool:
    """Tell an item with a card's tag on its first lines."""
    return bool(item.children) and _is_tagged(item.children[0])


def _is_tagged(block: Block) -> bool:
    """Tell a paragraph on whose first lines, or a heading in which, a card's tag stands."""
    if isinstance(block, Heading):
        return without_tags(block.children) is not None
    return isinstance(block, Paragraph) and any(without_tags(line.children) for line in lines_of(block))


def _has_tag(block: Block) -> bool:
    """Take the lists apart that are a tagged item: `outlines.lifted` has made a list of each."""
    if not isinstance(block, List) or len(block.items) != 1:
        return False
    return is_tagged_item(block.items[0])


DIALECT = Dialect("tag", "questions with the tag of a card", find, take_apart=_has_tag)
