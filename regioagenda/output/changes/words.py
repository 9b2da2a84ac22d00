"""The sentences that every form of the report has: what stays, what a new item is, what still says the old."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence

from regioagenda.base.nederlands import hoofdletter, opsomming
from regioagenda.domain.compare.changes import ItemWijziging, Uitkomst, Verouderd
from regioagenda.domain.model import Actie
from regioagenda.domain.momenten import label_zonder_partij
from regioagenda.domain.status import huidige_status
from regioagenda.domain.woorden import LEIDENDE_ROLLEN
from regioagenda.output.changes.review import Review
from regioagenda.output.changes.zinnen import kort

NIETS = "–"
# The heads of the table of images and attachments, and what it says of one that nothing shows.
BESTANDSKOP = ("Bestand", "Wat", "Staat bij")
NERGENS = "nergens"
# So many pages of one folder are named each; of more only their number.
_FEW = 4


def stilte(review: Review) -> str:
    """Say what does not change: only when everything could be compared that there is."""
    changes = review.changes
    written = len(changes.opgemaakt)
    if changes.ongelezen:
        first = "Of er verder niets verandert, is niet te zeggen: niet elk bestand was te lezen."
    elif changes.leeg:
        first = "Er verandert niets aan de inhoud."
    else:
        first = "Verder verandert er niets."
    if written == 1:
        return f"{first} 1 bestand is alleen anders opgemaakt."
    return f"{first} {written} bestanden zijn alleen anders opgemaakt." if written else first


def beschrijving(review: Review, item: ItemWijziging) -> str:
    """Say in one line what a new item is, or what one that is gone was."""
    entity = item.na or item.voor
    if not isinstance(entity, Actie):
        summary = str(getattr(entity, "samenvatting", ""))
        return f"{hoofdletter(item.soort)}. {summary}".strip()
    leads = list(dict.fromkeys(b.wie.slug for b in entity.betrokkenen if b.rol in LEIDENDE_ROLLEN))
    status = huidige_status(entity)
    moments = [f"{label_zonder_partij(m).lower()} {m.wanneer.getoond}" for m in entity.momenten]
    parts = (
        f"Trekker {opsomming(review.partijen.get(s, s) for s in leads)}" if leads else "Geen trekker genoemd",
        f"{status.waarde.label.lower()} ({status.per.getoond})",
        opsomming(moments) if moments else "geen datum genoemd",
        entity.samenvatting,
    )
    return " · ".join(parts)


def verouderd(stale: Verouderd) -> str:
    """Say where a figure or time still stands as it was."""
    places = opsomming(f"“{where}”" for where in stale.waar)
    return f"Hier staat nog {stale.oud}: {places}."


def paginanaam(review: Review, address: str) -> str:
    """Name a page in a few words: the number of the item that it is of, or else its title."""
    item = _item_at(review, address)
    if item is not None:
        return kort(item).strip("“”")
    titles = review.paginas.titels if review.paginas else {}
    return titles.get(address) or address


def per_agenda(review: Review, addresses: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Put the addresses of pages together by the agenda that their numbers are of; under nothing when a number says enough."""
    found: dict[str, list[str]] = {}
    for address in addresses:
        item = _item_at(review, address)
        found.setdefault(review.bij.get(item.id, "") if item else "", []).append(address)
    return found


def _item_at(review: Review, address: str) -> ItemWijziging | None:
    return next((i for i in review.items if review.adressen.get(i.id) == address), None)


def overzichten(review: Review, addresses: Sequence[str]) -> list[str]:
    """Name pages; of one folder with many of them only the folder, with their number."""
    folders: dict[str, list[str]] = {}
    for address in addresses:
        folders.setdefault(address.strip("/").partition("/")[0], []).append(address)
    found: list[str] = []
    for folder, inside in folders.items():
        many = len(inside) > _FEW
        found += [f"/{folder}/… ({len(inside)})"] if many else [paginanaam(review, a) for a in inside]
    return found


def commando(review: Review) -> str:
    """Give what to type to make this report oneself."""
    return " ".join(
        ("python build.py changes", shlex.quote(review.base), *([shlex.quote(review.head)] if review.head else ()))
    )


def oordeel(review: Review) -> str:
    """Say what was compared with what, and how to do it oneself."""
    now = f"`{review.head}`" if review.head else "de bestanden zoals zij nu zijn"
    return f"Vergeleken: `{review.base}` met {now}. Zelf vergelijken: `{commando(review)}`."


def uitkomst(review: Review, item: ItemWijziging) -> str:
    """Say behind the name of an item what became of it: “(nieuw, onder Wonen)”; "" when it changed."""
    if item.uitkomst is Uitkomst.WEG:
        return " (weg)"
    under = review.onder.get(item.id)
    new = f"nieuw, onder {under}" if under else "nieuw"
    return f" ({new})" if item.uitkomst is Uitkomst.NIEUW else ""
