"""H-PLAIN: headings that are questions or orders themselves, without label or number."""

from collections import defaultdict
from collections.abc import Sequence

from askdown.content import Heading
from askdown.readers.dialects.dialect import Dialect, Opening, Openings
from askdown.readers.dialects.headings_levels import with_other_levels
from askdown.readers.dialects.headings_promised import stands_over_boxes
from askdown.readers.dialects.named_questions import as_names
from askdown.readers.pieces.flattening import Piece, first_line_text
from askdown.readers.pieces.recognition import is_followed_by_answer, is_never_question, next_said, promises_questions
from askdown.readers.pieces.sureness import are_questions, are_sure, is_promised
from askdown.readers.words.phrases import count_words, is_one_of
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.readers.words.sure_words import is_surely_interrogative
from askdown.readers.words.vocabulary import REMEDIES, RESULTS, answer_label

_is_manual_title = is_one_of("manual_titles")
_FEWEST_MARKED, _FEWEST_SURE, _FEWEST_MANUALS = 2, 3, 2


def find(pieces: Sequence[Piece]) -> Openings:
    """Give the headings of the level where at least half ask (or have a marked answer), and most do."""
    levels = _levels(pieces)
    asking = {level: [place for place in found if _asks(pieces, place)] for level, found in levels.items()}
    found = _answered_title(pieces, levels) or _most(pieces, levels, asking)
    if not found or not are_questions(pieces, found) or not are_sure(pieces, found) or _are_topics(pieces, found):
        return {}
    if _are_chapters(pieces, found, levels[next(iter(found.values())).level]):
        return {}
    if _are_manuals(pieces, next(iter(found.values())).level) and not _are_promised_below_title(pieces, found):
        return {}
    return with_other_levels(pieces, _below_promises(pieces, found, levels[next(iter(found.values())).level]))


def _are_topics(pieces: Sequence[Piece], found: Openings) -> bool:
    """Tell a few titles of a manual, `What is read`: none has a question's mark or orders, nor is any promised.

    So are single words, `## Why?`, beside other headings, but for several below a promise.
    """
    if len(found) == 1 and _is_aside(pieces, next(iter(found))):
        return True
    promised = is_promised(pieces, found)
    others = any(piece.kind == "heading" and place not in found for place, piece in enumerate(pieces))
    if others and (len(found) == 1 or not promised) and not any(_is_long(pieces[place].text) for place in found):
        return not any(is_followed_by_answer(pieces, place) or stands_over_boxes(pieces, place) for place in found)
    if len(found) >= _MANY or _are_promised_below_title(pieces, found):
        return False
    return not any(
        is_surely_interrogative(pieces[place].text, alone=True) or is_followed_by_answer(pieces, place)
        for place in found
    )


def _are_chapters(pieces: Sequence[Piece], found: Openings, headings: dict[int, Piece]) -> bool:
    """Tell the headings of an article in which one has a question's mark: `Why it matters` beside it does not ask."""
    texts = [pieces[place].text for place in found]
    asking = sum(map(has_question_mark, texts))
    if not asking or asking == len(texts) or len(texts) >= _MANY or is_promised(pieces, found):
        return False
    if any(is_followed_by_answer(pieces, place) for place in found):
        return False
    return sum(map(is_surely_interrogative, texts)) * 2 < len(headings)


def _are_promised_below_title(pieces: Sequence[Piece], found: Openings) -> bool:
    """Tell whether a heading above promises questions, and not just the title of the file, as a project's does."""
    title = next((place for place, piece in enumerate(pieces) if piece.kind == "heading"), 0)
    below = [place - title - 1 for place in found if place > title]
    return bool(below) and is_promised(pieces[title + 1 :], below)


def _is_aside(pieces: Sequence[Piece], place: int) -> bool:
    """Tell the only heading that asks among many as high, without a marked answer: `### What should you ask?`."""
    headings = [piece for piece in pieces if piece.kind == "heading" and 0 < piece.level <= pieces[place].level]
    return len(headings) > _MANY_OTHERS and not is_followed_by_answer(pieces, place)


_MANY_OTHERS = 6


def _is_long(text: str) -> bool:
    return " " in text or not text.isascii()


def _answered_title(pieces: Sequence[Piece], levels: dict[int, dict[int, Piece]]) -> Openings:
    """Give the title of a file if it asks and no heading but it has a marked answer: those below are the answer's."""
    top = min(levels, default=0)
    marked = [
        (level, place) for level, found in levels.items() for place in found if is_followed_by_answer(pieces, place)
    ]
    if len(levels.get(top, {})) != 1 or [level for level, _ in marked] != [top]:
        return {}
    place = marked[0][1]
    title = is_interrogative(pieces[place].text) and place == min(min(found) for found in levels.values())
    return {place: Opening(pieces[place].inline, top)} if title else {}


def find_marked(pieces: Sequence[Piece]) -> Openings:
    """Give the headings of the level where at least half, and two, have a marked answer right below, and what asks."""
    levels = _levels(pieces)
    marked = {
        level: [place for place in found if is_followed_by_answer(pieces, place)] for level, found in levels.items()
    }
    found = _most(pieces, levels, {level: places for level, places in marked.items() if len(places) >= _FEWEST_MARKED})
    found = found or _told_by_answers(levels, marked)
    if not found and (named := _named(pieces, levels)):
        return named
    if not are_questions(pieces, found) and not _are_answered(pieces, found, levels):
        return {}
    others = levels[next(iter(found.values())).level] if found else {}
    return {
        place: Opening(piece.inline, piece.block.level)
        for place, piece in others.items()
        if isinstance(piece.block, Heading) and (place in found or is_interrogative(piece.text))
    }


def _are_manuals(pieces: Sequence[Piece], level: int) -> bool:
    """Tell a manual's headings, or a project's, a quarter of a level: `## Why this tool?`, `## Usage`, `## License`."""
    headings = [piece.text for piece in pieces if isinstance(piece.block, Heading) and piece.block.level == level]
    manuals = sum(map(_is_manual_title, headings))
    others = sum(map(is_never_question, headings)) if manuals else 0
    return manuals + others >= _FEWEST_MANUALS and (manuals + others) * 4 >= len(headings)


def _are_answered(pieces: Sequence[Piece], found: Openings, levels: dict[int, dict[int, Piece]]) -> bool:
    """Tell headings over the word for an answer, all of their level but a few: no manual's, which have solutions."""
    words = [_answer_word(pieces, place) for place in found]
    sure = sum(len(word) > 1 and word not in RESULTS | REMEDIES for word in words)
    most = max((len(levels[opening.level]) for opening in found.values()), default=0)
    return sure >= _FEWEST_SURE and sure * 5 >= most * 4


def _answer_word(pieces: Sequence[Piece], place: int) -> str:
    after = next_said(pieces, place, _NEAR)
    label = answer_label(after.text or first_line_text(after.block)) if after is not None else None
    return label.word if label else ""


_NEAR = 4  # pieces


def _named(pieces: Sequence[Piece], levels: dict[int, dict[int, Piece]]) -> Openings:
    """Give the headings of the highest level whose headings name what is asked below them."""
    for level, headings in sorted(levels.items()):
        if len(headings) < _FEWEST_MARKED:
            continue
        openings = {place: Opening(piece.inline, level) for place, piece in headings.items()}
        promised = is_promised(pieces, headings)
        if named := as_names(pieces, openings, _FEWEST_MARKED if promised else _FEWEST_SURE, orders=promised):
            return named
    return {}


def _told_by_answers(levels: dict[int, dict[int, Piece]], marked: dict[int, list[int]]) -> Openings:
    """Give the headings over marked answers of the level where just these ask: the others belong to the answers."""
    for level, places in marked.items():
        asking = [place for place, piece in levels[level].items() if is_interrogative(piece.text)]
        both = len(set(asking) & set(places))
        if both >= _FEWEST_SURE and both * 5 >= max(len(asking), len(places)) * 4:
            return {place: Opening(levels[level][place].inline, level) for place in places}
    return {}


def _levels(pieces: Sequence[Piece]) -> dict[int, dict[int, Piece]]:
    """Give the headings of each level that may be questions."""
    levels: dict[int, dict[int, Piece]] = defaultdict(dict)
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading) and not answer_label(piece.text) and not is_never_question(piece.text):
            levels[piece.block.level][place] = piece
    return levels


def _asks(pieces: Sequence[Piece], place: int) -> bool:
    return is_interrogative(pieces[place].text) or is_followed_by_answer(pieces, place)


def _most(pieces: Sequence[Piece], levels: dict[int, dict[int, Piece]], chosen: dict[int, list[int]]) -> Openings:
    """Give the chosen headings of the level that has most of them, if they are at least half of its headings."""
    sure = [level for level, places in chosen.items() if places and len(places) * 2 >= len(levels[level])]
    if not sure:
        return {}
    level = max(sure, key=lambda level: (len(chosen[level]), -level))
    places = _with_those_between(pieces, levels[level], chosen[level])
    return {place: Opening(levels[level][place].inline, level) for place in places}


def _with_those_between(pieces: Sequence[Piece], headings: dict[int, Piece], chosen: Sequence[int]) -> Sequence[int]:
    """Add the headings between questions where nearly all headings are some: `## Polymorphism` among them asks too.

    Where a heading above promises questions, most of them are enough for headings of several words, and those
    before the first question of its section count: `### My logs are not appearing`.
    """
    between = [place for place in headings if chosen[0] <= place <= chosen[-1]]
    if len(chosen) >= _MANY and len(chosen) * 5 >= len(between) * 4:
        chosen = between
    kept = set(chosen)
    if len(chosen) >= _FEWEST_MARKED and is_promised(pieces, headings):
        first = _beginning_of_section(pieces, headings, chosen[0])
        kept.update(place for place in headings if first < place < chosen[0] and _says(pieces, place, _FEWEST_WORDS))
        kept.update(place for place in between[:-1] if _says(pieces, place, _FEWEST_BETWEEN))
        if len(kept) >= _MANY and len(kept) * 5 >= len(headings) * 4:  # the last of them are no appendix
            kept.update(place for place in headings if place > chosen[-1] and _says(pieces, place, 1))
    return [place for place in headings if place in kept or _is_sentence(headings[place].text)]


def _says(pieces: Sequence[Piece], place: int, words: int) -> bool:
    """Tell a heading of several words over something else than a heading."""
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    return count_words(pieces[place].text) >= words and after is not None and after.kind != "heading"


def _beginning_of_section(pieces: Sequence[Piece], headings: dict[int, Piece], place: int) -> int:
    """Give the place of the heading above one where it is not the file's title: `## About this list` comes before."""
    others = [other for other in range(place) if isinstance(pieces[other].block, Heading) and other not in headings]
    return others[-1] if len(others) > 1 else place


def _below_promises(pieces: Sequence[Piece], found: Openings, headings: dict[int, Piece]) -> Openings:
    """Add the headings of the questions' level below several that promise questions: `## Tricky questions`."""
    level = next((opening.level for opening in found.values()), 0)
    promised, promises = False, 0
    below: list[int] = []
    for place, piece in enumerate(pieces):
        if isinstance(piece.block, Heading) and piece.block.level < level:
            promised = piece.block.level == level - 1 and promises_questions(piece.text)
            promises += promised
        elif promised and place in headings:
            below.append(place)
    if promises < _FEWEST_MARKED:
        return found
    return dict(sorted(({place: Opening(headings[place].inline, level) for place in below} | dict(found)).items()))


def _is_sentence(text: str) -> bool:
    """Tell what somebody says, among questions: `I see nothing!`, `"File not found"`."""
    return count_words(text) >= _FEWEST_WORDS and (text.endswith((".", "!", "。", "！")) or text[0] in _QUOTES)


_MANY = 4
_LONGEST_TITLE = 60  # characters
_FEWEST_WORDS, _FEWEST_BETWEEN = 3, 2
_QUOTES = '"“„«‘「『'

DIALECT = Dialect("h-plain", "headings that are questions", find, of_headings=True)
MARKED = Dialect("h-plain", "headings over marked answers", find_marked, of_headings=True, tells_questions=True)
