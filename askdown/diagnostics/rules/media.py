"""A: what can be wrong with the images, sounds and films that cards show."""

from askdown.diagnostics.diagnostic import Rule, Severity

MISSING_MEDIA = Rule(
    code="A001",
    name="missing-media",
    severity=Severity.WARNING,
    explanation="There is no file at the address of an image, sound or film. Addresses are relative to the file that "
    "names them; one that begins with a slash is relative to the source folder, then to the project. The card is built "
    "with the alternative text in its place.",
    example="![learning curves](images/lerning-curves.svg)",
)
OUTSIDE_PROJECT = Rule(
    code="A002",
    name="media-outside-project",
    severity=Severity.WARNING,
    explanation="The address leads out of the project's folder, by `..`, as an absolute path or through a symbolic "
    "link. Such files are never shipped: a deck from somebody else must not carry off what lies elsewhere on the disk. "
    "Copy the file into the project.",
    example="![key](../../../.ssh/id_rsa)",
)
REMOTE_MEDIA = Rule(
    code="A003",
    name="remote-media",
    severity=Severity.NOTE,
    explanation="The image lies on the web. It stays a link: learners see it only while they are online and as long as "
    "it is there, and its host sees them. To ship it with the deck, save it beside the source file.",
    example="![logo](https://example.org/logo.png)",
)
MEDIA_TOO_LARGE = Rule(
    code="A004",
    name="media-too-large",
    severity=Severity.WARNING,
    explanation="The file is larger than 100 MiB, which is the most that AnkiWeb synchronises. It is in the deck, but "
    "learners will not have it on their other devices.",
    example="![lecture](lecture.mp4)",
)
BROKEN_DATA = Rule(
    code="A005",
    name="broken-data-address",
    severity=Severity.WARNING,
    explanation="A `data:` address does not hold what it says: its Base64 cannot be read, or it is empty. The card is "
    "built with the alternative text in its place.",
    example="![dot](data:image/png;base64,iVBORw0KGgo)",
)
UNREADABLE_MEDIA = Rule(
    code="A006",
    name="unreadable-media",
    severity=Severity.WARNING,
    explanation="The file is there, but could not be read (permissions, a disk that fails). The card is built with the "
    "alternative text in its place.",
    example="![plot](plot.png), and plot.png may be read by another user only",
)

RULES = (MISSING_MEDIA, OUTSIDE_PROJECT, REMOTE_MEDIA, MEDIA_TOO_LARGE, BROKEN_DATA, UNREADABLE_MEDIA)
