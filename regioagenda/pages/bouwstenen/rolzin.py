"""One sentence per role that says who does what in an actie: “Haarlem is trekker. Zandvoort en Heemstede doen mee.”"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain.gelezen import vraag
from regioagenda.domain.model import Betrokkene
from regioagenda.domain.region import Region
from regioagenda.domain.woorden import LEIDENDE_ROLLEN, NIET_WERKENDE_ROLLEN, Rol
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.parts import Link

# How many sentences there are, and how many parties one names; the rest is counted. Who leads is always named.
ZINNEN, GENOEMD = 3, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Werkwoord:
    """What one party does and what several do, in a plan that runs and in one that is over."""

    een: str
    meer: str
    een_toen: str
    meer_toen: str

    def passend(self, *, meer: bool, toen: bool) -> str:
        """Give the form for one party, or for more of them."""
        if toen:
            return self.meer_toen if meer else self.een_toen
        return self.meer if meer else self.een


def _is(naam: str, namen: str = "") -> Werkwoord:
    return Werkwoord(
        een=f"is {naam}", meer=f"zijn {namen or naam}", een_toen=f"was {naam}", meer_toen=f"waren {namen or naam}"
    )


def _doet(een: str, meer: str, een_toen: str, meer_toen: str, rest: str = "") -> Werkwoord:
    een, meer, een_toen, meer_toen = (f"{form} {rest}".strip() for form in (een, meer, een_toen, meer_toen))
    return Werkwoord(een=een, meer=meer, een_toen=een_toen, meer_toen=meer_toen)


WERKWOORDEN: Mapping[Rol, Werkwoord] = MappingProxyType(
    {
        Rol.TREKKER: _is("trekker", "trekkers"),
        Rol.BESTUURLIJK_TREKKER: _is("bestuurlijk trekker", "bestuurlijk trekkers"),
        Rol.AMBTELIJK_TREKKER: _is("ambtelijk trekker", "ambtelijk trekkers"),
        Rol.MEDETREKKER: _doet("trekt", "trekken", "trok", "trokken", "mee"),
        Rol.COORDINATOR: _doet("coördineert", "coördineren", "coördineerde", "coördineerden"),
        Rol.REGISSEUR: _doet("heeft", "hebben", "had", "hadden", "de regie"),
        Rol.ACTIEHOUDER: _is("aan zet"),
        Rol.PARTNER: _is("partner", "partners"),
        Rol.DEELNEMER: _doet("doet", "doen", "deed", "deden", "mee"),
        Rol.MEEWERKEND: _doet("werkt", "werken", "werkte", "werkten", "mee"),
        Rol.FINANCIER: _doet("betaalt", "betalen", "betaalde", "betaalden"),
        Rol.MEDEFINANCIER: _doet("betaalt", "betalen", "betaalde", "betaalden", "een deel"),
        Rol.SUBSIDIEGEVER: _doet("geeft", "geven", "gaf", "gaven", "subsidie"),
        Rol.BEHEERT_MIDDELEN: _doet("beheert", "beheren", "beheerde", "beheerden", "het geld"),
        Rol.OPDRACHTGEVER: _is("opdrachtgever", "opdrachtgevers"),
        Rol.UITVOERDER: _doet("voert", "voeren", "voerde", "voerden", "het uit"),
        Rol.TOEZICHTHOUDER: _doet("houdt", "houden", "hield", "hielden", "toezicht"),
        Rol.ADVISEUR: _doet("geeft", "geven", "gaf", "gaven", "advies"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RolDeel:
    """One sentence: the parties that it names, each with its body (“college”) or "", and what they do. `meer` counts the
    parties that do not fit."""

    partijen: tuple[tuple[Link, str], ...]
    meer: str
    woorden: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rolzin:
    """Who does what, in the order of importance; `meer` counts the parties with a role that no sentence names."""

    delen: tuple[RolDeel, ...]
    meer: str


def rolzin(ctx: Context, betrokkenen: Iterable[Betrokkene], *, toen: bool) -> Rolzin:
    """Say who does what; `toen` when the plan is over. Who only is told or asked something does not do it."""
    by_rol: dict[Rol, dict[tuple[str, str], None]] = {}
    for b in betrokkenen:
        if b.rol not in NIET_WERKENDE_ROLLEN:
            by_rol.setdefault(b.rol, {})[b.wie.slug, b.orgaan.label if b.orgaan else ""] = None
    # Who does several things is named once.
    by_wie: dict[tuple[tuple[str, str], ...], list[Rol]] = {}
    for rol in Rol:
        if rol in by_rol:
            by_wie.setdefault(tuple(by_rol[rol]), []).append(rol)
    found = tuple(by_wie.items())
    most = max(ZINNEN, sum(_leidt(rollen) for _, rollen in found))
    named = {slug for own, _ in found[:most] for slug, _ in own}
    rest = {slug for own, _ in found[most:] for slug, _ in own} - named
    return Rolzin(
        delen=tuple(_deel(ctx, own, rollen, toen=toen) for own, rollen in found[:most]),
        meer=nl.aantal(len(rest), ctx.zeg("andere partij"), ctx.zeg("andere partijen")) if rest else "",
    )


def _leidt(rollen: Sequence[Rol]) -> bool:
    return rollen[0] in LEIDENDE_ROLLEN


@vraag
def _is_meervoud(region: Region, partij: str) -> bool:
    organisatie = region.organisaties.get(partij)
    return organisatie is not None and organisatie.meervoud


def _deel(ctx: Context, own: Sequence[tuple[str, str]], rollen: Sequence[Rol], *, toen: bool) -> RolDeel:
    fits = len(own) <= GENOEMD or _leidt(rollen)
    shown = own if fits else own[: GENOEMD - 1]
    several = len(own) > 1 or _is_meervoud(ctx.region, own[0][0])
    return RolDeel(
        partijen=tuple((c.partij(ctx, slug), body) for slug, body in shown),
        meer="" if fits else nl.aantal(len(own) - len(shown), ctx.zeg("andere"), ctx.zeg("anderen")),
        woorden=nl.opsomming(ctx.zeg(WERKWOORDEN[rol].passend(meer=several, toen=toen)) for rol in rollen),
    )
