"""The agenda that every generator gets: always the same for the same number of acties."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from itertools import islice, product

from bench.prose import Prose

AGENDAS, THEMAS = 20, 8
GEMEENTEN, TREKKERS = 40, 120
PER_AGENDA = 5
WORDS = 390
# The day on which the agenda is built, always the same, and the first quarter of it.
TODAY = date(2026, 11, 30)
NOW = (4, 2026)
STATUSSEN = ("voorgenomen", "in-voorbereiding", "in-onderzoek", "loopt", "doorlopend")
ONDERWERPEN = ("wonen", "bereikbaarheid", "natuur", "klimaat", "economie", "zorg", "onderwijs", "energie")
_BEGIN = ("Duin", "Veen", "Rijn", "Lage", "Ooster", "Wester", "Hoog", "Kerk")
_KIND = ("Stichting", "Vereniging", "Fonds", "Netwerk", "Platform", "Instituut", "Raad voor", "Bond voor")
_ABOUT = tuple(
    [
        "Zeilvaart",
        "Muziek",
        "Ouderenzorg",
        "Bosbeheer",
        "Vogelkunde",
        "Waterpret",
        "Volkstuinen",
        "Wielersport",
        "Streekvervoer",
        "Huisraad",
    ]
)
_END = ("recht", "wijk", "dam", "voorde", "broek")


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A gemeente or another party that leads acties."""

    slug: str
    name: str
    is_gemeente: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Thema:
    """A thema; `slug` is unique within its agenda."""

    slug: str
    number: int
    title: str
    summary: str
    onderwerp: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """An agenda with the gemeenten that take part in it."""

    slug: str
    title: str
    summary: str
    gemeenten: tuple[Party, ...]
    themas: tuple[Thema, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actie:
    """An actie; `quarter` is a moment for the councils, `body` is Markdown."""

    slug: str
    number: str
    agenda: Agenda
    thema: Thema
    title: str
    summary: str
    status: str
    onderwerp: str
    trekkers: tuple[Party, ...]
    partners: tuple[Party, ...]
    quarter: tuple[int, int]
    meaning: str
    body: str

    @property
    def is_past(self) -> bool:
        """Whether its moment is over."""
        return self.quarter[::-1] < NOW[::-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """A whole region."""

    parties: tuple[Party, ...]
    agendas: tuple[Agenda, ...]
    acties: tuple[Actie, ...]

    @property
    def gemeenten(self) -> tuple[Party, ...]:
        """The gemeenten."""
        return tuple(p for p in self.parties if p.is_gemeente)


def make_corpus(acties: int, *, per_agenda: int = PER_AGENDA, agendas: int = AGENDAS, themas: int = THEMAS) -> Corpus:
    """Make a region of this many acties, agendas and themas in each, with this many gemeenten in every agenda."""
    rng = random.Random(acties)
    parties = _parties()
    gemeenten = tuple(p for p in parties if p.is_gemeente)
    prose = Prose(rng, [g.name for g in gemeenten])
    made_agendas = tuple(_agenda(rng, prose, n, gemeenten, per_agenda, themas) for n in range(1, agendas + 1))
    places = tuple(product(made_agendas, range(themas)))
    counts: dict[str, int] = {}
    made = []
    for number in range(acties):
        agenda, thema = places[number % len(places)]
        count = counts[agenda.slug] = counts.get(agenda.slug, 0) + 1
        made.append(_actie(rng, prose, agenda, agenda.themas[thema], count, parties))
    return Corpus(parties=parties, agendas=made_agendas, acties=tuple(made))


def _parties() -> tuple[Party, ...]:
    names = [a + b for a, b in product(_BEGIN, _END)]
    gemeenten = [Party(slug=name.lower(), name=name, is_gemeente=True) for name in names[:GEMEENTEN]]
    others = [
        Party(slug=f"partij-{n}", name=" ".join(name), is_gemeente=False)
        for n, name in enumerate(islice(product(_KIND, _ABOUT), TREKKERS - GEMEENTEN), 1)
    ]
    return (*gemeenten, *others)


def _agenda(
    rng: random.Random, prose: Prose, number: int, gemeenten: tuple[Party, ...], count: int, themas: int
) -> Agenda:
    return Agenda(
        slug=f"agenda-{number}",
        title=f"Regionale agenda {number}",
        summary=prose.sentence(),
        gemeenten=tuple(rng.sample(gemeenten, count)),
        themas=tuple(
            Thema(
                slug=f"thema-{n}",
                number=n,
                title=f"{prose.title()} ({n})",
                summary=prose.sentence(),
                onderwerp=rng.choice(ONDERWERPEN),
            )
            for n in range(1, themas + 1)
        ),
    )


def _actie(
    rng: random.Random, prose: Prose, agenda: Agenda, thema: Thema, count: int, parties: tuple[Party, ...]
) -> Actie:
    involved = rng.sample(parties, 4)
    leaders = rng.choice((1, 1, 2))
    links = f"[Meer over de agenda](agenda:{agenda.slug}) en over [het thema](thema:{agenda.slug}/{thema.slug})."
    table = "\n".join(f"| {prose.noun()[1].capitalize()} | {rng.randint(1, 90)} |" for _ in range(3))
    body = (
        f"## Waarom doen we dit?\n\n{prose.text(WORDS // 3)}\n\n"
        f"## Wat gaan we doen?\n\n{prose.text(WORDS // 3)}\n\n"
        + "".join(f"- {prose.sentence()}\n" for _ in range(3))
        + f"\n{prose.text(WORDS // 4)}\n\n{links}\n\n| Wat | Aantal |\n| --- | --- |\n{table}\n"
    )
    return Actie(
        slug=f"{thema.number}.{count}-{'-'.join(prose.noun())}".replace("ö", "o"),
        number=f"{thema.number}.{count}",
        agenda=agenda,
        thema=thema,
        title=f"{prose.title()} in {rng.choice(agenda.gemeenten).name}",
        summary=prose.sentence(),
        status=rng.choice(STATUSSEN),
        onderwerp=rng.choice(ONDERWERPEN),
        trekkers=tuple(involved[:leaders]),
        partners=tuple(involved[leaders:]),
        quarter=(rng.randint(1, 4), rng.randint(2024, 2029)),
        meaning=prose.sentence(),
        body=body,
    )
