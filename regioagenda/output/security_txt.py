"""The file security.txt (RFC 9116), when the site says where a leak can be reported."""

from __future__ import annotations

from collections.abc import Mapping

from regioagenda.domain.region import Region

SECURITY_TXT = ".well-known/security.txt"


def make_security_txt(region: Region) -> Mapping[str, bytes]:
    """Give the file by its name, or nothing."""
    security = region.site.beveiliging
    if security is None:
        return {}
    text = (
        f"Contact: {security.contact}\nExpires: {security.verloopt.isoformat()}T00:00:00Z\nPreferred-Languages: nl, en\n"
        f"Canonical: {region.site.adres}/{SECURITY_TXT}\n"
    )
    return {SECURITY_TXT: text.encode()}
