"""A block of inline content, as several rules push it: a title, text beside a formula, what is nested too deep."""

from markdown_it.rules_block import StateBlock


def push_text(state: StateBlock, kind: str, text: str, rows: tuple[int, int]) -> None:
    """Push the tokens of a block of that kind, `paragraph` say; `rows` are its first one (from 0) and the next one."""
    state.push(f"{kind}_open", "p", 1).map = list(rows)
    token = state.push("inline", "", 0)
    token.content = text
    token.map = list(rows)
    token.children = []
    state.push(f"{kind}_close", "p", -1)
