"""Giving something another name, and writing that name everywhere: what, which names, which bytes, the whole."""
