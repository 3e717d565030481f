"""The doctor: how a file is read and why, and what to write into it to have it read otherwise."""
