r"""MathJax's stack of open constructs (Stack.ts of 3.2.2), with the tables that are open on it."""

from collections.abc import Callable

from askdown.tex.structure_items import CHECKS, HIGH, LOW, PLAIN, Item, check
from askdown.tex.structure_reader import TexError


class Stack:
    """The open constructs of one string; `end_row` is called when a row of an equation ends."""

    def __init__(self, end_row: Callable[[Item], None], end_table: Callable[[Item], None]) -> None:
        self.items = [Item("start")]
        self.equation = False  # inside an equation environment, of which there can be one
        self.empheq = ""
        self._end_row = end_row
        self._end_table = end_table

    @property
    def top(self) -> Item:
        """The innermost open item."""
        return self.items[-1]

    def node(self, node: int) -> None:
        """Append a node to the innermost item, or complete what waits for one."""
        top = self.items[-1]
        while top.kind in _WAITING:
            if top.kind == "subsup":
                self.items.pop()
                node = _scripted(top)
            elif top.kind == "fn" and top.last is None:
                break
            elif top.kind == "position" or (top.kind == "braket" and top.special):
                self.items.pop()
                node = PLAIN
            elif top.kind == "prooftree":
                return
            elif top.kind == "braket":
                break
            else:  # it becomes a node of its own, before this one
                self.items.pop()
                if top.kind != "nonscript":
                    self.node(PLAIN)
            top = self.items[-1]
        top.size += 1
        top.last = node

    def nodes(self, size: int, last: int | None) -> None:
        """Append several nodes, of which only the last one matters."""
        if last is None:
            return
        for _ in range(min(size - 1, 1)):
            self.node(PLAIN)
        self.node(last)

    def take(self) -> int | None:
        """Take the last node away, as the base of a script."""
        top = self.items[-1]
        last, top.last = top.last, None
        top.size -= last is not None
        return last

    def push(self, item: Item) -> None:
        """Put an item onto the stack, or let it close what is open; raises TexError where it does not fit."""
        while (answer := CHECKS.get(self.items[-1].kind, check)(self, self.items[-1], item)) is None:
            pass
        if answer:
            self.items.append(item)

    def end_entry(self, table: Item) -> None:
        """End a cell of a table."""
        table.cells += 1
        table.size, table.last = 0, None
        if table.width and table.cells > table.width:
            raise TexError("XalignOverflow", f"Extra & in row of {table.name}", table.at)

    def end_row(self, table: Item) -> None:
        """End a row of a table."""
        if table.shape in {"multline", "multlined"} and table.cells != 1:
            message = "The rows within the multline environment must have exactly one column"
            raise TexError("MultlineRowsOneCol", message, table.at)
        table.rows += 1
        table.cells = 0
        if table.environment and table.shape != "multline":
            self._end_row(table)

    def end_table(self, table: Item) -> None:
        """End a table with the row that is still open."""
        if table.size or table.cells:
            self.end_entry(table)
            self.end_row(table)
        if table.environment:
            self._end_table(table)


_WAITING = frozenset({"subsup", "prime", "fn", "pending", "nonscript", "position", "braket", "prooftree"})


def _scripted(subsup: Item) -> int:
    node = subsup.node | (HIGH if subsup.position == HIGH else LOW)
    return node | HIGH if subsup.special else node  # special: primes came before it
