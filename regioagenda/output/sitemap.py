"""The sitemap: every page once, for search engines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from xml.sax.saxutils import escape

from regioagenda.domain.region import Region
from regioagenda.domain.soorten import adres_van


def make_sitemap(addresses: Iterable[str], region: Region) -> bytes:
    """List every page, of which these are the addresses, once, with the day its content changed when that is known."""
    changed = _changed(region)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for address in sorted(addresses):
        day = changed.get(address)
        lastmod = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
        lines.append(f"<url><loc>{escape(region.site.adres + address)}</loc>{lastmod}</url>")
    lines.append("</urlset>")
    return ("\n".join(lines) + "\n").encode("utf-8")


def _changed(region: Region) -> Mapping[str, date]:
    files = ((adres_van(file), getattr(file, "gewijzigd", None)) for file in region.bestanden.values())
    return {address: day for address, day in files if day}
