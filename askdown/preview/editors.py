"""Addresses that open a line of a source file in an editor."""

import re
from pathlib import PurePath
from urllib.parse import quote

DEFAULT_EDITOR = "vscode://file/{path}:{line}:{column}"
_PLACEHOLDER = re.compile(r"\{(\w*)\}")
_KNOWN = frozenset({"path", "line", "column"})
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_DANGEROUS = frozenset({"javascript", "data", "vbscript", "blob"})


def problem_of(address: str) -> str:
    """Say what is wrong with the address of an editor; "" for nothing."""
    scheme = _SCHEME.match(address)
    if not scheme or scheme[1].lower() in _DANGEROUS or re.search(r'[\s"<>]', address):
        return "an address, like " + DEFAULT_EDITOR
    named = _PLACEHOLDER.findall(address)
    if "path" not in named or not set(named) <= _KNOWN:
        return "an address with {path}, and perhaps {line} and {column}"
    return ""


def editor_address(address: str, file: PurePath, line: int, column: int) -> str:
    """Fill in the address; the path is percent-encoded, and begins without a slash where the address has one."""
    path = quote(file.as_posix(), safe="/:")
    if "/{path}" in address and "://{path}" not in address:
        path = path.lstrip("/")
    values = {"path": path, "line": str(max(line, 1)), "column": str(max(column, 1))}
    return _PLACEHOLDER.sub(lambda found: values[found[1]], address)
