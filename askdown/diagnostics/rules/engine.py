"""E: what formulas lose where MathJax, or an engine to run it in, is missing."""

from askdown.diagnostics.diagnostic import Rule, Severity

CHECKED_WITHOUT_MATHJAX = Rule(
    code="E001",
    name="checked-without-mathjax",
    severity=Severity.NOTE,
    explanation="There is no MathJax in this installation, or no JavaScript engine to run it in. Formulas were checked "
    "by the program's own checker, which agrees with MathJax in nearly all cases, but not in all. Install the released "
    "wheel, or install again with Node.js on the PATH.",
    example="pip install of a checkout on a machine without Node.js, and then askdown check",
)
NOT_AS_MATHJAX = Rule(
    code="E002",
    name="not-rendered-by-mathjax",
    severity=Severity.WARNING,
    explanation="Formulas were written as MathML, which the reader's browser shows in a font of its own, because there "
    "is no MathJax in this installation. They can look different from the cards in Anki. Install the released wheel, "
    "or install again with Node.js on the PATH.",
    example="pip install of a checkout on a machine without Node.js, and then askdown print",
)
SHOWN_AS_SOURCE = Rule(
    code="E003",
    name="formula-shown-as-source",
    severity=Severity.WARNING,
    explanation="The formula could not be rendered for print or quiz and stands there as TeX. Either it is wrong "
    "(`check` says where), or there is no MathJax in this installation and the substitute does not know a command.",
    example="$\\frac{a$",
)
BROKEN_CACHE = Rule(
    code="E004",
    name="broken-cache",
    severity=Severity.NOTE,
    explanation="A file that keeps what an earlier build made (of a source file, or what MathJax answered) was not what"
    " was written and was thrown away. Nothing is lost but the time to make it again.",
    example="verdicts.bin, cut off when the disk was full",
)

RULES = (CHECKED_WITHOUT_MATHJAX, NOT_AS_MATHJAX, SHOWN_AS_SOURCE, BROKEN_CACHE)
