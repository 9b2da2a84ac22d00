"""The agenda itself, in Dutch nouns."""
