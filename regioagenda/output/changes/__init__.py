"""The report of what a change means, for people who judge it: the facts, and the same facts as Markdown, HTML and JSON."""
