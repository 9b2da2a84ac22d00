"""What is known of the pictures, maps and attachments of editors, and what is wrong where a file names one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from regioagenda.base.diagnostics import Diagnostic, Location, suggestion
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.domain.bestanden import naam_op_site
from regioagenda.domain.model import Beeld, Bijlage, Document, Kaartbeeld
from regioagenda.reading.afbeelding import afmetingen
from regioagenda.reading.geojson import Kaartvorm, lees_geojson
from regioagenda.reading.verkleinen import HEAVY, WIDE, Verkleind, kan_verkleinen, verklein
from regioagenda.reading.walk import groups_in

FOLDER = "content/bestanden/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestandsmaat:
    """How large a file is, in bytes, and a picture in pixels; None of what is no picture.

    `kopieen` are the smaller copies of a picture: how wide, and the name in the site.
    """

    omvang: int
    breedte: int | None = None
    hoogte: int | None = None
    kopieen: tuple[tuple[int, str], ...] = ()

    @property
    def licht(self) -> bool:
        """Whether the file itself may be shown, or only a copy of it."""
        return self.omvang <= HEAVY and (self.breedte or 0) <= WIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestanden:
    """The files by their name below `content/`: their sizes, and the drawing of each map or why there is none."""

    maten: Mapping[str, Bestandsmaat]
    kaarten: Mapping[str, Kaartvorm | str]


GEEN_BESTANDEN = Bestanden(maten=MappingProxyType({}), kaarten=MappingProxyType({}))


def kopieen_van(path: str, data: bytes, memo: Memo) -> Mapping[str, Verkleind]:
    """Give the smaller copies of a picture by their names in the site, the smallest first."""
    made = memo.recall("verkleind", (data, str(kan_verkleinen())), lambda: verklein(data))
    return {f"{naam_op_site(path)}.{copy.breedte}.webp": copy for copy in made}


def lees_bestanden(sources: Mapping[str, bytes], memo: Memo) -> Bestanden:
    """Look at every file of editors."""
    found = {path.removeprefix("content/"): data for path, data in sources.items() if path.startswith(FOLDER)}
    return Bestanden(
        maten=MappingProxyType({name: _maat(f"content/{name}", data, memo) for name, data in found.items()}),
        kaarten=MappingProxyType(
            {name: lees_geojson(data) for name, data in found.items() if name.endswith(".geojson")}
        ),
    )


def _maat(path: str, data: bytes, memo: Memo) -> Bestandsmaat:
    size = afmetingen(data)
    if size is None:
        return Bestandsmaat(omvang=len(data))
    copies = kopieen_van(path, data, memo)
    copy = next(iter(copies.values()), None)
    # A camera that was held upright says so beside the picture; a copy is upright itself.
    width, height = size[::-1] if copy and (copy.breedte > copy.hoogte) != (size[0] > size[1]) else size
    return Bestandsmaat(
        omvang=len(data),
        breedte=width,
        hoogte=height,
        kopieen=tuple((one.breedte, name) for name, one in copies.items()),
    )


def check_bestanden(entity: Any, bestanden: Bestanden) -> Iterator[Diagnostic]:
    """Tell which pictures, maps and attachments of a file are not there or cannot be shown."""
    for _, _, beeld in groups_in(entity, Beeld):
        yield from _missing(beeld.bestand, beeld.at("bestand"), bestanden)
        size = bestanden.maten.get(beeld.bestand)
        if size is not None and size.breedte is None:
            yield Diagnostic(
                where=beeld.at("bestand"),
                code="afbeelding-onleesbaar",
                message=f"“{beeld.bestand}” is geen afbeelding die te lezen is.",
                hint="Bewaar de afbeelding opnieuw als png, jpg, webp of gif.",
            )
    for _, _, bijlage in groups_in(entity, Bijlage):
        yield from _missing(bijlage.bestand, bijlage.at("bestand"), bestanden)
    for _, _, document in groups_in(entity, Document):
        if document.bestand:
            yield from _missing(document.bestand, document.at("bestand"), bestanden)
    for _, _, kaart in groups_in(entity, Kaartbeeld):
        yield from _missing(kaart.vorm, kaart.at("vorm"), bestanden)
        reason = bestanden.kaarten.get(kaart.vorm)
        if isinstance(reason, str):
            yield Diagnostic(
                where=kaart.at("vorm"),
                code="kaart-onleesbaar",
                message=f"“{kaart.vorm}” kan geen kaart worden: {reason}.",
                hint="Maak het bestand opnieuw als GeoJSON in graden (WGS 84), met hooguit 500 punten.",
            )


def _missing(name: str, where: Location, bestanden: Bestanden) -> Iterator[Diagnostic]:
    if name not in bestanden.maten:
        yield Diagnostic(
            where=where,
            code="bestand-ontbreekt",
            message=f"Het bestand “{name}” bestaat niet.",
            hint=suggestion(name, bestanden.maten) or "Zet het bestand in content/bestanden/.",
        )
