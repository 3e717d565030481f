"""RULES: every lint pass, in the order of their reports; and running them all."""

from askdown.diagnostics import Report
from askdown.lint.answers import link_only_answers, long_answers, missing_answers
from askdown.lint.duplicates import duplicates
from askdown.lint.images import images_without_text
from askdown.lint.keys import longest_keys, skewed_keys
from askdown.lint.links import dead_anchors, dead_links
from askdown.lint.marks import marks
from askdown.lint.negations import plain_negations
from askdown.lint.options import all_of_the_above, keys_missing, repeated_options
from askdown.lint.subject import Lint, Subject
from askdown.lint.tags import unread_tags

RULES: tuple[Lint, ...] = (
    missing_answers,
    link_only_answers,
    long_answers,
    duplicates,
    images_without_text,
    dead_links,
    dead_anchors,
    keys_missing,
    repeated_options,
    all_of_the_above,
    longest_keys,
    skewed_keys,
    plain_negations,
    marks,
    unread_tags,
)


def lint(subject: Subject, report: Report) -> None:
    """Report what is doubtful in the questions of a library. Nothing is changed, nothing written."""
    for rule in RULES:
        for diagnostic in rule(subject):
            report(diagnostic)
