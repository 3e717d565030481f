"""Rewrites of TeX that math-core does not know, or shows wrongly, into TeX that it shows as MathJax would.

They serve the fallback only: what MathJax draws is never rewritten. One rewrite is one function and a row in REWRITES.
"""

import re
from collections.abc import Callable

# Numbered environments would print numbers that Anki does not; the others are unknown to math-core.
ENVIRONMENTS = {
    "align": "align*",
    "equation": "equation*",
    "gather": "gather*",
    "flalign": "align*",
    "flalign*": "align*",
    "multline": "gather*",
    "multline*": "gather*",
    "split": "aligned",
}
COMMANDS = {"pmb": "boldsymbol", "mbox": "text", "hbox": "text", "dotsc": "ldots", "dotsb": "cdots"}


def closing(tex: str, opening: int) -> int:
    """Return the index of the brace that closes the one at `opening`, or -1."""
    depth = 0
    for found in re.compile(r"\\.|[{}]", re.DOTALL).finditer(tex, opening):
        depth += {"{": 1, "}": -1}.get(found.group(), 0)
        if depth == 0:
            return found.start()
    return -1


def with_argument(tex: str, command: str, replace: Callable[[re.Match[str], str], str]) -> str:
    """Replace each `command{argument}`, the command being a pattern that ends before the brace."""
    done = []
    at = 0
    for found in re.finditer(rf"{command}\s*(?=\{{)", tex):
        end = closing(tex, found.end())
        if found.start() < at or end < 0:
            continue
        done += [tex[at : found.start()], replace(found, tex[found.end() + 1 : end])]
        at = end + 1
    return "".join([*done, tex[at:]])


def tags(tex: str) -> str:
    r"""`\tag{1}` becomes `\qquad\text{(1)}`; labels and refusals of numbers go."""
    tex = with_argument(tex, r"\\label", lambda _, __: "")
    tex = re.sub(r"\\(?:notag|nonumber)(?![a-zA-Z])", "", tex)
    return with_argument(
        tex, r"\\tag(\*?)", lambda found, label: rf"\qquad\text{{{label if found[1] else f'({label})'}}}"
    )


def environments(tex: str) -> str:
    r"""Numbered and unknown environments become near ones; `eqnarray` becomes an array of three columns."""
    tex = re.sub(r"\\begin\{eqnarray(\*?)\}", r"\\begin{array}{rcl}", tex)
    tex = re.sub(r"\\end\{eqnarray(\*?)\}", r"\\end{array}", tex)
    tex = re.sub(r"\\(begin|end)\{([pbBvV]?)(?:small)?matrix\*?\}(?:\[[lcr]\])?", r"\\\1{\2matrix}", tex)
    tex = re.sub(r"\\begin\{alignedat\}\s*\{\d+\}", r"\\begin{aligned}", tex).replace(
        r"\end{alignedat}", r"\end{aligned}"
    )
    return re.sub(
        r"\\(begin|end)\{([a-z]+\*?)\}",
        lambda found: rf"\{found[1]}{{{ENVIRONMENTS.get(found[2], found[2])}}}",
        tex,
    )


def row_spacing(tex: str) -> str:
    r"""`\\[1em]` becomes `\\`: math-core would print the bracket."""
    return re.sub(r"(\\\\)\s*\[\s*-?[\d.]+\s*[a-z]{2}\s*\]", r"\1", tex)


def operators(tex: str) -> str:
    r"""`\mathop{\mathrm{max}}\limits` becomes `\operatorname*{max}`."""

    def named(_: re.Match[str], name: str) -> str:
        upright = re.sub(r"^\s*(?:\\mathrm\s*\{(.*)\}|\\rm\s+(.*))$", r"\1\2", name)
        return rf"\operatorname*{{{upright}}}"

    return with_argument(tex, r"\\mathop", named).replace(r"}\limits", "}")


def stacks(tex: str) -> str:
    r"""`\substack{…}` becomes the environment it stands for."""
    return with_argument(tex, r"\\substack", lambda _, rows: rf"\begin{{subarray}}{{c}}{rows}\end{{subarray}}")


def text(tex: str) -> str:
    r"""`\text{for $x_1$ in a_b}` becomes `\text{for }{x_1}\text{ in a\_b}`."""

    def split(found: re.Match[str], words: str) -> str:
        parts = re.split(r"(?<!\\)\$", words)
        if len(parts) % 2 == 0:
            return f"{found[0]}{{{words}}}"
        plain = (re.sub(r"(?<!\\)_", r"\_", part) for part in parts[::2])
        pieces = [f"{found[0]}{{{part}}}" if part else "" for part in plain]
        math = [f"{{{part}}}" for part in parts[1::2]]
        return "".join(piece for pair in zip(pieces, [*math, ""], strict=True) for piece in pair)

    return with_argument(tex, r"\\text(?:rm|it|bf|tt)?", split)


def wrappers(tex: str) -> str:
    r"""`\href{…}{x}` and `\smash{x}` become `{x}`."""
    tex = with_argument(tex, r"\\href", lambda _, __: "")
    return re.sub(r"\\smash(?=\s*\{)", "", tex)


def commands(tex: str) -> str:
    """Commands that have a synonym math-core knows."""
    return re.sub(r"\\([a-zA-Z]+)", lambda found: "\\" + COMMANDS.get(found[1], found[1]), tex)


REWRITES = (tags, environments, row_spacing, operators, stacks, wrappers, commands, text)


def rewritten(tex: str) -> str:
    """Return the TeX after all rewrites, in their order."""
    for rewrite in REWRITES:
        tex = rewrite(tex)
    return tex
