"""Borders → a drawing: paths of whole numbers, a dot for who is too small to touch, and names where they fit.

Drawing reads nothing but the borders, so the same question has the same answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from regioagenda.base.late import dataclass
from regioagenda.pages.bouwstenen.kaartlijnen import Vak, Vorm, als_pad, lijnen_van
from regioagenda.pages.bouwstenen.kaartplekken import Kaartstip, Veld, Woord, stippen, woorden


@dataclass(frozen=True, slots=True, kw_only=True)
class Getekend:
    """The shape of a gemeente."""

    d: str
    stip: Kaartstip | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekening:
    """A drawing with its shapes in the order in which they were asked, and the lines of what lies beside them."""

    breedte: int
    hoogte: int
    vormen: tuple[Getekend, ...]
    buren: str
    woorden: tuple[Woord, ...]


def teken(vormen: Sequence[Vorm], vak: Vak) -> Tekening:
    """Draw gemeenten, at least one."""
    lines = lijnen_van(vormen, vak)
    field = Veld(lines.delen, vak.breedte, lines.hoogte)
    dots = stippen(field, [vorm.keuze for vorm in vormen])
    return Tekening(
        breedte=vak.breedte,
        hoogte=lines.hoogte,
        vormen=tuple(Getekend(d=als_pad(d, dicht=True), stip=dot) for d, dot in zip(lines.delen, dots, strict=True)),
        buren=als_pad(lines.buren, dicht=False),
        woorden=tuple(woorden(field, vormen, dots, vak)),
    )
