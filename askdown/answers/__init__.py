"""Questions put to a person: what a card asks for, and whether what somebody typed is right."""
