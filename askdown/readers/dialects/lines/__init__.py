"""Dialects whose questions are lines and paragraphs."""
