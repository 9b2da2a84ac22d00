"""One change of the site: the files that differ, before and after, compared as `changes` compares them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.domain.compare.changes import ItemWijziging
from regioagenda.domain.compare.compare import compare
from regioagenda.domain.identiteit import kenmerken, vast_id
from regioagenda.domain.load import Content, Sources, load
from regioagenda.domain.model import Actie, Agenda, Bestand, Pagina, Thema
from regioagenda.domain.momenten import label_zonder_partij
from regioagenda.domain.region import Gepland, betrokkenheid_van, gepland_in, op_volgorde
from regioagenda.domain.soorten import PARTIJ, id_van
from regioagenda.domain.verloop.model import Agendapunt, Regel
from regioagenda.domain.verloop.regel import KLEIN, in_een_regel, nieuw

_PARTIJEN = (PARTIJ, "gemeente", "organisatie")


@dataclass(frozen=True, slots=True, kw_only=True)
class Punt:
    """What became of an event in the calendars: as it was and as it is, None where there is none."""

    uid: str
    voor: Agendapunt | None
    na: Agendapunt | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stap:
    """What one change of the site did, on the day on which it came there.

    `hernoemd` are the ids that became another, `ongelezen` the paths of files that could not be read.
    """

    dag: date
    regels: tuple[Regel, ...]
    punten: tuple[Punt, ...]
    hernoemd: tuple[tuple[str, str], ...]
    ongelezen: tuple[str, ...]


class Toen:
    """The files of one kind at an earlier moment, each read when it is asked for; `form` makes a path of a name."""

    def __init__(self, read: Callable[[str], Bestand | None], form: str) -> None:
        self._read = read
        self._form = form

    def get(self, key: str, /) -> Any:
        """Give the file of a name; None when it was not there or could not be read."""
        return self._read(self._form.format(key))


class Boek:
    """What knows files by their names at one moment: those that differ, and what they name of the others."""

    def __init__(self, sources: Sources, changed: Content, memo: Memo) -> None:
        self._sources = sources
        self._memo = memo
        self.bestanden = {name: e for e in changed.entities if (name := id_van(e))}
        self.agendas = Toen(self._read, "content/agendas/{}/agenda.md")
        self.gemeenten = Toen(self._read, "content/gemeenten/{}.md")
        self.organisaties = Toen(self._read, "content/organisaties/{}.md")

    def _read(self, path: str) -> Bestand | None:
        if path not in self._sources:
            return None
        content, _ = load({path: self._sources[path]}, self._memo, drafts=True)
        return next(iter(content.entities), None)

    def naam(self, kind: str, slug: str) -> str:
        """Give the name of a party as it was then; of all else its id, which no line for readers shows."""
        found = self.gemeenten.get(slug) or self.organisaties.get(slug) if kind in _PARTIJEN else None
        return found.naam if found else slug

    def op_site(self, entity: Bestand) -> bool:
        """Tell whether visitors saw it: neither it nor what it lies in was a draft."""
        agenda = getattr(entity, "agenda", "")
        holders = [entity, self.agendas.get(agenda)]
        if isinstance(entity, Actie):
            holders.append(self._read(f"content/agendas/{entity.thema}/thema.md"))
        return not any(getattr(holder, "concept", False) for holder in holders)


def vergelijk_stap(was: Sources, wordt: Sources, paths: frozenset[str], dag: date, memo: Memo) -> Stap:
    """Compare two moments of the site, of which only the files at `paths` differ. `dag` is the day of the later one."""
    before, _ = load({p: was[p] for p in sorted(paths) if p in was}, memo, drafts=True)
    after, _ = load({p: wordt[p] for p in sorted(paths) if p in wordt}, memo, drafts=True)
    books = Boek(was, before, memo), Boek(wordt, after, memo)
    sides = {p: was[p] for p in paths if p in was}, {p: wordt[p] for p in paths if p in wordt}
    changes = compare(before, after, *sides, namen=(books[0].naam, books[1].naam))
    lines = []
    alike = []
    for item in changes.items:
        if item.na is not None and item.lijkt_op:
            alike.append((item.lijkt_op, item.id))
        if line := _regel(item, books, dag):
            lines.append(line)
    return Stap(
        dag=dag,
        regels=tuple(lines),
        punten=_punten(before, after, books),
        hernoemd=(*changes.hernoemd.items(), *alike),
        ongelezen=tuple(sorted(after.broken)),
    )


def _regel(item: ItemWijziging, books: tuple[Boek, Boek], dag: date) -> Regel | None:
    seen = item.voor is None or books[0].op_site(item.voor)
    if not isinstance(item.na, Actie | Thema | Pagina | Agenda) or not books[1].op_site(item.na):
        return None
    words = in_een_regel(item) if seen else nieuw(item.na)
    then = getattr(item.voor, "gewijzigd", None)
    changed = item.na.gewijzigd if item.na.gewijzigd != then else None
    return Regel(item=item.id, dag=dag, woorden=words, klein=words in KLEIN, gewijzigd=changed) if words else None


def _punten(before: Content, after: Content, books: tuple[Boek, Boek]) -> tuple[Punt, ...]:
    """Give the events that differ; those of files that could not be read stay as they were."""
    unread = before.broken | after.broken
    old, new = (_agendapunten(c, b, unread) for c, b in zip((before, after), books, strict=True))
    return tuple(
        Punt(uid=uid, voor=old.get(uid), na=new.get(uid))
        for uid in dict.fromkeys((*old, *new))
        if old.get(uid) != new.get(uid)
    )


def _agendapunten(content: Content, book: Boek, unread: frozenset[str]) -> Mapping[str, Agendapunt]:
    """Give what stood in the calendars, by what subscribers know it by."""
    found: dict[str, Agendapunt] = {}
    for entity in content.entities:
        moments = op_volgorde(gepland_in(entity)) if entity.path not in unread and book.op_site(entity) else ()
        for gepland, key in zip(moments, kenmerken(book, moments), strict=True):
            day = gepland.moment.wanneer.plaats
            if day is not None:
                found[f"{vast_id(book, gepland.item)}/{key}"] = _agendapunt(entity, gepland, day, book)
    return found


def _agendapunt(entity: Bestand, gepland: Gepland, day: date, book: Boek) -> Agendapunt:
    moment = gepland.moment
    agenda = book.agendas.get(gepland.agenda)
    named = tuple(r.slug for r in moment.gemeenten)
    everybody = tuple(r.slug for r in agenda.gemeenten) if isinstance(agenda, Agenda) else ()
    leading: tuple[str, ...] = ()
    number = ""
    if isinstance(entity, Actie):
        number = f"{entity.nummer} " if entity.nummer else ""
        everybody = tuple(r.slug for r in entity.gemeenten) or everybody
        leading = tuple(dict.fromkeys(b.partij for b in betrokkenheid_van(entity) if b.leidend))
    return Agendapunt(
        item=gepland.item,
        agenda=gepland.agenda,
        titel=f"{number}{gepland.titel}",
        wat=label_zonder_partij(moment),
        wanneer=moment.wanneer.getoond,
        dag=day,
        verzet=len(moment.was),
        gaat_niet_door=bool(moment.vervalt),
        gemeenten=named or everybody,
        trekkers=leading,
    )
