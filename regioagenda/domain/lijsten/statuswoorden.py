"""The words by which lists say how far something is, and which of ours each of them is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from regioagenda.domain.lijsten.doelen import ONBEKEND, gevouwen
from regioagenda.domain.woorden import StatusWaarde

# Source: progress tables of Dutch regions and gemeenten. A colour is no status, and stands nowhere here.
_WOORDEN: Mapping[StatusWaarde, tuple[str, ...]] = {
    StatusWaarde.ONBEKEND: ("onbekend", "niet bekend"),
    StatusWaarde.VOORGENOMEN: (
        "niet gestart", "nog niet gestart", "gepland", "nog te starten", "nog niet begonnen", "niet begonnen", "voornemen",
        "moet nog starten", "start nog", "op te starten", "te starten",
    ),
    StatusWaarde.IN_ONDERZOEK: ("onderzoek", "verkenning", "in verkenning", "verkennend", "onderzoeksfase", "verkenningsfase"),
    StatusWaarde.IN_VOORBEREIDING: (
        "voorbereiding", "voorbereidend", "voorbereidingsfase", "planvorming", "in planvorming", "planfase", "in ontwikkeling",
    ),
    StatusWaarde.LOOPT: (
        "lopend", "lopende", "in uitvoering", "uitvoering", "bezig", "mee bezig", "gestart", "actief", "onderhanden",
        "in gang gezet", "in gang", "op schema", "loopt op schema", "op koers", "uitvoeringsfase", "begonnen", "wordt uitgevoerd",
        "in behandeling", "opgestart",
    ),
    StatusWaarde.DOORLOPEND: ("continu", "structureel", "permanent", "doorlopende actie", "loopt door"),
    StatusWaarde.LOOPT_RISICO: ("loopt met risico", "loopt met risicos", "in uitvoering met risico"),
    StatusWaarde.VERTRAAGD: ("vertraging", "loopt vertraging op", "loopt achter", "achter op schema", "heeft vertraging", "uitgelopen"),
    StatusWaarde.GEPAUZEERD: (
        "on hold", "gepauzeerd", "pauze", "stilgelegd", "ligt stil", "opgeschort", "tijdelijk stil", "in de wacht",
        "geparkeerd",
    ),
    StatusWaarde.DEELS_AFGEROND: ("deels gereed", "deels klaar", "gedeeltelijk gereed", "deels afgerond", "gedeeltelijk klaar"),
    StatusWaarde.VASTGESTELD: ("besloten", "besluit genomen", "vastgesteld door de raden"),
    StatusWaarde.AFGEROND: (
        "gereed", "klaar", "voltooid", "uitgevoerd", "gerealiseerd", "afgesloten", "afgehandeld", "opgeleverd", "volbracht",
        "is afgerond", "is klaar", "beeindigd en afgerond", "done",
    ),
    StatusWaarde.VERVALLEN: ("gestopt", "geschrapt", "gaat niet door", "niet doorgegaan", "ingetrokken", "gaat niet meer door"),
    StatusWaarde.OVERGEGAAN: ("opgegaan in andere actie", "overgedragen", "elders belegd"),
}  # fmt: skip


@cache
def _bekend() -> Mapping[str, StatusWaarde]:
    found: dict[str, StatusWaarde] = {}
    for waarde in StatusWaarde:
        for woord in (waarde.value, waarde.label, *_WOORDEN.get(waarde, ())):
            found.setdefault(gevouwen(woord), waarde)
    return found


def lees_status(tekst: str, kaart: Mapping[str, str]) -> StatusWaarde | None:
    """Give the status that a cell says, or that the editor gave its words; None when nobody knows."""
    plat = gevouwen(tekst)
    chosen = kaart.get(plat, ONBEKEND)
    return next((w for w in StatusWaarde if w == chosen), None) if chosen != ONBEKEND else _bekend().get(plat)
