"""Where a source contradicts itself about when councils meet."""

from __future__ import annotations

from regioagenda.domain.model import Actie, Moment
from regioagenda.domain.woorden import MomentSoort


def tegenspraak(actie: Actie) -> tuple[Moment, ...]:
    """Give the council meetings of an actie when one has a time and another is still to be determined; otherwise none."""
    council = tuple(m for m in actie.momenten if m.soort is MomentSoort.RADENBIJEENKOMST)
    dated = sum(m.wanneer.gedateerd for m in council)
    return council if 0 < dated < len(council) else ()
