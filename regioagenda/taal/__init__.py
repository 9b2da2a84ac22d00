"""Checks on any Dutch text. They stand on the ground floor alone: of agendas they know only the words they are handed.

`stuk.py` cuts a text into lines and blocks that know their place, `kennis.py` holds what a check may know besides the
text, and every other file holds one family of checks. `run.check_tekst` runs them all.
"""
