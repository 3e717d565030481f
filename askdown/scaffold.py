"""The few files that a new project begins with."""

import json

_CONFIGURATION = """\
# Makes the cards of this project its own. Never change it once somebody has imported the deck.
id = "{id}"

# The name of the deck in Anki.
deck = {deck}

# What else can be settled here, for example:
#   licence = "CC-BY-SA-4.0"    for whoever wants to share the deck
#   sections = "subdecks"       headings above the questions become decks, not tags
#   exclude = ["drafts/"]       files that hold no questions
"""

_EXAMPLE = r"""# First steps

## What makes a good question?

It asks for **one** thing, and its answer is short enough to be said by heart. Long answers are better cut into several
questions:

- what something is,
- what it is for,
- where it fails.

## How is a formula written?

Between dollar signs, $a^2 + b^2 = c^2$, or on lines of its own:

$$
\int_a^b f'(x)\,dx = f(b) - f(a)
$$

## Where does this deck come from?

From this file. Each heading with an answer below it is a card; change it, build again, import again, and what you
have learnt stays with the card:

```sh
askdown anki
```
"""

_GITIGNORE = "/dist/\n"
_GITATTRIBUTES = "# Lets two branches that both changed cards be merged; the next build puts the lines in order.\n"
_GITATTRIBUTES += "cards.lock merge=union text eol=lf\n"


def project_files(name: str, project_id: str) -> dict[str, str]:
    """Give the files of a new project, by path: its deck is called `name`, its identity is `project_id` (a UUID)."""
    return {
        "askdown.toml": _CONFIGURATION.format(id=project_id, deck=_toml_text(name)),
        "source/first-steps.md": _EXAMPLE,
        ".gitignore": _GITIGNORE,
        ".gitattributes": _GITATTRIBUTES,
    }


def _toml_text(text: str) -> str:
    """Quote a text for TOML, whose basic strings are those of JSON but for U+007F."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
