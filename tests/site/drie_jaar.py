"""Three years in the life of a region, as its editors kept it: what they changed on which day, one commit each.

It begins as the tiny region. Then things are late and move, a trekker goes and another comes, something stops, an actie
is split and another is merged, a gemeente is no more, and a new agenda follows the old one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tests.helpers import AGENDA, BUS, FIETS, WONINGEN, Sources, changed, tiny, written

AUTOS = AGENDA + "bereikbaarheid/1.10-deelautos.md"
NIEUW = "content/agendas/kustplan/"


@dataclass(frozen=True, slots=True)
class Stap:
    """What the editors changed, and the day on which they did."""

    dag: date
    wat: str
    doe: Callable[[Sources], Sources]


def _later(sources: Sources) -> Sources:
    """The route is late: its status, its meeting and who leads it change; nothing of before is taken away."""
    status = """statussen:
  - waarde: vertraagd
    per: 20 november 2026
    oorzaak: "De grond was nog niet gekocht."
    gevolg: "De route is in 2029 klaar."
    bijsturing: "De provincie helpt bij de koop."
"""
    trekkers = """betrokkenen:
  - wie: zandhoek
    rol: trekker
    vanaf: november 2026
"""
    return changed(
        FIETS,
        ("statussen:\n", status),
        ("betrokkenen:\n", trekkers),
        ("    samen_met: [polderdam]\n", "    samen_met: [polderdam]\n    tot: oktober 2026\n"),
        (
            "    wanneer: derde kwartaal van 2026\n",
            "    wanneer: 11 maart 2027\n    was: [{wanneer: derde kwartaal van 2026, tot: september 2026, reden: De grond was nog niet gekocht.}]\n",
        ),
        ("gewijzigd: 2026-02-11\n", "gewijzigd: 2026-11-20\n"),
        ("gecontroleerd: 2026-05-20\n", "gecontroleerd: 2026-11-20\n"),
        sources=sources,
    )


def _stop(sources: Sources) -> Sources:
    """The bus stops are dropped before the council ever spoke of them; the route was discussed."""
    status = """statussen:
  - waarde: vervallen
    per: 15 april 2027
    toelichting: "De raden stopten ermee: het geld is er niet."
"""
    sources = changed(BUS, ("statussen:\n", status), ("    wanneer: n.t.b.\n    zekerheid: nog-te-bepalen\n", "    wanneer: najaar 2027\n"), sources=sources)  # fmt: skip
    return changed(
        FIETS,
        ("    wanneer: 11 maart 2027\n", '    wanneer: 11 maart 2027\n    uitkomst: "De raden stemden in."\n'),
        sources=sources,
    )


def _actie(nummer: str, titel: str, wie: str, rest: str, per: str) -> str:
    return f"""---
titel: {titel}
nummer: "{nummer}"
samenvatting: "Dit gaat over {titel.lower()} in de regio."
onderwerpen: [wonen]
betrokkenen:
  - wie: {wie}
    rol: trekker
statussen:
  - waarde: loopt
    per: {per}
{rest}bron: "48-58"
gecontroleerd: 2027-09-01
---
"""


def _splits(sources: Sources) -> Sources:
    """The homes are split in two acties of their own."""
    uit = "komt_uit:\n  - {actie: duinstreek/2.1-woningen, wanneer: 1 september 2027, soort: gesplitst}\n"
    made = written(
        AGENDA + "wonen/2.2-starters.md",
        _actie("2.2", "Woningen voor starters", "duinstad", uit, "1 september 2027"),
        sources,
    )
    return written(
        AGENDA + "wonen/2.3-ouderen.md",
        _actie("2.3", "Woningen voor ouderen", "zandhoek", uit, "1 september 2027"),
        made,
    )


def _herindeling(sources: Sources) -> Sources:
    """Polderdam goes on in Duinstad, and the shared cars become a part of the route."""
    polder = "content/gemeenten/polderdam.md"
    text = sources[polder].decode().replace("---\n", "---\nbestaat_tot: 2028-01-01\nopvolgers: [duinstad]\n", 1)
    made = written(polder, text, sources)
    made = changed(
        WONINGEN, ("      - wie: polderdam\n", "      - wie: polderdam\n        tot: december 2027\n"), sources=made
    )
    into = "gaat_over_in:\n  - {actie: duinstreek/1.1-fietsroute, wanneer: februari 2028, soort: samengevoegd}\n"
    return changed(AUTOS, ("onderwerpen: [verkeer]\n", f"onderwerpen: [verkeer]\n{into}"), sources=made)


def _opvolger(sources: Sources) -> Sources:
    """The work plan is over; a new plan follows it, and the route goes on there under another title."""
    agenda = AGENDA + "agenda.md"
    ended = 'volledigheid: volledig\nafgelopen: "De looptijd is voorbij. Wat verdergaat, staat in het Kustplan."\nopgevolgd_door: kustplan\n'
    made = changed(agenda, ("volledigheid: volledig\n", ended), sources=sources)
    made = written(
        NIEUW + "agenda.md",
        """---
titel: Kustplan 2029-2032
korte_titel: Kustplan
samenvatting: "Wat 2 gemeenten samen gaan doen aan de kust."
eigenaar: regio-duinstreek
gemeenten: [duinstad, zandhoek]
looptijd: 2029 tot en met 2032
stand: januari 2029
volledigheid: volledig
documenten: [werkplan]
bron: "1-60"
gewijzigd: 2029-01-15
---
""",
        made,
    )
    made = written(
        NIEUW + "vervoer/thema.md",
        """---
titel: Vervoer
nummer: "1"
volgorde: 1
samenvatting: "Over fietsen langs de kust."
onderwerpen: [verkeer]
bron: "10-44"
---
""",
        made,
    )
    return written(
        NIEUW + "vervoer/1-kustroute.md",
        """---
titel: De kustroute
nummer: "1"
samenvatting: "De route langs de kust wordt in 2029 gebouwd."
onderwerpen: [verkeer]
betrokkenen:
  - wie: zandhoek
    rol: trekker
statussen:
  - waarde: loopt
    per: 10 januari 2029
komt_uit:
  - {actie: duinstreek/1.1-fietsroute, wanneer: 10 januari 2029}
momenten:
  - soort: bespreken
    orgaan: raad
    wanneer: derde kwartaal van 2029
    wat: "De raden bespreken de bouw."
bron: "18-26"
gewijzigd: 2029-01-15
gecontroleerd: 2029-01-15
---
""",
        made,
    )


STAPPEN = (
    Stap(date(2026, 6, 1), "Het begin", lambda sources: sources),
    Stap(date(2026, 11, 20), "De fietsroute is later, met een nieuwe trekker", _later),
    Stap(date(2027, 4, 16), "De bushaltes gaan niet door", _stop),
    Stap(date(2027, 9, 1), "De woningen zijn gesplitst", _splits),
    Stap(date(2028, 2, 20), "Polderdam hoort bij Duinstad", _herindeling),
    Stap(date(2029, 1, 15), "Het Kustplan volgt het werkplan op", _opvolger),
)


def begin() -> Sources:
    """Give the region as it began."""
    return tiny()
