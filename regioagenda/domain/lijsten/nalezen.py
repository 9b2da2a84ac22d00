"""Whether a file that was made of a row says what the row says: what is read back is compared with what was laid in it."""

from __future__ import annotations

from collections.abc import Sequence

from regioagenda.domain.lijsten.doelen import MOMENT, ROL
from regioagenda.domain.lijsten.letterlijk import plat, zonder_bolletjes
from regioagenda.domain.lijsten.rijtje import Geplaatst, Melding, kort
from regioagenda.domain.model import Actie, Thema
from regioagenda.domain.status import huidige_status


def niet_gelezen(actie: Actie | Thema, geplaatst: Sequence[Geplaatst]) -> list[Melding]:
    """Tell of every cell whose words are not read back from its field."""
    assert isinstance(actie, Actie)
    return [
        Melding(plek=g.plek, kolom=g.kolom, waarde=kort(g.waarde), waarom=f"dit wordt bij “{g.veld}” anders gelezen")
        for g in geplaatst
        if not _staat_er(actie, g)
    ]


def _staat_er(actie: Actie, g: Geplaatst) -> bool:
    status = huidige_status(actie)
    name = g.veld
    if name == "tekst":
        return zonder_bolletjes(g.waarde) in plat(actie.tekst.text)
    if name == "betekenis":
        return zonder_bolletjes(g.waarde) == plat(actie.betekenis.text)
    if g.doel.startswith(ROL):
        rol = g.doel.removeprefix(ROL)
        return all(any(b.wie.slug == slug and b.rol == rol for b in actie.betrokkenen) for slug in g.waarde.split(", "))
    if g.doel.startswith(MOMENT):
        times = ", ".join(m.wanneer.geschreven for m in actie.momenten if m.soort == g.doel.removeprefix(MOMENT))
        return g.waarde in times
    if g.doel == "status":
        return status.waarde == g.waarde
    if g.doel == "status.per":
        return status.per.geschreven == g.waarde
    if g.doel == "status.gereed":
        return status.gereed is not None
    if g.doel.startswith("status."):
        return bool(getattr(status, g.doel.partition(".")[2]) == g.waarde)
    if g.doel in ("onderwerpen", "gemeenten"):
        return {r.slug for r in getattr(actie, g.doel)} >= set(g.waarde.split(", "))
    if g.doel in ("gebieden", "zoekwoorden"):
        return g.waarde in ", ".join(getattr(actie, g.doel))
    if g.doel == "resultaten":
        return g.waarde in ", ".join(r.tekst for r in actie.resultaten)
    if g.doel in ("gewijzigd", "gecontroleerd"):
        return str(getattr(actie, g.doel)) == g.waarde
    if name in ("nummer", "titel", "samenvatting", "brontitel"):
        return bool(getattr(actie, name) == g.waarde)
    return True
