"""I: which card is which, and what learners' history hangs on."""

from askdown.diagnostics.diagnostic import Rule, Severity

LEDGER_HEALED = Rule(
    code="I001",
    name="ledger-healed",
    severity=Severity.NOTE,
    explanation="The ledger held a card twice, lines out of order, or conflict markers that a merge left. Of two "
    "lines for one card the one that was modified later counts. Nothing is lost, and the next build that ships "
    "identity writes the file clean; commit it then.",
    example="<<<<<<< HEAD",
)
GUID_OF_TWO_CARDS = Rule(
    code="I002",
    name="guid-of-two-cards",
    severity=Severity.ERROR,
    explanation="Two lines of the ledger give one GUID to two different cards, which happens when two branches each "
    "add a card with the same question and both were built before they were merged. The card that was modified "
    "later keeps the GUID and its history; the other one is new to learners from the next build on.",
    example='two branches add "What is padding?", each with an answer and a file of its own',
)
LEDGER_LOST = Rule(
    code="I003",
    name="ledger-lost",
    severity=Severity.WARNING,
    explanation="Decks were built before, but there is no cards.lock. Cards whose question did not change since keep "
    "their GUID, so that learners keep their history; what was edited is new to them, and all cards count as "
    "modified now, so that what learners changed in Anki is overwritten. Restore the file from git, or rebuild it "
    "from a released package with `ids --recover FILE.apkg`.",
    example="git clean -fdx, and cards.lock had never been committed",
)
FIRST_LEDGER = Rule(
    code="I004",
    name="first-ledger",
    severity=Severity.NOTE,
    explanation="There is no cards.lock yet, so every card counts as new and the file is written now. Commit it. If "
    "this deck was released before, do not release this build: restore the file, or rebuild it from a released "
    "package with `ids --recover FILE.apkg`.",
    example="askdown new biology && cd biology && askdown anki",
)
NO_PROJECT_ID = Rule(
    code="I005",
    name="no-project-id",
    severity=Severity.WARNING,
    explanation="The configuration names no project id and there is no git remote to derive one from. A random id "
    "stands in cards.lock and only there: if that file is lost, every card is new to learners. Write it into "
    "askdown.toml.",
    example='id = "0b1f8e5e-…"',
)
PROJECT_CHANGED = Rule(
    code="I006",
    name="project-id-changed",
    severity=Severity.WARNING,
    explanation="The configuration names another project id than the ledger. With a new id the note types would be "
    "new as well, and Anki never updates a note whose note type is another; so the ledger's id was kept. To begin a "
    "new project from copied sources, delete cards.lock.",
    example='the line id = "…" in askdown.toml was copied from another project',
)
ID_TWICE = Rule(
    code="I007",
    name="id-twice",
    severity=Severity.ERROR,
    explanation="Two cards carry the same explicit id, often because one was copied to begin the other. The first "
    "one (or the one whose question the ledger knows) keeps it; the other is treated as a card without an id.",
    example="## What is padding? {#padding}\n## What is stride? {#padding}",
)
AMBIGUOUS_CARD = Rule(
    code="I008",
    name="ambiguous-card",
    severity=Severity.WARNING,
    explanation="An edited card resembles more than one card of the last build, or one of them too little to be "
    "sure. It was treated as new, which loses its history if it is not; nothing is guessed. Say which card it is by "
    "writing the id of the hint behind its question, or any new id if it is a new card.",
    example="## What does the code print? {#mfrggzdfmztwq2}",
)
HISTORY_LOST = Rule(
    code="I009",
    name="history-lost",
    severity=Severity.WARNING,
    explanation="A card turned from a question into a cloze text or back. Anki cannot change the note type of a "
    "note by import, so learners get it as a new card without history, and the old one goes into the package of "
    "removed cards.",
    example="Q: What does padding add?  →  C: Padding adds [zeros] around the input.",
)
PASTED_TWICE = Rule(
    code="I010",
    name="pasted-twice",
    severity=Severity.WARNING,
    explanation="The same question with the same answer stands in the sources twice. Decks ship it once, under one "
    "GUID. If both are meant, give one of them an id of its own.",
    example="notes.md was copied to notes-old.md, and both lie in source/",
)
DELETION_GONE = Rule(
    code="I011",
    name="deletion-gone",
    severity=Severity.NOTE,
    explanation="A deletion of a cloze vanished from its text. Its number is not given to another one, so nobody's "
    "history moves; the card that learners have of it stays behind empty until they choose Tools → Empty Cards in "
    "Anki.",
    example="{{c1::Lima}} is the capital of {{c2::Peru}}.   became   {{c1::Lima}} is the capital of Peru.",
)
ID_NOT_WRITTEN = Rule(
    code="I012",
    name="id-not-written",
    severity=Severity.NOTE,
    explanation="An id was to be written into a card, and every place that was tried would have changed what the card "
    "says or would not have been read as an id. The source was left as it is there. Write `<!-- id: … -->` into "
    "the card yourself if it needs one.",
    example="askdown ids --write, and a question that ends in a fence of code",
)
NOT_RECOVERED = Rule(
    code="I013",
    name="not-recovered",
    severity=Severity.NOTE,
    explanation="A note of the released package belongs to no card of the sources. It was taken into the ledger all "
    "the same: the next build counts its card as removed.",
    example="askdown ids --recover old.apkg, and a question of that release was deleted since",
)

RULES = (
    LEDGER_HEALED,
    GUID_OF_TWO_CARDS,
    LEDGER_LOST,
    FIRST_LEDGER,
    NO_PROJECT_ID,
    PROJECT_CHANGED,
    ID_TWICE,
    AMBIGUOUS_CARD,
    HISTORY_LOST,
    PASTED_TWICE,
    DELETION_GONE,
    ID_NOT_WRITTEN,
    NOT_RECOVERED,
)
