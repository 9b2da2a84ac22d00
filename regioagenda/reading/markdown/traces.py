"""Traces of where a text was before: mail, chat, meetings, PDFs, and programs for notes and references."""

from __future__ import annotations

import html
import re
import urllib.parse
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.reading.markdown.dialect import Dialect
from regioagenda.reading.markdown.source import MarkdownSource

# What is on every line with a trace that has no sign of its own.
WORDS = r"Verstuurd |Verzonden |Sent |Outlook |geadresseerde|Pagina |Page |Blz|^-- ?$|\(\(|[%@&]"
_MAIL = "een rest van een mail"
_NOTE_HINT = "Schrijf [^1] achter het woord, en onder de tekst een regel met [^1]: en de bron."

AT_START = (
    Dialect(
        pattern=re.compile(r"(?P<at>(?:> ?){0,9}(?:Op|On) .{4,120}\b(?:schreef|wrote)\b.{0,120}:) *$"),
        what=_MAIL,
        hint="Haal deze regel weg: zij noemt wie de mail stuurde.",
        needs=(":",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>--) ?$"),
        what=_MAIL,
        hint="Haal de streepjes en de ondertekening weg.",
        needs=("--",),
    ),
    Dialect(
        pattern=re.compile(
            r"(?P<at>(?:(?:Verstuurd|Verzonden) (?:vanaf|vanuit|met) (?:mijn |Outlook)|Sent from (?:my |Outlook)"
            r"|(?:Download |Get )?Outlook (?:voor|for) (?:iOS|Android|Mac)).{0,60})$"
        ),
        what=_MAIL,
        hint="Haal deze regel weg.",
        needs=("Verstuurd", "Verzonden", "Sent from", "Outlook"),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>D(?:it|eze|e)\b.{0,60}\b(?:bericht|e-?mail)\b.{0,120}\bgeadresseerde.*)$"),
        what=_MAIL,
        hint="Haal deze alinea weg.",
        needs=("geadresseerde",),
    ),
    Dialect(
        pattern=re.compile(
            r"(?P<at>\[(?:[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4},? )?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\]) +\S"
        ),
        what="de tijd van een bericht uit een chatprogramma",
        hint="Haal het bericht weg, of schrijf wat er is afgesproken.",
        needs=("[",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>(?:Pagina|Page|Blz\.?) [0-9]{1,4}(?: ?(?:van|of|/) ?[0-9]{1,4})?) *$"),
        what="het nummer van een bladzijde, uit een ander document",
        hint="Haal deze regel weg.",
        needs=("Pagina", "Page", "Blz"),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\(@[a-z0-9]{0,20}\)) +\S"),
        what="een punt van een lijst in de vorm van een ander programma",
        hint="Begin elke regel met een nummer en een punt: “1. ”.",
        needs=("(@",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>%) +[^\W\d_]"),
        what="een titel of opmerking in de vorm van een ander programma",
        hint="Haal deze regel weg. De titel staat boven in het bestand.",
        needs=("%",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>[ \t]{0,20}(?:[-*] )?[a-z][a-z-]{1,30}::)(?: |$)"),
        what="een eigenschap in de vorm van een ander programma",
        hint="Haal deze regel weg.",
        needs=("::",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\^ .{1,300} \^) *$"),
        what="de kop van een tabel in de vorm van een wiki",
        hint="Schrijf een tabel met | tussen de vakken, en een regel met |---|---| onder de kop.",
        needs=("^ ",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\+\+\+) *$"),
        what="het begin van een kopblok in de vorm van een ander programma",
        hint="Haal het weg: de velden staan boven in het bestand, tussen twee regels met ---.",
        once=True,
        needs=("+++",),
    ),
    Dialect(
        pattern=re.compile(
            r"(?P<at>@@ -[0-9]{1,6}(?:,[0-9]{1,6})? \+[0-9]{1,6}(?:,[0-9]{1,6})? @@|diff --git .{1,200}|index [0-9a-f]{7,40}\.\.[0-9a-f]{7,40})"
        ),
        what="een verschil uit Git: oude en nieuwe regels staan door elkaar",
        hint="Kies welke regels blijven. Haal deze regel weg, en het plusje of minnetje voor de andere.",
        severity=Severity.FOUT,
        once=True,
        needs=("@@ -", "diff --git", "index "),
    ),
)
INSIDE = (
    Dialect(
        pattern=re.compile(r"(?P<at>%%[^%]{1,400}%%)"),
        what="een opmerking die alleen in een ander programma verborgen is",
        hint="Haal haar weg: op de site leest iedereen haar.",
        severity=Severity.FOUT,
        needs=("%%",),
    ),
    Dialect(
        pattern=re.compile(r"(?<=\S )(?P<at>\[[A-Z]{2,3}[0-9]{1,3}(?:R[0-9]{1,2})?\])(?![(\[:])"),
        what="het nummer van een opmerking uit Word",
        hint="Beantwoord de opmerking, en haal dit weg.",
        needs=("[",),
    ),
    Dialect(
        pattern=re.compile(
            r"\b(?P<at>(?:SEQ|PAGEREF|REF|TOC|MERGEFIELD|HYPERLINK|STYLEREF)(?: [^\s\\]{1,100})? \\[*a-z](?: [A-Z]{3,20})?)"
        ),
        what="een opdracht van Word, die voor een getal of verwijzing in de plaats kwam",
        hint="Typ wat er hoort te staan, zoals het nummer.",
        needs=(" \\",),
    ),
    Dialect(
        pattern=re.compile(r"(?<![\w.+-])(?P<at>(?P<in>[\w.+-]{1,60}@[\w.-]{1,80})<mailto:[^<>\s]{1,100}>)"),
        what="een mailadres dat twee keer is geplakt",
        hint="Laat één van de twee staan.",
        better=lambda m: m["in"],
        needs=("<mailto:",),
    ),
    Dialect(
        pattern=re.compile(r"(?<![\w.,])(?P<at>[0-9],[0-9]{2,14}E\+[0-9]{2})(?!\w)"),
        what="een getal dat Excel heeft afgekort",
        hint="Maak de kolom in het rekenblad breder of maak er tekst van, en neem het hele getal over.",
        needs=("E+",),
    ),
    Dialect(
        pattern=re.compile(r"(?<=\S )(?P<at>\^[A-Za-z0-9][A-Za-z0-9-]{2,40}) *$"),
        what="de naam van een alinea in een ander programma",
        hint="Haal haar weg.",
        better=lambda m: "",
        needs=(" ^",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\(\([A-Za-z0-9_-]{9,40}\)\))"),
        what="een verwijzing in de vorm van een ander programma",
        hint="Schrijf [tekst](adres).",
        needs=("((",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at><[@#]&?[A-Za-z0-9|_.-]{1,60}>)"),
        what="de naam van iemand of iets uit een chatprogramma",
        hint="Haal haar weg, of schrijf wie of wat u bedoelt.",
        needs=("<",),
    ),
    Dialect(
        pattern=re.compile(r"(?<=\S )(?P<at>~{3,5})(?!~)"),
        what="een ondertekening van een wiki",
        hint="Haal de golfjes weg.",
        needs=("~~~",),
    ),
    Dialect(
        pattern=re.compile(
            r"(?P<at>\[(?:[^\[\]@]{0,40} )?-?@[A-Za-z][\w:.-]{1,60}(?:[,;][^\[\]]{0,100})?\]|\[#[A-Z][A-Za-z]{1,40}[0-9]{4}[a-z]?\])(?!\()"
        ),
        what="een verwijzing naar een bron, in de vorm van een ander programma",
        hint=_NOTE_HINT,
        needs=("[",),
    ),
    Dialect(
        pattern=re.compile(r"(?<!\S)(?P<at>:[a-z]{2,15}:)(?=\0)"),
        what="een opdracht voor een ander programma",
        hint="Haal haar weg, of schrijf de tekst die er moet staan.",
        needs=(":",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>&amp;(?P<in>#?[A-Za-z0-9]{2,10};))"),
        what="een teken dat twee keer is omgezet",
        hint="Typ het teken zelf.",
        better=lambda m: html.unescape(f"&{m['in']}"),
        needs=("&amp;",),
    ),
    Dialect(
        pattern=re.compile(r"(?<!\S)(?P<at>[^\W\d_]{1,40}(?:%[0-9A-F]{2}[^\W_]{1,40}){1,20})(?=[\s.,;:!?]|$)"),
        what="een stuk van een adres, met codes in plaats van spaties en letters",
        hint="Schrijf de woorden zelf.",
        better=lambda m: urllib.parse.unquote(m["at"]),
        needs=("%",),
    ),
    Dialect(
        pattern=re.compile(r"(?<=[^\W\d_])(?P<at>=) *$"),
        what="een teken waarmee een mail een regel afbreekt",
        hint="Haal het weg, en zet de twee regels aan elkaar.",
        needs=("=",),
    ),
    Dialect(
        pattern=re.compile(r"(?<=\s)(?P<at>#[^\W\d_][\w-]{1,40})(?![\w!/?])"),
        what="een label met een hekje",
        hint="Haal het hekje weg. Woorden om op te zoeken zet u boven in het bestand, bij “zoekwoorden”.",
        severity=Severity.ADVIES,
        needs=(" #",),
    ),
)
_NUMBERED = re.compile(r"(?:\[(?P<in>[0-9]{1,3})\]|(?P<high>[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}))[ \xa0]+\S")
_NOTE_SIGNS = frozenset("[\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079")
_NUMBER_ALONE = re.compile(r"[0-9]{1,3} *$")
_FIELD = re.compile(
    r"(?:titel|samenvatting|soort|nummer|onderwerpen|betrokkenen|statussen|momenten|gewijzigd|gecontroleerd|zoekwoorden): ?\S"
)


def of_more_lines(source: MarkdownSource) -> Iterator[Diagnostic]:
    """Tell of notes with a number that is no footnote here, the number of a page between two paragraphs, and fields below the
    header."""
    noted = field = False
    lines = source.lines
    for number, line in enumerate(lines):
        if number in source.in_code or not line:
            continue
        above = lines[number - 1].strip() if number else ""
        below = lines[number + 1].strip() if number + 1 < len(lines) else ""
        note = _NUMBERED.match(line) if not noted and line[0] in _NOTE_SIGNS else None
        if note is not None:
            mark = f"[{note['in']}]" if note["in"] else note["high"]
            if any(mark in other[1:] for other in lines[:number]):
                noted = True
                yield _told(number, f"een noot in de vorm van een ander programma: “{mark}”", _note_hint(note))
        if (
            line[0].isdigit()
            and not above
            and not below
            and number
            and number + 1 < len(lines)
            and _NUMBER_ALONE.match(line)
        ):
            yield _told(number, f"een getal alleen: “{line.strip()}”", "Is het van een bladzijde? Haal het weg. Hoort het bij de tekst? Maak er een zin van.")  # fmt: skip
        if not field and ":" in line and (not above or above.startswith("---")) and _FIELD.match(line):
            field = True
            yield _told(number, f"een veld onder het kopblok: “{line.partition(':')[0]}”", "Zet velden boven in het bestand, tussen de twee regels met ---. Is het gewone tekst? Begin met een hoofdletter.")  # fmt: skip


def _note_hint(note: re.Match[str]) -> str:
    number = note["in"] or "".join(str("⁰¹²³⁴⁵⁶⁷⁸⁹".index(sign)) for sign in note["high"])
    return f"Schrijf [^{number}] in de tekst, en [^{number}]: voor de noot."


def _told(number: int, what: str, hint: str) -> Diagnostic:
    return Diagnostic(
        where=Location(path="", line=number + 1),
        code="opmaak-onbekend",
        message=f"Hier staat {what}. Dat komt zo in de tekst te staan.",
        hint=hint,
        severity=Severity.WAARSCHUWING,
    )
