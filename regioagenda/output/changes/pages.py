"""Which pages and addresses differ between two builds of one site: made and rendered only where a view differs."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence

from regioagenda.base.late import dataclass
from regioagenda.domain.region import Region
from regioagenda.output.on_demand import OnDemand
from regioagenda.pages.bouwstenen.parts import PlannedPage

# Files whose names say nothing: their content is in them.
_UNNAMED = ("assets/", "zoekindex/", "beheer/")
_SIDE_FILES = (".atom", ".ics")
_ALONE = re.compile(r"(>\s*\(?)\d[\d.]*(\)?\s*<)")
_OF_ALL = re.compile(r"\balle \d[\d.]*")
_FILTERS = re.compile(r'<nav class="keuzes".*?</nav>', re.DOTALL)
_NOUNS = [
    "acties",
    "actie",
    "thema's",
    "thema",
    "momenten",
    "moment",
    "gemeenten",
    "gemeente",
    "pagina's",
    "pagina",
    "onderdelen",
    "onderdeel",
    "items",
    "item",
    "organisaties",
    "organisatie",
    "agenda's",
    "agenda",
    "resultaten",
    "resultaat",
    "keer",
    "begrippen",
    "begrip",
    "vragen",
    "vraag",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """One of the two builds: its pages, and its files by name."""

    region: Region
    pages: Sequence[PlannedPage]
    files: OnDemand


@dataclass(frozen=True, slots=True, kw_only=True)
class PaginaGroepen:
    """The addresses of pages that look different, in three groups, and of those that are new; in order of address.

    `eigen` are pages of the items that changed, `overzichten` others that show it, `aantallen` those on which only a count
    moved. `titels` are the titles of all of these. `kader` tells that what stands around every page differs: its name,
    menu or foot.
    """

    eigen: tuple[str, ...]
    overzichten: tuple[str, ...]
    aantallen: tuple[str, ...]
    nieuw: tuple[str, ...]
    titels: Mapping[str, str]
    kader: bool

    @property
    def geen(self) -> bool:
        """Whether no page looks different."""
        return not (self.eigen or self.overzichten or self.aantallen or self.nieuw or self.kader)


def lost_addresses(before: OnDemand, after: OnDemand) -> tuple[str, ...]:
    """Give every address that was published and that nothing lives at any more; feeds and calendars go with their page."""
    names = {file.name for file in after.planned}
    gone = sorted(file.name for file in before.planned if file.name not in names and not file.name.startswith(_UNNAMED))
    pages = {name.removesuffix("index.html") for name in gone if name.endswith("index.html")}
    beside = (name for name in gone if not (name.endswith(_SIDE_FILES) and name.rpartition("/")[0] + "/" in pages))
    return tuple(dict.fromkeys(f"/{name.removesuffix('index.html')}" for name in beside))


def compare_pages(
    before: Built, after: Built, changed: Collection[str], vervangen: Collection[str] = ()
) -> PaginaGroepen:
    """Tell which pages look different. `changed` are the addresses of the items that changed, `vervangen` those of images and
    attachments that have other bytes: a page that calls one is for a reviewer to look at."""
    old = {page.url: page for page in before.pages}
    show = _shown(before), _shown(after)
    nouns = _nouns(before.region, after.region)
    groups: dict[str, list[str]] = {"eigen": [], "overzichten": [], "aantallen": [], "nieuw": []}
    titles: dict[str, str] = {}
    for page in after.pages:
        then = old.get(page.url)
        if then is None:
            group = "nieuw"
        elif vervangen and any(address in show[1](page.url).decode("utf-8") for address in vervangen):
            group = "eigen"
        elif then.make() == page.make():
            continue
        else:
            one, other = (_main(html(page.url).decode("utf-8")) for html in show)
            if one == other:
                continue
            only_count = page.url not in changed and _plain(one, nouns) == _plain(other, nouns)
            group = "aantallen" if only_count else "eigen" if page.url in changed else "overzichten"
        groups[group].append(page.url)
        titles[page.url] = page.make().head.titel
    found: Mapping[str, tuple[str, ...]] = {name: tuple(sorted(pages)) for name, pages in groups.items()}
    return PaginaGroepen(
        eigen=found["eigen"],
        overzichten=found["overzichten"],
        aantallen=found["aantallen"],
        nieuw=found["nieuw"],
        titels=titles,
        kader=before.files.given.site != after.files.given.site,
    )


def _shown(built: Built) -> Callable[[str], bytes]:
    """Give what makes the HTML at an address. Nothing is noted or kept: of two moments each would take the other's place."""
    pages = {page.url: page for page in built.pages}
    made: dict[str, bytes] = {}

    def show(url: str) -> bytes:
        if url not in made:
            made[url] = built.files.given.renderer.page(pages[url].make(), show)
        return made[url]

    return show


def _main(html: str) -> str:
    """Give what a page shows of its own, white space counted once; what stands around it is the same on all."""
    return " ".join(html.partition("<main")[2].partition("</main>")[0].split())


def _nouns(*regions: Region) -> re.Pattern[str]:
    own = [a.benamingen for region in regions for a in region.agendas.values()]
    words = {w.lower() for b in own for w in (b.actie, b.acties, b.thema, b.themas, b.deelactie, b.deelacties)}
    ordered = sorted({*_NOUNS, *words}, key=lambda w: (-len(w), w))
    return re.compile(rf"\b\d[\d.]*\s+(?:{'|'.join(map(re.escape, ordered))})\b", re.IGNORECASE)


def _plain(html: str, nouns: re.Pattern[str]) -> str:
    """Give a page without its counts and without the filters that it offers."""
    return _OF_ALL.sub("#", nouns.sub("#", _ALONE.sub(r"\1#\2", _FILTERS.sub("", html))))
