"""Ready-made files: every field explained, what only the region knows marked as not filled in yet.

A kind with `concept` is a draft until someone takes that away; a mark that is left is told in a draft and is a mistake after.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date

from regioagenda.base.diagnostics import Diagnostic, Location, suggestion
from regioagenda.base.late import dataclass
from regioagenda.domain.gereserveerd import Gereserveerd
from regioagenda.domain.load import Content
from regioagenda.domain.model import (
    Actie,
    Adressen,
    Agenda,
    Documenten,
    Editie,
    Gemeente,
    Onderwerpen,
    Organisatie,
    Pagina,
    Samenhang,
    Site,
    Thema,
    Uitslag,
)
from regioagenda.domain.references import Names
from regioagenda.domain.soort import Soort
from regioagenda.domain.soorten import KINDS, MAPPEN, PARTIJ, soort_van_pad
from regioagenda.domain.start import cbs_codes
from regioagenda.domain.voorbeeld import Invulling, kopblok, nieuw_blok
from regioagenda.domain.werkwijze import VERANTWOORDING, werkwijze_van
from regioagenda.domain.woorden import Werkwijze
from regioagenda.reading.kinds import SLUG
from regioagenda.reading.naam import refused_elsewhere, slug_advice

Diagnostics = tuple[Diagnostic, ...]
# An edition is made of an agenda as it is, by a command of its own.
SOORTEN = tuple(dict.fromkeys(k.naam for k in KINDS if k.cls is not Editie))
# How an editor starts the program, in most projects.
OPDRACHT = "python build.py"

# What the text of a ready-made file begins with, where only the region knows what to say.
SCHRIJF = "Schrijf hier"
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
# What is asked for beside the fields that are always required.
_OOK: Mapping[type, tuple[str, ...]] = {
    Actie: ("nummer", "betrokkenen", "gewijzigd", "gecontroleerd"),
    Adressen: ("vervallen",),
    Agenda: ("gewijzigd",),
    Samenhang: ("verbanden",),
    Site: ("werkwijze",),
    Thema: ("nummer", "gewijzigd"),
    Uitslag: ("percentage",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """One file to be made: where, what, and the values that its name or its place gives."""

    path: str
    soort: Soort
    werkwijze: Werkwijze
    waarden: Mapping[str, str] = field(default_factory=dict)
    namen: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """What links call the file, or "" when they cannot."""
        return self.soort.id.format(**(self.soort.lees(self.path) or {}))

    @property
    def invulling(self) -> Invulling:
        """What is known of the file, and what is asked for."""
        known = {Actie: ("nummer",), Thema: ("nummer",)}.get(self.soort.cls, ())
        own = {self.soort.cls: tuple(n for n in _OOK.get(self.soort.cls, ()) if n not in known or n in self.waarden)}
        ook = {**_OOK, **own}
        if self.werkwijze is Werkwijze.BRONNEN:
            ook |= {cls: (*ook.get(cls, ()), *names) for cls, names in VERANTWOORDING.items()}
        return Invulling(waarden=self.waarden, namen=self.namen, ook=ook)


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
    """Make the file of a new item, by its path; None when the diagnostics say why not.

    `item_id` is as in `reference` to it: `agenda/stem` for what lies in an agenda (an actie may also be `agenda/thema/stem`),
    the agenda for what it has only one of, nothing for what the site has only one of, else the stem alone. `content` must hold
    drafts as well; `gereserveerd` are names that the site uses itself. What nobody can know holds the sign of a value that must
    be filled in. `opdracht` is what to type for another command.
    """
    parts = item_id.strip("/").split("/") if item_id.strip("/") else []
    bad = next((p for p in parts if SLUG.fullmatch(p) is None or refused_elsewhere(p)), None)
    if bad is not None:
        return _refused(
            "content",
            "bestandsnaam",
            f"De naam “{bad}” kan geen adres worden.",
            slug_advice(bad),
        )
    plan, problems = _plan(kind, parts, content, thema)
    if plan is not None:
        plan = replace(plan, waarden={"gewijzigd": today.isoformat(), **plan.waarden})
        problems = (*_taken(plan, content), *_reserved(plan, gereserveerd))
    if plan is None or problems:
        return None, _met_opdracht(problems, opdracht)
    return {plan.path: _text(plan).encode()}, ()


def _met_opdracht(problems: Diagnostics, opdracht: str) -> Diagnostics:
    """Let hints name the command as it was typed, with its folder."""
    return tuple(replace(p, hint=p.hint.replace(OPDRACHT, opdracht)) for p in problems)


def _plan(kind: str, parts: list[str], content: Content, thema: str) -> tuple[_Plan | None, Diagnostics]:
    soort = next((k for k in KINDS if k.naam == kind and len(parts) in _lengtes(k)), None)
    if soort is None:
        said = f"Met “{'/'.join(parts)}” kan geen {kind} worden gemaakt." if parts else "De naam ontbreekt."
        return _refused("content", "bestandsnaam", said, _vorm(kind))
    namen, wijze = _names(content), werkwijze_van(content)
    if "{agenda}" not in soort.plek or soort.cls is Agenda:
        path = soort.plek.format(**dict.fromkeys(("stem", "agenda"), parts[-1] if parts else ""))
        waarden = _of_name(soort, parts[-1]) if parts else {}
        return _Plan(path=path, soort=soort, werkwijze=wijze, waarden=waarden, namen=namen), ()
    agendas = _stems(content, Agenda, "agenda")
    if parts[0] not in agendas:
        hint = suggestion(parts[0], agendas) or f"Maak hem eerst: {OPDRACHT} new agenda {parts[0]}"
        return _refused("content/agendas", "agenda-ontbreekt", f"De agenda “{parts[0]}” bestaat niet.", hint)
    agenda = next((a for a in content.of(Agenda) if a.id == parts[0]), None)
    if agenda is not None:
        own = [g.slug for g in agenda.gemeenten]
        namen |= {PARTIJ: [*own, *(name for name in namen.get(PARTIJ, ()) if name not in own)]}
        namen |= {"document": [d.slug for d in agenda.documenten]} if agenda.documenten else {}
    wijze, where = werkwijze_van(content, agenda), {"agenda": parts[0], "stem": parts[-1]}
    if soort.cls is Actie:
        found, problems = _thema(parts, content, thema)
        if found is None:
            return None, problems
        where["thema"] = found
    waarden = _of_name(soort, parts[-1]) if len(parts) > 1 else {}
    if soort.cls is Thema:
        order = max((t.volgorde for t in content.of(Thema) if t.agenda == parts[0]), default=0)
        waarden["volgorde"] = str(max(order, len(_stems(content, Thema, "stem", parts[0]))) + 1)
    return _Plan(path=soort.plek.format(**where), soort=soort, werkwijze=wijze, waarden=waarden, namen=namen), ()


def _lengtes(soort: Soort) -> tuple[int, ...]:
    """Of how many parts the name of a file consists."""
    count = len(set(re.findall(r"\{\w+\}", soort.plek)))
    return (2, 3) if soort.cls is Actie else (count,)


_VORM = {
    "gemeente": "Geef alleen de naam, zoals “haarlem”.",
    "organisatie": "Geef alleen de naam, zoals “provincie-noord-holland”.",
    "agenda": "Geef alleen de naam, zoals “zuid-kennemerland”.",
    "thema": "Geef de agenda en de naam, zoals “zuid-kennemerland/wonen”.",
    "actie": "Geef de agenda en de naam, zoals “zuid-kennemerland/7.3-laadpalen”.",
    "pagina": "Geef de naam, of de agenda en de naam, zoals “zuid-kennemerland/uitgangspunten”.",
}


def _vorm(kind: str) -> str:
    count = _lengtes(next(k for k in KINDS if k.naam == kind))[-1]
    forms = ("Geef geen naam: de site heeft er één van.", "Geef de agenda, zoals “zuid-kennemerland”.")
    return _VORM.get(kind) or (*forms, "Geef de agenda en de naam, zoals “zuid-kennemerland/naam”.")[count]


def _stems(content: Content, cls: type, part: str, agenda: str = "") -> list[str]:
    """Give the names of the files of a kind, those that are not filled in yet too."""
    found = (soort.lees(path) or {} for path in content.files if (soort := soort_van_pad(path)) and soort.cls is cls)
    return sorted({said[part] for said in found if agenda in ("", said["agenda"])})


def _thema(parts: list[str], content: Content, thema: str) -> tuple[str | None, Diagnostics]:
    known = _stems(content, Thema, "stem", parts[0])
    wanted = parts[1] if len(parts) == 3 else thema.rpartition("/")[2] or (known[0] if len(known) == 1 else "")
    if wanted in known:
        return wanted, ()
    where = f"content/agendas/{parts[0]}"
    if not known:
        hint = f"Maak er eerst een: {OPDRACHT} new thema {parts[0]}/wonen"
        return _refused(where, "thema-ontbreekt", "Deze agenda heeft nog geen thema.", hint)
    if not wanted:
        message = f"Bij welk thema van “{parts[0]}” hoort de actie? De agenda heeft er {len(known)}."
        hint = f"Kies uit: {', '.join(known)}. Bijvoorbeeld: {parts[0]}/{known[0]}/{parts[-1]}."
        return _refused(where, "thema-ontbreekt", message, hint)
    hint = suggestion(wanted, known) or f"Kies uit: {', '.join(known)}."
    return _refused(where, "thema-ontbreekt", f"Het thema “{wanted}” bestaat niet in “{parts[0]}”.", hint)


def _of_name(soort: Soort, stem: str) -> dict[str, str]:
    """Give the fields that follow from the name of a file."""
    title = _title(stem)
    if soort.cls in (Gemeente, Organisatie):
        code = cbs_codes().get(title) if soort.cls is Gemeente else None
        return {"naam": title, **({"cbs": code} if code else {})}
    number = re.match(r"[0-9][0-9.]*[a-z]?(?=-)", stem)
    found = {"titel": title} | ({"korte_titel": title[:50]} if soort.cls is Agenda else {})
    return found | ({"nummer": number.group()} if number and soort.cls in (Actie, Thema) else {})


def _taken(plan: _Plan, content: Content) -> Iterable[Diagnostic]:
    """Refuse to write over a file, and to give a name that something else has."""
    names = Names(content)
    is_party = plan.soort.cls in (Gemeente, Organisatie)
    item = plan.id.rpartition("/")[2] if is_party else plan.id
    table = names.references[PARTIJ] if is_party else names.items
    if plan.path not in content.files and item not in table:
        return
    hint = "Kies een andere naam, of verander het bestand dat er al is."
    if not plan.soort.eigen_naam:
        block = nieuw_blok(plan.soort.cls, plan.invulling)
        hint = "Zet erbij wat u mist." + (" Een nieuw blok ziet er zo uit:\n" + "\n".join(block) if block else "")
    held = plan.path if plan.path in content.files else table[item].path
    yield Diagnostic(
        where=Location(path=plan.path),
        code="naam-dubbel",
        message=f"“{item or plan.path}” bestaat al: {held}." if item else f"{held} bestaat al.",
        hint=hint,
    )


def _reserved(plan: _Plan, gereserveerd: Gereserveerd) -> Iterable[Diagnostic]:
    holder, _, stem = plan.id.rpartition("/")
    names = (
        gereserveerd.site if holder == "pagina" else gereserveerd.agenda if plan.soort.onder_agenda and holder else ()
    )
    if plan.soort.eigen_naam and (stem in names or (plan.soort.cls is Thema and stem in MAPPEN)):
        yield Diagnostic(
            where=Location(path=plan.path),
            code="naam-gereserveerd",
            message=f"De naam “{stem}” gebruikt de site zelf.",
            hint="Kies een andere naam.",
        )


def _names(content: Content) -> dict[str, list[str]]:
    """Find what each kind of reference can point to."""
    gemeenten = [g.slug for g in content.of(Gemeente)]
    lists = {
        PARTIJ: [*gemeenten, *(o.slug for o in content.of(Organisatie))],
        "gemeente": gemeenten,
        "onderwerp": [o.id for f in content.of(Onderwerpen) for o in f.onderwerpen],
        "document": [d.id for f in content.of(Documenten) for d in f.documenten],
        "thema": [t.id.partition("/")[2] for t in content.of(Thema)],
        "id van een actie, thema of agenda": [a.id for a in content.of(Agenda)],
    }
    return {kind: names for kind, names in lists.items() if names}


def _text(plan: _Plan) -> str:
    fields = kopblok(plan.soort.cls, plan.invulling)
    if plan.path.endswith(".yaml"):
        return "\n".join(fields) + "\n"
    body = _TEKSTEN.get(plan.soort.cls, "")
    return "\n".join(["---", *fields, "---", *(["", body] if body else [])]) + "\n"


def _title(stem: str) -> str:
    words = re.sub(r"^[0-9][0-9.]*[a-z]?-", "", stem).replace("-", " ").replace(".", " ")
    return words[:1].upper() + words[1:]


def _refused(path: str, code: str, message: str, hint: str) -> tuple[None, Diagnostics]:
    return None, (Diagnostic(where=Location(path=path), code=code, message=message, hint=hint),)
