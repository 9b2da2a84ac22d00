"""The pages over all agendas: home, onderwerpen, planning, begrippen, zoeken, open data and “niet gevonden”."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from regioagenda.domain.model import Onderwerp
from regioagenda.domain.woorden import StatusWaarde
from regioagenda.pages import context as c
from regioagenda.pages import urls
from regioagenda.pages.agenda import AgendaKaart, agenda_kaart
from regioagenda.pages.context import Context
from regioagenda.pages.parts import BegripView, Kaart, Link, MomentView, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusTelling:
    """How many acties have a status."""

    label: str
    waarde: str
    uitleg: str
    aantal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The answers on the home page."""

    naam: str
    samenvatting: str
    gemeenten: tuple[Link, ...]
    komende: tuple[MomentView, ...]
    laatste: tuple[MomentView, ...]
    zonder_datum: int
    agendas: tuple[AgendaKaart, ...]
    onderwerpen: tuple[Link, ...]
    telling: tuple[StatusTelling, ...]
    totaal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OnderwerpKaart:
    """An onderwerp in the list."""

    link: Link
    samenvatting: str
    aantal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OnderwerpenView:
    """The list of onderwerpen; those without acties are named as such."""

    onderwerpen: tuple[OnderwerpKaart, ...]
    leeg: tuple[OnderwerpKaart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaGroep:
    """Acties of one agenda."""

    agenda: Link
    stand: str
    acties: tuple[Kaart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OnderwerpView:
    """All themas and acties about one subject, over all agendas."""

    titel: str
    samenvatting: str
    themas: tuple[Link, ...]
    groepen: tuple[AgendaGroep, ...]
    andere: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Jaargroep:
    """The moments that begin in one year."""

    id: str
    titel: str
    momenten: tuple[MomentView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningView:
    """All moments in order of time: what comes, what has been, what has no date."""

    inhoudsopgave: tuple[tuple[str, str], ...]
    komend: tuple[Jaargroep, ...]
    geweest: tuple[Jaargroep, ...]
    zonder_datum: tuple[MomentView, ...]
    tabellen: tuple[Link, ...]
    vandaag: str
    vandaag_iso: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BegrippenView:
    """The glossary, by first letter."""

    letters: tuple[tuple[str, tuple[BegripView, ...]], ...]
    zonder_uitleg: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A filter on the search page: its name in the address and what can be chosen."""

    naam: str
    label: str
    keuzes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoekView:
    """The search page; without JavaScript it lists every actie, grouped."""

    filters: tuple[Filter, ...]
    groepen: tuple[AgendaGroep, ...]
    index: str
    onderwerpen: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NietGevondenView:
    """The page for an address that does not exist."""

    agendas: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataView:
    """The files with open data."""

    bestanden: tuple[tuple[str, str, str], ...]
    licentie: str


DATA_BESTANDEN = (
    ("acties.json", "Alle acties", "JSON"),
    ("acties.csv", "Alle acties, voor een rekenblad", "CSV"),
    ("agendas.json", "Alle agenda's", "JSON"),
    ("themas.json", "Alle thema's", "JSON"),
    ("gemeenten.json", "Alle gemeenten, met hun vaste kenmerk", "JSON"),
    ("organisaties.json", "Alle organisaties", "JSON"),
    ("momenten.json", "Alle momenten uit de planning", "JSON"),
    ("momenten.csv", "Alle momenten, voor een rekenblad", "CSV"),
    ("verbanden.json", "Alle verbanden tussen acties", "JSON"),
    ("begrippen.json", "Alle begrippen", "JSON"),
    ("vragen.json", "Alle vragen met antwoord", "JSON"),
    ("index.json", "De lijst van bestanden met hun JSON Schema", "JSON"),
)


def plan_home(ctx: Context) -> Page:
    """Plan the home page."""
    region = ctx.region
    text = ctx.text()
    council = c.raadsmomenten(ctx, region.momenten)
    dated = [g for g in council if g.moment.wanneer.van]
    coming = [g for g in dated if not c.is_voorbij(ctx, g.moment)]
    past = [g for g in dated if c.is_voorbij(ctx, g.moment)]
    counts = Counter(a.statussen[0].waarde for a in region.acties.values())
    members = dict.fromkeys(r.slug for a in region.agendas.values() for r in a.gemeenten)
    view = HomeView(
        naam=region.site.naam,
        samenvatting=region.site.samenvatting,
        gemeenten=tuple(c.partij(ctx, s) for s in region.gemeenten if s in members),
        komende=tuple(c.gepland(ctx, g, text) for g in coming[:6]),
        laatste=tuple(c.gepland(ctx, g, text) for g in reversed(past[-6:])),
        zonder_datum=len(council) - len(dated),
        agendas=tuple(agenda_kaart(ctx, a) for a in region.agendas.values()),
        onderwerpen=tuple(
            Link(titel=o.titel, url=urls.onderwerp(o.id)) for o in region.onderwerpen.values() if o.id in region.acties_by_onderwerp
        ),
        telling=tuple(
            StatusTelling(label=s.label, waarde=str(s), uitleg=s.uitleg, aantal=counts[s]) for s in StatusWaarde if counts[s]
        ),
        totaal=len(region.acties),
    )
    head = c.head(
        ctx,
        titel=region.site.naam,
        omschrijving=region.site.samenvatting,
        url=urls.HOME,
        soort={
            "@type": "WebSite",
            "potentialAction": {
                "@type": "SearchAction",
                "target": f"{region.site.adres}{urls.ZOEKEN}?q={{zoekterm}}",
                "query-input": "required name=zoekterm",
            },
        },
    )
    return Page(url=urls.HOME, template="home.html", head=head, view=view, sources=("content/site.yaml",))


def plan_onderwerpen(ctx: Context) -> tuple[Page, ...]:
    """Plan the list of onderwerpen and a page for each."""
    region = ctx.region
    cards = [
        OnderwerpKaart(
            link=Link(titel=o.titel, url=urls.onderwerp(o.id)),
            samenvatting=o.samenvatting,
            aantal=len(region.acties_by_onderwerp.get(o.id, ())),
        )
        for o in region.onderwerpen.values()
    ]
    view = OnderwerpenView(onderwerpen=tuple(k for k in cards if k.aantal), leeg=tuple(k for k in cards if not k.aantal))
    head = c.head(ctx, titel="Onderwerpen", omschrijving="Alle onderwerpen van de regionale agenda's.", url=urls.ONDERWERPEN)
    index = Page(url=urls.ONDERWERPEN, template="onderwerpen.html", head=head, view=view)
    return (index, *(_onderwerp(ctx, o) for o in region.onderwerpen.values()))


def _onderwerp(ctx: Context, onderwerp: Onderwerp) -> Page:
    region = ctx.region
    acties = region.acties_by_onderwerp.get(onderwerp.id, ())
    view = OnderwerpView(
        titel=onderwerp.titel,
        samenvatting=onderwerp.samenvatting,
        themas=tuple(
            Link(titel=t.titel, url=urls.item(t.id))
            for t in region.themas.values()
            if any(r.slug == onderwerp.id for r in t.onderwerpen)
        ),
        groepen=_groepen(ctx, [a.id for a in acties]),
        andere=tuple(
            Link(titel=o.titel, url=urls.onderwerp(o.id)) for o in region.onderwerpen.values() if o.id != onderwerp.id
        ),
    )
    head = c.head(
        ctx,
        titel=onderwerp.titel,
        omschrijving=onderwerp.samenvatting,
        url=urls.onderwerp(onderwerp.id),
        kruimels=(Link(titel="Onderwerpen", url=urls.ONDERWERPEN),),
        soort={"@type": "DefinedTerm", "sameAs": onderwerp.tooi} if onderwerp.tooi else None,
    )
    return Page(url=urls.onderwerp(onderwerp.id), template="onderwerp.html", head=head, view=view)


def _groepen(ctx: Context, ids: list[str]) -> tuple[AgendaGroep, ...]:
    chosen = set(ids)
    return tuple(
        AgendaGroep(
            agenda=Link(titel=agenda.titel, url=urls.item(agenda.id)),
            stand=agenda.stand.tekst,
            acties=tuple(c.kaart(ctx, a) for a in ctx.region.acties.values() if a.agenda == agenda.id and a.id in chosen),
        )
        for agenda in ctx.region.agendas.values()
        if any(i.startswith(agenda.id + "/") for i in chosen)
    )


def plan_planning(ctx: Context) -> Page:
    """Plan the page with all moments."""
    region = ctx.region
    text = ctx.text()
    groups: dict[tuple[bool, str], list[MomentView]] = {}
    undated: list[MomentView] = []
    for value in region.momenten:
        view = c.gepland(ctx, value, text)
        if value.moment.wanneer.van is None:
            undated.append(view)
        else:
            key = (c.is_voorbij(ctx, value.moment), str(value.moment.wanneer.van.year))
            groups.setdefault(key, []).append(view)
    years = {
        past: tuple(
            Jaargroep(id=f"{'geweest' if past else 'komend'}-{year}", titel=year, momenten=tuple(items))
            for (is_past, year), items in groups.items()
            if is_past is past
        )
        for past in (False, True)
    }
    contents = (
        (True, "#komend", "Komende momenten"),
        (bool(undated), "#zonder-datum", "Nog zonder datum"),
        (True, "#geweest", "Geweest"),
    )
    planning = PlanningView(
        inhoudsopgave=tuple((anchor, title) for shown, anchor, title in contents if shown),
        komend=years[False],
        geweest=years[True],
        zonder_datum=tuple(undated),
        tabellen=tuple(Link(titel=t.titel, url=urls.item(t.id)) for t in region.tabellen.values()),
        vandaag=c.datum(ctx.today),
        vandaag_iso=ctx.today.isoformat(),
    )
    head = c.head(
        ctx,
        titel="Planning",
        omschrijving="Wanneer praten de gemeenteraden over welke actie? Alle momenten van alle agenda's op een rij.",
        url=urls.PLANNING,
        text=text,
    )
    return Page(url=urls.PLANNING, template="planning.html", head=head, view=planning)


def plan_begrippen(ctx: Context) -> Page:
    """Plan the glossary."""
    letters: dict[str, list[BegripView]] = {}
    for value in ctx.region.begrippen.values():
        first = value.term[0].upper()
        letters.setdefault(first if first.isalpha() else "0-9", []).append(c.begrip(ctx, value))
    view = BegrippenView(
        letters=tuple((letter, tuple(terms)) for letter, terms in sorted(letters.items())),
        zonder_uitleg=sum(not b.uitleg for b in ctx.region.begrippen.values()),
    )
    head = c.head(
        ctx,
        titel="Begrippen",
        omschrijving="Uitleg van moeilijke woorden en afkortingen in de regionale agenda's.",
        url=urls.BEGRIPPEN,
        path="content/begrippen.yaml",
    )
    return Page(url=urls.BEGRIPPEN, template="begrippen.html", head=head, view=view, sources=("content/begrippen.yaml",))


def plan_zoeken(ctx: Context) -> Page:
    """Plan the search page."""
    region = ctx.region
    used = {a.statussen[0].waarde for a in region.acties.values()}
    parties = dict.fromkeys([*region.gemeenten])
    filters = (
        Filter(naam="gemeente", label="Gemeente", keuzes=tuple((s, region.partij_naam(s)) for s in parties)),
        Filter(naam="trekker", label="Trekker", keuzes=tuple((s, region.partij_naam(s)) for s in region.trekkers)),
        Filter(naam="agenda", label="Agenda", keuzes=tuple((a.id, a.korte_titel) for a in region.agendas.values())),
        Filter(naam="onderwerp", label="Onderwerp", keuzes=tuple((o.id, o.titel) for o in region.onderwerpen.values())),
        Filter(naam="status", label="Status", keuzes=tuple((str(s), s.label) for s in StatusWaarde if s in used)),
    )
    view = ZoekView(
        filters=filters,
        groepen=_groepen(ctx, list(region.acties)),
        index=urls.ZOEKINDEX,
        onderwerpen=tuple(
            Link(titel=o.titel, url=urls.onderwerp(o.id)) for o in region.onderwerpen.values() if o.id in region.acties_by_onderwerp
        ),
    )
    head = c.head(
        ctx, titel="Zoeken", omschrijving="Zoek in alle acties, gemeenten, organisaties en begrippen.", url=urls.ZOEKEN
    )
    return Page(url=urls.ZOEKEN, template="zoeken.html", head=head, view=view)


def plan_niet_gevonden(ctx: Context) -> Page:
    """Plan the page for an address that does not exist."""
    view = NietGevondenView(
        agendas=tuple(Link(titel=a.titel, url=urls.item(a.id)) for a in ctx.region.agendas.values())
    )
    head = c.head(
        ctx,
        titel="Deze pagina bestaat niet",
        omschrijving="Het adres bestaat niet of niet meer.",
        url=urls.NIET_GEVONDEN,
        index=False,
    )
    return Page(url=urls.NIET_GEVONDEN, template="404.html", head=head, view=view)


def plan_open_data(ctx: Context) -> Page:
    """Plan the page that lists the open data."""
    view = OpenDataView(bestanden=DATA_BESTANDEN, licentie=ctx.region.site.licentie)
    head = c.head(
        ctx,
        titel="Open data",
        omschrijving="Alle gegevens van deze site, vrij te gebruiken als JSON en CSV.",
        url=urls.OPEN_DATA,
    )
    return Page(url=urls.OPEN_DATA, template="open-data.html", head=head, view=view)


