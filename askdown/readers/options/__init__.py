"""Multiple choice: where the options of a question stand, and which of them are right."""
