"""Answers in the form in which they are compared: what nobody means to be judged by is gone.

tests/vectors/answers.json holds what every implementation of it, in whatever language, must agree with;
templates/quiz/js/normal_form.js is the one of the quiz page.
"""

import re
import unicodedata

# Soft hyphens, zero-width and direction marks, and the marks that choose how an emoji looks: pasted along, unseen.
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_MARKS = re.compile(r"\\[()\[\]]|[$`*]")
_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
    "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "ο": "omicron", "π": "pi",
    "ρ": "rho", "σ": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
}  # fmt: skip
_LETTERS = str.maketrans(_GREEK)
_COMMAND = re.compile(rf"\\(?:var)?({'|'.join(_GREEK.values())})(?![a-z])")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "′": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_MINUS = str.maketrans({"−": "-"})
# Decimal digits of scripts in which people write numbers; those of full width are NFKC's.
_DIGITS = {ord(zero) + value: str(value) for zero in "٠۰०০" for value in range(10)}
# Between two words a dash, a slash or an underscore is as good as a space. Elsewhere it may be a sign or a fraction.
_JOINT = re.compile(r"(?<=\w)[-‐‑‒–—](?=\w)|\s[‐‑‒–—]\s|_|(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})")
# Chinese and Japanese are written without spaces; some people part other scripts from them, and some do not.
_HAN = "[⺀-⿟々-〇぀-ヿ㐀-䶿一-鿿豈-﫿𠀀-𳿿]"
# `GPT 3` is `GPT3`, and `5 ms` is `5ms`.
_NEEDLESS = re.compile(rf" (?={_HAN})|(?<={_HAN}) |(?<=[^\W\d_]) (?=[0-9])|(?<=[0-9]) (?=[^\W\d_])")
_ARTICLE = re.compile(r"(?:the|an|a) (?=\S)")
_BEFORE = "¿¡ "
_AFTER = ".,;:!?。、؟،؛। "


def normal_form(text: str) -> str:
    r"""Give the form of an answer that is compared; equal forms are the same answer.

    Compatible characters are one (NFKC), case, emphasis, `$`, what cannot be seen and the last stop are gone, quotes
    are straight, joints of words (`-`, `/`, `_`) are spaces, spaces between letters and digits and around Chinese and
    Japanese are gone, an article at the beginning is gone, Greek letters are their names (`β`, `\beta`), and digits are
    those of ASCII. Accents, plurals and the spelling of a country stay.
    """
    folded = unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).casefold()
    text = unicodedata.normalize("NFKC", folded).translate(_MINUS)  # case folding takes some letters apart
    text = _MARKS.sub("", text.translate(_QUOTES))
    text = _COMMAND.sub(r"\1", text).translate(_LETTERS).translate(_DIGITS)
    text = " ".join(_JOINT.sub(" ", text).split()).lstrip(_BEFORE).rstrip(_AFTER)
    return _NEEDLESS.sub("", _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text)


def code_form(text: str) -> str:
    """Give the form of code that is compared: case and inner spaces count, the block's indent and line ends do not."""
    lines = [line.expandtabs(4).rstrip() for line in text.splitlines()]
    lines = "\n".join(lines).strip("\n").split("\n")
    indent = min((len(line) - len(line.lstrip()) for line in lines if line), default=0)
    return "\n".join(line[indent:] for line in lines)
