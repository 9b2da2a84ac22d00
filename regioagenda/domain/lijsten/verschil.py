"""What a row says otherwise than the file of its actie: by field, what it was and what it becomes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regioagenda.base.late import dataclass
from regioagenda.domain.lijsten.doelen import DOELEN, MOMENT, ROL
from regioagenda.domain.lijsten.letterlijk import plat, zonder_bolletjes
from regioagenda.domain.lijsten.rijtje import Rijtje
from regioagenda.domain.lijsten.uitvoer import IN_WOORDEN, Namen, waarde
from regioagenda.domain.load import Content
from regioagenda.domain.model import Actie
from regioagenda.domain.status import huidige_status
from regioagenda.reading.tijd import Bedoeling
from regioagenda.reading.wanneer import lees_wanneer

_OVERAL = ("id", "thema")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschil:
    """One field of an actie that a row gives another value; `nieuw` is that value as it would stand in the file."""

    doel: str
    was: str
    wordt: str
    nieuw: str = ""

    @property
    def kop(self) -> str:
        """The field as lists call it."""
        return DOELEN[self.doel].kop


def verschillen(
    actie: Actie, rij: Rijtje, thema: str, content: Content, kolommen: Iterable[str] = ()
) -> tuple[Verschil, ...]:
    """Compare a row with its actie. `kolommen` are the fields that the list has a column for: when the row names its actie by
    its id, an empty cell is a change as well."""
    return tuple(_verschillen(actie, rij, thema, Namen(content), frozenset(kolommen)))


def _verschillen(actie: Actie, rij: Rijtje, thema: str, namen: Namen, kolommen: frozenset[str]) -> Iterator[Verschil]:
    if thema and thema != actie.thema.partition("/")[2]:
        yield Verschil(doel="thema", was=actie.thema.partition("/")[2], wordt=thema)
    for doel in DOELEN:
        said = rij.ruw.get(doel, [])
        if doel in _OVERAL or not (said or (rij.id and doel in kolommen)):
            continue
        was, wordt = waarde(actie, doel, namen), "\n".join(said)
        if not said:
            if was:
                yield Verschil(doel=doel, was=was, wordt="")
        elif plat(was) != plat(wordt) and not _zelfde(actie, rij, doel):
            yield Verschil(doel=doel, was=was, wordt=wordt, nieuw=_nieuw(rij, doel))


def _zelfde(actie: Actie, rij: Rijtje, doel: str) -> bool:
    """Tell whether other words say the same, or words that found no place; those were told of already."""
    status = huidige_status(actie)
    if doel in IN_WOORDEN and rij.id:
        return False
    if doel == "tekst" or (doel in DOELEN and not _gelegd(rij, doel)):
        body = plat(actie.tekst.text)
        return doel != "tekst" or all(zonder_bolletjes(t) in body for t in rij.ruw[doel])
    if doel.startswith(ROL):
        rol = doel.removeprefix(ROL)
        return {s for s, r in rij.betrokkenen if r == rol} == {b.wie.slug for b in actie.betrokkenen if b.rol == rol}
    if doel.startswith(MOMENT):
        soort = doel.removeprefix(MOMENT)
        new = [(m.tijd, m.wat) for m in rij.momenten if m.soort == soort]
        return new == [(m.wanneer, m.wat) for m in actie.momenten if m.soort == soort]
    if doel == "status":
        return rij.status.get("waarde") == status.waarde
    if doel == "status.per":
        return lees_wanneer(rij.status["per"], Bedoeling.PEIL) == status.per
    if doel == "titel":
        return (
            rij.velden["titel"] in (actie.titel, actie.brontitel) or rij.velden.get("brontitel", "?") == actie.brontitel
        )
    if doel in ("onderwerpen", "gemeenten"):
        return rij.lijsten.get(doel, []) == [r.slug for r in getattr(actie, doel)]
    if doel == "resultaten":
        return rij.lijsten.get(doel, []) == [plat(r.tekst) for r in actie.resultaten]
    if doel == "betekenis":
        return zonder_bolletjes("\n".join(rij.ruw[doel])) == plat(actie.betekenis.text)
    if doel in rij.velden:
        own = getattr(actie, doel, "")
        return rij.velden[doel] == (own.isoformat() if hasattr(own, "isoformat") else own)
    return False


def _gelegd(rij: Rijtje, doel: str) -> bool:
    return any(g.doel == doel for g in rij.geplaatst)


def _nieuw(rij: Rijtje, doel: str) -> str:
    if doel == "status":
        return rij.status.get("waarde", "")
    if doel.startswith("status."):
        return rij.status.get(doel.partition(".")[2], "")
    return rij.velden.get(doel, "")
