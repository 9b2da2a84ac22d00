"""What a YAML syntax mistake means in Dutch, with the line where the editor made it.

The parser often notices a mistake lines after it was made; the usual slips of people who do not program are looked
for first, on the parser's line and the few before it.
"""

from __future__ import annotations

import re

import yaml

from regioagenda.base.diagnostics import Diagnostic, Location
from regioagenda.base.late import dataclass
from regioagenda.reading.yamlcut import LONGEST_LINE, cut_in_list, quoted, unknown_escape


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slip:
    """A usual slip: how the line looks, where in the match the caret goes, what is said and advised; `whole` when quotes
    round the whole value put it right."""

    pattern: re.Pattern[str]
    message: str
    hint: str
    whole: bool = False


_OPEN_QUOTE = _Slip(
    pattern=re.compile(r"^ *(?:- )?(?:[a-z_]+: +)(?P<at>\")(?:[^\"\\]|\\.)*$"),
    message="Het aanhalingsteken wordt op deze regel niet gesloten.",
    hint='Zet aan het eind van de waarde ook een aanhalingsteken (").',
)
_SHOWN = 120
# So far below the opening of a list the # in it is still looked for.
_FAR = 50
_FIELD = re.compile(r" *(?:- )?[a-z_]+:(?: |$)")

_SLIPS = (
    _Slip(
        pattern=re.compile(r"^(?P<at>\.\.\.)\s*$"),
        message="Achter deze regel (...) leest het programma niets meer.",
        hint="Haal de regel met de drie punten weg.",
    ),
    _Slip(
        pattern=re.compile(r"^(?P<at>%YAML|%TAG)\b"),
        message="Deze regel is een opdracht voor een ander programma.",
        hint="Haal deze regel weg, en de regel met --- eronder.",
    ),
    _Slip(
        pattern=re.compile(r"^ *(?P<at><!--)"),
        message="Een opmerking tussen <!-- en --> kan hier niet.",
        hint="Haal haar weg, of begin de regel met een hekje: # opmerking.",
    ),
    _Slip(
        pattern=re.compile(r"^ *(?:- )?(?P<at>\*\*|__|`)[a-z_]+:?(?:\*\*|__|`)"),
        message="De naam van een veld staat hier tussen tekens voor opmaak.",
        hint="Haal die tekens weg: schrijf “veld: waarde”.",
    ),
    _Slip(
        pattern=re.compile(r"^ *-(?P<at>\t)"),
        message="Achter het streepje staat een tab.",
        hint="Zet er een spatie voor in de plaats: “- waarde”.",
    ),
    _Slip(
        pattern=re.compile(r"^ *- (?P<at>\[[ xX]?\]) +\S"),
        message="Voor deze waarde staat het vakje van een takenlijst.",
        hint="Haal het vakje weg: “- waarde”.",
    ),
    _Slip(
        pattern=re.compile(r"^ *- (?P<at>\*) +\S"),
        message="Voor deze waarde staat nog een sterretje.",
        hint="Haal het sterretje weg: “- waarde”.",
    ),
    _Slip(
        pattern=re.compile(r"^ *(?P<at>\t)"),
        message="Deze regel begint met een tab.",
        hint="Gebruik spaties om in te springen, bijvoorbeeld twee.",
    ),
    _Slip(
        pattern=re.compile(r"^ *(?:- )?[a-z_]+:(?P<at>\xa0)"),
        message="Achter de dubbele punt staat een vaste spatie.",
        hint="Haal die weg en typ een gewone spatie.",
    ),
    _Slip(
        pattern=re.compile(r"^ *(?:- )?[a-z_]+(?P<at>:)[^\s:/]"),
        message="Na de dubbele punt ontbreekt een spatie.",
        hint="Schrijf “veld: waarde”, met een spatie na de dubbele punt.",
    ),
    _Slip(
        pattern=re.compile(r"^ *(?:- )?[a-z_]+(?P<at>) +[\"'\[].*[\"'\]]$"),
        message="Na de naam van het veld ontbreekt een dubbele punt.",
        hint="Schrijf “veld: waarde”.",
    ),
    _Slip(
        pattern=re.compile(r"^ *(?:- )?[a-z_]+: +\[(?:\"[^\"]*\", *)*\"[^\"]*\"(?P<at> +)\""),
        message="Tussen twee waarden ontbreekt een komma.",
        hint="Zet tussen de waarden een komma en een spatie: [een, twee].",
    ),
    _OPEN_QUOTE,
    _Slip(
        pattern=re.compile(r"^ *(?:- )?(?:[a-z_]+: +)(?P<at>')(?:[^']|'')*$"),
        message="Het enkele aanhalingsteken wordt op deze regel niet gesloten.",
        hint='Zet de waarde tussen dubbele aanhalingstekens, bijvoorbeeld "\'s-Hertogenbosch".',
    ),
    _Slip(
        pattern=re.compile(r"^ *(?:- )?[a-z_]+: +(?:\"[^\"]*\"|'[^']*')(?P<at>[,;])\s*$"),
        message="Achter de waarde staat een komma of puntkomma.",
        hint="Haal die weg: elk veld staat op een eigen regel.",
    ),
    _Slip(
        pattern=re.compile(r"^ *(?:- )?[a-z_]+: +(?P<at>\[[^\[\]]*\]|\{[^{}]*\})[ \t]*[^\s#,\]}]"),
        message="Achter het haakje staat nog tekst.",
        hint="Zet de hele waarde tussen dubbele aanhalingstekens.",
        whole=True,
    ),
    _Slip(
        pattern=re.compile(r"^ *(?:- )?[a-z_]+: +\[[ \t]*+(?P<at>,)"),
        message="Hier staat een komma voor de eerste waarde.",
        hint="Haal die komma weg.",
    ),
    _Slip(
        pattern=re.compile(r"^ *(?:- )?[a-z_]+: +\{[^{}\"';]*(?P<at>;)[^{}]*: "),
        message="Tussen twee velden staat een puntkomma.",
        hint="Zet er een komma: {veld: waarde, veld: waarde}.",
    ),
    _Slip(
        pattern=re.compile(r"^ *(?P<at>\*) +\S"),
        message="Een punt van een lijst begint hier niet met *.",
        hint="Begin elke regel met een streepje en een spatie: “- waarde”.",
    ),
    _Slip(
        pattern=re.compile(r"^ *(?:- )?[a-z_]+: +\[[^\]\"']*,[ \t]*+(?P<at>,)"),
        message="Hier staan twee komma’s achter elkaar.",
        hint="Zet tussen twee waarden één komma.",
    ),
    _Slip(
        pattern=re.compile(r"^ *(?:- )?(?:[a-z_]+: +)['\"].*['\"](?P<at> *[^\s#,\]}].*)$"),
        message="Achter het laatste aanhalingsteken staat nog tekst.",
        hint="Zet de hele waarde tussen één paar aanhalingstekens.",
        whole=True,
    ),
    _Slip(
        pattern=re.compile(r"^ *(?:- )?(?:[a-z_]+: ++)(?P<at>[^'\"|>\[{#][^#]*: .*)$"),
        message="In deze waarde staat een dubbele punt met een spatie erachter.",
        hint="Zet de hele waarde tussen dubbele aanhalingstekens.",
        whole=True,
    ),
    _Slip(
        pattern=re.compile(
            r"^ *(?:- )?(?:(?:[a-z_]+: +)?(?P<at>[@`%])|[a-z_]+: +(?P<sign>[*&!?,\]}:]|[|>](?=[ \t]*[^\s0-9+#-])|-(?=\s|$)))"
        ),
        message="Een waarde kan niet met dit teken beginnen.",
        hint="Zet de hele waarde tussen dubbele aanhalingstekens.",
        whole=True,
    ),
    _Slip(
        pattern=re.compile(r"^ *(?:- )?[a-z_]+: +(?P<at>[^'\"|>\[{#\s](?:[^#]*\S)? *:)\s*$"),
        message="Deze waarde eindigt op een dubbele punt.",
        hint="Zet de hele waarde tussen dubbele aanhalingstekens.",
        whole=True,
    ),
    _Slip(
        pattern=re.compile(r"^ *(?:- )?(?:[a-z_]+: +)?(?P<at>[\[{])[^\]}]*$"),
        message="Het haakje wordt op deze regel niet gesloten.",
        hint="Sluit het haakje, of zet de waarde tussen dubbele aanhalingstekens.",
    ),
    _Slip(
        pattern=re.compile(r"^ *(?P<at>-)[^\s-]"),
        message="Na het streepje ontbreekt een spatie.",
        hint="Schrijf “- waarde”, met een spatie na het streepje.",
    ),
    _Slip(
        pattern=re.compile(r"^ *(?P<at>[a-z_]+)\s*$"),
        message="Deze regel heeft geen dubbele punt.",
        hint="Schrijf “veld: waarde”.",
    ),
    _Slip(
        pattern=re.compile(r"^(?P<at>[^\s#'\"\[\]{}:|>-])[^:#]*$"),
        message="Deze regel is geen veld: er staat geen dubbele punt in.",
        hint="Hoort de tekst bij het veld erboven? Begin de regel met twee spaties. Is het een veld? Schrijf “veld: waarde”.",
    ),
)


def syntax_diagnostic(text: str, error: yaml.YAMLError, start: Location) -> Diagnostic:
    """Turn what the parser could not read into one message at the place of the slip."""
    mark = getattr(error, "problem_mark", None)
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1) if mark is not None else 0
    context = getattr(error, "context_mark", None)
    first = min(context.line, line) if context is not None else line
    if mark is not None and "\\" in lines[line] and (told := unknown_escape(lines[line], line, mark.column, start)):
        return told
    for number in range(first, line + 1) if line - first <= _FAR else (first, line):
        if (cut := cut_in_list(lines[number], number, start)) is not None:
            return cut
    for number in dict.fromkeys((line, line - 1, first)):
        if not 0 <= number < len(lines) or len(lines[number]) > LONGEST_LINE:
            continue
        for slip in _SLIPS:
            if (found := slip.pattern.search(lines[number])) is not None:
                at = next(n for n in ("at", "sign") if found.groupdict().get(n) is not None)
                hint = f"{slip.hint[:-1]}: {_whole(lines[number])}" if slip.whole else slip.hint
                return _diagnostic(start, number, found.start(at), slip.message, hint)
    # A quote that is not closed runs on until the next one, any number of lines below.
    for number in range(line):
        if (found := _OPEN_QUOTE.pattern.search(lines[number])) is not None and _FIELD.match(lines[number + 1]):
            return _diagnostic(start, number, found.start("at"), _OPEN_QUOTE.message, _OPEN_QUOTE.hint)
    if mark is not None and line > 0 and _indent(lines[line]) != _indent(lines[line - 1]):
        message = "Deze regel springt anders in dan de regels erboven."
        hint = "Laat velden die bij elkaar horen op dezelfde plek beginnen."
        return _diagnostic(start, line, _indent(lines[line]), message, hint)
    column = mark.column if mark is not None else 0
    hint = "Kijk of er een dubbele punt, aanhalingsteken of spatie mist. Bij twijfel: zet de waarde tussen aanhalingstekens."
    return _diagnostic(start, line, column, "Deze regel is niet te lezen.", hint)


def _whole(line: str) -> str:
    """Give the value of a line between quotes, as it was meant: quotes that stand around all of it are left out."""
    field = _FIELD.match(line)
    value = line[field.end() if field else 0 :].strip().removeprefix("- ")
    if len(value) > 2 and value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1]
    whole = quoted(value)
    return whole if len(whole) <= _SHOWN else f"{whole[: _SHOWN - 20]}…{whole[-1]}"


def _diagnostic(start: Location, line: int, column: int, message: str, hint: str) -> Diagnostic:
    where = _place(start, line, column)
    return Diagnostic(where=where, code="yaml-schrijfwijze", message=message, hint=hint)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _place(start: Location, line: int, column: int) -> Location:
    if line == 0:
        return start.shifted(columns=column)
    return Location(path=start.path, line=start.line + line, column=column + 1)
