"""One file for each piece of syntax that markdown-it does not know."""
