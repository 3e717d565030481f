"""What Moodle's question types hold: each kind of task as the fields of its type, with legal grades."""

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from askdown.answers.questions import about
from askdown.answers.tasks import (
    BlanksTask,
    ChoiceTask,
    NumberTask,
    OpenTask,
    Question,
    TextTask,
    TrueFalseTask,
)
from askdown.content import Content
from askdown.diagnostics import Report
from askdown.diagnostics.rules.export import CLOZE_AS_OPEN, NO_LEGAL_GRADE
from askdown.rendering.attributes import escaped
from askdown.rendering.platform_html import PlatformRenderer

# question_bank::fraction_options_full() in per cent. An import stops at any other grade.
LEGAL = (
    100,
    90,
    83.33333,
    80,
    75,
    70,
    66.66667,
    60,
    50,
    40,
    33.33333,
    30,
    25,
    20,
    16.66667,
    14.28571,
    12.5,
    11.11111,
    10,
    5,
)


class ClozeRenderer(PlatformRenderer):
    """Renders the text of a cloze question, in which only the blanks have braces of their own."""

    def literal(self, text: str) -> str:
        """Give characters of running text."""
        return _unbraced(super().literal(text))

    def verbatim(self, text: str) -> str:
        """Give characters of code."""
        return _unbraced(super().verbatim(text))

    def value(self, text: str) -> str:
        """Give the value of an attribute."""
        return _unbraced(super().value(text))

    def formula(self, tex: str, *, display: bool) -> str:
        """Give TeX; MathJax reads entities as their characters."""
        return _unbraced(super().formula(tex, display=display))


def _unbraced(html: str) -> str:
    return html.replace("{", "&#123;")


class Rich(msgspec.Struct, frozen=True):
    """Content that becomes HTML; with `blanks` in the place of deletions it is the text of a cloze question."""

    content: Content
    blanks: tuple[str, ...] = ()

    def renderer(self, shipped: Iterable[str], address: Callable[[str], str], prefix: str) -> PlatformRenderer:
        """Give the renderer for it."""
        if self.blanks:
            return ClozeRenderer(shipped, address, prefix, iter(self.blanks))
        return PlatformRenderer(shipped, address, prefix)


class Field(msgspec.Struct, frozen=True):
    """One element of a question: its text, which is `nested` in a <text> or rich, and the elements inside it."""

    tag: str
    text: str = ""
    nested: bool = False
    rich: Rich | None = None
    attributes: tuple[tuple[str, str], ...] = ()
    inside: tuple["Field", ...] = ()


class Fields(msgspec.Struct, frozen=True):
    """The type of a question and the fields that this type has; `text` where it is not the question's own."""

    kind: str
    fields: tuple[Field, ...]
    text: Rich | None = None


def fields_of(question: Question, report: Report) -> Fields | None:
    """Give the fields for a question's task, or None for one that Moodle would refuse (reported)."""
    match question.task:
        case ChoiceTask():
            return _choice(question, question.task, report)
        case TrueFalseTask(correct=correct, feedback_true=if_true, feedback_false=if_false):
            answers = (_answer("true", 100 * correct, if_true), _answer("false", 100 * (not correct), if_false))
            return Fields("truefalse", answers)
        case NumberTask(number=number):
            tolerance = Field("tolerance", repr(number.tolerance))
            answer = _answer(repr((number.low + number.high) / 2), 100)
            return Fields("numerical", (msgspec.structs.replace(answer, inside=(*answer.inside, tolerance)),))
        case TextTask(accepted=accepted):
            texts = tuple(_answer(text.replace("*", r"\*"), 100) for text in accepted)
            return Fields("shortanswer", (Field("usecase", "0"), *texts))
        case BlanksTask():
            return _blanks(question, question.task, report)
        case OpenTask(answer=answer, hidden=hidden):
            if hidden:
                report(about(question.card, CLOZE_AS_OPEN, "exported as an open question"))
            return _essay(answer)


def shares(right: int, wrong: int) -> tuple[float, float] | None:
    """Give what each right option adds and each wrong one takes, in per cent; None where no legal grades add up."""
    if right not in {*range(1, 11), 20}:
        return None
    taken = max((grade for grade in LEGAL if grade * wrong <= 100 + _ROUNDING), default=LEGAL[-1]) if wrong else 0
    return min(LEGAL, key=lambda grade: abs(grade * right - 100)), -taken


_ROUNDING = 0.0001  # per cent by which thirds and sevenths miss the whole


def _choice(question: Question, task: ChoiceTask, report: Report) -> Fields | None:
    right = sum(option.correct for option in task.options)
    grades = shares(right, len(task.options) - right) if task.multiple else (100.0, 0.0)
    if grades is None:
        report(about(question.card, NO_LEGAL_GRADE, f"left out: Moodle has no grade for 1 of {right} right options"))
        return None
    settings = (
        Field("single", "false" if task.multiple else "true"),
        Field("shuffleanswers", "false" if task.fixed else "true"),
        Field("answernumbering", "123" if task.numbered else "abc"),
        *(Field(f"{kind}feedback", rich=Rich(())) for kind in ("correct", "partiallycorrect", "incorrect")),
    )
    answers = (
        _rich_answer(option.content, grades[0] if option.correct else grades[1], option.feedback)
        for option in task.options
    )
    return Fields("multichoice", (*settings, *answers))


def _blanks(question: Question, task: BlanksTask, report: Report) -> Fields:
    markers = tuple(_marker(accepted) for accepted in task.blanks)
    if "" not in markers:
        return Fields("cloze", (), Rich(question.stem, markers))
    report(about(question.card, CLOZE_AS_OPEN, "exported as an open question: Moodle's gaps cannot hold this text"))
    essay = _essay(question.stem)
    return msgspec.structs.replace(essay, text=Rich(question.stem, tuple("_____" for _ in task.blanks)))


_FIT_FOR_GAPS = re.compile(r"(?!%)[^{}~#=*\\\n]+")


def _marker(accepted: Iterable[str]) -> str:
    """Give a gap in Moodle's own syntax, or nothing where an answer does not fit in there."""
    answers = list(accepted)
    if not all(map(_FIT_FOR_GAPS.fullmatch, answers)):
        return ""
    return f"{{1:SHORTANSWER:{'~'.join(f'={escaped(answer)}' for answer in answers)}}}"


def _essay(answer: Content) -> Fields:
    return Fields(
        "essay",
        (
            Field("responseformat", "editor"),
            Field("responserequired", "1"),
            Field("responsefieldlines", "10"),
            Field("attachments", "0"),
            Field("attachmentsrequired", "0"),
            Field("graderinfo", rich=Rich(answer)),
            Field("responsetemplate", rich=Rich(())),
        ),
    )


def _answer(text: str, grade: float, feedback: Content = ()) -> Field:
    said = Field("feedback", rich=Rich(feedback))
    return Field(
        "answer", text, nested=True, attributes=(*_fraction(grade), ("format", "moodle_auto_format")), inside=(said,)
    )


def _rich_answer(content: Content, grade: float, feedback: Content) -> Field:
    said = Field("feedback", rich=Rich(feedback))
    return Field("answer", rich=Rich(content), attributes=tuple(_fraction(grade)), inside=(said,))


def _fraction(grade: float) -> Iterator[tuple[str, str]]:
    yield "fraction", grade_text(grade)


def grade_text(grade: float) -> str:
    """Give a grade as Moodle writes it: `33.33333`, `50`, `-100`."""
    return f"{grade:.5f}".rstrip("0").rstrip(".")
