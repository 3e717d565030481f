"""The offline quiz: one HTML file for each document, which holds all that it needs and asks nobody for more."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec
from markupsafe import Markup

from askdown.answers.questions import about
from askdown.answers.tasks import Question
from askdown.card_contents import contents_of
from askdown.content import Content, Math, MathBlock
from askdown.content_walk import holds
from askdown.diagnostics import Report
from askdown.diagnostics.rules.quiz import MEDIA_NOT_EMBEDDED
from askdown.printing.outline import Chapter, Document
from askdown.quiz.items import Place, QuizItem, item_of
from askdown.quiz.modules import ModuleProblemError, joined
from askdown.quiz.policy import policy
from askdown.quiz.quiz_html import QuizRenderer, covered_formulas
from askdown.quiz.small_math import STYLE as SMALL_STYLE
from askdown.quiz.small_math import only, smaller
from askdown.rendering.static_html import shown_formulas
from askdown.templating import TemplateProblemError, Templates
from askdown.tex.static_math import STYLE, StaticMath
from askdown.tex.verdict import Formula
from askdown.wording.wording import Wording


class Outfit(msgspec.Struct, frozen=True):
    """What pages are made with, besides their cards.

    `progress` names the store in which browsers keep progress: the same for all pages of a project. `scheduler` is the
    bundle for spaced repetition with its licence, empty where there is none.
    """

    templates: Templates
    math: StaticMath
    embedded: Callable[[str], str]
    playable: Callable[[str], str]
    wording: Wording
    progress: str
    project: str
    scheduler: str = ""
    author: str = ""
    licence: str = ""
    lang: str = "en"
    dir: str = ""


class QuizChapter(msgspec.Struct, frozen=True):
    """The cards of one deck."""

    title: str
    anchor: str
    items: tuple[QuizItem, ...]


def quiz_formulas(questions: Iterable[Question]) -> list[Formula]:
    """Give the formulas that pages with these questions show, with and without their gaps."""
    contents = [content for content in map(_contents, questions) if holds(content, (Math, MathBlock))]
    covered = (formula for content in contents for formula in covered_formulas(content))
    return list(dict.fromkeys((*shown_formulas(tuple(contents)), *covered)))


def quiz_page(document: Document, questions: Mapping[str, Question], outfit: Outfit, report: Report) -> str:
    """Give the page of a document; `questions` has its cards' by identity. Raises TemplateProblemError.

    Reports family Q.
    """
    asked = {card.origin.guid: questions[card.origin.guid] for card in document.cards}
    math = smaller(only(outfit.math, quiz_formulas(asked.values())))
    anchors = {guid: f"card-{number}" for number, guid in enumerate(asked, 1)}
    items = {guid: _item(question, anchors, outfit, math, report) for guid, question in asked.items()}
    values = _about_page(document, outfit, list(items.values())) | {
        "chapters": [_chapter(chapter, items) for chapter in document.chapters],
        "glyphs": Markup(math.glyphs),  # noqa: S704 - drawn by MathJax
    }
    return outfit.templates.render("quiz/page.html", values | _code(outfit))


def _contents(question: Question) -> tuple[Content, ...]:
    return (question.stem, *contents_of(question.card), question.explanation)


def _item(question: Question, anchors: Mapping[str, str], outfit: Outfit, math: StaticMath, report: Report) -> QuizItem:
    place = Place(anchors[question.card.origin.guid], anchors, outfit.lang, outfit.dir)
    renderer = QuizRenderer(math, outfit.embedded, outfit.playable, place.anchor, _boxes(outfit.wording))
    item = item_of(question, place, renderer)
    if renderer.lost:
        report(about(question.card, MEDIA_NOT_EMBEDDED, "the page shows its alternative text in place of a file"))
    return item


def _boxes(wording: Wording) -> tuple[str, str]:
    words = wording.sections["quiz"]
    return wording.say(words["ticked"]), wording.say(words["unticked"])


def _chapter(chapter: Chapter, items: Mapping[str, QuizItem]) -> QuizChapter:
    return QuizChapter(chapter.title, chapter.anchor, tuple(items[card.origin.guid] for card in chapter.cards))


def _about_page(document: Document, outfit: Outfit, items: Sequence[QuizItem]) -> dict[str, object]:
    return {
        "title": document.title or outfit.project,
        "project": outfit.project,
        "progress": outfit.progress,
        "count": len(items),
        "studies": bool(outfit.scheduler),
        "authors": _distinct(outfit.author, (item.author for item in items)),
        "licences": _distinct(outfit.licence, (item.licence for item in items)),
        "words": outfit.wording.sections["quiz"],
        "say": outfit.wording.say,
        "words_lang": outfit.wording.lang,
        "words_dir": outfit.wording.dir,
        "words_data": _words_data(outfit.wording),
        "lang": outfit.lang,
        "dir": outfit.dir,
    }


def _words_data(wording: Wording) -> Markup:
    """Give the words as JSON for the scripts of the page, with nothing in it that could end its element."""
    text = msgspec.json.encode(wording.sections["quiz"] | {"lang": wording.lang}).decode()
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - no tag can begin in it


def _distinct(first: str, others: Iterable[str]) -> list[str]:
    return [name for name in dict.fromkeys((first, *others)) if name]


def _code(outfit: Outfit) -> dict[str, object]:
    """Give style sheet and scripts, and the policy that allows these and nothing else."""
    templates = outfit.templates
    style = templates.render("quiz/style.css", {"math_style": Markup(STYLE + SMALL_STYLE)})  # noqa: S704 - ours
    style = _STYLE_COMMENT.sub("", style)
    scripts = {
        "first_script": templates.source("quiz/js/first.js"),
        "scheduler": outfit.scheduler,
        "script": _joined(templates),
    }
    safe = {name: _IN_SCRIPT.sub(r"<\\", script) for name, script in scripts.items()}
    style = style.replace("</", "<\\/")
    return {
        "policy": policy(safe.values(), style),
        "style": Markup(style),  # noqa: S704 - a style sheet, which cannot end its element
        **{name: Markup(script) for name, script in safe.items()},  # noqa: S704 - the same of scripts
    }


_IN_SCRIPT = re.compile(r"<(?=!--|/?script)", re.IGNORECASE)  # what the parser of HTML would act on


_STYLE_COMMENT = re.compile(r"^\s*/\*(?:(?!\*/)[\s\S])*\*/\n|^\n+", re.MULTILINE)  # whole lines, as the page needs none


def _joined(templates: Templates) -> str:
    try:
        return joined("main.js", lambda name: templates.source(f"quiz/js/{name}"))
    except ModuleProblemError as error:
        raise TemplateProblemError(f"quiz/js/{error.name}", 0, error.message) from error
