"""C: what can be wrong with askdown.toml or [tool.askdown]; every one of them stops the build (exit 2)."""

from askdown.diagnostics.diagnostic import Rule, Severity

INVALID_TOML = Rule(
    code="C001",
    name="invalid-toml",
    severity=Severity.ERROR,
    explanation="The configuration file is not TOML, so none of its settings can be known. The position is where "
    "reading failed; the mistake stands there or shortly before: most often a text without quotes.",
    example='deck = Deep learning      # should be: deck = "Deep learning"',
)
UNKNOWN_KEY = Rule(
    code="C002",
    name="unknown-key",
    severity=Severity.ERROR,
    explanation="There is no setting of this name. Nothing is built, because a misspelt setting would change a "
    "deck in silence. docs/configuration.md lists all settings.",
    example='license = "CC-BY-4.0"     # should be: licence',
)
WRONG_VALUE = Rule(
    code="C003",
    name="wrong-value",
    severity=Severity.ERROR,
    explanation="The setting exists, but cannot have this value; the message says what it takes.",
    example='sections = "subdeck"      # should be: "tags" or "subdecks"',
)

RULES = (INVALID_TOML, UNKNOWN_KEY, WRONG_VALUE)
