"""Markup of other programs, which Markdown here shows as the signs that it is written with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from regioagenda.base.diagnostics import Diagnostic, Location, Replacement, Severity
from regioagenda.reading.markdown.dialect import Dialect, Dialects
from regioagenda.reading.markdown.remnants import AT_START, INSIDE, blocks_of_others
from regioagenda.reading.markdown.source import MarkdownSource
from regioagenda.reading.markdown.traces import AT_START as TRACES_AT_START
from regioagenda.reading.markdown.traces import INSIDE as TRACES_INSIDE
from regioagenda.reading.markdown.traces import WORDS, of_more_lines

_CALLS = {
    "note": "Let op:",
    "info": "Let op:",
    "tip": "Tip:",
    "hint": "Tip:",
    "important": "Belangrijk:",
    "warning": "Waarschuwing:",
    "caution": "Pas op:",
    "danger": "Pas op:",
    "opmerking": "Let op:",
    "waarschuwing": "Waarschuwing:",
}


def _call(name: str) -> str:
    return f"**{_CALLS.get(name.casefold(), 'Let op:')}**"


def _link(match: re.Match[str]) -> str:
    return f"[{match['in']}]({match['url']})"


def _linked(pattern: str, needs: str) -> Dialect:
    """A link as another program writes it, of which text (`in`) and address (`url`) are certain."""
    return Dialect(
        pattern=re.compile(pattern),
        what="een link in de vorm van een ander programma",
        hint="Schrijf [tekst](adres).",
        better=_link,
        needs=(needs,),
    )


_AT_START = (
    *AT_START,
    *TRACES_AT_START,
    Dialect(
        pattern=re.compile(r" {0,3}(?P<at>>>>) *$"),
        what="een citaat in de vorm van een ander programma",
        hint="Haal deze regel weg, en zet > voor elke regel van het citaat.",
        once=True,
        needs=(">>>",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>(?P<name>NOTE|WARNING|CAUTION|IMPORTANT):)(?= +\S)"),
        what="een kader van een ander programma",
        hint="Zet er “**Let op:**” van.",
        better=lambda m: _call(m["name"]),
        needs=(": ",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\[(?:NOTE|TIP|WARNING|CAUTION|IMPORTANT|quote|source)[^\[\]]{0,80}\]) *$"),
        what="een kader van een ander programma",
        hint="Haal deze regel weg. Zet “**Let op:**” voor de tekst.",
        needs=("[",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\*{2,6}) +(?=\S)[^*]*$"),
        what="een punt of kop in de vorm van een ander programma",
        hint="Schrijf ## voor een kop, of vier spaties en een streepje voor een punt onder een punt.",
        needs=("**",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\{\|)"),
        what="een tabel in de vorm van een wiki",
        hint="Schrijf een tabel met | tussen de vakken, en een regel met |---|---| onder de kop.",
        needs=("{|",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>(?P<mark> {0,3}(?:> ?)?)\[!(?P<name>[A-Za-z]{1,30})\][+-]?)(?!\()"),
        what="een kader van een ander programma",
        hint="Zet er “**Let op:**” van.",
        better=lambda m: f"{m['mark']}{_call(m['name'])}",
        needs=("[!",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>(?:!!!|\?\?\?\+?) ?[A-Za-z-]{1,30}(?: +[\"“][^\"”]{0,200}[\"”])?) *$"),
        what="een kader of uitklapper van een ander programma",
        hint="Zet er “**Let op:**” van, en zet de tekst eronder zonder spaties aan het begin.",
        needs=("!!!", "???"),
    ),
    Dialect(
        pattern=re.compile(r" {0,3}(?P<at>:{3,}+ ?\{?[A-Za-z.#-]{0,40}\}?.{0,80})$"),
        what="een kader van een ander programma",
        hint="Haal deze regel en de regel met ::: weg. Zet “**Let op:**” voor de tekst.",
        once=True,
        needs=(":::",),
    ),
    Dialect(
        pattern=re.compile(r" {0,40}(?:[-+*] |[0-9]{1,3}[.)] )?(?P<at>\[(?P<mark>[ xX])\]) (?!\()"),
        what="een vakje van een takenlijst",
        hint="Haal de haken weg. Is iets klaar? Schrijf dat er dan achter, zoals “(gedaan)”.",
        once=True,
        needs=("] ",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>={2,6}) ?[^=\s][^=]{0,120}[^=\s] ?={2,6} *$"),
        what="een kop van een wiki",
        hint="Schrijf ## voor de kop.",
        needs=("==",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>={2,6} )\S[^=]{0,200}$"),
        what="een kop van een ander programma",
        hint="Schrijf ## voor de kop.",
        needs=("== ",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>(?:h[1-6]|bq|p)\. )\S"),
        what="opmaak van een ander programma",
        hint="Schrijf ## voor een kop, of > voor een citaat.",
        needs=(". ",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\.\. +[A-Za-z-]{1,40}::.{0,80})$"),
        what="een kader van een ander programma",
        hint="Zet er “**Let op:**” van.",
        needs=(".. ",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>(?:\[TOC\]|\[\[_?TOC_?\]\]|\{\{toc\}\}|\{:toc\}|@\[toc\])) *$", re.IGNORECASE),
        what="een opdracht voor een inhoudsopgave",
        hint="Haal deze regel weg: de site maakt zelf een inhoudsopgave.",
        needs=("[", "{"),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>: {1,3})\S.{0,200}$"),
        what="een uitleg bij een woord, in de vorm van een ander programma",
        hint="Schrijf “**woord:** uitleg”, of zet het woord in begrippen.yaml.",
        needs=(": ",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\*\[[^\]\n]{1,60}\]: )\S"),
        what="een afkorting in de vorm van een ander programma",
        hint="Zet de afkorting in begrippen.yaml.",
        needs=("*[",),
    ),
)
_INSIDE = (
    *INSIDE,
    *TRACES_INSIDE,
    Dialect(
        pattern=re.compile(r"(?P<at>\{(?:--|\+\+|~~|==|>>)[^{}]{1,400}(?:--|\+\+|~~|==|<<)\})"),
        what="een voorgestelde wijziging",
        hint="Kies of zij blijft, en haal de tekens weg: zonder keuze staan oude en nieuwe tekst door elkaar.",
        severity=Severity.FOUT,
        needs=("{",),
    ),
    _linked(r"(?P<at>\[\[(?P<url>https?://[^\s\[\]]{1,300})\]\[(?P<in>[^\[\]]{1,200})\]\])", "[["),
    _linked(r"(?P<at>(?<!\[)\[(?P<url>https?://[^\s\[\]|]{1,300}) (?P<in>[^\[\]]{1,200})\])(?!\()", "[http"),
    _linked(r"(?P<at>\[(?P<in>[^\[\]|]{1,200})\|(?P<url>https?://[^\s\[\]|]{1,300})\])(?!\()", "|http"),
    _linked(r"(?P<at>\((?P<in>[^()]{1,200})\)\[(?P<url>https?://[^\s\[\]]{1,300})\])", ")[http"),
    _linked(r"(?P<at>\[(?P<in>[^\[\]]{1,200})\](?P<url>https?://[^\s\[\]()<>]{1,300}))", "]http"),
    _linked(r"(?P<at>\"(?P<in>[^\"]{1,200})\":(?P<url>https?://\S{1,300}?))(?=[.,;:!?)]*(?:\s|$))", '":http'),
    _linked(r"(?<![\w(\[<\"])(?P<at>(?P<url>https?://[^\s\[\]<>()]{1,300})\[(?P<in>[^\[\]]{1,200})\])(?!\()", "["),
    _linked(r"(?P<at><(?P<url>https?://[^\s<>|]{1,300})\|(?P<in>[^<>|]{1,200})>)", "<http"),
    Dialect(
        pattern=re.compile(r"(?P<at>!\(bestanden/[^()\s]{1,200}\))"),
        what="een afbeelding zonder beschrijving",
        hint="Schrijf ![wat er te zien is](bestanden/foto.jpg).",
        needs=("!(",),
    ),
    Dialect(
        pattern=re.compile(r"(?<![\w~])(?P<at>~(?=[^\s~])[^~]{1,400}(?<=[^\s~])~)(?![\w~])"),
        what="doorgestreepte tekst in de vorm van een ander programma",
        hint="Haal haar weg: zonder streep leest iedereen haar als geldige tekst.",
        needs=("~",),
    ),
    Dialect(
        pattern=re.compile(r"(?<!\S)(?P<at>\*\*[ \t]+(?P<in>[^*\s][^*]{0,200})[ \t]\*\*)(?!\S)"),
        what="vette tekst met spaties binnen de sterretjes",
        hint="Haal de spaties weg: **tekst**.",
        better=lambda m: f"**{m['in'].strip()}**",
        needs=("** ",),
    ),
    Dialect(
        pattern=re.compile(r"(?<![:\w/])(?P<at>//(?=[^\s/])[^/]{1,200}(?<=\S)//)(?![\w/])"),
        what="schuine tekst in de vorm van een wiki",
        hint="Schrijf *tekst* om haar schuin te maken.",
        needs=("//",),
    ),
    Dialect(
        pattern=re.compile(
            r"(?<![\w:])(?P<at>(?:image|include|video|xref|link|footnote|kbd):{1,2}[^\s\[\]]{0,200}\[[^\[\]]{0,200}\])"
        ),
        what="een opdracht voor een ander programma",
        hint="Schrijf ![wat er te zien is](bestanden/foto.jpg) voor een afbeelding, of [tekst](adres) voor een link.",
        needs=("[",),
    ),
    Dialect(
        pattern=re.compile(
            r"(?P<at>\[(?:/[a-z][a-z_-]{1,30}|[a-z][a-z_-]{1,30} +[a-z_-]{1,30}=[\"'“”][^\[\]]{0,200})\])(?![(\[])"
        ),
        what="een opdracht voor een ander programma",
        hint="Haal haar weg, of schrijf de tekst die er moet staan.",
        once=True,
        needs=("[",),
    ),
    Dialect(
        pattern=re.compile(
            r"(?P<at>(?:Fout|Error)! (?:Verwijzingsbron|Bladwijzer|Reference|Bookmark|Onbekend|Ongeldig|Geen |Verkeerd|Hyperlink|Not a valid|No )"
            r"[^.!?]{0,60}[.!?]?)"
        ),
        what="een foutmelding van Word, die voor iets in de plaats kwam",
        hint="Kijk in het oorspronkelijke stuk wat er hoort te staan, en typ dat.",
        needs=("! ",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>~~(?=\S)[^~]{1,400}~~)"),
        what="doorgestreepte tekst",
        hint="Haal haar weg: zonder streep leest iedereen haar als geldige tekst.",
        severity=Severity.FOUT,
        needs=("~~",),
    ),
    Dialect(
        pattern=re.compile(r"(?<![=<>!])(?P<at>==(?=[^\s=])(?P<in>[^=]{1,400})(?<=\S)==)(?!=)"),
        what="gemarkeerde tekst in de vorm van een ander programma",
        hint="Schrijf **tekst** om haar vet te maken.",
        better=lambda m: f"**{m['in']}**",
        needs=("==",),
    ),
    Dialect(
        pattern=re.compile(r"(?<!\+)(?P<at>\+\+(?=[^\s+])(?:[^+]|\+(?!\+)){1,400}(?<=\S)\+\+)(?!\+)"),
        what="onderstreepte tekst in de vorm van een ander programma",
        hint="Schrijf **tekst** om haar vet te maken.",
        needs=("++",),
    ),
    Dialect(
        pattern=re.compile(r"(?<![\w|])(?P<at>\|\|(?=[^\s|])[^|]{1,200}\|\|)(?![\w|])"),
        what="verborgen tekst in de vorm van een ander programma",
        hint="Haal de tekens || weg.",
        needs=("||",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\{[ ]?(?::|[#.][A-Za-z][\w-]*|[A-Za-z][\w-]*=|[a-z]+-[a-z-]+)[^{}]{0,200}\})"),
        what="een toevoeging voor een ander programma",
        hint="Haal haar met de accolades weg.",
        better=lambda m: "",
        needs=("{",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>!?\[\[[^\[\]]{1,200}\]\])"),
        what="een link in de vorm van een wiki",
        hint="Schrijf [tekst](adres).",
        needs=("[[",),
    ),
    Dialect(
        pattern=re.compile(r"(?<![\w:/])(?P<at>:(?:[a-z][a-z0-9_+-]{1,30}|[+-]1|100):)(?![\w:/\0])"),
        what="de naam van een plaatje uit een chatprogramma",
        hint="Haal de naam met de dubbele punten weg.",
        needs=(":",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\{\{[<%]?[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}|\{#[^{}]{0,200}#\}|<%[^<>]{0,200}%>)"),
        what="een opdracht voor een ander programma",
        hint="Haal haar weg, of schrijf de tekst die er moet staan.",
        needs=("{{", "{%", "{#", "<%"),
    ),
    Dialect(
        pattern=re.compile(
            r"(?P<at>\[(?P<tag>b|i|u|s|url|img|color|size|quote|list|center|code)(?:=[^\]]{0,100})?\])"
            r"(?=.{0,300}\[/(?P=tag)\])"
        ),
        what="opmaak van een forum",
        hint="Schrijf **vet**, *cursief* of [tekst](adres).",
        once=True,
        needs=("[/",),
    ),
    Dialect(
        pattern=re.compile(r"(?<!')(?P<at>'{2,3}(?=[^\s'])[^']{1,200}'{2,3})(?!')"),
        what="opmaak van een wiki",
        hint="Schrijf **vet** of *cursief*.",
        needs=("''",),
    ),
    Dialect(
        pattern=re.compile(
            r"(?P<at>\$\$[^$]{1,400}\$\$|(?<![\w$])\$(?=[^\s$])[^$\\^_{}=]{0,100}[\\^_{}=][^$]{0,200}(?<=[^\s$])\$(?![\w$])|\\\([^()]{1,200}\\\))"
        ),
        what="een formule in de vorm van een ander programma",
        hint="Schrijf de formule in gewone tekst.",
        needs=("$", "\\("),
    ),
    Dialect(
        pattern=re.compile(
            r"(?P<at>\\(?:textbf|textit|emph|section|subsection|subsubsection|chapter|newpage|item|footnote|cite|begin|end|ref|label|url|href|underline|hline)\b\{?)"
        ),
        what="opmaak van LaTeX",
        hint="Schrijf **vet**, *cursief*, of ## voor een kop.",
        needs=("\\",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\^\[[^\[\]]{1,300}\])"),
        what="een noot in de vorm van een ander programma",
        hint="Schrijf [^1] achter het woord, en onder de tekst een regel met [^1]: de noot.",
        needs=("^[",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>(?<=[A-Za-z])~[0-9]{1,3}~|(?<=[A-Za-z0-9])\^[0-9A-Za-z]{1,3}\^)"),
        what="laag of hoog gezette tekst in de vorm van een ander programma",
        hint="Schrijf het teken zelf, zoals m² of CO₂.",
        needs=("~", "^"),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\{(?:code|panel|color|quote|noformat|info|note|tip|warning)(?::[^{}]{0,100})?\})"),
        what="opmaak van een wiki",
        hint="Haal de accolades met wat erin staat weg.",
        once=True,
        needs=("{",),
    ),
    Dialect(
        pattern=re.compile(r"(?P<at>\{[^{}]{1,200}\})"),
        what="een tekst tussen accolades",
        hint="Hoort dit bij een ander programma? Haal het weg. Moest hier nog iets komen? Vul dat dan in.",
        needs=("{",),
    ),
)
_STARTS, _WITHIN = Dialects(_AT_START), Dialects(_INSIDE)
_BREAK = re.compile(r"(?<!\\)\\$")
# What must be on a line for any of these to be there.
_SIGNS = re.compile(
    rf"[\[\]{{}}~=:!?+|'$\\^<>*`#\u3010\t]|turn[0-9]|Laat |Als |Hier|h[1-6]\. |bq\. |p\. |\.\. |//|{WORDS}"
)
_CODE = re.compile(r"(`+)[^`]*\1")


def dialects(source: MarkdownSource) -> Iterator[Diagnostic]:
    """Give a diagnostic for each construct that only another program knows."""
    told: set[int] = set()
    yield from blocks_of_others(source)
    yield from of_more_lines(source)
    at_start, inside = _STARTS.possible_in(source.clean), _WITHIN.possible_in(source.clean)
    for number, written in enumerate(source.lines):
        if number in source.in_code or not _SIGNS.search(written):
            continue
        # Code shows what is written; an escaped sign was meant to be seen.
        line = _CODE.sub(lambda m: "\0" * len(m[0]), written) if "`" in written else written
        if found := _first(line, at_start, told):
            yield found[0].told(written, number, found[1])
            continue
        taken = 0
        for index, dialect in inside:
            if (dialect.once and index in told) or not dialect.can_be_in(line):
                continue
            for match in dialect.pattern.finditer(line):
                begin = match.start("at")
                if (begin and line[begin - 1] in "\\\0") or (taken >> begin) & 1:
                    continue
                for column in range(begin, match.end("at")):
                    taken |= 1 << column
                told.add(index)
                yield dialect.told(written, number, match)
                if dialect.once:
                    break
        goes_on = number + 1 < len(source.lines) and source.lines[number + 1].strip()
        if line.endswith("\\") and goes_on and (broken := _BREAK.search(line)):
            yield Diagnostic(
                where=Location(path="", line=number + 1, column=broken.start() + 1),
                code="opmaak-onbekend",
                message="De \\ aan het eind van deze regel komt in de tekst te staan.",
                hint="Zet er twee spaties voor in de plaats, dan begint daar een nieuwe regel.",
                severity=Severity.WAARSCHUWING,
                replacement=Replacement(old="\\", new="  "),
            )


def _first(line: str, dialects: Sequence[tuple[int, Dialect]], told: set[int]) -> tuple[Dialect, re.Match[str]] | None:
    for index, dialect in dialects:
        match = dialect.pattern.match(line)
        if match is None:
            continue
        if dialect.once:
            if -index - 1 in told:
                continue
            told.add(-index - 1)
        return dialect, match
    return None
