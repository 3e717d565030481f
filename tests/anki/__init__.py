"""Tests against Anki's own code: what a learner's collection looks like after imports."""
