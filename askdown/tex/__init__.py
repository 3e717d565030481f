"""What the program knows of TeX: tokens, validation, repair, splitting for clozes, rendering."""
