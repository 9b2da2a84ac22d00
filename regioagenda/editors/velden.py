"""The chapters of the handbook with every field and every word of the closed lists, made from the declarations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from regioagenda.editors.soorten import SOORTEN, Bestandssoort, groepen, innermost, kebab, leesbaar, velden_op_volgorde
from regioagenda.reading.kinds import Keuze, Proza, Regel
from regioagenda.reading.schema import Groep, Kind, Lijst, Veld
from regioagenda.reading.woord import Woord

VELDEN, WOORDEN = "velden.md", "velden-woorden.md"
# The first letter of the groups in a chapter, the last one, and its name.
GROEPEN = (("a", "l", "velden-groepen-a.md"), ("m", "z", "velden-groepen-m.md"))
_FOLDER = "docs/handboek/"
_MADE = "Dit hoofdstuk wordt gemaakt uit het programma zelf, met `make schema`. Verander het niet met de hand."
_GROUP_LINKS = " en ".join(f"[{first} tot en met {last}]({name})" for first, last, name in GROEPEN)
_FILES = f"""# Alle velden

{_MADE}

Elk bestand heeft velden. Een veld schrijft u als `veld: waarde`. Bij “verplicht” staat of u het veld moet invullen.
Een lijst schrijft u met streepjes, of tussen rechte haken: `[haarlem, zandvoort]`.

- Groepen van velden, die samen in een ander veld staan: {_GROUP_LINKS}
- [Vaste woorden]({WOORDEN}): de woorden waar u uit kunt kiezen
"""
_GROUPS = f"""# Groepen van velden: {{first}} tot en met {{last}}

{_MADE}

Een groep staat altijd in een ander veld. Spring de velden van een groep twee tekens in. De velden van elk bestand staan bij
[Alle velden]({VELDEN}).
"""
_WORDS = f"""# Vaste woorden

{_MADE}

Bij sommige velden kiest u een woord uit een vaste lijst. Typ het precies zo. De velden zelf staan bij
[Alle velden]({VELDEN}).
"""


def velden_files() -> Mapping[str, bytes]:
    """Write the chapters, by their path in the project."""
    chapters = {
        VELDEN: _chapter(_FILES, ((soort.titel, [*_where(soort), "", *_table(soort.cls)]) for soort in SOORTEN)),
        **{
            name: _chapter(
                _GROUPS.format(first=first, last=last),
                ((_group_name(cls), _table(cls)) for cls in _groups() if _group_file(cls) == name),
            )
            for first, last, name in GROEPEN
        },
        WOORDEN: _chapter(_WORDS, ((_words_name(words), _words(words)) for words in _closed_lists())),
    }
    return {_FOLDER + name: text.encode() for name, text in chapters.items()}


def _chapter(intro: str, sections: Iterable[tuple[str, Iterable[str]]]) -> str:
    parts = [intro, *(line for title, lines in sections for line in (f"## {title}", "", *lines, ""))]
    return "\n".join(parts).rstrip() + "\n"


def _where(soort: Bestandssoort) -> Iterator[str]:
    shown = " of ".join(f"`{glob.replace('*', '…')}`" for glob in soort.globs)
    yield f"Staat in {shown}." + (" De tekst komt onder het kopblok." if soort.markdown else "")


def _table(cls: type) -> Iterator[str]:
    yield "| veld | verplicht | wat het is | soort waarde | voorbeeld |"
    yield "|---|---|---|---|---|"
    for name, (declaration, required) in velden_op_volgorde(cls).items():
        must = "ja" if required else "nee"
        cells = (f"`{name}`", must, declaration.uitleg, _kind(declaration.kind), _example(declaration))
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _kind(kind: Kind) -> str:
    if isinstance(kind, Lijst):
        return f"lijst van {_kind(kind.van)}"
    if isinstance(kind, Groep):
        short = f", of alleen `{kind.kort}`" if kind.kort else ""
        return f"[{kebab(kind.van)}]({_group_file(kind.van)}#{_group_name(kind.van).lower().replace(' ', '-')}){short}"
    if isinstance(kind, Keuze):
        return f"[een woord]({WOORDEN}#{_words_name(kind.uit).lower().replace(' ', '-')})"
    return kind.naam


def _example(declaration: Veld) -> str:
    kind = innermost(declaration.kind)
    example = declaration.voorbeeld or ("" if isinstance(kind, Regel | Proza) else kind.voorbeeld)
    if example and not declaration.voorbeeld and isinstance(declaration.kind, Lijst):
        example = f"[{example}]"
    return f"`{example}`" if example else ""


def _group_name(cls: type) -> str:
    """A group and a kind of file never share a heading."""
    return f"Groep {kebab(cls)}"


def _groups() -> list[type]:
    """Give the groups in the order of their names, to look them up."""
    return sorted(groepen(), key=kebab)


def _group_file(cls: type) -> str:
    return next(name for first, last, name in GROEPEN if first <= kebab(cls)[0] <= last)


def _closed_lists() -> Iterator[type[Woord]]:
    found: dict[type[Woord], None] = {}
    for cls in (*(s.cls for s in SOORTEN), *groepen()):
        for declaration, _ in velden_op_volgorde(cls).values():
            kind = innermost(declaration.kind)
            if isinstance(kind, Keuze):
                found[kind.uit] = None
    yield from found


def _words_name(words: type[Woord]) -> str:
    return f"Woorden voor {leesbaar(kebab(words)).lower()}"


def _words(words: type[Woord]) -> Iterator[str]:
    yield "| woord | op de site | betekenis |"
    yield "|---|---|---|"
    for word in words:
        yield f"| `{word}` | {word.label} | {word.uitleg} |"
