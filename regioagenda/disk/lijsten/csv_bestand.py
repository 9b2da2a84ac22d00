"""CSV as spreadsheets write it: any of three codings and three separators, with or without a mark."""

from __future__ import annotations

import csv
import io
from collections import Counter

from regioagenda.disk.lijsten.grenzen import MOST_COLUMNS, MOST_ROWS, LijstFout, plek, te_groot, te_lang
from regioagenda.domain.lijsten.blad import Blad, Cel, Rij

# What guards a text that looks like a formula.
FORMULA = "=+-@\t\r\n＝＋－＠"


def lees_csv(data: bytes, naam: str) -> Blad:
    """Read a table. Raises `LijstFout`."""
    text = _tekst(data)
    if "\x00" in text:
        raise LijstFout("Dit is geen CSV-bestand. Bewaar de lijst als .csv of .xlsx.")
    head, _, rest = text.partition("\n")
    between = ""
    if head.strip().lower().startswith("sep=") and len(head.strip()) == 5:
        # What Excel writes so that it knows the separator itself.
        between, text = head.strip()[4], f"\n{rest}"
    lines: list[list[str]] = []
    csv.field_size_limit(1_000_000)
    try:
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=between or _scheiding(text)):
            lines.append(line)
            if len(lines) > MOST_ROWS:
                if not any(map(str.strip, line)):
                    lines.pop()
                    continue
                raise te_groot(f"{MOST_ROWS} rijen")
    except csv.Error as error:
        raise LijstFout(
            f"Dit CSV-bestand is kapot bij regel {len(lines) + 1}. Open het en bewaar het opnieuw."
        ) from error
    width = max((max((n for n, c in enumerate(line, 1) if c.strip()), default=0) for line in lines), default=0)
    if width > MOST_COLUMNS:
        raise te_groot(f"{MOST_COLUMNS} kolommen")
    return Blad(
        naam=naam,
        rijen=tuple(
            Rij(nummer=n, cellen=tuple(_cel(line[k] if k < len(line) else "", n, k) for k in range(width)))
            for n, line in enumerate(lines, 1)
        ),
    )


def _cel(text: str, rij: int, kolom: int) -> Cel:
    value = text.strip()
    if value[:1] == "'" and value[1:2] and value[1] in FORMULA:
        value = value[1:]
    wrong = te_lang(value)
    return Cel(tekst="" if wrong else value, plek=plek(rij, kolom), fout=wrong)


def _tekst(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # The five bytes that Windows gives no sign stay what they are.
        return data.decode("cp1252", "replace")


def _scheiding(text: str) -> str:
    """Give the separator: the one that the most lines have the same number of, outside quotes."""
    best, most = ";", (0, 0)
    for sign in ";\t,|":
        counts = Counter(_buiten(line, sign) for line in text.splitlines()[:200] if line.strip())
        counts.pop(0, None)
        if counts:
            number, lines = max(counts.items(), key=lambda item: (item[1], item[0]))
            if (lines, number) > most:
                best, most = sign, (lines, number)
    return best


def _buiten(line: str, sign: str) -> int:
    return sum(part.count(sign) for part in line.split('"')[::2])
