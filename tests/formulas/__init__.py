"""Formulas with the verdicts of the MathJax that Anki runs."""
