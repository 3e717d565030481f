r"""M: what can be wrong with a formula, as MathJax in Anki would show it."""

from askdown.diagnostics.diagnostic import Rule, Severity

UNKNOWN_COMMAND = Rule(
    code="M001",
    name="unknown-command",
    severity=Severity.ERROR,
    explanation="MathJax knows no command of this name and prints the name in red. Often it is a slip of the pen, or "
    "a command of a LaTeX package that MathJax does not have. A command of your own can be defined under `macros` in "
    "the configuration or in a `macros.tex` beside the sources.",
    example=r"$\aplha + \bm{x}$      should be: $\alpha + \boldsymbol{x}$",
)
UNKNOWN_ENVIRONMENT = Rule(
    code="M002",
    name="unknown-environment",
    severity=Severity.ERROR,
    explanation=r"MathJax knows no environment of this name; the whole formula is shown as its source.",
    example=r"$$\begin{algined} a &= b \end{algined}$$",
)
UNBALANCED_BRACES = Rule(
    code="M003",
    name="unbalanced-braces",
    severity=Severity.ERROR,
    explanation="A brace or bracket has no partner; the whole formula is shown as its source.",
    example=r"$\frac{a}{b}} + c$",
)
UNCLOSED_ENVIRONMENT = Rule(
    code="M004",
    name="unclosed-environment",
    severity=Severity.ERROR,
    explanation=r"A `\begin{…}` has no `\end{…}` of the same name, or the other way round.",
    example=r"$$f(x) = \begin{cases} x & x > 0 \\ 0 & x \le 0$$",
)
UNCLOSED_FENCE = Rule(
    code="M005",
    name="unclosed-fence",
    severity=Severity.ERROR,
    explanation=r"`\left` and `\right` come in pairs, each with a delimiter (a point is an invisible one), and both "
    r"in the same group and cell. `\middle` stands between them.",
    example=r"$\left( \frac{a}{b}$",
)
MISPLACED_ALIGNMENT = Rule(
    code="M006",
    name="misplaced-alignment",
    severity=Severity.ERROR,
    explanation=r"`&`, `\hline` and their kind stand only in tables: matrices, `cases`, `aligned` and the like. An "
    "HTML entity such as `&lt;` in a formula is such a case too; write the character itself.",
    example="$a & b$",
)
DOUBLE_SCRIPT = Rule(
    code="M007",
    name="double-script",
    severity=Severity.ERROR,
    explanation="Two superscripts or two subscripts on one base; braces say which belongs to which.",
    example="$x^2^3$      should be: ${x^2}^3$ or $x^{2^3}$",
)
MISSING_ARGUMENT = Rule(
    code="M008",
    name="missing-argument",
    severity=Severity.ERROR,
    explanation="A command, a `^` or a `_` lacks what it works on, or has something else in its place.",
    example=r"$\frac{a}$",
)
MISPLACED_COMMAND = Rule(
    code="M009",
    name="misplaced-command",
    severity=Severity.ERROR,
    explanation="The command exists, but cannot stand here, or not twice.",
    example=r"$x\limits_i$",
)
INVALID = Rule(
    code="M010",
    name="invalid-formula",
    severity=Severity.ERROR,
    explanation="MathJax rejects the formula and shows its source in red on yellow. The message is MathJax's own.",
    example="$a # b$",
)
RAW = Rule(
    code="M011",
    name="raw-formula",
    severity=Severity.ERROR,
    explanation="With an open brace, or a backslash as its last character, a formula does not end where it should: "
    "Anki shows the raw text, and may swallow the words up to the next formula.",
    example=r"$\text{if } x > {0$",
)
DEFINITION = Rule(
    code="M012",
    name="definition-in-formula",
    severity=Severity.WARNING,
    explanation="A definition inside a formula stays for as long as Anki's page lives: it works in one session, fails "
    "in the next, and changes other cards in between. Put it under `macros` in the configuration, in the front matter "
    "or in a `macros.tex` beside the sources; it is then expanded in every output.",
    example=r"$\newcommand{\RR}{\mathbb{R}} x \in \RR$",
)
EATEN_ROW_END = Rule(
    code="M013",
    name="eaten-row-end",
    severity=Severity.WARNING,
    explanation=r"A table without `\\` holds a single backslash where a row seems to end. Many Markdown programs eat "
    "one of two backslashes, and text copied from them has lost it. The formula is valid, but has one row.",
    example=r"$$\begin{pmatrix} a & b \ c & d \end{pmatrix}$$",
)
REPAIRED = Rule(
    code="M014",
    name="repaired-formula",
    severity=Severity.WARNING,
    explanation="The formula was broken in a way that has one likely mend, and was built with it. The message shows "
    "it before and after; `check --fix` writes it into the source.",
    example=r"$$f(x) = \begin{cases} x & x > 0 \\ 0 & x \le 0$$",
)
MACRO = Rule(
    code="M015",
    name="unusable-macro",
    severity=Severity.WARNING,
    explanation=r"A line of the macros could not be read, or a macro calls itself without end. `\newcommand`, "
    r"`\renewcommand`, `\providecommand`, `\def` and `\DeclareMathOperator` are understood, each with its body in "
    "braces.",
    example=r"\newcommand{\norm}[1]{\lVert #1 \rVert",
)

RULES = (
    UNKNOWN_COMMAND, UNKNOWN_ENVIRONMENT, UNBALANCED_BRACES, UNCLOSED_ENVIRONMENT, UNCLOSED_FENCE,
    MISPLACED_ALIGNMENT, DOUBLE_SCRIPT, MISSING_ARGUMENT, MISPLACED_COMMAND, INVALID, RAW, DEFINITION, EATEN_ROW_END,
    REPAIRED, MACRO,
)  # fmt: skip

# The rule for each of MathJax's names of errors; what is not here is an invalid formula.
BY_ERROR = {
    error: rule
    for rule, errors in {
        UNKNOWN_ENVIRONMENT: ("UnknownEnv", "InvalidEnv"),
        UNBALANCED_BRACES: ("ExtraOpenMissingClose", "ExtraCloseMissingOpen", "MissingCloseBrace", "ExtraCloseLooking",
                            "MissingCloseBracket"),
        UNCLOSED_ENVIRONMENT: ("EnvMissingEnd", "EnvBadEnd", "MissingBeginExtraEnd"),
        UNCLOSED_FENCE: ("ExtraLeftMissingRight", "MissingLeftExtraRight", "ExtraMiddle", "MissingOrUnrecognizedDelim"),
        MISPLACED_ALIGNMENT: ("Misplaced", "ExtraAlignTab", "UnsupportedHFill", "XalignOverflow", "NotInAlignment"),
        DOUBLE_SCRIPT: ("DoubleExponent", "DoubleSubscripts", "DoubleExponentPrime"),
        MISSING_ARGUMENT: ("MissingArgFor", "MissingScript", "MissingOpenForSup", "MissingOpenForSub", "MissingBoxFor",
                           "MissingDimOrUnits", "BracketMustBeDimension", "TokenNotFoundForCommand", "MissingCS"),
        MISPLACED_COMMAND: ("MisplacedLimits", "AmbiguousUseOf", "MultipleCommand", "CommandNotAllowedInEnv",
                            "MisplacedMoveRoot", "CommandInMultlined", "CommandAtTheBeginingOfLine",
                            "ErroneousNestingEq"),
    }.items()
    for error in errors
}  # fmt: skip
