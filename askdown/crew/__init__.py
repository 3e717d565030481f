"""Work on files that several processes share: what a piece of it is, who does it, and how it is handed out."""
