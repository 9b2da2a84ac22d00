"""Regions that are made up: the tiny one with statuses, moments, roles, stops and ends that chance gave it."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.helpers import AGENDA, BUS, FIETS, WONINGEN, Sources, changed, tiny, written

WANNEER = (
    "19 mei 2026", "20 november 2026 om 19.30 uur", "derde kwartaal van 2026", "medio 2026", "in de loop van 2026",
    "uiterlijk 1 juli 2026", "vóór de zomer van 2027", "vanaf 2025", "sinds mei 2025", "2025 tot en met 2027",
    "elk jaar", "n.t.b.", "onbekend: het plan zegt het niet", "alleen als: het plan wijzigt",
    "gebeurd: het plan noemt geen datum", "eind 2025", "tot en met 2030", "week 24 van 2026", "1 februari 2027",
    "rond 2030", "12 of 19 maart 2026", "per 1 januari 2027", "20-11-2026", "2027-03",
)  # fmt: skip
SOORTEN = ("bespreken", "besluiten", "informeren", "zienswijze", "vaststellen", "oplevering", "start", "overleg",
           "uitvoering", "raadsbehandeling", "collegebesluit", "vaststelling")  # fmt: skip
ORGANEN = (
    "raad",
    "raadscommissie",
    "raadsleden",
    "college",
    "ps",
    "stuurgroep",
    "{van: provincie-kustland, orgaan: gs}",
)
STATUSSEN = (
    "waarde: loopt", "waarde: doorlopend", "waarde: in-onderzoek", "waarde: voorgenomen", "waarde: onbekend",
    "waarde: deels-afgerond", "waarde: vastgesteld, bronstatus: besluit genomen",
    "waarde: afgerond, resultaat: Het werk is gereed gekomen.",
    "waarde: vervallen, toelichting: De raden zagen ervan af.",
    "waarde: gepauzeerd, toelichting: Het geld is nog niet rond.",
    "waarde: overgegaan, toelichting: De provincie gaat ermee verder.",
    "waarde: vertraagd, oorzaak: Er kwam bezwaar., gevolg: Het duurt een jaar langer., bijsturing: Er komt een gesprek.",
    "waarde: loopt-risico, oorzaak: De prijs steeg., gevolg: Het geld kan opraken., bijsturing: Wij vragen subsidie.",
)  # fmt: skip
PER = ("januari 2026", "februari 2026", "2026-03-04", "april 2026", "mei 2026")
UITKOMST = ("De raden stemden in.", "Het voorstel is aangehouden.", "De raad vroeg om een nieuw plan.")


def regio(seed: int) -> Sources:
    """Make a region; the same number gives the same one."""
    rng = random.Random(seed)
    sources = tiny()
    for path, subject in ((FIETS, "verkeer"), (BUS, "verkeer"), (WONINGEN, "wonen")):
        sources = _actie(rng, sources, path, subject)
    if rng.random() < 0.5:
        sources = _nieuwe_actie(rng, sources)
    agenda = AGENDA + "agenda.md"
    if rng.random() < 0.3:
        end = 'afgelopen: "De raden stopten ermee."\nopgevolgd_door: veilig\n'
        sources = changed(agenda, ("volledigheid: volledig\n", f"volledigheid: volledig\n{end}"), sources=sources)
    if rng.random() < 0.4:
        gone = f"bestaat_tot: {rng.choice(('2026-01-01', '2027-01-01'))}\nopvolgers: [duinstad]\n"
        path = "content/gemeenten/polderdam.md"
        sources = written(path, sources[path].decode().replace("---\n", f"---\n{gone}", 1), sources)
        # Who is no more leads nothing.
        text = sources[WONINGEN].decode().replace("wie: polderdam\n", "wie: polderdam\n        tot: december 2025\n")
        sources = written(WONINGEN, text, sources)
    return sources


def _actie(rng: random.Random, sources: Sources, path: str, subject: str) -> Sources:
    text = sources[path].decode()
    head, rest = text.split("statussen:\n", 1)
    newer = rng.choice(STATUSSEN)
    rest = f"  - {{{newer}, per: {rng.choice(PER)}}}\n" + rest.replace("per: 2026-02-10", "per: 2025-11-10")
    moments = "".join(_moment(rng) for _ in range(rng.randrange(4)))
    if moments:
        rest = rest.replace("\nmomenten:\n", f"\nmomenten:\n{moments}", 1)
        rest = rest if "\nmomenten:\n" in rest else f"{rest}".replace("\nbron:", f"\nmomenten:\n{moments}bron:", 1)
    found = head + "statussen:\n" + rest
    if "rol: trekker\n" in found and rng.random() < 0.4:
        period = rng.choice(("    tot: maart 2026\n", "    vanaf: januari 2026\n", "    vanaf: januari 2027\n"))
        found = found.replace("rol: trekker\n", f"rol: trekker\n{period}", 1)
    assert f"onderwerpen: [{subject}]" in found
    return written(path, found, sources)


def _moment(rng: random.Random) -> str:
    when, kind = rng.choice(WANNEER), rng.choice(SOORTEN)
    rest = [f'soort: {kind}, wanneer: "{when}", wat: "Over plan {rng.randrange(1000)}."']
    if kind in ("bespreken", "besluiten", "informeren", "zienswijze", "vaststellen") and rng.random() < 0.8:
        rest.append(f"orgaan: {rng.choice(ORGANEN)}")
    if rng.random() < 0.3:
        rest.append(f"gemeenten: [{rng.choice(('duinstad', 'polderdam', 'zandhoek'))}]")
    if rng.random() < 0.2:
        rest.append(f'uitkomst: "{rng.choice(UITKOMST)}"')
    elif rng.random() < 0.15:
        rest.append('vervalt: "De gemeenten zien ervan af."')
    if rng.random() < 0.15:
        rest.append("was: [{wanneer: medio 2025, tot: maart 2025, reden: De vergunning kwam later.}]")
    return f"  - {{{', '.join(rest)}}}\n"


def _nieuwe_actie(rng: random.Random, sources: Sources) -> Sources:
    old: Sequence[str] = rng.sample(("1.1-fietsroute", "1.2-bushaltes"), rng.randrange(1, 3))
    kind = rng.choice(("overgegaan", "samengevoegd", "gesplitst", "afgesplitst"))
    lines = "".join(f"  - {{actie: duinstreek/{name}, wanneer: 20 mei 2026, soort: {kind}}}\n" for name in old)
    text = f"""---
titel: De weg langs de kust
nummer: "1.4"
samenvatting: "De weg langs de kust wordt veiliger."
onderwerpen: [verkeer]
betrokkenen:
  - wie: zandhoek
    rol: trekker
statussen:
  - waarde: in-voorbereiding
    per: 22 mei 2026
komt_uit:
{lines}bron: "46"
gecontroleerd: 2026-05-20
---
"""
    return written(AGENDA + "bereikbaarheid/1.4-kustweg.md", text, sources)
