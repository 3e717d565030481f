"""The page of the quiz: how it is made, and how it behaves in a browser."""
