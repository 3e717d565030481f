"""Cards that came back under another note type, which Anki cannot follow: a question that is now a cloze text."""

from collections.abc import Iterator, Sequence

from askdown.identity.board import Board, Seen
from askdown.identity.candidates import Index
from askdown.identity.ledger import Entry
from askdown.identity.sketches import codes, sketch

_COVERED = 0.5  # of the words of the old card, this share is in the new one


def changed_kinds(board: Board) -> Iterator[tuple[int, Entry]]:
    """Give the new cards (by their places) that took the place of an entry of another kind, each with that entry.

    Only for the report: both keep their own GUIDs, whatever comes out here.
    """
    kinds = {card.kind for card in board.waiting.values()}
    gone = [entry for entry in board.free.values() if not entry.removed and kinds - {entry.kind}]
    if not gone:
        return
    said = [{*codes(sketch(entry.question, None)), *codes(entry.sketch)} for entry in gone]
    index = Index(said)
    used: set[str] = set()
    for card in board.waiting.values():
        says = set(codes(sketch(board.text(card), None)))
        by_words = [gone[i] for i in index.like(says) if len(says & said[i]) >= _COVERED * len(said[i])]
        entry = _replaced(card, gone, by_words, used)
        if entry is not None:
            used.add(entry.guid)
            yield card.index, entry


def _replaced(card: Seen, gone: Sequence[Entry], by_words: Sequence[Entry], used: set[str]) -> Entry | None:
    """Give the entry with the card's id or question, else the likeliest of its file."""
    named = (one for one in gone if card.explicit_id in (one.id or one.guid, one.guid) or card.question == one.question)
    near = (one for one in by_words if one.path == card.path)
    fitting = (one for group in (named, near) for one in group if one.kind != card.kind and one.guid not in used)
    return next(fitting, None)
