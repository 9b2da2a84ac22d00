"""Looks for rules that are worse than linear: `make groei`. No test of the suite: it looks at clocks, in ratios only.

Each regular expression gets runs of every sign that it knows, behind every beginning that it knows; each reader of Markdown,
YAML, language and time gets repetitions of the signs and words of its trade, alone and in pairs. The length is doubled:
what takes more than two and a half times as long, twice in a row and not just for an instant, is named.
"""

from __future__ import annotations

import itertools
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from regioagenda.base.diagnostics import Location
from regioagenda.base.memo import NoMemo
from regioagenda.reading.prose import MarkdownText, read_prose
from regioagenda.reading.samenvoegen import open_merge
from regioagenda.reading.tekens import odd_characters
from regioagenda.reading.tijd import Bedoeling
from regioagenda.reading.wanneer import lees_wanneer
from regioagenda.reading.yamltree import parse_yaml
from tests.groei.patronen import Used, every_pattern, pieces

FACTOR = 2.5
# Shorter than this says more of the machine than of the rule.
INSTANT = 0.004
LONGEST = 0.5
SIZES = (1_000, 2_000, 4_000, 8_000, 16_000)
START = Location(path="content/x.md")

MARKDOWN = (
    "a", " ", "\n", "\n\n", "  \n", "*", "**", "_", "`", "``", "[", "]", "](", "![", "[^", "[^1]", "[^1]: a\n", "[a]: b\n", "<", "<b", "<b>", ">", "> ",
    "# a\n\n", "- ", "- a\n", "  - a\n", "    - a\n", "1. a\n", "1) a\n", "|", "| a ", "| a | b |\n", "|---|---|\n", "---\n", "===\n", "\\", "\\\n", "&", "&amp;",
    "&#x202e;", "~~", "==", "++", "||", "$$", "''", "{", "{#", "}", ":", ":a", ":::", "!!! ", "???", "~", "^", "^[", "\t", "a\tb\n", "a;b\n", ";", ",", "a,b,c\n",
    "\u2022 a\n", "o a\n", "\u200b", "\u202e", "\u00ad", "\u00c3", "\u00c3\u00b6", "\u00e2\u20ac\u2122", "\ufffd", "\u0430b", "\uff21", "=C3=B6", "\\u00e9", "http://",
    "https://x.nl/", "www.", "www.x.nl ", "@", "a@b.nl", "7", ".", "...", "(", ")", "\"", "\u201c", "\u2019", "-", "\u2013", "/", "%", "%20", "=", "+---+\n", "    a\n", "    ",
    "2021. a\n", "Aa. ", "aa bb ", "A4 ", "jan 2026 ", "Zie ", "NB ", "nog niet ", "TODO ", "klik hier ", "<!--", "-->", "{{", "}}", "{%", "[[", "]]", "[b]", "[ ] ", "- [ ] a\n", "```\n", "~~~\n",
)  # fmt: skip
YAML = (
    "a", "a: b\n", "- a\n", "- ", "  ", " #a", " # a", "#", "[", "]", "[a, ", "{", "}", "{a: ", ": ", ":", "\"", "'", "\"a\\t\"", "\\", "|\n", ">\n", "\n", "\t", "&a ", "*a ", "!a ", "<<: ",
    "? ", "---\n", "...\n", "%a\n", "\u201ca\u201d", "~", "a: [a #b, c]\n", "a: \u201cb\u201d\n", "a: b #c\n", "- a #b\n", "\u00e9",
)  # fmt: skip
WORDS = (
    "1", "31", "2026", "januari", "jan", "-", "–", "t/m", "tot", "en", "of", "vanaf", "voor", "uiterlijk", "na", "eind", "medio", "week", "kwartaal", "e", "derde", "zomer", "(", ")", ",", ".",
    ":", "/", "'", "uur", "n.t.b.", "maandag", "van", "het", "de", "begin", "half", "x", "?", "jaar", "schooljaar", "per", "in", "rond", "q3", "é",
)  # fmt: skip


def grows(run: Callable[[str], object], make: Callable[[int], str]) -> tuple[float, int, float] | None:
    """Give by how much the time grows, at which length and in how many seconds; None when it grows as the text does."""
    # A first look at two lengths is enough for nearly everything; a line of more than 10,000 signs is not read at all.
    last = SIZES[-1] if "\n" in make(100) else SIZES[-2]
    quick, long = _timed(run, make(last // 4)), _timed(run, make(last))
    if long <= INSTANT or long < FACTOR**2 * 0.75 * quick:
        return None
    before, risen = 0.0, 0
    for size in SIZES:
        text = make(size)
        taken = min(_timed(run, text) for _ in range(2))
        if before >= INSTANT / 2 and taken > INSTANT:
            risen = risen + 1 if taken / before > FACTOR else 0
            if risen >= 2:
                return taken / before, size, taken
        if taken > LONGEST:
            return None if risen == 0 else (taken / max(before, 1e-9), size, taken)
        before = taken
    return None


def _timed(run: Callable[[str], object], text: str) -> float:
    # Of this process alone: what else the machine does says nothing of the rule.
    started = time.process_time()
    run(text)
    return time.process_time() - started


def patterns(only: str) -> Iterator[str]:
    """Name the expressions that grow faster than the text."""
    for used in every_pattern():
        if only not in used.name:
            continue
        signs, openings = pieces(used.regex)
        worst = _worst(used, signs, openings)
        if worst:
            yield f"{used.name}: {worst}: {used.regex.pattern[:160]!r}"


def _worst(used: Used, signs: Iterable[str], openings: Iterable[str]) -> str:
    regex = used.regex

    def run(text: str) -> object:
        if used.anchored:
            return regex.match(text)
        return sum(1 for _ in regex.finditer(text))

    units = [*signs, *(a + b for a, b in itertools.islice(itertools.permutations(list(signs)[:6], 2), 20))]
    for unit, opening in itertools.product(units, openings):
        for tail in ("", "\0"):
            found = grows(run, lambda size, u=unit, o=opening, t=tail: o + u * (size // len(u)) + t)
            if found:
                return f"×{found[0]:.1f} at {found[1]} ({found[2]:.3f} s), {opening!r} + {unit!r}… + {tail!r}"
        # The opening itself, again and again, with a run behind each.
        if opening:
            found = grows(run, lambda size, u=unit, o=opening: (o + u * 20) * (size // (len(o) + 20)))
            if found:
                return f"×{found[0]:.1f} at {found[1]} ({found[2]:.3f} s), ({opening!r} + {unit!r} × 20)…"
    return ""


def rules(name: str, run: Callable[[str], object], units: tuple[str, ...], join: str = "") -> Iterator[str]:
    """Name the texts for which a reader takes longer than their length says."""
    pairs = [(u,) for u in units] + list(itertools.permutations(units, 2))
    for pair in pairs:
        unit = join.join(pair) + join
        for make in (
            lambda size, u=unit: u * (size // len(u)),
            *([lambda size, p=pair: p[0] + p[1] * (size // len(p[1]))] if len(pair) > 1 else []),
        ):
            if found := grows(run, make):
                yield f"{name}: ×{found[0]:.1f} at {found[1]} ({found[2]:.3f} s): {pair!r}"
                break


def readers() -> Iterator[tuple[str, Callable[[str], object], tuple[str, ...], str]]:
    """Give every reader with the signs of its trade."""
    from regioagenda.checks.stukken import stuk_van
    from regioagenda.domain.teksten import Tekst
    from regioagenda.taal.kennis import Lookup, default_kennis
    from regioagenda.taal.run import check_language

    kennis = default_kennis(date(2026, 6, 1), organisaties=[], begrippen=[], woorden=set())

    def prose(text: str) -> object:
        return read_prose(MarkdownText(text=text, where=START), NoMemo())

    def language(text: str) -> object:
        read = read_prose(MarkdownText(text=text, where=START), NoMemo())
        if any(d.code == "tekst-te-zwaar" for d in read.found):
            return None
        tekst = Tekst(tekst=text, where=START, indent=0, veld="", blocks=read.blocks)
        return check_language(stuk_van("content/x.md", [tekst]), Lookup(kennis))

    yield "wanneer", lambda text: lees_wanneer(text, Bedoeling.MOMENT), WORDS, " "
    yield "yaml", lambda text: parse_yaml(text, START), YAML, ""
    yield "tekens", lambda text: odd_characters(text, "x"), MARKDOWN, ""
    yield (
        "samenvoegen",
        lambda text: open_merge(text.encode(), "x"),
        ("<", "<<<<<<< a\n", "=", " ", "\n", "|", ">", "\r"),
        "",
    )
    yield "markdown", prose, MARKDOWN, ""
    yield "taal", language, MARKDOWN, ""


def main(arguments: list[str]) -> int:
    """Look at everything, or at what is named: `patronen`, a reader, or a part of the name of a pattern."""
    wanted = arguments or ["patronen", *(name for name, *_ in readers())]
    found = 0
    for what in wanted:
        reader = next((row for row in readers() if row[0] == what), None)
        told = rules(*reader[:3], reader[3]) if reader else patterns("" if what == "patronen" else what)
        for line in told:
            found += 1
            print(line, flush=True)
    print(f"{found} regels groeien sneller dan hun invoer." if found else "Alles groeit zoals zijn invoer.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
