"""Allowed but unwise: advice for the editor, one small function per check."""
