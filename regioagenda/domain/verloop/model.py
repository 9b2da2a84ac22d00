"""What is known of the earlier revisions of a region: an input of the build, as bytes under a name of its own in `Sources`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from regioagenda.base.late import dataclass

# Where it stands among the sources. No file of an editor can have this name.
VERLOOP = "verloop.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """What changed in one item by one change of the site: its id, the day on which that came on the site, and what in words.

    `gewijzigd` is the day under `gewijzigd` that came along with it, None when that stayed as it was. `klein` tells that the
    words do not say what it was and what it is now.
    """

    item: str
    dag: date
    woorden: str
    klein: bool
    gewijzigd: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agendapunt:
    """A moment as it stood in the calendars: its item with the agenda of that, its words, its day, and for whom it was.

    `verzet` is how often it had moved, by its own account; `gaat_niet_door` tells that its file said so. `gemeenten` and
    `trekkers` are the slugs of the parties in whose calendars it stood.
    """

    item: str
    agenda: str
    titel: str
    wat: str
    wanneer: str
    dag: date
    verzet: int
    gaat_niet_door: bool
    gemeenten: tuple[str, ...]
    trekkers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Afgezegd:
    """A moment that stood in the calendars and is gone from the site: what subscribers know it by, as it stood last, since
    when it is gone, and the SEQUENCE with which they hear so."""

    uid: str
    punt: Agendapunt
    sinds: date
    volgnummer: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verloop:
    """All that is known of earlier revisions. `sinds` is the day of the first of them.

    The ids in `regels` are those of the last revision. `verzet` tells of a moment, by what subscribers know it by, how much
    higher its SEQUENCE is than its own account says: it moved without a word, or was gone for a while.
    """

    sinds: date
    regels: tuple[Regel, ...]
    afgezegd: tuple[Afgezegd, ...]
    verzet: Mapping[str, int]


def as_bytes(verloop: Verloop) -> bytes:
    """Write it as it stands among the sources."""
    data = {
        "sinds": verloop.sinds.isoformat(),
        "regels": [
            [r.item, r.dag.isoformat(), r.woorden, r.klein, r.gewijzigd.isoformat() if r.gewijzigd else ""]
            for r in verloop.regels
        ],
        "afgezegd": [[a.uid, a.sinds.isoformat(), a.volgnummer, _punt(a.punt)] for a in verloop.afgezegd],
        "verzet": dict(sorted(verloop.verzet.items())),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def from_bytes(data: bytes) -> Verloop:
    """Read what `as_bytes` wrote."""
    found = json.loads(data)
    return Verloop(
        sinds=date.fromisoformat(found["sinds"]),
        regels=tuple(
            Regel(
                item=item,
                dag=date.fromisoformat(dag),
                woorden=words,
                klein=small,
                gewijzigd=date.fromisoformat(changed) if changed else None,
            )
            for item, dag, words, small, changed in found["regels"]
        ),
        afgezegd=tuple(
            Afgezegd(uid=uid, sinds=date.fromisoformat(sinds), volgnummer=number, punt=_as_punt(punt))
            for uid, sinds, number, punt in found["afgezegd"]
        ),
        verzet=found["verzet"],
    )


def _punt(punt: Agendapunt) -> list[Any]:
    return [
        punt.item,
        punt.agenda,
        punt.titel,
        punt.wat,
        punt.wanneer,
        punt.dag.isoformat(),
        punt.verzet,
        punt.gaat_niet_door,
        list(punt.gemeenten),
        list(punt.trekkers),
    ]


def _as_punt(values: list[Any]) -> Agendapunt:
    item, agenda, titel, wat, wanneer, dag, verzet, stopped, gemeenten, trekkers = values
    return Agendapunt(
        item=item,
        agenda=agenda,
        titel=titel,
        wat=wat,
        wanneer=wanneer,
        dag=date.fromisoformat(dag),
        verzet=verzet,
        gaat_niet_door=stopped,
        gemeenten=tuple(gemeenten),
        trekkers=tuple(trekkers),
    )
