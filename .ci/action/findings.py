"""Writes the findings of `check --messages json` (standard input) as Markdown, the most serious first."""

import json
import re
import sys

MOST = 50
ORDER = {"error": 0, "warning": 1, "note": 2}
MARKS = re.compile(r"([\\`*_{}\[\]<>()#+!|~$@&-])")


def main() -> None:
    """Read lines, write a section; nothing where there is nothing to say."""
    found = [json.loads(line) for line in sys.stdin if line.startswith("{")]
    shown = sorted((item for item in found if item["severity"] != "note"), key=lambda item: ORDER[item["severity"]])
    if not shown:
        return
    print(f"\n### What was found\n\n<details><summary>{len(shown)} to look at</summary>\n")
    for item in shown[:MOST]:
        place = ":".join(str(part) for part in (item["path"], item["line"]) if part).replace("`", "´")
        message = MARKS.sub(r"\\\1", item["message"])
        print(f"- {item['severity']} **{item['code']}** {message}" + (f" — `{place}`" if place else ""))
    if len(shown) > MOST:
        print(f"- … and {len(shown) - MOST} more")
    print("\n</details>")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main()
