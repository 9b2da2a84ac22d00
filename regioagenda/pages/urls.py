"""The address book: which id lives at which address. Every address that pages link to is spelled here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from regioagenda.domain.punten import Punt
from regioagenda.domain.region import Region
from regioagenda.domain.soorten import adres_van, delen_van, id_van

HOME = "/"
AGENDAS = "/agendas/"
ONDERWERPEN = "/onderwerpen/"
GEMEENTEN = "/gemeenten/"
TREKKERS = "/trekkers/"
ORGANISATIES = "/organisaties/"
PLANNING = "/planning/"
VOORTGANG = "/voortgang/"
ACTIES = "/acties/"
DOCUMENTEN = "/documenten/"
WIJZIGINGEN = "/wijzigingen/"
BEGRIPPEN = "/begrippen/"
ZOEKEN = "/zoeken/"
OPEN_DATA = "/open-data/"
TOEGANKELIJKHEID = "/toegankelijkheid/"
WERKLIJST = "/werklijst/"
HANDBOEK = "/handboek/"
STIJLGIDS = "/stijlgids/"
NIET_GEVONDEN = "/404.html"
DATA = "/data/v1/"
ZOEKINDEX = "/zoekindex/index.js"
SITEMAP = "/sitemap.xml"


def stijlgids(groep: str) -> str:
    """The examples of the components in one file."""
    return f"{STIJLGIDS}{groep}/"


def item(item_id: str) -> str:
    """Give the address of an agenda, thema, actie, pagina or page of data; a part after `#` is an element on that page."""
    base, _, anchor = item_id.partition("#")
    return f"{AGENDAS}{base}/" + (f"#{anchor}" if anchor else "")


def samenhang(agenda: str) -> str:
    """Give the address of the page with all verbanden of an agenda."""
    return f"{AGENDAS}{agenda}/samenhang/"


def planning(agenda: str) -> str:
    """Give the address of the page with all moments of an agenda."""
    return f"{AGENDAS}{agenda}/planning/"


def niet_opgenomen(agenda: str) -> str:
    """Give the address of what an agenda leaves out."""
    return f"{AGENDAS}{agenda}/niet-opgenomen/"


def vragen(agenda: str) -> str:
    """Give the address of the questions of an agenda."""
    return f"{AGENDAS}{agenda}/vragen/"


def editie_thema(editie: str, nummer: int) -> str:
    """Give the address of one thema of a version of an agenda, counted from 1; a version never changes."""
    return f"{item(editie)}thema-{nummer}/"


def editie_actie(editie: str, nummer: int) -> str:
    """Give the address of one actie of a version of an agenda, counted from 1."""
    return f"{item(editie)}actie-{nummer}/"


def editie_agenda(editie: str) -> str:
    """Give the address of what a version of an agenda says of the agenda itself."""
    return f"{item(editie)}agenda/"


def editie_thematekst(editie: str, nummer: int) -> str:
    """Give the address of what a version says of one thema itself, counted from 1."""
    return f"{editie_thema(editie, nummer)}tekst/"


def besluiten(agenda: str) -> str:
    """Give the address of the table that says which council treats what, and when."""
    return f"{AGENDAS}{agenda}/besluiten/"


def volledig(agenda: str) -> str:
    """Give the address of a whole agenda as one document."""
    return f"{AGENDAS}{agenda}/volledig/"


def pdf(agenda: str, nummer: int = 1) -> str:
    """Give the address of a whole agenda as a PDF, or of one of its documents, counted from 1."""
    return f"{AGENDAS}{agenda}/{agenda}.pdf" if nummer == 1 else f"{AGENDAS}{agenda}/{agenda}-deel-{nummer}.pdf"


def punt(value: Punt) -> str:
    """Give the address of a point, which is an element on the page of its file."""
    return item(f"{value.pagina}#{value.deel.id}")


def verband(verband_id: str) -> str:
    """Give the address of one verband, which is an element on the samenhang page."""
    agenda, _, name = verband_id.partition("/")
    return f"{samenhang(agenda)}#{name}"


def gemeente(slug: str) -> str:
    """Give the address of a gemeente."""
    return f"{GEMEENTEN}{slug}/"


def raadsbrief(slug: str) -> str:
    """Give the address of the letter to the council of a gemeente."""
    return f"{gemeente(slug)}raadsbrief/"


def vergelijk(one: str, other: str) -> str:
    """Give the address where two gemeenten stand side by side: one address per pair, in the order of their slugs."""
    first, second = sorted((one, other))
    return f"{gemeente(first)}vergelijk/{second}/"


def organisatie(slug: str) -> str:
    """Give the address of an organisatie."""
    return f"{ORGANISATIES}{slug}/"


def trekker(slug: str) -> str:
    """Give the address of what a party leads."""
    return f"{TREKKERS}{slug}/"


def onderwerp(slug: str) -> str:
    """Give the address of an onderwerp."""
    return f"{ONDERWERPEN}{slug}/"


def begrip(slug: str) -> str:
    """Give the address of a begrip."""
    return f"{BEGRIPPEN}#{slug}"


def document(slug: str) -> str:
    """Give the address where a source document is described."""
    return f"{DOCUMENTEN}#{slug}"


def acties(soort: str, waarde: str) -> str:
    """Give the address of the acties that a filter leaves: its kind (`status`) and its value (`loopt`)."""
    return f"{ACTIES}{soort}/{waarde}/"


def per_agenda(agenda: str, tabel: str) -> str:
    """Give the name, among the data files and without what it ends in, of the rows of one agenda."""
    return f"agendas/{agenda}/{tabel}"


def lijstdeel(lijst: str, nummer: int) -> str:
    """Give the address of a part of a list, counted from 1; the first has the address of the list."""
    return lijst if nummer == 1 else f"{lijst}deel-{nummer}/"


def pagina(slug: str) -> str:
    """Give the address of a page of the site itself."""
    return f"/{slug}/"


def file_name(address: str) -> str:
    """Give the name of the file, inside the output folder, that is served at an address."""
    path = address.partition("#")[0].lstrip("/")
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def address_book(region: Region) -> Mapping[str, str]:
    """Give the address of every id that a text can link to."""
    book = addresses(region)
    return MappingProxyType({**book, **_headings(region, book)})


def addresses(region: Region) -> Mapping[str, str]:
    """Give the address of every file, of every part with a name, and of every trekker; no text is read for it."""
    book: dict[str, str] = {}
    for item_id, entity in region.bestanden.items():
        book[item_id] = adres_van(entity)
    for found in region.files.values():
        for entity in found.values():
            for deel in delen_van(entity):
                if deel.id:
                    book[deel.id] = deel.adres
                if deel.soort.is_punt:
                    book[f"{id_van(entity)}#{deel.deel.id}"] = deel.adres
    for slug in region.trekkers:
        book[f"trekker/{slug}"] = trekker(slug)
    return MappingProxyType(book)


def _headings(region: Region, book: Mapping[str, str]) -> dict[str, str]:
    """Give the address of each heading that a text links to, under what the text calls it: with or without `kop-`, behind
    an id or behind an address."""
    by_address = {book[name]: name for name in region.bestanden}
    found: dict[str, str] = {}
    for pointers in region.pointers.values():
        for link in (link for prose in pointers.proses for link in prose.links):
            base, _, anchor = link.target.partition("#")
            item = by_address.get(base, base)
            if not anchor or item not in region.bestanden or link.target in book:
                continue
            body = getattr(region.bestanden[item], "tekst", None)
            for heading in getattr(body, "headings", ()):
                if anchor in (heading.id, heading.id.removeprefix("kop-")):
                    found[link.target] = f"{book[item]}#{heading.id}"
    return found
