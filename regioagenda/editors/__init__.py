"""What helps people write: the JSON Schemas, snippets and settings of a text editor, and the tables of the handbook."""
