"""The preview: cards as Anki shows them, on a page served to this computer alone."""
