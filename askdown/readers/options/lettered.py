"""Options by letters (`- A: …`, `B) …`, `(c) …`): lists, and lines of paragraphs, with letters from A on."""

from collections.abc import Sequence

import msgspec

from askdown.content import Block, Break, CodeBlock, Content, Inline, Item, MathBlock, Paragraph, Quote, Table
from askdown.content import List as ListBlock
from askdown.readers.options.in_line import apart, is_label_alone, label_of_options, marks_in
from askdown.readers.options.keys import ALPHABETS, is_key
from askdown.readers.options.letter_marks import first_signs, mark_length, may_begin_options, shuffled_letters
from askdown.readers.pieces.inline_lines import Line, joined, lines_of, without_prefix
from askdown.rendering.plain import inline_text

_FEWEST = 2


class Lettered(msgspec.Struct, frozen=True, gc=False):
    """Options found among blocks: each with its letter's line, and what stood before and behind them."""

    options: tuple[tuple[Content, int], ...]  # content without its letter, source line
    letters: str
    before: Content
    after: Content
    labels: tuple[int, ...] = ()  # lines with `Options:`
    starred: frozenset[int] = frozenset()  # the places of those with a star before the letter: `*b) …`


def find_lettered(blocks: Sequence[Block]) -> Lettered | None:
    """Find the last run of lettered options among blocks; None if there is none."""
    for place in range(len(blocks) - 1, -1, -1):
        if may_begin_options(blocks[place]) and (found := _from(blocks, place)) is not None:
            return found
    return None


def _from(blocks: Sequence[Block], place: int) -> Lettered | None:
    """Read options from the block at `place` on, which must hold the first of them."""
    first = first_signs(blocks[place])
    for letters in (*shuffled_letters(blocks[place]), *(letters for letters in ALPHABETS if letters[0] in first)):
        run = _Run(letters)
        end = place
        while end < len(blocks) and run.take(blocks[end], blocks[end + 1 : end + 2]):
            end += 1
        if len(run.options) >= _FEWEST:
            options = tuple((tuple(content), line) for content, line in run.options)
            before = (*blocks[:place], *run.before)
            labels = tuple(run.labels)
            if before and is_label_alone(before[-1]):
                labels, before = (*labels, before[-1].line), before[:-1]
            return Lettered(options, letters, before, (*run.after, *blocks[end:]), labels, frozenset(run.starred))
    return None


class _Run:
    """Options being collected, each the one of the next letter."""

    def __init__(self, letters: str) -> None:
        self._letters = letters
        self.options: list[tuple[list[Block], int]] = []
        self.labels: list[int] = []
        self.starred: list[int] = []
        self.before: Content = ()
        self.after: Content = ()

    def take(self, block: Block, following: Sequence[Block]) -> bool:
        """Take a block if it belongs to the options; tell whether it did."""
        if self.after:
            return False
        match block:
            case ListBlock(items=items):
                return self._take_items(items)
            case Paragraph():
                return self._take_lines(block)
            case CodeBlock() | Quote() | Table() | MathBlock() if self.options:
                goes_on = bool(following) and _Run(self._letters[len(self.options) :]).take(following[0], ())
                if goes_on or not self.options[-1][0]:
                    self.options[-1][0].append(block)
                    return True
        return False

    def _next(self) -> str:
        return self._letters[len(self.options) : len(self.options) + 1]

    def _take_items(self, items: Sequence[Item]) -> bool:
        only = items[0].children if len(items) == 1 else ()
        if len(only) == 1 and isinstance(line := only[0], Paragraph):
            several = marks_in(inline_text(line.children), self._letters[len(self.options) :])
            if several:
                return self._take_lines(line)
        taken: list[tuple[list[Block], int]] = []
        for place, item in enumerate(items, len(self.options)):
            first = item.children[0] if item.children else None
            letter = self._letters[place : place + 1]
            length = mark_length(first.children, letter) if isinstance(first, Paragraph) and letter else 0
            if not isinstance(first, Paragraph) or not length:
                at = place - len(self.options)
                if not self._is_key(first, place):
                    return False
                self.after = (*items[at].children, *_listed(items[at + 1 :]))
                break
            rest = without_prefix(first.children, length)
            own = [msgspec.structs.replace(first, children=rest)] if rest else []
            taken.append(([*own, *item.children[1:]], item.line))
            self._note_star(first.children, place)
        self.options += taken
        return bool(taken)

    def _note_star(self, nodes: Sequence[Inline], place: int) -> None:
        if inline_text(nodes).lstrip().startswith("*"):
            self.starred.append(place)

    def _may_open(self, line: Line) -> bool:
        return mark_length(line.children, self._next()) > 0 or label_of_options(inline_text(line.children)) > 0

    def _is_key(self, block: Block | None, count: int) -> bool:
        """Tell the key that goes on with the list of the options."""
        if count < _FEWEST or not isinstance(block, Paragraph):
            return False
        return is_key(inline_text(block.children), self._letters[:count])

    def _take_lines(self, paragraph: Paragraph) -> bool:
        before: list[Line] = []
        further: list[Line] = []
        opened = False
        lines = lines_of(paragraph)
        if not self.options and not any(map(self._may_open, lines)):
            return False  # nearly always, for all alphabets but one
        self.labels += [line.line for line in lines if label_of_options(inline_text(line.children))]
        lines = apart(lines, self._letters[len(self.options) :])
        for place, (line, nodes, _) in enumerate(lines):
            if self._next() and (length := mark_length(nodes, self._next())):
                rest = without_prefix(nodes, length)
                self._continue(further)
                further = []
                self._note_star(nodes, len(self.options))
                self.options.append(([Paragraph(rest, line, line, paragraph.tight)] if rest else [], line))
                opened = True
            elif opened and is_key(inline_text(nodes), self._letters[: len(self.options)]):
                self.after = _paragraph(lines[place:], paragraph)
                break
            elif opened:
                further.append(lines[place])
            elif self.options:
                return False  # a paragraph behind the options
            else:
                before.append(lines[place])
        self._continue(further)
        if opened and before:
            self.before = _paragraph(before, paragraph)
        return opened

    def _continue(self, lines: Sequence[Line]) -> None:
        """Add lines to the last option."""
        if not lines:
            return
        content, _ = self.options[-1]
        last = content[-1] if content else None
        if isinstance(last, Paragraph):
            more = (node for line in lines for node in (Break(line.line, line.hard), *line.children))
            content[-1] = msgspec.structs.replace(last, children=(*last.children, *more), end_line=lines[-1].line)
        else:
            content.append(Paragraph(joined(lines), lines[0].line, lines[-1].line))


def _listed(items: Sequence[Item]) -> Content:
    return (ListBlock(tuple(items), None, items[0].line, items[-1].end_line),) if items else ()


def _paragraph(lines: Sequence[Line], whole: Paragraph) -> Content:
    return (Paragraph(joined(lines), lines[0].line, lines[-1].line, whole.tight),)
