"""Markup that stayed behind in the visible text: HTML, half links, footnote marks without a note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.reading.markdown.source import MARK, MarkdownSource

_HTML = re.compile(
    r"<(?:(/?)([a-zA-Z][^\s<>/]*+)[^<>]*+>|!--|!\[CDATA\[|![a-zA-Z]|\?[a-zA-Z]|([a-zA-Z]++)\s++[\w-]++\s*+=)"
)
_SUSPECT = re.compile(
    rf"<(?P<html>{MARK})"
    rf"|\[\^(?P<note>{MARK})(?P<name>[^\[\]]*)\]"
    rf"|\](?P<link>\(|\s\((?=https?:|mailto:|www\.|/|#))"
    rf"|\]\s?\[(?P<reference>{MARK})(?P<wanted>[^\[\]]+)\]"
)
_MARKS = re.compile(MARK)
_INSTEAD = {
    "b": "**tekst**",
    "strong": "**tekst**",
    "i": "*tekst*",
    "em": "*tekst*",
    "a": "[tekst](adres)",
    "img": "![beschrijving](bestanden/foto.jpg)",
    "br": "twee spaties aan het eind van de regel",
    "p": "een lege regel tussen de alinea’s",
    "h1": "## Kop",
    "h2": "## Kop",
    "h3": "### Kop",
    "li": "- punt",
    "ul": "- punt",
    "ol": "1. punt",
    "hr": "---",
    "table": "een tabel met | en ---",
    "code": "`code`",
    "pre": "``` boven en onder de code",
    "blockquote": "> citaat",
}


def leftovers(source: MarkdownSource, text: str, nearest: Location) -> Iterator[Diagnostic]:
    """Give a diagnostic for each piece of markup in a run of visible text that still carries its marks.

    `nearest` is the last place seen before this text, for markup without a mark of its own.
    """
    seen = 0
    for found in _SUSPECT.finditer(text):
        if earlier := _MARKS.findall(text, seen, found.start()):
            nearest = source.place(source.offset_of(earlier[-1]))
        seen = found.start()
        if found["html"]:
            yield from _html(source, source.offset_of(found["html"]))
        elif found["note"]:
            yield Diagnostic(
                where=source.place(source.offset_of(found["note"])),
                code="voetnoot-zonder-noot",
                message=f"Bij de voetnoot [^{found['name']}] staat nergens een noot.",
                hint=f"Zet onder de tekst een regel met: [^{found['name']}]: de tekst van de noot.",
            )
        elif found["link"]:
            yield Diagnostic(
                where=nearest,
                code="link-onaf",
                message="Hier staat een link die niet klopt. De haken staan nu gewoon in de tekst.",
                hint="Schrijf [tekst](adres), zonder spatie tussen ] en (, en sluit elke haak.",
            )
        else:
            yield Diagnostic(
                where=source.place(source.offset_of(found["reference"])),
                code="verwijzing-onbekend",
                message=f"De verwijzing [{found['wanted']}] staat nergens uitgelegd. De haken staan nu in de tekst.",
                hint=f"Schrijf [tekst](adres), of zet onder de tekst: [{found['wanted']}]: adres.",
                severity=Severity.WAARSCHUWING,
            )


def _html(source: MarkdownSource, offset: int) -> Iterator[Diagnostic]:
    written = _HTML.match(source.clean, offset)
    if written is None:
        return
    closing, name = written[1], (written[2] or written[3] or "").lower()
    before = source.clean[max(0, offset - 2_000) : offset] if closing else ""
    if before and re.search(rf"<{re.escape(name)}[\s>]", before, re.IGNORECASE):
        return  # its opening tag has been reported
    shown = " ".join(written[0].split())
    shown = shown if len(shown) <= 40 else f"{shown[:39]}…"
    instead = _INSTEAD.get(name)
    line = source.lines[source.place(offset).line - 1].strip()
    if name == "br" and (line.startswith("|") or line.endswith("|") or " | " in line):
        hint = "In een vak van een tabel kan geen nieuwe regel staan. Schrijf een komma, of maak er twee rijen van."
    elif instead:
        hint = f"Schrijf in plaats daarvan: {instead}."
    elif written[0].startswith("!--"):
        hint = "Haal de opmerking weg: alles in dit bestand is openbaar."
    elif name.startswith("www."):
        hint = f"Schrijf een adres voluit: <https://{name}>."
    else:
        hint = "Haal de HTML weg. Wilt u het teken < zelf laten zien? Schrijf dan \\<."
    yield Diagnostic(
        where=source.place(offset),
        code="html-in-tekst",
        message=f"HTML werkt hier niet en staat nu zichtbaar in de tekst: {shown}",
        hint=hint,
    )
