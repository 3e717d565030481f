"""Programs that others wrote, by which exports are judged."""
