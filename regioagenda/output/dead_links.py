"""Links in texts to an address of this site that nothing lives at, and to a place on a page that is not there."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote, urlsplit

from jinja2 import TemplateError

from regioagenda.base.diagnostics import Diagnostic, Severity, suggestion
from regioagenda.domain.bestanden import is_bestand
from regioagenda.domain.region import Region
from regioagenda.pages import urls
from regioagenda.reading.prose import ProseLink

_ID = re.compile(r'\sid="([^"]*)"')


def dead_links(region: Region, files: Mapping[str, bytes]) -> Iterable[Diagnostic]:
    """Find links to an address of this site (`/planning/`, or in full) that no file lives at, or no element of its page."""
    ids: dict[str, frozenset[str]] = {}
    book = urls.address_book(region)
    for pointers in region.pointers.values():
        for link in (link for prose in pointers.proses for link in prose.links):
            target = on_this_site(link.target, region.site.adres)
            if target is None or is_bestand(target):
                continue
            if target != link.target and target.startswith("/"):
                yield _in_full(link, target)
            yield from _look_up(link, book.get(target, target), files, ids)


def on_this_site(target: str, address: str) -> str | None:
    """Give a target as it is called inside the site; None when it leads elsewhere or to an id alone."""
    if target.startswith("/"):
        return target
    if "#" in target and not target.startswith("#") and ":" not in target.partition("#")[0]:
        return target
    with contextlib.suppress(ValueError):
        own, there = urlsplit(address), urlsplit(target)
        path = own.path.rstrip("/")
        same = (own.hostname or "").removeprefix("www.") == (there.hostname or "-").removeprefix("www.")
        if there.scheme in ("http", "https") and same and f"{there.path}/".startswith(f"{path}/"):
            inside = there.path[len(path) :] or "/"
            return f"{inside}{f'?{there.query}' if there.query else ''}{f'#{there.fragment}' if there.fragment else ''}"
    return None


def _look_up(
    link: ProseLink, target: str, files: Mapping[str, bytes], ids: dict[str, frozenset[str]]
) -> Iterator[Diagnostic]:
    if not target.startswith("/"):
        return
    address, _, anchor = target.partition("#")
    anchor = anchor.partition(":~:")[0]  # behind that a browser looks for words
    address = unquote(address.partition("?")[0])
    # A # or ? that is written as a code is part of the name, where no page has one.
    name = urls.file_name(address) if {"#", "?"}.isdisjoint(address) else address
    if name not in files:
        addresses = ["/" + name.removesuffix("index.html") for name in files if name.endswith("index.html")]
        coded = (
            "Schrijf # en ? zelf, en niet %23 of %3F."
            if name == address and not name.endswith(".html") and {"#", "?"} & {*name}
            else ""
        )
        hint = coded or suggestion(address, addresses) or "Kijk in de adresbalk van de pagina die u bedoelt."
        yield _dead(link, f"De link naar “{_shown(link.target)}” komt nergens uit.", hint)
    elif anchor and name.endswith(".html"):
        if name not in ids:
            try:
                ids[name] = frozenset(_ID.findall(files[name].decode("utf-8")))
            except TemplateError:
                return  # told when every page is made
        there = ids[name]
        if anchor not in there and unquote(anchor) not in there:
            meant = suggestion(anchor, there)
            hint = meant or f"Haal “#{_shown(anchor)}” weg, of kies een kop die op die pagina staat."
            yield _dead(link, f"Op de pagina {address} staat geen plek die “{_shown(anchor)}” heet.", hint)


def _dead(link: ProseLink, message: str, hint: str) -> Diagnostic:
    return Diagnostic(where=link.where, code="link-kapot", message=message, hint=hint)


def _in_full(link: ProseLink, target: str) -> Diagnostic:
    return Diagnostic(
        where=link.where,
        code="link-eigen-site",
        message=f"Dit is een adres van deze site zelf: {_shown(link.target)}.",
        hint=f"Schrijf {_shown(target)}, dan werkt de link ook in het voorbeeld.",
        severity=Severity.ADVIES,
    )


def _shown(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"
