"""How a hostile case is written: the files that it lays over the tiny region, and the codes that must come of it."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

from tests.helpers import tiny

HULP = "content/paginas/hulp.md"
HEAD = "---\ntitel: Hulp\nsamenvatting: Waar u terechtkunt met een vraag.\n---\n\n"
TITELS = "---\ntitel: {}\nsamenvatting: Waar u terechtkunt met een vraag.\n---\n\nBel ons.\n"
BUS = "content/agendas/duinstreek/bereikbaarheid/1.2-bushaltes.md"
SITE = "content/site.yaml"
PNG = tiny()["content/bestanden/fietspad.png"]
FOTO = "content/bestanden/kaart.png"


@dataclass(frozen=True, slots=True, kw_only=True)
class Geval:
    """One case: its group and name, the files it lays over the tiny region, and the codes that it must give."""

    groep: str
    naam: str
    bestanden: dict[str, bytes]
    uitkomst: str = ""


def body(groep: str, naam: str, text: str, uitkomst: str = "") -> Geval:
    return Geval(
        groep=groep,
        naam=naam,
        bestanden={HULP: (HEAD + text + "\n").encode("utf-8", "surrogatepass")},
        uitkomst=uitkomst,
    )


def titel(naam: str, value: str, uitkomst: str = "", groep: str = "yaml") -> Geval:
    data = TITELS.format(value).encode("utf-8", "surrogatepass")
    return Geval(groep=groep, naam=naam, bestanden={HULP: data}, uitkomst=uitkomst)


def file(groep: str, naam: str, path: str, data: bytes, uitkomst: str = "") -> Geval:
    return Geval(groep=groep, naam=naam, bestanden={path: data}, uitkomst=uitkomst)


def site(naam: str, old: str, new: str, uitkomst: str = "") -> Geval:
    data = tiny()[SITE].decode()
    assert old in data, old
    return Geval(groep="site.yaml", naam=naam, bestanden={SITE: data.replace(old, new, 1).encode()}, uitkomst=uitkomst)


def field(naam: str, line: str, uitkomst: str = "", groep: str = "velden") -> Geval:
    """A field put first in the header of an actie."""
    data = tiny()[BUS].replace(b"---\n", f"---\n{line}\n".encode("utf-8", "surrogatepass"), 1)
    return Geval(groep=groep, naam=naam, bestanden={BUS: data}, uitkomst=uitkomst)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", b"x") + _chunk(b"IEND", b"")
