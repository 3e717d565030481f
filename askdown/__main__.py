"""Puts `python -m askdown …` on the command line."""

from askdown.cli import main

if __name__ == "__main__":
    main(prog_name="python -m askdown")
