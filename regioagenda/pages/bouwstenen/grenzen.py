"""How much a page lists. Nothing that grows with the number of acties is without bound: what does not fit is counted, with a
link to where it stands in full, or goes on at an address of its own.

Below these limits a page is as if there were none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from regioagenda.base.late import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grenzen:
    """The most that one page lists of a kind."""

    # Lines of a list of acties; a longer one goes on at the next address.
    regels: int = 200
    # Other acties of the thema, on the page of an actie; of more than that only the nearest.
    verwant: int = 20
    naaste: int = 8
    # Acties of a party in one role, or of an agenda in which it has none.
    rol: int = 40
    # Moments of a page that lists some of other pages; when there are more, each of its lists has only its beginning.
    momenten: int = 60
    begin: int = 12
    # Gemeenten that a gemeente is put beside, and acties on the page of such a pair.
    buren: int = 6
    rijen: int = 100
    # Acties named behind a trekker in the list of all trekkers; and so many when together they are more than `regels`.
    genoemd: int = 20
    kort: int = 3
    # Changes of everything; more go on at the next address.
    wijzigingen: int = 200
    # Acties whose dots on one page each lead to their page; of more the dots are a picture, and of still more there are none.
    stippen: int = 120
    beeld: int = 800
    # Acties of an agenda that is one document, and of each document of a larger one.
    volledig: int = 75
    document: int = 40


GRENZEN = Grenzen()


def nearest(values: Sequence[T], place: int, most: int) -> tuple[T, ...]:
    """Give at most this many of the others around a place in a list, in the order of the list."""
    start = max(0, min(place - most // 2, len(values) - most - 1))
    return tuple(v for n, v in enumerate(values[start : start + most + 1], start) if n != place)


def parts(values: Sequence[T], most: int) -> tuple[Sequence[T], ...]:
    """Cut a list into parts of at most this many; an empty list is one empty part."""
    return tuple(values[start : start + most] for start in range(0, len(values), most)) or (values,)
