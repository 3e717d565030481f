"""Cases in Markdown: what a file reads like, and what is read from it."""
