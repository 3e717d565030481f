"""Q-ONLY: lists of questions without answers, and items below titles as `Review questions`."""

from collections.abc import Sequence

import msgspec

from askdown.content import Code, Text
from askdown.readers.dialects.dialect import Dialect, Openings
from askdown.readers.dialects.lists.items_answered import answered_inside_lists, is_over_addresses
from askdown.readers.dialects.lists.labelled_items import item_opening, labelled_items
from askdown.readers.dialects.lists.list_items import behind_answers, has_items, is_list, with_lost_items
from askdown.readers.dialects.lists.verdict_items import below_true_false
from askdown.readers.dialects.openings.asking_sections import (
    leads_elsewhere,
    lists_that_ask,
    over_closings,
    with_siblings,
)
from askdown.readers.dialects.openings.review_titles import is_review_title
from askdown.readers.pieces.bold import bold_lead, is_all_bold
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.links import begins_with_link
from askdown.readers.pieces.recognition import asks_on_last_line, is_never_question, promises_questions
from askdown.readers.pieces.sureness import are_sure, asks_at_end, asks_behind_topic, before_pictures
from askdown.readers.words.phrases import is_one_of, says
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative

_FEWEST, _FEWEST_TITLES = 3, 2
_FEWEST_ALONE = 2  # where a file has no other items


def find_items(pieces: Sequence[Piece]) -> Openings:
    """Give the list items of the sections in which at least half ask, if these are most items of the file.

    Where they are not, those below titles as "Review questions" are. Items that begin with a link are contents, people
    or sources; those of nothing but code belong to the one before.
    """
    if not has_items(pieces):
        return {}
    sections = _sections(pieces)
    sure = below_true_false(pieces) | (labels := labelled_items(pieces)).keys()
    asking = {place for _, section in sections for place in section if place in sure or _item_asks(pieces, place)}
    mostly = lists_that_ask(pieces, sections, asking)
    found = [place for _, section in mostly for place in section]
    all_items = sum(len(section) for _, section in sections)
    fewest = _FEWEST
    if len(found) == all_items == len(asking) and all(_surely_orders(pieces[place]) for place in found):
        fewest = _FEWEST_ALONE
    elif len(asking) < _FEWEST or len(found) * 5 < all_items * 3:
        titled = [each for each in sections if _is_review(each[0])]
        found = [place for _, section in with_siblings(pieces, titled, mostly, asking) for place in section]
        asking &= set(found)
        # Of three below such a title, one may be worded otherwise; bullets that all order may be a manual's.
        fewest -= len(found) >= _FEWEST and any(
            pieces[at].ordered or has_question_mark(pieces[at].text) for at in asking
        )
    if len(asking) < fewest or not are_sure(pieces, asking):
        return {}
    openings = {place: item_opening(pieces[place], labels.get(place)) for place in found}
    lost = with_lost_items(pieces, openings)
    last = {
        section[-1] for title, section in mostly if section and title.endswith(":") and _is_review(title)
    }  # what follows belongs to other titles
    last.update(place for place in found if _stands_over_link(pieces, place))
    answered = answered_inside_lists(pieces, lost)
    last.update(over_closings(pieces, [section for _, section in mostly if section]))
    return {
        place: msgspec.structs.replace(
            opening,
            unanswered=not (place in answered or is_over_addresses(pieces, place)),
            end_line=_end(pieces[place]) if place in last else 0,
        )
        for place, opening in lost.items()
    }


def _sections(pieces: Sequence[Piece]) -> list[tuple[str, list[int]]]:
    """Give the items below each heading, with its text; numbers below a line of text are apart from bullets above.

    Where bold lines promise questions, `**To ask:**`, bold lines are headings.
    """
    apart = behind_answers(pieces)
    titles = [place for place, piece in enumerate(pieces) if _is_bold_title(piece)]
    titled = sum(promises_questions(pieces[place].text) for place in titles) >= _FEWEST_TITLES
    sections: list[tuple[str, list[int]]] = [("", [])]
    lead, never = "", False  # the line over the list, and whether it is one of other things
    review: tuple[int, str] | None = None  # level and text of a title that holds below it; the file's does not
    for place, piece in enumerate(pieces):
        heads = piece.kind == "heading" and not (piece.inside_item or piece.is_address)
        if heads or (titled and _is_bold_title(piece)):
            never = piece.kind == "heading" and is_never_question(piece.text)
            if review is None or 0 < piece.level <= review[0]:
                holds = piece.level and len(sections) > 1 and _is_review(piece.text)
                review = (piece.level, piece.text) if holds else None
            sections.append((review[1] if review else piece.text, []))
            lead = ""
        elif piece.kind == "line" and not piece.inside_item:
            lead = piece.text
            if is_all_bold(piece.inline) and is_review_title(lead):  # a title without a colon: `**Quiz yourself**`
                sections.append((f"{lead}:", []))
                lead = ""
        elif never or piece.kind != "item" or not says(piece.text) or place in apart or _completes(lead, piece):
            continue
        elif not (leads_elsewhere(piece, below_review=_is_review(sections[-1][0])) or _is_code(piece)):
            title, section = sections[-1]
            if section and pieces[section[0]].ordered != piece.ordered:
                if not piece.ordered and not is_interrogative(piece.text):
                    continue
                if pieces[place - 1].kind == "line":
                    sections.append((title, []))
            sections[-1][1].append(place)
    return sections


def _stands_over_link(pieces: Sequence[Piece], place: int) -> bool:
    """Tell an item right above one that leads elsewhere, `- [Show the answers](…)`, or says nothing, `- …`."""
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    return after is not None and after.kind == "item" and (begins_with_link(after) or not says(after.text))


def _is_bold_title(piece: Piece) -> bool:
    return piece.kind == "line" and not piece.inside_item and piece.text.endswith(":") and is_all_bold(piece.inline)


def _completes(lead: str, piece: Piece) -> bool:
    """Tell an item that ends the sentence over its list, `Reviewers look:`, `- is it tested?`; `A loaf should:`."""
    if not lead.endswith((":", "：")):
        return False
    begun = _is_begun(lead.rstrip(":： ").rpartition(" ")[2])
    return begun or not (piece.ordered or promises_questions(lead) or not piece.text[:1].islower())


_is_begun = is_one_of("begun_words")
_LONGEST_TITLE = 60


def _is_review(title: str) -> bool:
    return is_review_title(title) or (len(title) <= _LONGEST_TITLE and _is_bold_review(title))


def _is_bold_review(title: str) -> bool:
    """Tell the text of a bold title, which is none of a heading by its colon: `**Questions:**`."""
    return title.endswith(":") and promises_questions(title)


def _end(piece: Piece) -> int:
    return piece.item.end_line if piece.item else piece.end_line


def _item_asks(pieces: Sequence[Piece], place: int) -> bool:
    piece = pieces[place]
    text = before_pictures(piece)
    if isinstance(piece.inline[0], Code) and not has_question_mark(text):
        return False  # `list` is no order
    if not has_question_mark(text) and _is_field(text, bold_lead(piece.inline)):
        return False
    asks = is_interrogative(text) or asks_behind_topic(text) or asks_at_end(text)
    return asks or asks_on_last_line(pieces, place)


def _is_field(text: str, lead: str) -> bool:
    """Tell `**Why:** it is shorter`, also with the colon behind the bold type."""
    return lead.endswith((":", "：")) or (bool(lead) and text.startswith((f"{lead}:", f"{lead}：")))


def _surely_orders(piece: Piece) -> bool:
    return piece.ordered and is_surely_interrogative(piece.text, alone=True)


def _is_code(piece: Piece) -> bool:
    """Tell an item that names a command or a function and says nothing."""
    return all(isinstance(node, Code) or (isinstance(node, Text) and not node.text.strip()) for node in piece.inline)


ITEMS = Dialect("q-only", "list items that ask, without answers", find_items, take_apart=is_list)
