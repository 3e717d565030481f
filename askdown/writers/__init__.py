"""From library to artifacts, one output a file."""
