"""Lexicon: the kinds of words that a language file lists."""

import msgspec


class Lexicon(msgspec.Struct, frozen=True):
    """The words of one language, all in lower case, compared after case folding; longer forms win.

    Labels stand without their punctuation and number: `Q1.`, `**Question 3:**` and `Frage 2)` are the labels "q",
    "question" and "frage".
    """

    code: str  # BCP 47: "en", "zh", …
    question_labels: tuple[str, ...]  # what opens a question: q, question
    answer_labels: tuple[str, ...]  # what opens its answer: a, ans, answer, solution, sample answer
    key_labels: tuple[str, ...]  # what names the right options: correct answer, answer key
    cloze_labels: tuple[str, ...]  # C
    explanation_labels: tuple[str, ...]  # explanation, rationale: part of the answer, after a key
    hidden_summaries: tuple[str, ...]  # summary lines over hidden answers: view answer, show solution
    question_words: tuple[str, ...]  # first words of interrogative sentences: what, why, how, can, is
    imperatives: tuple[str, ...]  # first words of orders: explain, describe, list, define
    placeholders: tuple[str, ...]  # what stands where an answer is still missing: answer here, to be filled, tbd
    never_questions: tuple[str, ...]  # headings of other things: contents, references, license, contributing
    navigation: tuple[str, ...]  # back to top, table of contents
    tag_labels: tuple[str, ...]  # tags, topics, keywords
    difficulty_labels: tuple[str, ...]  # difficulty, level
    metadata_labels: tuple[str, ...]  # other facts about a card: category, asked by, source
    true_words: tuple[str, ...]  # true, yes
    false_words: tuple[str, ...]  # false, no
    true_false_phrases: tuple[str, ...]  # true or false
    all_of_the_above: tuple[str, ...]  # beginnings of options that keep the last place: all of the above
    question_marks: str = "?"  # the characters that end a question
    words_have_spaces: bool = True  # False: question words may stand anywhere in a heading (Chinese, Japanese)
