"""The repository of a new region: content from a few answers, and what builds, tests and hosts it.

What is written is true: from the answers and nothing else. What nobody answered is not there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import MAANDEN, aantal, opsomming
from regioagenda.reading.naam import as_slug

# Subjects that the agendas of most regions share; a region takes away what it does not need.
ONDERWERPEN = (
    ("wonen", "Wonen", "Nieuwe woningen en betaalbaar wonen."),
    ("verkeer", "Verkeer en vervoer", "Fietspaden, wegen, bussen en treinen."),
    ("energie", "Energie", "Zuinig met energie en stroom van zon en wind."),
    ("klimaat", "Klimaat", "Omgaan met hitte, droogte en veel regen."),
    ("natuur", "Natuur en landschap", "Bossen, duinen, weilanden en parken."),
    ("economie", "Economie", "Winkels, bedrijven en toerisme."),
    ("werk", "Werk en inkomen", "Werk vinden en rondkomen."),
    ("zorg", "Zorg en gezondheid", "Gezond leven en zorg dicht bij huis."),
    ("jeugd", "Jeugd en onderwijs", "Opgroeien en leren."),
    ("veiligheid", "Veiligheid", "Veilig wonen en leven."),
    ("sport", "Sport en cultuur", "Sporten, muziek, toneel en erfgoed."),
    ("samenwerking", "Samenwerking", "Hoe gemeenten samen besluiten."),
)


# What stands in the place of an address that nobody knows yet.
GEEN_ADRES = "https://www.example.nl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoorden:
    """What a region says of itself; only its name and its gemeenten are needed."""

    regio: str
    gemeenten: tuple[str, ...]
    adres: str = ""
    email: str = ""
    agenda: str = ""
    looptijd: str = ""
    thema: str = ""
    acties: tuple[str, ...] = ()


@cache
def cbs_codes() -> Mapping[str, str]:
    """Give the code of every gemeente by its name, as the register of the government has them."""
    text = (files("regioagenda.domain") / "gemeenten.txt").read_text("utf-8")
    rows = (line.split(" ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return {name: code for code, name in rows}


def onbekende_gemeenten(namen: tuple[str, ...]) -> tuple[str, ...]:
    """Give the names that are no gemeente."""
    return tuple(name for name in namen if name not in cbs_codes())


def start_files(antwoorden: Antwoorden, today: date) -> Mapping[str, str]:
    """Give the content of the region by path; every gemeente must be known."""
    region = as_slug(antwoorden.regio)
    gemeenten = [as_slug(name) for name in antwoorden.gemeenten]
    found = {
        "content/site.yaml": _site(antwoorden),
        "content/onderwerpen.yaml": _onderwerpen(),
        f"content/organisaties/{region}.md": _regio(antwoorden, gemeenten, today),
    }
    for name, slug in zip(antwoorden.gemeenten, gemeenten, strict=True):
        found[f"content/gemeenten/{slug}.md"] = _kop((("naam", name), ("cbs", cbs_codes()[name])))
    return found | dict(_agenda(antwoorden, region, gemeenten, today))


def _site(antwoorden: Antwoorden) -> str:
    them = opsomming(antwoorden.gemeenten)
    return _regels(
        (
            ("naam", antwoorden.regio),
            ("samenvatting", f"Hier leest u wat {them} samen doen, wie wat doet en hoe ver het is."),
            ("eigenaar", antwoorden.regio),
            ("adres", antwoorden.adres or GEEN_ADRES),
            ("werkwijze", "eigen"),
            *(
                (("contact", f"{{naam: {_tekst(antwoorden.regio)}, email: {antwoorden.email}}}"),)
                if antwoorden.email
                else ()
            ),
        )
    )


def _onderwerpen() -> str:
    lines = ["onderwerpen:"]
    for slug, title, words in ONDERWERPEN:
        lines += [f"  - id: {slug}", f"    titel: {_tekst(title)}", f"    samenvatting: {_tekst(words)}"]
    return "\n".join(lines) + "\n"


def _regio(antwoorden: Antwoorden, gemeenten: list[str], today: date) -> str:
    count = aantal(len(gemeenten), "gemeente", "gemeenten")
    return _kop(
        (
            ("naam", antwoorden.regio),
            ("soort", "samenwerkingsverband"),
            ("samenvatting", f"In {antwoorden.regio} werken {count} samen."),
            ("leden", f"[{{per: {_maand(today)}, wie: [{', '.join(gemeenten)}]}}]"),
        )
    )


def _agenda(antwoorden: Antwoorden, region: str, gemeenten: list[str], today: date) -> Iterator[tuple[str, str]]:
    title = antwoorden.agenda or f"Agenda van {antwoorden.regio}"
    folder = f"content/agendas/{as_slug(title)}"
    yield (
        f"{folder}/agenda.md",
        _kop(
            (
                ("titel", title),
                ("korte_titel", title[:50]),
                ("samenvatting", f"Dit gaan {opsomming(antwoorden.gemeenten)} samen doen."),
                ("eigenaar", region),
                ("gemeenten", f"[{', '.join(gemeenten)}]"),
                ("looptijd", antwoorden.looptijd or f"vanaf {today.year}"),
            )
        ),
    )
    theme = antwoorden.thema or "Onze plannen"
    place = f"{folder}/{as_slug(theme)}"
    yield (
        f"{place}/thema.md",
        _kop(
            (
                ("titel", theme),
                ("volgorde", "1"),
                ("samenvatting", f"Wat de gemeenten samen doen bij het thema {theme}."),
                ("onderwerpen", "[samenwerking]"),
            )
        ),
    )
    for number, actie in enumerate(antwoorden.acties, 1):
        yield (
            f"{place}/1.{number}-{as_slug(actie)[:60].strip('-.')}.md",
            _kop(
                (
                    ("titel", actie),
                    ("nummer", f'"1.{number}"'),
                    (
                        "samenvatting",
                        f"Dit willen de gemeenten samen doen: {actie[:1].lower()}{actie[1:].rstrip('.')}.",
                    ),
                    ("onderwerpen", "[samenwerking]"),
                    ("statussen", f"[{{waarde: voorgenomen, per: {_maand(today)}}}]"),
                    ("gewijzigd", today.isoformat()),
                    ("gecontroleerd", today.isoformat()),
                )
            ),
        )


def _maand(day: date) -> str:
    return f"{MAANDEN[day.month - 1]} {day.year}"


def _kop(fields: tuple[tuple[str, str], ...]) -> str:
    return f"---\n{_regels(fields)}---\n"


# Fields that hold words; the others are written as they are.
_WOORDEN = ("naam", "samenvatting", "eigenaar", "titel", "korte_titel")


def _regels(fields: tuple[tuple[str, str], ...]) -> str:
    return "".join(f"{name}: {_tekst(value) if name in _WOORDEN else value}\n" for name, value in fields)


def _tekst(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
