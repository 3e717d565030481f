"""The stack on which trees are built: Markdown's containers and paired HTML tags, one inside the other."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from askdown.markdown.html_events import Pairs

NodeT = TypeVar("NodeT")
_DEEPEST = 120  # Markdown's own containers end at nesting.DEEPEST

# Tags that another one of these closes, or the end of what holds them: HTML lets their end tags be left out.
IMPLIED_END = {
    "li": {"li"},
    "p": {"p"},
    "td": {"td", "th", "tr", "tbody"},
    "th": {"td", "th", "tr", "tbody"},
    "tr": {"tr", "tbody", "tfoot"},
    "thead": {"tbody", "tfoot"},
    "tbody": {"tbody", "tfoot"},
    "tfoot": set(),
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
}


class Frame(Generic[NodeT]):
    """An open container; `html` tells a tag from a container of Markdown's."""

    __slots__ = ("attributes", "children", "column", "deferred_ends", "end_line", "html", "line", "raw", "tag")

    def __init__(  # noqa: PLR0913  (what a tag says of itself)
        self, tag: str, line: int, column: int = 1, *, html: bool = False, attributes: Pairs = (), raw: str = ""
    ) -> None:
        self.tag = tag
        self.line = line
        self.column = column
        self.end_line = line
        self.html = html
        self.raw = raw  # a tag as it was written
        self.attributes = attributes
        self.children: list[NodeT] = []
        self.deferred_ends: list[str] = []

    def attribute(self, name: str) -> str:
        """Give the value of an attribute, or an empty string."""
        return next((value or "" for key, value in self.attributes if key == name), "")


class FrameStack(Generic[NodeT]):
    """Open frames, the outermost first; the root is never closed from outside."""

    def __init__(self) -> None:
        self._frames: list[Frame[NodeT]] = [Frame("root", 1)]

    @property
    def top(self) -> Frame[NodeT]:
        """The innermost open frame."""
        return self._frames[-1]

    def add(self, node: NodeT) -> None:
        """Append a node to the innermost frame."""
        self._frames[-1].children.append(node)

    def open(self, frame: Frame[NodeT]) -> None:
        """Push a frame."""
        self._frames.append(frame)

    @property
    def is_deep(self) -> bool:
        """Tell whether frames stand so deep in each other that no further ones make sense (nor fit the call stack)."""
        return len(self._frames) > _DEEPEST

    def pop(self) -> Frame[NodeT]:
        """Pop the innermost frame, which is not the root."""
        return self._frames.pop()

    def close_markdown(self, give_up: Callable[[Frame[NodeT]], None]) -> Frame[NodeT]:
        """Pop the innermost Markdown frame; each HTML frame left open in it is given up first, innermost first."""
        while self.top.html:
            give_up(self._frames.pop())
        return self._frames.pop() if len(self._frames) > 1 else self.top

    def defer(self, tag: str) -> None:
        """Note the end of a tag that opened outside the innermost Markdown container: it ends with the container."""
        for frame in reversed(self._frames):
            if not frame.html:
                frame.deferred_ends.append(tag)
                return

    def close_html(self, tag: str) -> Iterator[Frame[NodeT]]:
        """Pop frames down to the one that this end tag closes, innermost first; nothing if no such tag is open."""
        if not self.is_open(tag):
            return
        while True:
            frame = self._frames.pop()
            yield frame
            if frame.tag == tag and frame.html:
                return

    def is_open(self, tag: str) -> bool:
        """Tell whether a tag is open within the innermost Markdown container."""
        for frame in reversed(self._frames):
            if not frame.html:
                return False
            if frame.tag == tag:
                return True
        return False

    def implied_ends(self, tag: str) -> Iterator[Frame[NodeT]]:
        """Pop the frames whose end the start of `tag` implies."""
        while self.top.html and tag in IMPLIED_END.get(self.top.tag, ()):
            yield self._frames.pop()
