"""R: what reading a file had to mend or to guess."""

from askdown.diagnostics.diagnostic import Rule, Severity

LOST_LABEL = Rule(
    code="R001",
    name="lost-label",
    severity=Severity.WARNING,
    explanation="A question of this file has lost what marks the others: its `#`, its bold type, its number or its "
    "level. It was read as a question because it asks, an answer follows it, or its number fills a gap.",
    example="# Q1. …\n\nQ2. What is momentum?\nAns: …",
)
BROKEN_QUESTION = Rule(
    code="R002",
    name="broken-question",
    severity=Severity.WARNING,
    explanation="A heading ends at the end of its line, but the question goes on in the next. Both lines were read as "
    "the question; join them in the source.",
    example="# Qus: How would you find overfitting in a deep\nnetwork?",
)
UNCLOSED_FENCE = Rule(
    code="R003",
    name="unclosed-code-fence",
    severity=Severity.WARNING,
    explanation="A code fence is never closed, so it runs to the end of the file or of its list item, and everything "
    "after it is code.",
    example="```python\nx = 1\n\n# Q2. What is next?",
)
UNANSWERED = Rule(
    code="R004",
    name="unanswered-question",
    severity=Severity.NOTE,
    explanation="The question has no answer. It is kept out of decks, or put in with its front only "
    '(`unanswered = "front-only"`).',
    example="# Q1. What is a receptive field?\n\n# Q2. …",
)
UNKNOWN_DIALECT = Rule(
    code="R005",
    name="unknown-dialect",
    severity=Severity.ERROR,
    explanation="The front matter asks for a way of writing questions that does not exist. The file was read as if it "
    "had not asked.",
    example="---\ndialect: h-question\n---",
)
DIALECT_WITHOUT_QUESTIONS = Rule(
    code="R006",
    name="dialect-finds-nothing",
    severity=Severity.WARNING,
    explanation="The front matter asks for a dialect in which nothing of this file is a question.",
    example="---\ndialect: b-line\n---\n# Q1. A heading, and no bold line",
)

TYPOGRAPHIC_LIST = Rule(
    code="R007",
    name="typographic-list",
    severity=Severity.WARNING,
    explanation="Lines begin with a typographic bullet (`•`), which is a character like any other to Markdown. They "
    "were read as the list that they look like; write `-` instead.",
    example="Ways out:\n•\tmore data\n•\tdropout",
)
BARE_BRACKETS = Rule(
    code="R008",
    name="bare-brackets",
    severity=Severity.WARNING,
    explanation="A formula stands between `[` and `]` alone on their lines: its backslashes were lost, as happens when "
    "text is copied out of a chat. It was read as a formula; write `\\[` and `\\]`.",
    example="[\n\\frac{a}{b}\n]",
)
DOUBLED_DELIMITERS = Rule(
    code="R009",
    name="doubled-delimiters",
    severity=Severity.WARNING,
    explanation="A formula stands in two pairs of delimiters, one inside the other. It was read once; remove one pair.",
    example="$\\( x^2 \\)$",
)
STRAY_ANSWER = Rule(
    code="R010",
    name="stray-answer",
    severity=Severity.WARNING,
    explanation="What follows a list item is indented by four spaces, but the item's number is so long that its text "
    "begins further right: to Markdown this is code. It was read as text; indent it to where the item's text begins.",
    example="100. ### What is a tensor?\n\n    An array with any number of axes.",
)
TIGHT_HEADING = Rule(
    code="R011",
    name="heading-without-space",
    severity=Severity.WARNING,
    explanation="A heading needs a space between its `#` and its text; other programs show this line as text, marks "
    "and all. It was read as a heading.",
    example="##What is a tensor?",
)
QUESTION_IN_ITEM = Rule(
    code="R012",
    name="question-in-item",
    severity=Severity.WARNING,
    explanation="A line that is bold, or labelled with a number, stands right below a list: without an empty line "
    "between them, other programs show it as the end of the last item. It was read as a paragraph of its own.",
    example="- It is a grid of numbers.\n**Q2. What is a vector?**",
)
UNCLOSED_CONTAINER = Rule(
    code="R013",
    name="unclosed-container",
    severity=Severity.WARNING,
    explanation="A container of colons is never closed. It was taken to end with the container around it, or before "
    "the next heading that is as high as the one above it.",
    example="## What is a tensor?\n\n::: details Answer\nA grid of numbers.\n\n## What is a vector?",
)

RULES = (
    LOST_LABEL,
    BROKEN_QUESTION,
    UNCLOSED_FENCE,
    UNANSWERED,
    UNKNOWN_DIALECT,
    DIALECT_WITHOUT_QUESTIONS,
    TYPOGRAPHIC_LIST,
    BARE_BRACKETS,
    DOUBLED_DELIMITERS,
    STRAY_ANSWER,
    TIGHT_HEADING,
    QUESTION_IN_ITEM,
    UNCLOSED_CONTAINER,
)
