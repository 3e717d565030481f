"""Wrong options for questions that have none: made of short answers of sibling cards, and reviewed by the author."""
