"""Checks on any Dutch text. They stand on the ground floor alone: of agendas they know only the words they are handed.

`stuk.py` is a text of lines and blocks that know their place, `reader.py` cuts one that comes from elsewhere. `kennis.py`
answers what a check may ask besides the text, with `naamlijst.py` for names, `register.py` for what everyone knows and
`woordenboek.py` for words. `pattern.py`, with `required.py` and `folded.py`, are patterns that know where they cannot be
found; `reporting.py` has what every check uses. Every other file holds one family of checks; `run.py` lists them and
runs those that can say anything of a text.
"""
