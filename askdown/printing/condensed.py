"""Answers made short for a cheat sheet: the first paragraph, lists as their key terms, and every formula."""

from collections.abc import Iterator, Sequence

import msgspec

from askdown import content as tree
from askdown.content_walk import walk
from askdown.printing.equations import is_equation
from askdown.rendering.plain import inline_text

_SHORT_ITEM = 60  # characters: an item this short is its own key term


def condensed(content: tree.Content) -> tree.Content:
    """Give the short form of an answer.

    Kept are the first paragraph, tables, formulas wherever they stand, and of each list item its key term. Code is kept
    where nothing else explains, or where the first paragraph ends with a colon, which announces it.
    """
    short = tuple(_blocks(content))
    return (*short, *_footnotes(content, short)) or content


def _footnotes(content: tree.Content, kept: tree.Content) -> Iterator[tree.Block]:
    """Give the footnotes that what is kept still refers to."""
    labels = {node.label for node in walk(kept) if isinstance(node, tree.FootnoteReference)}
    for block in content:
        if isinstance(block, tree.Footnotes):
            notes = tuple(note for note in block.notes if note.label in labels)
            if notes:
                yield msgspec.structs.replace(block, notes=notes)


def _blocks(content: Sequence[tree.Block]) -> Iterator[tree.Block]:
    told = opened = False  # whether something explains already, and whether the first paragraph is behind
    for block in content:
        match block:
            case tree.Paragraph():
                if not opened:
                    yield block
                else:
                    yield from _displays(block.children)
                told = opened or not inline_text(block.children).rstrip().endswith((":", "："))
                opened = True
            case tree.List():
                yield _short_list(block)
                told = opened = True
            case tree.MathBlock() | tree.Table():
                yield block
            case tree.CodeBlock() if not told:
                yield block
                told = True
            case tree.Element(tag="table"):
                yield block
            case tree.Element() | tree.Quote():
                inside = tuple(_blocks(block.children)) if not told else tuple(_formulas(block))
                if inside:
                    yield msgspec.structs.replace(block, children=inside)
                    told = opened = True
            case _:
                yield from _formulas(block)


def _displays(children: Sequence[tree.Inline]) -> Iterator[tree.Block]:
    """Give the display formulas of a paragraph that is left out."""
    for node in walk(tuple(children)):
        if isinstance(node, tree.Math) and node.display:
            yield tree.MathBlock(node.tex, node.line)


def _formulas(block: tree.Block) -> Iterator[tree.Block]:
    for node in walk((block,)):
        if isinstance(node, tree.MathBlock):
            yield node
        elif isinstance(node, tree.Math) and node.display:
            yield tree.MathBlock(node.tex, node.line)


def _short_list(block: tree.List) -> tree.List:
    return msgspec.structs.replace(block, items=tuple(_short_item(item) for item in block.items))


def _short_item(item: tree.Item) -> tree.Item:
    first = item.children[0] if item.children else None
    kept: list[tree.Block] = []
    if isinstance(first, tree.Paragraph):
        kept.append(tree.Paragraph(key_term(first.children), tight=True))
        kept.extend(_displays(first.children))
    elif first is not None:
        kept.append(first)
    for block in item.children[1:]:
        kept.extend([_short_list(block)] if isinstance(block, tree.List) else _formulas(block))
    return msgspec.structs.replace(item, children=tuple(kept))


def key_term(children: tuple[tree.Inline, ...]) -> tuple[tree.Inline, ...]:
    """Give what an item is about: the bold words that it begins with, with others that are bold and with equations.

    Of others, what stands before the colon or the dash, else the first sentence: a word that is bold in the middle of
    a sentence says little without it.
    """
    bold = tuple(_terms(children))
    if bold and isinstance(bold[0], tree.Styled) and inline_text(children).startswith(inline_text(bold[:1])):
        return _spaced(bold)
    if _length(children) <= _SHORT_ITEM:
        return children
    for ends in ((": ", " – ", " — ", " - "), (". ", "; ", "。", "؛ ")):
        head = _until(children, ends)
        if head is not None:
            return head
    return children


def _terms(children: Sequence[tree.Inline]) -> Iterator[tree.Inline]:
    for node in children:
        match node:
            case tree.Styled(tag="strong" | "b"):
                yield node
            case tree.Math(tex=tex, display=False) if is_equation(tex):
                yield node
            case tree.Styled() | tree.Link():
                yield from _terms(node.children)
            case _:
                pass


def _spaced(nodes: Sequence[tree.Inline]) -> tuple[tree.Inline, ...]:
    spaced: list[tree.Inline] = []
    for node in nodes:
        if spaced:
            spaced.append(tree.Text(" · "))
        spaced.append(node)
    return tuple(spaced)


def _length(children: Sequence[tree.Inline]) -> int:
    return sum(len(node.text) for node in walk(tuple(children)) if isinstance(node, tree.Text | tree.Code))


def _until(children: Sequence[tree.Inline], ends: Sequence[str]) -> tuple[tree.Inline, ...] | None:
    """Give what stands before the first of these ends in the plain text of a paragraph; None where there is none."""
    kept: list[tree.Inline] = []
    for node in children:
        if isinstance(node, tree.Text):
            places = [place for end in ends if (place := node.text.find(end)) > 0 or (place == 0 and kept)]
            if places:
                head = node.text[: min(places)].rstrip()
                return (*kept, tree.Text(head)) if head else tuple(kept)
        kept.append(node)
    return None
