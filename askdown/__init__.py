"""Askdown: Markdown questions and answers in, Anki decks, sheets and quizzes out."""

__version__ = "0.1.0"
