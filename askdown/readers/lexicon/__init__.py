"""The words that mark questions and answers, one file a language; LANGUAGES is the table of them."""

from askdown.readers.lexicon.arabic import ARABIC
from askdown.readers.lexicon.azerbaijani import AZERBAIJANI
from askdown.readers.lexicon.bengali import BENGALI
from askdown.readers.lexicon.bulgarian import BULGARIAN
from askdown.readers.lexicon.catalan import CATALAN
from askdown.readers.lexicon.chinese import CHINESE
from askdown.readers.lexicon.croatian import CROATIAN
from askdown.readers.lexicon.czech import CZECH
from askdown.readers.lexicon.danish import DANISH
from askdown.readers.lexicon.dutch import DUTCH
from askdown.readers.lexicon.english import ENGLISH
from askdown.readers.lexicon.finnish import FINNISH
from askdown.readers.lexicon.french import FRENCH
from askdown.readers.lexicon.german import GERMAN
from askdown.readers.lexicon.greek import GREEK
from askdown.readers.lexicon.hebrew import HEBREW
from askdown.readers.lexicon.hindi import HINDI
from askdown.readers.lexicon.hungarian import HUNGARIAN
from askdown.readers.lexicon.indonesian import INDONESIAN
from askdown.readers.lexicon.italian import ITALIAN
from askdown.readers.lexicon.japanese import JAPANESE
from askdown.readers.lexicon.korean import KOREAN
from askdown.readers.lexicon.lithuanian import LITHUANIAN
from askdown.readers.lexicon.malay import MALAY
from askdown.readers.lexicon.norwegian import NORWEGIAN
from askdown.readers.lexicon.persian import PERSIAN
from askdown.readers.lexicon.polish import POLISH
from askdown.readers.lexicon.portuguese import PORTUGUESE
from askdown.readers.lexicon.romanian import ROMANIAN
from askdown.readers.lexicon.russian import RUSSIAN
from askdown.readers.lexicon.slovak import SLOVAK
from askdown.readers.lexicon.slovenian import SLOVENIAN
from askdown.readers.lexicon.spanish import SPANISH
from askdown.readers.lexicon.swedish import SWEDISH
from askdown.readers.lexicon.thai import THAI
from askdown.readers.lexicon.turkish import TURKISH
from askdown.readers.lexicon.ukrainian import UKRAINIAN
from askdown.readers.lexicon.urdu import URDU
from askdown.readers.lexicon.uzbek import UZBEK
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
    DUTCH,
    INDONESIAN,
    PERSIAN,
    ROMANIAN,
    CZECH,
    SWEDISH,
    DANISH,
    CROATIAN,
    HUNGARIAN,
    FINNISH,
    BENGALI,
    HEBREW,
    GREEK,
    BULGARIAN,
    NORWEGIAN,
    SLOVAK,
    CATALAN,
    SLOVENIAN,
    MALAY,
    URDU,
    AZERBAIJANI,
    LITHUANIAN,
    UZBEK,
)
