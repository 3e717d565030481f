"""From a segment to a card: its sides, its facts, its deletions."""
