"""Cards as tables of text: one that Anki's text import reads, with identity, and one for Quizlet, in plain text."""

import csv
import io
from collections.abc import Iterable, Iterator

import msgspec

from askdown.answers.questions import about, blanked
from askdown.answers.tasks import BlanksTask, ChoiceTask, NumberTask, OpenTask, Question, TextTask, TrueFalseTask
from askdown.artifact import Artifact
from askdown.card_contents import contents_of, with_contents
from askdown.content import CodeBlock, Content, Image, Math, MathBlock, Table
from askdown.content_walk import rewritten, walk
from askdown.diagnostics import Report
from askdown.diagnostics.rules.export import LAYOUT_FLATTENED, MEDIA_LEFT_BEHIND
from askdown.model import BasicCard, ChoiceCard, ClozeCard, MediaFile, Option
from askdown.rendering.anki_html import AnkiClozeRenderer, AnkiRenderer
from askdown.rendering.notes import shown_order
from askdown.rendering.plain import plain_text

# Not those of the package: a note of Basic must not meet one of the project's own note types under the same identity.
_OTHER = "-text"
_ANKI_HEAD = """\
#separator:tab
#html:true
#guid column:1
#notetype column:2
#deck column:3
#tags column:6
"""


def write_anki_text(path: str, questions: Iterable[Question], media: Iterable[MediaFile], report: Report) -> Artifact:
    """Give a file for Anki's text import, for its own note types Basic and Cloze; importing it again updates the notes.

    Its lines hold identity, note type, deck, front, back and tags. Files cannot be carried, which is reported.
    """
    names = frozenset(file.name for file in media)
    table = io.StringIO()
    writer = csv.writer(table, delimiter="\t", lineterminator="\n")
    for question in questions:
        origin = question.card.origin
        kind, front, back = _anki_sides(_without_files(question, names, "Anki's text import", report))
        deck, tags = "::".join(origin.deck), " ".join(origin.tags)
        writer.writerow([_cell(text) for text in (f"{origin.guid}{_OTHER}", kind, deck, front, back, tags)])
    return Artifact(path, (_ANKI_HEAD + table.getvalue()).encode())


def write_quizlet(path: str, questions: Iterable[Question], media: Iterable[MediaFile], report: Report) -> Artifact:
    """Give a file for Quizlet's import: a line for each card, its sides parted by a tab, in plain text.

    Cards that lose files or layout by it are reported.
    """
    names = frozenset(file.name for file in media)
    lines = []
    for question in questions:
        bare = _without_files(question, names, "Quizlet", report)
        if any(isinstance(node, Math | MathBlock | Table | CodeBlock) for node in walk(contents_of(bare.card))):
            report(about(bare.card, LAYOUT_FLATTENED, "Quizlet shows formulas, tables and code as plain text"))
        lines.append("\t".join(" ".join(side.split()) for side in _plain_sides(bare)) + "\n")
    return Artifact(path, "".join(lines).encode("utf-8", "replace"))


def _cell(text: str) -> str:
    return text.replace("\0", "")


def _without_files(question: Question, names: frozenset[str], taker: str, report: Report) -> Question:
    """Give a question whose images and sounds are their alternative text."""

    def bare(image: Image) -> Image:
        return msgspec.structs.replace(image, src="") if image.src in names else image

    def stripped(content: Content) -> Content:
        return rewritten(content, Image, bare)

    card = with_contents(question.card, stripped)
    if card is question.card:
        return question
    report(about(card, MEDIA_LEFT_BEHIND, f"{taker} takes no files: the alternative text is shown"))
    return msgspec.structs.replace(question, card=card, stem=stripped(question.stem))


def _anki_sides(question: Question) -> tuple[str, str, str]:
    """Give the note type and its two fields."""
    card, guid = question.card, question.card.origin.guid
    match card:
        case ClozeCard():
            text = AnkiClozeRenderer(guid).content((*card.heading, *card.lead, *card.text))
            return "Cloze", text, AnkiRenderer(guid).content(card.extra)
        case BasicCard():
            renderer = AnkiRenderer(guid)
            return "Basic", renderer.content(card.question), renderer.content((*card.answer, *card.extra))
        case ChoiceCard():
            renderer = AnkiRenderer(guid)
            front, back = renderer.content(card.question), renderer.content((*card.answer, *card.extra))
            options = _ordered(question, card)
            shown, solved = (_list(renderer, options, solved=solved) for solved in (False, True))
            return "Basic", f"{front}\n{shown}", f"{solved}\n{back}"


def _list(renderer: AnkiRenderer, options: Iterable[Option], *, solved: bool) -> str:
    items = []
    for option in options:
        text = renderer.content(option.content)
        said = renderer.content(option.feedback) if solved else ""
        items.append(f"<li>{f'<b>{text}</b> ✓' if solved and option.correct else text}{said}</li>")
    return f"<ol type=A>{''.join(items)}</ol>"


def _ordered(question: Question, card: ChoiceCard) -> Iterable[Option]:
    task = question.task
    if isinstance(task, ChoiceTask) and not task.fixed:
        return shown_order(card.options, card.origin.guid, lambda _: False)
    return task.options if isinstance(task, ChoiceTask) else card.options


def _plain_sides(question: Question) -> Iterator[str]:
    """Give term and definition."""
    card, task = question.card, question.task
    yield plain_text(blanked(question.stem)) + (f" {_lettered(question, card)}" if isinstance(card, ChoiceCard) else "")
    said = plain_text(question.explanation)
    match task:
        case ChoiceTask() | TrueFalseTask() if isinstance(card, ChoiceCard):
            yield f"{_lettered(question, card, right_only=True)} {said}"
        case TrueFalseTask():
            yield said
        case NumberTask(number=number):
            yield f"{number.value:.12g} {said}"
        case TextTask(accepted=accepted):
            yield f"{' / '.join(accepted)} {said}"
        case BlanksTask(blanks=blanks):
            yield f"{', '.join(accepted[0] for accepted in blanks)} {said}"
        case OpenTask(answer=answer):
            yield f"{plain_text(answer)} {said}"
        case _:
            yield said


def _lettered(question: Question, card: ChoiceCard, *, right_only: bool = False) -> str:
    options = enumerate(_ordered(question, card))
    shown = ((place, option) for place, option in options if option.correct or not right_only)
    return " ".join(f"{chr(ord('A') + place)}) {plain_text(option.content)}" for place, option in shown)
