"""Properties of blocks and pages, as outliners write them below what they are about: `collapsed:: true`."""


def is_property(text: str) -> bool:
    """Tell a property of a block or a page in Logseq and the like: `collapsed:: true`, `card-repeats:: 2`."""
    name, colons, value = text.partition("::")
    if not colons or (value and not value[0].isspace()):
        return False
    return name in _PROPERTIES or name.startswith(("card-", "logseq."))


_PROPERTIES = frozenset({
    "id", "collapsed", "title", "alias", "aliases", "tags", "type", "icon", "template", "template-including-parent",
    "public", "deck", "heading", "background-color", "created-at", "updated-at", "exclude-from-graph-view", "filters",
    "full-title", "category", "author", "source", "url",
})  # fmt: skip
