"""The file of a new version of an agenda: everything as it stands now, to be kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from regioagenda.base.diagnostics import Diagnostic, Location, suggestion
from regioagenda.base.late import dataclass
from regioagenda.base.memo import NoMemo
from regioagenda.domain.editie import Stand, agenda_nu, inhoud_later_dan, stand_nu, themas_nu
from regioagenda.domain.gereserveerd import Gereserveerd
from regioagenda.domain.load import load
from regioagenda.domain.model import EditieActie, EditieVeld
from regioagenda.domain.model.editie import EditieSoort
from regioagenda.domain.region import Region
from regioagenda.reading.kinds import SLUG
from regioagenda.reading.naam import slug_advice
from regioagenda.reading.tijd import Bedoeling, Tijd, Weigering
from regioagenda.reading.wanneer import lees_wanneer


@dataclass(frozen=True, slots=True, kw_only=True)
class Opdracht:
    """What an editor asks for: the agenda, the name of the file, and what is said about the version."""

    agenda: str
    naam: str
    soort: EditieSoort
    datum: str
    titel: str = ""
    besluit: str = ""


def nieuwe_editie(
    region: Region,
    opdracht: Opdracht,
    taken: frozenset[str],
    gereserveerd: Gereserveerd,
    toen: Region | None = None,
) -> tuple[Mapping[str, bytes] | None, tuple[Diagnostic, ...]]:
    """Make the file of a version, by its path; None when the diagnostics say why not.

    `taken` are the paths of all files, drafts too; `gereserveerd` are names that the site uses itself. What is kept is
    how the agenda stands in `toen`, the region of an earlier revision, or else as it stands now. A version is never dated
    before something in it.
    """
    kept = toen or region
    path = f"content/agendas/{opdracht.agenda}/edities/{opdracht.naam}.yaml"
    datum = lees_wanneer(opdracht.datum, Bedoeling.PEIL)
    stand = stand_nu(kept, opdracht.agenda)
    problem = _problem(region, opdracht, taken, path, gereserveerd) or _lacking(kept, opdracht, datum, stand, path)
    if problem is not None or isinstance(datum, Weigering):
        return None, (problem,) if problem else ()
    data = ("\n".join(_lines(kept, opdracht, datum, stand)) + "\n").encode()
    # What an editor typed may not fit: a title that is too long, or with markup.
    wrong = tuple(d for d in load({path: data}, NoMemo(), drafts=True)[1] if d.where.path == path)
    return (None, wrong) if wrong else ({path: data}, ())


def _problem(
    region: Region, opdracht: Opdracht, taken: frozenset[str], path: str, gereserveerd: Gereserveerd
) -> Diagnostic | None:
    agenda, naam = opdracht.agenda, opdracht.naam
    if agenda not in region.agendas:
        known = list(region.agendas)
        hint = suggestion(agenda, known) or f"Kies uit: {', '.join(known)}."
        return _refusal("content/agendas", "agenda-ontbreekt", f"De agenda “{agenda}” bestaat niet.", hint)
    if SLUG.fullmatch(naam) is None:
        hint = slug_advice(naam)
        return _refusal(path, "bestandsnaam", f"De naam “{naam}” kan geen adres worden.", hint)
    if naam in gereserveerd.agenda:
        return _refusal(path, "naam-gereserveerd", f"De naam “{naam}” gebruikt de site zelf.", "Kies een andere naam.")
    holders = (region.themas, region.acties, region.paginas, region.tabellen, region.gegevens, region.punten)
    if path in taken or any(f"{agenda}/{naam}" in holder for holder in holders):
        hint = "Kies een andere naam. Een versie die er al is, wordt nooit overschreven."
        return _refusal(path, "naam-dubbel", f"“{agenda}/{naam}” bestaat al.", hint)
    return None


def _lacking(kept: Region, opdracht: Opdracht, datum: Tijd | Weigering, stand: Stand, path: str) -> Diagnostic | None:
    if isinstance(datum, Weigering):
        return _refusal(path, datum.code, datum.bericht, datum.hint)
    if not stand:
        hint = "Zet eerst acties in de agenda."
        return _refusal(path, "editie-leeg", f"In “{opdracht.agenda}” staan geen acties om te bewaren.", hint)
    later = inhoud_later_dan(kept, opdracht.agenda, datum)
    if later is not None:
        message = f"Deze versie is van {datum.getoond}, maar {later.van} heeft {later.wat} van {later.wanneer}."
        hint = "Geef een latere datum, of bewaar de inhoud van toen uit Git: voeg --uit <revisie> toe."
        return _refusal(path, "editie-eerder", message, hint)
    return None


def _refusal(path: str, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(where=Location(path=path), code=code, message=message, hint=hint)


def _lines(region: Region, opdracht: Opdracht, datum: Tijd, stand: Stand) -> Iterator[str]:
    titel = opdracht.titel or f"{opdracht.soort.label} van {datum.getoond}"
    yield "# Deze versie blijft zoals zij is. Alleen titel, soort, datum, besluit en toelichting mag u nog veranderen."
    yield f"titel: {_text(titel)}"
    yield f"soort: {opdracht.soort}"
    yield f"datum: {_text(datum.geschreven)}"
    if opdracht.besluit:
        yield f"besluit: {_text(opdracht.besluit)}"
    yield "acties:"
    for actie in stand:
        yield from _actie(actie)
    for n, thema in enumerate(themas_nu(region, opdracht.agenda)):
        yield from ["themas:"] if n == 0 else []
        yield f"  - id: {_text(thema.id)}"
        yield f"    titel: {_text(thema.titel)}"
        yield from _velden(thema.velden, "    ")
    yield from _velden(agenda_nu(region, opdracht.agenda), "")


def _actie(actie: EditieActie) -> Iterator[str]:
    yield f"  - id: {_text(actie.id)}"
    if actie.nummer:
        yield f"    nummer: {_text(actie.nummer)}"
    yield f"    titel: {_text(actie.titel)}"
    yield f"    thema: {_text(actie.thema)}"
    yield f"    samenvatting: {_text(actie.samenvatting)}"
    yield from _list("trekkers", ({"slug": t.slug, "naam": t.naam} for t in actie.trekkers))
    yield "    status:"
    yield f"      waarde: {actie.status.waarde}"
    yield f"      per: {_text(actie.status.per.geschreven)}"
    for n, moment in enumerate(actie.momenten):
        yield from ["    momenten:"] if n == 0 else []
        yield f"      - soort: {moment.soort}"
        yield f"        wanneer: {_text(moment.wanneer.geschreven)}"
        yield from [f"        wat: {_text(moment.wat)}"] if moment.wat else []
        yield from _velden(moment.velden, "        ")
    for n, deel in enumerate(actie.deelacties):
        yield from ["    deelacties:"] if n == 0 else []
        yield f"      - id: {_text(deel.id)}"
        yield f"        titel: {_text(deel.titel)}"
        yield from _velden(deel.velden, "        ")
    yield from _velden(actie.velden, "    ")


def _velden(values: Iterable[EditieVeld], indent: str) -> Iterator[str]:
    for n, value in enumerate(values):
        yield from [f"{indent}velden:"] if n == 0 else []
        yield f"{indent}  - naam: {_text(value.naam)}"
        yield f"{indent}    woorden:"
        yield from (f"{indent}      - {_text(words)}" for words in value.woorden)


def _list(name: str, items: Iterator[dict[str, str]]) -> Iterator[str]:
    for n, item in enumerate(items):
        if n == 0:
            yield f"    {name}:"
        dash = "- "
        for key, value in item.items():
            if value:
                yield f"      {dash}{key}: {_text(value)}"
                dash = "  "


def _text(value: str) -> str:
    """Quote a text; every JSON string is a YAML one."""
    return json.dumps(value, ensure_ascii=False)
