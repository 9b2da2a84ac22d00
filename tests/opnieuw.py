"""Everything that is made from something else and yet kept in Git: `make alles-opnieuw` writes it and names what changed.

`python -m tests.opnieuw --check` writes nothing and fails when something is stale; CI does that.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from regioagenda.editors.generated import generated_files
from regioagenda.output.hosting import hosting_files
from tests.cases.report import reports
from tests.golden import rewrite
from tests.handboek import meldingen_files
from tests.helpers import ROOT
from tests.schermteksten import schermteksten_file
from woordenboek import maak

COMMAND = "make alles-opnieuw"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One kind of generated files: what it is called, how it is made, and where nothing else may lie.

    `make` gives the files by their path in the project; `holds` are patterns of paths that only such files have.
    """

    name: str
    make: Callable[[], Mapping[str, bytes]]
    holds: tuple[str, ...]


def _chapters() -> dict[str, bytes]:
    return {f"docs/handboek/{name}": text.encode() for name, text in meldingen_files().items()}


def _golden() -> dict[str, bytes]:
    return {f"tests/golden/site/{name}": data for name, data in rewrite.built().items()}


def _dictionary() -> dict[str, bytes]:
    """The words and not the packed bytes count: another version of zlib packs the same words in other bytes."""
    name, words = maak.TARGET.relative_to(ROOT).as_posix(), maak.content()
    kept = maak.TARGET.read_bytes() if maak.TARGET.is_file() else b""
    return {name: kept if kept and zlib.decompress(kept) == words else zlib.compress(words, 9)}


# In the order in which they are made: the chapters show the reports.
MADE = (
    Made(name="Woordenboek van de taalcontrole", make=_dictionary, holds=()),
    Made(
        name="Wat uit de velden en soorten wordt gemaakt",
        make=generated_files,
        holds=(".vscode/schemas/*", "docs/handboek/velden*.md"),
    ),
    Made(name="Woorden van het programma op het scherm", make=schermteksten_file, holds=()),
    Made(name="Instellingen voor webservers", make=hosting_files, holds=("docs/hosting/*",)),
    Made(name="Verslagen van de voorbeelden", make=reports, holds=("tests/cases/**/verwacht.txt",)),
    Made(name="Hoofdstukken met meldingen", make=_chapters, holds=("docs/handboek/meldingen*.md",)),
    Made(name="De verwachte voorbeeldsite", make=_golden, holds=("tests/golden/site/**/*",)),
)


def differences(kind: Made) -> dict[str, bytes | None]:
    """Give the files that are not what they should be, by path, with what they should be: None when they should go."""
    made = kind.make()
    there = {p.relative_to(ROOT).as_posix(): p for glob in kind.holds for p in ROOT.glob(glob) if p.is_file()}
    there |= {name: ROOT / name for name in made if (ROOT / name).is_file()}
    return {
        name: made.get(name)
        for name in sorted({*made, *there})
        if name not in made or name not in there or there[name].read_bytes() != made[name]
    }


def main(arguments: list[str]) -> int:
    """Write what differs, or with `--check` only tell."""
    check = "--check" in arguments
    stale = False
    for kind in MADE:
        found = differences(kind)
        print(f"{kind.name}: {f'{len(found)} anders' if found else 'bijgewerkt'}.")
        for name, data in found.items():
            path = ROOT / name
            print(f"  {'-' if data is None else '~' if path.exists() else '+'} {name}")
            if check:
                stale = True
            elif data is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
    if stale:
        print(f"Deze bestanden zijn verouderd. Typ: {COMMAND}. Bekijk daarna het verschil: git diff.", file=sys.stderr)
    return int(stale)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
