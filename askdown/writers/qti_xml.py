"""The parts of which QTI items consist, as lxml elements."""

from collections.abc import Iterable

from lxml import etree

from askdown.writers.xml_text import legal_text


def under(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    """Add an element."""
    return etree.SubElement(parent, tag, attributes)


def mattext(material: etree._Element, text: str, kind: str) -> None:
    """Add a text of that kind (text/html or text/plain)."""
    under(material, "mattext", texttype=kind).text = legal_text(text)


def labels(response: etree._Element, answers: Iterable[tuple[str, str]], kind: str) -> None:
    """Add the choices of a response: identifiers with their texts."""
    choice = under(response, "render_choice")
    for ident, text in answers:
        mattext(under(under(choice, "response_label", ident=ident), "material"), text, kind)


def condition(processing: etree._Element, proceed: str) -> etree._Element:
    """Add a rule, and give it; what it asks is its first child."""
    rule = under(processing, "respcondition", **({"continue": proceed} if proceed else {}))
    under(rule, "conditionvar")
    return rule


def equals(rule: etree._Element, text: str, response: str = "response1") -> etree._Element:
    """Let a rule ask for a response; gives the rule."""
    under(rule[0], "varequal", respident=response).text = legal_text(text)
    return rule


def displays(rule: etree._Element, ident: str) -> None:
    """Let a rule show what is said under an identifier."""
    under(rule, "displayfeedback", feedbacktype="Response", linkrefid=ident)


def scores(rule: etree._Element, action: str = "Set", score: str = "100") -> None:
    """Let a rule set or add points, in per cent."""
    under(rule, "setvar", action=action, varname="SCORE").text = score
