"""Which lists of a file ask: those in which half do, and what asks in others where these are most of the file."""

from collections.abc import Collection, Iterator, Sequence
from typing import TypeAlias

from askdown.readers.pieces.flattening import Piece
from askdown.readers.pieces.sureness import is_promised
from askdown.readers.words.vocabulary import has_question_mark

TitledItems: TypeAlias = tuple[str, list[int]]
_MANY = 10  # items of lists that ask


def lists_that_ask(
    pieces: Sequence[Piece], sections: Sequence[TitledItems], asking: Collection[int]
) -> list[TitledItems]:
    """Give the title and the items of each list in which at least half ask.

    Where these are most items, numbered lists below a promise of questions need one that asks (`31. Kinds of yeast`
    stands among such), and of many other items those with a question's mark are some.
    """
    mostly = [_mostly(items, asking) for _, items in sections]
    held = sum(len(items) for (_, items), most in zip(sections, mostly, strict=True) if most)
    if held * 5 < sum(len(items) for _, items in sections) * 3:
        return [section for section, most in zip(sections, mostly, strict=True) if most]
    found = (
        (title, items if most else list(_of_fewer(pieces, items, asking, many=held >= _MANY)))
        for (title, items), most in zip(sections, mostly, strict=True)
    )
    return [(title, items) for title, items in found if items]


def _mostly(items: Sequence[int], asking: Collection[int]) -> bool:
    return sum(place in asking for place in items) * 2 >= len(items)


def _of_fewer(pieces: Sequence[Piece], items: Sequence[int], asking: Collection[int], *, many: bool) -> Iterator[int]:
    those = [place for place in items if place in asking]
    if those and all(pieces[place].ordered for place in items) and is_promised(pieces, items):
        yield from items
    elif many:
        yield from (place for place in those if has_question_mark(pieces[place].text))
