r"""GIFT: the questions of a library as text that Moodle and others import, each on one line.

Its escapes were tried out on Moodle's own reader: `\n`, `\{` and the like are read before anything else, so every
backslash is doubled first; an arrow in a short answer cannot be escaped at all.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby
from typing import assert_never

import msgspec

from askdown.answers.questions import about, name_of
from askdown.answers.tasks import (
    BlanksTask,
    ChoiceTask,
    NumberTask,
    OpenTask,
    Question,
    Task,
    TextTask,
    TrueFalseTask,
)
from askdown.artifact import Artifact
from askdown.content import Content, Paragraph, Text
from askdown.diagnostics import Report, Rule
from askdown.diagnostics.rules.export import (
    ANSWER_UNTYPABLE,
    CLOZE_AS_OPEN,
    MEDIA_LEFT_BEHIND,
    NO_LEGAL_GRADE,
    ORDER_LOST,
)
from askdown.model import MediaFile, Option
from askdown.rendering.platform_html import PlatformRenderer
from askdown.writers.moodle import category_path
from askdown.writers.moodle_tasks import grade_text, shares

_LONGEST_NAME = 245  # of 255 in Moodle, less the number of a gap
_SPECIAL = re.compile(r"[~=#{}:]")
_LINE_ENDS = re.compile(r"[\r\v\f\x1c-\x1e\x85\u2028\u2029]")  # whatever some reader takes for the end of a line
_COMMENT = re.compile(r"\A(\s*)/(?=/)")  # behind the braces some readers take it for one
_GAP = "\ue000gap\ue000"  # in the place of the answer until the text is escaped


def write_gift(path: str, questions: Iterable[Question], media: Iterable[MediaFile], report: Report) -> Artifact:
    """Give the GIFT file at `path`; what GIFT cannot say of a question is reported."""
    shipped = frozenset(file.name for file in media)
    blocks: list[str] = []
    for deck, group in groupby(questions, lambda question: question.card.origin.deck):
        written = [block for question in group for block in _Writer(question, shipped, report).blocks()]
        if written:
            blocks += [f"$CATEGORY: {_one_line(category_path(deck))}", *written]
    return Artifact(path, "".join(f"{block}\n\n" for block in blocks).encode("utf-8", "replace"))


def escaped_gift(text: str) -> str:
    r"""Give text as it stands in GIFT: its special characters escaped, line ends as `\n`, all on one line."""
    text = _LINE_ENDS.sub(" ", text.replace("\r\n", "\n")).replace("\\", "\\\\")
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", "\\n")


def _one_line(text: str) -> str:
    return " ".join(_LINE_ENDS.sub(" ", text).split())


def _in_brackets(text: str) -> str:
    return _one_line(text).replace("[", "(").replace("]", ")")


class _Braces(msgspec.Struct, frozen=True):
    """What stands between the braces before the general feedback, and a model answer that is to open this feedback."""

    answers: str
    model: Content = ()


class _Writer:
    """Writes one card, and reports what is lost."""

    def __init__(self, question: Question, shipped: frozenset[str], report: Report) -> None:
        self._question, self._shipped, self._report = question, shipped, report
        self._lost = False

    def blocks(self) -> list[str]:
        """Give the questions of the card, each with a comment that holds its identity: one, or one for each gap."""
        task = self._question.task
        if isinstance(task, BlanksTask):
            blocks = [self._gap(task, place) for place in range(len(task.blanks))]
        else:
            braces = self._braces(task)
            blocks = [] if braces is None else [self._block(self._html(self._question.stem), braces)]
        if self._lost:
            self._say(MEDIA_LEFT_BEHIND, "GIFT carries no files: the alternative text is shown")
        return blocks

    def _say(self, rule: Rule, message: str) -> None:
        self._report(about(self._question.card, rule, message))

    def _html(self, content: Content, blanks: Iterable[str] = ()) -> str:
        renderer = PlatformRenderer(self._shipped, blanks=iter(list(blanks)))
        html = renderer.content(content)
        self._lost = self._lost or bool(renderer.lost)
        return html

    def _inside(self, content: Content) -> str:
        """Give content inside the braces, where a percentage or a format in brackets at its beginning is syntax."""
        html = self._html(content).strip()
        if html[:1] in {"%", "["}:
            html = f"&#{ord(html[0])};{html[1:]}"
        return escaped_gift(html)

    def _block(self, html: str, braces: _Braces, gap: int = 0) -> str:
        origin = self._question.card.origin
        tags = "".join(f" [tag:{_in_brackets(tag)}]" for tag in origin.tags)
        name = name_of(self._question, _LONGEST_NAME) + (f" ({gap})" if gap > 1 else "")
        said = self._inside((*braces.model, *self._question.explanation))
        answers = f"{{{braces.answers}{f'####{said}' if said else ''}}}"
        before, found, after = html.partition(_GAP)
        after = _COMMENT.sub(r"\1&#47;", after)
        text = f"{escaped_gift(before)}{answers}{escaped_gift(after)}" if found else f"{escaped_gift(html)} {answers}"
        comment = f"// [id:{_in_brackets(origin.guid)}{f'-{gap}' if gap else ''}]{tags}"
        return f"{comment}\n::{escaped_gift(name)}::[html]{text}"

    def _gap(self, task: BlanksTask, place: int) -> str:
        """Give the question for one gap, the others filled in: GIFT has one answer in a question."""
        answers = self._typed(task.blanks[place])
        blanks = ["" for _ in task.blanks]
        blanks[place] = _GAP if answers else "_____"
        html = self._html(self._question.stem, blanks)
        return self._block(html, _Braces(answers) if answers else _Braces("", self._question.stem), place + 1)

    def _braces(self, task: Task) -> _Braces | None:
        """Give what stands between the braces, or None for a question that is left out."""
        match task:
            case ChoiceTask():
                return self._choice(task)
            case TrueFalseTask(correct=correct, feedback_true=if_true, feedback_false=if_false):
                wrong, right = map(self._inside, (if_false, if_true) if correct else (if_true, if_false))
                said = f"#{wrong or '&nbsp;'}#{right}" if right else f"#{wrong}" if wrong else ""
                return _Braces(f"{'T' if correct else 'F'}{said}")
            case NumberTask(number=number):
                return _Braces(f"#{_decimal((number.low + number.high) / 2)}:{_decimal(number.tolerance)}")
            case TextTask(accepted=accepted):
                answers = self._typed(accepted)
                return _Braces(answers) if answers else _Braces("", tuple(map(_paragraph, accepted)))
            case OpenTask(answer=answer, hidden=hidden):
                if hidden:
                    self._say(CLOZE_AS_OPEN, "exported as an open question")
                return _Braces("", answer)
            case BlanksTask():  # each gap is a question of its own
                return None
            case _:
                assert_never(task)

    def _choice(self, task: ChoiceTask) -> _Braces | None:
        right = sum(option.correct for option in task.options)
        grades = shares(right, len(task.options) - right)
        if task.multiple and grades is None:
            self._say(NO_LEGAL_GRADE, f"left out: Moodle has no grade for 1 of {right} right options")
            return None
        if task.fixed:
            self._say(ORDER_LOST, "GIFT cannot say that the options keep their order")
        marks = {True: "=", False: "~"}
        if task.multiple and grades:
            marks = {True: f"~%{grade_text(grades[0])}%", False: f"~%{grade_text(grades[1])}%"}
        return _Braces(" ".join(self._option(option, marks[option.correct]) for option in task.options))

    def _option(self, option: Option, mark: str) -> str:
        said = self._inside(option.feedback)
        return f"{mark}{self._inside(option.content)}{f'#{said}' if said else ''}"

    def _typed(self, accepted: Iterable[str]) -> str:
        """Give the accepted texts that GIFT can hold; empty where there is none."""
        answers = list(accepted)
        fit = [answer for answer in answers if _fits(answer)]
        if len(fit) < len(answers):
            lost = next(answer for answer in answers if answer not in fit)
            rest = "" if fit else "; exported as an open question"
            self._say(ANSWER_UNTYPABLE, f"GIFT cannot hold the answer {lost!r}{rest}")
        return " ".join(f"={escaped_gift(answer.replace('*', _STAR))}" for answer in fit)


_STAR = r"\*"  # alone it stands for any text
_READ_FIRST = re.compile(r"%|\[(?:html|markdown|moodle|plain)\]")  # a grade, a format
_TRUTHS = frozenset({"t", "true", "f", "false"})


def _fits(answer: str) -> bool:
    return "->" not in answer and answer.lower() not in _TRUTHS and not _READ_FIRST.match(answer)


def _decimal(number: float) -> str:
    return format(Decimal(repr(number)), "f")


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))
