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
    Kaartbeeld,
    Stoplicht,
    Thema,
    Uitspraak,
)
from regioagenda.domain.woorden import Faserol, Lichtkleur, UitspraakSoort
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.beelden import Beeldadres, beeldadres
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.geld import GeldView, geld_van, som_van
from regioagenda.pages.bouwstenen.indicatoren import IndicatorView, indicator_van
from regioagenda.pages.bouwstenen.paginatekst import PageText, Woordenlijst
from regioagenda.pages.bouwstenen.parts import BronView, Link, TijdView
from regioagenda.reading.geojson import BREEDTE

# Older periods of the traffic lights are in the data; on the page they would only push the newest away.
MEESTE_PERIODEN = 4
# The shape says it as well as the colour and the word.
TEKENS = {Lichtkleur.GROEN: "●", Lichtkleur.ORANJE: "▲", Lichtkleur.ROOD: "■", Lichtkleur.NIET_GEMELD: "–"}


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

    adres: Beeldadres
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
        return bool(self.beelden) or any(shown for shown, _ in self._delen)

    @property
    def _delen(self) -> tuple[tuple[bool, str], ...]:
        """Tell of every part, in the order of the page, whether it is there."""
        return (
            (bool(self.fasen), "#fasen"),
            (self.lichten is not None, "#stoplichten"),
            (bool(self.indicatoren), "#indicatoren"),
            (self.geld is not None, "#geld"),
            (bool(self.besluiten), "#besloten"),
            (self.kaart is not None, "#kaart"),
            (bool(self.bijlagen or self.video), "#bijlagen"),
            (bool(self.vertalingen), "#vertaling"),
            (self.contact is not None, "#contact"),
        )

    def inhoud(self, ctx: Context) -> tuple[tuple[str, str], ...]:
        """Give the parts that are there, for the list of what is on the page, in the words of the region."""
        titles = {
            "#fasen": ctx.zeg("In welke fase is het?"),
            "#stoplichten": ctx.zeg("Hoe gaat het?"),
            "#indicatoren": ctx.zeg("Wat is er bereikt?"),
            "#geld": ctx.zeg("Wat kost het?"),
            "#besloten": ctx.zeg("Wat is besloten?"),
            "#kaart": ctx.zeg("De plek op de kaart"),
            "#bijlagen": ctx.zeg("Bijlagen"),
            "#vertaling": ctx.zeg("In een andere taal"),
            "#contact": ctx.zeg("Contact"),
        }
        return tuple((anchor, titles[anchor]) for shown, anchor in self._delen if shown)


def uitvoering(ctx: Context, item: Actie | Thema | Agenda, acties: tuple[Actie, ...] = ()) -> Uitvoering:
    """Make the view; of an agenda or thema the money of its `acties` is added up."""
    agenda = item.id if isinstance(item, Agenda) else item.agenda
    own = item if isinstance(item, Actie) else None
    namen = ctx.region.agendas[agenda].benamingen
    return Uitvoering(
        indicatoren=tuple(indicator_van(ctx, i, agenda) for i in item.indicatoren),
        besluiten=tuple(uitspraak(ctx, b, agenda) for b in nieuwste_eerst(item.besluiten)),
        beelden=tuple(found for b in item.beelden if (found := _beeld(ctx, b))),
        kaart=_kaart(ctx, item.kaart) if item.kaart else None,
        bijlagen=tuple(_bijlage(ctx, b) for b in item.bijlagen),
        video=Link(titel=item.video.titel, url=item.video.link) if item.video else None,
        video_uitgeschreven=bool(item.video and item.video.uitgeschreven),
        contact=contact_van(ctx, item),
        vertalingen=tuple(_vertalingen(ctx, item)),
        geld=geld_van(ctx, own.geld, agenda)
        if own is not None and own.geld
        else som_van(ctx, g.som(acties), namen.actie, namen.acties),
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
        adres=beeldadres(value.bestand, size),
        alt=value.alt,
        bijschrift=caption,
        breedte=size.breedte,
        hoogte=size.hoogte,
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
