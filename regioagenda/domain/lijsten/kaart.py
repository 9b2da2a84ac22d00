"""The small file that says which column goes where, and which party or status a word of the list stands for.

It is written once, with all that could not be decided as `?`, and from then on it belongs to the editor.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from regioagenda.base.diagnostics import Location, suggestion
from regioagenda.base.late import dataclass
from regioagenda.domain.lijsten.doelen import DOELEN, ONBEKEND, WEG, gevouwen
from regioagenda.domain.lijsten.kop import Kolom
from regioagenda.domain.woorden import StatusWaarde
from regioagenda.reading.yamlcut import quoted
from regioagenda.reading.yamltree import Fields, Text, parse_yaml

_DELEN = ("kolommen", "partijen", "statussen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaart:
    """What an editor decided: by the folded name of a column its field, by the folded name of a party its slug, by the
    folded word of a status its word. `fouten` are in Dutch, with their place in the file."""

    kolommen: Mapping[str, str] = field(default_factory=dict)
    partijen: Mapping[str, str] = field(default_factory=dict)
    statussen: Mapping[str, str] = field(default_factory=dict)
    fouten: tuple[str, ...] = ()


def lees_kaart(tekst: str, naam: str, partijen: Iterable[str]) -> Kaart:
    """Read the file called `naam`; `partijen` are the slugs that there are."""
    tree, problems = parse_yaml(tekst, Location(path=naam))
    wrong = [f"{d.where}: {d.message} {d.hint}" for d in problems if d.severity == "fout"]
    allowed = {
        "kolommen": (*DOELEN, WEG, ONBEKEND),
        "partijen": (*sorted(partijen), WEG, ONBEKEND),
        "statussen": (*map(str, StatusWaarde), ONBEKEND),
    }
    found: dict[str, dict[str, str]] = {deel: {} for deel in _DELEN}
    for key, value in tree.fields if isinstance(tree, Fields) else ():
        if key.value not in _DELEN:
            hint = suggestion(key.value, _DELEN) or "Hier kan alleen: " + ", ".join(_DELEN) + "."
            wrong.append(f"{key.where}: “{key.value}” bestaat hier niet. {hint}")
            continue
        for name, word in value.fields if isinstance(value, Fields) else ():
            choices = allowed[key.value]
            if isinstance(word, Text) and word.value in choices:
                found[key.value][gevouwen(name.value)] = word.value
                continue
            shown = word.value if isinstance(word, Text) else "…"
            hint = suggestion(shown, choices) or f"Kies uit: {', '.join(choices[:40])}."
            wrong.append(f"{word.where}: “{shown}” kan niet bij “{name.value}”. {hint}")
    return Kaart(fouten=tuple(wrong), **found)


def schrijf_kaart(
    kolommen: Iterable[Kolom], doelen: Mapping[int, str], partijen: Mapping[str, str], statussen: Iterable[str]
) -> str:
    """Write the file for a list. `doelen` are the fields of the columns by their place, `partijen` the unknown names with
    the nearest that is known, `statussen` the unknown words."""
    lines = [
        "# Welke kolom van de lijst in welk veld komt. Verbeter dit en geef de opdracht opnieuw.",
        f"# “{ONBEKEND}”: nog geen veld. “{WEG}”: bewust weglaten. U kunt kiezen uit:",
        *_regels(DOELEN),
        "kolommen:",
    ]
    for kolom in kolommen:
        lines.append(f"  {quoted(kolom.naam)}: {quoted(doelen.get(kolom.index) or ONBEKEND)}")
    if partijen:
        lines += [
            "",
            "# Partijen die ik niet ken. Zet er de bestandsnaam van de gemeente of organisatie achter.",
            "partijen:",
        ]
        for naam, near in partijen.items():
            lines.append(f"  {quoted(naam)}: {quoted(ONBEKEND)}" + (f"  # bedoelt u {near}?" if near else ""))
    words = tuple(statussen)
    if words:
        lines += ["", f"# Statussen die ik niet ken. Kies uit: {', '.join(map(str, StatusWaarde))}.", "statussen:"]
        lines += [f"  {quoted(word)}: {quoted(ONBEKEND)}" for word in words]
    return "\n".join(lines) + "\n"


def _regels(words: Iterable[str]) -> Iterable[str]:
    line = "#  "
    for word in words:
        if len(line) + len(word) > 110:
            yield line.rstrip(",") + ","
            line = "#  "
        line += f" {word},"
    yield line.rstrip(",")
