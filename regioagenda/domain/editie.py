"""Two moments of an agenda: how it stands now as something that can be kept, and what differs between two of those.

A version keeps words. Which moment is which and what differs in a text is found by `domain/compare`, as for every other
comparison.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum

from regioagenda.base.diagnostics import Location
from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import datum as schrijf_dag
from regioagenda.base.nederlands import hoofdletter, opsomming
from regioagenda.domain.compare.changes import ZinSoort
from regioagenda.domain.compare.members import pair
from regioagenda.domain.compare.side import Side
from regioagenda.domain.compare.texts import compare_texts
from regioagenda.domain.gelezen import vraag
from regioagenda.domain.inwoorden import namen_van, regels
from regioagenda.domain.model import (
    Actie,
    Agenda,
    Deelactie,
    Editie,
    EditieActie,
    EditieDeel,
    EditieMoment,
    EditieStatus,
    EditieThema,
    EditieTrekker,
    EditieVeld,
    Gemeente,
    Moment,
    Organisatie,
    Overgang,
    Standpunt,
    Status,
    Thema,
    Verschoven,
    WasTitel,
)
from regioagenda.domain.region import Region
from regioagenda.domain.status import huidige_status
from regioagenda.reading.kinds import Wanneer
from regioagenda.reading.schema import Groep, Kind, Lijst, Namen, Placed, heet_nu, velden
from regioagenda.reading.tijd import Bedoeling, Tijd

_CIJFER = re.compile(r"\d[\d.,]*")
Stand = tuple[EditieActie, ...]
# What is longer is a text, which is compared by its sentences.
_REGEL = 120
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

    @property
    def cijfer(self) -> bool:
        """Whether a figure differs: those are what people decide on."""
        figures = self.wat.lower().endswith(("kerncijfers", "resultaten", "samenvatting", "tekst"))
        return figures and _CIJFER.findall(self.toen) != _CIJFER.findall(self.nu)

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


_EIGEN_MOMENT = frozenset(("soort", "wanneer", "wat"))
# Of an agenda and a thema every field is kept as words, moments too.
_GEEN_INHOUD = frozenset(("titel", "id", "gewijzigd"))


def _velden(
    entity: Actie | Deelactie | Moment | Thema | Agenda, namen: Namen, zonder: frozenset[str]
) -> tuple[EditieVeld, ...]:
    """Give every field that was filled in but for those in `zonder`, in words; the text below the header is one of them."""
    fields = ((n, regels(getattr(entity, n), d.kind, namen)) for n, (d, _) in velden(type(entity)).items() if d.data)
    body = entity.tekst.text.split("\n") if isinstance(entity, Actie | Thema | Agenda) else ()
    found = ((name, tuple(words)) for name, words in (*fields, ("tekst", body)) if name not in zonder)
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
        momenten=tuple(_moment(m, namen) for m in moments),
        deelacties=tuple(
            EditieDeel(where=d.where, id=d.id, titel=d.titel, velden=_velden(d, namen, _EIGEN))
            for d in actie.deelacties
        ),
        velden=_velden(actie, namen, _EIGEN),
    )


def _moment(moment: Moment, namen: Namen) -> EditieMoment:
    return EditieMoment(
        where=moment.where,
        soort=moment.soort,
        wanneer=moment.wanneer,
        wat=moment.wat,
        velden=_velden(moment, namen, _EIGEN_MOMENT),
    )


def themas_nu(region: Region, agenda: str) -> tuple[EditieThema, ...]:
    """Give the themas of an agenda as they stand now, in its order."""
    namen = namen_van(region)
    return tuple(
        EditieThema(where=t.where, id=t.id.rpartition("/")[2], titel=t.titel, velden=_velden(t, namen, _GEEN_INHOUD))
        for t in region.themas_by_agenda.get(agenda, ())
    )


def agenda_nu(region: Region, agenda: str) -> tuple[EditieVeld, ...]:
    """Give the fields of an agenda itself as they stand now: its term, its gemeenten, its figures, its text."""
    return _velden(region.agendas[agenda], namen_van(region), frozenset(("gewijzigd",)))


def vergelijk_agenda(
    toen: tuple[EditieVeld, ...],
    nu: tuple[EditieVeld, ...],
    themas_toen: tuple[EditieThema, ...],
    themas_nu: tuple[EditieThema, ...],
) -> tuple[Verschil, ...]:
    """Compare an agenda and its themas at two moments; a version that kept neither says nothing about them."""
    found = list(_andere(Agenda, toen, nu, "", kept=bool(toen)))
    if themas_toen:
        before, after = {t.id: t for t in themas_toen}, {t.id: t for t in themas_nu}
        order = tuple(opsomming(t.titel for t in themas) for themas in (themas_toen, themas_nu))
        if order[0] != order[1]:
            found.append(Verschil(wat="Thema's, in volgorde", toen=order[0], nu=order[1]))
        for name, old in before.items():
            if name in after:
                found += _andere(Thema, old.velden, after[name].velden, f"{old.titel}, ", kept=True)
    return _cijfers_eerst(found)


def _cijfers_eerst(found: Iterable[Verschil]) -> tuple[Verschil, ...]:
    return tuple(sorted(found, key=lambda v: not v.cijfer))


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Something in a version that is from after it: of what (`van`), what it is, from when, and where it stands."""

    van: str
    wat: str
    wanneer: str
    where: Location


def later_dan(datum: Tijd, stand: Stand) -> Later | None:
    """Give the first thing in a version that is from after its date: what was kept is then not what stood there."""
    if datum.tot is None:
        return None
    for actie in stand:
        whose = _actie(actie.nummer, actie.titel)
        if actie.status.per.na(datum.tot):
            where = actie.status.at("per")
            return Later(van=whose, wat="een status", wanneer=actie.status.per.getoond, where=where)
        for moment in actie.momenten:
            if moment.wanneer.na(datum.tot) and any(v.naam == "uitkomst" for v in moment.velden):
                where = moment.at("wanneer")
                return Later(van=whose, wat="een uitkomst", wanneer=moment.wanneer.getoond, where=where)
    return None


def inhoud_later_dan(region: Region, agenda: str, datum: Tijd) -> Later | None:
    """Give the first thing in an agenda as it stands now that is from after a date: a status, an outcome, a change."""
    if datum.tot is None:
        return None
    items: list[tuple[str, Actie | Thema | Agenda]] = [("de agenda", region.agendas[agenda])]
    items += [(f"het thema “{t.titel}”", t) for t in region.themas_by_agenda.get(agenda, ())]
    items += [(_actie(a.nummer, a.titel), a) for a in region.acties.values() if a.agenda == agenda]
    for whose, item in items:
        found = next((f for f in _feiten(item) if f.tijd.na(datum.tot)), None)
        if found is not None:
            return Later(van=whose, wat=found.wat, wanneer=found.tijd.getoond, where=found.where)
        if item.gewijzigd is not None and item.gewijzigd > datum.tot:
            day = schrijf_dag(item.gewijzigd)
            return Later(van=whose, wat="een wijziging", wanneer=day, where=item.at("gewijzigd"))
    return None


def _actie(nummer: str, titel: str) -> str:
    return f"actie {nummer or f'“{titel}”'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Feit:
    """Something that is so from a day on: what it is, from when, and where that stands."""

    wat: str
    tijd: Tijd
    where: Location


_WAT: Mapping[type, str] = {
    Status: "een status",
    Overgang: "een overgang",
    WasTitel: "een oude titel",
    Standpunt: "een standpunt",
    Verschoven: "een moment dat verschoof,",
}


def _feiten(entity: Placed) -> Iterator[_Feit]:
    """Give every fact with a date inside a content type: what a source said, and what came of a moment."""
    if isinstance(entity, Moment) and entity.uitkomst:
        yield _Feit(wat="een uitkomst", tijd=entity.wanneer, where=entity.at("uitkomst"))
    for name, (declaration, _) in velden(type(entity)).items():
        for kind, value in _los(declaration.kind, getattr(entity, name)):
            if isinstance(kind, Groep) and isinstance(value, Placed):
                yield from _feiten(value)
            elif (
                type(entity) in _WAT
                and isinstance(kind, Wanneer)
                and kind.als is Bedoeling.PEIL
                and isinstance(value, Tijd)
            ):
                yield _Feit(wat=_WAT[type(entity)], tijd=value, where=entity.at(name))


def _los(kind: Kind, value: object) -> Iterator[tuple[Kind, object]]:
    """Give a value, or each item of a list, with its kind."""
    if isinstance(kind, Lijst) and isinstance(value, tuple):
        yield from ((kind.van, item) for item in value)
    else:
        yield kind, value


@vraag
def namen_nu(region: Region, agenda: str) -> NamenToen:
    """Give what old names became, from the field `was` of the acties of an agenda and of all parties."""
    partijen: tuple[Gemeente | Organisatie, ...] = (*region.gemeenten.values(), *region.organisaties.values())
    return NamenToen(
        acties={old: a.id.rpartition("/")[2] for a in region.acties.values() if a.agenda == agenda for old in a.was},
        partijen={old: p.slug for p in partijen for old in p.was},
    )


@vraag
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
    found = _cijfers_eerst(_verschillen(toen, nu))
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
    # Of a version that kept no other fields of its acties nothing is known of those of their moments either.
    kept = bool(toen.velden)
    then, now = ((m if kept else replace(m, velden=()) for m in x.momenten) for x in (toen, nu))
    yield from _momenten(tuple(then), tuple(now))
    yield from _delen(toen.deelacties, nu.deelacties)
    yield from _andere(Actie, toen.velden, nu.velden, "", kept=kept)


def _trekkers(actie: EditieActie) -> str:
    return opsomming(t.naam for t in actie.trekkers) or "geen trekker genoemd"


# A version keeps words, so nothing in it points anywhere.
_SIDE = Side(namen=lambda kind, slug: slug, hernoemd=None, agenda="")


def _momenten(toen: Sequence[EditieMoment], nu: Sequence[EditieMoment]) -> Iterator[Verschil]:
    """Tell which moments moved, changed, came or went: which is which, is found as everywhere else."""
    paired = pair([_SIDE.member(m) for m in toen], [_SIDE.member(m) for m in nu])
    became = {i: nu[j] for i, j in paired.pairs}
    for n, before in enumerate(toen):
        after = became.get(n)
        label = before.soort.label
        if after is None:
            yield Verschil(wat=label, toen=before.wanneer.getoond, nu=NIET_MEER)
            continue
        if before.soort is not after.soort:
            yield Verschil(wat="Wat er gebeurt", toen=label, nu=after.soort.label)
            label = after.soort.label
        if before.wanneer != after.wanneer:
            yield Verschil(wat=label, toen=before.wanneer.getoond, nu=after.wanneer.getoond)
        if before.wat != after.wat:
            nothing = "niet genoemd waarover"
            yield Verschil(wat=f"{label}, {after.wanneer.getoond}", toen=before.wat or nothing, nu=after.wat or nothing)
        yield from _andere(Moment, before.velden, after.velden, f"{label}, {after.wanneer.getoond}, ", kept=True)
    yield from (Verschil(wat=nu[n].soort.label, toen=NOG_NIET, nu=nu[n].wanneer.getoond) for n in paired.come)


def _delen(toen: Sequence[EditieDeel], nu: Sequence[EditieDeel]) -> Iterator[Verschil]:
    before, after = {d.id: d.titel for d in toen}, {d.id: d.titel for d in nu}
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name), after.get(name)
        if old != new:
            yield Verschil(wat=f"Onderdeel {name}", toen=old or NOG_NIET, nu=new or NIET_MEER)
    then = {d.id: d.velden for d in toen}
    for deel in nu:
        if deel.id in then:
            yield from _andere(
                Deelactie, then[deel.id], deel.velden, f"Onderdeel {deel.id}, ", kept=bool(then[deel.id])
            )


def _andere(
    cls: type, toen: Sequence[EditieVeld], nu: Sequence[EditieVeld], begin: str, *, kept: bool
) -> Iterator[Verschil]:
    """Compare the other fields of a kind by their words. A version of which they were not kept says nothing about them."""
    if not kept:
        return
    before, after = ({heet_nu(cls, v.naam) or v.naam: v.woorden for v in fields} for fields in (toen, nu))
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name, ()), after.get(name, ())
        gone, come = _woorden(old, new)
        if old != new:
            # The same words in another order, or once more, are shown whole.
            gone, come = (gone, come) if gone or come else ("; ".join(old), "; ".join(new))
            label = begin + name.replace("_", " ")
            yield Verschil(wat=hoofdletter(label), toen=gone or NOG_NIET, nu=come or NIET_MEER)


def _woorden(old: Sequence[str], new: Sequence[str]) -> tuple[str, str]:
    """Give the words that are gone and those that came: of lists whole items, of a text the sentences that differ."""
    if max(map(len, (*old, *new)), default=0) <= _REGEL:
        return "; ".join(w for w in old if w not in new), "; ".join(w for w in new if w not in old)
    zinnen = [z for z in compare_texts("\n".join(old), "\n".join(new)) if z.soort is not ZinSoort.VERPLAATST]
    was, wordt = [z.was_tekst for z in zinnen if z.was], [z.wordt_tekst for z in zinnen if z.wordt]
    return " ".join(was), " ".join(wordt)
