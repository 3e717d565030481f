"""Puts `python -m askdown.cli …` on the command line."""

from askdown.cli.program import main

if __name__ == "__main__":
    main()
