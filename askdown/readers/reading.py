"""Reader: from a source file to its deck, with every word accounted for."""

from collections.abc import Iterable, Sequence
from operator import is_

import msgspec

from askdown import front_matter
from askdown.content import Content
from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.rules.reading import UNCLOSED_CONTAINER
from askdown.diagnostics.rules.source import EMPTY_FILE
from askdown.markdown.parsing import parse
from askdown.markdown.tree import Document
from askdown.model import Card, Deck, Region
from askdown.readers.answers.apart import with_answers_apart
from askdown.readers.cards.bold_tests import have_bold_options, with_bold_options
from askdown.readers.cards.counted_tests import have_counted_keys, with_counted_keys
from askdown.readers.cards.hand_clozes import as_cloze
from askdown.readers.cards.keyless_tests import have_options, without_keys
from askdown.readers.cards.making import Made, make_card
from askdown.readers.cutting.asked_below import with_all_asked
from askdown.readers.cutting.chosen import Chosen
from askdown.readers.cutting.parts import Part, choose
from askdown.readers.cutting.segmenter import segment
from askdown.readers.cutting.segments import Outline, Segmentation
from askdown.readers.dialects.programs.tagged_cards import is_tagged_item, may_have_tags, with_whole_questions
from askdown.readers.layout.outlines import lifted
from askdown.readers.layout.wrappers import unwrapped
from askdown.readers.pieces.separator_marks import is_parted_item, may_have_parted_items
from askdown.source import SourceFile


class Traits(msgspec.Struct, frozen=True):
    """How a file was read, as far as its deck does not say it: whether parts of it would have been read the same apart.

    `dialect` is its dialect's name, `levels` are those of the headings that open its questions (0 for other openers)
    and of those that end cards. `outline` has the section that begins at the line of each section heading. `local` says
    that nothing reaches from card to card: no tag is open at the end, no footnote defined, no answer brought from
    elsewhere, no opener mended for its neighbours. `ruled` tells that rules end cards, which may have headings.
    """

    dialect: str
    levels: tuple[frozenset[int], int]
    outline: Outline
    local: bool
    ruled: bool


def read(source: SourceFile, report: Report) -> Deck:
    """Read one file. Problems are reported at their places; never raises on content."""
    return read_with_traits(source, report)[0]


def read_with_traits(source: SourceFile, report: Report) -> tuple[Deck, Traits]:
    """Read one file, and say how; otherwise as `read`."""
    front = front_matter.read(source, report)
    document = parse(front.source, report)
    blocks = opened(document.blocks, front.source.text)
    blocks = unwrapped(blocks, lambda line: report(_unended(source.path, line)))
    parts = choose(blocks, front.settings, source.path, lambda found: report(_at_dialect(found, source)))
    chosen = parts[0].chosen
    if chosen.dialect is None:
        report(Diagnostic(EMPTY_FILE, "no questions found", source.path, hint="front matter can name the dialect"))
    cut = _joined(list(map(_segmented, parts)))
    segments, keys = with_answers_apart(with_all_asked(cut.segments))
    single = [make_card(part, source.path, document.footnotes, report) for part in segments]
    tests = have_options(single)
    bold = have_bold_options(single)
    counted = have_counted_keys(single)
    made = with_counted_keys(with_bold_options(without_keys(single, tests), bold), counted)
    front_region = (Region(1, front.end_line, "front matter"),) if front.end_line else ()
    metadata = (*front_region, *cut.metadata, *(region for one in made for region in one.metadata))
    left_out = (
        *cut.left_out,
        *keys,
        *(region for one in made for region in one.left_out),
        *document.dropped,
        *_unused_footnotes(document, made),
    )
    definitions = _uncovered(front.source.lines, document, front.end_line)
    deck = Deck(
        path=source.path,
        dialect=chosen.id,
        cards=_with_clozes([one.card for one in made], front),
        metadata=_sorted((*metadata, *definitions)),
        left_out=_sorted(left_out),
        settings=front.settings,
    )
    alone = document.closed and not document.footnotes and all(map(is_, segments, cut.segments))
    local = alone and len(parts) == 1 and not any((*tests, *bold, *counted))
    return deck, _traits(chosen, cut, local=local)


def _unended(path: str, line: int) -> Diagnostic:
    hint = "close it with a line of as many colons"
    return Diagnostic(UNCLOSED_CONTAINER, "container that never ends", path, line, 1, hint)


def opened(blocks: Content, text: str) -> Content:
    """Open the outlines in which cards of programs stand."""
    if may_have_tags(text):
        blocks = with_whole_questions(lifted(blocks, is_tagged_item))
    return lifted(blocks, is_parted_item) if may_have_parted_items(text) else blocks


def _at_dialect(found: Diagnostic, source: SourceFile) -> Diagnostic:
    return msgspec.structs.replace(found, line=front_matter.line_of("dialect", source.lines))


def _segmented(part: Part) -> Segmentation:
    return segment(part.chosen.pieces, part.chosen.openings, part.chosen.dialect, part.above)


def _joined(cuts: Sequence[Segmentation]) -> Segmentation:
    """Put the segments of a file's parts in the order of their lines; the level is that of the first part."""
    if len(cuts) == 1:
        return cuts[0]
    return Segmentation(
        tuple(sorted((each for cut in cuts for each in cut.segments), key=lambda each: each.opener.line)),
        tuple(region for cut in cuts for region in cut.metadata),
        tuple(region for cut in cuts for region in cut.left_out),
        tuple(sorted(entry for cut in cuts for entry in cut.outline)),
        cuts[0].level,
    )


def _traits(chosen: Chosen, cut: Segmentation, *, local: bool) -> Traits:
    openings = chosen.openings.values()
    repaired = any(opening.repaired for opening in openings)
    levels = frozenset(opening.level for opening in openings)
    name, ruled = (chosen.dialect.name, chosen.dialect.ends_at_rules) if chosen.dialect else ("", False)
    return Traits(name, (levels, cut.level), cut.outline, local and not repaired, ruled)


def _with_clozes(cards: list[Card], front: front_matter.Read) -> tuple[Card, ...]:
    marks = front.settings.cloze == "marks"
    if not marks and "{{c" not in front.source.text:
        return tuple(cards)
    return tuple(as_cloze(card, marks=marks) for card in cards)


def _sorted(regions: Iterable[Region]) -> tuple[Region, ...]:
    return tuple(sorted(regions, key=lambda region: (region.line, region.end_line, region.why)))


def _unused_footnotes(document: Document, made: Sequence[Made]) -> tuple[Region, ...]:
    used = frozenset[str]().union(*(one.footnotes for one in made))
    return tuple(
        Region(note.line, note.end_line, "footnote without reference")
        for label, note in document.footnotes.items()
        if label not in used
    )


def _uncovered(lines: list[str], document: Document, start: int) -> tuple[Region, ...]:
    """Give the lines that no block of the tree covers: definitions of links, and HTML tags that left no node."""
    covered = bytearray(len(lines) + 2)
    spans = [(block.line, block.end_line) for block in document.blocks]
    spans += [(note.line, note.end_line) for note in document.footnotes.values()]
    spans += [(region.line, region.end_line) for region in document.dropped]
    for line, end_line in spans:
        covered[line : end_line + 1] = b"\1" * (end_line + 1 - line)
    return tuple(
        Region(number, number, "markup" if text.lstrip().startswith("<") else "link definition")
        for number, text in enumerate(lines, 1)
        if number > start and text.strip() and not covered[number]
    )
