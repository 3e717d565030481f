"""Lists the skipped tests of a JUnit report with their reasons; exit status 1 when there are any, unless --allow."""

import sys
import xml.etree.ElementTree as ET
from pathlib import Path


def main(report: str, *options: str) -> int:
    """Print what was skipped in the report and give the exit status."""
    cases = ET.parse(Path(report)).getroot().iter("testcase")  # noqa: S314  (pytest wrote it a moment ago)
    skipped = [(case, mark) for case in cases for mark in case.findall("skipped")]
    for case, mark in skipped:
        print(f"skipped: {case.get('classname')}.{case.get('name')}: {mark.get('message')}")
    print(f"{len(skipped)} tests skipped")
    return int(bool(skipped) and "--allow" not in options)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
