"""Answers that do not stand below their questions but together, elsewhere."""
