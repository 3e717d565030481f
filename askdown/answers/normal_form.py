"""Answers in the form in which they are compared: what nobody means to be judged by is gone.

tests/vectors/answers.json holds what every implementation of it, in whatever language, must agree with.
"""

import re
import unicodedata

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
# Between two words a dash, a slash or an underscore is as good as a space. Elsewhere it may be a sign or a fraction.
_JOINT = re.compile(r"(?<=\w)[-‐‑‒–—](?=\w)|\s[‐‑‒–—]\s|_|(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})")
_ARTICLE = re.compile(r"(?:the|an|a) (?=\S)")


def normal_form(text: str) -> str:
    r"""Give the form of an answer that is compared; equal forms are the same answer.

    Compatible characters are one (NFKC), case, emphasis, `$` and the last stop are gone, quotes are straight, joints
    of words (`-`, `/`, `_`) are spaces, an article at the beginning is gone, Greek letters are their names (`β`,
    `\beta`). Accents, plurals and the spelling of a country stay.
    """
    text = unicodedata.normalize("NFKC", text).casefold().translate(_MINUS)
    text = _MARKS.sub("", text.translate(_QUOTES))
    text = _COMMAND.sub(r"\1", text).translate(_LETTERS)
    text = " ".join(_JOINT.sub(" ", text).split()).rstrip(".,;:!? ")
    return _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text


def code_form(text: str) -> str:
    """Give the form of code that is compared: case and inner spaces count, the block's indent and line ends do not."""
    lines = [line.expandtabs(4).rstrip() for line in text.splitlines()]
    lines = "\n".join(lines).strip("\n").split("\n")
    indent = min((len(line) - len(line.lstrip()) for line in lines if line), default=0)
    return "\n".join(line[indent:] for line in lines)
