"""Options that no key answers: a question with them is one of a test, and no answer is known."""

from collections.abc import Sequence

from askdown.content import Block, Break, Code, CodeBlock, MathBlock, Paragraph
from askdown.readers.options.letter_marks import may_begin_options
from askdown.readers.options.lettered import find_lettered
from askdown.readers.pieces.option_signs import LONGEST_OPTION, are_true_and_false
from askdown.readers.words.questions import has_question_mark, is_interrogative
from askdown.rendering.plain import inline_text, plain_text

_AS_IN_TESTS = (4, 5)
_MOST_BEFORE = 5  # blocks


def are_only_options(blocks: Sequence[Block]) -> bool:
    """Tell blocks that are as many short options as tests have, and no more: without a key nothing answers.

    What the question is about may stand before them, if the last of it asks.
    """
    found = find_lettered(blocks) if any(map(may_begin_options, blocks[:_MOST_BEFORE])) else None
    if found is None or found.after or not only_asks(found.before):
        return False
    texts = [plain_text(content).strip() for content, _ in found.options]
    as_in_tests = len(texts) in _AS_IN_TESTS and all(len(text) <= LONGEST_OPTION for text in texts)
    return as_in_tests or are_true_and_false(texts)


def only_asks(blocks: Sequence[Block]) -> bool:
    """Tell a few blocks of text and code before options, the last text of which asks or orders."""
    said = [block for block in blocks if isinstance(block, Paragraph) and not _is_code(block)]
    texts = [inline_text(block.children) for block in said]
    others = any(not isinstance(block, Paragraph | CodeBlock | MathBlock) for block in blocks)
    return not others and len(blocks) < _MOST_BEFORE and all(map(_asks, texts[-1:]))


def _asks(text: str) -> bool:
    """Tell a text that ends in a question's mark, or whose last line orders something and ends in a colon."""
    last = text.rpartition("\n")[2].strip()
    return has_question_mark(text) or (last.endswith((":", "：")) and is_interrogative(last))


def _is_code(paragraph: Paragraph) -> bool:
    return all(isinstance(node, Code | Break) for node in paragraph.children)
