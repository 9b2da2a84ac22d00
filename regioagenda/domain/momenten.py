"""What happens at a moment, who does it and how it stands on a day. Every page, feed, calendar and data file asks here.

What happens (`handeling`) and who does it (`orgaan`) are two things. Older words said both at once: a “radenbijeenkomst”
is a “bespreken” by the councils together. They stay valid, and a file keeps its word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from regioagenda.base.nederlands import opsomming
from regioagenda.domain.gelezen import eenmaal
from regioagenda.domain.model import Actie, Deelactie, Moment, Status, Thema
from regioagenda.domain.region import Gepland, Region
from regioagenda.domain.status import eigen_status, huidige_status
from regioagenda.domain.voorbij import ZONDER_NIEUWS, AgendaStand, is_over, opgeheven_gemeente, stand_van_agenda
from regioagenda.domain.woorden import MomentSoort, MomentStand, Orgaan, StatusWaarde, Zekerheid
from regioagenda.reading.tijd import Aard, Twijfel

# What the older words mean: what happens, and who does it. Only a zienswijze without orgaan is still of the raad.
_BETEKENT: Mapping[MomentSoort, tuple[MomentSoort, Orgaan | None]] = MappingProxyType(
    {
        MomentSoort.RADENBIJEENKOMST: (MomentSoort.BESPREKEN, Orgaan.RADENBIJEENKOMST),
        MomentSoort.RAADSBEHANDELING: (MomentSoort.BESPREKEN, Orgaan.RAAD),
        MomentSoort.ZIENSWIJZE: (MomentSoort.ZIENSWIJZE, Orgaan.RAAD),
        MomentSoort.COLLEGEBESLUIT: (MomentSoort.BESLUITEN, Orgaan.COLLEGE),
        MomentSoort.BESLUITVORMING: (MomentSoort.BESLUITEN, None),
        MomentSoort.VASTSTELLING: (MomentSoort.VASTSTELLEN, None),
        MomentSoort.ONDERTEKENING: (MomentSoort.ONDERTEKENEN, None),
        MomentSoort.EVALUATIE: (MomentSoort.EVALUEREN, None),
        MomentSoort.SUBSIDIE_BESCHIKBAAR: (MomentSoort.SUBSIDIETERMIJN, None),
        MomentSoort.INFORMATIEBRIEF: (MomentSoort.BRIEF, None),
    }
)
# What counts as “de raad”, said once: these bodies, whatever happens, except that a promise is of who makes it.
RAADSORGANEN = (Orgaan.RAAD, Orgaan.RADENBIJEENKOMST, Orgaan.RAADSCOMMISSIE, Orgaan.RAADSLEDEN)
# What a council does itself; who only hears something decides nothing.
_BEHANDELEN = (MomentSoort.BESLUITEN, MomentSoort.VASTSTELLEN, MomentSoort.ZIENSWIJZE, MomentSoort.BESPREKEN)
# What goes on, of which no outcome is asked when its period is over.
_DUURT = (MomentSoort.UITVOERING, MomentSoort.SUBSIDIETERMIJN)
# A body as it stands after “van”, “door” or “in”; what is not here is named by its label, with “de”.
_MET_LIDWOORD: Mapping[Orgaan, str] = MappingProxyType(
    {
        Orgaan.RAAD: "de raad",
        Orgaan.RADENBIJEENKOMST: "de raden samen",
        Orgaan.RAADSCOMMISSIE: "de commissie",
        Orgaan.PRESIDIUM: "het presidium",
        Orgaan.COLLEGE: "het college",
        Orgaan.PORTEFEUILLEHOUDERSOVERLEG: "het overleg van wethouders",
        Orgaan.BESTUURLIJK_OVERLEG: "het bestuurlijk overleg",
        Orgaan.AB: "het algemeen bestuur",
        Orgaan.DB: "het dagelijks bestuur",
        Orgaan.PS: "Provinciale Staten",
        Orgaan.GS: "Gedeputeerde Staten",
        Orgaan.STATENCOMMISSIE: "de commissie van Provinciale Staten",
        Orgaan.VERENIGDE_VERGADERING: "het bestuur van het waterschap",
        Orgaan.KABINET: "het kabinet",
        Orgaan.RAADSLEDEN: "raadsleden",
        Orgaan.FRACTIES: "fracties",
        Orgaan.BURGERBERAAD: "het burgerberaad",
        Orgaan.INWONERSPANEL: "het inwonerspanel",
    }
)
_MEERVOUD = (Orgaan.RAADSLEDEN, Orgaan.FRACTIES, Orgaan.PS, Orgaan.GS)
# Where councils treat something has a name of its own.
_EIGEN_LABEL: Mapping[tuple[MomentSoort, Orgaan], str] = MappingProxyType(
    {
        (MomentSoort.BESPREKEN, Orgaan.RADENBIJEENKOMST): "Radenbijeenkomst",
        (MomentSoort.BESPREKEN, Orgaan.RAAD): "Behandeling in de raad",
        (MomentSoort.BESPREKEN, Orgaan.RAADSCOMMISSIE): "Bespreking in de commissie van de raad",
        (MomentSoort.BESPREKEN, Orgaan.RAADSLEDEN): "Gesprek met raadsleden",
        (MomentSoort.INFORMEREN, Orgaan.RADENBIJEENKOMST): "Informatie in een radenbijeenkomst",
        (MomentSoort.INFORMEREN, Orgaan.RAADSCOMMISSIE): "De commissie van de raad krijgt informatie",
        (MomentSoort.BESPREKEN, Orgaan.FRACTIES): "Gesprek met fracties",
    }
)
_VOORZETSEL: Mapping[MomentSoort, str] = MappingProxyType(
    {
        MomentSoort.BESPREKEN: "in",
        MomentSoort.VASTSTELLEN: "door",
        MomentSoort.ONDERTEKENEN: "door",
        MomentSoort.EVALUEREN: "door",
    }
)
# Kinds that are not named after who does them.
_ZONDER_ORGAAN = (MomentSoort.START, MomentSoort.UITVOERING, MomentSoort.OPLEVERING, MomentSoort.SUBSIDIETERMIJN)
_TWIJFEL = {Twijfel.INDICATIEF: Zekerheid.INDICATIEF, Twijfel.NOG_TE_BEPALEN: Zekerheid.NOG_TE_BEPALEN}
_STIL: Mapping[StatusWaarde, MomentStand] = MappingProxyType(
    {
        StatusWaarde.VERVALLEN: MomentStand.VERVALT,
        StatusWaarde.GEPAUZEERD: MomentStand.OPGESCHORT,
        StatusWaarde.OVERGEGAAN: MomentStand.OVERGEGAAN,
    }
)

_MERK: Mapping[MomentStand, str] = MappingProxyType(
    {
        MomentStand.GEWEEST: "voorbij",
        MomentStand.UITKOMST_ONBEKEND: "voorbij",
        MomentStand.TERMIJN_VOORBIJ: "termijn voorbij",
        MomentStand.OPGESCHORT: "voorlopig niet",
        MomentStand.OVERGEGAAN: "hoort hier niet meer bij",
        MomentStand.WAS_GEPLAND: "volgens het plan",
    }
)

_ZONDER_DATUM: Mapping[MomentStand, str] = MappingProxyType(
    {MomentStand.ONGEPLAND: "nog geen datum", MomentStand.NOOIT_GEMELD: "datum niet bekend"}
)

# In which list a moment stands.
KOMEND = (MomentStand.KOMT,)
NU = (MomentStand.LOOPT,)
TOEN = (MomentStand.WAS_GEPLAND,)
VOORBIJ = (MomentStand.GEWEEST, MomentStand.UITKOMST_ONBEKEND, MomentStand.TERMIJN_VOORBIJ, MomentStand.GEBEURD)
OPEN_EINDE = (MomentStand.UITKOMST_ONBEKEND, MomentStand.TERMIJN_VOORBIJ)
SOMS = (MomentStand.VOORWAARDE, MomentStand.RITME)
NIET_DOOR = (MomentStand.VERVALT, MomentStand.OPGESCHORT, MomentStand.OVERGEGAAN)


def handeling(moment: Moment) -> MomentSoort:
    """Give what happens, in the words of today."""
    return _BETEKENT.get(moment.soort, (moment.soort, None))[0]


def orgaan(moment: Moment) -> Orgaan | None:
    """Give who does it; None when the source names nobody."""
    return moment.orgaan.orgaan if moment.orgaan else _BETEKENT.get(moment.soort, (moment.soort, None))[1]


def orgaan_van(moment: Moment) -> str:
    """Give the slug of the party that the body is of, when the file says so; otherwise ""."""
    return moment.orgaan.van.slug if moment.orgaan and moment.orgaan.van else ""


def is_raadsmoment(moment: Moment) -> bool:
    """Tell whether a moment is one of a council, for every list about “de raad”."""
    return orgaan(moment) in RAADSORGANEN and handeling(moment) is not MomentSoort.TOEZEGGING


def is_behandeling(moment: Moment) -> bool:
    """Tell whether a council treats something itself; otherwise it only hears about it."""
    return is_raadsmoment(moment) and handeling(moment) in _BEHANDELEN


def raadsmomenten(items: Iterable[Gepland]) -> tuple[Gepland, ...]:
    """Give the moments of councils, in the order given."""
    return tuple(g for g in items if is_raadsmoment(g.moment))


def momenten_bij(item: str, agenda: str, moments: Iterable[Moment]) -> tuple[Gepland, ...]:
    """Give the moments of one item (`item` is its id, of a part `…#a`) in order of wanneer."""
    ordered = sorted(moments, key=lambda m: m.wanneer.sorteersleutel)
    return tuple(Gepland(item=item, agenda=agenda, titel="", moment=m) for m in ordered)


def momenten_van_actie(actie: Actie) -> tuple[Gepland, ...]:
    """Give the moments of an actie and of its parts, in order of wanneer."""
    own = momenten_bij(actie.id, actie.agenda, actie.momenten)
    parts = (g for d in actie.deelacties for g in momenten_bij(f"{actie.id}#{d.id}", actie.agenda, d.momenten))
    return tuple(sorted((*own, *parts), key=lambda g: g.moment.wanneer.sorteersleutel))


def geldt_voor(region: Region, gepland: Gepland, slug: str) -> bool:
    """Tell whether a moment is for a gemeente: one that names no gemeenten is for all that its actie concerns, unless its
    body is of one."""
    actie = region.acties.get(gepland.item.partition("#")[0])
    if not gepland.moment.gemeenten and actie is not None and actie.gemeenten:
        return slug in region.deelnemers_van(actie)
    of_one = orgaan_van(gepland.moment)
    named = [r.slug for r in gepland.moment.gemeenten] or ([of_one] if of_one else [])
    return not named or slug in named


def van_welke(region: Region, gepland: Gepland) -> tuple[str, ...]:
    """Give the gemeenten whose body acts: those that the file names, else the only one of the agenda, else none."""
    named = [r.slug for r in gepland.moment.gemeenten] or [orgaan_van(gepland.moment)]
    everybody = region.deelnemers(gepland.agenda) if gepland.agenda else ()
    return tuple(slug for slug in named if slug) or (everybody if len(everybody) == 1 else ())


def van_niemand_meer(region: Region, gepland: Gepland, today: date) -> tuple[str, ...]:
    """Give the gemeenten that a moment is only for when none of them exists any more; else none."""
    named = tuple(r.slug for r in gepland.moment.gemeenten)
    return named if named and all(opgeheven_gemeente(region, slug, today) for slug in named) else ()


def alleen_voor(region: Region, gepland: Gepland) -> tuple[str, ...]:
    """Give the gemeenten that a moment is only for; none when it is for all of its agenda."""
    actie = region.acties.get(gepland.item.partition("#")[0])
    named = tuple(r.slug for r in gepland.moment.gemeenten or (actie.gemeenten if actie else ()))
    everybody = region.deelnemers(gepland.agenda) if gepland.agenda else ()
    return () if {*named} == {*everybody} else named


def nog_voor(region: Region, gepland: Gepland, stand: MomentStand, today: date) -> tuple[str, ...]:
    """Give the gemeenten that a moment is only for; what is still to come is for those that exist."""
    named = alleen_voor(region, gepland)
    coming = stand in (*KOMEND, *NU, MomentStand.ONGEPLAND)
    return tuple(s for s in named if not (coming and opgeheven_gemeente(region, s, today)))


def label_van(region: Region, moment: Moment) -> str:
    """Name a moment after what happens and who does it: “Zienswijze van de commissie”."""
    label = label_zonder_partij(moment)
    of = orgaan_van(moment)
    return f"{label} ({region.partij_naam(of)})" if of else label


def label_zonder_partij(moment: Moment) -> str:
    """Name a moment after what happens and who does it, without the party that the body is of."""
    what, who = handeling(moment), orgaan(moment)
    if who is None or what in _ZONDER_ORGAAN:
        return moment.soort.label
    if (own := _EIGEN_LABEL.get((what, who))) is not None:
        return own
    body = _MET_LIDWOORD.get(who) or f"de {who.label}"
    if what is MomentSoort.INFORMEREN:
        return f"{body[0].upper()}{body[1:]} {'krijgen' if who in _MEERVOUD else 'krijgt'} informatie"
    return f"{what.label} {_VOORZETSEL.get(what, 'van')} {body}"


def wie_onbekend(region: Region, gepland: Gepland) -> str:
    """Say that the source does not tell who acts, or of which gemeente, where a reader would take it for the raad; else ""."""
    moment = gepland.moment
    what, who = handeling(moment), orgaan(moment)
    if who is None:
        return "Wie besluit, staat er niet." if what in (MomentSoort.BESLUITEN, MomentSoort.VASTSTELLEN) else ""
    of_gemeente = who in (Orgaan.COLLEGE, Orgaan.BURGEMEESTER, Orgaan.PORTEFEUILLEHOUDER, Orgaan.PRESIDIUM)
    named = moment.gemeenten or orgaan_van(moment)
    if of_gemeente and not named and gepland.agenda and len(region.deelnemers(gepland.agenda)) > 1:
        return "Van welke gemeente, staat er niet."
    return ""


def zekerheid_van(gepland: Gepland, stand: MomentStand) -> Zekerheid | None:
    """Give how sure a moment is: only of what is still to come, and only when it is said or in the words of the wanneer."""
    if stand is not MomentStand.KOMT:
        return None
    doubt = gepland.moment.wanneer.twijfel
    return gepland.moment.zekerheid or (_TWIJFEL[doubt] if doubt else None)


def stand_van_moment(region: Region, gepland: Gepland, today: date) -> MomentStand:
    """Tell how a moment stands on a day. What came of it goes before its time, a stop before a plan."""
    return eenmaal(region, "stand", gepland.item, gepland.moment, today, lambda: _stand(region, gepland, today))


def _stand(region: Region, gepland: Gepland, today: date) -> MomentStand:
    moment = gepland.moment
    wanneer = moment.wanneer
    if moment.vervalt:
        return MomentStand.VERVALT
    if wanneer.aard is Aard.GEBEURD or (moment.uitkomst and not wanneer.gedateerd):
        return MomentStand.GEBEURD
    if moment.uitkomst:
        return MomentStand.GEWEEST
    stopped = stop_van(region, gepland, today)
    if stopped is not None:
        return _STIL[stopped.waarde]
    # Of a plan that is over, and of a raad that is no more, nothing is promised: it only stood there.
    over = is_over(region, gepland.agenda, today) or bool(van_niemand_meer(region, gepland, today))
    if not wanneer.gedateerd:
        return _zonder_datum(moment, over=over)
    how = _gedateerd(moment, today)
    return MomentStand.WAS_GEPLAND if over and how in (*KOMEND, *NU) else how


def _gedateerd(moment: Moment, today: date) -> MomentStand:
    wanneer = moment.wanneer
    if wanneer.voorbij(today):
        if wanneer.aard is Aard.TERMIJN:
            return MomentStand.TERMIJN_VOORBIJ
        goes_on = wanneer.aard is Aard.PERIODE and handeling(moment) in _DUURT
        return MomentStand.GEWEEST if goes_on else MomentStand.UITKOMST_ONBEKEND
    begun = wanneer.aard in (Aard.OPEN, Aard.PERIODE) and wanneer.begonnen(today)
    return MomentStand.LOOPT if begun else MomentStand.KOMT


def _zonder_datum(moment: Moment, *, over: bool) -> MomentStand:
    aard = moment.wanneer.aard
    if aard is Aard.VOORWAARDE:
        return MomentStand.VOORWAARDE
    if aard is Aard.RITME:
        return MomentStand.RITME
    return MomentStand.NOOIT_GEMELD if over else MomentStand.ONGEPLAND


def merk_van(region: Region, gepland: Gepland, stand: MomentStand, today: date) -> str:
    """Give the few words that stand behind the time of a moment, "" when the time says it all."""
    wanneer = gepland.moment.wanneer
    if stand is MomentStand.VERVALT:
        return "ging niet door" if wanneer.gedateerd and wanneer.voorbij(today) else "gaat niet door"
    if stand is MomentStand.LOOPT:
        return "loopt"
    if stand is MomentStand.KOMT:
        return "kan nu zijn" if wanneer.bezig(today) and wanneer.van != wanneer.tot else ""
    if stand is MomentStand.GEBEURD:
        return "" if wanneer.aard is Aard.GEBEURD else "gebeurd"
    return _MERK.get(stand, "")


def tijd_in_woorden(gepland: Gepland, stand: MomentStand) -> str:
    """Give the words of the time of a moment; without any date these say so first: “nog geen datum (n.t.b.)”."""
    words = gepland.moment.wanneer.getoond
    missing = _ZONDER_DATUM.get(stand)
    if missing is None:
        return words
    return missing if words == "onbekend" else f"{missing} ({words})"


def zin_van(region: Region, gepland: Gepland, stand: MomentStand, today: date) -> str:
    """Give the sentence that a page adds to a moment: what nobody knows about it, or why it does not go on."""
    moment = gepland.moment
    if stand is MomentStand.UITKOMST_ONBEKEND:
        decides = handeling(moment) not in (*_ZONDER_ORGAAN, MomentSoort.INFORMEREN, MomentSoort.BRIEF)
        if gepland.agenda and region.schrijft_zelf(gepland.agenda):
            what = "Wat eruit kwam" if decides else "Of het zo ging"
            return f"{what}, staat nog niet op deze site."
        return "De bron zegt niet wat eruit kwam." if decides else "Of het zo ging, zegt de bron niet."
    if stand is MomentStand.TERMIJN_VOORBIJ:
        own = gepland.agenda and region.schrijft_zelf(gepland.agenda)
        return (
            f"De termijn is voorbij. Of het klaar is, {'staat nog niet op deze site' if own else 'zegt de bron niet'}."
        )
    if stand is MomentStand.WAS_GEPLAND and not is_over(region, gepland.agenda, today):
        gone = van_niemand_meer(region, gepland, today)
        verb = "is geen gemeente" if len(gone) == 1 else "zijn geen gemeenten"
        return f"{opsomming(map(region.partij_naam, gone))} {verb} meer. Of dit doorgaat, weten wij niet."
    if stand is MomentStand.WAS_GEPLAND:
        ended = "Het plan is afgelopen. " if _einde_bekend(region, gepland.agenda, today) else ""
        begun = moment.wanneer.begonnen(today) and moment.wanneer.aard in (Aard.OPEN, Aard.PERIODE)
        goes_on = "Of dit zo ging en nog loopt" if begun else "Of dit doorgaat"
        return f"{ended}{goes_on}, weten wij niet."
    if stand in SOMS and is_over(region, gepland.agenda, today):
        known = _einde_bekend(region, gepland.agenda, today)
        return "Dit staat in een plan dat is afgelopen." if known else ZONDER_NIEUWS
    if stand in NIET_DOOR:
        stopped = None if moment.vervalt else stop_van(region, gepland, today)
        return moment.vervalt or (stopped.toelichting if stopped else "")
    return ""


def _einde_bekend(region: Region, agenda: str, today: date) -> bool:
    """Tell whether an agenda that is over is known to have ended."""
    return stand_van_agenda(region.agendas[agenda], today) is not AgendaStand.ZONDER_NIEUWS


def eerder_gepland(moment: Moment) -> str:
    """Say when a moment was planned before and why it moved: “eerst: medio 2023; de vergunning kwam later”; or ""."""
    found = []
    for earlier in moment.was:
        reason = earlier.reden.removesuffix(".")
        why = f"; {reason[0].lower()}{reason[1:]}" if reason else ""
        known = f" (tot {earlier.tot.getoond})" if earlier.tot else ""
        found.append(f"eerst: {earlier.wanneer.getoond}{known}{why}")
    return "; ".join(found)


def stop_van(region: Region, gepland: Gepland, today: date) -> Status | None:
    """Give the status that stops a moment: of its own part, actie or thema, when that was dropped or lies still.

    A moment that was over before the stop stays, and so does one of which the file says that it goes on.
    """
    if gepland.moment.ondanks_stop:
        return None
    wanneer = gepland.moment.wanneer
    for status in _statussen(region, gepland.item):
        if status.waarde not in _STIL:
            continue
        since = status.per.tot or status.per.van
        # What was not over when it stopped stays dropped, also when its time has gone by.
        after = since is not None and wanneer.gedateerd and (wanneer.tot is None or wanneer.tot > since)
        if not wanneer.voorbij(today) or after:
            return status
    return None


def _statussen(region: Region, item: str) -> Iterable[Status]:
    """Give the statuses that a moment of an item depends on, the widest first."""
    base, _, part = item.partition("#")
    holders: list[Actie | Deelactie | Thema] = []
    if base in region.acties:
        holders = [region.acties[base], *(d for d in region.acties[base].deelacties if d.id == part)]
    elif base in region.themas:
        holders = [region.themas[base]]
    found = (huidige_status(h) if isinstance(h, Actie) else eigen_status(h) for h in holders)
    return tuple(status for status in found if status is not None)
