"""The search index: what can be found, the words of it, and the files that a browser fetches."""
