"""Every rule there is, by code; a family is a file under `rules/` and a row here."""

from askdown.diagnostics.diagnostic import Rule
from askdown.diagnostics.rules import configuration, source

CATALOGUE: dict[str, Rule] = {rule.code: rule for family in (configuration, source) for rule in family.RULES}
