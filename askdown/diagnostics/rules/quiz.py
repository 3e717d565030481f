"""Q: what the page of the quiz cannot do."""

from askdown.diagnostics.diagnostic import Rule, Severity

NO_STUDY_MODE = Rule(
    code="Q001",
    name="no-study-mode",
    severity=Severity.WARNING,
    explanation="Spaced repetition needs a scheduler (ts-fsrs) that is bundled when the package is built with Node.js, "
    "and this installation has none: the page has the modes Practice and Test alone. Install the released wheel, or "
    "install again with Node.js on the PATH.",
    example="pip install . on a machine without Node.js",
)
MEDIA_NOT_EMBEDDED = Rule(
    code="Q002",
    name="media-not-embedded",
    severity=Severity.NOTE,
    explanation="The page holds all that it shows and loads nothing, neither from the web nor from the disk. Something "
    "on the web, or of a kind that browsers do not show, is replaced by its alternative text. Download the file, and "
    "refer to it by a path.",
    example="![A 3 by 3 kernel](https://example.org/kernel.png)",
)
NOTHING_TO_ASK = Rule(
    code="Q003",
    name="nothing-to-ask",
    severity=Severity.WARNING,
    explanation="No card that can be asked is left after the choice of decks, tags and kinds; no page was made.",
    example="askdown quiz --tag exam, and no card has that tag",
)

RULES = (NO_STUDY_MODE, MEDIA_NOT_EMBEDDED, NOTHING_TO_ASK)
