"""The words that the program itself writes on sheets, papers and pages, in the language of the cards."""
