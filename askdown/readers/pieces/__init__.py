"""A document as a flat row of pieces, and what may be asked of one."""
