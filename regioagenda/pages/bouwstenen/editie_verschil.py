"""What differs between a version of an agenda and now, and between it and the version before."""

from __future__ import annotations

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain.editie import (
    NamenToen,
    Uitkomst,
    Vergeleken,
    Verschil,
    agenda_nu,
    edities_van,
    stand_nu,
    themas_nu,
    vergelijk,
    vergelijk_agenda,
)
from regioagenda.domain.model import Editie
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.parts import Link

# Longer texts stand side by side instead of on one line with an arrow.
LANGSTE_REGEL = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class ActieVerschilView:
    """What differs in one actie: short things on a line each, long texts side by side."""

    actie: Link
    kort: tuple[Verschil, ...]
    lang: tuple[Verschil, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UitkomstView:
    """The acties with one outcome; `aantal` with its noun is the count in words."""

    id: str
    titel: str
    aantal: str
    acties: tuple[ActieVerschilView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerschillenView:
    """Two moments of an agenda side by side."""

    id: str
    titel: str
    toen: str
    nu: str
    gelijk: bool
    agenda: tuple[Verschil, ...]
    uitkomsten: tuple[UitkomstView, ...]


def editie_link(editie: Editie) -> Link:
    """Link to a version, with its date when the title does not say it."""
    words = editie.datum.getoond
    return Link(titel=editie.titel if words in editie.titel else f"{editie.titel} ({words})", url=urls.item(editie.id))


def woorden_voor(ctx: Context, agenda: str) -> tuple[str, str]:
    """Give what an agenda calls an actie and more of them."""
    namen = ctx.region.agendas[agenda].benamingen
    return namen.actie, namen.acties


def vergelijkingen(ctx: Context, editie: Editie, namen: NamenToen) -> tuple[VerschillenView, ...]:
    """Compare with now, and with the version before this one."""
    now = _verschillen(
        ctx,
        editie,
        vergelijk(editie.acties, stand_nu(ctx.region, editie.agenda), namen),
        id="nu",
        titel="Wat is er sindsdien veranderd?",
        toen=editie.datum.getoond,
        nu="nu",
        agenda=vergelijk_agenda(
            editie.velden, agenda_nu(ctx.region, editie.agenda), editie.themas, themas_nu(ctx.region, editie.agenda)
        ),
    )
    versions = edities_van(ctx.region, editie.agenda)
    place = versions.index(editie)
    if place == 0:
        return (now,)
    before = versions[place - 1]
    earlier = _verschillen(
        ctx,
        editie,
        vergelijk(before.acties, editie.acties, namen),
        id="vorige",
        titel=f"Verschil met de versie ervoor: {editie_link(before).titel}",
        toen=before.datum.getoond,
        nu=editie.datum.getoond,
        agenda=vergelijk_agenda(before.velden, editie.velden, before.themas, editie.themas) if editie.velden else (),
    )
    return (now, earlier)


_KOPPEN = {
    "nu": ("Gewijzigd", "Nieuw sinds deze versie", "Niet meer in de agenda", "Ongewijzigd"),
    "vorige": ("Gewijzigd", "Nieuw in deze versie", "Niet meer in deze versie", "Ongewijzigd"),
}
_TELLING = ("gewijzigd", "nieuw", "niet meer genoemd", "ongewijzigd")


def _verschillen(
    ctx: Context,
    editie: Editie,
    found: tuple[Vergeleken, ...],
    *,
    id: str,
    titel: str,
    toen: str,
    nu: str,
    agenda: tuple[Verschil, ...],
) -> VerschillenView:
    een, meer = woorden_voor(ctx, editie.agenda)
    groups = []
    for uitkomst, kop, word in zip(Uitkomst, _KOPPEN[id], _TELLING, strict=True):
        # Those of which a figure changed stand on top.
        own = sorted(
            (f for f in found if f.uitkomst is uitkomst), key=lambda f: not any(d.cijfer for d in f.verschillen)
        )
        if own:
            groups.append(
                UitkomstView(
                    id=f"{id}-{uitkomst.value}",
                    titel=kop,
                    aantal=f"{nl.aantal(len(own), een, meer)} {word}",
                    acties=tuple(_verschil(ctx, editie.agenda, f) for f in own),
                )
            )
    same = not agenda and all(f.uitkomst is Uitkomst.GELIJK for f in found)
    return VerschillenView(id=id, titel=titel, toen=toen, nu=nu, gelijk=same, agenda=agenda, uitkomsten=tuple(groups))


def _verschil(ctx: Context, agenda: str, found: Vergeleken) -> ActieVerschilView:
    title = f"{found.actie.nummer} {found.actie.titel}".strip()
    is_long = {d: len(d.toen) + len(d.nu) > LANGSTE_REGEL for d in found.verschillen}
    item = f"{agenda}/{found.actie.id}"
    return ActieVerschilView(
        actie=Link(titel=title, url=ctx.book[item] if item in ctx.region.acties else ""),
        kort=tuple(d for d, long in is_long.items() if not long),
        lang=tuple(d for d, long in is_long.items() if long),
    )
