"""The GitHub Action, run here as a runner would run it, with a `gh` that only takes notes."""
