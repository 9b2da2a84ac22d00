"""The pieces that pages are made of: frozen views of links, parties, moments, statuses, figures and remarks."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from regioagenda.base.late import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A title that leads somewhere; `url` is empty when the text leads nowhere."""

    titel: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BronView:
    """Where something comes from: the `document`, what we say about it (`url`), and the place in it in words.

    `origineel` opens the document itself, at that place where that can be; empty when it is neither linked nor attached.
    `ander` is the title once more when a reader takes the place for one in another document: it is not the document of
    the agenda, or there is no agenda.
    """

    document: str
    url: str
    plaats: str
    origineel: str = ""
    ander: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TijdView:
    """A time in words; `datetime` is the machine value when there is a valid one."""

    tekst: str
    datetime: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RolView:
    """One party in one role."""

    partij: Link
    orgaan: str
    rol: str
    uitleg: str
    leidend: bool
    werkt: bool
    samen_met: tuple[Link, ...]
    toelichting: str
    bron: BronView | None
    periode: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentView:
    """A moment as it stands on the day of the build (`stand`): `merk` are the few words behind its time, `zin` is what
    else there is to say, `eerst` when it was planned before it moved. `zekerheid` is only of what is still to come."""

    soort: str
    tijd: TijdView
    jaar: str
    wat: Markup
    zekerheid: str
    stand: str
    voorbij: bool
    merk: str
    zin: str
    eerst: str
    wie: str
    uitkomst: str
    gemeenten: tuple[Link, ...]
    item: Link | None
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusView:
    """How far it was and when; `herkomst` is the sentence that says who said so, empty when nobody knows.

    `uitleg_bij` names cause, consequence, action and result, if given. `gereed` says which part is done, `gereed_balk` how
    wide that is: only when it is told of what it is a part.
    """

    waarde: str
    label: str
    uitleg: str
    per: TijdView
    toelichting: str
    herkomst: str
    bron: BronView | None
    uitleg_bij: tuple[tuple[str, str], ...] = ()
    gereed: str = ""
    gereed_balk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GebeurtenisView:
    """Something that happened, and when: a status or a moment with all that is known of it, or else only `woorden`.

    `deel` names the part that it is about, `link` leads to a version of the agenda and `naar` to another actie.
    """

    wanneer: TijdView
    deel: str
    woorden: str
    status: StatusView | None
    moment: MomentView | None
    link: Link | None
    naar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultaatView:
    """What it should deliver; `open` is the sentence that nobody filled it in yet, if so."""

    tekst: Markup
    jaar: str
    open: str
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CijferView:
    """A figure with what it is."""

    cijfer: str
    wat: str
    soort: str
    periode: str
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LezingView:
    """What one source says, with the date of that source."""

    tekst: str
    datum: str
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpmerkingView:
    """A remark about the source."""

    soort: str
    titel: str
    tekst: Markup
    lezingen: tuple[LezingView, ...]
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BegripView:
    """A term with its explanation, or the statement that there is none."""

    id: str
    term: str
    voluit: str
    uitleg: str
    in_bron: str
    redactie: bool
    bron: BronView | None
    organisatie: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaart:
    """An actie in a list; `tint` is the number of the colour of its agenda."""

    url: str
    nummer: str
    soort: str
    titel: str
    samenvatting: str
    status: str
    status_waarde: str
    status_per: str
    leiding: str
    geen_trekker: str
    moment: str
    tint: int
    vervolg: str = ""
    rollen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OvergangView:
    """The acties that this one goes on in or comes from, in one step: the words before their names, and when it was."""

    begin: str
    acties: tuple[Link, ...]
    wanneer: TijdView
    toelichting: str
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbandView:
    """A verband, seen from a page."""

    id: str
    url: str
    soort: str
    soort_label: str
    soort_uitleg: str
    nummer: str
    titel: str
    uitleg: Markup
    keuze: Markup
    van: tuple[Link, ...]
    naar: tuple[Link, ...]
    grond: str
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """How official and how old what a page tells is: `status` of its document, and `per` from when the page is.

    `plan` is what stands before the name of the document, `daarna` a sentence about what came after `per`, and `vervolg`
    what came of the document. What the region writes itself has no document; any of these can be empty then.
    """

    titel: str
    url: str
    status: str
    per: str
    plan: str
    daarna: str
    vervolg: str
    vervolg_bij: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """What stands on every page of an agenda that is over, or that follows another: that it is, what is known of it and
    where to go on.

    `eigenaar` is whom to ask what became of it when the site has no contact.
    """

    kop: str
    zin: str
    eigenaar: Link
    opvolger: Link | None
    voorganger: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What every page has: title, description, address, breadcrumb and structured data.

    `paginatitel` is the title of the browser tab: from specific to general, unlike `titel` unique over the site. `eigen`
    tells whether the page holds words of the region itself, so that nothing was left out by somebody else.
    `tint` is the number of the colour of the agenda that the page belongs to, 0 when it belongs to none.
    """

    titel: str
    paginatitel: str
    omschrijving: str
    url: str
    kruimels: tuple[Link, ...]
    jsonld: Markup
    index: bool = True
    gewijzigd: str = ""
    gecontroleerd: str = ""
    bewerk_pad: str = ""
    begrippen: tuple[BegripView, ...] = ()
    concept: bool = False
    stand: Stand | None = None
    eigen: bool = False
    band: Band | None = None
    tint: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its address, the template that shows it and the finished view."""

    url: str
    template: str
    head: Head
    view: object


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPage:
    """A page that is known to exist and can be made: its address, its template, the files it shows and how to make it.

    `maker` is what an editor hears when something else wants its address. `titel` is what a link to it says, empty when
    only the page itself knows. `menu` is what the menu calls it, empty when it is not there; `voet` tells whether every page
    has a link to it in the foot. `overzicht` tells whether
    it shows many things, of the whole site or of the agenda with the id `agenda`, and is no such thing itself;
    `zoekwoorden` are everyday words by which it is found.
    """

    url: str
    template: str
    sources: tuple[str, ...]
    maker: str
    make: Callable[[], Page]
    titel: str = ""
    menu: str = ""
    voet: bool = False
    overzicht: bool = False
    zoekwoorden: tuple[str, ...] = ()
    agenda: str = ""
