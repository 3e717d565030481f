"""The only package that configures markdown-it: Markdown text in, content trees with positions out."""
