"""A file with a list, of any kind that is known, to its sheets or parts."""

from __future__ import annotations

from pathlib import Path

from regioagenda.disk.lijsten.csv_bestand import lees_csv
from regioagenda.disk.lijsten.docx_bestand import lees_docx
from regioagenda.disk.lijsten.grenzen import MOST_BYTES, LijstFout
from regioagenda.disk.lijsten.ods import lees_ods
from regioagenda.disk.lijsten.xlsx import lees_xlsx
from regioagenda.disk.systeem import in_dutch
from regioagenda.domain.lijsten.blad import Lijstbestand

SOORTEN = (".xlsx", ".csv", ".ods", ".docx")
# What is often meant by another name.
_ANDERS = {
    ".xls": ".xlsx",
    ".xlsm": ".xlsx",
    ".doc": ".docx",
    ".odt": ".docx",
    ".numbers": ".xlsx",
    ".txt": ".csv",
    ".pdf": ".xlsx",
}


def lees_lijst(path: Path) -> Lijstbestand:
    """Read a list. Raises `LijstFout` and `PakketOntbreekt`."""
    kind = path.suffix.lower()
    if kind not in SOORTEN:
        better = f" Bewaar de lijst als {_ANDERS[kind]}." if kind in _ANDERS else ""
        raise LijstFout(f"Een lijst is een bestand met de naam {', '.join(SOORTEN)}; dit is “{path.name}”.{better}")
    try:
        with open(path, "rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise LijstFout(f"{path} is niet te lezen: {in_dutch(error)}.") from error
    if len(data) > MOST_BYTES:
        raise LijstFout(f"Dit bestand is groter dan {MOST_BYTES // 1024**2} MB. Haal afbeeldingen en lege rijen weg.")
    if kind == ".csv":
        return Lijstbestand(bladen=(lees_csv(data, path.name),))
    if kind == ".docx":
        return Lijstbestand(delen=lees_docx(data))
    return Lijstbestand(bladen=lees_ods(data) if kind == ".ods" else lees_xlsx(data))


def lees_kaartbestand(path: Path) -> str | None:
    """Read the file that says which column goes where; None when it is not there yet. Raises `LijstFout`."""
    if not path.exists():
        return None
    try:
        with open(path, "rb") as file:
            return file.read(MOST_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = in_dutch(error) if isinstance(error, OSError) else "het is geen UTF-8"
        raise LijstFout(f"{path} is niet te lezen: {why}.") from error
