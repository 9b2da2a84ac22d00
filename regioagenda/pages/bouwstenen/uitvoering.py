"""Money, indicators, traffic lights, phases, decisions, pictures, attachments and contact → the views of their parts."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain import geld as g
from regioagenda.domain.model import (
    Actie,
    Agenda,
    Beeld,
    Beschreven,
    Bijlage,
    Contact,
    Fase,
    Geld,
    Indicator,
    Kaartbeeld,
    Stoplicht,
    Thema,
    Uitspraak,
)
from regioagenda.domain.woorden import Faserol, Geldzekerheid, IndicatorRichting, Lichtkleur, UitspraakSoort
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.paginatekst import PageText, Woordenlijst
from regioagenda.pages.bouwstenen.parts import BronView, Link, TijdView
from regioagenda.reading.geojson import BREEDTE

# Older periods of the traffic lights are in the data; on the page they would only push the newest away.
MEESTE_PERIODEN = 4
# The shape says it as well as the colour and the word.
TEKENS = {Lichtkleur.GROEN: "●", Lichtkleur.ORANJE: "▲", Lichtkleur.ROOD: "■", Lichtkleur.NIET_GEMELD: "–"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BetalerView:
    """Who pays how much, and how sure that is."""

    partij: Link
    begroot: str
    zeker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JaarView:
    """The money of one year; empty is not told."""

    jaar: str
    begroot: str
    uitgegeven: str
    tot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GeldView:
    """What it costs: a sentence, who pays, each year, and what it was before."""

    zin: str
    per: str
    wie: tuple[BetalerView, ...]
    jaren: tuple[JaarView, ...]
    was: tuple[str, ...]
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GrafiekView:
    """A small drawing of a series: a line through what was measured, points, and targets, in pixels of the drawing."""

    lijn: str
    punten: tuple[tuple[str, str], ...]
    doelen: tuple[tuple[str, str], ...]
    doellijn: str
    eerste: str
    laatste: str
    hoogste: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRij:
    """One year: what was measured and what was aimed at."""

    jaar: str
    waarde: str
    doel: str
    noot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorView:
    """A figure over the years with its target."""

    wat: str
    zin: str
    richting: str
    eenheid: str
    rijen: tuple[IndicatorRij, ...]
    grafiek: GrafiekView | None
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LichtView:
    """A cell: a shape and a word, and why."""

    kleur: str
    teken: str
    woord: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LichtenView:
    """Traffic lights by aspect and period, the newest period last, with the explanations below them."""

    perioden: tuple[str, ...]
    rijen: tuple[tuple[str, tuple[LichtView, ...]], ...]
    uitleg: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FaseView:
    """A phase and how it stands."""

    naam: str
    wanneer: str
    stand: str
    stand_label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UitspraakView:
    """What a body asked, promised or decided; `stand` says whether it is still open."""

    soort: str
    titel: str
    orgaan: str
    wanneer: TijdView
    uitkomst: str
    stemmen: str
    wat: str
    gevolg: str
    stand: str
    item: Link | None
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BeeldView:
    """A picture with its size in pixels."""

    url: str
    alt: str
    bijschrift: str
    breedte: int
    hoogte: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KaartView:
    """A drawing of a route or area."""

    alt: str
    bijschrift: str
    breedte: int
    hoogte: int
    vlakken: tuple[str, ...]
    lijnen: tuple[str, ...]
    stippen: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BijlageView:
    """A file to fetch: what it is in a few words, and whether everybody can read it."""

    url: str
    titel: str
    soort: str
    toegankelijk: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactView:
    """Whom to ask about this."""

    naam: str
    email: str
    mailto: str
    telefoon: str
    website: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VertalingView:
    """The same in short in another language."""

    taal: str
    taal_naam: str
    titel: str
    tekst: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitvoering:
    """What an agenda, a thema or an actie tells of its work; any of it can be absent."""

    indicatoren: tuple[IndicatorView, ...]
    besluiten: tuple[UitspraakView, ...]
    beelden: tuple[BeeldView, ...]
    kaart: KaartView | None
    bijlagen: tuple[BijlageView, ...]
    video: Link | None
    video_uitgeschreven: bool
    contact: ContactView | None
    vertalingen: tuple[VertalingView, ...]
    geld: GeldView | None
    lichten: LichtenView | None = None
    fasen: tuple[FaseView, ...] = ()
    nu: str = ""

    @property
    def heeft_stijl(self) -> bool:
        """Tell whether there is anything that has a look of its own."""
        return bool(self.inhoud or self.beelden)

    @property
    def inhoud(self) -> tuple[tuple[str, str], ...]:
        """The parts that are there, for the list of what is on the page."""
        fixed = (
            (bool(self.fasen), "#fasen", "In welke fase is het?"),
            (self.lichten is not None, "#stoplichten", "Hoe gaat het?"),
            (bool(self.indicatoren), "#indicatoren", "Wat is er bereikt?"),
            (self.geld is not None, "#geld", "Wat kost het?"),
            (bool(self.besluiten), "#besloten", "Wat is besloten?"),
            (self.kaart is not None, "#kaart", "Op de kaart"),
            (bool(self.bijlagen or self.video), "#bijlagen", "Bijlagen"),
            (bool(self.vertalingen), "#vertaling", "In een andere taal"),
            (self.contact is not None, "#contact", "Contact"),
        )
        return tuple((anchor, title) for shown, anchor, title in fixed if shown)


def uitvoering(ctx: Context, item: Actie | Thema | Agenda, acties: tuple[Actie, ...] = ()) -> Uitvoering:
    """Make the view; of an agenda or thema the money of its `acties` is added up."""
    agenda = item.id if isinstance(item, Agenda) else item.agenda
    own = item if isinstance(item, Actie) else None
    namen = ctx.region.agendas[agenda].benamingen
    return Uitvoering(
        indicatoren=tuple(_indicator(ctx, i, agenda) for i in item.indicatoren),
        besluiten=tuple(uitspraak(ctx, b, agenda) for b in nieuwste_eerst(item.besluiten)),
        beelden=tuple(found for b in item.beelden if (found := _beeld(ctx, b))),
        kaart=_kaart(ctx, item.kaart) if item.kaart else None,
        bijlagen=tuple(_bijlage(ctx, b) for b in item.bijlagen),
        video=Link(titel=item.video.titel, url=item.video.link) if item.video else None,
        video_uitgeschreven=bool(item.video and item.video.uitgeschreven),
        contact=contact_van(ctx, item),
        vertalingen=tuple(_vertalingen(ctx, item)),
        geld=_geld(ctx, own.geld, agenda)
        if own is not None and own.geld
        else _som(ctx, g.som(acties), namen.actie, namen.acties),
        lichten=_lichten(own.stoplichten) if own is not None and own.stoplichten else None,
        fasen=tuple(_fase(f) for f in own.fasen) if own is not None else (),
        nu=nl.opsomming(f.naam for f in own.fasen if f.stand is Faserol.BEZIG) if own is not None else "",
    )


def nieuwste_eerst(besluiten: tuple[Uitspraak, ...]) -> tuple[Uitspraak, ...]:
    """Give what was decided, the newest first."""
    return tuple(sorted(besluiten, key=lambda b: b.wanneer.sorteersleutel, reverse=True))


def uitspraak(ctx: Context, value: Uitspraak, agenda: str, item: Link | None = None) -> UitspraakView:
    """Make the view of what a body asked, promised or decided."""
    body = value.orgaan.orgaan.label
    of = value.orgaan.van
    votes = value.stemmen
    return UitspraakView(
        soort=value.soort.label,
        titel=value.titel,
        orgaan=f"{nl.hoofdletter(body)} ({ctx.region.partij_naam(of.slug)})" if of else nl.hoofdletter(body),
        wanneer=v.tijd(value.wanneer),
        uitkomst=value.uitkomst.label if value.uitkomst else "",
        stemmen=f"{nl.aantal(votes.voor, 'stem', 'stemmen')} voor, {votes.tegen} tegen" if votes else "",
        wat=value.wat,
        gevolg=value.gevolg,
        stand=_stand(value),
        item=item,
        bron=v.bron(ctx, value.bron, agenda),
    )


def is_open(value: Uitspraak) -> bool:
    """Tell whether somebody still has to do what was asked or promised."""
    asks = value.soort in (UitspraakSoort.MOTIE, UitspraakSoort.TOEZEGGING)
    return asks and value.afgedaan is None and (value.uitkomst is None or value.uitkomst.geldt)


def _stand(value: Uitspraak) -> str:
    if value.afgedaan:
        return f"Afgedaan: {value.afgedaan.getoond}"
    return "Nog open" if is_open(value) else ""


def _geld(ctx: Context, value: Geld, agenda: str) -> GeldView:
    total = value.totaal
    unsure = sum(b.begroot for b in value.wie if b.zeker is Geldzekerheid.AANGEVRAAGD)
    return GeldView(
        zin=_zin(total.begroot, total.uitgegeven) + (f" Om {nl.euro(unsure)} is alleen gevraagd." if unsure else ""),
        per=value.per.getoond,
        wie=tuple(
            BetalerView(partij=c.partij(ctx, b.partij.slug), begroot=bedrag(b.begroot), zeker=_zeker(ctx, b.zeker))
            for b in value.wie
        ),
        jaren=tuple(
            JaarView(
                jaar=y.jaar,
                begroot=bedrag(y.begroot),
                uitgegeven=bedrag(y.uitgegeven),
                tot=f"tot en met {y.tot.getoond}" if y.tot else "",
            )
            for y in value.jaren
        ),
        was=tuple(
            f"Eerst was er {nl.euro(w.begroot)} begroot ({w.per.getoond}){': ' + w.reden if w.reden else '.'}"
            for w in value.was
        ),
        bron=v.bron(ctx, value.bron, agenda),
    )


def _zeker(ctx: Context, value: Geldzekerheid | None) -> str:
    return value.label if value else ctx.zeg("niet gemeld")


def _som(ctx: Context, value: g.Som | None, actie: str, acties: str) -> GeldView | None:
    if value is None:
        return None
    whole = value.met + value.zonder
    told = (
        f"{value.met} van de {nl.aantal(whole, actie, acties)}"
        if value.zonder
        else f"alle {nl.aantal(whole, actie, acties)}"
    )
    spent = f" Daarvan is {nl.euro(value.uitgegeven)} uitgegeven." if value.uitgegeven is not None else ""
    # A table of fewer acties than the sentence counts says so.
    parts = (("De uitgaven staan", value.uitgegeven_bij), ("Wie betaalt, staat", value.partijen_bij))
    told_of = (*parts, ("Hoeveel het per jaar is, staat", value.jaren_bij))
    partly = "".join(f" {what} bij {count} daarvan." for what, count in told_of if 0 < count < value.met)
    return GeldView(
        zin=f"Bij {told if whole > 1 else f'de ene {actie}'} staat wat het kost: samen {nl.euro(value.begroot or 0)}.{spent}"
        + partly,
        per="",
        wie=tuple(
            BetalerView(partij=c.partij(ctx, slug), begroot=bedrag(amount), zeker=_zeker(ctx, sure))
            for slug, sure, amount in value.per_partij
        ),
        jaren=tuple(
            JaarView(jaar=year, begroot=bedrag(planned), uitgegeven=bedrag(used), tot="")
            for year, planned, used in value.per_jaar
        ),
        was=(),
        bron=None,
    )


def _zin(begroot: int | None, uitgegeven: int | None) -> str:
    if begroot is None:
        return (
            f"Er is {nl.euro(uitgegeven)} uitgegeven." if uitgegeven is not None else "De kosten zijn nog niet bekend."
        )
    if uitgegeven is None:
        return f"Er is {nl.euro(begroot)} begroot."
    if not begroot:
        return f"Er is niets begroot en {nl.euro(uitgegeven)} uitgegeven."
    exact = 100 * uitgegeven % begroot == 0
    share = f"{'' if exact else 'ongeveer '}{round(100 * uitgegeven / begroot)} procent"
    return f"Van de {nl.euro(begroot)} is {nl.euro(uitgegeven)} uitgegeven: {share}."


def bedrag(value: int | None) -> str:
    """Write an amount in a table; what is not told is empty."""
    return "" if value is None else f"€ {nl.schrijf_getal(value)}"


def _indicator(ctx: Context, value: Indicator, agenda: str) -> IndicatorView:
    measured = {m.jaar: m for m in sorted(value.metingen, key=lambda m: m.jaar)}
    aims = {d.jaar: d for d in sorted(value.doelen, key=lambda d: d.jaar)}
    rows = []
    for year in sorted({*measured, *aims}):
        found = measured.get(year)
        notes = [f"gemeten door {ctx.region.partij_naam(found.door.slug)}"] if found and found.door else []
        notes += ["voorlopig cijfer"] if found and found.voorlopig else []
        rows.append(
            IndicatorRij(
                jaar=year,
                waarde=nl.schrijf_getal(found.waarde) if found else "",
                doel=nl.schrijf_getal(aims[year].waarde) if year in aims else "",
                noot=", ".join(notes),
            )
        )
    return IndicatorView(
        wat=value.wat,
        zin=_indicatorzin(value),
        richting=value.richting.uitleg,
        eenheid=value.eenheid,
        rijen=tuple(rows),
        grafiek=_grafiek(value),
        bron=v.bron(ctx, value.bron, agenda),
    )


def _indicatorzin(value: Indicator) -> str:
    """Say how far it is; whether that is enough only when a target of the same year says so."""
    last = max(value.metingen, key=lambda m: m.jaar, default=None)
    goal = max(value.doelen, key=lambda d: d.jaar, default=None)
    aim = f"Het doel is {nl.schrijf_getal(goal.waarde)} {value.eenheid} in {goal.jaar}." if goal else ""
    if last is None:
        return aim or "Er is nog niets gemeten."
    now = f"In {last.jaar}: {nl.schrijf_getal(last.waarde)} {value.eenheid}{' (voorlopig)' if last.voorlopig else ''}."
    same = next((d for d in value.doelen if d.jaar == last.jaar), None)
    if same is None:
        return f"{now} {aim}".strip()
    if last.waarde == same.waarde:
        verdict = f"Dat is precies het doel voor {same.jaar}."
    elif value.richting is IndicatorRichting.GELIJK:
        verdict = f"Het doel voor {same.jaar} was {nl.schrijf_getal(same.waarde)}."
    else:
        good = (last.waarde > same.waarde) is (value.richting is IndicatorRichting.MEER)
        verdict = (
            f"Het doel voor {same.jaar} was {nl.schrijf_getal(same.waarde)}: dat is {'' if good else 'niet '}gehaald."
        )
    return f"{now} {verdict}{f' {aim}' if goal is not None and goal.jaar != same.jaar else ''}"


_BREED, _HOOG, _RAND = 300, 110, 12


def _grafiek(value: Indicator) -> GrafiekView | None:
    """Draw what was measured from zero, and each target where it stands: nobody set a path between them."""
    if len({m.jaar for m in value.metingen} | {d.jaar for d in value.doelen}) < 2 or not value.metingen:
        return None
    measures = sorted((m.jaar, m.waarde) for m in value.metingen)
    targets = sorted((d.jaar, d.waarde) for d in value.doelen)
    years = [int(year) for year, _ in (*measures, *targets)]
    top = max(amount for _, amount in (*measures, *targets)) or 1
    first, last = min(years), max(years)

    def place(jaar: str, waarde: float) -> tuple[str, str]:
        x = _RAND + (_BREED - 2 * _RAND) * (int(jaar) - first) / (last - first)
        return f"{x:.0f}", f"{_HOOG - _RAND - (_HOOG - 2 * _RAND) * waarde / top:.0f}"

    measured = tuple(place(*m) for m in measures)
    aims = tuple(place(*d) for d in targets)
    return GrafiekView(
        lijn=" ".join(f"{x},{y}" for x, y in measured),
        punten=measured,
        doelen=aims,
        doellijn=aims[-1][1] if aims else "",
        eerste=str(first),
        laatste=str(last),
        hoogste=nl.schrijf_getal(top),
    )


def _lichten(values: tuple[Stoplicht, ...]) -> LichtenView:
    ordered = sorted(values, key=lambda x: x.per.sorteersleutel)
    periods = tuple(dict.fromkeys(x.per.getoond for x in ordered))[-MEESTE_PERIODEN:]
    cells = {(x.aspect, x.per.getoond): x for x in ordered}
    aspects = tuple(dict.fromkeys(x.aspect for x in values))
    return LichtenView(
        perioden=periods,
        rijen=tuple((a, tuple(_licht(cells.get((a, p))) for p in periods)) for a in aspects),
        uitleg=tuple(
            (f"{a}, {p}", found.uitleg)
            for a in aspects
            for p in periods
            if (found := cells.get((a, p))) is not None and found.uitleg
        ),
    )


def _licht(value: Stoplicht | None) -> LichtView:
    colour = value.kleur if value is not None else Lichtkleur.NIET_GEMELD
    return LichtView(kleur=str(colour), teken=TEKENS[colour], woord=colour.label)


def _fase(value: Fase) -> FaseView:
    return FaseView(
        naam=value.naam,
        wanneer=value.wanneer.getoond if value.wanneer else "",
        stand=str(value.stand),
        stand_label=value.stand.label,
    )


def _beeld(ctx: Context, value: Beeld) -> BeeldView | None:
    size = ctx.region.bestandsmaten.get(value.bestand)
    if size is None or size.breedte is None or size.hoogte is None:
        return None
    caption = value.bijschrift
    if value.rechten:
        caption = f"{caption} Beeld: {value.rechten}.".strip()
    return BeeldView(
        url=f"/{value.bestand}", alt=value.alt, bijschrift=caption, breedte=size.breedte, hoogte=size.hoogte
    )


def _kaart(ctx: Context, value: Kaartbeeld) -> KaartView | None:
    shape = ctx.region.kaartvormen.get(value.vorm)
    if shape is None:
        return None
    return KaartView(
        alt=value.alt,
        bijschrift=value.bijschrift,
        breedte=BREEDTE,
        hoogte=shape.hoogte,
        vlakken=shape.vlakken,
        lijnen=shape.lijnen,
        stippen=shape.stippen,
    )


def _bijlage(ctx: Context, value: Bijlage) -> BijlageView:
    size = ctx.region.bestandsmaten.get(value.bestand)
    kind = value.bestand.rpartition(".")[2].upper()
    parts = (kind, _omvang(size.omvang) if size else "", value.datum.getoond if value.datum else "")
    return BijlageView(
        url=f"/{value.bestand}",
        titel=value.titel,
        soort=", ".join(part for part in parts if part),
        toegankelijk=value.toegankelijk,
    )


def _omvang(count: int) -> str:
    if count >= 1_000_000:
        return f"{nl.schrijf_getal(count / 1_000_000, 1)} MB"
    return f"{max(round(count / 1000), 1)} kB"


def contact_van(ctx: Context, item: Actie | Thema | Agenda) -> ContactView | None:
    """Give whom to ask: of the item itself, or else of its thema or agenda; that of the site stands in the foot."""
    region = ctx.region
    holders: list[Beschreven] = [item]
    if isinstance(item, Actie):
        holders.append(region.themas[item.thema])
    if not isinstance(item, Agenda):
        holders.append(region.agendas[item.agenda])
    found = next((h.contact for h in holders if h.contact is not None), None)
    return _contact(found, item.titel) if found else None


def _contact(value: Contact, subject: str) -> ContactView:
    return ContactView(
        naam=value.naam,
        email=value.email,
        mailto=f"mailto:{value.email}?subject={quote(subject)}" if value.email else "",
        telefoon=value.telefoon,
        website=value.website,
    )


def _vertalingen(ctx: Context, item: Beschreven) -> tuple[VertalingView, ...]:
    """Dutch terms are not explained inside another language."""
    plain = PageText(Woordenlijst(pattern=None, forms={}), ctx.book)
    return tuple(
        VertalingView(taal=str(t.taal), taal_naam=t.taal.label, titel=t.titel, tekst=plain.prose(t.tekst))
        for t in item.vertalingen
    )
