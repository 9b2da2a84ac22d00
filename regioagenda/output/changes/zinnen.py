"""How a change is said in a few words: what it is about, from what to what, under which heading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from regioagenda.domain.compare.changes import ItemWijziging, Rubriek, Wijziging
from regioagenda.domain.woorden import Rol

# Roles whose label names who has it; the others say what it does.
NOEMT_WIE = frozenset(
    (
        Rol.TREKKER,
        Rol.BESTUURLIJK_TREKKER,
        Rol.AMBTELIJK_TREKKER,
        Rol.PARTNER,
        Rol.MEDEFINANCIER,
        Rol.OPDRACHTGEVER,
        Rol.UITVOERDER,
        Rol.TOEZICHTHOUDER,
        Rol.ADVISEUR,
    )
)


def kort(item: ItemWijziging) -> str:
    """Name an item in a few words: its number, or else its title."""
    entity = item.na or item.voor
    return str(getattr(entity, "nummer", "")) or f"“{item.naam}”"


def agenda_erbij(items: Sequence[ItemWijziging], titels: Mapping[str, str]) -> Mapping[str, str]:
    """Give per item the title of its agenda, and nothing when all are of one: a number says enough then.

    `titels` holds the short title of each agenda by its id. An agenda itself needs none.
    """
    if len({i.agenda for i in items} - {""}) < 2:
        return {i.id: "" for i in items}
    return {i.id: titels.get(i.agenda, i.agenda) if i.agenda and i.id != i.agenda else "" for i in items}


def met_agenda(name: str, agenda: str) -> str:
    """Name something with its agenda, where that is given."""
    return f"{name} van {agenda}" if agenda else name


def is_datum(change: Wijziging) -> bool:
    """Whether a moment comes, goes, moves, is dropped or becomes one of somebody else."""
    return change.pad.endswith(("momenten", "toezeggingen", ".wanneer", ".vervalt", ".soort", ".gemeenten"))


def van_naar(change: Wijziging) -> str:
    """Say from what to what something changed, or what came or went."""
    if change.was and change.wordt:
        return f"{change.was} → {change.wordt}"
    return f"{change.was} → niets meer" if change.was else f"nu: {change.wordt}"


_HEADINGS = {
    Rubriek.RADEN: "een datum van de raden",
    Rubriek.DATUM: "een datum",
    Rubriek.ROL: "wie wat doet",
    Rubriek.STATUS: "de status",
    Rubriek.CIJFER: "een cijfer",
    Rubriek.TEKST: "tekst",
    Rubriek.GEGEVEN: "een gegeven",
    Rubriek.INTERN: "iets voor redacteuren",
}


def kopwoorden(rubriek: Rubriek) -> str:
    """Give the words of the heading under which a kind of change stands."""
    return _HEADINGS[rubriek]
