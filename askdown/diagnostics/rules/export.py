"""X: what an export or an exam cannot say of a card."""

from askdown.diagnostics.diagnostic import Rule, Severity

NOTHING_TO_JUDGE_BY = Rule(
    code="X001",
    name="unanswered-not-asked",
    severity=Severity.NOTE,
    explanation="A question without an answer is not put into exams and exports for learning platforms: nobody "
    "could judge what is answered. Write an answer, and it is in the next build.",
    example="### Why does momentum help?",
)
NO_RIGHT_OPTION = Rule(
    code="X002",
    name="no-right-option",
    severity=Severity.WARNING,
    explanation="None of the options of a choice question is marked as right, so that every answer would be "
    "wrong. The question is left out of exams and exports.",
    example="### Which of these is convex?\n\n- A: ReLU\n- B: tanh",
)
MEDIA_LEFT_BEHIND = Rule(
    code="X003",
    name="media-not-exported",
    severity=Severity.WARNING,
    explanation="The card shows an image or plays a sound which this format cannot carry, or which paper cannot "
    "play. Its alternative text stands in its place. Moodle XML and QTI packages carry files; GIFT "
    "and text tables do not.",
    example="What does this filter do? ![a 3 by 3 kernel](kernel.png)",
)
ORDER_LOST = Rule(
    code="X004",
    name="option-order-not-kept",
    severity=Severity.NOTE,
    explanation="The options of the question have an order that means something (a numbered list, or one that "
    'ends in "all of the above"), and this format has no way to say so for a single question: the '
    'platform may shuffle them. Set "shuffle" to no in the quiz there, or export Moodle XML, which '
    "can say it.",
    example="1. [ ] 64\n2. [x] 128\n3. [ ] none of the above",
)
NO_LEGAL_GRADE = Rule(
    code="X005",
    name="no-legal-grade",
    severity=Severity.WARNING,
    explanation="Moodle knows a fixed list of fractions (1/2, 1/3 … 1/10, 1/20) by which the right options of a "
    "question share its points. For this number of right options there is none, and Moodle would "
    "refuse the whole file. The question is left out; split it, or make wrong options of some right "
    "ones.",
    example="A question with eleven right options",
)
ANSWER_UNTYPABLE = Rule(
    code="X006",
    name="answer-cannot-be-written",
    severity=Severity.WARNING,
    explanation="An accepted answer holds what this format takes for its own syntax and offers no way to write: "
    "in GIFT an arrow `->`, a per cent sign or `[html]` at its beginning, or nothing but T, F, true or "
    "false. The answer is left out of the accepted ones; where none is left, the question becomes an "
    "open one.",
    example="Accept: A -> B",
)
CLOZE_AS_OPEN = Rule(
    code="X007",
    name="cloze-as-open-question",
    severity=Severity.NOTE,
    explanation="What the cloze hides is no plain text (a formula, or more than a line), so that no platform can "
    "judge it. It is exported as an open question: the text with its gaps, and the whole text for "
    "whoever grades.",
    example="The derivative of $\\log x$ is {{c1::$1/x$}}.",
)
LAYOUT_FLATTENED = Rule(
    code="X008",
    name="layout-flattened",
    severity=Severity.NOTE,
    explanation="The format holds plain text alone: formulas are their TeX, tables are lines with bars, code "
    "stands between fences, emphasis is gone.",
    example="What is the derivative of $\\log x$?",
)
TOO_FEW_QUESTIONS = Rule(
    code="X009",
    name="too-few-questions",
    severity=Severity.WARNING,
    explanation="The exam asks for more questions than the chosen decks, tags and kinds hold. It is made of all "
    "there are.",
    example="askdown exam --questions 500",
)
EXAM_CHANGED = Rule(
    code="X010",
    name="exam-changed-since",
    severity=Severity.WARNING,
    explanation="The exam is made again from its manifest, but a question that it holds has changed since, or is "
    "gone. A changed one is shown as it is now, one that is gone is left out: the paper is not the "
    "one that was handed out. To get that one, check out the sources as they were then.",
    example="askdown exam --again dist/exam/manifest.json",
)
UNREVIEWED_OPTIONS = Rule(
    code="X011",
    name="options-not-reviewed",
    severity=Severity.NOTE,
    explanation="With --auto-options choice questions are made of cards with short answers. Nobody has looked at "
    "their wrong options yet, and one of them may be right after all. So exams and exports leave them out until their "
    "author has ticked them in the review file, cards.options.md beside cards.lock.",
    example="- [ ] Which optimizer has two means? <!-- … -->\n  - ✓ Adam\n  - RMSProp",
)
TICKED_CHANGED = Rule(
    code="X012",
    name="ticked-question-changed",
    severity=Severity.WARNING,
    explanation="A choice question with options made automatically was ticked in the review file, and its card says "
    "something else now: options that were wrong then may be right. The tick is taken away, and exams and exports "
    "leave the question out until it is ticked again.",
    example="The question was Which optimizer is the oldest?, and is now Which optimizer is the newest?",
)
OPTION_IS_RIGHT = Rule(
    code="X013",
    name="option-not-wrong",
    severity=Severity.WARNING,
    explanation="A wrong option that the author wrote into the review file says the same as the right one, as another "
    "accepted answer or as another option. It is left out of the question; the file keeps it.",
    example="- [x] Which optimizer has two means? <!-- … -->\n  - ✓ Adam\n  - adam",
)

RULES = (
    NOTHING_TO_JUDGE_BY,
    NO_RIGHT_OPTION,
    MEDIA_LEFT_BEHIND,
    ORDER_LOST,
    NO_LEGAL_GRADE,
    ANSWER_UNTYPABLE,
    CLOZE_AS_OPEN,
    LAYOUT_FLATTENED,
    TOO_FEW_QUESTIONS,
    EXAM_CHANGED,
    UNREVIEWED_OPTIONS,
    TICKED_CHANGED,
    OPTION_IS_RIGHT,
)
