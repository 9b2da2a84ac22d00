"""What stays behind when a text is taken from a chat program, a word processor, a spreadsheet or a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.reading.markdown.dialect import Dialect
from regioagenda.reading.markdown.source import MarkdownSource

_MOST_SHOWN = 60
_ABOUT_TEXT = r"(?:tekst|versie|voorstel|samenvatting|overzicht|opzet|antwoord|herschrijving|vertaling|concept|uitleg)"

AT_START = (
    Dialect(
        pattern=re.compile(
            rf"(?P<at>(?:(?:Natuurlijk|Zeker|Uiteraard|Prima|Goed idee|Goede vraag|Certainly|Of course|Sure)[!,.] .{{0,80}}\b{_ABOUT_TEXT}\b"
            r"|Hier(?:onder)? (?:is|vindt u|vind je|volgt) (?:een|de|uw|je) (?:herschreven|verbeterde|aangepaste|kortere|samengevatte|bijgewerkte) "
            r"|(?:Wilt u|Wil je|Zal ik)(?: dat ik)? .{0,40}\b(?:korter|langer|herschrijf|herschrijven|aanpas|aanpassen|uitwerk|uitwerken|formeler|tekst)\b.{0,60}\?"
            r"|Laat (?:het )?(?:me|mij) weten (?:als|of|wat|welke) .{0,120}"
            r"|Als (?:AI|taalmodel|AI-taalmodel|AI-assistent)\b.{0,200}).*)$"
        ),
        what="een zin van een chatprogramma, die niet voor lezers is",
        hint="Haal deze zin weg.",
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>[0-9]{1,2}(?:\.[0-9]{1,2}){1,5}\.?\t *)\S"),
        what="een kop met een nummer, zoals Word die maakt",
        hint="Schrijf ## voor de kop, zonder tab erin.",
        needs=("\t",),
    ),
    Dialect(
        pattern=re.compile(r" {1,3}(?P<at>(?P<mark>#{1,6}) +\S.*)$"),
        what="een kop met spaties ervoor",
        hint="Haal de spaties aan het begin van de regel weg.",
        needs=("#",),
    ),
)
INSIDE = (
    Dialect(
        pattern=re.compile(
            r"(?P<at>\u3010[^\u3010\u3011]{1,80}\u3011|:contentReference\[oaicite:[0-9]{1,4}\](?:\{index=[0-9]{1,4}\})?)"
        ),
        what="een verwijzing van een chatprogramma, die nergens heen gaat",
        hint="Haal haar weg. Is er een bron? Schrijf [titel](adres).",
        better=lambda m: "",
        needs=("\u3010", ":contentReference["),
    ),
    Dialect(
        pattern=re.compile(
            r"(?P<at>[\ue200-\ue2ff]?(?:cite|navlist|filecite)?(?:[\ue200-\ue2ff]?turn[0-9]{1,3}[a-z]{3,10}[0-9]{1,3}){1,10}[\ue200-\ue2ff]?)"
        ),
        what="een verwijzing van een chatprogramma, die nergens heen gaat",
        hint="Haal haar weg. Is er een bron? Schrijf [titel](adres).",
        better=lambda m: "",
        needs=("turn",),
    ),
    Dialect(
        pattern=re.compile(
            r"(?<![\w#&/.])(?P<at>#(?:VERW|WAARDE|NAAM|GETAL|LEEG|OVERLOOP|REF|NAME|VALUE|NUM|NULL|SPILL|CALC|DEEL/0|DIV/0)[!?]|#N/[AB]\b)"
        ),
        what="een fout van Excel, die voor een getal in de plaats kwam",
        hint="Kijk in het rekenblad welk getal er hoort te staan.",
        needs=("#",),
    ),
    Dialect(
        pattern=re.compile(r"\|[ \t]{0,9}(?P<at>#{3,60})[ \t]{0,9}(?=\|)"),
        what="een vak dat in Excel te smal was voor zijn getal",
        hint="Maak de kolom in het rekenblad breder, en neem het getal over.",
        needs=("###",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\\\*\\\*(?P<in>[^*\\\n]{1,200})\\\*\\\*)"),
        what="vette tekst met een \\ voor elk sterretje",
        hint="Schrijf **tekst**.",
        better=lambda m: f"**{m['in']}**",
        needs=("\\*",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\\\[(?P<in>[^\[\]\\]{1,200})\\\]\\?\((?P<url>[^()\s\\]{1,300})\\?\))"),
        what="een link met een \\ voor de haken",
        hint="Schrijf [tekst](adres).",
        better=lambda m: f"[{m['in']}]({m['url']})",
        needs=("\\[",),
    ),
)
# A comment of Google Docs: [a] behind a word, and below the text a line that begins with it.
_COMMENT = re.compile(r"\[(?P<name>[a-z]{1,2})\](?=[^\s:(\[\]])")
_MARK = re.compile(r"[^\s\[\]]\[([a-z]{1,2})\]")
_MAIL = re.compile(
    r"(?:\*\*)?(?:Van|From|Verzonden|Verstuurd|Sent|Datum|Date|Aan|To|Cc|CC|Onderwerp|Subject):(?:\*\*)? *\S"
)
_SENT = re.compile(r"(?:\*\*)?(?:Van|From):")
_TOGETHER = 3


def blocks_of_others(source: MarkdownSource) -> Iterator[Diagnostic]:
    """Give a diagnostic for what more than one line shows: comments below a text, and the head of a mail."""
    marks = {name for line in source.lines if "[" in line for name in _MARK.findall(line)}
    mail = 0
    for number, line in enumerate(source.lines):
        if number in source.in_code:
            continue
        comment = _COMMENT.match(line) if marks and line.startswith("[") else None
        if comment is not None and comment["name"] in marks:
            yield Diagnostic(
                where=Location(path="", line=number + 1),
                code="opmaak-onbekend",
                message=f"Hier staat een opmerking uit Google Docs: “{line[:_MOST_SHOWN]}”. Die komt zo op de site.",
                hint=f"Beantwoord de opmerking. Haal deze regel weg, en {comment[0]} in de tekst.",
                severity=Severity.FOUT,
            )
        mail = mail + 1 if _MAIL.match(line) else 0
        if mail == _TOGETHER and any(_SENT.match(above) for above in source.lines[number - 2 : number + 1]):
            yield Diagnostic(
                where=Location(path="", line=number - 1),
                code="opmaak-onbekend",
                message="Hier staat de kop van een mail, met wie haar stuurde en kreeg. Die komt zo op de site.",
                hint="Haal deze regels weg.",
                severity=Severity.WAARSCHUWING,
            )
