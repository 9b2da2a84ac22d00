"""A small region for the tests of what is made from it: two agendas, three gemeenten, one organisatie."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from regioagenda.base.memo import NoMemo
from regioagenda.domain.load import load
from regioagenda.domain.region import Region
from regioagenda.domain.relate import relate
from regioagenda.output.lijst import GERESERVEERD

SITE = "content/site.yaml"
KUST = "content/agendas/kust/agenda.md"
THEMA = "content/agendas/kust/wonen/thema.md"
HUIZEN = "content/agendas/kust/wonen/1.1-huizen.md"
FIETS = "content/agendas/kust/wonen/1.2-fiets.md"
LAND = "content/agendas/land/agenda.md"
SLOTEN = "content/agendas/land/water/sloten.md"


def agenda(titel: str, gemeente: str, rest: str = "") -> str:
    """Write an agenda of one gemeente."""
    return (
        f"---\ntitel: {titel} van de streek\nkorte_titel: {titel}\nsamenvatting: Wat de streek wil.\neigenaar: {gemeente}\n"
        f'gemeenten: [{gemeente}]\nlooptijd: "2026"\nstand: "2025"\nvolledigheid: volledig\ndocumenten: [plan]\n'
        f'bron: "1"\n{rest}---\n\nTekst.\n'
    )


def thema(titel: str, rest: str = "") -> str:
    """Write a thema."""
    return (
        f"---\ntitel: {titel}\nvolgorde: 1\nsamenvatting: Waar het over gaat.\nonderwerpen: [wonen]\n"
        f'bron: "2"\n{rest}---\n\nTekst.\n'
    )


def actie(titel: str, trekker: str, rest: str = "", samenvatting: str = "Wat er gebeurt.") -> str:
    """Write an actie that one party leads."""
    return (
        f'---\ntitel: "{titel}"\nsamenvatting: "{samenvatting}"\nonderwerpen: [wonen]\n'
        f"betrokkenen:\n  - {{wie: {trekker}, rol: trekker}}\n"
        f'statussen:\n  - {{waarde: voorgenomen, per: n.t.b.}}\nbron: "3"\n{rest}---\n\nTekst.\n'
    )


FILES: Mapping[str, str] = {
    SITE: (
        "naam: Streekplannen\nsamenvatting: Alle plannen.\neigenaar: Súdwest & Co\nadres: https://streek.example.nl\n"
    ),
    "content/onderwerpen.yaml": "onderwerpen:\n  - {id: wonen, titel: Wonen, samenvatting: Over huizen.}\n",
    "content/documenten.yaml": "documenten:\n  - {id: plan, titel: Het plan, soort: werkplan, status: vastgesteld}\n",
    "content/gemeenten/duin.md": "---\nnaam: Duin\ncbs: GM0001\n---\n",
    "content/gemeenten/strand.md": "---\nnaam: Strånd\ncbs: GM0002\n---\n",
    "content/gemeenten/polder.md": "---\nnaam: Polder\ncbs: GM0003\n---\n",
    "content/organisaties/provincie.md": "---\nnaam: Provincie\nsoort: overheid\n---\n",
    "content/paginas/over.md": "---\ntitel: Over\nsamenvatting: Over de site.\n---\n\nTekst.\n",
    KUST: agenda("Kust", "duin"),
    THEMA: thema("Wonen"),
    HUIZEN: actie("Meer huizen", "duin", 'nummer: "1.1"\n'),
    FIETS: actie("Een fietspad", "provincie", 'nummer: "1.2"\n'),
    LAND: agenda("Land", "polder"),
    "content/agendas/land/water/thema.md": thema("Water"),
    SLOTEN: actie("Schone sloten", "strand"),
}


def region(changed: Mapping[str, str] | None = None, *, without: Collection[str] = ()) -> Region:
    """Make the region, with other or more files when asked for, or without some."""
    files = {path: text for path, text in {**FILES, **(changed or {})}.items() if path not in without}
    content, problems = load({path: text.encode() for path, text in files.items()}, NoMemo(), drafts=False)
    found, unresolved = relate(content, GERESERVEERD)
    assert found is not None, (problems, unresolved)
    return found
