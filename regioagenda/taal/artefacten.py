"""What taking a text out of a PDF or Word file leaves behind."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.gegevens import lijst
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import Check, hits, line_hits, report, shortened
from regioagenda.taal.stuk import Regel, RegelSoort, Stuk
from regioagenda.taal.woordenboek import woordenboek

_PRIVE = re.compile(r"[\ue000-\uf8ff\ufffd\u00ad]")
_REGEL_MET_STREEP = re.compile(r"-[^\S\n]*\n")
_STREEP = re.compile(r"((?<![^\W\d_])[^\W\d_]++|\()-$")
_VERVOLG = re.compile(r"\)?[a-zà-ÿ]{2,}")
_LETTERS = re.compile(r"[a-zà-ÿ]{8,}")
_BOTSING = ("aa", "ee", "ii", "oo", "uu", "ae", "ei", "ie", "oe", "ou", "eu", "ij", "ui", "ai", "oi", "au")
_MET_STREEPJE = lijst("met-streepje")
_IN_WOORD = Pattern(r"(?<![\w-])([a-zà-ÿ]{4,})-([a-zà-ÿ]{4,})(?![\w-])")


def _filled(stuk: Stuk) -> list[Regel]:
    return [r for r in stuk.regels if r.soort not in (RegelSoort.LEEG, RegelSoort.CODE)]


def check_vreemd_teken(stuk: Stuk) -> Iterator[Diagnostic]:
    """A character that only one font knows shows as an empty box; one report per list."""
    if not _PRIVE.search(stuk.written.lower):
        return
    before = False
    for regel in stuk.regels:
        if regel.soort is RegelSoort.LEEG:
            continue
        match = _PRIVE.search(regel.tekst)
        if match and not before:
            yield report(
                regel,
                match.start(),
                "vreemd-teken",
                f"Hier staat een teken dat alleen in één lettertype bestaat (U+{ord(match[0]):04X}).",
                "Maak er een echte lijst van: begin elke regel met een streepje en een spatie.",
            )
        before = bool(match)


def check_afbreekstreepje(stuk: Stuk) -> Iterator[Diagnostic]:
    """A word that is cut in two at the end of a line."""
    if not _REGEL_MET_STREEP.search(stuk.written.lower):
        return
    whole = " ".join(r.tekst for r in stuk.regels)
    lines = [r for r in _filled(stuk) if r.soort not in (RegelSoort.CIJFER, RegelSoort.KOPREGEL)]
    for regel, after in itertools.pairwise(lines):
        text = regel.tekst.rstrip()
        if not text.endswith("-"):
            continue
        head, tail = _STREEP.search(text), _VERVOLG.match(after.tekst.strip())
        if (
            not head
            or not tail
            or re.match(r"(?:en|of|tot|dan|als|maar)\b", tail[0])
            or re.search(r"https?:|www\.", text)
        ):
            continue
        joined = f"{head[1]}-{tail[0]}"
        if joined in whole or (not tail[0].startswith(")") and _own_hyphen(head[1], tail[0])):
            continue
        yield report(
            regel,
            head.start(),
            "afbreekstreepje",
            f"Dit woord is aan het eind van de regel afgebroken: “{joined}”.",
            _whole(head[1], tail[0]),
        )


def _own_hyphen(head: str, tail: str) -> bool:
    """Tell whether the hyphen belongs to the word, so that breaking there is right: `OV-aanbod`, `niet-duurzame`."""
    if head == "(" or len(head) == 1:
        return False
    clash = head[-1].lower() + tail[0] in _BOTSING
    return clash or head.isupper() or head.lower() in _MET_STREEPJE or woordenboek().knows(f"{head}-{tail}")


def _whole(head: str, tail: str) -> str:
    """Give the hint: the word in one piece, with its hyphen when that belongs to it."""
    boek, whole = woordenboek(), head + tail
    if tail.startswith(")") or len(head) == 1 or boek.knows(f"{head}-{tail}"):
        return f"Zet het hele woord op één regel: “{head}-{tail}”."
    known = boek.knows(whole) or boek.splits(whole)
    return f"Schrijf het woord aan elkaar: “{whole}”." if known else "Haal het streepje weg en controleer de spelling."


def check_streepje_in_woord(stuk: Stuk) -> Iterator[Diagnostic]:
    """A hyphen left inside a word that is listed without one."""
    broken = frozenset(m[0] for _, m in line_hits(stuk, _IN_WOORD))
    for blok, match in hits(stuk, _IN_WOORD):
        boek = woordenboek()
        joined = match[1] + match[2]
        own = match[1][-1] + match[2][0] in _BOTSING or match[1] in _MET_STREEPJE or boek.knows(match[0])
        if match[0] in broken and not own and (boek.knows(joined) or _stands_in(stuk, joined)):
            yield report(
                blok,
                match.start(),
                "streepje-in-woord",
                f"In “{match[0]}” staat een streepje dat er niet hoort.",
                f"Schrijf “{joined}”.",
            )


def _stands_in(stuk: Stuk, word: str) -> bool:
    """Tell whether a long word stands in a text in lower case."""
    return any(word in _LETTERS.findall(r.tekst) for r in stuk.regels if word in r.tekst)


def check_los_cijfer(stuk: Stuk) -> Iterator[Diagnostic]:
    """A page number or footnote number alone on a line, in the middle of the text."""
    lines = _filled(stuk)
    for i, regel in enumerate(lines):
        if regel.soort is not RegelSoort.CIJFER or stuk.markdown or i == 0 or i + 1 == len(lines):
            continue
        before, after = lines[i - 1], lines[i + 1]
        if RegelSoort.CIJFER in (before.soort, after.soort) or len(before.tekst.strip()) < 12:
            continue
        if re.search(r"\d\s*$|%\s*$", before.tekst) or re.match(r"\s*(?:\d+(?![\d.)])|€)", after.tekst):
            continue
        yield report(
            regel,
            len(regel.tekst) - len(regel.tekst.lstrip()),
            "los-cijfer",
            f"Er staat een los cijfer ({regel.tekst.strip()}) tussen de regels: een paginanummer of voetnoot.",
            "Haal een paginanummer weg. Maak van een nootcijfer een echte voetnoot.",
        )


def check_kopregel(stuk: Stuk) -> Iterator[Diagnostic]:
    """The head or foot of a page, between the lines of the text; the first one, with the number of others."""
    seen: dict[str, list[Regel]] = {}
    for regel in stuk.regels:
        if regel.soort is RegelSoort.KOPREGEL:
            seen.setdefault(re.sub(r"\d+", "#", regel.tekst.strip()), []).append(regel)
    for found in seen.values():
        first = found[0]
        more = f" Dit komt {len(found)} keer voor." if len(found) > 1 else ""
        yield report(
            first,
            len(first.tekst) - len(first.tekst.lstrip()),
            "kopregel-in-tekst",
            f"Hier staat de kop of voet van een pagina tussen de tekst: “{shortened(first.tekst)}”.{more}",
            "Haal deze regels weg.",
        )


def check_lege_regel(stuk: Stuk) -> Iterator[Diagnostic]:
    """A blank line in the middle of a sentence."""
    if stuk.markdown or len(stuk.wijd) > 0.03 * len(stuk.regels):
        return
    for blok in stuk.alineas:
        for a, b in zip(blok.regels, blok.regels[1:], strict=False):
            between = stuk.regels[a + 1 : b]
            if between and all(r.soort is RegelSoort.LEEG for r in between) and b not in stuk.wijd:
                regel = stuk.regels[a]
                yield report(
                    regel,
                    max(0, len(regel.tekst.rstrip()) - 1),
                    "lege-regel-in-zin",
                    "Na deze regel staat een lege regel midden in de zin.",
                    "Haal de lege regel weg.",
                )


CHECKS = (
    Check(check_vreemd_teken),
    Check(check_afbreekstreepje, written=(Pattern(r"-\s*\n"),)),
    Check(check_streepje_in_woord, prose=(_IN_WOORD,)),
)
EXTERNAL_CHECKS = (
    Check(check_los_cijfer),
    Check(check_kopregel),
    Check(check_lege_regel),
)
