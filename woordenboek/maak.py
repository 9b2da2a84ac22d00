"""Make the dictionary of the checks on language: `python -m woordenboek.maak`.

Source: OpenTaal 2.20.21 for Hunspell, BSD-3-Clause or CC BY 3.0 (`regioagenda/taal/gegevens/OPENTAAL-LICENTIE.txt`). The two
files here are unchanged, packed with xz. Its affix rules are written out once, so that the program has every word form,
and the flags of the list tell what a word can be (noun, verb form, adjective), which the checks on sentences use.
"""

from __future__ import annotations

import lzma
import re
import zlib
from dataclasses import dataclass
from pathlib import Path

from regioagenda.taal.woordenboek import FIRST_KIND, Soort

HERE = Path(__file__).resolve().parent
LATIN_1 = "\xff"
TARGET = HERE.parent / "regioagenda" / "taal" / "gegevens" / "woordenboek.zlib"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Regel:
    af: str
    bij: str
    past: re.Pattern[str]


def content() -> bytes:
    """Give the dictionary as `woordenboek()` reads it: a line with the kinds that occur, a line with the few forms that Latin-1
    cannot spell, then in Latin-1 a line for each form in order, with behind a tab the character that stands for its kind."""
    regels, voor = _affixes(_read("opentaal.aff.xz"))
    vormen: dict[str, int] = {}
    delen: set[str] = set()
    for line in _read("opentaal.dic.xz").splitlines()[1:]:
        stem, _, flags = line.partition("/")
        if flags:
            marks = tuple(flags[i : i + 2] for i in range(0, len(flags), 2))
            if "Cx" in marks:
                delen.add(stem)
            else:
                _add(vormen, stem, marks, regels, voor)
        else:
            vormen[stem] = vormen.get(stem, 0) | Soort.WOORD
    for deel in delen:
        vormen[deel] = vormen.get(deel, 0) | Soort.DEEL
    kinds = sorted(set(vormen.values()))
    signs = {kind: chr(FIRST_KIND + n) for n, kind in enumerate(kinds)}
    others = [f"{form}={signs[kind]}" for form, kind in sorted(vormen.items()) if max(form) > LATIN_1]
    listed = [f"{form}\t{signs[kind]}\n" for form, kind in sorted(vormen.items()) if max(form) <= LATIN_1]
    head = f"{','.join(map(str, kinds))}\n{' '.join(others)}\n"
    return head.encode("utf-8") + "".join(listed).encode("latin-1")


def _read(name: str) -> str:
    return lzma.decompress((HERE / name).read_bytes()).decode("utf-8").replace("ĳ", "ij").replace("Ĳ", "IJ")


def _affixes(text: str) -> tuple[dict[str, dict[str, tuple[_Regel, ...]]], dict[str, str]]:
    """Read the suffix rules per flag and last letter, and the prefix per flag; compound-only forms are left out."""
    voor: dict[str, str] = {}
    found: dict[str, dict[str, list[_Regel]]] = {}
    for line in text.splitlines():
        fields = line.split()
        if len(fields) >= 5 and fields[0] == "PFX" and fields[3][0] != "-":
            voor[fields[1]] = fields[3].split("/")[0]
        if len(fields) < 5 or fields[0] != "SFX":
            continue
        flag, af, bij, past = fields[1], fields[2], fields[3].split("/")[0], fields[4]
        if bij.endswith("-") or bij in ("", "0"):
            continue
        af = "" if af == "0" else af
        rule = _Regel(af=af, bij=bij, past=re.compile(f"(?:{past})$" if past != "." else ""))
        for letter in _letters(past, af):
            found.setdefault(flag, {}).setdefault(letter, []).append(rule)
    return {flag: {k: tuple(v) for k, v in per.items()} for flag, per in found.items()}, voor


def _letters(past: str, af: str) -> str:
    """Give the last letters for which a rule can hold; `*` stands for any."""
    if af:
        return af[-1]
    if past == "." or past.endswith("]"):
        return "*"
    return past[-1]


def _add(
    vormen: dict[str, int],
    stem: str,
    flags: tuple[str, ...],
    regels: dict[str, dict[str, tuple[_Regel, ...]]],
    voor: dict[str, str],
) -> None:
    if "Fw" in flags:
        vormen[stem] = Soort.VERBODEN
        return
    if "Wn" in flags:
        return
    own = int(Soort.WOORD)
    for flag in flags:
        own |= _own(flag)
        per = regels.get(flag)
        if not per:
            continue
        soort = _formed(flag)
        for rule in (*per.get(stem[-1], ()), *per.get("*", ())):
            if rule.past.search(stem) and stem.endswith(rule.af):
                form = stem[: len(stem) - len(rule.af)] + rule.bij
                vormen[form] = vormen.get(form, 0) | soort
    vormen[stem] = vormen.get(stem, 0) | own
    for flag in flags:
        if flag in voor:
            form = voor[flag] + stem
            vormen[form] = vormen.get(form, 0) | own | (Soort.DEELWOORD if stem.startswith("ge") else 0)


def _own(flag: str) -> int:
    first = flag[0]
    if first in "ZY" or flag in ("Cc", "Cd", "Ch"):
        return Soort.NAAMWOORD
    if flag == "Ve":
        return Soort.DEELWOORD
    if flag == "Vi":
        return Soort.INFINITIEF
    if first == "V":
        return Soort.STAM
    return Soort.BIJVOEGLIJK if first == "A" else 0


def _formed(flag: str) -> int:
    first = flag[0]
    if first in "ZY":
        return Soort.WOORD | Soort.NAAMWOORD | Soort.MEERVOUD if first == "Z" else Soort.WOORD | Soort.NAAMWOORD
    if flag == "Ve":
        return Soort.WOORD | Soort.VERBOGEN
    if first == "V":
        return Soort.WOORD | Soort.PERSOONSVORM
    return Soort.WOORD | Soort.VERBOGEN if first == "A" else Soort.WOORD


def main() -> None:
    """Write the dictionary into the package."""
    TARGET.write_bytes(zlib.compress(content(), 9))


if __name__ == "__main__":
    main()
