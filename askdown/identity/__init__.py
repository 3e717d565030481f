"""Which card of this build is which card of the last one: the ledger and the matching."""
