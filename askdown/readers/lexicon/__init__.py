"""The words that mark questions and answers, one file a language; LANGUAGES is the table of them."""

from askdown.readers.lexicon.arabic import ARABIC
from askdown.readers.lexicon.chinese import CHINESE
from askdown.readers.lexicon.english import ENGLISH
from askdown.readers.lexicon.french import FRENCH
from askdown.readers.lexicon.german import GERMAN
from askdown.readers.lexicon.hindi import HINDI
from askdown.readers.lexicon.italian import ITALIAN
from askdown.readers.lexicon.japanese import JAPANESE
from askdown.readers.lexicon.korean import KOREAN
from askdown.readers.lexicon.polish import POLISH
from askdown.readers.lexicon.portuguese import PORTUGUESE
from askdown.readers.lexicon.russian import RUSSIAN
from askdown.readers.lexicon.spanish import SPANISH
from askdown.readers.lexicon.thai import THAI
from askdown.readers.lexicon.turkish import TURKISH
from askdown.readers.lexicon.ukrainian import UKRAINIAN
from askdown.readers.lexicon.vietnamese import VIETNAMESE
from askdown.readers.lexicon.words import Lexicon

LANGUAGES: tuple[Lexicon, ...] = (
    ENGLISH,
    CHINESE,
    JAPANESE,
    KOREAN,
    GERMAN,
    FRENCH,
    SPANISH,
    PORTUGUESE,
    ITALIAN,
    RUSSIAN,
    UKRAINIAN,
    POLISH,
    TURKISH,
    ARABIC,
    HINDI,
    VIETNAMESE,
    THAI,
)
