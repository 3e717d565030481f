"""What is said about a card on lines of its own: tags, difficulty, an id; and attributes behind a question."""

import re
from collections.abc import Sequence

import msgspec

from askdown.content import Comment, Inline, Styled, Text
from askdown.model import Region
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.properties import is_property
from askdown.readers.pieces.recognition import are_tags
from askdown.readers.words.phrases import is_one_of

_FIELD = re.compile(r"\s*+(?P<label>[^:：|]{1,40}?)\s*+[:：]\s*+(?P<value>[^|]*+)")
_COMMENT = re.compile(r"\s*(?P<key>tags?|id|deck)\s*:\s*(?P<value>.*?)\s*", re.IGNORECASE | re.DOTALL)
_ATTRIBUTES = re.compile(r"(?<!\s)\s*+\{:?\s*+(?P<items>(?:[#.][\w:.-]++\s*+)++)\}\s*+$")
_BLOCK_ID = re.compile(r"\^[\w-]+")  # by which notes refer to a block: `^1a2b3c`
_NOT_IN_TAGS = re.compile(r"[^\w/:&+.-]+")

_is_tag_label = is_one_of("tag_labels")
_is_difficulty_label = is_one_of("difficulty_labels")
_is_other_label = is_one_of("metadata_labels")
_is_kind_label = is_one_of("kind_labels")
_is_question_title = is_one_of("question_labels")


class Facts(msgspec.Struct, frozen=True, gc=False):
    """Tags (Anki's form: no spaces), an explicit id, attribute classes, and the lines that said so."""

    tags: tuple[str, ...] = ()
    explicit_id: str | None = None
    marks: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()
    lines: tuple[Piece, ...] = ()  # fields as they were written, for the small print


NOTHING = Facts()


def tag(text: str) -> str:
    """Make a tag of a text: no spaces, hierarchy with `::`, signs that Anki's search trips over gone."""
    words = _NOT_IN_TAGS.sub("_", text.strip().strip("`").replace("/", "::"))
    return words.strip("_:.")


def tagged(names: Sequence[str] | None, opener: Piece) -> Facts:
    """Give the facts that tags say which were taken off the opener of a card; None if none were."""
    if names is None:
        return NOTHING
    region = Region(opener.end_line, opener.end_line, "tags")  # they stand at the end of a question of several lines
    return Facts(tuple(name for name in map(tag, names) if name), regions=(region,))


def facts_of(pieces: Sequence[Piece], *, untitled: bool = False) -> tuple[Facts, tuple[Piece, ...]]:
    """Take the metadata lines out of a card's pieces; give them and the pieces that are left.

    Below a number, `untitled`, the type and the points of the question may stand before it.
    """
    found: list[Facts] = []
    rest: list[Piece] = []
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Comment):
            said: Facts | None = _comment_facts(piece.block)
        else:
            said = _line_facts(piece, before=untitled and not rest)
        if place == 0 and piece.kind == "heading" and _is_question_title(piece.text):
            said = Facts(regions=(Region(piece.line, piece.end_line, "marker"),))  # `### Question` below the title
        if said is None:
            rest.append(piece)
        else:
            found.append(said)
    return together(*found), tuple(rest)


def together(*facts: Facts) -> Facts:
    """Join sets of facts; the last id wins."""
    facts = tuple(each for each in facts if each is not NOTHING)
    if not facts:
        return NOTHING  # nearly always: no card of most files has any
    return Facts(
        tuple(dict.fromkeys(tag for each in facts for tag in each.tags)),
        next((each.explicit_id for each in reversed(facts) if each.explicit_id), None),
        tuple(mark for each in facts for mark in each.marks),
        tuple(region for each in facts for region in each.regions),
        tuple(line for each in facts for line in each.lines),
    )


def _comment_facts(comment: Comment) -> Facts:
    region = Region(comment.line, comment.end_line, "comment")
    match = _COMMENT.fullmatch(comment.text)
    if match is None:
        return Facts(regions=(region,))
    if match["key"].lower() == "id":
        return Facts(explicit_id=match["value"], regions=(region,))
    return Facts(_tags(match["value"].strip("()[]")), regions=(region,))


def _line_facts(piece: Piece, *, before: bool) -> Facts | None:
    if piece.kind not in {"line", "item"} or not piece.text:
        return None
    if are_tags(piece.text):
        return Facts(_tags(piece.text.replace("#", " ")), regions=(_tag_region(piece),))
    if piece.text.startswith("^") and _BLOCK_ID.fullmatch(piece.text):
        return Facts(regions=(Region(piece.line, piece.end_line, "property"),))
    if ":" not in piece.text and "：" not in piece.text:
        return None
    if is_property(piece.text):
        return _of_property(piece)
    fields = [match for part in piece.text.split("|") if (match := _FIELD.fullmatch(part))]
    if len(fields) != piece.text.count("|") + 1:
        return None
    label = fields[0]["label"]
    sure = isinstance(piece.inline[0], Styled) or _is_tag_label(label) or _is_difficulty_label(label)
    if not sure or not all(_is_known(field["label"], before=before) for field in fields):
        return None
    found: list[str] = []
    for field in fields:
        if _is_tag_label(field["label"]):
            found.extend(_tags(field["value"]))
        elif _is_difficulty_label(field["label"]) and (level := tag(field["value"])):
            found.append(f"difficulty::{level.lower()}")
    return Facts(tuple(found), regions=(_tag_region(piece),), lines=(piece,))


def _of_property(piece: Piece) -> Facts:
    name, _, value = piece.text.partition("::")
    tags = _tags(value.replace("#", " ")) if _is_tag_label(name) else ()
    return Facts(tags, regions=(Region(piece.line, piece.end_line, "property"),))


def _tag_region(piece: Piece) -> Region:
    return Region(piece.line, piece.end_line, "tags")


def _is_known(label: str, *, before: bool) -> bool:
    if before and _is_kind_label(label):
        return True
    return _is_tag_label(label) or _is_difficulty_label(label) or _is_other_label(label)


def _tags(text: str) -> tuple[str, ...]:
    separator = r"[,;，、]\s*" if re.search(r"[,;，、]", text) else r"\s+"
    return tuple(word for part in re.split(separator, text) if (word := tag(part)))


def take_attributes(nodes: Sequence[Inline]) -> tuple[tuple[Inline, ...], Facts]:
    """Take `{#id .class}` off the end of a question, and comments out of it."""
    facts = NOTHING
    kept = list(nodes)
    if Comment in map(type, nodes):
        facts = together(*(_comment_facts(node) for node in nodes if isinstance(node, Comment)))
        kept = [node for node in nodes if not isinstance(node, Comment)]
        if isinstance(nodes[-1], Comment) and kept and isinstance(kept[-1], Text):
            text = kept[-1].text.rstrip()  # the space was the comment's
            kept[-1:] = [Text(text)] if text else []
    if kept and isinstance(kept[-1], Text) and (match := _ATTRIBUTES.search(kept[-1].text)):
        items = match["items"].split()
        ids = [item[1:] for item in items if item.startswith("#")]
        marks = tuple(item[1:] for item in items if item.startswith("."))
        text = kept[-1].text[: match.start()]
        kept[-1:] = [Text(text)] if text else []
        facts = together(facts, Facts(explicit_id=ids[-1] if ids else None, marks=marks))
    return tuple(kept), facts
