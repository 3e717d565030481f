"""Questions for tests of exports and exams, read from Markdown as a build reads them."""

import msgspec

from askdown.answers.questions import questions_of
from askdown.answers.tasks import Question
from askdown.decoding import decode
from askdown.diagnostics import Diagnostic
from askdown.identity.ledger import Ledger
from askdown.model import Library
from askdown.passes.identities import identify
from askdown.passes.naming import Naming
from askdown.pipeline import read_library
from askdown.readers.pieces.option_signs import is_pinned


class Asked(msgspec.Struct, frozen=True):
    """The library of some Markdown files, its questions, and what was reported on the way."""

    library: Library
    questions: list[Question]
    found: list[Diagnostic]

    def codes(self) -> list[str]:
        """Give the codes of what exports reported, in order."""
        return [item.rule.code for item in self.found if item.rule.code.startswith("X")]


def asked(*texts: str) -> Asked:
    """Read Markdown texts as the files `1.md`, `2.md` and so on of a project."""
    found: list[Diagnostic] = []
    sources = [decode(f"{number}.md", text.encode(), found.append) for number, text in enumerate(texts, 1)]
    library = read_library(sources, found.append, name="Root", naming=Naming())
    library = identify(library, Ledger(project="p"), found.append).library
    return Asked(library, list(questions_of(library.cards, is_pinned, found.append)), found)
