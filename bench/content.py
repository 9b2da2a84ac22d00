"""Make a region of any size, always the same for the same size: `python bench/content.py 1000 MAP`."""

from __future__ import annotations

import random
import sys
from pathlib import Path

WORDS = [
    "gemeente",
    "raad",
    "actie",
    "fiets",
    "woning",
    "natuur",
    "water",
    "klimaat",
    "energie",
    "regio",
    "inwoner",
    "plan",
    "weg",
    "haven",
    "polder",
    "duin",
    "school",
    "zorg",
    "werk",
    "bedrijf",
    "subsidie",
    "provincie",
    "overleg",
    "besluit",
    "voortgang",
    "planning",
    "project",
    "samenwerking",
    "verkeer",
    "veiligheid",
]
GEMEENTEN = [f"gemeente-{n:02}" for n in range(1, 13)]
ONDERWERPEN = ("wonen", "bereikbaarheid", "natuur", "klimaat", "economie")
PER_THEMA = 50


def _sentence(rng: random.Random) -> str:
    return " ".join(rng.choices(WORDS, k=rng.randint(7, 14))).capitalize() + "."


def _text(rng: random.Random, paragraphs: int) -> str:
    blocks = [" ".join(_sentence(rng) for _ in range(4)) for _ in range(paragraphs)]
    return (
        "## Waarom doen we dit?\n\n"
        + "\n\n".join(blocks[:2])
        + "\n\n## Wat gaan we doen?\n\n"
        + "\n\n".join(blocks[2:])
    )


def _actie(rng: random.Random, number: int) -> str:
    lead, helper = rng.sample(GEMEENTEN, 2)
    return (
        f'---\ntitel: "Actie {number}: {_sentence(rng)[:60]}"\nnummer: "{number}"\nsamenvatting: "{_sentence(rng)}"\n'
        f"betekenis: |\n  {_sentence(rng)}\nonderwerpen: [{rng.choice(ONDERWERPEN)}]\nbetrokkenen:\n"
        f"  - wie: {lead}\n    rol: trekker\n  - wie: {helper}\n    rol: partner\nstatussen:\n  - waarde: loopt\n"
        f'    per: "2026"\nmomenten:\n  - soort: radenbijeenkomst\n    wanneer: {rng.choice(("eerste", "tweede", "derde", "vierde"))} '
        f'kwartaal van {rng.choice((2026, 2027, 2028))}\n    wat: "{_sentence(rng)}"\nbron: "{number}"\n---\n\n{_text(rng, 6)}\n'
    )


def write_content(acties: int, folder: Path) -> None:
    """Write a complete content folder with this many acties in one agenda."""
    rng = random.Random(acties)
    files = {
        "site.yaml": "naam: Meetregio\nsamenvatting: Een regio om te meten.\neigenaar: Meetregio\nadres: https://meet.example.nl\n",
        "onderwerpen.yaml": "onderwerpen:\n"
        + "".join(
            f"  - id: {o}\n    titel: {o.capitalize()}\n    samenvatting: Alles over {o}.\n" for o in ONDERWERPEN
        ),
        "documenten.yaml": "documenten:\n  - id: plan\n    titel: Het plan\n    soort: plan\n    status: vastgesteld\n",
        "begrippen.yaml": "begrippen:\n  - id: polder\n    term: polder\n    uitleg: Land onder zeeniveau.\n    uitleg_in_bron: ja\n",
        "zoekwoorden.yaml": "zoekwoorden:\n  - woorden: [huis]\n    zoek: [woning]\n",
        "organisaties/regio.md": "---\nnaam: Meetregio\nsoort: samenwerkingsverband\n---\n",
        "agendas/plan/agenda.md": "---\ntitel: Meetplan\nkorte_titel: Meetplan\nsamenvatting: Een plan om te meten.\neigenaar: regio\n"
        f'gemeenten: [{", ".join(GEMEENTEN)}]\nlooptijd: 2026 tot en met 2028\nstand: "2026"\nvolledigheid: volledig\n'
        'documenten: [plan]\nbron: "1"\n---\n',
    }
    for number, slug in enumerate(GEMEENTEN, 1):
        files[f"gemeenten/{slug}.md"] = f"---\nnaam: Gemeente {number:02}\ncbs: GM{number:04}\n---\n"
    for thema in range((acties + PER_THEMA - 1) // PER_THEMA):
        files[f"agendas/plan/thema-{thema + 1}/thema.md"] = (
            f"---\ntitel: Thema {thema + 1}\nvolgorde: {min(thema + 1, 999)}\nsamenvatting: {_sentence(rng)}\n"
            f'onderwerpen: [{rng.choice(ONDERWERPEN)}]\nbron: "1"\n---\n'
        )
    for number in range(1, acties + 1):
        thema = (number - 1) // PER_THEMA + 1
        files[f"agendas/plan/thema-{thema}/actie-{number}.md"] = _actie(rng, number)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_content(int(sys.argv[1]), Path(sys.argv[2]))
