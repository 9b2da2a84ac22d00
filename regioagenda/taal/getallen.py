"""Numbers: as many as announced, percentages and sums that add up, fractions that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import Check, hits, report
from regioagenda.taal.stuk import Blok, RegelSoort, Stuk

TELWOORDEN = {
    "nul": 0, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15,
}  # fmt: skip
_AANTAL = "(?:" + "|".join(w for w in TELWOORDEN if TELWOORDEN[w] > 1) + r"|[2-9]|1\d)"
_AANKONDIGING = Pattern(
    rf"\b(?:(?:de|deze|dit zijn|volgende|onderstaande|de volgende|uit|in|op|langs|aan|drie) )?({_AANTAL}) ((?:[a-zà-ÿ-]+(?:e|en) )?[a-zà-ÿ’-]{{4,}}(?:en|s|’s))(?: [a-zà-ÿ ]{{0,40}})?:\s*$"
)
_INLINE = Pattern(rf"\b({_AANTAL}) ([a-zà-ÿ-]{{4,}}(?:en|s|’s))(?: [a-zà-ÿ]+){{0,3}}: ([^.:;()]{{10,200}})\.")
_PERCENTAGE = Pattern(r"(?<![\d,.])(\d{1,3}(?:,\d)?)\s?(?:%|procent\b)")
_SOM = Pattern(r"(?<![\d,.])(\d[\d.]*)((?: ?[+] ?\d[\d.]*){1,20}) ?= ?(\d[\d.]*)(?![\d,%]|\.\d)")
_BREUK = Pattern(r"(?<!\S)(\d{1,3})\s{1,9}(\d{1,3})/(\d{1,3})\b")


def _number(text: str) -> int:
    return TELWOORDEN.get(text.lower()) or int(text)


def check_aantal(stuk: Stuk) -> Iterator[Diagnostic]:
    """As many items as the sentence before the list announces."""
    for i, blok in enumerate(stuk.blokken if ":" in stuk.prose.lower else ()):
        if blok.soort not in (RegelSoort.ALINEA, RegelSoort.LIJST):
            continue
        match = _AANKONDIGING.search(blok.proza) if blok.proza.rstrip().endswith(":") else None
        if match:
            count = _list_after(stuk.blokken, i)
            if count > 1 and count != _number(match[1]):
                yield _wrong_count(blok, match.start(1), f"{match[1]} {match[2]}", count)
        for inline in _INLINE.finditer(blok.proza) if ": " in blok.proza else ():
            items = [p for p in re.split(r", |; ", inline[3]) if p.strip()]
            last = re.split(r" en ", items[-1])
            plain = all(len(p.split()) <= 3 for p in (*items[:-1], *last)) and not any(" en " in p for p in items[:-1])
            total = len(items) - 1 + len(last)
            if plain and total > 2 and _number(inline[1]) not in (len(items), total) and len(last) < 3:
                yield _wrong_count(blok, inline.start(1), f"{inline[1]} {inline[2]}", total)


def _wrong_count(blok: Blok, offset: int, text: str, count: int) -> Diagnostic:
    return report(
        blok,
        offset,
        "aantal-klopt-niet",
        f"De zin kondigt “{text}” aan, maar er volgen er {count}.",
        "Pas het aantal aan, of vul de opsomming aan.",
    )


def _list_after(blokken: tuple[Blok, ...], i: int) -> int:
    """Count the list items of one kind that follow a block directly."""
    kinds = [_mark_kind(b) for b in blokken[i + 1 : i + 20]]
    if not kinds or not kinds[0]:
        return 0
    level = blokken[i + 1].place(0).column
    count = 0
    for blok, kind in zip(blokken[i + 1 : i + 20], kinds, strict=True):
        if not kind:
            break
        if kind == kinds[0] and blok.place(0).column <= level:
            count += 1
    return count


def _mark_kind(blok: Blok) -> str:
    if blok.soort is not RegelSoort.LIJST:
        return ""
    return (
        "1"
        if blok.merk[:1].isdigit() or blok.merk[1:2].isdigit()
        else "a"
        if blok.merk[:1].isalpha() and len(blok.merk) > 1
        else blok.merk[:1]
    )


def check_percentages(stuk: Stuk) -> Iterator[Diagnostic]:
    """Shares of a whole add up to a hundred."""
    for blok in stuk.alineas if _PERCENTAGE.in_text(stuk.prose) else ():
        for begin, end in blok.zinnen:
            text = blok.proza[begin:end]
            if text.count("%") + text.count("procent") < 3:
                continue
            shares = [float(m[1].replace(",", ".")) for m in _PERCENTAGE.finditer(text)]
            rest = re.search(
                r"\b(?:de overige|de rest|het restant|de resterende|bestaat uit|verdeeld over|opgebouwd uit|onderverdeeld)\b",
                text,
            )
            if len(shares) >= 3 and rest and 90 <= sum(shares) <= 110 and abs(sum(shares) - 100) > 0.5:
                at = _PERCENTAGE.search(text)
                yield report(
                    blok,
                    begin + (at.start() if at else 0),
                    "percentages-tellen-niet-op",
                    f"De percentages zijn samen {f'{sum(shares):g}'.replace('.', ',')}%, geen 100%.",
                    "Controleer de cijfers. Schrijf er “door afronding” bij als dat de reden is.",
                )


def check_som(stuk: Stuk) -> Iterator[Diagnostic]:
    """A written sum is right, and so is the total of a table."""
    for blok, match in hits(stuk, _SOM):
        parts = [int(n.replace(".", "")) for n in (match[1], *re.findall(r"\d[\d.]*", match[2]))]
        total = int(match[3].rstrip(".").replace(".", ""))
        if sum(parts) != total:
            yield _wrong_total(blok, match.start(), sum(parts), total)
    yield from _tables(stuk)


def _wrong_total(blok: Blok, offset: int, real: int, written: int) -> Diagnostic:
    return report(
        blok,
        offset,
        "som-klopt-niet",
        f"De getallen zijn samen {real}, maar er staat {written}.",
        "Controleer de getallen en het totaal.",
    )


def _tables(stuk: Stuk) -> Iterator[Diagnostic]:
    if "|" not in stuk.prose.lower:
        return
    rows: list[tuple[Blok, list[str]]] = []
    for blok in (*stuk.blokken, None):
        if blok is not None and blok.soort is RegelSoort.TABEL:
            rows.append((blok, [c.strip(" *") for c in blok.tekst.strip().strip("|").split("|")]))
            continue
        if len(rows) > 3 and rows[-1][1][0].lower() in ("totaal", "som", "samen"):
            yield from _total_row(rows)
        rows = []


def _total_row(rows: list[tuple[Blok, list[str]]]) -> Iterator[Diagnostic]:
    blok, last = rows[-1]
    for column in range(1, len(last)):
        cells = [cells[column] if column < len(cells) else "" for _, cells in rows[2:-1]]
        if all(re.fullmatch(r"\d[\d.]*", c) for c in (*cells, last[column])):
            real, written = sum(int(c.replace(".", "")) for c in cells), int(last[column].replace(".", ""))
            if real != written:
                yield _wrong_total(blok, blok.tekst.rfind(last[column]), real, written)


def check_breuken(stuk: Stuk) -> Iterator[Diagnostic]:
    """A fraction of seats that a program has reduced cannot be compared with the other rows."""
    if "/" not in stuk.written.lower:
        return
    rows = [
        (r, int(m[1]), int(m[2]), int(m[3]))
        for r in stuk.regels
        if "/" in r.tekst and (m := _last(_BREUK.finditer(r.tekst)))
    ]
    plain = {n for _, seats, a, n in rows if a == seats}
    for regel, seats, a, n in rows:
        if a and seats != a and seats % a == 0 and n * (seats // a) in plain:
            yield report(
                regel,
                regel.tekst.index(f"{a}/{n}"),
                "breuk-vereenvoudigd",
                f"De breuk {a}/{n} is vereenvoudigd: {seats} van de {n * (seats // a)} is elders niet vereenvoudigd.",
                f"Schrijf {seats}/{n * (seats // a)}, dan is de rij met de andere te vergelijken.",
            )


def _last(found: Iterator[re.Match[str]]) -> re.Match[str] | None:
    matches = list(found)
    return matches[-1] if matches else None


CHECKS = (
    Check(check_aantal, prose=(Pattern(":"),)),
    Check(check_percentages, prose=(_PERCENTAGE,)),
    Check(check_som, prose=(_SOM, Pattern(r"\|"))),
    Check(check_breuken, written=(_BREUK,)),
)
