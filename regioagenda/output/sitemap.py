"""The sitemap: every page once, for search engines. A large site has an index of sitemaps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from html import escape

from regioagenda.domain.region import Region
from regioagenda.domain.soorten import adres_van
from regioagenda.pages.bouwstenen.parts import PlannedPage

SITEMAP = "sitemap.xml"
# Search engines take 50,000 addresses from one file; this many are also light to fetch.
MAX_ADDRESSES = 5000
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap_names(pages: Sequence[PlannedPage], most: int = MAX_ADDRESSES) -> tuple[str, ...]:
    """Give the names of the files: one, or an index first and then its parts."""
    parts = -(-len(pages) // most)
    return (SITEMAP, *(f"sitemap-{n}.xml" for n in range(1, parts + 1))) if parts > 1 else (SITEMAP,)


def make_sitemaps(
    pages: Sequence[PlannedPage], region: Region, listed: Callable[[PlannedPage], bool], most: int = MAX_ADDRESSES
) -> Mapping[str, bytes]:
    """List every page that may be `listed` once, with the day its content changed when that is known; in parts when there
    are many."""
    first, *parts = sitemap_names(pages, most)
    changed = _changed(region)
    in_order = sorted(pages, key=lambda p: p.url)
    if not parts:
        return {first: _sitemap(in_order, region, changed, listed)}
    cuts = [in_order[start : start + most] for start in range(0, len(in_order), most)]
    made = {name: _sitemap(cut, region, changed, listed) for name, cut in zip(parts, cuts, strict=True)}
    lines = (f"<sitemap><loc>{escape(f'{region.site.adres}/{name}', quote=False)}</loc></sitemap>" for name in parts)
    return {first: _file("sitemapindex", lines), **made}


def _sitemap(
    pages: Sequence[PlannedPage], region: Region, changed: Mapping[str, date], listed: Callable[[PlannedPage], bool]
) -> bytes:
    lines = []
    for page in pages:
        if listed(page):
            day = changed.get(page.url)
            lastmod = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
            lines.append(f"<url><loc>{escape(region.site.adres + page.url, quote=False)}</loc>{lastmod}</url>")
    return _file("urlset", lines)


def _file(element: str, lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in (_XML, f"<{element} {_NAMESPACE}>", *lines, f"</{element}>")).encode()


def _changed(region: Region) -> Mapping[str, date]:
    files = ((adres_van(file), getattr(file, "gewijzigd", None)) for file in region.bestanden.values())
    return {address: day for address, day in files if day}
