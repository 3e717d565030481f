"""What several dialects ask about the lines that open questions, and about those that lost their sign."""
