"""The offline quiz: which cards a page asks, what they are as HTML, and how one file holds all that they need."""
