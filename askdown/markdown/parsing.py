"""From Markdown text to a document; what has to be mended in it first is read a second time."""

from collections.abc import Sequence

import msgspec
from markdown_it.utils import EnvType

from askdown.content import Block, CodeBlock, Content, List
from askdown.diagnostics import Diagnostic, Report
from askdown.diagnostics.rules.reading import QUESTION_IN_ITEM
from askdown.markdown.findings import Findings
from askdown.markdown.mending import dedented, has_bullets, stray_answers, with_real_bullets
from askdown.markdown.parser import parser
from askdown.markdown.positions import Positions
from askdown.markdown.rules.paragraph import OUT_OF_ITEMS
from askdown.markdown.tree import Document, TreeBuilder
from askdown.source import SourceFile


def parse(source: SourceFile, report: Report) -> Document:
    """Read a file once (twice where typographic bullets begin lines). Front matter is blank by now. Never raises."""
    found: list[Diagnostic] = []
    document = _parsed(source, found.append)
    if has_bullets(source.text):
        source, mended = with_real_bullets(source, document.blocks)
        if mended:
            found = list(mended)
            document = _parsed(source, found.append)
    if _has_long_numbers(document.blocks):
        blocks = _with_answers_read(document.blocks, source, found.append)
        document = msgspec.structs.replace(document, blocks=blocks)
    for problem in found:
        report(problem)
    return document


def _parsed(source: SourceFile, report: Report, first: int = 1) -> Document:
    """Parse a file, or a part of one that begins on the line `first`: so it costs what the part is long."""
    env: EnvType = {}
    tokens = parser().parse(source.text, env)
    if first > 1:
        for token in tokens:
            token.map = [row + first - 1 for row in token.map] if token.map else None
    findings = Findings(source.path, report)
    for row in env.get(OUT_OF_ITEMS, ()):
        hint = "put an empty line before it"
        findings.report(QUESTION_IN_ITEM, "line below a list without an empty line", (row + first, 1), hint)
    return TreeBuilder(tokens, env, Positions(source.text, first), findings).build()


def _with_answers_read(blocks: Content, source: SourceFile, report: Report) -> Content:
    """Give the blocks with what stands in stray answers in their place."""
    lines = source.lines
    read: dict[int, Content] = {}
    for place in stray_answers(blocks, lines):
        part, problem = dedented(lines, blocks[place], source.path)
        report(problem)
        read[place] = _parsed(part, report, blocks[place].line).blocks
    return tuple(each for place, block in enumerate(blocks) for each in read.get(place, (block,)))


def _has_long_numbers(blocks: Sequence[Block]) -> bool:
    return any(isinstance(block, CodeBlock) for block in blocks) and any(isinstance(block, List) for block in blocks)
