"""What to do about a code fence that nothing closes, by what it swallowed."""

import re

# A heading that ends by asking, or begins with the number of a question; steps are numbered in remarks as well, whose
# mark is a single `#`. What else a remark says may look so too: this is advice, and decides nothing.
_QUESTION = re.compile(
    r"[ \t]*+#{1,6}+[ \t]++(?:.*[?？؟][ \t*_#]*"
    r"|(?:[Qq][ .]?|(?<=##[ \t])(?:[^\W\d_]{1,8}[ .])?)\d{1,4}(?:[.)](?:[ \t].*)?|[:：].*))"
)


def unclosed_hint(markup: str, text: str, first_line: int) -> str:
    """Give the advice for a fence opened by `markup`, whose content `text` begins at `first_line` of its file."""
    advice = f"close it with a line of {markup} as indented as its beginning"
    for number, line in enumerate(text.split("\n"), first_line):
        if "#" in line and _QUESTION.fullmatch(line):
            return f"{advice}; line {number} looks like the heading of a question, which is code now"
    return advice
