"""The kinds of value a field can hold: text, prose, a choice, a date, a number, a reference."""

from __future__ import annotations

import datetime
import re
from typing import Any

from regioagenda.base.diagnostics import suggestion
from regioagenda.base.jaren import EERSTE_JAAR, LAATSTE_JAAR
from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import datum, schrijf_getal
from regioagenda.reading.lijstslips import goes_on_as_list
from regioagenda.reading.patronen import (
    AFBEELDING,
    BIJLAGE,
    CBS_CODE,
    GEOJSON,
    JAARTAL,
    KLEUR,
    LETTERBESTAND,
    MAILADRES,
    OPSLAG,
    PAGINA_ADRES,
    REGELS,
    SITEADRES,
    SLUG,
    SLUGVORM,
    TELEFOON,
    WEBADRES,
    Patroon,
)
from regioagenda.reading.prose_model import MarkdownText
from regioagenda.reading.schema import FAILED, Diagnostics, Namen, Ref, fout, not_text
from regioagenda.reading.slips import entities, inside, loose_signs
from regioagenda.reading.tekens import without_hidden
from regioagenda.reading.tijd import Bedoeling, Weigering
from regioagenda.reading.wanneer import lees_wanneer
from regioagenda.reading.woord import Woord, as_woord, betekenis
from regioagenda.reading.yamltree import Text, Tree

_MARKUP = re.compile(
    r"\*\*|__|\]\(|^#+ |<[a-zA-Z/!]|`|(?<!\w)(?P<sign>[_*])(?=[^\s_*])[^_*\n]{1,200}(?<=[^\s_*])(?P=sign)(?!\w)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """Plain text without markup, on one line. `letterlijk`: the words are those of the source, not of the editors; with
    `tekens` what looks like markup stands there as it is."""

    maximaal: int = 200
    letterlijk: bool = False
    tekens: bool = False
    naam: str = "tekst"
    voorbeeld: str = "Korte tekst"

    def read(self, tree: Tree, name: str) -> tuple[Any, Diagnostics]:
        """Read the text with its white space folded."""
        if not isinstance(tree, Text):
            return not_text(tree, name)
        value = " ".join(without_hidden(tree.value).split())
        if not value:
            return fout(tree.where, "veld-leeg", f"Het veld “{name}” is leeg.", "Vul het in.")
        if len(value) > self.maximaal:
            return fout(
                tree.where,
                "tekst-te-lang",
                f"“{name}” is {len(value)} tekens lang; er passen er {self.maximaal}.",
                f"Maak de tekst {len(value) - self.maximaal} tekens korter.",
            )
        if not self.tekens and (markup := _MARKUP.search(value)) is not None:
            return fout(
                inside(tree, markup.group()),
                "opmaak-hier-niet",
                f"In “{name}” kan geen opmaak staan.",
                f"Haal “{markup.group().strip()}” weg.",
            )
        loose = () if self.tekens or self.letterlijk else loose_signs(tree)
        return value, (*entities(tree), *goes_on_as_list(tree), *loose)

    def json_schema(self) -> dict[str, object]:
        """Give the JSON Schema; an editor calls `2023` a number, to us it is text."""
        return {"type": ["string", "number"], "minLength": 1, "maxLength": self.maximaal}

    def woorden(self, value: Any, namen: Namen) -> str:
        """Give the text itself."""
        return str(value)

    def data(self, value: Any) -> object:
        """Give the text itself."""
        return str(value)

    def data_schema(self) -> dict[str, object]:
        """Give the JSON Schema of a text."""
        return {"type": "string"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proza:
    """Markdown without headings, inside a field. `letterlijk`: the words are no Dutch of the editors."""

    letterlijk: bool = False
    naam: str = "opgemaakte tekst"
    voorbeeld: str = "Een korte tekst in gewone taal."

    def read(self, tree: Tree, name: str) -> tuple[Any, Diagnostics]:
        """Read the Markdown as it is written; making prose of it is for later (`prose.to_prose`)."""
        if not isinstance(tree, Text):
            return not_text(tree, name)
        if not tree.value.strip():
            return fout(tree.where, "veld-leeg", f"Het veld “{name}” is leeg.", "Vul het in, of haal de regel weg.")
        if tree.folded:
            return fout(
                tree.where,
                "tekst-loopt-door",
                f"De tekst bij “{name}” loopt over meer regels door. Witregels gaan zo verloren.",
                f"Schrijf op de eerste regel alleen “{name}: |” en zet de tekst daaronder, met spaties ervoor.",
            )
        where = tree.where.shifted(columns=1) if tree.quoted and not tree.indent else tree.where
        return MarkdownText(text=tree.value, where=where, indent=tree.indent, headings=False), ()

    def json_schema(self) -> dict[str, object]:
        """Give the JSON Schema."""
        return {"type": "string", "minLength": 1}

    def woorden(self, value: Any, namen: Namen) -> str:
        """Give what a reader sees, without markup."""
        return str(value.text)

    def data(self, value: Any) -> object:
        """Give what a reader sees, without markup."""
        return str(value.text)

    def data_schema(self) -> dict[str, object]:
        """Give the JSON Schema of a text."""
        return {"type": "string"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuze:
    """One word from a closed list. `elders` are words that belong in another field, with what to do with them."""

    uit: type[Woord]
    elders: tuple[tuple[str, str], ...] = ()

    @property
    def naam(self) -> str:
        """The Dutch name in the handbook."""
        return "keuze: " + ", ".join(str(w) for w in self.uit)

    @property
    def voorbeeld(self) -> str:
        """A value that can always be read."""
        return str(next(iter(self.uit)))

    def read(self, tree: Tree, name: str) -> tuple[Any, Diagnostics]:
        """Read the word; an unknown one gives the list and the nearest."""
        if not isinstance(tree, Text):
            return not_text(tree, name)
        if (member := as_woord(self.uit, tree.value)) is not None:
            return member, ()
        words = [str(w) for w in self.uit]
        hint = f"Kies uit: {', '.join(words)}."
        meant = dict(self.elders).get(tree.value) or suggestion(tree.value, words)
        return fout(
            tree.where,
            "keuze-onbekend",
            f"“{tree.value}” kan niet bij “{name}”.",
            f"{meant} {hint}".strip(),
        )

    def json_schema(self) -> dict[str, object]:
        """Give the JSON Schema, with what each word means."""
        meanings = [betekenis(w) for w in self.uit]
        return {
            "type": "string",
            "enum": [str(w) for w in self.uit],
            "enumDescriptions": meanings,
            "markdownEnumDescriptions": meanings,
        }

    def woorden(self, value: Any, namen: Namen) -> str:
        """Give the word that visitors see."""
        return str(value.label)

    def data(self, value: Any) -> object:
        """Give the word that editors type."""
        return str(value)

    def data_schema(self) -> dict[str, object]:
        """Give the JSON Schema: one word of the list."""
        return {"type": "string", "enum": [str(w) for w in self.uit]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwijzing:
    """The id of something elsewhere; whether it exists is decided when all files have been read."""

    naam: str
    anker: bool = False
    voorbeeld: str = "naam-van-het-bestand"

    def read(self, tree: Tree, name: str) -> tuple[Any, Diagnostics]:
        """Read the id."""
        if not isinstance(tree, Text):
            return not_text(tree, name)
        parts = tree.value.split("#") if self.anker else [tree.value]
        if not tree.value or not all(SLUG.fullmatch(p) for part in parts for p in part.split("/")):
            hint = "Gebruik kleine letters, cijfers, punten en streepjes, zoals “haarlem” of “zuid-kennemerland/7.1-fietspadennetwerk”."
            return fout(tree.where, "id-vorm", f"“{tree.value}” is geen geldig id bij “{name}”.", hint)
        return Ref(slug=tree.value, where=tree.where), ()

    def json_schema(self) -> dict[str, object]:
        """Give the JSON Schema."""
        return {"type": "string", "pattern": "^[a-z0-9./#-]+$"}

    def woorden(self, value: Any, namen: Namen) -> str:
        """Give the name of what it points to."""
        return namen(self.naam, value.slug)

    def data(self, value: Any) -> object:
        """Give the id."""
        return str(value.slug)

    def data_schema(self) -> dict[str, object]:
        """Give the JSON Schema of an id."""
        return {"type": "string"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Datum:
    """One day, written year-month-day."""

    naam: str = "datum (jjjj-mm-dd)"
    voorbeeld: str = "2026-11-20"

    def read(self, tree: Tree, name: str) -> tuple[Any, Diagnostics]:
        """Read the day; an impossible day says so."""
        if not isinstance(tree, Text):
            return not_text(tree, name)
        hint = "Schrijf jaar-maand-dag, zoals 2026-11-20."
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", tree.value) is None:
            return fout(tree.where, "datum-vorm", f"“{tree.value}” is geen datum voor “{name}”.", hint)
        try:
            day = datetime.date.fromisoformat(tree.value)
            if not EERSTE_JAAR <= day.year <= LAATSTE_JAAR:
                message = f"Het jaar {day.year} kan niet: een jaar ligt tussen {EERSTE_JAAR} en {LAATSTE_JAAR}."
                return fout(tree.where, "datum-bestaat-niet", message, hint)
            return day, ()
        except ValueError:
            return fout(tree.where, "datum-bestaat-niet", f"De dag {tree.value} bestaat niet.", hint)

    def json_schema(self) -> dict[str, object]:
        """Give the JSON Schema."""
        return {"type": "string", "format": "date"}

    def woorden(self, value: Any, namen: Namen) -> str:
        """Give the day in Dutch."""
        return datum(value)

    def data(self, value: Any) -> object:
        """Give the day as ISO 8601."""
        return str(value.isoformat())

    def data_schema(self) -> dict[str, object]:
        """Give the JSON Schema of a day."""
        return {"type": "string", "format": "date"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanneer:
    """A time as the source words it: “medio 2022”, “uiterlijk 1 juli 2027”, “n.t.b.”. `als` is what the field asks."""

    als: Bedoeling = Bedoeling.MOMENT
    naam: str = "tijd in woorden"
    voorbeeld: str = "derde kwartaal van 2026"

    def read(self, tree: Tree, name: str) -> tuple[Any, Diagnostics]:
        """Read the words and work out which days they can mean; what is no time says why, at the words it is about."""
        if not isinstance(tree, Text):
            return not_text(tree, name)
        found = lees_wanneer(tree.value, self.als)
        if isinstance(found, Weigering):
            where = inside(tree, found.deel) if found.deel else tree.where
            return fout(where, found.code, found.bericht, found.hint)
        return found, ()

    def json_schema(self) -> dict[str, object]:
        """Give the JSON Schema; a bare year is a number to an editor."""
        return {"type": ["string", "number"], "minLength": 1}

    def woorden(self, value: Any, namen: Namen) -> str:
        """Give the words of the time."""
        return str(value.getoond)

    def data(self, value: Any) -> object:
        """Give the words of the time."""
        return str(value.tekst)

    def data_schema(self) -> dict[str, object]:
        """Give the JSON Schema of words."""
        return {"type": "string"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Getal:
    """A whole or decimal number, written the Dutch way: 11.650 or 6,8. A `procent` may have its sign behind it."""

    minimaal: float = 0
    maximaal: float = 10**15
    geheel: bool = False
    procent: bool = False
    naam: str = "getal"

    @property
    def voorbeeld(self) -> str:
        """A value that can always be read."""
        return f"{self.minimaal:g}"

    def read(self, tree: Tree, name: str) -> tuple[Any, Diagnostics]:
        """Read the number; dots group thousands, a comma starts the decimals."""
        if not isinstance(tree, Text):
            return not_text(tree, name)
        written = tree.value.removesuffix("%").rstrip() if self.procent else tree.value
        if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{1,6})?|[0-9]{1,15}(?:,[0-9]{1,6})?", written) is None:
            hint = "Schrijf alleen cijfers, zoals 12, 11.650 of 6,8."
            return fout(tree.where, "getal-vorm", f"“{tree.value}” is geen getal voor “{name}”.", hint)
        value = float(written.replace(".", "").replace(",", "."))
        if not self.minimaal <= value <= self.maximaal or (self.geheel and not value.is_integer()):
            hint = f"Geef een {'heel ' if self.geheel else ''}getal van {self.minimaal:g} tot en met {self.maximaal:g}."
            return fout(tree.where, "getal-bereik", f"{tree.value} kan niet bij “{name}”.", hint)
        return (int(value) if value.is_integer() else value), ()

    def json_schema(self) -> dict[str, object]:
        """Give the JSON Schema; a Dutch-style number is a string."""
        return {"type": ["number", "string"]}

    def woorden(self, value: Any, namen: Namen) -> str:
        """Give the number the Dutch way."""
        return f"{schrijf_getal(value)} procent" if self.procent else schrijf_getal(value)

    def data(self, value: Any) -> object:
        """Give the number."""
        return value

    def data_schema(self) -> dict[str, object]:
        """Give the JSON Schema of a number."""
        return {"type": "integer" if self.geheel else "number"}


@dataclass(frozen=True, slots=True, kw_only=True)
class JaNee:
    """Yes or no."""

    naam: str = "ja of nee"
    voorbeeld: str = "ja"

    def read(self, tree: Tree, name: str) -> tuple[Any, Diagnostics]:
        """Read `ja` or `nee` (`true` and `false` are understood)."""
        words = {"ja": True, "true": True, "nee": False, "false": False}
        if isinstance(tree, Text) and tree.value in words:
            return words[tree.value], ()
        return fout(
            tree.where, "ja-nee-verwacht", f"“{name}” moet ja of nee zijn.", f"Schrijf {name}: ja of {name}: nee."
        )

    def json_schema(self) -> dict[str, object]:
        """Give the JSON Schema."""
        return {"enum": ["ja", "nee", True, False]}

    def woorden(self, value: Any, namen: Namen) -> str:
        """Say ja or nee."""
        return "ja" if value else "nee"

    def data(self, value: Any) -> object:
        """Give the boolean."""
        return value

    def data_schema(self) -> dict[str, object]:
        """Give the JSON Schema of a boolean."""
        return {"type": "boolean"}


__all__ = [
    "AFBEELDING",
    "BIJLAGE",
    "CBS_CODE",
    "FAILED",
    "GEOJSON",
    "JAARTAL",
    "KLEUR",
    "LETTERBESTAND",
    "MAILADRES",
    "OPSLAG",
    "PAGINA_ADRES",
    "REGELS",
    "SITEADRES",
    "SLUG",
    "SLUGVORM",
    "TELEFOON",
    "WEBADRES",
    "Datum",
    "Getal",
    "JaNee",
    "Keuze",
    "Patroon",
    "Proza",
    "Regel",
    "Verwijzing",
    "Wanneer",
]
