"""The file robots.txt (RFC 9309)."""

from __future__ import annotations

from regioagenda.domain.region import Region
from regioagenda.pages import urls


def make_robots(region: Region) -> bytes:
    """Let everything be indexed and say where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {region.site.adres}{urls.SITEMAP}\n".encode()
