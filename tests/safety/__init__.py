"""Builds that are repeated, wait for one another, are killed, or find a full disk."""
