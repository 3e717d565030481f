"""From library to library, one pass a file; the PASSES table gives the order."""
