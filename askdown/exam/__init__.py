"""Exams on paper: which questions, in which order in which variant, and how paper and key are laid out."""
