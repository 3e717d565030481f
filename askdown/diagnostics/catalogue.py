"""Every rule there is, by code; a family is a file under `rules/` and a row here."""

from askdown.diagnostics.diagnostic import Rule
from askdown.diagnostics.rules import (
    configuration,
    engine,
    export,
    formulas,
    front_matter,
    html,
    identity,
    lint,
    media,
    printing,
    quiz,
    reading,
    source,
)

FAMILIES = (
    configuration,
    engine,
    export,
    formulas,
    front_matter,
    html,
    identity,
    lint,
    media,
    printing,
    quiz,
    reading,
    source,
)

CATALOGUE: dict[str, Rule] = {rule.code: rule for family in FAMILIES for rule in family.RULES}
