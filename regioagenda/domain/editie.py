"""Two moments of an agenda: how it stands now as something that can be kept, and what differs between two of those."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from regioagenda.base.nederlands import hoofdletter, opsomming
from regioagenda.domain.inwoorden import namen_van, regels
from regioagenda.domain.model import (
    Actie,
    Deelactie,
    Editie,
    EditieActie,
    EditieDeel,
    EditieMoment,
    EditieStatus,
    EditieTrekker,
    EditieVeld,
    Gemeente,
    Organisatie,
)
from regioagenda.domain.region import Region
from regioagenda.domain.status import huidige_status
from regioagenda.reading.schema import Namen, velden

Stand = tuple[EditieActie, ...]
NOG_NIET, NIET_MEER = "nog niet genoemd", "niet meer genoemd"


class Uitkomst(Enum):
    """What became of an actie between two moments."""

    GEWIJZIGD = "gewijzigd"
    NIEUW = "nieuw"
    WEG = "weg"
    GELIJK = "gelijk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschil:
    """One thing that differs, in words: what it is, what it was and what it became."""

    wat: str
    toen: str
    nu: str

    def __str__(self) -> str:
        return f"{self.wat}: {self.toen} → {self.nu}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vergeleken:
    """One actie at two moments: `actie` as it was last there, and what differs when it was there at both."""

    uitkomst: Uitkomst
    actie: EditieActie
    verschillen: tuple[Verschil, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamenToen:
    """What names of acties and of parties became: old name → name now."""

    acties: Mapping[str, str]
    partijen: Mapping[str, str]


def stand_nu(region: Region, agenda: str) -> Stand:
    """Give the acties of an agenda as they stand now, in the order of the agenda."""
    return tuple(
        _bevroren(region, actie)
        for thema in region.themas_by_agenda.get(agenda, ())
        for actie in region.acties_by_thema.get(thema.id, ())
    )


# What a version keeps in fields of its own, and what is about the file and not about the plan.
_EIGEN = frozenset(("titel", "nummer", "samenvatting", "momenten", "deelacties", "id", "gewijzigd", "gecontroleerd"))


def _velden(entity: Actie | Deelactie, namen: Namen) -> tuple[EditieVeld, ...]:
    """Give every other field that was filled in, in words; the text below the header is one of them."""
    fields = ((n, regels(getattr(entity, n), d.kind, namen)) for n, (d, _) in velden(type(entity)).items() if d.data)
    body = entity.tekst.text.split("\n") if isinstance(entity, Actie) else ()
    found = ((name, tuple(words)) for name, words in (*fields, ("tekst", body)) if name not in _EIGEN)
    kept = ((name, tuple(" ".join(w.split()) for w in words if w.strip())) for name, words in found)
    return tuple(EditieVeld(where=entity.where, naam=name, woorden=words) for name, words in kept if words)


def _bevroren(region: Region, actie: Actie) -> EditieActie:
    namen = namen_van(region)
    current = huidige_status(actie)
    moments = (*actie.momenten, *(m for deel in actie.deelacties for m in deel.momenten))
    leading = dict.fromkeys(b.partij for b in region.betrokkenheid_by_actie[actie.id] if b.leidend)
    return EditieActie(
        where=actie.where,
        id=actie.id.rpartition("/")[2],
        nummer=actie.nummer,
        titel=actie.titel,
        thema=region.themas[actie.thema].titel,
        samenvatting=actie.samenvatting,
        trekkers=tuple(EditieTrekker(where=actie.where, slug=s, naam=region.partij_naam(s)) for s in leading),
        status=EditieStatus(where=current.where, waarde=current.waarde, per=current.per),
        momenten=tuple(EditieMoment(where=m.where, soort=m.soort, wanneer=m.wanneer, wat=m.wat) for m in moments),
        deelacties=tuple(
            EditieDeel(where=d.where, id=d.id, titel=d.titel, velden=_velden(d, namen)) for d in actie.deelacties
        ),
        velden=_velden(actie, namen),
    )


def namen_nu(region: Region, agenda: str) -> NamenToen:
    """Give what old names became, from the field `was` of the acties of an agenda and of all parties."""
    partijen: tuple[Gemeente | Organisatie, ...] = (*region.gemeenten.values(), *region.organisaties.values())
    return NamenToen(
        acties={old: a.id.rpartition("/")[2] for a in region.acties.values() if a.agenda == agenda for old in a.was},
        partijen={old: p.slug for p in partijen for old in p.was},
    )


def edities_van(region: Region, agenda: str) -> tuple[Editie, ...]:
    """Give the versions of an agenda, the oldest first."""
    return tuple(e for e in region.edities.values() if e.agenda == agenda)


def vergelijk(toen: Stand, nu: Stand, namen: NamenToen) -> tuple[Vergeleken, ...]:
    """Compare two moments: the acties of the later one in its order, then those that are gone."""
    before = {a.id: a for a in (_hernoemd(a, namen) for a in toen)}
    after = {a.id: a for a in (_hernoemd(a, namen) for a in nu)}
    return (
        *(_vergeleken(before.get(name), actie) for name, actie in after.items()),
        *(Vergeleken(uitkomst=Uitkomst.WEG, actie=a) for name, a in before.items() if name not in after),
    )


def _hernoemd(actie: EditieActie, namen: NamenToen) -> EditieActie:
    """Call an actie and its parties what they are called now."""
    trekkers = tuple(replace(t, slug=namen.partijen.get(t.slug, t.slug)) for t in actie.trekkers)
    return replace(actie, id=namen.acties.get(actie.id, actie.id), trekkers=trekkers)


def _vergeleken(toen: EditieActie | None, nu: EditieActie) -> Vergeleken:
    if toen is None:
        return Vergeleken(uitkomst=Uitkomst.NIEUW, actie=nu)
    found = tuple(_verschillen(toen, nu))
    return Vergeleken(uitkomst=Uitkomst.GEWIJZIGD if found else Uitkomst.GELIJK, actie=nu, verschillen=found)


def _verschillen(toen: EditieActie, nu: EditieActie) -> Iterator[Verschil]:
    plain = (
        ("Titel", toen.titel, nu.titel),
        ("Nummer", toen.nummer or "geen nummer", nu.nummer or "geen nummer"),
        ("Thema", toen.thema, nu.thema),
        ("Samenvatting", toen.samenvatting, nu.samenvatting),
    )
    yield from (Verschil(wat=what, toen=old, nu=new) for what, old, new in plain if old != new)
    # A party that only changed its name still leads.
    if {t.slug for t in toen.trekkers} != {t.slug for t in nu.trekkers}:
        yield Verschil(wat="Trekker", toen=_trekkers(toen), nu=_trekkers(nu))
    if toen.status.waarde is not nu.status.waarde:
        yield Verschil(wat="Status", toen=toen.status.waarde.label.lower(), nu=nu.status.waarde.label.lower())
    elif toen.status.per != nu.status.per:
        yield Verschil(wat="Stand van de status", toen=toen.status.per.getoond, nu=nu.status.per.getoond)
    yield from _momenten(toen.momenten, nu.momenten)
    yield from _delen(toen.deelacties, nu.deelacties)
    yield from _andere(toen.velden, nu.velden, "")


def _trekkers(actie: EditieActie) -> str:
    return opsomming(t.naam for t in actie.trekkers) or "geen trekker genoemd"


def _momenten(toen: Sequence[EditieMoment], nu: Sequence[EditieMoment]) -> Iterator[Verschil]:
    """Pair the moments that differ by their kind, in the order of their files; what is left came or went."""
    old = [m for m in toen if m not in nu]
    new = [m for m in nu if m not in toen]
    for before in old:
        after = next((m for m in new if m.soort is before.soort), None)
        label = before.soort.label
        if after is None:
            yield Verschil(wat=label, toen=before.wanneer.getoond, nu=NIET_MEER)
            continue
        new.remove(after)
        if before.wanneer != after.wanneer:
            yield Verschil(wat=label, toen=before.wanneer.getoond, nu=after.wanneer.getoond)
        if before.wat != after.wat:
            nothing = "niet genoemd waarover"
            yield Verschil(wat=f"{label}, {after.wanneer.getoond}", toen=before.wat or nothing, nu=after.wat or nothing)
    yield from (Verschil(wat=m.soort.label, toen=NOG_NIET, nu=m.wanneer.getoond) for m in new)


def _delen(toen: Sequence[EditieDeel], nu: Sequence[EditieDeel]) -> Iterator[Verschil]:
    before, after = {d.id: d.titel for d in toen}, {d.id: d.titel for d in nu}
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name), after.get(name)
        if old != new:
            yield Verschil(wat=f"Onderdeel {name}", toen=old or NOG_NIET, nu=new or NIET_MEER)
    then = {d.id: d.velden for d in toen}
    for deel in nu:
        if deel.id in then:
            yield from _andere(then[deel.id], deel.velden, f"Onderdeel {deel.id}, ")


def _andere(toen: Sequence[EditieVeld], nu: Sequence[EditieVeld], begin: str) -> Iterator[Verschil]:
    """Compare the other fields by their words. A version of which they were not kept says nothing about them."""
    if not toen:
        return
    before, after = {v.naam: v.woorden for v in toen}, {v.naam: v.woorden for v in nu}
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name, ()), after.get(name, ())
        gone, come = "; ".join(w for w in old if w not in new), "; ".join(w for w in new if w not in old)
        if gone or come:
            label = begin + name.replace("_", " ")
            yield Verschil(wat=hoofdletter(label), toen=gone or NOG_NIET, nu=come or NIET_MEER)
