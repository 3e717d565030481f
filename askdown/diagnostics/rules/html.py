"""H: what can be wrong with HTML inside Markdown."""

from askdown.diagnostics.diagnostic import Rule, Severity

UNSAFE = Rule(
    code="H001",
    name="unsafe-html",
    severity=Severity.WARNING,
    explanation="Scripts, frames, event handlers and `javascript:` addresses are taken out: a deck is opened by "
    "people who did not write it. The text around them stays.",
    example='<a href="javascript:alert(1)" onclick="alert(2)">link</a>',
)
UNCLOSED = Rule(
    code="H002",
    name="unclosed-tag",
    severity=Severity.WARNING,
    explanation="A tag is never closed in the container in which it opens (a list item, a quotation, the file). "
    "It is ignored and its content stays, since a guess could swallow the rest of the file. "
    "Of `<script>`, `<style>` and others that are no text, the tag itself stays too: a question may speak of it. Write "
    "it as code then.",
    example="<details>\n<summary>Answer</summary>\n\ntext, and no </details>",
)

RULES = (UNSAFE, UNCLOSED)
