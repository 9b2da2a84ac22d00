"""Who should look at a change, and why: the gemeenten and organisations it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import opsomming
from regioagenda.domain.compare.changes import ItemWijziging, Rubriek, Uitkomst, Wijziging
from regioagenda.domain.compare.identity import names_in, parties_in
from regioagenda.domain.load import Content
from regioagenda.domain.model import Actie, Agenda, Betrokkene, Deelactie, Gemeente, Moment, Organisatie
from regioagenda.domain.momenten import is_raadsmoment, label_zonder_partij, orgaan_van
from regioagenda.domain.region import naam_sleutel, natuurlijke_sleutel
from regioagenda.domain.soorten import PARTIJ
from regioagenda.domain.woorden import LEIDENDE_ROLLEN, Rol
from regioagenda.output.changes.zinnen import NOEMT_WIE, is_datum, kopwoorden, kort, met_agenda, van_naar


@dataclass(frozen=True, slots=True, kw_only=True)
class Lezer:
    """A party that should look: its slug and name, and why; `vooral` when it leads something or its council is in it."""

    slug: str
    naam: str
    gemeente: bool
    vooral: bool
    waarom: tuple[str, ...]
    items: tuple[str, ...]


def rol_van(change: Wijziging) -> Rol | None:
    """Give the role that a change is about, when parties came or went in it."""
    head, _, last = change.pad.rpartition(".")
    return next((r for r in Rol if str(r) == last), None) if head.endswith("betrokkenen") else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reason:
    """Why a party should look. Those with the same `tail` are said in one go: “trekker van 1.1 en 1.3, partner van 2.1 (…)”."""

    slug: str
    weight: int
    words: str
    item: str
    number: str = ""
    tail: str = ""


def lezers_van(
    items: Sequence[ItemWijziging], agendas: Mapping[str, str], before: Content, after: Content
) -> tuple[Lezer, ...]:
    """Give who should look, those whose council or lead it is first, and why. `agendas` names that of an item where that is needed."""
    naam_voor, naam_na = names_in(before), names_in(after)
    known = parties_in(after)
    gemeenten = {e.slug for content in (before, after) for e in content.of(Gemeente)}
    members = {e.id: tuple(r.slug for r in e.gemeenten) for content in (before, after) for e in content.of(Agenda)}
    reasons: dict[str, list[_Reason]] = {}
    for item in items:
        for reason in _reasons(item, agendas[item.id], [s for s in members.get(item.agenda, ()) if s in gemeenten]):
            own = reasons.setdefault(reason.slug, [])
            if reason not in own:
                own.append(reason)
    found = []
    for slug, own in reasons.items():
        ordered = sorted(own, key=lambda r: r.weight)
        name = naam_na(PARTIJ, slug) if slug in known else naam_voor(PARTIJ, slug)
        found.append(
            Lezer(
                slug=slug,
                naam=name,
                gemeente=slug in gemeenten,
                vooral=ordered[0].weight <= 1,
                waarom=tuple(_said(ordered)),
                items=tuple(dict.fromkeys(r.item for r in own)),
            )
        )
    return tuple(
        sorted(
            found,
            key=lambda lz: (
                not lz.gemeente,
                min(r.weight for r in reasons[lz.slug]),
                not lz.vooral,
                naam_sleutel(lz.naam),
            ),
        )
    )


def _said(reasons: Sequence[_Reason]) -> Iterator[str]:
    together: dict[str, dict[str, dict[str, None]]] = {}
    for reason in reasons:
        together.setdefault(reason.tail or reason.words, {}).setdefault(reason.words, {})[reason.number] = None
    for tail, roles in together.items():
        numbered = [f"{words} {_numbers(numbers)}" for words, numbers in roles.items() if any(numbers)]
        yield ", ".join(numbered) + tail if numbered else tail


def _numbers(numbers: Iterable[str]) -> str:
    return opsomming(sorted(numbers, key=natuurlijke_sleutel))


def _reasons(item: ItemWijziging, agenda: str, members: Sequence[str]) -> Iterator[_Reason]:
    name = met_agenda(kort(item), agenda)

    def reason(slug: str, weight: int, words: str) -> _Reason:
        return _Reason(slug=slug, weight=weight, words=words, item=item.id)

    entity = item.na or item.voor
    if isinstance(entity, Gemeente | Organisatie):
        own = {Uitkomst.NIEUW: "is nieuw op de site", Uitkomst.WEG: "gaat van de site"}
        yield reason(entity.slug, 2, own.get(item.uitkomst, "de eigen pagina verandert"))
    if item.uitkomst is not Uitkomst.GEWIJZIGD:
        gone = item.uitkomst is Uitkomst.WEG
        for moment in _moments(entity):
            if is_raadsmoment(moment):
                for slug in _for_whom(moment, members):
                    verb = "staat er niet meer" if gone else "nieuw"
                    yield reason(
                        slug,
                        0,
                        f"raad: {label_zonder_partij(moment).lower()} bij {name} ({moment.wanneer.getoond}), {verb}",
                    )
        for betrokkene in _betrokkenen(entity):
            weight = 1 if betrokkene.rol in LEIDENDE_ROLLEN else 3
            what = f"{name}, die verdwijnt" if gone else f"de nieuwe {name}"
            yield reason(betrokkene.wie.slug, weight, f"{_role_words(betrokkene.rol)} {what}")
        if isinstance(entity, Agenda):
            for slug in members:
                yield reason(slug, 2, f"agenda {name} {'verdwijnt' if gone else 'is nieuw'}")
        return
    told: set[str] = set()
    leads = {slug for w in item.wijzigingen if rol_van(w) in LEIDENDE_ROLLEN for slug in w.erbij}
    for change in item.wijzigingen:
        role = rol_van(change)
        for slug in change.erbij:
            told.add(slug)
            yield reason(slug, _weight(role), _comes(role, change, name))
        for slug in change.eraf:
            told.add(slug)
            if role is not None or slug not in leads:
                yield reason(slug, _weight(role), _goes(role, change, name))
        if change.rubriek is Rubriek.RADEN and is_datum(change):
            for slug in change.partijen or members:
                yield reason(slug, 0, f"raad: {_begin(change.wat)} bij {name}, {van_naar(change)}")
    rest = dict.fromkeys(kopwoorden(w.rubriek) for w in item.wijzigingen if w.rubriek is not Rubriek.INTERN)
    if rest:
        for betrokkene in _betrokkenen(item.na):
            if betrokkene.wie.slug not in told:
                weight = 1 if betrokkene.rol in LEIDENDE_ROLLEN else 3
                yield _Reason(
                    slug=betrokkene.wie.slug,
                    weight=weight,
                    words=_role_words(betrokkene.rol),
                    item=item.id,
                    number=kort(item),
                    tail=f"{', in ' + agenda if agenda else ''} (anders: {opsomming(rest)})",
                )
        if isinstance(item.na, Agenda):
            for slug in members:
                yield reason(slug, 4, f"doet mee aan {name} (anders: {opsomming(rest)})")


def _begin(text: str) -> str:
    return text[:1].lower() + text[1:]


def _weight(role: Rol | None) -> int:
    return 1 if role is None or role in LEIDENDE_ROLLEN else 3


def _part(change: Wijziging) -> str:
    """Name the part of an item that a role is in."""
    head, found, _ = change.wat.rpartition(", ")
    return f" ({_begin(head)})" if found and change.pad.startswith("deelacties.") else ""


def _comes(role: Rol | None, change: Wijziging, name: str) -> str:
    if role is None:
        return f"komt erbij in “{change.wat}” van {name}"
    label = role.label.lower()
    words = f"wordt {label} van {name}" if role in NOEMT_WIE else f"krijgt een rol bij {name}: {label}"
    return words + _part(change)


def _goes(role: Rol | None, change: Wijziging, name: str) -> str:
    if role is None:
        return f"gaat weg uit “{change.wat}” van {name}"
    label = role.label.lower()
    words = f"is geen {label} meer van {name}" if role in NOEMT_WIE else f"heeft deze rol niet meer bij {name}: {label}"
    return words + _part(change)


def _role_words(role: Rol) -> str:
    return f"{role.label.lower()} {'van' if role in NOEMT_WIE else 'bij'}"


def _moments(entity: Any) -> Iterator[Moment]:
    yield from getattr(entity, "momenten", ())
    for deel in getattr(entity, "deelacties", ()):
        yield from deel.momenten


def _for_whom(moment: Moment, members: Sequence[str]) -> Sequence[str]:
    of = orgaan_van(moment)
    return tuple(r.slug for r in moment.gemeenten) or ((of,) if of else members)


def _betrokkenen(entity: Any) -> Iterator[Betrokkene]:
    if isinstance(entity, Actie):
        holders: tuple[Actie | Deelactie, ...] = (entity, *entity.deelacties)
        for holder in holders:
            yield from holder.betrokkenen
