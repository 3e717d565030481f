"""Shows what kind of question each way of writing a card makes."""

from askdown.answers.questions import name_of
from askdown.answers.tasks import BlanksTask, ChoiceTask, NumberTask, OpenTask, Task, TextTask, TrueFalseTask
from askdown.rendering.plain import plain_text
from tests.unit.question_world import asked


def task_of(text: str) -> Task:
    (question,) = asked(text).questions
    return question.task


def test_one_right_option_is_a_single_choice() -> None:
    task = task_of("### Which metal is liquid?\n\n- [ ] Iron\n- [x] Mercury\n")
    assert isinstance(task, ChoiceTask)
    assert (task.multiple, task.fixed) == (False, False)


def test_a_numbered_list_is_fixed_and_all_of_the_above_goes_last() -> None:
    numbered = task_of("### How many?\n\n1. [ ] one\n2. [x] two\n")
    assert isinstance(numbered, ChoiceTask)
    assert numbered.fixed
    pinned = task_of("### Which?\n\n- [ ] one\n- [x] All of the above\n- [ ] two\n")
    assert isinstance(pinned, ChoiceTask)
    assert pinned.fixed
    assert plain_text(pinned.options[-1].content) == "All of the above"


def test_true_and_false_alone_as_options_are_a_statement() -> None:
    task = task_of("### Is dropout on in tests?\n\n- [ ] True\n  > No.\n- [x] False\n")
    assert isinstance(task, TrueFalseTask)
    assert task.correct is False
    assert plain_text(task.feedback_true) == "No."


def test_yes_and_no_stay_options() -> None:
    assert isinstance(task_of("### Is it on?\n\n- [ ] Yes\n- [x] No\n"), ChoiceTask)


def test_an_answer_that_begins_with_true_to_a_true_or_false_question() -> None:
    assert task_of("Q: True or false: SGD converges always?\nA: False. It may diverge.\n") == TrueFalseTask(
        correct=False
    )
    assert isinstance(task_of("Q: Does SGD converge always?\nA: False. It may diverge.\n"), OpenTask)


def test_an_own_paragraph_with_an_equals_sign_is_a_number() -> None:
    (question,) = asked("### What is $\\sqrt 2$?\n\n= 1.4142 +- 0.001\n\nBy Newton.\n").questions
    assert isinstance(question.task, NumberTask)
    assert question.task.number.holds(1.415)
    assert plain_text(question.explanation) == "By Newton."


def test_an_accept_line_makes_a_typed_answer() -> None:
    (question,) = asked("### Which optimizer?\n\nAdam\n\nAccept: Adam optimizer | adaptive moments\n").questions
    assert question.task == TextTask(("Adam", "Adam optimizer", "adaptive moments"))
    assert plain_text(question.explanation) == "Adam"


def test_a_range_below_an_answer_judges_and_is_not_shown() -> None:
    (question,) = asked("### How long?\n\nA second and a half.\n\n= 1.5 ± 1%\n").questions
    assert isinstance(question.task, NumberTask)
    assert (question.task.number.low, question.task.number.high) == (1.485, 1.515)
    assert plain_text(question.explanation) == "A second and a half."


def test_an_accepted_text_alone_is_the_answer() -> None:
    (question,) = asked("### Which optimizer?\n\nAccept: Adam | AdamW\n").questions
    assert question.task == TextTask(("Adam", "AdamW"))
    assert plain_text(question.explanation) == "Adam"


def test_a_long_answer_is_no_accepted_text() -> None:
    prose = "It keeps running means of the gradient and of its square. " * 3
    (question,) = asked(f"### Which optimizer?\n\n{prose}\nAccept: Adam\n").questions
    assert question.task == TextTask(("Adam",))
    assert plain_text(question.explanation) == prose.strip()


def test_a_cloze_has_blanks_with_alternatives() -> None:
    (question,) = asked("Q: a?\nA: b\n\nC: The loss is lowered by [gradient descent / GD].\n").questions[1:]
    assert question.task == BlanksTask((("gradient descent / GD", "gradient descent", "GD"),))
    assert name_of(question, 80) == "The loss is lowered by ____."


def test_a_cloze_that_hides_a_formula_is_open_and_covered() -> None:
    (question,) = asked("Q: a?\nA: b\n\nC: Its derivative is {{c1::$1/x$::a fraction}}.\n").questions[1:]
    assert isinstance(question.task, OpenTask)
    assert question.task.hidden
    assert plain_text(question.stem) == "Its derivative is [a fraction]."
    assert plain_text(question.task.answer) == r"Its derivative is \(1/x\)."


def test_what_nobody_could_judge_is_reported_at_its_line() -> None:
    world = asked("# T\n\nQ: Why?\n\nQ: a?\nA: b\n\nQ: c?\nA: d\n")
    assert [plain_text(question.stem) for question in world.questions] == ["a?", "c?"]
    (diagnostic,) = [item for item in world.found if item.rule.code == "X001"]
    assert (diagnostic.path, diagnostic.line) == ("1.md", 3)


def test_clozes_of_formulas_and_pasted_copies_are_not_asked_again() -> None:
    card = "### What is the softmax?\n\n$$ p_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}} $$\n\n"
    world = asked(card, card)
    assert len(world.library.cards) > 2
    assert len(world.questions) == 1


def test_names_are_cut_at_a_word() -> None:
    (question,) = asked("### Why does momentum help in long and narrow valleys?\n\nIt does.\n").questions
    assert name_of(question, 30) == "Why does momentum help in…"
