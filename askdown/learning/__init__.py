"""What a learner does with cards: when each comes back, what is kept of it, and a round of questions."""
