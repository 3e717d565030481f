"""Options made automatically, asked of their makers by the commands that use them: the review file read and written."""

from pathlib import Path

from askdown.cli.refusal import RefusalError
from askdown.cli.run import Run
from askdown.diagnostics import Diagnostic, Rule
from askdown.diagnostics.rules.export import OPTION_IS_RIGHT, TICKED_CHANGED, UNREVIEWED_OPTIONS
from askdown.distractors.merging import Merged, merged
from askdown.distractors.review import read_review
from askdown.distractors.suggestions import Suggestion, suggested, with_choices
from askdown.model import Library
from askdown.writing import put


def library_with_options(run: Run, library: Library, *, ticked_only: bool) -> Library:
    """Give a library, whose cards have their GUIDs, with choice questions made of its short answers, if that is wanted.

    The review file beside the ledger is read, and written anew. `ticked_only` is for what leaves the author's hands:
    exams and exports. Raises RefusalError for a file that cannot be read.
    """
    if not run.choices.auto_options:
        return library
    found = _merged(run, library)
    anything = run.project.review.exists() or any(one.wrong for one in found.suggestions)
    # With one of several files, others' entries would look as if their cards were gone.
    if anything and run.project.only is None:
        put(run.project.review, found.text.encode())
    _report(run, found, ticked_only=ticked_only)
    return with_choices(library, (one for one in found.suggestions if one.ticked or not ticked_only))


def library_with_ticked(run: Run, library: Library) -> Library:
    """Give a library with the choice questions that are ticked in the review file; nothing is reported or written."""
    return with_choices(library, (one for one in _merged(run, library).suggestions if one.ticked))


def _merged(run: Run, library: Library) -> Merged:
    return merged(suggested(library.cards), read_review(_text(run.project.review)))


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise RefusalError(f"{file} cannot be read: {error}") from error


def _report(run: Run, found: Merged, *, ticked_only: bool) -> None:
    for suggestion in found.changed:
        _say(run, suggestion, TICKED_CHANGED, "the question has changed since its options were ticked", "tick it again")
    for suggestion in found.spoiled:
        _say(run, suggestion, OPTION_IS_RIGHT, "an option in the review file says what another one says", "change it")
    waiting = sum(bool(one.wrong) and not one.ticked for one in found.suggestions)
    if ticked_only and waiting:
        place = run.project.below_root(run.project.review)
        said = f"{waiting} questions with options made automatically are not ticked, and left out"
        run.report(Diagnostic(UNREVIEWED_OPTIONS, said, place))


def _say(run: Run, suggestion: Suggestion, rule: Rule, message: str, advice: str) -> None:
    origin = suggestion.fact.card.origin
    hint = f"{advice} in {run.project.shown(run.project.below_root(run.project.review))}"
    run.report(Diagnostic(rule, message, origin.path, origin.line, 0, hint))
