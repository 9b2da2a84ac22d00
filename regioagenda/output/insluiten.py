"""What another site can put on its own pages: per gemeente the acties in which it has a task, as a plain piece of HTML.

The piece is `acties.htm` beside the page of the gemeente: no styles, no scripts, whole addresses. Who can only add a script,
uses the element that `/insluiten.js` defines; its address never changes, so it carries no digest in its name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from markupsafe import Markup

from regioagenda.base.nederlands import opsomming
from regioagenda.domain.load import Sources
from regioagenda.domain.model import Actie, Gemeente
from regioagenda.domain.region import Region
from regioagenda.domain.status import huidige_status
from regioagenda.domain.voorbij import nu
from regioagenda.pages import urls

SCRIPT, _SCRIPT_SOURCE = "insluiten.js", "templates/insluiten.js"
FRAGMENT = "acties.htm"


def insluit_script(sources: Sources) -> Mapping[str, bytes]:
    """Give the script of the element by its name."""
    return {SCRIPT: sources[_SCRIPT_SOURCE]} if _SCRIPT_SOURCE in sources else {}


def insluiten_names(region: Region) -> Iterator[str]:
    """Give the names of the piece of every gemeente, also under its old names."""
    return (_name(slug) for gemeente in region.gemeenten.values() for slug in (gemeente.slug, *gemeente.was))


def make_insluiten(region: Region, today: date) -> Mapping[str, bytes]:
    """Make the piece of every gemeente, as on the day `today`."""
    files: dict[str, bytes] = {}
    lines = _lines(region, today)
    for gemeente in region.gemeenten.values():
        piece = (str(_piece(region, gemeente, lines[gemeente.slug])) + "\n").encode("utf-8")
        files.update(dict.fromkeys((_name(slug) for slug in (gemeente.slug, *gemeente.was)), piece))
    return MappingProxyType(files)


def _name(slug: str) -> str:
    return f"{urls.gemeente(slug).lstrip('/')}{FRAGMENT}"


def _lines(region: Region, today: date) -> Mapping[str, list[Markup]]:
    """Give a line for every actie in which a gemeente has a task now, by gemeente."""
    lines: dict[str, list[Markup]] = {slug: [] for slug in region.gemeenten}
    for actie in region.acties.values():
        roles: dict[str, dict[str, None]] = {}
        for found in nu(region.betrokkenheid_by_actie[actie.id], today):
            if found.partij in lines:
                roles.setdefault(found.partij, {})[found.rol.label.lower()] = None
        for slug, own in roles.items():
            lines[slug].append(_line(region, actie, opsomming(own)))
    return lines


def _piece(region: Region, gemeente: Gemeente, lines: Sequence[Markup]) -> Markup:
    site = region.site
    body = (
        Markup("<ul>\n{}\n</ul>").format(Markup("\n").join(lines))
        if lines
        else Markup("<p>{} heeft op dit moment geen taak in een actie.</p>").format(gemeente.naam)
    )
    return Markup(
        '<section lang="nl" data-regio-acties="{}">\n<h2>Acties met een taak voor {}</h2>\n{}\n'
        '<p>Uit: <a href="{}{}">{}</a></p>\n</section>'
    ).format(gemeente.slug, gemeente.naam, body, site.adres, urls.gemeente(gemeente.slug), site.naam)


def _line(region: Region, actie: Actie, roles: str) -> Markup:
    status = huidige_status(actie)
    title = f"{actie.nummer} {actie.titel}".strip()
    return Markup('<li><a href="{}{}">{}</a>: {} (status: {})</li>').format(
        region.site.adres, urls.item(actie.id), title, roles, status.waarde.label.lower()
    )
