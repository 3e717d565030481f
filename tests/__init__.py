"""All tests; a package, so that test files can share what drives Anki."""
