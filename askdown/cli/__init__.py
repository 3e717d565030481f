"""The command line: the only place with a terminal, exit codes, a clock and writes to disk."""

from askdown.cli.program import main

__all__ = ["main"]
