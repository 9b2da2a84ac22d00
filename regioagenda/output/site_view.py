"""What every page shows around its content: name, logo, menu, foot, styles and scripts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from regioagenda.base.late import dataclass
from regioagenda.domain.region import Region
from regioagenda.domain.voorbij import zonder_nieuws
from regioagenda.output.huisstijl import Logo
from regioagenda.pages.bouwstenen.parts import Link, PlannedPage
from regioagenda.pages.menu import menu, voet, voet_overzichten

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """What every page shows around its content; `scripts` are the addresses of scripts and single styles by name.
    `zonder_nieuws` tells that not all plans that are over are known to have ended."""

    naam: str
    logo: Logo | None
    adres: str
    eigenaar: str
    contact: Link | None
    menu: tuple[Link, ...]
    overzichten: tuple[Link, ...]
    voet: tuple[Link, ...]
    stijl: str
    scripts: Mapping[str, str]
    bewerkadres: str
    zonder_nieuws: bool
    csp: str


def site_view(
    region: Region,
    pages: Sequence[PlannedPage],
    scripts: Mapping[str, str],
    today: date,
    logo: Logo | None = None,
) -> SiteView:
    """Make what every page shows; `scripts` are the addresses of the assets by name."""
    site = region.site
    contact = site.contact
    contact_url = (f"mailto:{contact.email}" if contact.email else contact.website) if contact else ""
    return SiteView(
        naam=site.naam,
        logo=logo,
        adres=site.adres,
        eigenaar=site.eigenaar,
        contact=Link(titel=contact.naam, url=contact_url) if contact and contact_url else None,
        menu=menu(pages),
        overzichten=voet_overzichten(pages),
        voet=voet(region, pages),
        stijl=scripts["stijl.css"],
        scripts=scripts,
        bewerkadres=site.bewerkadres,
        zonder_nieuws=zonder_nieuws(region, today),
        csp=CSP,
    )
