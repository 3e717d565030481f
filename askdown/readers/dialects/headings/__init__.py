"""Dialects whose questions are headings, or stand over or in hidden answers."""
