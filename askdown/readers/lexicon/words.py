"""Lexicon: the kinds of words that a language file lists."""

import re
import unicodedata

import msgspec


class Lexicon(msgspec.Struct, frozen=True):
    """The words of one language, in lower case, compared with what `folded` makes of a text; longer forms win.

    Labels stand without their punctuation and number: `Q1.`, `**Question 3:**` and `Frage 2)` are the labels "q",
    "question" and "frage". A word that also opens ordinary prose before a colon (`Problem: …`, `Aufgabe: …`,
    `Note: …`) is no plain label; it stands in `numbered_labels` or nowhere.
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
    numbered_labels: tuple[str, ...] = ()  # question labels only before a number: problem 3, exercise 2.1
    framed_labels: tuple[str, ...] = ()  # question labels around their number, "#" for it (also in CJK numerals): 第#题
    ordinals: tuple[str, ...] = ()  # words behind a label that number it, from the first on: one, الأول
    letter_pairs: tuple[tuple[str, str], ...] = ()  # letters for question and answer, labels with a colon
    paired_letters: tuple[tuple[str, str], ...] = ()  # letters that are labels only where a file has both in turn
    question_endings: tuple[str, ...] = ()  # endings of a text that ask or order: 吗, 까요, nedir
    question_titles: tuple[str, ...] = ()  # words of headings that promise questions: questions, quiz, exercises
    faq_titles: tuple[str, ...] = ()  # of them those over what people often ask, in whatever words: FAQ
    card_titles: tuple[str, ...] = ()  # of them those over cards, whose fronts need not ask: flashcards
    card_sides: tuple[tuple[str, str], ...] = ()  # the two sides of a card: front and back
    definition_labels: tuple[str, ...] = ()  # what stands over a column of what terms mean: definition, meaning
    answers_titles: tuple[str, ...] = ()  # what the headings over the answers of many questions say: answers, solutions
    key_sentences: tuple[str, ...] = ()  # what begins a sentence that names the right option: the correct answer is
    options_labels: tuple[str, ...] = ()  # what stands over options: options, choices
    title_words: tuple[str, ...] = ()  # what may stand before that: quiz, chapter 3
    review_titles: tuple[str, ...] = ()  # of them those over questions for readers: review questions, check yourself
    plain_titles: tuple[str, ...] = ()  # the word that ends titles over questions of any kind: (theory) questions
    leading_titles: tuple[str, ...] = ()  # where that word comes first: preguntas (de repaso), Fragen zu (Kapitel 2)
    unsettled_words: tuple[str, ...] = ()  # what titles over questions that nobody has settled say: open, remaining
    worth_words: tuple[str, ...] = ()  # what is behind a number in brackets before a question: points, minutes
    level_words: tuple[str, ...] = ()  # or stands there without one, how hard it is: easy, advanced
    plan_titles: tuple[str, ...] = ()  # headings over things to do, whose boxes are no options: roadmap
    common_orders: tuple[str, ...] = ()  # imperatives that head chapters of manuals as well: create, build
    question_verbs: tuple[str, ...] = ()  # verbs after a question's word, where titles do without: is, does, can
    code_words: tuple[str, ...] = ()  # what a question says of code right below it: the following, output
    manual_titles: tuple[str, ...] = ()  # headings of manuals and projects: installation, usage, features
    hint_labels: tuple[str, ...] = ()  # what begins a help between a question and its answer: hint
    trouble_labels: tuple[str, ...] = ()  # of the question labels those that name what goes wrong as well: problem
    trouble_titles: tuple[str, ...] = ()  # headings over such: troubleshooting
    kind_labels: tuple[str, ...] = ()  # what is said of a question before it: its type, its points
    cause_labels: tuple[str, ...] = ()  # what says why it goes wrong: cause, symptom
    task_labels: tuple[str, ...] = ()  # what stands before what an exercise orders: instructions, your task
    begun_words: tuple[str, ...] = ()  # the last words of sentences that the list below them ends: should, to
    question_marks: str = "?"  # the characters that end a question
    words_have_spaces: bool = True  # False: question words may stand anywhere in a heading (Chinese, Japanese, Thai)


def listed(words: str) -> tuple[str, ...]:
    """Give the words of a comma-separated text, in their order, with single spaces and in NFC.

    A comma within a word is not possible (and not needed); other languages' commas do not separate. Words with the
    last sigma of Greek are given as `folded` makes them as well.
    """
    text = " ".join(unicodedata.normalize("NFC", words).split())  # all at once: there are ten thousand words
    found = tuple(filter(None, map(str.strip, text.split(","))))
    return (*found, *(word.replace("ς", "σ") for word in found if "ς" in word)) if "ς" in text else found


def folded(text: str) -> str:
    """Make `text` comparable with the words of a lexicon: NFC, case folded, straight apostrophes, single spaces.

    `İ` becomes a plain `i` (case folding alone would add a combining dot); full-width and mathematical letters
    (`Ｑ`, `𝐐`), which some notes use for emphasis, become plain ones; `ß` becomes `ss`, so lists that hold a word
    with `ß` hold its `ss` form too.
    """
    if text.isascii():  # most texts, and nothing of this is in them
        return " ".join(text.casefold().split())
    plain = _STYLED.sub(lambda styled: unicodedata.normalize("NFKC", styled[0]), unicodedata.normalize("NFC", text))
    return " ".join(plain.translate(_PLAIN).casefold().split())


_STYLED = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]+")
_PLAIN = {ord("İ"): "i", **dict.fromkeys(map(ord, "’‘ʼʻ"), "'")}
