"""The linter of questions: passes over a library that report and change nothing, and the mends that are safe."""
