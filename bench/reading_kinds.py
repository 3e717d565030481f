"""Large files of one kind each: every way of writing questions, in cards as small as they come, and texts of none."""

from typing import NamedTuple


class Kind(NamedTuple):
    """What is repeated, with its number for `{0}`; what stands once before it; what is repeated so behind a title."""

    repeated: str
    before: str = ""
    behind: str = ""
    title: str = ""


KINDS: dict[str, Kind] = {
    # one of each dialect, in the order in which they are asked
    "cards between rules": Kind("What is {0}?\n\n?\n\nThat {0}.\n\n---\n\n", "---\n\n"),
    "lines of %": Kind("## What is {0}?\n\n%\n\nThat {0}.\n\n"),
    "two colons": Kind("Thing {0}::That {0}\n"),
    "paragraphs over ?": Kind("Thing {0}\n?\nThat {0}\n\n"),
    "headings in items": Kind("{0}. ### What is {0}?\n\n    That {0}.\n\n"),
    "summaries": Kind("<details>\n<summary>What is {0}?</summary>\n\nThat {0}.\n\n</details>\n\n"),
    "labelled headings": Kind("## Q{0}. What is it {0}?\n\nThat {0}.\n\n"),
    "headings without text": Kind("## Question {0}\n\nWhat is it {0}?\n\n**Answer:** That {0}.\n\n"),
    "headings over hidden answers": Kind(
        "## Thing {0}\n\n<details><summary>Answer</summary>\n\nThat {0}.\n\n</details>\n\n"
    ),
    "labelled lines": Kind("Q: What is {0}?\nA: That {0}.\n\n"),
    "deletions in labelled lines": Kind("C: The [{0}] is that.\n\n", "Q: What?\nA: That {0}.\n\n"),
    "two letters in turn": Kind("D: Thing {0}\nR: That {0}\n\n"),
    "numbered headings, marked answers": Kind("## {0}. Thing {0}\n\n**Answer:** That {0}.\n\n"),
    "plain headings, marked answers": Kind("## Thing {0}\n\n**Answer:** That {0}.\n\n"),
    "labels in bold": Kind("**Q{0}:** What is it {0}?\n\nThat {0}.\n\n"),
    "numbers in bold": Kind("**{0}.** What is it {0}?\n\nThat {0}.\n\n"),
    "paragraphs over hidden answers": Kind(
        "Thing {0}\n\n<details><summary>Answer</summary>\n\nThat {0}.\n\n</details>\n\n"
    ),
    "numbered headings": Kind("## {0}. What is it {0}?\n\nThat {0}.\n\n"),
    "numbered items": Kind("{0}. What is it {0}?\n\n    That {0}.\n\n"),
    "paragraphs over marked answers": Kind("What is {0}?\n\nAnswer: That {0}.\n\n"),
    "labelled lines alone": Kind("Q{0}: What is it {0}?\n\n"),
    "plain paragraphs": Kind("What is {0}?\n\nThat {0}.\n\n"),
    "plain headings": Kind("## What is {0}?\n\nThat {0}.\n\n"),
    "bold lines": Kind("**What is {0}?**\n\nThat {0}.\n\n"),
    "deletions": Kind("The {{{{c1::{0}}}}} is that.\n\n"),
    "bullets with answers": Kind("- What is {0}?\n    - That {0}.\n"),
    "bullets": Kind("- What is {0}?\n"),
    # what comes with questions
    "options with letters": Kind("## {0}. What is it {0}?\n\nA) one\nB) two\nC) three\n\n**Answer:** B\n\n"),
    "options with boxes": Kind("## What is {0}?\n\n- [ ] one\n- [x] two\n- [ ] three\n\n"),
    "true or false": Kind("Q: True or false: {0} is even?\nA: True.\n\n"),
    "tags": Kind("## What is {0}?\n\nThat {0}.\n\n**Tags:** a{0}, b\n\n"),
    "hash tags": Kind("## What is {0}?\n\nThat {0}.\n\n#a{0} #b\n\n"),
    "ids": Kind("## What is {0}? {{#q{0}}}\n\nThat {0}.\n\n"),
    "formulas": Kind("## What is $x_{{{0}}}$?\n\n$y$.\n\n"),
    "code": Kind("## What does `f({0})` do?\n\n```python\nf({0})\n```\n\n"),
    "answers apart": Kind("{0}. What is it {0}?\n", behind="{0}. That {0}.\n", title="\n## Answers\n\n"),
    # where questions are not all alike
    "numbers that begin again": Kind("## Part {0}\n\n1. What is a thing?\n2. What is another?\n\n"),
    "numbered headings of two levels": Kind("## {0}. What is it {0}?\n\n### {0}. Why is it so?\n\nSo {0}.\n\n"),
    "plain headings of two levels": Kind(
        "## Part {0}\n\n### What is it {0}?\n\nThat {0}.\n\n### Why is it so?\n\nSo {0}.\n\n"
    ),
    # other languages
    "Chinese": Kind("## {0}、什么是它{0}?\n\n那个{0}。\n\n"),
    "Russian": Kind("Вопрос {0}: что это?\n\nОтвет: то {0}.\n\n"),
    "Hindi": Kind("प्रश्न {0}: यह क्या है?\n\nउत्तर: वह {0}।\n\n"),
    # texts of no or one question
    "titles alone": Kind("## The title of part {0}\n\n"),
    "prose": Kind("This is paragraph {0}, and it asks nothing at all of you.\n\n"),
    "lines of one answer": Kind("This is line {0}.\n", "## Why?\n\n"),
    "items of one answer": Kind("- This is item {0}.\n", "## Why?\n\n"),
    "rows of one answer": Kind("| {0} | that |\n", "## Why?\n\n| a | b |\n|---|---|\n"),
    "tags of one card": Kind("**Tags:** a{0}, b{0}\n\n", "## Why?\n\n"),
    "comments of one card": Kind("<!-- tags: a{0} -->\n\n", "## Why?\n\n"),
}


_LEAST = 1_000


def text_of(name: str, size: int, first: int = 1) -> str:
    """Give a file of this kind of about `size` characters; its numbers begin with `first` and have four digits."""
    kind = KINDS[name]
    many = size // len((kind.repeated + kind.behind).format(_LEAST))
    numbers = [number % (9 * _LEAST) + _LEAST for number in range(first, first + many)]
    repeated, behind = ("".join(part.format(number) for number in numbers) for part in (kind.repeated, kind.behind))
    return kind.before + repeated + kind.title + behind
