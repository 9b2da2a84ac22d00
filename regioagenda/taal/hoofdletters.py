"""Writing a text in capitals the ordinary way, with the capitals that its names and abbreviations keep."""

from __future__ import annotations

import re
from collections import Counter

from regioagenda.taal.kennis import Lookup
from regioagenda.taal.register import gemeenten
from regioagenda.taal.reporting import WOORD
from regioagenda.taal.stuk import Stuk
from regioagenda.taal.woordenboek import woordenboek

LANGSTE_AFKORTING = 6


def spellings(stuk: Stuk) -> dict[str, str]:
    """Give the words that a text writes with a capital inside its sentences and never without: lower case -> as written."""
    found: dict[str, Counter[str]] = {}
    for blok in stuk.alineas:
        starts = {begin for begin, _ in blok.zinnen}
        for match in WOORD.finditer(blok.proza):
            before = blok.proza[: match.start()].rstrip("“‘\"'( ")
            if match.start() not in starts and before[-1:] not in ("", ".", ":", "!", "?"):
                found.setdefault(match[0].lower(), Counter())[match[0]] += 1
    names: dict[str, str] = {}
    for lower, counts in found.items():
        shouted = [w for w in counts if w.isupper() and len(w) > LANGSTE_AFKORTING]
        written, times = min(counts.items(), key=lambda item: (item[0] in shouted, -item[1], item[0]))
        common = bool(woordenboek().form(lower))
        if lower not in counts and written not in shouted and (times > 1 or not common):
            names[lower] = written
    return names


def in_lower_case(text: str, names: dict[str, str], kennis: Lookup) -> str:
    """Give a text in capitals in lower case, with a capital for its first letter and its names."""

    def word(match: re.Match[str]) -> str:
        upper, lower = match[0], match[0].lower()
        if lower in names:
            return names[lower]
        if len(upper) > 1 and kennis.is_begrip(upper):
            return upper
        boek = woordenboek()
        return lower.capitalize() if not boek.form(lower) and boek.form(lower.capitalize()) else lower

    out = WOORD.sub(word, text)
    known = (*gemeenten().namen, *kennis.names_in(out.lower()))
    for naam in sorted(n for n in known if " " in n or "-" in n):
        at = out.lower().find(naam.lower())
        if at >= 0 and not out[at - 1 : at].isalpha() and not out[at + len(naam) :][:1].isalpha():
            out = out[:at] + naam + out[at + len(naam) :]
    first = re.search(r"[^\W\d_]+", out)
    if first is None:
        return out
    size = 2 if first[0].startswith("ij") else 1
    return out[: first.start()] + first[0][:size].upper() + out[first.start() + size :]
