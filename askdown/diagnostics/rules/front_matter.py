"""F: what can be wrong with the front matter of a file."""

from askdown.diagnostics.diagnostic import Rule, Severity

MALFORMED = Rule(
    code="F001",
    name="malformed-front-matter",
    severity=Severity.ERROR,
    explanation="The block between the `---` (or `+++`) lines at the beginning of the file is neither YAML nor TOML, "
    "or the second of these lines is missing. The cards are built as if it were not there. Quote values that hold a "
    "colon or a `#`.",
    example="---\ndeck: Networks: layers\n---",
)
UNKNOWN_KEY = Rule(
    code="F002",
    name="unknown-front-matter-key",
    severity=Severity.WARNING,
    explanation="The key is none that this program knows, nor one that blogs and note programs use. It has no "
    "effect; it may be a typing error.",
    example="---\ntgas: [cnn]\n---",
)
WRONG_VALUE = Rule(
    code="F003",
    name="wrong-front-matter-value",
    severity=Severity.ERROR,
    explanation="The key exists, but cannot have this value. The file is built as if the key were not there.",
    example="---\nquestion_level: two\n---",
)
REPEATED_KEY = Rule(
    code="F004",
    name="repeated-front-matter-key",
    severity=Severity.WARNING,
    explanation="The key stands twice, and only the last one has an effect.",
    example="---\ndeck: Networks\ndeck: Layers\n---",
)

RULES = (MALFORMED, UNKNOWN_KEY, WRONG_VALUE, REPEATED_KEY)
