"""Exams: a seed gives the same papers, variants differ in order alone, and the paper knows nothing of the key."""

import re
from collections import Counter

import msgspec
import pytest
from lxml import etree

from askdown.answers.tasks import ChoiceTask, Question
from askdown.content import Text
from askdown.content_walk import rewritten
from askdown.exam.manifest import ExamManifest, manifest_of, read_manifest, write_manifest
from askdown.exam.paper import Press, key, paper
from askdown.exam.setup import ExamSetup
from askdown.exam.variants import Variant, digest, picked, variants_of
from askdown.model import ChoiceCard, Option
from askdown.rendering.plain import plain_text
from askdown.rendering.static_html import shown_formulas
from askdown.templating import Templates
from askdown.tex.static_math import DrawingCache, static_math
from askdown.wording.wording import wording
from tests.unit.question_world import asked

CHOICES = "".join(
    f"### Which letter has the number {number}?\n\n"
    + "".join(f"- [{'x' if place == 0 else ' '}] Option {number}{sign}\n" for place, sign in enumerate("abcd"))
    + f"\nExplanation: reason{number}.\n\n"
    for number in range(1, 31)
)
MIXED = """\
### Which metal is liquid?

- [ ] Iron
  > Feedback on iron.
- [x] Mercury
  > Feedback on mercury.
- [ ] Both of the above

### How many electrons has helium?

1. [ ] one
2. [x] two
3. [ ] three

### Which are noble gases?

- [x] Neon
- [x] Argon
- [ ] Oxygen

### True or false: helium is a metal?

- [ ] True
- [x] False

### What is $\\sqrt{2}$?

= 1.4142 +- 0.001

### Who painted the Mona Lisa?

Leonardo

Accept: Leonardo da Vinci

### Why is the sky blue?

Rayleigh scattering is stronger for short waves.
"""
CLOZE = "Q: Unused?\nA: Nothing.\n\nC: Helium has [two] electrons.\n"


def press(questions: list[Question]) -> Press:
    contents = tuple((one.stem, *(option.content for option in options_of(one))) for one in questions)
    formulas = list(shown_formulas((contents, tuple(one.explanation for one in questions))))
    templates = Templates()
    return Press(templates, static_math(formulas, None, DrawingCache()), lambda _: "", wording("en", templates))


def options_of(question: Question) -> tuple[Option, ...]:
    return question.card.options if isinstance(question.card, ChoiceCard) else ()


def by_id(questions: list[Question]) -> dict[str, Question]:
    return {one.card.origin.guid: one for one in questions}


def manifest(questions: list[Question], /, **settings: int) -> ExamManifest:
    setup = msgspec.structs.replace(ExamSetup("Finals"), **settings)
    return manifest_of(setup, variants_of(picked(questions, setup), setup))


def pages(questions: list[Question], made: ExamManifest) -> list[str]:
    return [paper(variant, by_id(questions), made, press(questions)) for variant in made.variants]


def text_of(html: str) -> str:
    body = etree.HTML(html).find("body")
    return " ".join(" ".join(body.itertext()).split())


def letters(questions: list[Question], variant: Variant) -> list[int]:
    """Give the place of the right option of each single choice of a variant."""
    known = by_id(questions)
    return [
        place
        for placed in variant.questions
        for place, option in enumerate(placed.options)
        if isinstance(known[placed.id].task, ChoiceTask) and options_of(known[placed.id])[option].correct
    ]


def test_the_same_seed_gives_the_same_bytes_and_another_one_another_exam() -> None:
    questions = asked(CHOICES).questions
    first, second = (pages(questions, manifest(questions, variants=2, seed=42)) for _ in range(2))
    assert first == second
    assert first != pages(questions, manifest(questions, variants=2, seed=43))


def test_variants_hold_the_same_questions_in_another_order() -> None:
    questions = asked(CHOICES).questions
    one, other = manifest(questions, questions=20, variants=2).variants
    ids = [[placed.id for placed in variant.questions] for variant in (one, other)]
    assert len(ids[0]) == 20
    assert ids[0] != ids[1]
    assert sorted(ids[0]) == sorted(ids[1])
    orders = [{placed.id: placed.options for placed in variant.questions} for variant in (one, other)]
    assert orders[0] != orders[1]
    assert all(sorted(order) == [0, 1, 2, 3] for order in orders[0].values())


def test_new_cards_elsewhere_leave_the_order_of_the_old_ones() -> None:
    before, after = asked(CHOICES).questions, asked(CHOICES, MIXED).questions
    old = manifest(before, questions=99).variants[0].questions
    known = {placed.id for placed in old}
    new = [placed for placed in manifest(after, questions=99).variants[0].questions if placed.id in known]
    assert [placed.id for placed in new] == [placed.id for placed in old]


@pytest.mark.parametrize("seed", range(12))
def test_no_letter_is_the_answer_too_often_or_three_times_in_a_row(seed: int) -> None:
    questions = asked(CHOICES).questions
    (variant,) = manifest(questions, questions=30, seed=seed).variants
    keys = letters(questions, variant)
    assert len(keys) == 30
    assert max(Counter(keys).values()) <= 12
    assert not any(len(set(keys[place : place + 3])) == 1 for place in range(28))


def test_orders_with_a_meaning_are_kept_and_the_last_one_stays_last() -> None:
    questions = asked(MIXED).questions
    for seed in range(10):
        for placed in manifest(questions, seed=seed).variants[0].questions:
            stem = plain_text(by_id(questions)[placed.id].stem)
            if "electrons" in stem:
                assert placed.options == (0, 1, 2)
            elif "metal is liquid" in stem:
                assert placed.options[-1] == 2
            elif "True or false" in stem:
                assert placed.options == (0, 1)


def test_the_key_of_each_variant_names_the_right_options_as_its_paper_shows_them() -> None:
    questions = asked(MIXED, CLOZE).questions
    made = manifest(questions, variants=3, seed=7)
    tree = etree.HTML(key(by_id(questions), made, press(questions)))
    sections = tree.xpath("//section[@class='variant']")
    assert len(sections) == 3
    for section, variant, page in zip(sections, made.variants, pages(questions, made), strict=True):
        grid = [" ".join(item.xpath("text()")).strip() for item in section.xpath("ol[@class='grid']/li")]
        for number, placed in enumerate(variant.questions, 1):
            shown = etree.HTML(page).xpath(f"//section[@id='q{number}']//ol/li")
            right = [option for option in options_of(by_id(questions)[placed.id]) if option.correct]
            marked = [" ".join(item.itertext()).split() for item in shown]
            expected = [words[0] for words in marked if words[1:] in [plain_text(one.content).split() for one in right]]
            if expected:
                assert grid[number - 1] == ", ".join(expected)
        assert {"Leonardo / Leonardo da Vinci", "1.4132 … 1.4152", "two", "see below"} <= set(grid)


def test_nothing_of_the_key_is_in_the_paper() -> None:
    questions = asked(MIXED, CLOZE).questions
    made = manifest(questions, variants=2)
    for page in pages(questions, made):
        for secret in ("Feedback", "Rayleigh", "Leonardo", "1.4142", "1.4132", "two electrons", "correct", 'right"'):
            assert secret not in page
        for question in questions:
            assert question.card.origin.guid not in page
            assert question.card.origin.path not in page
    whole = key(by_id(questions), made, press(questions))
    assert all(secret in whole for secret in ("Feedback", "Rayleigh", "Leonardo", "1.4132"))


def test_another_key_gives_the_same_paper_to_the_byte() -> None:
    questions = asked(CHOICES, MIXED).questions
    made = manifest(questions, questions=99, variants=2)
    turned = [altered(question) for question in questions]
    assert [one != other for one, other in zip(questions, turned, strict=True)].count(True) > 30
    assert pages(questions, made) == pages(turned, made)


def altered(question: Question) -> Question:
    """Give a choice question with other options right (as many as before) and other explanations."""
    card, task = question.card, question.task
    if not isinstance(card, ChoiceCard) or not isinstance(task, ChoiceTask):
        return question

    before = card.options

    def other(options: tuple[Option, ...]) -> tuple[Option, ...]:
        flags = [option.correct for option in before]
        moved = dict(zip([option.line for option in before], flags[1:] + flags[:1], strict=True))
        return tuple(
            msgspec.structs.replace(option, correct=moved[option.line], feedback=option.content) for option in options
        )

    said = rewritten(question.explanation, Text, lambda text: Text(text.text[::-1]))
    card = msgspec.structs.replace(card, options=other(card.options), answer=said)
    task = msgspec.structs.replace(task, options=other(task.options))
    return Question(card, question.stem, task, said)


def test_the_manifest_gives_the_same_papers_again_whatever_is_drawn_now() -> None:
    questions = asked(CHOICES).questions
    made = manifest(questions, questions=10, variants=2, seed=5)
    read = read_manifest(write_manifest(made))
    assert read == made
    more = asked(CHOICES, MIXED).questions
    assert isinstance(read, ExamManifest)
    assert pages(more, read) == pages(questions, made)


@pytest.mark.parametrize(
    ("data", "why"), [(b"{}", "no record"), (b"no", "no record"), (b'{"version": 9}', "no record")]
)
def test_what_is_no_manifest_is_said_to_be_none(data: bytes, why: str) -> None:
    assert why in str(read_manifest(data))


def test_a_manifest_of_another_version_is_refused() -> None:
    made = msgspec.structs.replace(manifest(asked(MIXED).questions), version=9)
    assert read_manifest(write_manifest(made)) == "it has version 9, known is 1"


def test_digests_change_with_words_and_not_with_places() -> None:
    here, there = asked(MIXED).questions, asked("Some words first.\n\n" + MIXED).questions
    assert list(map(digest, here)) == list(map(digest, there))
    edited = asked(
        MIXED.replace("- [x] Neon\n- [x] Argon", "- [x] Neon\n- [ ] Argon").replace("short waves", "red")
    ).questions
    assert sum(one != other for one, other in zip(map(digest, here), map(digest, edited), strict=True)) == 2


def test_points_lines_and_the_answer_sheet() -> None:
    questions = asked(MIXED, CLOZE).questions
    (page,) = pages(questions, manifest(questions, open_points=5, sheet=True))
    assert "9 questions · 17 points" in text_of(page)
    tree = etree.HTML(page)
    assert len(tree.xpath("//div[@class='line']")) >= 3
    assert len(tree.xpath("//section[@class='sheet']//li")) == 4
    assert tree.xpath("//ol[@class='ticks squares']")
    assert len(tree.xpath("//span[@class='gap']")) == 1
    assert not re.search(r"<(?:script|link|iframe)|https?:", page.partition("<body")[2])


def test_bold_that_only_marks_questions_is_not_printed() -> None:
    questions = asked("**Q1. Why is it blue?**\n\nIt is.\n\n**Q2. And *then*?**\n\nNothing.\n").questions
    made = manifest(questions, questions=2)
    page = paper(made.variants[0], by_id(questions), made, press(questions))
    assert "<p>Why is it blue?</p>" in page
    assert "<p>And <em>then</em>?</p>" in page


def test_a_question_that_is_gone_is_left_out_of_the_paper() -> None:
    questions = asked(MIXED).questions
    made = manifest(questions)
    (page,) = pages(questions[1:], made)
    assert len(etree.HTML(page).xpath("//section[@class='item']")) == len(questions) - 1
