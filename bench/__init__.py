"""The comparison with other generators, as a tool: `make bench`."""
