"""What `explain` prints and docs/diagnostics.md holds about a rule."""

from textwrap import fill, indent

from askdown.diagnostics.diagnostic import Rule, Severity

_WEIGHT = {
    Severity.ERROR: "error: exit code 1",
    Severity.WARNING: "warning: exit code 1 with --strict",
    Severity.NOTE: "note: no effect on the exit code",
}


def explanation(rule: Rule) -> str:
    """Write a rule for a terminal of 80 columns: code and name, weight, meaning, example."""
    parts = [f"{rule.code} {rule.name} ({_WEIGHT[rule.severity]})", fill(rule.explanation, 80)]
    if rule.example:
        parts.append("Example:\n" + indent(rule.example.rstrip("\n"), "    "))
    return "\n\n".join(parts)


def document(rules: list[Rule]) -> str:
    """Write the section of docs/diagnostics.md that lists all rules, in Markdown."""
    return "\n".join(_section(rule) for rule in rules)


def _section(rule: Rule) -> str:
    example = f"\n```text\n{rule.example.rstrip()}\n```\n" if rule.example else ""
    return f"### {rule.code} {rule.name}\n\n*{rule.severity.value}.* {rule.explanation}\n{example}"
