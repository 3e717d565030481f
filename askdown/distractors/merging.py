"""Suggestions and the review file brought together: what the author ticked or changed holds."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from askdown.distractors.inline_markdown import inline_of, markdown_of
from askdown.distractors.review import Entry, Review, digest, write_review
from askdown.distractors.suggestions import OptionText, Suggestion, usable
from askdown.rendering.plain import plain_text

_LONGEST_STEM = 160  # characters of a question that the file shows


class Merged(msgspec.Struct, frozen=True):
    """Suggestions as the author wants them, the new text of the review file, and what changed below a tick.

    `changed` and `spoiled` have the suggestions whose question changed after it was ticked, and those with an option
    of the author's that says what is right.
    """

    suggestions: tuple[Suggestion, ...]
    text: str
    changed: tuple[Suggestion, ...] = ()
    spoiled: tuple[Suggestion, ...] = ()


def merged(suggestions: Sequence[Suggestion], review: Review) -> Merged:
    """Bring suggestions and file together.

    A ticked or changed entry keeps its options. A tick is for a question as it was: when the question or what is
    right changes, it goes. Entries whose cards are gone are kept if they were ticked or changed.
    """
    known = {entry.id: entry for entry in review.entries}
    inline = _reader(suggestions)
    changed: list[Suggestion] = []
    spoiled: list[Suggestion] = []
    results: list[Suggestion] = []
    entries: list[Entry] = []
    for suggestion in suggestions:
        entry = known.pop(suggestion.fact.id, None)
        result, own = _decided(suggestion, entry, inline)
        if entry and (entry.ticked or entry.edited):
            changed += [result] if entry.ticked and not own.ticked else []
            spoiled += [result] if len(result.wrong) < len(own.wrong) else []
        results.append(result)
        entries += [own] if own.wrong or (entry and entry.edited) else []
    orphans = [entry for entry in known.values() if entry.ticked or entry.edited]
    text = write_review(entries, orphans, review.remarks)
    return Merged(tuple(results), text, tuple(changed), tuple(spoiled))


def _decided(made: Suggestion, entry: Entry | None, inline: Callable[[str], OptionText]) -> tuple[Suggestion, Entry]:
    fresh = _entry(made)
    if entry is None:
        return made, fresh
    same = entry.asked == fresh.asked
    keeps = entry.edited or (same and entry.ticked)
    ticked = entry.ticked and same
    if not keeps:
        return (
            msgspec.structs.replace(made, ticked=ticked),
            msgspec.structs.replace(fresh, ticked=ticked, remarks=entry.remarks),
        )
    wrong = usable(made.fact, map(inline, entry.wrong))
    own = msgspec.structs.replace(fresh, ticked=ticked, remarks=entry.remarks, wrong=entry.wrong, made=entry.made)
    return Suggestion(made.fact, wrong, ticked and bool(wrong)), own


def _entry(made: Suggestion) -> Entry:
    """Give the entry of a suggestion that is not in the file yet."""
    fact = made.fact
    right, asked = markdown_of(fact.right), " ".join(plain_text(fact.stem).split())
    wrong = tuple(map(markdown_of, made.wrong))
    return Entry(
        id=fact.id,
        asked=digest((asked, right)),
        made=digest(wrong),
        ticked=False,
        stem=_shortened(asked.replace("<!--", "").replace("-->", "")),
        right=right,
        wrong=wrong,
        deck=fact.card.origin.deck,
    )


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_STEM else text[: _LONGEST_STEM - 1].rsplit(" ", 1)[0] + "…"


def _reader(suggestions: Iterable[Suggestion]) -> Callable[[str], OptionText]:
    """Give what reads an option of the file: as the card has it that it came from, else as Markdown."""
    known = {markdown_of(made.fact.right): made.fact.right for made in suggestions}
    return lambda markdown: known.get(markdown) or inline_of(markdown)
