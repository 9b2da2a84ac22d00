"""What happened with a region over its earlier revisions: what changed in words, and what left the calendars."""
