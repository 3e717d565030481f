"""Printable sheets: which cards stand on them, in which order and how much of each; engines are `askdown.pdf`."""
