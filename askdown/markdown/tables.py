"""From the tokens of a Markdown table to a Table node."""

from collections.abc import Callable

from markdown_it.token import Token

from askdown.content import Cell, Inline, Table


def table(tokens: list[Token], place: int, inline: Callable[[Token], tuple[Inline, ...]]) -> tuple[Table, int]:
    """Build the table that opens at `tokens[place]`; give it and the place after its last token."""
    opening = tokens[place]
    line, end_line = (opening.map[0] + 1, opening.map[1]) if opening.map else (1, 1)
    header: tuple[Cell, ...] = ()
    rows: list[tuple[Cell, ...]] = []
    cells: list[Cell] = []
    while tokens[place].type != "table_close":
        token = tokens[place]
        if token.type in {"th_open", "td_open"}:
            cells.append(Cell(inline(tokens[place + 1]), _align(token)))
        elif token.type == "tr_close":
            if header or rows:
                rows.append(tuple(cells))
            else:
                header = tuple(cells)
            cells = []
        place += 1
    return Table(header, tuple(rows), line, end_line), place + 1


def _align(token: Token) -> str:
    return str(token.attrs.get("style", "")).removeprefix("text-align:")
