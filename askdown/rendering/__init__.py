"""From content trees to HTML or plain text: one shared walk, single nodes overridden by writers."""
