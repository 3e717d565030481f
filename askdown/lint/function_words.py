"""Words that do not change what a question asks for: articles, forms of "to be", plain orders to explain."""

from askdown.readers.lexicon.words import listed

_BY_LANGUAGE = {
    "en": """a, an, the, is, are, was, were, be, do, does, did, what, s, re, in, of, on, to, for, with, you, your, we,
        it, its, that, this, these, there, explain, describe, define, briefly, please, exactly, meant, mean, by, and""",
    "de": """der, die, das, den, dem, des, ein, eine, einer, einem, einen, ist, sind, war, was, man, unter, versteht,
        erkläre, beschreibe, definiere, von, vom, im, in, bei, und""",
    "fr": """le, la, les, l, un, une, des, du, de, d, est, sont, ce, c, que, qu, quoi, expliquez, décrivez, définissez,
        en, dans, et""",
    "es": """el, la, los, las, un, una, es, son, qué, que, lo, del, de, en, explica, explique, describe, describa,
        define, defina, y""",
    "pt": """o, a, os, as, um, uma, é, são, que, do, da, dos, das, de, em, no, na, explique, descreva, defina, e""",
    "it": """il, lo, la, i, gli, le, l, un, una, uno, è, sono, che, cos, cosa, del, della, dei, di, in, spiega,
        descrivi, definisci, e""",
}

FUNCTION_WORDS = frozenset(word for words in _BY_LANGUAGE.values() for word in listed(words))
