"""The facts of a report: what changes, who should look and why, which pages, which messages, what stays as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.base.late import dataclass
from regioagenda.domain.bestanden import adres_van_bestand
from regioagenda.domain.compare.changes import Changes, ItemWijziging, Rubriek, Uitkomst, Wijziging
from regioagenda.domain.load import Content
from regioagenda.domain.model import Actie, Agenda, Gemeente, Organisatie, Thema
from regioagenda.domain.soorten import adres_van, delen_van
from regioagenda.domain.woorden import LEIDENDE_ROLLEN
from regioagenda.output.changes.events import Gebeurtenisverlies
from regioagenda.output.changes.lezers import Lezer, lezers_van, rol_van
from regioagenda.output.changes.pages import PaginaGroepen
from regioagenda.output.changes.zinnen import agenda_erbij, is_datum, kort, met_agenda, van_naar


@dataclass(frozen=True, slots=True, kw_only=True)
class LetOp:
    """A change that nobody may miss: what it is, and where with what it was and becomes."""

    wat: str
    waar: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deel:
    """What changes under one heading of the report: an agenda, the parties, the site, or drafts."""

    titel: str
    items: tuple[ItemWijziging, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meldingen:
    """The messages that are new, that are solved, and how many stay."""

    nieuw: tuple[Diagnostic, ...]
    opgelost: tuple[Diagnostic, ...]
    gebleven: int

    @property
    def fouten(self) -> tuple[Diagnostic, ...]:
        """The new ones that keep the site from being published."""
        return tuple(d for d in self.nieuw if d.severity is Severity.FOUT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Everything a report tells. `paginas` and `verloren` are None when one of the two moments cannot be built: `waarom`
    says which. `abonnees` is what happens in calendars without a word. `partijen` are the names of all parties, `bij` the agenda to name with an item (empty when all are of one), `onder` the name of what an actie lies under. `base` and `head` are the revisions as they were asked for, `head` empty for the files as they are now."""

    site: str
    adres: str
    contact: str
    base: str
    head: str
    changes: Changes
    delen: tuple[Deel, ...]
    let_op: tuple[LetOp, ...]
    lezers: tuple[Lezer, ...]
    paginas: PaginaGroepen | None
    verloren: tuple[str, ...] | None
    abonnees: tuple[Gebeurtenisverlies, ...]
    waarom: str
    meldingen: Meldingen
    adressen: Mapping[str, str]
    adressen_nu: Mapping[str, str]
    partijen: Mapping[str, str]
    bij: Mapping[str, str]
    onder: Mapping[str, str]

    @property
    def bezwaar(self) -> bool:
        """Whether this cannot be accepted as it is: it brings mistakes, or addresses get lost."""
        return bool(self.meldingen.fouten or self.verloren)

    @property
    def items(self) -> tuple[ItemWijziging, ...]:
        """Every item that changes, in the order of the report."""
        return tuple(item for deel in self.delen for item in deel.items)

    @property
    def telling(self) -> tuple[str, ...]:
        """What the report counts: “3 acties in 1 agenda”, “1 datum van de raden”."""
        return _counts(self)


def make_review(
    *,
    base: str,
    head: str,
    changes: Changes,
    before: Content,
    after: Content,
    drafts: tuple[frozenset[str], frozenset[str]],
    told: tuple[Sequence[Diagnostic], Sequence[Diagnostic]],
    paginas: PaginaGroepen | None,
    verloren: tuple[str, ...] | None,
    abonnees: tuple[Gebeurtenisverlies, ...],
    waarom: str,
) -> Review:
    """Gather the facts. `drafts` are the paths of drafts, `told` all messages, each before and after."""
    site = after.site or before.site
    contact = site.contact if site else None
    titles = {e.id: e.titel for e in after.of(Thema)}
    agendas = {e.id: e.korte_titel for content in (before, after) for e in content.of(Agenda)}
    hidden = {i.id for i in changes.items if _draft(i, drafts)}
    public = [i for i in changes.items if i.id not in hidden]
    bij = agenda_erbij(public, agendas)
    return Review(
        site=site.naam if site else "",
        adres=site.adres if site else "",
        contact=contact.email if contact else "",
        base=base,
        head=head,
        changes=changes,
        delen=tuple(_sections(changes.items, hidden, agendas)),
        let_op=tuple(_alerts(public, bij)),
        lezers=lezers_van(public, bij, before, after),
        paginas=paginas,
        verloren=verloren,
        abonnees=abonnees,
        waarom=waarom,
        meldingen=_messages(*told, changes.verplaatst),
        adressen={i.id: adres_van(i.na) for i in changes.items if i.na is not None},
        adressen_nu={i.id: adres_van(i.voor) for i in changes.items if i.voor is not None},
        partijen={e.slug: e.naam for content in (before, after) for e in _parties(content)},
        bij=bij,
        onder={i.id: titles.get(i.na.thema, "") for i in changes.items if isinstance(i.na, Actie)},
    )


def _parties(content: Content) -> tuple[Gemeente | Organisatie, ...]:
    return (*content.of(Gemeente), *content.of(Organisatie))


def changed_addresses(changes: Changes) -> frozenset[str]:
    """Give the addresses of the items that changed, and of their parts that have a page of their own."""
    found = set()
    for item in changes.items:
        if item.na is not None:
            found.add(adres_van(item.na))
            found |= {deel.adres for deel in delen_van(item.na) if not deel.soort.is_anker}
    return frozenset(found - {""})


def replaced_addresses(changes: Changes) -> frozenset[str]:
    """Give the addresses of the images and attachments that stay and have other bytes."""
    stay = (b.path for b in changes.bijlagen if b.uitkomst is Uitkomst.GEWIJZIGD)
    return frozenset(adres_van_bestand(path) for path in stay)


def _draft(item: ItemWijziging, drafts: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether no visitor sees an item, before or after."""
    sides = (item.voor is None or item.voor.path in drafts[0], item.na is None or item.na.path in drafts[1])
    return all(sides)


_ORDER = {Uitkomst.GEWIJZIGD: 0, Uitkomst.NIEUW: 1, Uitkomst.WEG: 2}


def _sections(items: Sequence[ItemWijziging], hidden: Container[str], titles: Mapping[str, str]) -> Iterator[Deel]:
    seen = [i for i in items if i.id not in hidden]
    for agenda in dict.fromkeys(i.agenda for i in seen if i.agenda):
        yield Deel(titel=titles.get(agenda, agenda), items=_ordered(i for i in seen if i.agenda == agenda))
    parties = [i for i in seen if isinstance(i.na or i.voor, Gemeente | Organisatie)]
    if parties:
        yield Deel(titel="Gemeenten en organisaties", items=_ordered(parties))
    rest = [i for i in seen if not i.agenda and i not in parties]
    if rest:
        yield Deel(titel="De site", items=_ordered(rest))
    if hidden:
        yield Deel(titel="Concepten (bezoekers zien die niet)", items=_ordered(i for i in items if i.id in hidden))


def _ordered(items: Any) -> tuple[ItemWijziging, ...]:
    """Put what changed first, then what is new, then what is gone; of the first those that matter most."""

    def place(item: ItemWijziging) -> tuple[int, int]:
        first = min((w.rubriek.plaats for w in item.wijzigingen), default=0)
        return (_ORDER[item.uitkomst], first)

    return tuple(sorted(items, key=place))


def _alerts(items: Sequence[ItemWijziging], bij: Mapping[str, str]) -> Iterator[LetOp]:
    wanted = (
        (Rubriek.RADEN, "Datum van de raden"),
        (Rubriek.ROL, "Andere trekker"),
        (Rubriek.STATUS, "Andere status"),
        (Rubriek.CIJFER, "Cijfer"),
    )
    for rubriek, words in wanted:
        for item in items:
            for change in item.wijzigingen:
                if change.rubriek is rubriek and _is_alert(change):
                    where = f"{met_agenda(kort(item), bij[item.id])}: {van_naar(change)}"
                    yield LetOp(wat=_alert_words(change, words), waar=where)


def _is_alert(change: Wijziging) -> bool:
    if change.rubriek is Rubriek.RADEN:
        return is_datum(change)
    if change.rubriek is Rubriek.ROL:
        role = rol_van(change)
        return role in LEIDENDE_ROLLEN and bool(change.erbij or change.eraf)
    if change.rubriek is Rubriek.STATUS:
        return change.pad.endswith("statussen") and bool(change.was and change.wordt)
    return bool(change.was or change.wordt)


def _alert_words(change: Wijziging, words: str) -> str:
    if change.rubriek is not Rubriek.RADEN:
        return words if change.rubriek is not Rubriek.CIJFER else change.wat
    if not change.was:
        return f"{change.wat}: nieuw"
    if not change.wordt:
        return f"{change.wat}: staat er niet meer"
    return f"{change.wat} {'verschuift' if change.pad.endswith('.wanneer') else 'verandert'}"


def _messages(before: Sequence[Diagnostic], after: Sequence[Diagnostic], verplaatst: Mapping[str, str]) -> Meldingen:
    """Tell which messages are new and which are solved: the same words about the same file are the same message."""

    def key(d: Diagnostic) -> tuple[str, str, str]:
        return (verplaatst.get(d.where.path, d.where.path), d.code, d.message)

    old, new = Counter(map(key, before)), Counter(map(key, after))
    come, gone = new - old, old - new
    return Meldingen(
        nieuw=_those(after, key, come), opgelost=_those(before, key, gone), gebleven=sum((new & old).values())
    )


def _those(all_of_them: Sequence[Diagnostic], key: Any, wanted: Counter[Any]) -> tuple[Diagnostic, ...]:
    left = Counter(wanted)
    found = []
    for d in reversed(all_of_them):  # of several the last ones: new lines stand below old ones more often
        if left[key(d)]:
            left[key(d)] -= 1
            found.append(d)
    return tuple(sorted(reversed(found), key=lambda d: (list(Severity).index(d.severity), d.where, d.code)))


def _counts(review: Review) -> tuple[str, ...]:
    items = review.items
    found = []
    acties = [i for i in items if isinstance(i.na or i.voor, Actie)]
    if acties:
        agendas = len({i.agenda for i in acties})
        found.append(f"{_n(len(acties), 'actie', 'acties')} in {_n(agendas, 'agenda', 'agenda’s')}")
    other = len(items) - len(acties)
    if other:
        words = ("ander onderdeel", "andere onderdelen") if acties else ("onderdeel", "onderdelen")
        found.append(_n(other, *words))
    if review.changes.bijlagen:
        found.append(_n(len(review.changes.bijlagen), "bestand", "bestanden"))
    changes = [w for i in items for w in i.wijzigingen]
    leads = sum(1 for w in changes if rol_van(w) in LEIDENDE_ROLLEN and (w.erbij or w.eraf))
    if leads:
        found.append(f"{_n(leads, 'trekker', 'trekkers')}")
    councils = sum(1 for w in changes if w.rubriek is Rubriek.RADEN and _is_alert(w))
    if councils:
        found.append(_n(councils, "datum van de raden", "datums van de raden"))
    found.append(_n(len(review.meldingen.fouten), "nieuwe fout", "nieuwe fouten"))
    if review.verloren is not None:
        found.append(_n(len(review.verloren), "verloren adres", "verloren adressen"))
    return tuple(found)


def _n(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
