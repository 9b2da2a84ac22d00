"""Markdown made safe and exact: read in `source`, parsed in `tree`, written in `html`, judged in `lint` and `problems`."""
