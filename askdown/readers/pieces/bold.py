"""What is bold in a line: its beginning, or all of it."""

from collections.abc import Sequence

from askdown.content import Inline, Styled, Text
from askdown.rendering.plain import inline_text


def bold_lead(nodes: Sequence[Inline]) -> str:
    """Give the text in bold at the beginning of a line, or an empty string."""
    if nodes and isinstance(first := nodes[0], Text) and not first.text.isspace():
        return ""  # nearly always
    lead: list[str] = []
    for node in nodes:
        if isinstance(node, Text) and not lead and not node.text.strip():
            continue
        if not isinstance(node, Styled) or (node.tag != "strong" and not _is_bold_inside(node)):
            break
        lead.append(inline_text((node,)))
    return "".join(lead).strip()


def _is_bold_inside(node: Styled) -> bool:
    """Tell `***text***`, which is strong inside of em."""
    return len(node.children) == 1 and isinstance(node.children[0], Styled) and node.children[0].tag == "strong"


def is_all_bold(nodes: Sequence[Inline]) -> bool:
    """Tell a line that is bold as a whole, up to signs and emoji at its end."""
    lead = bold_lead(nodes)
    rest = inline_text(nodes).strip().removeprefix(lead)
    return bool(lead) and not any(character.isalnum() for character in rest)
