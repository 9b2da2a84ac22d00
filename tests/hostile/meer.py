"""More cases: what fuzzing found, and kinds of paste, of YAML, of files and of names that came up later."""

from __future__ import annotations

from tests.helpers import tiny
from tests.hostile.geval import file

VERBANDEN = "content/agendas/duinstreek/verbanden.yaml"

MEER = [
    # A value between quotes may hold an end of a line that is no line of the file (found by fuzzing, seed 5005956).
    *(
        file("yaml", f"regeleinde {code} in proza", VERBANDEN, tiny()[VERBANDEN].replace(b'"Er is', f'"E{code} is'.encode()), "yaml-teken-anders")
        for code in ("\\r", "\\r\\n", "\\r\\r")
    ),
]  # fmt: skip
