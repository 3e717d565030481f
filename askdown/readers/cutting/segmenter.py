"""From openers to segments: where each card begins and ends, its section, and what lies between cards."""

from collections.abc import Sequence

from askdown.content import Comment, Heading, List, Table, ThematicBreak
from askdown.model import Region
from askdown.readers.cutting.open_card import OpenCard
from askdown.readers.cutting.section_headings import (
    captions,
    is_title_of_questions,
    is_title_over_item,
    leading,
    section_level,
    titles_above,
    usual_level,
)
from askdown.readers.cutting.segments import BEFORE_ALL, OF_SECTION, Segment, Segmentation
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.pieces.flattening import Piece, pieces_behind
from askdown.readers.pieces.recognition import (
    is_explanation_title,
    is_filler,
    is_never_question,
    leads_back,
    opens_answer,
    stands_over_answers,
)
from askdown.readers.words.phrases import is_one_of
from askdown.readers.words.vocabulary import number_label

_FEW = 2  # cards that show how a file is written


def segment(
    pieces: Sequence[Piece], openings: Openings, dialect: Dialect | None, above: Sequence[tuple[int, str]] = ()
) -> Segmentation:
    """Cut a file at its openers, section headings and the headings of other things (contents, licence …).

    `above` has the level and the text of headings of the file that stand above these pieces.
    """
    return _Segmenter(pieces, openings, dialect, above).run()


class _Segmenter:
    def __init__(
        self, pieces: Sequence[Piece], openings: Openings, dialect: Dialect | None, above: Sequence[tuple[int, str]]
    ) -> None:
        self._pieces = pieces
        self._openings = openings
        self._of_headings = of_headings = dialect is not None and dialect.of_headings
        self._leads, self._captions = leading(pieces, openings), captions(pieces, openings)
        self._ends_at_rules = dialect is not None and dialect.ends_at_rules
        self._last_opener = max(openings, default=0)
        self._level = usual_level(openings) if of_headings else section_level(pieces, openings, self._leads)
        self._segments: list[Segment] = []
        self._metadata: list[Region] = []
        self._left_out: list[Region] = []
        self._section = list(above)
        self._outline: list[tuple[int, tuple[str, ...]]] = []
        self._open: OpenCard | None = None
        self._aside = BEFORE_ALL
        self._all_bare = True  # the cards up to here: nothing stands below their questions
        self._has_headings = False  # in the cards up to here
        self._has_equals = False  # headings of the questions' own level
        self._tells_questions = dialect is not None and dialect.tells_questions

    def run(self) -> Segmentation:
        for place, piece in enumerate(self._pieces):
            if self._open is not None and 0 < self._open.opening.end_line < piece.line:
                self._end()
            if place in self._openings:
                self._begin(self._openings[place], piece)
                if self._openings[place].whole:
                    self._end()
            elif isinstance(piece.block, Heading) and not piece.inside_item and self._ends_card(place, piece.block):
                self._heading(piece, piece.block)
                self._outline.append((piece.line, self._path))
            elif self._ends_at_rules and isinstance(piece.block, ThematicBreak):
                self._end()
                self._between(piece)
            elif piece.kind != "heading" and leads_back(piece) and not (self._open and self._open.is_answer(piece)):
                self._note(piece, "navigation")
            elif self._is_bold_section(place):
                self._end_before_titles()
                self._note(piece, "section")
            elif self._open is not None and self._open.closes_box(piece):
                self._end()
                self._note(piece, "separator")
            elif self._open is not None:
                self._note_heading(piece)
                self._open.body.append(piece)
            else:
                self._leave_out(piece)
        self._end(last=True)
        return Segmentation(
            tuple(self._segments), tuple(self._metadata), tuple(self._left_out), tuple(self._outline), self._level
        )

    @property
    def _path(self) -> tuple[str, ...]:
        return tuple(text for _, text in self._section)

    def _begin(self, opening: Opening, piece: Piece) -> None:
        if self._open is not None and self._open.body and is_title_over_item(self._open.body, piece):
            self._note(self._open.body.pop(), "section")
        self._end()
        if self._segments and 0 < opening.level < self._segments[-1].opening.level:  # no question of that topic
            self._section = [above for above in self._section if above[0] < opening.level]
        self._open = OpenCard(opening, piece, self._path)

    def _end(self, *, last: bool = False) -> None:
        """Close the open card; `last` says that no other question follows in its section."""
        if self._open is None:
            return
        bare = self._all_bare and len(self._segments) > _FEW
        for piece in self._open.without_footer(bare=bare) if last and self._segments else ():
            if is_filler(piece):
                self._between(piece)
            else:
                self._left_out.append(Region(piece.line, piece.end_line, "after the last question"))
        for piece in self._open.without_fillers():
            self._between(piece)
        card = self._open.closed()
        self._all_bare = self._all_bare and not (card.body or card.opening.rest)
        if _is_to_be_done(card) and any(map(_is_plan, card.section)):
            end_line = max(card.opener.end_line, card.body[-1].end_line)
            self._left_out.append(Region(card.opener.line, end_line, "things to do"))
        else:
            self._segments.append(card)
        self._open, self._aside = None, "between questions"

    def _end_before_titles(self) -> None:
        """Close the open card before the lines that are titles as well: `Biology` above `Part A`."""
        if self._open is not None:
            for _ in range(titles_above(self._open.opening, self._open.body)):
                self._note(self._open.body.pop(), "section")
            self._end()

    def _note(self, piece: Piece, kind: str) -> None:
        self._metadata.append(Region(piece.line, piece.end_line, kind))

    def _between(self, piece: Piece) -> None:
        self._note(piece, "comment" if isinstance(piece.block, Comment) else "separator")

    def _ends_card(self, place: int, heading: Heading) -> bool:
        piece, card = self._pieces[place], self._open
        if card is None:
            return True
        if card.is_answer(piece) or card.is_explained_by(piece):
            return False
        if opens_answer(piece) or stands_over_answers(piece):
            return heading.level <= self._level and stands_over_answers(piece) and card.is_answered()
        if self._is_of_key(place, card) or piece.is_address:
            return False
        if is_never_question(piece.text) and (heading.level <= self._level or self._is_last(place)):
            return True
        among_sections = bool(self._section) and self._section[-1][0] == self._level
        if heading.level == self._level and self._tells_questions and not among_sections:
            return self._leads_to_opener(place) or (place > self._last_opener and not self._has_equals)
        if self._of_headings and 0 < card.opener.level < card.opening.level:  # it stands too high: so do those below it
            is_last = heading.level == card.opener.level and place > self._last_opener
            return is_last or heading.level < card.opener.level or self._leads_to_opener(place)
        if self._of_headings or heading.level <= self._level:
            above = 0 if card.opener.level or not self._section else self._section[-1][0]  # that of its own section
            return heading.level <= max(card.opening.level or self._level, above)
        return self._leads_to_opener(place) or self._is_behind_all(place)

    def _is_of_key(self, place: int, card: OpenCard) -> bool:
        """Tell a heading below `## Answer key` behind the last question, over a table of it."""
        if place < self._last_opener or self._of_headings or not isinstance(self._next_block(place), Table):
            return False
        return card.holds_key_over(self._pieces[place].level)

    def _next_block(self, place: int) -> object:
        return next((piece.block for piece in pieces_behind(self._pieces, place) if not is_filler(piece)), None)

    def _is_behind_all(self, place: int) -> bool:
        """Tell a heading behind the last question, where no answer before has headings."""
        return self._is_last(place) and len(self._segments) >= _FEW

    def _is_last(self, place: int) -> bool:
        return place > self._last_opener and not self._has_headings and not self._of_headings

    def _note_heading(self, piece: Piece) -> None:
        if isinstance(piece.block, Heading) and not piece.inside_item:
            self._has_headings = True
            says_what_it_is = opens_answer(piece) or is_explanation_title(piece.text)
            self._has_equals |= piece.block.level <= self._level and not says_what_it_is

    def _is_bold_section(self, place: int) -> bool:
        """Tell a line right over a question that no card ends in: a title, or bold with a colon or as `exercises`."""
        piece = self._pieces[place]
        if place in self._captions:
            return self._open is not None
        if self._open is None or self._of_headings or piece.kind != "line" or not piece.first or piece.inside_item:
            return False
        return self._leads_to_opener(place) and is_title_of_questions(piece, self._open.opening, self._open.body)

    def _leads_to_opener(self, place: int) -> bool:
        """Tell whether nothing but headings and filler stands between this heading and the next opener."""
        return self._leads[place + 1]

    def _heading(self, piece: Piece, heading: Heading) -> None:
        self._end(last=True)
        self._section = [above for above in self._section if above[0] < heading.level]
        never = is_never_question(piece.text)
        if piece.text and (not never or _is_plan(piece.text)):
            self._section.append((heading.level, piece.text))
        if never:
            self._aside = f"section “{piece.text}”"
            self._left_out.append(Region(piece.line, piece.end_line, self._aside))
            return
        self._aside = OF_SECTION if self._segments or len(self._section) > 1 else BEFORE_ALL
        self._note(piece, "section")

    def _leave_out(self, piece: Piece) -> None:
        if isinstance(piece.block, Comment | ThematicBreak) or is_filler(piece):
            self._between(piece)
        else:
            self._left_out.append(Region(piece.line, piece.end_line, self._aside))


_is_plan = is_one_of("plan_titles")


def _is_to_be_done(card: Segment) -> bool:
    """Tell a question without a number over boxes: they are no options, where a plan is told."""
    lists = (piece.block for piece in card.body if isinstance(piece.block, List))
    boxes = any(item.checked is not None for block in lists for item in block.items)
    return boxes and not card.opening.number and number_label(card.opener.text) is None
