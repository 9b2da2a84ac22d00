"""Make the filters of Dutch words for the search: `python -m woordenboek.zeef`.

From the dictionary (`woordenboek.zlib`) come the nouns, adjectives and infinitives of four to eleven letters that are no
compound of two words of four letters or more: what somebody types as a whole question.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from regioagenda.output.search.stammen import fold, stem
from regioagenda.output.search.zeef import made
from regioagenda.taal.gegevens import unpacked
from regioagenda.taal.woordenboek import Soort, woordenboek

TARGET = Path(__file__).resolve().parent.parent / "regioagenda" / "taal" / "gegevens" / "zeef.txt"
_KINDS = Soort.WOORD | Soort.NAAMWOORD | Soort.INFINITIEF | Soort.BIJVOEGLIJK


def content() -> str:
    """Give a line for each first letter: the letter and its filter."""
    boek = woordenboek()
    listed = unpacked("woordenboek.zlib").split(b"\n", 2)[2].decode("latin-1")
    stems: defaultdict[str, set[str]] = defaultdict(set)
    for line in listed.splitlines():
        form = line.partition("\t")[0]
        if not (form.isalpha() and form.islower() and 4 <= len(form) <= 11 and boek.form(form) & _KINDS):
            continue
        parts = boek.splits(form)
        if len(parts) < 2 or min(map(len, parts)) < 4:
            stems[fold(form)[0]].add(stem(fold(form)))
    head = "# Welke woorden Nederlands zijn, per eerste letter; gemaakt met: python -m woordenboek.zeef"
    return "\n".join((head, *(f"{letter} {made(found)}" for letter, found in sorted(stems.items())), ""))


if __name__ == "__main__":
    TARGET.write_text(content(), encoding="utf-8")
