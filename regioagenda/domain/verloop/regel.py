"""What changed in an item, in one line for readers: what matters with what it was and is, the rest in a few words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from regioagenda.domain.compare.changes import ItemWijziging, Rubriek, Uitkomst, Wijziging
from regioagenda.domain.model import Actie, Agenda, Bestand, Deelactie, Moment, Pagina, Status, Thema
from regioagenda.domain.region import gepland_in

# What is said of a change without what it was and what it is now.
KLEIN = ("De tekst veranderde", "Een gegeven veranderde")
_NIEUW: Mapping[type, str] = {Actie: "Deze actie", Thema: "Dit thema", Pagina: "Deze pagina", Agenda: "Deze agenda"}
# What is told with what it was and what it is now.
_VOLUIT = (Rubriek.RADEN, Rubriek.DATUM, Rubriek.ROL, Rubriek.STATUS, Rubriek.CIJFER)
# Of a moment and a role only this; what is said about them is text.
_VAN_MOMENT = frozenset(("momenten", "wanneer", "vervalt", "soort"))
# What says nothing of the work, or is told by itself with a day of its own.
_STIL = frozenset(
    ("gewijzigd", "gecontroleerd", "wijzigingen", "was_titels", "volgorde", "vanaf", "tot", "uitkomst", "bron", "was")
)
_MEESTE = 3
_LANGSTE = 70
_LANGSTE_REGEL = 200


def in_een_regel(item: ItemWijziging) -> str:
    """Say what changed in an item; "" when there is nothing that readers do not hear otherwise.

    A note of the editors about the change says it better; what an item tells itself with a day (a status beside that of
    before, a moment that says when it was first planned) is not told twice.
    """
    if item.uitkomst is Uitkomst.NIEUW:
        return "" if item.lijkt_op else nieuw(item.na)
    if item.na is None or item.voor is None or _genoteerd(item.voor, item.na):
        return ""
    told = [w for w in item.wijzigingen if _telt(w) and not _vertelt_zelf(w, item.voor, item.na)]
    parts = [_deel(w) for w in told if _voluit(w)]
    if not parts:
        return KLEIN[not any(w.zinnen or w.rubriek is Rubriek.TEKST for w in told)] if told else ""
    more = len(parts) - _MEESTE
    line = "; ".join(parts[:_MEESTE])
    line = line if len(line) <= _LANGSTE_REGEL - 12 else f"{line[: _LANGSTE_REGEL - 13].rsplit(' ', 1)[0]}…"
    return f"{line}; en nog {more}" if more > 0 else line


def nieuw(entity: Bestand | None) -> str:
    """Say that visitors see an item for the first time."""
    word = _NIEUW.get(type(entity))
    return f"{word} kwam op de site" if word else ""


def _telt(change: Wijziging) -> bool:
    return change.rubriek is not Rubriek.INTERN and _STIL.isdisjoint(change.pad.split("."))


def _voluit(change: Wijziging) -> bool:
    """Tell whether a change is told with its values: a day, a role, a status, a figure; not what is said about one."""
    if change.rubriek not in _VOLUIT or change.zinnen:
        return False
    path = change.pad.strip(".").split(".")
    if "momenten" in path:
        return path[-1] in _VAN_MOMENT
    if "betrokkenen" in path:
        return path.index("betrokkenen") == len(path) - 2
    return change.rubriek is not Rubriek.STATUS or path[-1] == "statussen"


def _deel(change: Wijziging) -> str:
    was, now = (
        _kort(_wanneer(text) if change.pad.endswith("momenten") else text) for text in (change.was, change.wordt)
    )
    if not was:
        return f"{change.wat}: {now}" if change.rubriek is Rubriek.ROL else f"{change.wat} erbij: {now}"
    return f"{change.wat}: eerst {was}, nu {now}" if now else f"{change.wat} weg: {was}"


def _wanneer(moment: str) -> str:
    """Give of all that a moment says when it is: that comes first."""
    return moment.partition(" · ")[0]


def _kort(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LANGSTE else f"{one_line[:_LANGSTE].rsplit(' ', 1)[0]}…"


def _genoteerd(before: Bestand, after: Bestand) -> bool:
    """Tell whether a note about the change came along with it."""
    old = getattr(before, "wijzigingen", ())
    return any(note not in old for note in getattr(after, "wijzigingen", ()))


def _vertelt_zelf(change: Wijziging, before: Bestand, after: Bestand) -> bool:
    """Tell whether the item itself says this, with a day."""
    if change.rubriek is Rubriek.STATUS:
        part = change.pad.split(".")[1] if change.pad.startswith("deelacties.") else ""
        then, now = _statussen(before, part), _statussen(after, part)
        return len(now) > len(then) and all(any(_zelfde(old, new) for new in now) for old in then)
    if change.rubriek in (Rubriek.RADEN, Rubriek.DATUM) and change.pad.endswith("momenten.wanneer"):
        return any(m.was and m.was[-1].tot and m.wanneer.getoond == change.wordt for m in _momenten(after))
    if change.pad == "titel":
        return len(getattr(after, "was_titels", ())) > len(getattr(before, "was_titels", ()))
    return False


def _statussen(entity: Bestand, part: str) -> Sequence[Status]:
    holder: Bestand | Deelactie | None = entity
    if part and isinstance(entity, Actie):
        holder = next((d for d in entity.deelacties if d.id == part), None)
    return getattr(holder, "statussen", ())


def _zelfde(one: Status, other: Status) -> bool:
    return (one.waarde, one.per) == (other.waarde, other.per)


def _momenten(entity: Bestand) -> Iterator[Moment]:
    return (gepland.moment for gepland in gepland_in(entity))
