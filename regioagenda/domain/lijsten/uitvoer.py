"""An actie as a row: what its fields are in the cells of a list."""

from __future__ import annotations

from collections.abc import Iterator

from regioagenda.domain.lijsten.doelen import DOELEN, MOMENT, ROL
from regioagenda.domain.lijsten.letterlijk import plat
from regioagenda.domain.load import Content
from regioagenda.domain.model import Actie, Agenda, Deelactie, Gemeente, Moment, Onderwerpen, Organisatie, Thema
from regioagenda.domain.status import huidige_status

# These columns are always there, so that an editor can fill them.
ALTIJD = (
    "id", "nummer", "titel", "samenvatting", "thema", "rol.trekker", "rol.partner", "status", "status.per", "status.toelichting",
    "moment.uitvoering", "moment.oplevering", "resultaten", "onderwerpen",
)  # fmt: skip
# What a cell shows in plain words and its file says with headings, links and parties: nobody can write it back but an editor.
IN_WOORDEN = ("tekst", "deelacties")
_NAAR_TEKST = ("nummer", "titel", "samenvatting", "brontitel")


def rijen_van(content: Content, agenda: str) -> tuple[tuple[str, ...], ...] | None:
    """Give the acties of an agenda as rows below their headings, drafts too; None when there is no such agenda."""
    if all(a.id != agenda for a in content.of(Agenda)):
        return None
    order = {t.id: t.volgorde for t in content.of(Thema)}
    acties = sorted(
        (a for a in content.of(Actie) if a.agenda == agenda),
        key=lambda a: (
            order.get(a.thema, 0),
            a.thema,
            [int(p) if p.isdigit() else 0 for p in a.nummer.split(".")],
            a.id,
        ),
    )
    namen = Namen(content)
    rows = [{doel: waarde(actie, doel, namen) for doel in DOELEN} for actie in acties]
    columns = [d for d in DOELEN if d in ALTIJD or any(row.get(d) for row in rows)]
    return (tuple(DOELEN[d].kop for d in columns), *(tuple(row[d] for d in columns) for row in rows))


class Namen:
    """What parties, subjects and themas are called."""

    def __init__(self, content: Content) -> None:
        self.partijen = {g.slug: g.naam for g in content.of(Gemeente)} | {
            o.slug: o.naam for o in content.of(Organisatie)
        }
        self.onderwerpen = {o.id: o.titel for f in content.of(Onderwerpen) for o in f.onderwerpen}
        self.themas = {t.id: t.titel for t in content.of(Thema)}


def waarde(actie: Actie, doel: str, namen: Namen) -> str:
    """Give what a cell of an actie holds in the column of a field; more values stand on lines of their own."""
    return "\n".join(_waarden(actie, doel, namen))


def _waarden(actie: Actie, doel: str, namen: Namen) -> Iterator[str]:
    status = huidige_status(actie)
    if doel.startswith(ROL):
        yield from (
            namen.partijen.get(b.wie.slug, b.wie.slug)
            for b in actie.betrokkenen
            if str(b.rol) == doel.removeprefix(ROL)
        )
    elif doel.startswith(MOMENT):
        yield from (moment_tekst(m) for m in actie.momenten if str(m.soort) == doel.removeprefix(MOMENT))
    elif doel == "id":
        yield actie.id
    elif doel in _NAAR_TEKST and (text := getattr(actie, doel)):
        yield text
    elif doel == "betekenis" and actie.betekenis.text:
        yield plat(actie.betekenis.text)
    elif doel == "thema":
        yield namen.themas.get(actie.thema, actie.thema)
    elif doel == "onderwerpen":
        yield from (namen.onderwerpen.get(r.slug, r.slug) for r in actie.onderwerpen)
    elif doel == "gemeenten":
        yield from (namen.partijen.get(r.slug, r.slug) for r in actie.gemeenten)
    elif doel in ("gebieden", "zoekwoorden"):
        yield from getattr(actie, doel)
    elif doel == "resultaten":
        yield from (plat(r.tekst) for r in actie.resultaten)
    elif doel == "status":
        yield status.waarde.label
    elif doel == "status.per":
        yield status.per.geschreven
    elif doel == "status.gereed":
        yield from (f"{status.gereed:g}%".replace(".", ",") for _ in (1,) if status.gereed is not None)
    elif doel.startswith("status.") and (text := getattr(status, doel.partition(".")[2])):
        yield text
    elif doel == "tekst" and actie.tekst.text:
        yield actie.tekst.text
    elif doel == "deelacties":
        yield from (_deelactie(deel, namen) for deel in actie.deelacties)
    elif doel in ("gewijzigd", "gecontroleerd") and (day := getattr(actie, doel)):
        yield day.isoformat()
    elif doel == "bron" and actie.bron and actie.bron.regels and not actie.bron.document:
        yield actie.bron.regels


def _deelactie(deel: Deelactie, namen: Namen) -> str:
    """Give a part as a line: its number or id, its title, its text, and who does what."""
    told: dict[str, list[str]] = {}
    for one in deel.betrokkenen:
        told.setdefault(DOELEN[f"{ROL}{one.rol}"].kop, []).append(namen.partijen.get(one.wie.slug, one.wie.slug))
    who = "; ".join(f"{role}: {', '.join(parties)}" for role, parties in told.items())
    words = plat(f"{deel.titel}: {deel.tekst.text}" if deel.tekst.text else deel.titel)
    return f"{deel.nummer or deel.id}) {words}" + (f" ({who})" if who else "")


def moment_tekst(moment: Moment) -> str:
    """Give a moment as a line: when, and what happens then if that is known."""
    return f"{moment.wanneer.geschreven}: {moment.wat}" if moment.wat else moment.wanneer.geschreven
