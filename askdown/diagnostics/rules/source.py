"""S: what can be wrong with a file before anyone reads its Markdown."""

from askdown.diagnostics.diagnostic import Rule, Severity

NOT_UTF8 = Rule(
    code="S001",
    name="not-utf8",
    severity=Severity.WARNING,
    explanation="The file is not UTF-8. It was read in the encoding named in the message, which is a guess; "
    "letters with accents may be wrong. Save the file as UTF-8.",
    example="notes.md saved by an old editor as Windows-1252",
)
CONTROL_CHARACTER = Rule(
    code="S002",
    name="control-character",
    severity=Severity.WARNING,
    explanation="The line holds a NUL or another control character, which no output can show. A NUL is read "
    "as U+FFFD, others are left out. They often come from copying out of a PDF.",
    example="The rate\\x0b of change",
)
UNREADABLE = Rule(
    code="S003",
    name="unreadable-file",
    severity=Severity.ERROR,
    explanation="The file could not be read at all (permissions, a broken link, a file that vanished). The "
    "other files were built without it.",
    example="notes.md is a link to a file that was deleted",
)
EMPTY_FILE = Rule(
    code="S004",
    name="no-questions",
    severity=Severity.NOTE,
    explanation="No question was found in the file. Topic notes, link lists and indexes are such files, and "
    "nothing is wrong with them; a file that does hold questions can say in its front matter how it "
    "writes them (`dialect: …`).",
    example="links.md, a list of addresses",
)
LINK_OUTSIDE = Rule(
    code="S005",
    name="link-outside",
    severity=Severity.WARNING,
    explanation="A symbolic link in the source folder leads out of the project (the folder with the configuration; "
    "without one the git repository, or else the source folder). What it leads to was left out: whoever is sent a "
    "project and builds it must not publish files of their own by that.",
    example="source/private -> /home/me/diary",
)

RULES = (NOT_UTF8, CONTROL_CHARACTER, UNREADABLE, EMPTY_FILE, LINK_OUTSIDE)
