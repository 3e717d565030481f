"""Questions as items of QTI 1.2 as Canvas imports them: what is shown, how it is judged, what is said then."""

from collections.abc import Callable, Iterable, Sequence
from typing import assert_never
from urllib.parse import quote

import msgspec
from lxml import etree

from askdown.answers.numbers import NumberRange
from askdown.answers.questions import about, name_of
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
from askdown.diagnostics.rules.export import CLOZE_AS_OPEN
from askdown.model import Option
from askdown.rendering.attributes import escaped_value
from askdown.rendering.notes import shown_order
from askdown.rendering.platform_html import PlatformRenderer
from askdown.writers.qti_xml import condition, displays, equals, labels, mattext, scores, under
from askdown.writers.xml_text import legal_text

_LONGEST_NAME = 255
_WHOLE = 100.0


class CanvasRenderer(PlatformRenderer):
    """Renders for Canvas, which keeps formulas as images of their TeX."""

    def formula(self, tex: str, *, display: bool) -> str:
        """Give the image that Canvas's own editor makes of TeX; a display formula stands in a line of its own."""
        value, address = escaped_value(tex), quote(quote(tex, safe=""), safe="")
        image = (
            f'<img class="equation_image" title="{value}" src="/equation_images/{address}" alt="LaTeX: {value}" '
            f'data-equation-content="{value}">'
        )
        return f'<span style="display: block; text-align: center;">{image}</span>' if display else image


Render = Callable[[Content, Sequence[str]], str]
"""Gives HTML of content with blanks in the place of its deletions, and takes note of the files it shows."""


class _Answer(msgspec.Struct, frozen=True):
    """An answer among others: its text, whether it is right, what is said to whoever gives it."""

    html: str
    correct: bool
    feedback: Content = ()


def item_of(question: Question, render: Render, report: Report) -> etree._Element:
    """Give the item of a question; what Canvas cannot say is reported."""
    return _Item(question, render).built(report)


class _Item:
    """One item while it is built."""

    def __init__(self, question: Question, render: Render) -> None:
        self._question, self._render = question, render
        self._guid = question.card.origin.guid
        self._item = etree.Element(
            "item", ident=f"askdown_{self._guid}", title=legal_text(name_of(question, _LONGEST_NAME))
        )
        self._said: list[tuple[str, Content]] = []

    def built(self, report: Report) -> etree._Element:
        """Give the element."""
        match self._question.task:
            case ChoiceTask() as task:
                kind = "multiple_answers_question" if task.multiple else "multiple_choice_question"
                answers = [self._option(option) for option in _order(task, self._guid)]
                self._choice(kind, answers, multiple=task.multiple)
            case TrueFalseTask(correct=correct, feedback_true=if_true, feedback_false=if_false):
                answers = [_Answer("True", correct, if_true), _Answer("False", not correct, if_false)]
                self._choice("true_false_question", answers, multiple=False)
            case NumberTask(number=number):
                self._number(number)
            case TextTask(accepted=accepted):
                self._typed(accepted, ())
            case BlanksTask(blanks=(only,)):
                self._typed(only, ("_____",))
            case BlanksTask(blanks=blanks):
                self._blanks(blanks)
            case OpenTask(answer=answer, hidden=hidden):
                if hidden:
                    report(about(self._question.card, CLOZE_AS_OPEN, "exported as an open question"))
                self._open(answer)
            case _ as never:
                assert_never(never)
        for ident, content in self._said:
            self._feedback(ident, content)
        return self._item

    def _option(self, option: Option) -> _Answer:
        return _Answer(self._render(option.content, ()), option.correct, option.feedback)

    def _choice(self, kind: str, answers: Sequence[_Answer], *, multiple: bool) -> None:
        idents = [f"askdown_{self._guid}_{number}" for number in range(1, len(answers) + 1)]
        presentation = self._opened(kind, idents)
        lid = under(presentation, "response_lid", ident="response1", rcardinality="Multiple" if multiple else "Single")
        labels(lid, list(zip(idents, (answer.html for answer in answers), strict=True)), "text/html")
        processing = self._processing(self._question.explanation)
        for ident, answer in zip(idents, answers, strict=True):
            if answer.feedback:
                displays(equals(condition(processing, "Yes"), ident), f"{ident}_fb")
                self._said.append((f"{ident}_fb", answer.feedback))
        rule = condition(processing, "No")
        if multiple:
            both = under(rule[0], "and")
            for ident, answer in zip(idents, answers, strict=True):
                place = both if answer.correct else under(both, "not")
                under(place, "varequal", respident="response1").text = ident
        else:
            equals(rule, next(ident for ident, answer in zip(idents, answers, strict=True) if answer.correct))
        scores(rule)

    def _number(self, number: NumberRange) -> None:
        self._field("numerical_question", [f"askdown_{self._guid}_1"], fibtype="Decimal")
        rule = condition(self._processing(self._question.explanation), "No")
        place = rule[0]
        if not number.interval:
            place = under(place, "or")
            under(place, "varequal", respident="response1").text = repr(number.value)
            place = under(place, "and")
        under(place, "vargte", respident="response1").text = repr(number.low)
        under(place, "varlte", respident="response1").text = repr(number.high)
        scores(rule)

    def _typed(self, accepted: Sequence[str], blanks: Sequence[str]) -> None:
        self._field("short_answer_question", [f"askdown_{self._guid}_{n + 1}" for n in range(len(accepted))], blanks)
        rule = condition(self._processing(self._question.explanation), "No")
        for text in accepted:
            equals(rule, text)
        scores(rule)

    def _blanks(self, blanks: Sequence[Sequence[str]]) -> None:
        names = [f"blank{number}" for number in range(1, len(blanks) + 1)]
        idents = [
            [f"askdown_{self._guid}_{place}_{n}" for n in range(1, len(accepted) + 1)]
            for place, accepted in enumerate(blanks, 1)
        ]
        shown = [f"[{name}]" for name in names]
        presentation = self._opened("fill_in_multiple_blanks_question", [i for row in idents for i in row], shown)
        processing = self._processing(self._question.explanation)
        for name, row, accepted in zip(names, idents, blanks, strict=True):
            lid = under(presentation, "response_lid", ident=f"response_{name}")
            mattext(under(lid, "material"), name, "text/plain")
            labels(lid, list(zip(row, accepted, strict=True)), "text/plain")
            for ident in row:
                rule = condition(processing, "")
                equals(rule, ident, f"response_{name}")
                scores(rule, "Add", f"{_WHOLE / len(blanks):.2f}")

    def _open(self, answer: Content) -> None:
        self._field("essay_question", [])
        processing = self._processing(())
        under(condition(processing, "No")[0], "other")
        self._general(processing, (*answer, *self._question.explanation))

    def _opened(self, kind: str, idents: Iterable[str], blanks: Sequence[str] = ()) -> etree._Element:
        """Write what the item is and what it asks; give the element of its presentation."""
        metadata = under(under(self._item, "itemmetadata"), "qtimetadata")
        fields = {
            "question_type": kind,
            "points_possible": "1",
            "original_answer_ids": ",".join(idents),
            "assessment_question_identifierref": f"askdown_ref_{self._guid}",
        }
        for label, entry in fields.items():
            field = under(metadata, "qtimetadatafield")
            under(field, "fieldlabel").text = label
            under(field, "fieldentry").text = entry
        presentation = under(self._item, "presentation")
        mattext(under(presentation, "material"), self._render(self._question.stem, blanks), "text/html")
        return presentation

    def _field(self, kind: str, idents: Iterable[str], blanks: Sequence[str] = (), fibtype: str = "") -> None:
        """Write a question with one field to type in."""
        response = under(self._opened(kind, idents, blanks), "response_str", ident="response1", rcardinality="Single")
        fib = under(response, "render_fib", **({"fibtype": fibtype} if fibtype else {}))
        under(fib, "response_label", ident="answer1", **({} if fibtype else {"rshuffle": "No"}))

    def _processing(self, explanation: Content) -> etree._Element:
        processing = under(self._item, "resprocessing")
        score = {"maxvalue": "100", "minvalue": "0", "varname": "SCORE", "vartype": "Decimal"}
        under(under(processing, "outcomes"), "decvar", **score)
        self._general(processing, explanation)
        return processing

    def _general(self, processing: etree._Element, explanation: Content) -> None:
        if explanation:
            rule = condition(processing, "Yes")
            under(rule[0], "other")
            displays(rule, "general_fb")
            self._said.insert(0, ("general_fb", explanation))

    def _feedback(self, ident: str, content: Content) -> None:
        flow = under(under(self._item, "itemfeedback", ident=ident), "flow_mat")
        mattext(under(flow, "material"), self._render(content, ()), "text/html")


def _order(task: ChoiceTask, guid: str) -> Sequence[Option]:
    return task.options if task.fixed else shown_order(task.options, guid, lambda _: False)
