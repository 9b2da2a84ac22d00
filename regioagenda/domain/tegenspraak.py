"""Where a source contradicts itself about when councils meet."""

from __future__ import annotations

from regioagenda.domain.model import Actie, Moment
from regioagenda.domain.momenten import handeling, orgaan
from regioagenda.domain.woorden import MomentSoort, Orgaan
from regioagenda.reading.tijd import Aard


def tegenspraak(actie: Actie) -> tuple[Moment, ...]:
    """Give the council meetings of an actie when one has a time and another is still to be determined; otherwise none."""
    council = tuple(m for m in actie.momenten if _is_radenbijeenkomst(m) and _over_een_dag(m))
    dated = sum(m.wanneer.gedateerd for m in council)
    return council if 0 < dated < len(council) else ()


def _is_radenbijeenkomst(moment: Moment) -> bool:
    return handeling(moment) is MomentSoort.BESPREKEN and orgaan(moment) is Orgaan.RADENBIJEENKOMST


def _over_een_dag(moment: Moment) -> bool:
    return moment.wanneer.gedateerd or moment.wanneer.aard is Aard.ONBEKEND
