"""`plan`: what an import would do, before it does it."""

from typing import TYPE_CHECKING

import click

from askdown.cli.options import LEDGER, MESSAGES, SOURCE, command

if TYPE_CHECKING:
    from askdown.cli.run import Run

_AS_JSON = (click.option("--json", "as_json", is_flag=True, help="Write the plan as JSON, with every card."),)


@command(SOURCE, LEDGER, MESSAGES, _AS_JSON, prints=True)
def plan(run: "Run") -> str:
    """Say what importing a new build would change for learners.

    Compares the questions with cards.lock: what is new, edited, renamed, moved, removed or not certain. Nothing is
    written. The plan goes to standard output, messages to standard error.
    """
    from askdown.cli.building import build_of
    from askdown.cli.run import Again
    from askdown.cli.summaries import read_words
    from askdown.identity.plan import make_plan, plan_json
    from askdown.identity.plan_text import plan_lines
    from askdown.identity.stamping import Stamped

    build = build_of(run)
    shipment = build.shipment
    stamped = Stamped(shipment.notes, shipment.ledger, shipment.changes)
    planned = make_plan(stamped, shipment.matching, build.ledger)
    run.say(plan_json(planned) if run.choices.as_json else "".join(f"{line}\n" for line in plan_lines(planned)))
    summary = f"Planned for {read_words(shipment.matched)}"
    run.again = Again(tuple(run.found), summary)
    return summary
