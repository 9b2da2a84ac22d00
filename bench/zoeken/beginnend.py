"""A region that starts, made of one file: so the search is measured where nobody wrote a word for it yet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from bench.zoeken.maat import Vraag

AGENDA = "agenda"


def lees_regio(path: Path, templates: Mapping[str, bytes]) -> tuple[Mapping[str, bytes], tuple[Vraag, ...]]:
    """Give the files of the region, with these templates, and its questions."""
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    owner = told["regio"].lower()
    files: dict[str, object] = {
        "site.yaml": {
            "naam": told["regio"],
            "samenvatting": "Hier leest u wat de gemeenten samen doen.",
            "eigenaar": told["regio"],
            "adres": "https://www.example.nl",
            "werkwijze": "eigen",
            "contact": {"naam": told["regio"], "email": "info@example.nl"},
        },
        "onderwerpen.yaml": {
            "onderwerpen": [
                {"id": "samenwerking", "titel": "Samenwerking", "samenvatting": "Wat de gemeenten samen doen."}
            ]
        },
        f"organisaties/{owner}.md": {"naam": told["regio"], "soort": "samenwerkingsverband"},
        f"agendas/{AGENDA}/agenda.md": {
            "titel": f"Agenda van {told['regio']}",
            "korte_titel": "Agenda",
            "samenvatting": "Dit gaan de gemeenten samen doen.",
            "eigenaar": owner,
            "gemeenten": [*told["gemeenten"]],
            "looptijd": "2026 tot en met 2029",
        },
    }
    for slug, (naam, cbs) in told["gemeenten"].items():
        files[f"gemeenten/{slug}.md"] = {"naam": naam, "cbs": cbs}
    for number, (slug, titel) in enumerate(told["themas"].items(), 1):
        files[f"agendas/{AGENDA}/{slug}/thema.md"] = {
            "titel": titel,
            "volgorde": number,
            "samenvatting": f"Wat de gemeenten samen doen bij {titel}.",
            "onderwerpen": ["samenwerking"],
        }
    texts = {}
    for thema, slug, titel, samenvatting, tekst in told["acties"]:
        name = f"agendas/{AGENDA}/{thema}/{slug}.md"
        texts[name] = tekst
        files[name] = {
            "titel": titel,
            "nummer": slug.partition("-")[0],
            "samenvatting": samenvatting,
            "onderwerpen": ["samenwerking"],
            "statussen": [{"waarde": "voorgenomen", "per": "november 2026"}],
        }
    sources = {f"content/{name}": _written(name, value, texts.get(name, "")) for name, value in files.items()}
    vragen = tuple(
        Vraag(q=q, kind="begin", groepen=((3, frozenset((f"{AGENDA}/{item}",))),)) for q, item in told["vragen"]
    )
    return {**templates, **sources}, vragen


def _written(name: str, value: Any, text: str) -> bytes:
    data = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
    return (f"---\n{data}---\n\n{text}\n" if name.endswith(".md") else data).encode()
