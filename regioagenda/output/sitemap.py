"""The sitemap: every page once, for search engines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from xml.sax.saxutils import escape

from regioagenda.domain.region import Region
from regioagenda.domain.soorten import adres_van
from regioagenda.pages.bouwstenen.parts import Page


def make_sitemap(pages: Iterable[Page], region: Region) -> bytes:
    """List every page once, with the day its content changed when that is known."""
    changed = _changed(region)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for page in sorted((p for p in pages if p.head.index), key=lambda p: p.url):
        day = changed.get(page.url)
        lastmod = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
        lines.append(f"<url><loc>{escape(region.site.adres + page.url)}</loc>{lastmod}</url>")
    lines.append("</urlset>")
    return ("\n".join(lines) + "\n").encode("utf-8")


def _changed(region: Region) -> Mapping[str, date]:
    files = ((adres_van(file), getattr(file, "gewijzigd", None)) for file in region.bestanden.values())
    return {address: day for address, day in files if day}
