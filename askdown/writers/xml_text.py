"""Text as XML can hold it."""

import re

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal_text(text: str) -> str:
    """Give text without the characters that XML 1.0 cannot hold in any way: control characters, lone surrogates."""
    return _ILLEGAL.sub("", text)
