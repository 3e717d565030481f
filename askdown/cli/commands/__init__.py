"""One command per file; what it does is one function of the package, what it says is here."""
