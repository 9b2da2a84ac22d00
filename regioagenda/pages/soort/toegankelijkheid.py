"""The accessibility statement, in the form that the law asks for, from the data in `site.yaml`.

Source of the headings: the model statement of Implementing Decision (EU) 2018/1523 and the Dutch register of statements.
"""

from __future__ import annotations

from markupsafe import Markup

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain.model import Pagina
from regioagenda.domain.model.toegankelijkheid import Afwijking, Onderzoek, Toegankelijkheidstest, ToegankelijkStatus
from regioagenda.domain.region import Region
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link

VERKLARING = "Toegankelijkheidsverklaring"
# With a soft hyphen: the word is longer than a column of the footer, and than a heading on a small screen.
AFBREEKBAAR = "Toegankelijk\u00adheids\u00adverklaring"
OMBUDSMAN = Link(titel="Nationale ombudsman", url="https://www.nationaleombudsman.nl/klacht-indienen")
_INLEIDING = "Iedereen moet deze site kunnen gebruiken. Hier leest u hoe ver wij daarmee zijn."
_GEVOLG = {
    ToegankelijkStatus.A: "Onderzoek wijst uit dat deze site aan alle eisen van de wet voldoet.",
    ToegankelijkStatus.B: "Onderzoek wijst uit dat deze site nog niet aan alle eisen van de wet voldoet. "
    "Hieronder leest u wat er nog mis is, en wanneer dat klaar is.",
    ToegankelijkStatus.C: "De eerste maatregelen zijn genomen. Of de site aan alle eisen voldoet, is nog niet bekend: "
    "daar komt een onderzoek naar.",
    ToegankelijkStatus.D: "Er is geen geldig onderzoek van de hele site, en er is er ook geen gepland. Daarom heeft de site "
    "volgens de wet deze status. Aan hoeveel eisen de site voldoet, is niet bekend.",
    ToegankelijkStatus.E: "Voor deze site is nog geen verklaring gemaakt. Aan hoeveel eisen zij voldoet, is niet bekend.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderzocht:
    """A look at the site by people, or by a program; `naam` is who or what did it, `uitkomst` what came out."""

    naam: str
    wat: str
    datum: str
    uitkomst: str
    rapport: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerklaringView:
    """What the statement says. `extra` is the text that the editors add themselves."""

    titel: str
    inleiding: Markup
    eigenaar: str
    adres: str
    status: str
    letter: str
    gevolg: str
    toelichting: Markup
    inhoudsopgave: tuple[tuple[str, str], ...]
    afwijkingen: tuple[Afwijking, ...]
    alles_onderzocht: bool
    onderzoeken: tuple[Onderzocht, ...]
    gepland: str
    testen: tuple[Onderzocht, ...]
    datum: str
    herzien: str
    contact: Link | None
    contact_naam: str
    website: str
    reactietermijn: str
    handhaving: Markup
    ombudsman: Link | None
    ondertekenaar: str
    register: str
    extra: Markup


def extra_tekst(region: Region) -> Pagina | None:
    """Give the page of text that stands below the statement instead of at an address of its own."""
    page = region.paginas.get(urls.TOEGANKELIJKHEID.strip("/"))
    return page if region.site.toegankelijkheid else None


def bronnen(region: Region) -> tuple[str, ...]:
    """Give the files that the statement shows."""
    extra = extra_tekst(region)
    return (region.site.path, *([extra.path] if extra else []))


def plan_toegankelijkheid(ctx: Context) -> tuple[Head, VerklaringView]:
    """Plan the statement; only for a site that has one."""
    site = ctx.region.site
    value = site.toegankelijkheid
    assert value is not None
    text = ctx.text("pagina/toegankelijkheid")
    extra = extra_tekst(ctx.region)
    contact = value.contact or site.contact
    view = VerklaringView(
        titel=AFBREEKBAAR,
        eigenaar=site.eigenaar,
        adres=site.adres,
        status=value.status.label,
        letter=value.status.name,
        gevolg=_GEVOLG[value.status],
        toelichting=text.prose(value.toelichting),
        inleiding=text.text(extra.samenvatting) if extra else Markup(_INLEIDING),
        inhoudsopgave=(*_KOPPEN, *([_MEER] if extra and extra.tekst.text else [])),
        afwijkingen=value.afwijkingen,
        alles_onderzocht=value.status in (ToegankelijkStatus.A, ToegankelijkStatus.B),
        onderzoeken=tuple(_onderzoek(o) for o in value.onderzoeken),
        gepland=nl.datum(value.onderzoek_gepland),
        testen=tuple(_test(t) for t in value.testen),
        datum=nl.datum(value.datum),
        herzien=nl.datum(value.herzien),
        contact=Link(titel=contact.email, url=f"mailto:{contact.email}") if contact and contact.email else None,
        contact_naam=contact.naam if contact else "",
        website=contact.website if contact else "",
        reactietermijn=value.reactietermijn,
        handhaving=text.text(value.handhaving) if value.handhaving else Markup(""),
        ombudsman=None if value.handhaving else OMBUDSMAN,
        ondertekenaar=value.ondertekenaar,
        register=value.register,
        extra=text.prose(extra.tekst, deeper=1) if extra else Markup(""),
    )
    head = make_head(
        ctx,
        titel=VERKLARING,
        omschrijving=f"Hoe toegankelijk deze site is: {value.status.label.lower()}. Hier kunt u ook een probleem melden.",
        text=text,
        path="content/site.yaml",
    )
    return head, view


_KOPPEN = (
    ("#status", "Nalevingsstatus"),
    ("#afwijkingen", "Niet-toegankelijke inhoud"),
    ("#onderzoek", "Onderzoek en tests"),
    ("#opstelling", "Opstelling van deze verklaring"),
    ("#contact", "Feedback en contactgegevens"),
    ("#handhaving", "Handhavingsprocedure"),
)
_MEER = ("#meer", "Meer over toegankelijkheid")


def _onderzoek(value: Onderzoek) -> Onderzocht:
    whole = (
        "een onafhankelijk onderzoek van alle eisen"
        if value.onafhankelijk
        else "geen volledig, onafhankelijk onderzoek"
    )
    return Onderzocht(
        naam=value.door, wat=value.wat, datum=nl.datum(value.datum), uitkomst=whole, rapport=value.rapport
    )


def _test(value: Toegankelijkheidstest) -> Onderzocht:
    return Onderzocht(naam=value.naam, wat=value.wat, datum=nl.datum(value.datum), uitkomst=value.uitslag, rapport="")
