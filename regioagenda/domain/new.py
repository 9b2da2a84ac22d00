"""Ready-made files: complete and valid, every field explained, a draft until someone takes `concept: ja` away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import date

from regioagenda.base.diagnostics import Diagnostic, Location, suggestion
from regioagenda.base.late import dataclass
from regioagenda.domain.gereserveerd import Gereserveerd
from regioagenda.domain.load import Content
from regioagenda.domain.model import (
    Actie,
    Agenda,
    Documenten,
    Gemeente,
    Onderwerpen,
    Organisatie,
    Pagina,
    Thema,
)
from regioagenda.domain.references import Names
from regioagenda.domain.soorten import MAPPEN, PARTIJ
from regioagenda.domain.start import cbs_codes
from regioagenda.domain.voorbeeld import Invulling, kopblok, ontbrekende_namen
from regioagenda.domain.werkwijze import VERANTWOORDING, werkwijze_van
from regioagenda.domain.woorden import Werkwijze
from regioagenda.reading.kinds import SLUG
from regioagenda.reading.naam import as_slug, refused_elsewhere

Diagnostics = tuple[Diagnostic, ...]
SOORTEN = ("agenda", "thema", "actie", "gemeente", "organisatie", "pagina")
EERSTE_THEMA = "eerste-thema"
# How an editor starts the program, in most projects.
OPDRACHT = "python build.py"

# What a ready-made file holds in the place of what only the region knows.
SCHRIJF, GEEN_CODE, EERSTE_TITEL = "Schrijf hier", "GM0000", "Eerste thema"
_SCHRIJF = "Schrijf hier de tekst. Gebruik korte zinnen en gewone woorden."
_TEKSTEN = {
    Actie: (
        "## Waarom doen we dit?\n\nSchrijf hier waarom dit plan er is.\n\n"
        "## Wat gaan we doen?\n\nSchrijf hier wat er gebeurt, en in welke volgorde.\n\n"
        "## Wat kost het?\n\nSchrijf hier wat het kost en wie het betaalt. Staat dat niet in de bron? Zeg dat dan.\n\n"
        "## Hoe werken we samen?\n\nSchrijf hier wie meedoen en wat zij afspreken."
    ),
    Agenda: _SCHRIJF,
    Thema: _SCHRIJF,
    Pagina: _SCHRIJF,
}
_EXTRA = {
    Actie: ("nummer", "betrokkenen", "gewijzigd", "gecontroleerd"),
    Agenda: ("gewijzigd",),
    Thema: ("nummer", "gewijzigd"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """One file to be made: where, what, and the values that its name or its place gives."""

    path: str
    cls: type
    werkwijze: Werkwijze
    waarden: Mapping[str, str] = field(default_factory=dict)
    namen: Mapping[str, str] = field(default_factory=dict)

    @property
    def extra(self) -> tuple[str, ...]:
        """The fields that are filled in beside those that are always required."""
        accounts = VERANTWOORDING.get(self.cls, ()) if self.werkwijze is Werkwijze.BRONNEN else ()
        return (*_EXTRA.get(self.cls, ()), *accounts)


def new_files(
    kind: str,
    item_id: str,
    content: Content,
    gereserveerd: Gereserveerd,
    *,
    today: date,
    thema: str = "",
    opdracht: str = OPDRACHT,
) -> tuple[Mapping[str, bytes] | None, Diagnostics]:
    """Make the files of a new item, by their path; None when the diagnostics say why not.

    `item_id` is as in `reference` to it: `agenda/stem` for a thema, an actie or a page of an agenda (an actie may also be
    `agenda/thema/stem`), else the stem alone. `content` must hold drafts as well; `gereserveerd` are names that the site uses itself.
    A new agenda comes with a first thema. `opdracht` is what to type for another command.
    """
    parts = item_id.strip("/").split("/")
    bad = next((p for p in parts if SLUG.fullmatch(p) is None or refused_elsewhere(p)), None)
    if bad is not None:
        return _refused(
            "content",
            "bestandsnaam",
            f"De naam “{bad}” kan geen adres worden.",
            f"Gebruik kleine letters, cijfers, punten en streepjes, zoals “{as_slug(bad)}”.",
        )
    plans, problems = _plans(kind, parts, content, thema)
    if plans is None:
        return None, _met_opdracht(problems, opdracht)
    problems = tuple(_taken(plans, content)) + tuple(_reserved(plans, gereserveerd))
    problems += tuple(_lacking(plans))
    if problems:
        return None, _met_opdracht(problems, opdracht)
    return {plan.path: _text(plan, today).encode() for plan in plans}, ()


def _met_opdracht(problems: Diagnostics, opdracht: str) -> Diagnostics:
    """Let hints name the command as it was typed, with its folder."""
    return tuple(replace(p, hint=p.hint.replace(OPDRACHT, opdracht)) for p in problems)


def _plans(kind: str, parts: list[str], content: Content, thema: str) -> tuple[tuple[_Plan, ...] | None, Diagnostics]:
    names = _first_names(content)
    wijze = werkwijze_van(content)
    if kind in ("gemeente", "organisatie") and len(parts) == 1:
        cls, folder = (Gemeente, "gemeenten") if kind == "gemeente" else (Organisatie, "organisaties")
        values = {"naam": _title(parts[0])} | (
            {"cbs": cbs_codes().get(_title(parts[0]), GEEN_CODE)} if kind == "gemeente" else {}
        )
        return (
            _Plan(path=f"content/{folder}/{parts[0]}.md", cls=cls, werkwijze=wijze, waarden=values, namen=names),
        ), ()
    if kind == "agenda" and len(parts) == 1:
        return _agenda(parts[0], names, wijze), ()
    if kind == "pagina" and len(parts) == 1:
        values = {"titel": _title(parts[0])}
        path = f"content/paginas/{parts[0]}.md"
        return (_Plan(path=path, cls=Pagina, werkwijze=wijze, waarden=values, namen=names),), ()
    if kind not in ("thema", "actie", "pagina") or len(parts) not in ((2, 3) if kind == "actie" else (2,)):
        return _refused(
            "content", "bestandsnaam", f"Met “{'/'.join(parts)}” kan geen {kind} worden gemaakt.", _VORM[kind]
        )
    agenda = next((a for a in content.of(Agenda) if a.id == parts[0]), None)
    if agenda is None:
        known = [a.id for a in content.of(Agenda)]
        hint = suggestion(parts[0], known) or f"Maak hem eerst: python build.py new agenda {parts[0]}"
        return _refused("content/agendas", "agenda-ontbreekt", f"De agenda “{parts[0]}” bestaat niet.", hint)
    names |= {"gemeente of organisatie": agenda.gemeenten[0].slug}
    if agenda.documenten:
        names["document"] = agenda.documenten[0].slug
    wijze = werkwijze_van(content, agenda)
    if kind == "actie":
        return _actie(agenda, parts, content, thema, names)
    values = {"titel": _title(parts[1])}
    if kind == "pagina":
        path = f"content/agendas/{agenda.id}/paginas/{parts[1]}.md"
        return (_Plan(path=path, cls=Pagina, werkwijze=wijze, waarden=values, namen=names),), ()
    order = max((t.volgorde for t in content.of(Thema) if t.agenda == agenda.id), default=0) + 1
    values |= {"volgorde": str(order), "nummer": _number(parts[1], str(order))}
    path = f"content/agendas/{agenda.id}/{parts[1]}/thema.md"
    return (_Plan(path=path, cls=Thema, werkwijze=wijze, waarden=values, namen=names),), ()


_VORM = {
    "gemeente": "Geef alleen de naam, zoals “haarlem”.",
    "organisatie": "Geef alleen de naam, zoals “provincie-noord-holland”.",
    "agenda": "Geef alleen de naam, zoals “zuid-kennemerland”.",
    "thema": "Geef de agenda en de naam, zoals “zuid-kennemerland/wonen”.",
    "actie": "Geef de agenda en de naam, zoals “zuid-kennemerland/7.3-laadpalen”.",
    "pagina": "Geef de naam, of de agenda en de naam, zoals “zuid-kennemerland/uitgangspunten”.",
}


def _agenda(stem: str, names: Mapping[str, str], wijze: Werkwijze) -> tuple[_Plan, ...]:
    values = {"titel": _title(stem), "korte_titel": _title(stem)[:50]}
    folder = f"content/agendas/{stem}"
    first = {"titel": EERSTE_TITEL, "volgorde": "1", "nummer": "1"}
    return (
        _Plan(path=f"{folder}/agenda.md", cls=Agenda, werkwijze=wijze, waarden=values, namen=names),
        _Plan(path=f"{folder}/{EERSTE_THEMA}/thema.md", cls=Thema, werkwijze=wijze, waarden=first, namen=names),
    )


def _actie(
    agenda: Agenda, parts: list[str], content: Content, thema: str, names: Mapping[str, str]
) -> tuple[tuple[_Plan, ...] | None, Diagnostics]:
    known = [t.id.partition("/")[2] for t in content.of(Thema) if t.agenda == agenda.id]
    wanted = parts[1] if len(parts) == 3 else thema.rpartition("/")[2] or (known[0] if len(known) == 1 else "")
    where = f"content/agendas/{agenda.id}"
    if wanted not in known:
        if not known:
            hint = f"Maak er eerst een: python build.py new thema {agenda.id}/wonen"
            return _refused(where, "thema-ontbreekt", "Deze agenda heeft nog geen thema.", hint)
        if not wanted:
            message = f"Bij welk thema van “{agenda.id}” hoort de actie? De agenda heeft er {len(known)}."
            hint = f"Kies uit: {', '.join(known)}. Bijvoorbeeld: {agenda.id}/{known[0]}/{parts[-1]}."
            return _refused(where, "thema-ontbreekt", message, hint)
        hint = suggestion(wanted, known) or f"Kies uit: {', '.join(known)}."
        return _refused(where, "thema-ontbreekt", f"Het thema “{wanted}” bestaat niet in “{agenda.id}”.", hint)
    values = {"titel": _title(parts[-1]), "nummer": _number(parts[-1], "1.1")}
    path, wijze = f"{where}/{wanted}/{parts[-1]}.md", werkwijze_van(content, agenda)
    return (_Plan(path=path, cls=Actie, werkwijze=wijze, waarden=values, namen=names),), ()


def _taken(plans: tuple[_Plan, ...], content: Content) -> Iterable[Diagnostic]:
    """Refuse to write over a file, and to give a name that something else has."""
    names = Names(content)
    for plan in plans:
        item, table = _key(plan), names.references[PARTIJ] if plan.cls in (Gemeente, Organisatie) else names.items
        if plan.path in content.files or item in table:
            where = plan.path if plan.path in content.files else table[item].path
            yield Diagnostic(
                where=Location(path=plan.path),
                code="naam-dubbel",
                message=f"“{item}” bestaat al: {where}.",
                hint="Kies een andere naam, of verander het bestand dat er al is.",
            )


def _reserved(plans: tuple[_Plan, ...], gereserveerd: Gereserveerd) -> Iterable[Diagnostic]:
    for plan in plans:
        holder, _, stem = _key(plan).rpartition("/")
        names = gereserveerd.site if holder == "pagina" else gereserveerd.agenda if holder else ()
        if stem in names or (plan.cls is Thema and stem in MAPPEN):
            yield Diagnostic(
                where=Location(path=plan.path),
                code="naam-gereserveerd",
                message=f"De naam “{stem}” gebruikt de site zelf.",
                hint="Kies een andere naam.",
            )


def _key(plan: _Plan) -> str:
    parts = plan.path.removesuffix(".md").split("/")[1:]
    if plan.cls in (Gemeente, Organisatie):
        return parts[-1]
    if parts[0] == "paginas":
        return f"pagina/{parts[-1]}"
    stem = {Agenda: "", Thema: parts[2]}.get(plan.cls, parts[-1])
    return f"{parts[1]}/{stem}".rstrip("/")


def _lacking(plans: tuple[_Plan, ...]) -> Iterable[Diagnostic]:
    """Tell what has to be there before this file can be made."""
    for plan in plans[:1]:
        for kind in ontbrekende_namen(plan.cls, plan.extra, plan.namen):
            yield Diagnostic(
                where=Location(path=plan.path),
                code="verwijzing-onbekend",
                message=f"Dit bestand verwijst naar een {kind.naam}, maar die is er nog niet.",
                hint=_EERST.get(kind.naam, "Maak die eerst."),
            )


_EERST = {
    "document": "Zet eerst een document in content/documenten.yaml.",
    "onderwerp": "Zet eerst een onderwerp in content/onderwerpen.yaml.",
    "gemeente of organisatie": "Maak er eerst een: python build.py new gemeente haarlem",
}


def _first_names(content: Content) -> dict[str, str]:
    """Find something that each kind of reference can point to."""
    gemeenten = [g.slug for g in content.of(Gemeente)]
    lists = {
        "gemeente of organisatie": [*gemeenten, *(o.slug for o in content.of(Organisatie))],
        "gemeente": gemeenten,
        "onderwerp": [o.id for f in content.of(Onderwerpen) for o in f.onderwerpen],
        "document": [d.id for f in content.of(Documenten) for d in f.documenten],
        "thema": [t.id.partition("/")[2] for t in content.of(Thema)],
        "id van een actie, thema of agenda": [a.id for a in content.of(Agenda)],
    }
    return {kind: names[0] for kind, names in lists.items() if names}


def _text(plan: _Plan, today: date) -> str:
    day = today.isoformat()
    values = {"gewijzigd": day, "gecontroleerd": day, "statussen.waarde": "voorgenomen", "statussen.per": day}
    values |= plan.waarden
    fields = kopblok(plan.cls, plan.extra, Invulling(waarden=values, namen=plan.namen))
    body = _TEKSTEN.get(plan.cls, "")
    return "\n".join(["---", *fields, "---", *(["", body] if body else [])]) + "\n"


def _title(stem: str) -> str:
    words = re.sub(r"^[0-9][0-9.]*[a-z]?-", "", stem).replace("-", " ").replace(".", " ")
    return words[:1].upper() + words[1:]


def _number(stem: str, otherwise: str) -> str:
    match = re.match(r"[0-9][0-9.]*[a-z]?(?=-)", stem)
    return match.group() if match else otherwise


def _refused(path: str, code: str, message: str, hint: str) -> tuple[None, Diagnostics]:
    return None, (Diagnostic(where=Location(path=path), code=code, message=message, hint=hint),)
