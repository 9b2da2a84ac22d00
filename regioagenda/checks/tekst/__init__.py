"""The text checks: what an editor wants to know about any Markdown or plain Dutch text.

`stuk.py` cuts a text into lines and blocks that know their place, `kennis.py` holds what a check may know besides the
text, and every other file holds one family of checks. `run.check_tekst` runs them all.
"""
