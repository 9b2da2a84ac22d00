"""The ground floor: diagnostics, the memo, and how numbers, dates and lists are written in Dutch. Knows nothing else."""
