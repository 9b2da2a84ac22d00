"""The words on the screen that are no content: what the program says itself, and what a region says instead.

As with gettext the text itself is its name: “Stand van {per}.” is found and replaced by those words. A `{word}` stands for
what is filled in, `[` and `]` for the beginning and end of a link or of words that stand out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from regioagenda.domain.model import Schermtekst, Schermteksten
from regioagenda.domain.region import Region

MERK = re.compile(r"\{([a-z][a-z0-9_]*)\}")
DEEL = re.compile(r"\{[a-z][a-z0-9_]*\}|[\[\]]|[^\[\]{]+|\{")


def zeg(region: Region, tekst: str, /, **woorden: object) -> str:
    """Give a text of the program, or what the region says instead, with its words filled in.

    The text is written where it is asked, so that `schermteksten.txt` holds it; `python -m tests.opnieuw` writes that.
    """
    gegeven = region.schermteksten.get(tekst, tekst)
    return gegeven.format(**woorden) if woorden else gegeven


def in_programma() -> Mapping[str, str]:
    """Give the texts that are asked with `zeg`, each with the module that does so first."""
    from importlib.resources import files  # a build needs it only when a region has words of its own

    text = (files("regioagenda.domain") / "schermteksten.txt").read_text("utf-8")
    return {tekst: waar for waar, _, tekst in (regel.partition("\t") for regel in text.splitlines())}


def vervangen(bestanden: Iterable[Schermteksten]) -> Iterator[tuple[str, str]]:
    """Give what a region says instead of which text; what cannot be filled in is left as it was."""
    for bestand in bestanden:
        yield from ((t.tekst, t.wordt) for t in bestand.teksten if not any(bezwaren(t)))


def bezwaren(tekst: Schermtekst) -> Iterator[tuple[str, str]]:
    """Tell why words cannot take the place of others, with what to do."""
    oud, nieuw = tekst.tekst, tekst.wordt
    if (tag := re.search(r"</?[a-zA-Z!][^<>]*>?|&#?[a-zA-Z0-9]+;", nieuw)) is not None:
        yield f"“{tag.group()}” is HTML; dat komt letterlijk op het scherm.", "Haal het weg. Schrijf gewone tekst."
    voor, na = Counter(MERK.findall(oud)), Counter(MERK.findall(nieuw))
    for merk in sorted((voor - na).keys()):
        yield f"“{{{merk}}}” staat er niet in.", f"Zet {{{merk}}} op de plek waar het programma iets invult."
    for merk in sorted((na - voor).keys()):
        kent = ", ".join(f"{{{m}}}" for m in voor)
        waarvoor = "staat er vaker in dan in de tekst zelf" if merk in voor else "kent deze tekst niet"
        yield f"“{{{merk}}}” {waarvoor}.", f"Gebruik elk één keer: {kent}." if kent else "Haal het weg."
    if "{" in MERK.sub("", nieuw) or "}" in MERK.sub("", nieuw):
        yield "Een accolade staat los.", "Een accolade hoort om een naam, zoals {per}."
    if _haken(oud) != _haken(nieuw):
        yield "De rechte haken staan anders dan in de tekst.", "Zet [ en ] om dezelfde woorden, in dezelfde volgorde."


def _haken(tekst: str) -> str:
    return re.sub(r"[^\[\]]", "", tekst)
