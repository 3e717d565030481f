"""What is asked of the words of all languages at once, compiled from the lexicon."""
