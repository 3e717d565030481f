"""Content trees in, cards out: `reading.py` is the stage, each folder a part of the way."""
