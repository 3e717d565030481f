"""What a checker says about one formula, and the one verdict that MathJax's TeX parser cannot give: raw text."""

import re
from typing import Literal, TypeAlias

import msgspec

Formula: TypeAlias = tuple[str, bool]
"""TeX without its delimiters, and whether it is a display formula."""

Status: TypeAlias = Literal["ok", "undefined", "error", "raw"]


class Verdict(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    r"""What the reader of a card would see of a formula.

    `ok`: it is typeset. `undefined`: unknown commands stand in red, the rest is typeset; `message` holds their names
    with backslashes, separated by spaces. `error`: the source stands in red on yellow; `message` is the reason. `raw`:
    MathJax never finds the end of the formula and the text stays as typed. `offset` counts characters from the start
    of the TeX, None where nobody knows. `kind` is MathJax's own name of the error ("MissingArgFor"), empty where
    another checker decided.
    """

    status: Status
    message: str = ""
    offset: int | None = None
    kind: str = ""


OK = Verdict("ok")


def raw_verdict(formula: Formula) -> Verdict | None:
    r"""Return the verdict "raw" when MathJax would not end the formula exactly where the card does, else None.

    The finder knows only escapes and braces, in comments and in \verb too: a closing delimiter counts where no brace
    is open (`findEnd` in mathjax-full 3.2.2, ts/input/tex/FindTeX.ts).
    """
    tex, display = formula
    close = r"\]" if display else r"\)"
    opened: list[int] = []
    for found in re.finditer(r"\\(?:[a-zA-Z]|.)|[{}]", tex + close):
        if found.group() == close and not opened:
            return (
                None if found.start() == len(tex) else Verdict("raw", f"{close} ends the formula here", found.start())
            )
        if found.group() == "{":
            opened.append(found.start())
        elif found.group() == "}" and opened:
            opened.pop()
    if opened:
        return Verdict("raw", "Missing close brace", opened[-1])
    return Verdict("raw", "A backslash at the end hides the closing delimiter", len(tex) - 1)
