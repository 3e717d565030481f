"""`explain`: what a diagnostic means."""

import click


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Say what the diagnostic CODE means, with an example.

    CODE is what stands in a message, such as S001, or its name, such as not-utf8.
    """
    from askdown.diagnostics.catalogue import CATALOGUE
    from askdown.diagnostics.explanation import explanation
    from askdown.diagnostics.nearest import nearest

    by_name = {rule.name: rule for rule in CATALOGUE.values()}
    rule = CATALOGUE.get(code.strip().upper()) or by_name.get(code.strip().lower())
    if rule is None:
        near = nearest(code, [*CATALOGUE, *by_name])
        advice = f"Did you mean {near}?" if near else "There are: " + ", ".join(CATALOGUE) + "."
        raise click.UsageError(f"There is no diagnostic {code!r}. {advice}")
    click.echo(explanation(rule))
