"""The chapters of the handbook with every message, made from `tests/cases/`: `python tests/handboek.py` writes it.

A case is a folder named after the code: `fout/` holds the wrong files, `goed/` the same files corrected, `verwacht.txt`
the exact report; `uitleg.txt`, when there is one, says more about what the message means. The messages about language
have chapters of their own: in `tests/cases/tekst/` a case is one text, `fout.md` and `goed.md`, shown as a whole.
"""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).resolve().parent
CASES = TESTS / "cases"
TEKST = CASES / "tekst"
HANDBOOK = TESTS.parent / "docs" / "handboek"
_REPORT = re.compile(
    r"^(?P<path>[^\s:][^:\n]*):(?P<line>\d+):(?P<column>\d+): (?P<severity>\w+): .*\[(?P<code>[a-z-]+)\]$", re.M
)
_SEVERITY = {
    "fout": "Een fout: de site wordt niet gemaakt tot u dit verandert.",
    "waarschuwing": "Een waarschuwing: de site wordt wel gemaakt. Kijk of het klopt.",
    "advies": "Een advies: u mag het zo laten.",
}
_INTRO = """# Alle meldingen

Dit hoofdstuk wordt gemaakt uit de voorbeelden in `tests/cases/`, met `make meldingen`. Verander het niet met de hand.

Een melding heeft een code: het woord tussen rechte haken aan het eind. Zoek hier op die code. U ziet dan een voorbeeld
dat niet klopt, de melding die u krijgt, en hoe het wel moet.

Gaat de melding over uw zinnen en woorden, en staat de code hier niet bij? Kijk dan bij
[Meldingen over taal](meldingen-taal.md).
"""
_LETTER = """# Meldingen met een {letter}

Dit hoofdstuk wordt gemaakt uit de voorbeelden in `tests/cases/`, met `make meldingen`. Verander het niet met de hand.
Alle codes staan bij [Alle meldingen](meldingen.md).
"""
_TAAL_INTRO = """# Meldingen over taal

Dit hoofdstuk wordt gemaakt uit de voorbeelden in `tests/cases/tekst/`, met `make meldingen`. Verander het niet met de
hand.

Deze meldingen gaan over uw tekst: woorden, zinnen, koppen, links en namen. Zoek hier op de code: het woord tussen rechte
haken aan het eind van de melding. U ziet dan een tekst die niet klopt, de melding die u krijgt, en hoe het wel moet.

De andere meldingen staan bij [Alle meldingen](meldingen.md).
"""
_TAAL_LETTER = """# Meldingen over taal met een {letter}

Dit hoofdstuk wordt gemaakt uit de voorbeelden in `tests/cases/tekst/`, met `make meldingen`. Verander het niet met de
hand. Alle codes staan bij [Meldingen over taal](meldingen-taal.md).
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Melding:
    """The first report with the code of the case: where, how bad, and the whole message with its hint."""

    path: str
    line: int
    severity: str
    text: str


def meldingen_files() -> dict[str, str]:
    """Write a chapter per first letter of a code, and one that lists all codes, by file name; so for language as well."""
    language = _chapters("meldingen-taal", TEKST, _TAAL_INTRO, _TAAL_LETTER)
    return _chapters("meldingen", CASES, _INTRO, _LETTER) | language


def _chapters(name: str, cases: Path, intro: str, per_letter: str) -> dict[str, str]:
    folders = sorted(p for p in cases.iterdir() if (p / "verwacht.txt").is_file())
    letters = {letter: list(group) for letter, group in itertools.groupby(folders, key=lambda p: p.name[0])}
    listed = [f"- [{p.name}]({name}-{letter}.md#{p.name})" for letter, group in letters.items() for p in group]
    files = {f"{name}.md": "\n".join([intro, *listed]) + "\n"}
    for letter, group in letters.items():
        parts = [per_letter.format(letter=letter), *(line for folder in group for line in _section(folder))]
        files[f"{name}-{letter}.md"] = "\n".join(parts).rstrip() + "\n"
    return files


def stale() -> list[str]:
    """Name the chapters that are not what the cases say, those of a letter that is gone included."""
    made, there = meldingen_files(), {p.name: p.read_text("utf-8") for p in HANDBOOK.glob("meldingen*.md")}
    return sorted(name for name in {*made, *there} if made.get(name) != there.get(name))


def _section(folder: Path) -> Iterator[str]:
    yield f"## {folder.name}"
    yield ""
    explained = folder / "uitleg.txt"
    if explained.is_file():
        yield explained.read_text("utf-8").strip()
        yield ""
    found = _melding(folder)
    if found is None:
        return
    yield _SEVERITY[found.severity]
    yield ""
    title, wrong, right = _versions(folder, found)
    if wrong:
        yield from _block(title, wrong)
    yield from _block("De melding:", found.text.split("\n"))
    if right:
        yield from _block("Zo is het goed:", right)


def _melding(folder: Path) -> _Melding | None:
    text = (folder / "verwacht.txt").read_text("utf-8")
    for block in re.split(r"\n(?=\S)", text.strip()):
        match = _REPORT.match(block)
        if match and match["code"] == folder.name:
            return _Melding(
                path=match["path"], line=int(match["line"]), severity=match["severity"], text=block.strip("\n")
            )
    return None


def _versions(folder: Path, found: _Melding) -> tuple[str, list[str], list[str]]:
    """Give a title, what was wrong and what is right: a text as a whole, of a file the lines around the mistake."""
    text = folder / found.path
    if text.is_file():
        texts = [p.read_text("utf-8").rstrip().split("\n") for p in (text, text.with_stem("goed"))]
        return "Zo staat het er:", texts[0], texts[1]
    before, after = _file(folder / "fout", found.path), _file(folder / "goed", found.path)
    wrong, right = _lines(before, after, found.line)
    return f"Zo staat het er, in `{found.path.rsplit('/', 1)[-1]}`:", wrong, right


def _file(folder: Path, path: str) -> list[str]:
    """Read a file of a case; a case may or may not hold the `content/` folder itself."""
    for candidate in (folder / path, folder / path.removeprefix("content/")):
        if candidate.is_file():
            return candidate.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    return []


def _lines(before: list[str], after: list[str], line: int) -> tuple[list[str], list[str]]:
    """Give the lines around the mistake, and the lines that took their place."""
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    changes = [op for op in matcher.get_opcodes() if op[0] != "equal"]
    if not changes:
        return before[max(0, line - 2) : line + 1], []
    _, a1, a2, b1, b2 = min(changes, key=lambda op: min(abs(op[1] - line + 1), abs(op[2] - line)))
    start, end = min(a1, line - 1), max(a2, min(line, len(before)))
    more = (max(0, b1 - (a1 - start)), b2 + (end - a2))
    return _short(before[max(0, start - 1) : end]), _short(after[max(0, more[0] - 1) : more[1]])


def _short(lines: list[str]) -> list[str]:
    shown = [line if len(line) <= 120 else line[:117] + "..." for line in lines if line.strip()]
    return shown if len(shown) <= 12 else [*shown[:11], "..."]


def _block(title: str, lines: list[str]) -> Iterator[str]:
    fence = "````" if any(line.lstrip().startswith("```") for line in lines) else "```"
    printable = ["".join(c if c.isprintable() else "�" for c in line) for line in lines]
    yield from (title, "", f"{fence}text", *printable, fence, "")


if __name__ == "__main__":
    chapters = meldingen_files()
    for name in stale():
        if name in chapters:
            (HANDBOOK / name).write_text(chapters[name], encoding="utf-8", newline="\n")
        else:
            (HANDBOOK / name).unlink()
