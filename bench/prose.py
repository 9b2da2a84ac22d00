"""Dutch policy prose that is never the same twice: sentences from patterns, filled with nouns that are often compounds.

A text has the mix of words, lengths and compounds of a real agenda, so that language checks, search and Markdown find as much
to do as they find there.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

FIRST = tuple(
    [
        "fiets",
        "woning",
        "water",
        "natuur",
        "klimaat",
        "energie",
        "zorg",
        "jeugd",
        "sport",
        "cultuur",
        "haven",
        "duin",
        "polder",
        "dorps",
        "wijk",
        "buurt",
        "verkeers",
        "school",
        "werk",
        "bedrijfs",
        "markt",
        "winkel",
        "grond",
        "bodem",
        "lucht",
        "geluid",
        "groen",
        "bomen",
        "strand",
        "kust",
        "recreatie",
        "toerisme",
        "landbouw",
        "glastuinbouw",
        "warmte",
        "zonne",
        "wind",
        "bouw",
        "huur",
        "senioren",
        "studenten",
        "gezins",
        "armoede",
        "schuld",
        "taal",
        "lees",
        "bibliotheek",
        "museum",
        "erfgoed",
        "archeologie",
        "brug",
        "weg",
        "spoor",
        "bus",
        "veer",
        "parkeer",
        "laad",
        "vracht",
        "afval",
        "riool",
        "dijk",
    ]
)
LAST = (
    *(
        ("het", w)
        for w in [
            "plan",
            "loket",
            "netwerk",
            "gebied",
            "overleg",
            "fonds",
            "onderzoek",
            "besluit",
            "programma",
            "beleid",
            "akkoord",
            "project",
        ]
    ),
    *(
        ("de", w)
        for w in [
            "visie",
            "route",
            "aanpak",
            "opgave",
            "kaart",
            "monitor",
            "raad",
            "groep",
            "campagne",
            "subsidie",
            "planning",
            "regeling",
        ]
    ),
    *(
        ("de", w)
        for w in [
            "strategie",
            "proef",
            "verkenning",
            "coördinator",
            "adviseur",
            "commissie",
            "avond",
            "bijeenkomst",
            "locatie",
        ]
    ),
)
PLURALS = {"gebied": "gebieden", "besluit": "besluiten", "route": "routes", "loket": "loketten", "kaart": "kaarten"}
PEOPLE = ("inwoners", "ondernemers", "huurders", "jongeren", "ouderen", "fietsers", "boeren", "scholen", "verenigingen")
WHEN = ("in 2026", "in 2027", "in de zomer van 2026", "voor het einde van 2027", "stap voor stap", "in overleg")
VERBS = ("maken", "onderzoeken", "bespreken", "verbeteren", "uitbreiden", "voorbereiden", "vaststellen", "afronden")

PATTERNS = (
    "De gemeenten gaan {the} samen {verb}.",
    "{The} is belangrijk voor {people} in {place}.",
    "Met {the} willen de gemeenten laten zien wat er in {place} kan.",
    "{When} bespreken de raden van {place} en {place2} {the}.",
    "Uit {the} blijkt dat {people} meer hulp nodig hebben.",
    "Daarom komt er {a} voor {people} en {people2}.",
    "De provincie betaalt een deel van {the}.",
    "{Place} heeft al ervaring met {a}, en deelt die met {place2}.",
    "Het college van {place} vraagt {people} om mee te denken over {the}.",
    "In {place} zijn {number} plekken gevonden waar {a} past.",
    "De kosten van {the} zijn {number} duizend euro.",
    "{People} kunnen {when} reageren op {the}.",
    "Als {the} klaar is, begint {place} met {a}.",
    "{The} loopt vertraging op, omdat er te weinig mensen zijn.",
    "Samen met {people} zoekt de regio naar {a} dat bij de omgeving past.",
    "Vier van de {number} gemeenten hebben {the} al vastgesteld.",
    "De afspraken over {the} staan in het akkoord van {year}.",
    "{Place} en {place2} leggen {the} aan elkaar voor.",
    "Voor {people} verandert er {when} weinig door {the}.",
    "Elk kwartaal vertelt de regio hoe het gaat met {the} en met {the2}.",
    "Er is {number} duizend euro voor {the}; de rest komt van het Rijk.",
    "De regio wil {the} en {the2} beter op elkaar laten aansluiten.",
    "Wie vragen heeft over {the}, kan terecht bij {the2}.",
    "Zonder {a} blijven {people} in {place} achter bij de rest van de regio.",
)


class Prose:
    """Sentences from one source of chance; `places` are the names that they mention."""

    def __init__(self, rng: random.Random, places: Sequence[str]) -> None:
        self._rng = rng
        self._places = places

    def noun(self) -> tuple[str, str]:
        """Give an article and a compound: “het”, “fietsplan”."""
        article, last = self._rng.choice(LAST)
        return article, self._rng.choice(FIRST) + last

    def sentence(self) -> str:
        """Give one sentence."""
        rng = self._rng
        the, the2, other = self.noun(), self.noun(), self.noun()
        place, place2 = rng.sample(self._places, 2)
        people, people2 = rng.sample(PEOPLE, 2)
        when = rng.choice(WHEN)
        words = {
            "the": " ".join(the),
            "the2": " ".join(the2),
            "a": f"een {other[1]}",
            "place": place,
            "place2": place2,
            "people": people,
            "people2": people2,
            "when": when,
            "verb": rng.choice(VERBS),
            "number": str(rng.randint(5, 40)),
            "year": str(rng.randint(2019, 2026)),
        }
        words |= {name.capitalize(): text[:1].upper() + text[1:] for name, text in words.items()}
        return rng.choice(PATTERNS).format(**words)

    def text(self, words: int) -> str:
        """Give paragraphs of a few sentences, together about this many words."""
        blocks: list[str] = []
        while sum(len(block.split()) for block in blocks) < words:
            blocks.append(" ".join(self.sentence() for _ in range(self._rng.randint(3, 5))))
        return "\n\n".join(blocks)

    def title(self) -> str:
        """Give the title of something that is going to be done."""
        verb = self._rng.choice(VERBS)
        return f"{' '.join(self.noun())} {verb}".capitalize()
