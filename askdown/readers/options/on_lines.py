"""Options on lines of their own without letters: the key under them, `Correct: …`, repeats one of the lines."""

from collections.abc import Sequence

from askdown.content import Block, Break, Content, Paragraph
from askdown.model import Option, Region
from askdown.readers.options.finding import Choice
from askdown.readers.options.keys import Key, find_key
from askdown.readers.pieces.inline_lines import Line, joined, lines_of
from askdown.readers.words.questions import has_question_mark
from askdown.readers.words.vocabulary import key_label
from askdown.rendering.plain import inline_text

_OPTIONS = range(3, 9)
_LONGEST = 160  # characters
_MOST_BEFORE = 3  # blocks between the question and its options
_NO_LETTERS = "\0"


def find_choice_on_lines(
    question: Content, answer: Content, *, labelled: bool
) -> tuple[Choice, Content, Content, tuple[Region, ...]] | None:
    """Find the last lines of the question over a labelled answer, or those of the answer over a key."""
    if labelled:
        if not question or not _has_lines(question[-1]):
            return None  # nearly all cards
        before, options = _at_end(question)
        key = _key(answer, options, labelled=True)
        return _choice(options, key, before) if key else None
    for place, block in enumerate(answer[:_MOST_BEFORE]):
        if not isinstance(block, Paragraph) or not _has_lines(block):
            continue
        lines = lines_of(block)
        before, options, behind = (*question, *answer[:place]), _of_lines(lines), answer[place + 1 :]
        key = _key(behind, options, labelled=False)
        at = next((at for at, line in enumerate(lines) if key_label(inline_text(line.children))), 0) if not key else 0
        if at:
            options = _of_lines(lines[:at])
            rest = Paragraph(joined(lines[at:]), lines[at].line, block.end_line, block.tight)
            key = _key((rest, *behind), options, labelled=False)
        if key:
            return _choice(options, key, before)
    return None


def _has_lines(block: Block) -> bool:
    """Tell a paragraph of as many lines as the fewest options."""
    return isinstance(block, Paragraph) and list(map(type, block.children)).count(Break) + 1 >= _OPTIONS[0]


def _at_end(question: Content) -> tuple[Content, Sequence[Line]]:
    """Part a question from the lines behind its mark, or behind its first line; a last paragraph may be all options."""
    last = question[-1] if question else None
    if not isinstance(last, Paragraph):
        return question, ()
    lines = lines_of(last)
    texts = [inline_text(line.children).rstrip() for line in lines]
    asking = [at for at, text in enumerate(texts) if has_question_mark(text) or text.endswith((":", "："))]
    if not asking and len(question) > 1:
        return question[:-1], _of_lines(lines)
    end = asking[-1] + 1 if asking else 1
    asked = Paragraph(joined(lines[:end]), last.line, lines[end - 1].line, last.tight)
    return (*question[:-1], asked), _of_lines(lines[end:])


def _of_lines(lines: Sequence[Line]) -> Sequence[Line]:
    """Give the lines if they may be options: several short ones, all of them different."""
    texts = [inline_text(line.children).strip() for line in lines]
    may = len(lines) in _OPTIONS and len(set(texts)) == len(texts) and all(0 < len(text) <= _LONGEST for text in texts)
    return lines if may else ()


def _key(blocks: Sequence[Block], options: Sequence[Line], *, labelled: bool) -> Key | None:
    texts = [inline_text(line.children).strip() for line in options]
    return find_key(blocks, _NO_LETTERS, texts, labelled=labelled) if options else None


def _choice(options: Sequence[Line], key: Key, before: Content) -> tuple[Choice, Content, Content, tuple[Region, ...]]:
    found = tuple(
        Option((Paragraph(line.children, line.line, line.line),), place in key.right, (), line.line)
        for place, line in enumerate(options)
    )
    choice = Choice(found, ordered=False, line=options[0].line, end_line=key.end_line)
    return choice, before, key.rest, (Region(key.line, key.end_line, "marker"),)
