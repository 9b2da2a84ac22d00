"""The living style guide: a page with every token, its value and contrast, and a page for each file of components with an
example of every one and its use.

It shows the site of the region itself, with its own colours; it is there for who builds, only when `site.yaml` asks.
"""

from __future__ import annotations

from regioagenda.base.late import dataclass
from regioagenda.domain.huisstijl import PAREN, Palet, agendakleuren, palet
from regioagenda.domain.kleur import contrast, getal
from regioagenda.domain.region import Region
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link
from regioagenda.pages.bouwstenen.stijlgegevens import kop
from regioagenda.pages.bouwstenen.stijlvoorbeelden import Voorbeeld, voorbeelden

# The colours by their token, and what each is for.
KLEUREN = (
    ("papier", "De achtergrond van de pagina."),
    ("vlak", "Een rustig vlak, zoals het antwoord boven aan een pagina en de voet."),
    ("inkt", "Tekst."),
    ("stil", "Bijzaken, bronnen en wat ontbreekt."),
    ("lijn", "Een lijn die alleen ordent."),
    ("rand", "De rand van een invoerveld."),
    ("bord", "Knoppen."),
    ("bord-tekst", "Tekst op een bord."),
    ("streep", "Een lijn of balk die iets zegt."),
    ("link", "Een link."),
    ("bezocht", "Een link naar een pagina die u al zag."),
    ("accent", "Een streep onder gevonden woorden en naast een antwoord."),
    ("accent-diep", "Een link onder de muis, de rand om wat gekozen is, en wat nog komt."),
    ("let-op", "De achtergrond van een melding."),
    ("goed", "Een status die goed gaat. Het woord staat er altijd bij."),
    ("zorg", "Een status met zorgen. Het woord staat er altijd bij."),
    ("agenda-1", "De eerste agenda: strook, nummers en lijnen."),
    ("agenda-2", "De tweede agenda."),
    ("agenda-3", "De derde agenda."),
    ("agenda-4", "De vierde agenda."),
    ("agenda-5", "De vijfde agenda. De zesde heeft weer de eerste kleur."),
)
# Sizes of letters and spaces as they stand in 00-tokens.css, and what each is for.
LETTERS = (
    ("maat-klein", ".9375rem", "Bronnen, datums, tabellen en het kruimelpad."),
    ("maat", "1.0625rem", "Lopende tekst."),
    ("maat-inleiding", "clamp(1.0625rem, .95rem + .5vw, 1.25rem)", "De inleiding van een pagina."),
    ("maat-h3", "1.1875rem", "De kop van een onderdeel."),
    ("maat-h2", "1.4375rem", "De kop van een deel van de pagina."),
    ("maat-h1", "clamp(1.8125rem, 1.5rem + 1.6vw, 2.5rem)", "De titel van de pagina."),
)
RUIMTES = (
    ("ruimte-1", ".25rem", "Tussen regels die bij elkaar horen."),
    ("ruimte-2", ".5rem", "Binnen een onderdeel."),
    ("ruimte-3", "1rem", "Tussen alinea's."),
    ("ruimte-4", "1.5rem", "Tussen onderdelen."),
    ("ruimte-5", "2.5rem", "Boven een nieuw deel van de pagina."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KleurView:
    """A colour by daylight and in the dark."""

    naam: str
    licht: str
    donker: str
    gebruik: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContrastView:
    """Two colours on each other, with the ratios that they have and need."""

    wat: str
    voor: str
    achter: str
    licht: tuple[str, str, str]
    donker: tuple[str, str, str]
    nodig: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MaatView:
    """A size of letters or space."""

    naam: str
    waarde: str
    gebruik: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StijlgidsView:
    """Everything on the first page; `groepen` lead to the pages with examples."""

    kleuren: tuple[KleurView, ...]
    contrasten: tuple[ContrastView, ...]
    letters: tuple[MaatView, ...]
    ruimtes: tuple[MaatView, ...]
    groepen: tuple[Link, ...]
    inhoudsopgave: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoorbeeldenView:
    """The examples of the components in one file. `kop` is the head that the examples with a head are about."""

    titel: str
    voorbeelden: tuple[Voorbeeld, ...]
    kop: Head
    inhoudsopgave: tuple[tuple[str, str], ...]


def groepen(region: Region) -> tuple[str, ...]:
    """Give the files of components that have a page of examples, when the site has a style guide."""
    return tuple(dict.fromkeys(example.bestand for example in voorbeelden())) if region.site.stijlgids else ()


def plan_voorbeelden(ctx: Context, groep: str) -> tuple[Head, VoorbeeldenView]:
    """Plan the examples of the components in one file."""
    examples = tuple(example for example in voorbeelden() if example.bestand == groep)
    titel = f"Stijlgids: {groep}"
    view = VoorbeeldenView(
        titel=titel,
        voorbeelden=examples,
        kop=kop(),
        inhoudsopgave=tuple((f"#{example.id}", example.macro) for example in examples),
    )
    head = make_head(
        ctx,
        titel=titel,
        omschrijving=f"De onderdelen in “{groep}” waaruit deze site is gemaakt, met van elk een voorbeeld.",
        kruimels=(Link(titel="Stijlgids", url=urls.STIJLGIDS),),
        index=False,
    )
    return head, view


def plan_stijlgids(ctx: Context) -> tuple[Head, StijlgidsView]:
    """Plan the style page."""
    colours = palet(ctx.region.site.huisstijl, agendakleuren(ctx.region.agendas.values()))
    view = StijlgidsView(
        kleuren=tuple(
            KleurView(naam=naam, licht=colours.licht[naam], donker=colours.donker[naam], gebruik=gebruik)
            for naam, gebruik in KLEUREN
        ),
        contrasten=_contrasten(colours),
        letters=tuple(MaatView(naam=naam, waarde=waarde, gebruik=gebruik) for naam, waarde, gebruik in LETTERS),
        ruimtes=tuple(MaatView(naam=naam, waarde=waarde, gebruik=gebruik) for naam, waarde, gebruik in RUIMTES),
        groepen=tuple(Link(titel=groep, url=urls.stijlgids(groep)) for groep in groepen(ctx.region)),
        inhoudsopgave=(
            ("#kleuren", "Kleuren"),
            ("#contrast", "Contrast"),
            ("#letters", "Letters"),
            ("#ruimte", "Ruimte"),
            ("#onderdelen", "Onderdelen"),
        ),
    )
    head = make_head(
        ctx,
        titel="Stijlgids",
        omschrijving="De kleuren en maten van deze site, en de onderdelen waaruit zij is gemaakt.",
        index=False,
    )
    return head, view


def _contrasten(colours: Palet) -> tuple[ContrastView, ...]:
    def of(voor: str, achter: str) -> tuple[str, str, str]:
        return voor, achter, getal(contrast(voor, achter))

    return tuple(
        ContrastView(
            wat=paar.wat,
            voor=paar.voor,
            achter=paar.achter,
            licht=of(colours.licht[paar.voor], colours.licht[paar.achter]),
            donker=of(colours.donker[paar.voor], colours.donker[paar.achter]),
            nodig=getal(paar.nodig),
        )
        for paar in PAREN
    )
