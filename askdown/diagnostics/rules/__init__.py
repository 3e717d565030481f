"""One file for each family of rules; a rule's constant holds its whole explanation."""
