"""From library to library, one pass a file; `pipeline.py` gives the order."""
