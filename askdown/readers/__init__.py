"""Content trees in, cards out: one file for each dialect, and the segmenter they share."""
