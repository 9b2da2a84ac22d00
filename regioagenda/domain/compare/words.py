"""What a comparison calls a field or a member of a list, and under which heading it counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from regioagenda.base.nederlands import hoofdletter
from regioagenda.domain.compare.changes import Rubriek
from regioagenda.domain.model import (
    Actie,
    Agenda,
    Bestuurder,
    Betrokkene,
    Controle,
    Criterium,
    Deelactie,
    Doelstelling,
    Fractie,
    Kerncijfer,
    Leden,
    Lezing,
    Moment,
    Negeer,
    Onderdeel,
    Onderzoek,
    Opmerking,
    Optie,
    Organisatie,
    Peilvraag,
    Raad,
    Resultaat,
    Rij,
    Schermtekst,
    Standpunt,
    Status,
    Uitslag,
    Variant,
    Weggelaten,
    Zoekwoord,
)
from regioagenda.domain.model.editie import EditieBesluit
from regioagenda.domain.momenten import is_raadsmoment, label_zonder_partij
from regioagenda.domain.soorten import titel_van
from regioagenda.reading.kinds import Datum, Getal, Proza, Regel, Wanneer
from regioagenda.reading.schema import Groep, Kind, Lijst, Namen, Veld, velden

_SHORT = 60
# From so many possible characters on a field is a text, of which sentences are compared.
_TEXT = 300


def _begin(text: str) -> str:
    """Give the beginning of a text, to know it by."""
    words = " ".join(text.split())
    return words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + " …"


def _quoted(word: str, text: str) -> str:
    return f"{word} “{_begin(text)}”" if text else word


def _lower(text: str) -> str:
    """Let a sentence go on after a colon; an abbreviation keeps its capitals."""
    plain = text.removesuffix(".")
    return plain if plain[1:2].isupper() else plain[:1].lower() + plain[1:]


_MEMBERS: Mapping[type, Callable[[Any, Namen], str]] = MappingProxyType(
    {
        Kerncijfer: lambda k, n: f"Cijfer: {_lower(_begin(k.wat))}",
        Deelactie: lambda d, n: f"Onderdeel {d.nummer or d.id}",
        Doelstelling: lambda d, n: _quoted("Doelstelling", d.titel),
        Onderdeel: lambda d, n: _quoted("Punt", d.titel),
        Resultaat: lambda r, n: _quoted("Resultaat", r.tekst),
        Opmerking: lambda o, n: f"Opmerking ({_lower(o.soort.label)})",
        Lezing: lambda v, n: _quoted("Lezing", v.tekst),
        Standpunt: lambda s, n: f"Standpunt van {n('gemeente', s.wie.slug)}",
        Status: lambda s, n: f"Status van {s.per.getoond}",
        Betrokkene: lambda b, n: f"{b.rol.label} {n('gemeente', b.wie.slug)}",
        Moment: lambda m, n: label_zonder_partij(m),
        Negeer: lambda v, n: f"Genegeerde melding {v.code} bij “{v.bij}”",
        Rij: lambda r, n: _quoted("Rij", r.cellen[0].tekst),
        Peilvraag: lambda p, n: f"Vraag {p.nummer}".strip() if p.nummer else _quoted("Vraag", p.titel),
        Uitslag: lambda u, n: f"Antwoord “{u.antwoord}”" + (f" ({u.groep})" if u.groep else ""),
        Optie: lambda o, n: _quoted("Mogelijkheid", o.naam),
        Criterium: lambda c, n: _quoted("Criterium", c.titel),
        Variant: lambda v, n: f"Variant {v.letter}",
        Raad: lambda r, n: f"Raad van {n('gemeente', r.wie.slug)}",
        Fractie: lambda f, n: f"Fractie {f.naam}",
        Leden: lambda v, n: f"Ledenlijst van {v.per.getoond}",
        Bestuurder: lambda b, n: _quoted("Bestuurder", b.functie),
        Controle: lambda c, n: f"Controle bij {c.status.label.lower()}",
        Onderzoek: lambda o, n: f"Onderzoek door {o.door}",
        Weggelaten: lambda w, n: _quoted("Niet opgenomen", w.titel),
        Zoekwoord: lambda z, n: f"Zoekwoord {', '.join(z.woorden)}",
        Schermtekst: lambda t, n: _quoted("Tekst op het scherm", t.tekst),
        EditieBesluit: lambda b, n: f"Besluit van {n('gemeente', b.gemeente.slug)}",
    }
)
# Fields whose own name does not say enough.
_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "tekst": "Tekst",
        "betekenis": "Wat dit betekent",
        "betekenis_herkomst": "Wie zegt wat het betekent",
        "geen_trekker": "Waarom geen trekker",
        "geen_moment": "Waarom geen moment",
        "was": "Oude namen",
        "volgorde": "Plaats in de lijst",
        "gewijzigd": "Bijgewerkt op",
        "gecontroleerd": "Nagekeken op",
        "brontitel": "Titel in de bron",
        "tooi": "Vast webadres (TOOI)",
        "cbs": "CBS-code",
        "negeer": "Genegeerde meldingen",
        "van": "van",
    }
)

_ROLES = frozenset(
    (
        "betrokkenen",
        "eigenaar",
        "gemeenten",
        "samen_met",
        "geen_trekker",
        "standpunten",
        "leden",
        "bestuurders",
        "opvolgers",
    )
)
# What visitors see of what is no part of the data.
_SEEN = frozenset(("volgorde", "tegel"))
_TITLES = frozenset(("titel", "naam", "korte_titel", "nummer", "term"))


def member_name(member: Any, namen: Namen) -> str:
    """Name a member of a list so that a reader finds it: “Onderdeel a”, “Cijfer: zo lang wordt de route”."""
    named = _MEMBERS.get(type(member))
    if named is not None:
        return named(member, namen)
    word = hoofdletter(type(member).__name__.lower())
    text = titel_van(member) or str(getattr(member, "kop", "") or getattr(member, "criterium", ""))
    return _quoted(word, text)


def field_name(name: str, cls: type | None = None) -> str:
    """Name a field for people; in some groups it means something of its own."""
    if cls is Moment and name == "was":
        return "Eerst gepland"
    return _FIELDS.get(name) or hoofdletter(name.replace("_", " "))


def below(parent: str, name: str) -> str:
    """Name a field of a member: “Onderdeel a, titel”."""
    return f"{parent}, {name[:1].lower()}{name[1:]}" if parent else name


def is_text(kind: Kind) -> bool:
    """Whether values of a kind are compared by sentence."""
    return isinstance(kind, Proza) or (isinstance(kind, Regel) and kind.maximaal >= _TEXT)


def heading(cls: type, name: str, declared: Veld, forced: Rubriek | None) -> Rubriek:
    """Tell under which heading a change of a field counts. `forced` is that of what holds it."""
    kind = declared.kind
    inner = kind.van if isinstance(kind, Lijst) else kind
    if not declared.data and name not in _SEEN:
        return Rubriek.INTERN
    if forced is not None:
        return forced
    if name in ("gewijzigd", "gecontroleerd") or name in _SEEN:
        return Rubriek.GEGEVEN
    if cls is Status or name == "statussen":
        return Rubriek.STATUS
    if name in _ROLES and cls in (Actie, Deelactie, Agenda, Organisatie, Betrokkene, Standpunt):
        return Rubriek.ROL
    if cls in (Kerncijfer, Uitslag, Fractie, Variant, Raad) or name in ("kerncijfers", "uitslagen"):
        return Rubriek.CIJFER if not is_text(inner) or cls is Kerncijfer else Rubriek.TEKST
    if isinstance(inner, Wanneer | Datum):
        return Rubriek.DATUM
    if isinstance(inner, Getal):
        return Rubriek.CIJFER
    if is_text(inner) or name in _TITLES:
        return Rubriek.TEKST
    if isinstance(inner, Groep) and any(is_text(d.kind) for d, _ in velden(inner.van).values()):
        return Rubriek.TEKST
    return Rubriek.GEGEVEN


def moment_heading(*moments: Moment | None) -> Rubriek:
    """Tell whether a moment is of a council, before or after."""
    return Rubriek.RADEN if any(m is not None and is_raadsmoment(m) for m in moments) else Rubriek.DATUM
