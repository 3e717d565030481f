"""Puts `python build.py …` on the command line of the package beside it."""

from askdown.cli import main

if __name__ == "__main__":
    main(prog_name="python build.py")
