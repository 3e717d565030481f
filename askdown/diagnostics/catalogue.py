"""Every rule there is, by code; a family is a file under `rules/` and a row here."""

from askdown.diagnostics.diagnostic import Rule
from askdown.diagnostics.rules import source

CATALOGUE: dict[str, Rule] = {rule.code: rule for family in (source,) for rule in family.RULES}
