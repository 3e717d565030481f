"""What ends a run with exit code 2: something that the person at the terminal has to decide or to mend."""

import click


class RefusalError(click.ClickException):
    """A run that is refused or cannot go on; nothing was written. The text says why and what to do."""

    exit_code = 2
