"""Regioagenda: a folder of Markdown and YAML becomes a region's agenda website."""
