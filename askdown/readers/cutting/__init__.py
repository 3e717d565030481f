"""Which dialect a file is written in, and where each of its cards begins and ends."""
