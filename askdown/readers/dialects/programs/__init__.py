"""Dialects of programs: separators, blocks and tags of flash-card tools."""
