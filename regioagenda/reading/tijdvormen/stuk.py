"""What a run of pieces means, before the field that it stands in decides what kind of time it is."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from datetime import date

from regioagenda.base.late import dataclass
from regioagenda.reading.tijd import Aard, Precisie, Weigering
from regioagenda.reading.tijdvormen.tekens import Tekens

Vervanging = tuple[int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """Days with what the words say about them. An `AFSPRAAK` is a window, of which the field may make something else.

    `tot_dan`: “tot …” without a beginning, a deadline or the end of a period. `ruim`: the words only come near, so a
    reading that the editor gives goes first. `slot`: it is the end of something, which “tot” includes. `los`: what comes
    after it comes in the same year. `dagen`: its ends are days of themselves. `vervang` are pieces of the words that a
    visitor reads in another form: first and last place, and the form.
    """

    van: date | None
    tot: date | None
    precisie: Precisie
    aard: Aard = Aard.AFSPRAAK
    tot_dan: bool = False
    ruim: bool = False
    slot: bool = False
    los: bool = False
    dagen: bool = False
    vervang: tuple[Vervanging, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bezwaar:
    """The form is right but the time cannot be: the message, and where in the words it is about."""

    code: str
    bericht: str
    hint: str
    begin: int
    einde: int

    def weigering(self, woorden: str) -> Weigering:
        """Give the refusal of the words that were read."""
        return Weigering(
            code=self.code, bericht=self.bericht, hint=self.hint, deel=woorden[self.begin : self.einde] or woorden
        )


Uitslag = Stuk | Bezwaar | None


def eerste(options: Iterable[Uitslag]) -> Uitslag:
    """Give the first option that is a time, or else the first objection; the others are not even made."""
    objection: Bezwaar | None = None
    for option in options:
        if isinstance(option, Stuk):
            return option
        objection = objection or option
    return objection


def plek(found: Tekens) -> tuple[int, int]:
    """Give where pieces begin and end."""
    return min(t.begin for t in found), max(t.einde for t in found)


def aaneen(found: Tekens) -> bool:
    """Tell whether pieces stand one after the other, so none was lent from elsewhere in the words."""
    return all(0 <= b.begin - a.einde <= 1 for a, b in itertools.pairwise(found))


def bezwaar(found: Tekens, *, code: str, bericht: str, hint: str) -> Bezwaar:
    """Make an objection to pieces."""
    begin, einde = plek(found)
    return Bezwaar(code=code, bericht=bericht, hint=hint, begin=begin, einde=einde)


def volgorde(begin: str, einde: str, found: Tekens) -> Bezwaar:
    """Refuse a range that ends before it begins."""
    return bezwaar(
        found,
        code="tijd-volgorde",
        bericht=f"Het einde ({einde}) ligt voor het begin ({begin}).",
        hint="Schrijf eerst het begin en dan het einde.",
    )
