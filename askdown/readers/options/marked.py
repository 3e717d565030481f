"""Options whose right ones are marked among them: a check mark or `(correct)` behind it, or bold, if at most half."""

import re
from collections.abc import Sequence

import msgspec

from askdown.content import Block, Content, Item, Paragraph, Text
from askdown.content import List as ListBlock
from askdown.readers.pieces.bold import is_all_bold
from askdown.readers.pieces.inline_lines import lines_of, without_prefix
from askdown.readers.words.phrases import is_one_of
from askdown.rendering.plain import inline_text, plain_text

_FEWEST = 2
_FEWEST_WITH_BOLD = 3
_MARK = re.compile(
    r"(?<!\s)\s*+(?:(?P<sign>[✅✔✓☑]\ufe0f?)|[(（\[]\s*(?P<word>[^()（）\[\]]{1,30})\s*[)）\]]|<?[-–—←=]+\s*>?\s*(?P<behind>[^\W\d_]+)|(?<=\s\s)(?P<cross>[xX*]))\s*$"
)
_WRONG = re.compile(r"(?<!\s)\s*+[❌✗✘✖]\ufe0f?\s*$")
_is_right_word = is_one_of("key_labels")


class Marked(msgspec.Struct, frozen=True):
    """Options without the marks behind them, and the places of those that had one."""

    contents: tuple[Content, ...]
    right: frozenset[int]


def marked(contents: Sequence[Content], *, lettered: bool, starred: frozenset[int] = frozenset()) -> Marked | None:
    """Find which options are marked as right, or None.

    Letters make options of them; without letters one alone has to be marked, by more than its type. `starred` have a
    star before their letter.
    """
    if starred and len(starred) < len(contents):
        return Marked(tuple(contents), starred)
    if lettered and (one := _behind_star(contents)):
        return one
    taken = [_without_mark(content) for content in contents]
    right = frozenset(place for place, (_, is_right) in enumerate(taken) if is_right)
    if lettered and not right:
        bold = [place for place, content in enumerate(contents) if _is_bold(content)]
        right = frozenset(bold if len(bold) * 2 <= len(contents) >= _FEWEST_WITH_BOLD else ())
    if not right or len(right) == len(contents) or (not lettered and len(right) > 1):
        return None
    return Marked(tuple(content for content, _ in taken), right)


def options_of(block: Block) -> tuple[Item, ...]:
    """Give the items of a list that may be options: two or more short ones without boxes."""
    items = block.items if isinstance(block, ListBlock) else ()
    plain = all(item.checked is None and len(item.children) == 1 for item in items)
    return items if len(items) >= _FEWEST and plain else ()


def _behind_star(contents: Sequence[Content]) -> Marked | None:
    """Find the only option that a star begins, `b) *Yeast`; code has stars as well, `*p`."""
    texts = [plain_text(content).strip() for content in contents]
    places = [place for place, text in enumerate(texts) if text.startswith("*")]
    if len(places) != 1 or any(map(_CODE.search, texts)) or not _STARRED.match(texts[places[0]]):
        return None
    place = places[0]
    first = contents[place][0]
    if not isinstance(first, Paragraph):
        return None
    own = msgspec.structs.replace(first, children=without_prefix(first.children, 1))
    return Marked((*contents[:place], (own, *contents[place][1:]), *contents[place + 1 :]), frozenset(places))


_STARRED = re.compile(r"\*(?:[A-Z\d]|\w+ )")
_CODE = re.compile(r"[=;(){}&\[\]]")


def _is_bold(content: Content) -> bool:
    """Tell an option whose first line is bold; further ones may explain it."""
    return bool(content) and isinstance(content[0], Paragraph) and is_all_bold(lines_of(content[0])[0].children)


def _without_mark(content: Content) -> tuple[Content, bool]:
    """Give an option without the sign at the end of its first paragraph, and whether that says that it is right."""
    first = content[0] if content else None
    if not isinstance(first, Paragraph) or not first.children or not isinstance(first.children[-1], Text):
        return content, False
    last = first.children[-1]
    found = _MARK.search(last.text)
    word = found["word"] or found["behind"] or "" if found else ""
    is_right = found is not None and bool(found["sign"] or found["cross"] or _is_right_word(word))
    end = found.start() if found and is_right else None
    if end is None and (wrong := _WRONG.search(last.text)):
        end = wrong.start()
    if end is None or not inline_text(first.children).strip():
        return content, is_right
    kept = (Text(last.text[:end]),) if last.text[:end].strip() else ()
    children = (*first.children[:-1], *kept)
    return ((msgspec.structs.replace(first, children=children), *content[1:]) if children else content[1:]), is_right
