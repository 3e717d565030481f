"""P: what can go wrong when sheets are printed."""

from askdown.diagnostics.diagnostic import Rule, Severity

NO_PDF = Rule(
    code="P001",
    name="no-pdf-engine",
    severity=Severity.WARNING,
    explanation="A PDF was asked for and there is no program to make one. The HTML is there: open it in a browser and "
    "print it from there. For PDFs install Chromium, Chrome or Edge (the variable ASKDOWN_CHROMIUM can name it), or "
    "WeasyPrint with the extra `pdf`, which needs the system's Pango.",
    example="askdown print --pdf on a machine without a browser",
)
PDF_FAILED = Rule(
    code="P002",
    name="pdf-failed",
    severity=Severity.ERROR,
    explanation="The program that makes PDFs broke on a page, or gave nothing. The HTML is there. Try the other engine "
    "with --engine, and look at what the program says.",
    example="askdown print --pdf in a container that gives Chromium too little shared memory",
)
TOO_LARGE_FOR_CARD = Rule(
    code="P003",
    name="too-large-for-card",
    severity=Severity.WARNING,
    explanation="Something that cannot be divided, such as one very long line of code, is larger than a card to cut "
    "even in the smallest type, or a card would need more than sixty of them; it runs out of the last one. Print "
    "fewer cards on a page, or break it in the source.",
    example="a matrix of twelve columns, and askdown print flashcards --per-page 16",
)
NOTHING_TO_PRINT = Rule(
    code="P004",
    name="nothing-to-print",
    severity=Severity.WARNING,
    explanation="No card is left after the choice of decks, tags, kinds and changes, or none of them has an answer, or "
    "a formula sheet was asked for and there are no equations.",
    example="askdown print --tag exam, and no card has that tag",
)

RULES = (NO_PDF, PDF_FAILED, TOO_LARGE_FOR_CARD, NOTHING_TO_PRINT)
