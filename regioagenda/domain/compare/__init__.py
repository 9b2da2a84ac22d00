"""Comparing two moments of a region as typed values: what became of every item, in words. The one compare there is."""
