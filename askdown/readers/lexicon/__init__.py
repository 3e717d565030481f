"""The words that mark questions and answers, one file a language; LANGUAGES is the table of them."""

from askdown.readers.lexicon.english import ENGLISH
from askdown.readers.lexicon.words import Lexicon

LANGUAGES: tuple[Lexicon, ...] = (ENGLISH,)
