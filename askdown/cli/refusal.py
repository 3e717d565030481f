"""What ends a run with exit code 2: something that the person at the terminal has to decide or to mend."""

import sys

import click


class RefusalError(click.ClickException):
    """A run that is refused or cannot go on; nothing was written. The text says why and what to do."""

    exit_code = 2


def of_unwritable_name(error: Exception) -> RefusalError | None:
    """Give the refusal where the error is a name of a file that this system's settings cannot write, else nothing."""
    encoding = sys.getfilesystemencoding()
    if not isinstance(error, UnicodeEncodeError) or error.encoding != encoding or encoding == "utf-8":
        return None
    return RefusalError(
        f"the names of files here hold characters for which the system is not set up (it writes {encoding}). "
        "Set the variable PYTHONUTF8=1, or a locale with UTF-8 such as LC_ALL=C.UTF-8, and run this again."
    )
