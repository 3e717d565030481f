"""The card that is being cut: its pieces up to here, and what they say of where it ends."""

from collections.abc import Sequence
from itertools import takewhile

from askdown.content import Comment, Heading, Quote, ThematicBreak
from askdown.readers.cutting.segments import Segment
from askdown.readers.dialects.dialect import Opening
from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.links import leads_on
from askdown.readers.pieces.recognition import (
    is_blank_field,
    is_explanation_title,
    is_filler,
    is_hidden_answer,
    opens_answer,
    stands_over_answers,
)

_LONGEST_FOOTER = 8  # lines


class OpenCard:
    """A card from its opener on; pieces are added to its `body` as long as it is open."""

    def __init__(self, opening: Opening, opener: Piece, section: tuple[str, ...]) -> None:
        self.opening, self.opener, self._section = opening, opener, section
        self.body: list[Piece] = []
        self._boxes = 0  # open ones

    def closed(self) -> Segment:
        """Give the card as it is cut."""
        return Segment(self.opening, self.opener, tuple(self.body), self._section)

    def is_answer(self, piece: Piece) -> bool:
        """Tell the line that the dialect knows as an answer's label: `Back:` is no way back."""
        return self.opening.answer_line == piece.line

    def is_answered(self) -> bool:
        """Tell whether the card has its answer's mark already; a list of options might look like one."""
        return any(
            is_hidden_answer(piece) or (piece.kind != "block" and opens_answer(piece) and not is_blank_field(piece))
            for piece in self.body
        )

    def is_explained_by(self, piece: Piece) -> bool:
        """Tell `Explanation` behind the answer of a question below a bare number."""
        return self.opening.untitled and self.is_answered() and is_explanation_title(piece.text)

    def holds_key_over(self, level: int) -> bool:
        """Tell whether `## Answer key` stands in the card, above this level."""
        above = next((piece for piece in self.body if stands_over_answers(piece)), None)
        return above is not None and isinstance(above.block, Heading) and above.block.level < level

    def closes_box(self, piece: Piece) -> bool:
        """Tell the line `:::` that closes the box in which the card began, as those of VuePress and Pandoc."""
        if piece.kind != "line" or not piece.text.startswith(":::"):
            return False
        self._boxes += 1 if piece.text.strip(":") else -1
        return self._boxes < 0 and bool(self.body)

    def without_footer(self, *, bare: bool) -> Sequence[Piece]:
        """Take off a few lines behind the last rules: a farewell or links, not an answer. Those lines come out.

        `bare` says that no question before has anything below it: nor has this one, then, and a quotation is no answer.
        """
        left = _LONGEST_FOOTER
        footer: list[Piece] = []
        while left > 0:
            behind = reversed(self.body[-left:])
            tail = list(takewhile(lambda piece: _may_close(piece, bare=bare), behind))[::-1]
            rule = len(self.body) - len(tail) - 1
            fewest = 0 if bare or all(map(leads_on, tail)) else 1  # what stands behind a rule alone may be the answer
            if not tail or rule < fewest or not isinstance(self.body[rule].block, ThematicBreak):
                break
            del self.body[rule + 1 :]
            footer += tail
            footer += self.without_fillers(comments=True)
            left -= len(tail)
        return footer

    def without_fillers(self, *, comments: bool = False) -> Sequence[Piece]:
        """Take off the rules and empty lines at the end, `comments` as well. They come out."""
        end = len(self.body)
        while end and is_filler(self.body[end - 1]) and (comments or not isinstance(self.body[end - 1].block, Comment)):
            end -= 1
        taken = self.body[end:]
        del self.body[end:]
        return taken


def _may_close(piece: Piece, *, bare: bool) -> bool:
    return piece.kind == "line" or leads_on(piece) or (bare and isinstance(piece.block, Quote))
