"""Addresses of source files in a repository on the web."""

from urllib.parse import quote, urlsplit

# How hosts name a file on the default branch; the first whose name is in the host wins, GitHub's form is the rest.
_FORMS = (("gitlab", "/-/blob/HEAD/"), ("bitbucket", "/src/HEAD/"), ("sr.ht", "/tree/HEAD/item/"), ("", "/blob/HEAD/"))


def permalink(repository: str, folder: str, path: str) -> str:
    """Give the address of a source file, or "" without a repository.

    `repository` is its address on the web, or one with `{path}` where the file's path belongs (for hosts whose form is
    not known); `folder` is the source folder in it, `path` the file in that. It names no commit and no line, since both
    would change every card that they stand in.
    """
    if not repository:
        return ""
    place = quote(f"{folder.strip('/')}/{path}".lstrip("/"))
    if "{path}" in repository:
        return repository.replace("{path}", place)
    base = repository.rstrip("/").removesuffix(".git")
    host = urlsplit(base).hostname or ""
    return base + next(form for name, form in _FORMS if name in host) + place
