"""How much of a file from elsewhere is read, and what is refused before any library looks at it."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping

from regioagenda.base.failure import Failure

MOST_BYTES = 20 * 1024 * 1024
# What an archive may hold when it is unpacked, and in how many parts.
MOST_UNPACKED = 64 * 1024 * 1024
MOST_PARTS = 2_000
MOST_ROWS = 5_000
MOST_COLUMNS = 200
MOST_CELLS = 200_000
MOST_LETTERS = 20_000
_MARKS = (b"<!DOCTYPE", b"<!ENTITY", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))


class LijstFout(Failure):
    """A list cannot be read; the Dutch text says why and what to do. It is the content's fault, not that of the command."""


class PakketOntbreekt(Failure):
    """A list of this kind asks for packages that are not there; the text says what to type."""

    wrong_use = True


def onderdelen(data: bytes) -> Mapping[str, bytes]:
    """Unpack the XML of an office file, within bounds. Raises `LijstFout`, also for XML that declares entities."""
    found: dict[str, bytes] = {}
    left = MOST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS:
                raise LijstFout(
                    f"Dit bestand heeft meer dan {MOST_PARTS} onderdelen. Bewaar de lijst in een nieuw bestand."
                )
            for part in parts:
                if part.flag_bits & 1:
                    raise LijstFout("Dit bestand is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord.")
                with archive.open(part) as opened:
                    # The size that an archive tells may be a lie: what is read counts.
                    got = opened.read(left + 1)
                left -= len(got)
                if left < 0:
                    raise LijstFout(
                        f"Dit bestand is uitgepakt groter dan {MOST_UNPACKED // 1024**2} MB. Haal afbeeldingen en lege rijen weg."
                    )
                if part.filename.lower().endswith((".xml", ".rels")):
                    if any(mark in got for mark in _MARKS):
                        raise LijstFout(
                            "Dit bestand verwijst naar iets erbuiten (DOCTYPE). Open het en bewaar het opnieuw."
                        )
                    found[part.filename] = got
    except (
        zipfile.BadZipFile,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        zlib.error,
    ) as error:
        raise LijstFout(
            "Dit bestand is kapot of van een ander soort dan de naam zegt. Open het en bewaar het opnieuw."
        ) from error
    return found


def letter(kolom: int) -> str:
    """Give the letters of a column, counted from 0: A, B, … Z, AA."""
    name = ""
    kolom += 1
    while kolom:
        kolom, rest = divmod(kolom - 1, 26)
        name = chr(65 + rest) + name
    return name


def plek(rij: int, kolom: int) -> str:
    """Give the place of a cell in words: its row counted from 1, its column from 0."""
    return f"rij {rij}, kolom {letter(kolom)}"


def te_lang(tekst: str) -> str:
    """Say that a text is longer than a cell may be; empty when it is not."""
    return f"deze cel heeft meer dan {MOST_LETTERS} tekens" if len(tekst) > MOST_LETTERS else ""


def te_groot(what: str) -> LijstFout:
    """Make the refusal of a sheet that is too large."""
    return LijstFout(f"Deze lijst heeft meer dan {what}. Haal weg wat geen actie is, of verdeel de lijst.")
