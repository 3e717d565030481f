"""An exam as HTML to print: a paper for each variant, and one key for whoever corrects them."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import assert_never

import msgspec
from markupsafe import Markup

from askdown.answers.tasks import BlanksTask, ChoiceTask, NumberTask, OpenTask, Question, TextTask, TrueFalseTask
from askdown.content import Content, Paragraph, Styled
from askdown.content import Text as TextNode
from askdown.exam.manifest import ExamManifest
from askdown.exam.setup import ExamSetup
from askdown.exam.variants import Placed, Variant
from askdown.model import ChoiceCard, Option
from askdown.printing.paper_html import Column, PaperRenderer, letter, loosened
from askdown.printing.printed import css_string
from askdown.rendering.plain import plain_text
from askdown.templating import Templates
from askdown.tex.static_math import STYLE, StaticMath
from askdown.wording.wording import Text, Wording

_WIDTH, _HEIGHT = 210, 297  # A4 in mm
_TEXT_WIDTH = 165  # mm that a question has
_POINT = 25.4 / 72  # mm
_A_LINE = 60  # characters of a model answer for which there is a line to write on by hand
_LINES = range(3, 15)


class PaperOption(msgspec.Struct, frozen=True):
    """An option with its letter, as the paper shows it; `feedback` is for the key."""

    letter: str
    html: Markup
    correct: bool = False
    feedback: Markup = Markup()


class PaperQuestion(msgspec.Struct, frozen=True):
    """A question as the paper shows it: what to tick, or how much room there is to write: `lines`, or a `short` one."""

    number: int
    points: int
    html: Markup
    options: tuple[PaperOption, ...] = ()
    multiple: bool = False
    lines: int = 0
    short: bool = False
    lang: str = ""
    dir: str = ""


class KeyQuestion(msgspec.Struct, frozen=True):
    """A question as the key shows it: `key` holds letters or a short answer, `answer` a long one."""

    number: int
    points: int
    html: Markup
    key: str
    options: tuple[PaperOption, ...]
    answer: Markup
    explanation: Markup
    id: str
    place: str
    lang: str = ""
    dir: str = ""


class KeyVariant(msgspec.Struct, frozen=True):
    """One variant in the key."""

    name: str
    questions: tuple[KeyQuestion, ...]
    total: int


class Press(msgspec.Struct, frozen=True):
    """What papers are made with: templates, drawn formulas, the `data:` addresses of images, and words."""

    templates: Templates
    math: StaticMath
    embedded: Callable[[str], str]
    wording: Wording

    @property
    def words(self) -> dict[str, Text]:
        """The words of papers and keys."""
        return self.wording.sections["exam"]

    def renderer(self, setup: ExamSetup, prefix: str, *, blank: bool = False) -> PaperRenderer:
        """Give a renderer for the contents of one question."""
        column = Column(self.math, self.embedded, _TEXT_WIDTH / (setup.font_size * _POINT))
        return PaperRenderer(column, prefix, blank=blank)


def paper(variant: Variant, questions: Mapping[str, Question], manifest: ExamManifest, press: Press) -> str:
    """Give the page of a variant. Nothing of the key is in it. Raises TemplateProblemError.

    `questions` has the questions by identity; those that it lacks are left out.
    """
    setup = manifest.setup
    shown = [
        _paper_question(number, placed, questions[placed.id], setup, press)
        for number, placed in enumerate(_present(variant, questions), 1)
    ]
    values = {"variant": variant.name, "questions": shown, "total": sum(one.points for one in shown)}
    return press.templates.render("exam/paper.html", _shared(manifest, press, f" – {variant.name}") | values)


def key(questions: Mapping[str, Question], manifest: ExamManifest, press: Press) -> str:
    """Give the page with the right answers of all variants. Raises TemplateProblemError."""
    variants = [_key_variant(variant, questions, manifest.setup, press) for variant in manifest.variants]
    return press.templates.render(
        "exam/key.html", _shared(manifest, press, f" – {press.words['key']}") | {"variants": variants}
    )


def _present(variant: Variant, questions: Mapping[str, Question]) -> Sequence[Placed]:
    return [placed for placed in variant.questions if placed.id in questions]


def _shared(manifest: ExamManifest, press: Press, kind: str) -> dict[str, object]:
    setup = manifest.setup
    title = f"{setup.title}{kind}"
    return {
        "words": press.words,
        "say": press.wording.say,
        "setup": setup,
        "exam": manifest.exam,
        "heading": setup.title,
        "title": title,
        "running": css_string(title),
        "project": setup.title,
        "layout": "exam",
        "draft": False,
        "author": "",
        "tags": [],
        "lang": setup.lang,
        "dir": setup.dir,
        "width": _WIDTH,
        "height": _HEIGHT,
        "font_size": setup.font_size,
        "math_style": Markup(STYLE),  # noqa: S704 - a constant of ours
        "glyphs": Markup(press.math.glyphs),  # noqa: S704 - drawn by MathJax
    }


def _paper_question(number: int, placed: Placed, question: Question, setup: ExamSetup, press: Press) -> PaperQuestion:
    """Give a question without anything that tells the answer."""
    renderer = press.renderer(setup, f"q{number}", blank=True)
    task, origin = question.task, question.card.origin
    return PaperQuestion(
        number=number,
        points=placed.points,
        html=renderer.html(loosened(of_plain_weight(question.stem))),
        options=tuple(
            PaperOption(letter(place), renderer.html(option.content))
            for place, option in enumerate(_options(question, placed, press.words))
        ),
        multiple=isinstance(task, ChoiceTask) and task.multiple,
        lines=_lines(task.answer) if isinstance(task, OpenTask) else 0,
        short=isinstance(task, NumberTask | TextTask),
        lang=origin.lang if origin.lang != setup.lang else "",
        dir=origin.dir if origin.dir != setup.dir else "",
    )


def _options(question: Question, placed: Placed, words: Mapping[str, Text]) -> Sequence[Option]:
    """Give the options to tick, in their order; a statement has true and false."""
    card, task = question.card, question.task
    if isinstance(card, ChoiceCard):
        return [card.options[place] for place in placed.options if place < len(card.options)]
    if isinstance(task, TrueFalseTask):
        right, wrong = _phrase(words["true"]), _phrase(words["false"])
        return [Option(right, correct=task.correct), Option(wrong, correct=not task.correct)]
    return ()


def _phrase(text: Text) -> Content:
    return (Paragraph((TextNode(str(text)),), tight=True),)


def of_plain_weight(stem: Content) -> Content:
    """Give a question in ordinary type: where bold alone says that a line is a question, others here have none."""
    match stem:
        case (Paragraph(children=(Styled(tag="strong", children=children),)) as first, *rest):
            return (msgspec.structs.replace(first, children=children), *rest)
        case _:
            return stem


def _lines(answer: Content) -> int:
    """Choose how many lines there are to write on: as many as the model answer would fill by hand."""
    return min(_LINES[-1], max(_LINES[0], math.ceil(len(plain_text(answer)) / _A_LINE) + 1))


def _key_variant(variant: Variant, questions: Mapping[str, Question], setup: ExamSetup, press: Press) -> KeyVariant:
    shown = []
    for number, placed in enumerate(_present(variant, questions), 1):
        question, renderer = questions[placed.id], press.renderer(setup, f"{variant.name}{number}")
        shown.append(_key_question(number, placed, question, _options(question, placed, press.words), renderer))
    return KeyVariant(variant.name, tuple(shown), sum(one.points for one in shown))


def _key_question(
    number: int, placed: Placed, question: Question, shown: Sequence[Option], renderer: PaperRenderer
) -> KeyQuestion:
    origin = question.card.origin
    options = tuple(
        PaperOption(letter(place), renderer.html(option.content), option.correct, renderer.html(option.feedback))
        for place, option in enumerate(shown)
    )
    return KeyQuestion(
        number=number,
        points=placed.points,
        html=renderer.html(loosened(of_plain_weight(question.stem))),
        key=_key_text(question, options),
        options=options,
        answer=renderer.html(question.task.answer if isinstance(question.task, OpenTask) else ()),
        explanation=renderer.html(question.explanation),
        id=placed.id,
        place=f"{origin.path}:{origin.line}",
        lang=origin.lang,
        dir=origin.dir,
    )


def _key_text(question: Question, options: Sequence[PaperOption]) -> str:
    match question.task:
        case ChoiceTask() | TrueFalseTask():
            return ", ".join(option.letter for option in options if option.correct)
        case NumberTask(number=number):
            exact = number.low == number.high
            return f"{number.value:.12g}" if exact else f"{number.low:.12g} … {number.high:.12g}"
        case TextTask(accepted=accepted):
            return " / ".join(accepted)
        case BlanksTask(blanks=blanks):
            return "; ".join(accepted[0] for accepted in blanks)
        case OpenTask():
            return ""
        case _ as never:
            assert_never(never)
