"""One dot for each actie: its shape says how far it is, and whether the source says so itself.

The shapes are few, so that they can be told apart at a glance, in grey and on paper; the status itself and who says it stand
in the words of the dot.
"""

from __future__ import annotations

from collections.abc import Iterable

from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.model import Actie
from regioagenda.domain.status import herkomst_van, huidige_status
from regioagenda.domain.woorden import Herkomst, StatusWaarde
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.parts import Link

# Statuses together as one phase with one shape, in the order of the dots. A decision is no work that is done.
FASEN: tuple[tuple[str, str, tuple[StatusWaarde, ...]], ...] = (
    ("klaar", "Klaar", (StatusWaarde.AFGEROND,)),
    ("besloten", "Besluit genomen", (StatusWaarde.VASTGESTELD,)),
    ("bezig", "Bezig", (StatusWaarde.DEELS_AFGEROND, StatusWaarde.LOOPT, StatusWaarde.DOORLOPEND)),
    ("hapert", "Gaat niet goed", (StatusWaarde.LOOPT_RISICO, StatusWaarde.VERTRAAGD, StatusWaarde.GEPAUZEERD)),
    (
        "gepland",
        "Nog niet begonnen",
        (StatusWaarde.IN_VOORBEREIDING, StatusWaarde.IN_ONDERZOEK, StatusWaarde.VOORGENOMEN),
    ),
    ("vervallen", "Gaat niet door", (StatusWaarde.VERVALLEN,)),
    ("verder", "Gaat elders verder", (StatusWaarde.OVERGEGAAN,)),
    ("onbekend", "Niet bekend", (StatusWaarde.ONBEKEND,)),
)
_FASE = {waarde: fase for fase, _, own in FASEN for waarde in own}
_PLAATS = {waarde: n for n, waarde in enumerate(waarde for _, _, own in FASEN for waarde in own)}
# What stands behind the name of a shape that the source does not say itself.
AFGELEID = "-af"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stip:
    """The dot of an actie: its name, its status in words, and its shape: a phase, of which the source says so itself or not.

    `url` is empty where there are too many dots on a page for a link each.
    """

    url: str
    titel: str
    status: str
    vorm: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaStippen:
    """An agenda as a picture: a dot for each of its acties, and how many there are."""

    agenda: Link
    stippen: tuple[Stip, ...]
    telling: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How many acties have a status, of how many the source does not say it itself, and the shapes of their dots.

    Where the region writes itself nobody else has to say it.
    """

    waarde: str
    label: str
    aantal: int
    niet_letterlijk: int
    vormen: tuple[str, ...]


def fase_van(waarde: StatusWaarde) -> str:
    """Give the phase that a status belongs to."""
    return _FASE[waarde]


def plaats_van(actie: Actie) -> int:
    """Give where the dot of an actie stands among others: by its status, in the order of the phases."""
    return _PLAATS[huidige_status(actie).waarde]


def zegt_zelf(ctx: Context, actie: Actie) -> bool:
    """Tell whether the status of an actie is that of whose words the agenda holds."""
    return ctx.region.schrijft_zelf(actie.agenda) or tellen.letterlijk(actie)


def stippen(ctx: Context, acties: Iterable[Actie], op_de_pagina: int, *, gelinkt: bool = True) -> tuple[Stip, ...]:
    """Make the dots of acties, by status and then in the order given; none when there would be too many on the page."""
    if op_de_pagina > ctx.grenzen.beeld:
        return ()
    return tuple(_stip(ctx, actie, gelinkt=gelinkt) for actie in sorted(acties, key=plaats_van))


def telling(ctx: Context, acties: Iterable[Actie]) -> tuple[Telling, ...]:
    """Count acties by status, in the order of the dots."""
    found: dict[StatusWaarde, list[Actie]] = {}
    for actie in sorted(acties, key=plaats_van):
        found.setdefault(huidige_status(actie).waarde, []).append(actie)
    return tuple(
        Telling(
            waarde=str(waarde),
            label=c.status_in_woorden(ctx, waarde, own[0].agenda)[0],
            aantal=len(own),
            niet_letterlijk=sum(not zegt_zelf(ctx, a) for a in own),
            vormen=tuple(sorted({_vorm(ctx, a) for a in own})),
        )
        for waarde, own in found.items()
    )


def vormen(namen: Iterable[str]) -> tuple[str, ...]:
    """Give each of these shapes once, in the order of the phases."""
    used = set(namen)
    every = (f"{fase}{kind}" for fase, _, _ in FASEN for kind in ("", AFGELEID))
    return tuple(vorm for vorm in every if vorm in used)


def _stip(ctx: Context, actie: Actie, *, gelinkt: bool) -> Stip:
    now = huidige_status(actie)
    said = zegt_zelf(ctx, actie)
    derived = herkomst_van(now) is Herkomst.AFGELEID
    who = "" if said else ctx.zeg(", afgeleid" if derived else ", niet letterlijk in de bron")
    label = c.status_in_woorden(ctx, now.waarde, actie.agenda)[0]
    link = c.item_link(ctx, actie.id) if gelinkt else Link(titel="", url="")
    return Stip(
        url=link.url,
        titel=link.titel,
        status=f"{label.lower()}{who}",
        vorm=_vorm(ctx, actie),
    )


def _vorm(ctx: Context, actie: Actie) -> str:
    return f"{fase_van(huidige_status(actie).waarde)}{'' if zegt_zelf(ctx, actie) else AFGELEID}"
