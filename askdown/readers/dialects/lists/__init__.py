"""Dialects whose questions are items of lists or rows of tables."""
