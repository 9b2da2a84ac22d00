"""Weights of votes worked out from seats and votes, beside what the source says."""

from __future__ import annotations

from fractions import Fraction

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Fractie, Raad, Stemgewichten
from regioagenda.domain.woorden import Berekening


@dataclass(frozen=True, slots=True, kw_only=True)
class Gewicht:
    """A weight in percents with one decimal: as the site works it out and as the source gives it; None when unknown."""

    berekend: Fraction | None
    bron: Fraction | None

    @property
    def verschilt(self) -> bool:
        """Whether both are known and not the same."""
        return self.berekend is not None and self.bron is not None and self.berekend != self.bron


def gewicht(file: Stemgewichten, raad: Raad, variant: int, fractie: Fractie | None = None) -> Gewicht:
    """Give the weight of a group, or of a whole council when no group is given, in one variant."""
    exact = _exact(file, raad, file.varianten[variant].berekening, fractie)
    stated = (fractie or raad).gewichten
    return Gewicht(
        berekend=None if exact is None else _tenth(exact * 100),
        bron=_tenth(Fraction(str(stated[variant]))) if variant < len(stated) else None,
    )


def _exact(file: Stemgewichten, raad: Raad, how: Berekening, fractie: Fractie | None) -> Fraction | None:
    """Give the weight as a fraction of the whole region (formula: note 38 of the note on the Leidse regio)."""
    seats = sum(f.zetels for f in raad.fracties)
    own = fractie.zetels if fractie else seats
    if how is Berekening.ZETELS:
        return _share(own, sum(f.zetels for r in file.raden for f in r.fracties))
    inside = _share(own, seats)
    whole: Fraction | None = None
    if how is Berekening.ZETELS_EN_STEMMEN:
        whole = _share(raad.stemmen, sum(r.stemmen for r in file.raden))
    elif how is Berekening.ZETELS_EN_INWONERS and raad.aandeel_inwoners is not None:
        whole = Fraction(str(raad.aandeel_inwoners)) / 100
    return None if inside is None or whole is None else inside * whole


def _share(part: int, total: int) -> Fraction | None:
    """Give a part of a total; of nothing there is no part."""
    return Fraction(part, total) if total else None


def _tenth(value: Fraction) -> Fraction:
    """Round half up to one decimal, as the source does."""
    return Fraction(int(value * 10 + Fraction(1, 2)), 10)


def geschreven(value: Fraction) -> str:
    """Write a percentage the Dutch way: 59,2 %."""
    whole, tenth = divmod(int(value * 10), 10)
    return f"{whole},{tenth}%"
