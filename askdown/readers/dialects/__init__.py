"""The ways in which people write questions: a file each, and what several of them share."""
