"""What helps people write: schemas for text editors, the tables of the handbook and the web editor."""
