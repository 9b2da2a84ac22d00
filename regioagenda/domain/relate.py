"""Typed files → a region: every reference is looked up, every double name is refused, every item is put in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from regioagenda.base.diagnostics import Diagnostic, has_errors
from regioagenda.domain.bestandsmaten import check_bestanden
from regioagenda.domain.gereserveerd import Gereserveerd, check_gereserveerd
from regioagenda.domain.load import Content
from regioagenda.domain.model import (
    Actie,
    Adressen,
    Agenda,
    Begrip,
    Begrippen,
    Document,
    Documenten,
    Editie,
    Gemeente,
    Onderwerp,
    Onderwerpen,
    Organisatie,
    Pagina,
    Samenhang,
    Schermteksten,
    Thema,
    Vragen,
    Zoekproeven,
    Zoekwoorden,
)
from regioagenda.domain.overgangen import met_overgangen
from regioagenda.domain.punten import punten_van
from regioagenda.domain.references import Names, check_references
from regioagenda.domain.region import (
    Betrokkenheid,
    Gepland,
    Region,
    VerbandIn,
    betrokkenheid_van,
    gepland_in,
    naam_sleutel,
    natuurlijke_sleutel,
    op_volgorde,
)
from regioagenda.domain.schermtekst import vervangen
from regioagenda.domain.soorten import KINDS, id_van, sleutel_van
from regioagenda.domain.verloop.model import Regel, Verloop
from regioagenda.domain.werkwijze import check_verantwoording
from regioagenda.reading.geojson import Kaartvorm

K = TypeVar("K")
V = TypeVar("V")


def relate(content: Content, gereserveerd: Gereserveerd) -> tuple[Region | None, tuple[Diagnostic, ...]]:
    """Relate all files. Gives None when something does not resolve; then the diagnostics say what.

    `gereserveerd` are the names that no file can have, since the site uses them itself.
    """
    names = Names(content)
    diagnostics = [*names.diagnostics]
    for entity in content.entities:
        diagnostics.extend(check_gereserveerd(entity, gereserveerd))
        diagnostics.extend(check_references(entity, content.pointers[entity.path], names))
        diagnostics.extend(check_bestanden(entity, content.bestanden))
    for unread in content.unread:
        diagnostics.extend(check_references(unread, unread.pointers, names))
    diagnostics.extend(_check_places(content, names))
    diagnostics.extend(check_verantwoording(content))
    if has_errors(diagnostics) or content.site is None or content.broken:
        return None, tuple(diagnostics)
    return _region(content), tuple(diagnostics)


def _check_places(content: Content, names: Names) -> Iterator[Diagnostic]:
    """Every thema and actie lies in an agenda, every actie in a thema and with an aim of that thema."""
    thema_of = {f"{t.agenda}/{d.id}": t.id for t in content.of(Thema) for d in t.doelstellingen}
    told = {""}
    for entity in content.entities:
        agenda = getattr(entity, "agenda", "")
        if agenda not in told and agenda not in names.items and agenda not in names.maybe:
            told.add(agenda)
            hint = f"Maak content/agendas/{agenda}/agenda.md."
            yield Diagnostic(
                where=entity.where,
                code="agenda-ontbreekt",
                message=f"De agenda “{agenda}” heeft geen agenda.md.",
                hint=hint,
            )
        if isinstance(entity, Actie) and entity.doelstelling:
            punt = f"{entity.agenda}/{entity.doelstelling.slug}"
            holder = thema_of.get(punt)
            if holder is not None and holder != entity.thema:
                yield Diagnostic(
                    where=entity.doelstelling.where,
                    code="doelstelling-elders",
                    message=f"De doelstelling “{entity.doelstelling.slug}” hoort bij een ander thema.",
                    hint=f"Kies een doelstelling uit {entity.thema}, of zet de actie in de map van {holder}.",
                )
        if (
            isinstance(entity, Actie)
            and entity.thema not in names.references["thema"]
            and entity.thema not in names.maybe
        ):
            folder = entity.path.rsplit("/", 1)[0]
            yield Diagnostic(
                where=entity.where,
                code="thema-ontbreekt",
                message="De map van deze actie heeft geen thema.md.",
                hint=f"Maak {folder}/thema.md.",
            )


def _frozen(pairs: Iterable[tuple[K, V]]) -> Mapping[K, V]:
    return MappingProxyType(dict(pairs))


def _grouped(pairs: Iterable[tuple[str, V]]) -> Mapping[str, tuple[V, ...]]:
    groups: dict[str, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return MappingProxyType({key: tuple(values) for key, values in groups.items()})


def _files(content: Content) -> Mapping[type, Mapping[str, Any]]:
    """Put the files of each class in the order in which visitors see them; a class without one keeps that of its paths."""
    agendas = sorted(content.of(Agenda), key=lambda a: (a.volgorde, a.id))
    place = {agenda.id: n for n, agenda in enumerate(agendas)}
    themas = sorted(content.of(Thema), key=lambda t: (place[t.agenda], t.volgorde, t.id))
    thema_place = {thema.id: n for n, thema in enumerate(themas)}
    ordered: dict[type, Iterable[Any]] = {
        Agenda: agendas,
        Thema: themas,
        Actie: sorted(
            met_overgangen(content.of(Actie)),
            key=lambda a: (thema_place[a.thema], natuurlijke_sleutel(a.nummer or a.id), a.id),
        ),
        Pagina: sorted(content.of(Pagina), key=lambda p: (p.agenda, p.volgorde, p.id)),
        Editie: sorted(content.of(Editie), key=lambda e: (place[e.agenda], *e.sorteersleutel)),
        Gemeente: sorted(content.of(Gemeente), key=lambda g: naam_sleutel(g.naam)),
        Organisatie: sorted(content.of(Organisatie), key=lambda o: naam_sleutel(o.naam)),
    }
    by_class: dict[type, list[Any]] = {kind.cls: [] for kind in KINDS}
    for entity in content.entities:
        by_class[type(entity)].append(entity)
    return _frozen(
        (cls, _frozen((sleutel_van(e), e) for e in ordered.get(cls, found))) for cls, found in by_class.items()
    )


def _region(content: Content) -> Region:
    files = _files(content)
    agendas, themas, acties = files[Agenda], files[Thema], files[Actie]
    place = {agenda: n for n, agenda in enumerate(agendas)}
    verbanden = tuple(
        VerbandIn(id=f"{s.agenda}/{v.id}", agenda=s.agenda, verband=v)
        for s in sorted(files[Samenhang].values(), key=lambda s: place[s.agenda])
        for v in s.verbanden
    )
    by_actie = {a.id: betrokkenheid_van(a) for a in acties.values()}
    betrokken: list[Betrokkenheid] = [b for values in by_actie.values() for b in values]
    momenten = _momenten(content, agendas.values(), themas.values(), acties.values())
    assert content.site is not None
    return Region(
        site=content.site,
        files=files,
        bestanden=_frozen((name, e) for found in files.values() for e in found.values() if (name := id_van(e))),
        punten=_frozen((p.id, p) for e in content.entities for p in punten_van(e)),
        verbanden=_frozen((v.id, v) for v in verbanden),
        onderwerpen=_frozen((o.id, o) for f in content.of(Onderwerpen) for o in _typed(f.onderwerpen, Onderwerp)),
        begrippen=_frozen(
            (b.id, b)
            for f in content.of(Begrippen)
            for b in sorted(_typed(f.begrippen, Begrip), key=lambda b: naam_sleutel(b.term))
        ),
        documenten=_frozen((d.id, d) for f in content.of(Documenten) for d in _typed(f.documenten, Document)),
        zoekwoorden=tuple(z for f in content.of(Zoekwoorden) for z in f.zoekwoorden),
        acties_by_agenda=_grouped((a.agenda, a) for a in acties.values()),
        gepubliceerd=tuple(a for f in content.of(Adressen) for a in f.gepubliceerd),
        schermteksten=_frozen(vervangen(content.of(Schermteksten))),
        eigen_teksten=tuple(t for f in content.of(Schermteksten) for t in f.teksten),
        vervallen=tuple(v for f in content.of(Adressen) for v in f.vervallen),
        zoekproeven=tuple(z for f in content.of(Zoekproeven) for z in f.zoekproeven),
        acties_by_thema=_grouped((a.thema, a) for a in acties.values()),
        acties_by_onderwerp=_grouped((o.slug, a) for a in acties.values() for o in a.onderwerpen),
        themas_by_agenda=_grouped((t.agenda, t) for t in themas.values()),
        betrokkenheid_by_actie=MappingProxyType(by_actie),
        betrokkenheid_by_partij=_grouped((b.partij, b) for b in betrokken),
        verbanden_by_item=_grouped(
            (ref.slug.split("#")[0], v) for v in verbanden for ref in (*v.verband.van, *v.verband.naar)
        ),
        pointers=content.pointers,
        momenten=momenten,
        regels_by_item=_regels(content.verloop, files),
        afgezegd=content.verloop.afgezegd if content.verloop else (),
        verzet=MappingProxyType(dict(content.verloop.verzet) if content.verloop else {}),
        verloop_sinds=content.verloop.sinds if content.verloop else None,
        momenten_by_agenda=_grouped((g.agenda, g) for g in momenten),
        momenten_by_item=_grouped((g.item.partition("#")[0], g) for g in momenten),
        trekkers=_trekkers(files, betrokken),
        bestandsmaten=content.bestanden.maten,
        kaartvormen=_frozen((n, k) for n, k in content.bestanden.kaarten.items() if isinstance(k, Kaartvorm)),
    )


def _regels(verloop: Verloop | None, files: Mapping[type, Mapping[str, Any]]) -> Mapping[str, tuple[Regel, ...]]:
    """Give what changed in each item, under the name that it has now: what stands under `was` later on counts too."""
    if verloop is None:
        return MappingProxyType({})
    agendas = {old: agenda.id for agenda in files[Agenda].values() for old in agenda.was}
    now = {id_van(e): id_van(e) for cls in (Agenda, Thema, Actie, Pagina) for e in files[cls].values()}
    for cls in (Thema, Actie, Pagina):
        for entity in files[cls].values():
            for old in entity.was:
                now.setdefault(f"{id_van(entity).rpartition('/')[0]}/{old}", id_van(entity))

    def name(item: str) -> str:
        head, slash, rest = item.partition("/")
        return now.get(item) or now.get(agendas.get(head, head) + slash + rest, "")

    found = sorted(((name(r.item), r) for r in verloop.regels), key=lambda pair: pair[1].dag)
    return _grouped((item, regel) for item, regel in found if item)


def _trekkers(files: Mapping[type, Mapping[str, Any]], betrokken: Iterable[Betrokkenheid]) -> tuple[str, ...]:
    gemeenten, organisaties = files[Gemeente], files[Organisatie]

    def order(slug: str) -> tuple[bool, str]:
        partij = gemeenten.get(slug) or organisaties[slug]
        return slug not in gemeenten, naam_sleutel(partij.naam)

    return tuple(sorted(dict.fromkeys(b.partij for b in betrokken if b.leidend), key=order))


def _typed(values: Iterable[Any], cls: type[V]) -> tuple[V, ...]:
    return tuple(v for v in values if isinstance(v, cls))


def _momenten(
    content: Content, agendas: Iterable[Agenda], themas: Iterable[Thema], acties: Iterable[Actie]
) -> tuple[Gepland, ...]:
    holders = (*agendas, *themas, *acties, *content.of(Pagina), *content.of(Vragen))
    found = [gepland for holder in holders for gepland in gepland_in(holder)]
    return op_volgorde(found)
