"""`plan`: what an import would do, before it does it."""

from typing import TYPE_CHECKING

import click

from askdown.cli.options import LEDGER, MESSAGES, SOURCE, command, not_beside

if TYPE_CHECKING:
    from askdown.cli.choices import Choices
    from askdown.cli.run import Run
    from askdown.identity.plan import Plan

_FORMS = (
    click.option(
        "--json",
        "as_json",
        is_flag=True,
        callback=not_beside("markdown"),
        help="Write the plan as JSON, with every card.",
    ),
    click.option(
        "--markdown",
        is_flag=True,
        callback=not_beside("as_json"),
        help="Write the plan as Markdown, for a comment on a pull request.",
    ),
)


@command(SOURCE, LEDGER, MESSAGES, _FORMS, prints=True)
def plan(run: "Run") -> str:
    """Say what importing a new build would change for learners.

    Compares the questions with cards.lock: what is new, edited, renamed, moved, removed or not certain. Nothing is
    written. The plan goes to standard output, messages to standard error.
    """
    from askdown.cli.building import build_of
    from askdown.cli.run import Again
    from askdown.cli.summaries import read_words
    from askdown.identity.plan import make_plan
    from askdown.identity.stamping import Stamped

    build = build_of(run)
    shipment = build.shipment
    stamped = Stamped(shipment.notes, shipment.ledger, shipment.changes)
    planned = make_plan(stamped, shipment.matching, build.ledger)
    run.say(_written(planned, run.choices))
    summary = f"Planned for {read_words(shipment.matched)}"
    run.again = Again(tuple(run.found), summary)
    return summary


def _written(planned: "Plan", choices: "Choices") -> str:
    from askdown.identity.plan import plan_json
    from askdown.identity.plan_markdown import plan_markdown
    from askdown.identity.plan_text import plan_lines

    if choices.as_json:
        return plan_json(planned)
    return plan_markdown(planned) if choices.markdown else "".join(f"{line}\n" for line in plan_lines(planned))
