"""Reading a text into a `Stuk`: what every line is, and which lines belong together."""

from __future__ import annotations

import itertools
import re
from collections import Counter

from regioagenda.base.diagnostics import Location
from regioagenda.taal.stuk import (
    LANGSTE_BLOK,
    LANGSTE_REGEL,
    Blok,
    Regel,
    RegelSoort,
    Stuk,
    is_blank,
    make_blok,
    places_of,
)

OPSOMTEKENS = "•●▪▫◦‣∙·➢➤✓■□o*+\uf0b7\uf0a7\uf0d8\uf076\uf02d–-"
LIJSTMERK = re.compile(
    rf"\s*(?:[{re.escape(OPSOMTEKENS)}\ue000-\uf8ff]\s*(?<=[\s\ue000-\uf8ff])|\(?\d{{1,2}}[.)]\s+|\(?[a-z][.)]\s+|>\s+)"
)
NUMMERKOP = re.compile(r"\s*(?P<nummer>\d{1,2}(?:\.\d{1,2}){0,3})(?P<punt>\.?)\s+(?=[\"“‘’']?[A-ZÀ-Þ])")
_MD_KOP = re.compile(r" {0,3}(#{1,6})\s+(?=\S)")
_MD_NOOT = re.compile(r"\[\^[^\]\s]+\]:\s*")
_MD_MERK = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+|\s*>\s?")
_HEK = re.compile(r"\s*(```|~~~)")
_EINDE = re.compile(r"[.!?:;…][’”\"')\]]*$")
_NOOT = re.compile(r"\d{1,2} ?[A-ZÀ-Þ‘“\"][\w’‘“\"]")


def from_text(
    text: str, path: str, start: Location | None = None, *, inspring: int = 0, markdown: bool | None = None
) -> Stuk:
    """Read plain text or Markdown.

    `start` is the place of the first character when the text is part of a larger file, `inspring` the number of columns
    that its other lines are indented there. Without `markdown` the file's name and the text itself decide.
    """
    start = start or Location(path=path)
    lines = [line.removesuffix("\r").replace("\f", " ") for line in text.split("\n")]
    places = places_of(start, inspring, len(lines))
    if markdown is None:
        markdown = path.endswith((".md", ".markdown")) or _shows_markdown(lines)
    if markdown:
        regels = tuple(_markdown(lines, places))
        return Stuk.of(path, regels, _blokken(regels, True, frozenset(), 0), markdown=True)
    wijd, breedte = _line_spacing(lines), _width(lines)
    regels = tuple(_plain(lines, places, breedte, wijd))
    blokken = _blokken(regels, False, wijd, breedte)
    return Stuk.of(path, regels, blokken, markdown=False, wijd=wijd, breedte=breedte)


def _shows_markdown(lines: list[str]) -> bool:
    return any(re.match(r"#{2,6} \S", line) for line in lines) or any(
        re.search(r"\]\((?:https?:|/|#)", line) for line in lines
    )


def _line_spacing(lines: list[str]) -> frozenset[int]:
    """Give the lines before which a single blank line is only line spacing: in a run of such lines that mostly end mid-sentence."""
    filled = [i for i, line in enumerate(lines) if not is_blank(line)]
    found: set[int] = set()
    run: list[int] = []
    for a, b in [*itertools.pairwise(filled), (0, 0)]:
        if b - a == 2:
            run.append(b)
            continue
        open_ends = sum(not _EINDE.search(lines[j - 2].strip()) for j in run)
        if len(run) >= 2 and open_ends > 0.6 * len(run):
            found.update(run)
        run = []
    return frozenset(found)


def _width(lines: list[str]) -> int:
    lengths = sorted(len(line.strip()) for line in lines if not is_blank(line))
    return max(40, lengths[len(lengths) * 8 // 10]) if lengths else 80


def _markdown(lines: list[str], places: list[Location]) -> list[Regel]:
    out: list[Regel] = []
    fence = ""
    front = bool(lines) and lines[0].strip() == "---" and "---" in (line.strip() for line in lines[1:])
    for i, (line, where) in enumerate(zip(lines, places, strict=True)):
        soort, niveau = RegelSoort.ALINEA, 0
        if len(line) > LANGSTE_REGEL:
            soort = RegelSoort.CODE
        elif front:
            soort = RegelSoort.CODE
            front = not (i and line.strip() == "---")
        elif fence or _HEK.match(line):
            mark = _HEK.match(line)
            if mark and not fence:
                fence = mark[1]
            elif mark and mark[1] == fence:
                fence = ""
            soort = RegelSoort.CODE
        elif is_blank(line):
            soort = RegelSoort.LEEG
        elif head := _MD_KOP.match(line):
            soort, niveau = RegelSoort.KOP, len(head[1])
        elif _MD_NOOT.match(line):
            soort = RegelSoort.NOOT
        elif line.lstrip().startswith("|") or (line.count("|") > 1 and set(line.strip()) <= set("|-: ")):
            soort = RegelSoort.TABEL
        elif _MD_MERK.match(line):
            soort = RegelSoort.LIJST
        out.append(Regel(tekst=line, where=where, soort=soort, niveau=niveau))
    return out


def _plain(lines: list[str], places: list[Location], breedte: int, wijd: frozenset[int]) -> list[Regel]:
    repeated = _repeated(lines)
    out: list[Regel] = []
    for i, (line, where) in enumerate(zip(lines, places, strict=True)):
        t = line.strip()
        soort, niveau = RegelSoort.ALINEA, 0
        if len(line) > LANGSTE_REGEL:
            soort = RegelSoort.CODE
        elif is_blank(line):
            soort = RegelSoort.LEEG
        elif re.fullmatch(r"\d{1,3}", t):
            soort = RegelSoort.CIJFER
        elif _shape(t) in repeated:
            soort = RegelSoort.KOPREGEL
        elif niveau := _plain_heading(lines, i, breedte, i in wijd or i + 2 in wijd):
            soort = RegelSoort.KOP
        elif _NOOT.match(t) and (len(t) > 0.8 * breedte or "http" in t or "Zie" in t):
            soort = RegelSoort.NOOT
        elif LIJSTMERK.match(line):
            soort = RegelSoort.LIJST
        out.append(Regel(tekst=line, where=where, soort=soort, niveau=niveau))
    return out


def _shape(t: str) -> str:
    return re.sub(r"\d+", "#", re.sub(r"\s+", " ", t))


def _repeated(lines: list[str]) -> frozenset[str]:
    """Give the page heads and feet: lines whose last number climbs by small steps, or that hold it far to the right."""
    seen: dict[str, list[int]] = {}
    wide: set[str] = set()
    for line in lines:
        t = line.strip()
        number = re.search(r"\s(\d{1,3})$", t) if 6 <= len(t) < 100 else None
        if number and re.search(r"[A-Za-z]{3}", t[: number.start()]):
            seen.setdefault(_shape(t), []).append(int(number[1]))
            if re.search(r"[A-Za-z\d] {3,}\d{1,3}$", t) and len(t) > 30 and not re.search(r"[.%/|€]", t):
                wide.add(_shape(t))
    climbing = {f for f, n in seen.items() if len(n) >= 4 and all(0 < b - a < 30 for a, b in itertools.pairwise(n))}
    return frozenset(climbing | wide)


def _plain_heading(lines: list[str], i: int, breedte: int, dubbel: bool) -> int:
    """Give the level of a heading in plain text, guessed from its looks; 0 for no heading."""
    t = lines[i].strip()
    letters = [c for c in t if c.isalpha()]
    if len(t) > 100 or len(letters) < 3 or t.endswith((",", ";", "-", "–", "…")):
        return 0
    before, after = _neighbour(lines, i, -1), _neighbour(lines, i, 1)
    number = NUMMERKOP.match(lines[i])
    if number and not t.endswith((".", ":")):
        if "." in number["nummer"]:
            return 1 + number["nummer"].count(".")
        if NUMMERKOP.match(after) or NUMMERKOP.match(before) or after[:1].islower() or len(t) > 0.85 * breedte:
            return 0
        return 1
    if all(c.isupper() for c in letters) and len(letters) > 5 and " " in t and not t.endswith("."):
        return 0 if re.search(r"\d\s*$|\d/\d", t) else 2
    alone = is_blank(lines[i - 1]) if i else True
    if dubbel or t.endswith((".", ":")) or LIJSTMERK.match(lines[i]) or not t[0].isupper() or len(t) > 0.72 * breedte:
        return 0
    ended = not before or bool(_EINDE.search(before)) or len(before) < 0.6 * breedte
    return 3 if (alone or ended) and after[:1].isupper() and len(after) > len(t) and len(after) > 0.6 * breedte else 0


def _neighbour(lines: list[str], i: int, step: int) -> str:
    j = i + step
    while 0 <= j < len(lines):
        if not is_blank(lines[j]):
            return lines[j].strip()
        j += step
    return ""


def _blokken(regels: tuple[Regel, ...], markdown: bool, wijd: frozenset[int], breedte: int) -> list[Blok]:
    groups: list[list[int]] = []
    blanks = size = 0
    indented = frozenset[int]() if markdown else _indented(regels, breedte)
    for i, regel in enumerate(regels):
        if regel.soort is RegelSoort.LEEG:
            blanks += 1
            continue
        if regel.soort in (RegelSoort.CIJFER, RegelSoort.KOPREGEL):
            continue
        size += len(regel.tekst)
        fits = groups and size < LANGSTE_BLOK and i not in indented
        if fits and _belongs(regels, groups[-1], i, blanks, markdown, i in wijd, breedte):
            groups[-1].append(i)
        else:
            groups.append([i])
            size = len(regel.tekst)
        blanks = 0
    return [make_blok(regels, group, [_mark(regels[group[0]], markdown)], markdown=markdown) for group in groups]


def _belongs(
    regels: tuple[Regel, ...], group: list[int], i: int, blanks: int, markdown: bool, dubbel: bool, breedte: int
) -> bool:
    first, last, here = regels[group[0]], regels[group[-1]], regels[i]
    if here.soort is not RegelSoort.ALINEA or first.soort not in (RegelSoort.ALINEA, RegelSoort.LIJST, RegelSoort.NOOT):
        return False
    if markdown:
        return blanks == 0
    before, t = last.tekst.strip(), here.tekst.strip()
    ended = bool(_EINDE.search(before))
    if t.startswith(("http", "www.")):
        return False
    if (dubbel and blanks == 1) or blanks == 0:
        apart = (
            dubbel
            and len(group) == 1
            and all(r.soort is RegelSoort.LEEG for r in regels[max(0, group[0] - 2) : group[0]])
        )
        if apart and not ended and t[0].isupper() and len(before) < 0.72 * breedte:
            return False  # A title above its text, in a text with line spacing.
        short = len(before) < 0.7 * breedte
        return not (ended and short and not t[0].islower()) and not (short and before.endswith(":"))
    return not ended and t[0].islower() and before[-1:].isalpha() and len(before) > 0.3 * breedte


def _indented(regels: tuple[Regel, ...], breedte: int) -> frozenset[int]:
    """Give the lines of plain text that start a paragraph or list item by an indent, after a line that may be an end."""
    filled = [i for i, r in enumerate(regels) if r.soort is RegelSoort.ALINEA]
    common = Counter(_indent(regels[i]) for i in filled).most_common(1)
    found: set[int] = set()
    for a, b in itertools.pairwise(filled):
        before, t = regels[a].tekst.strip(), regels[b].tekst.strip()
        closed = before.count("(") <= before.count(")")
        may_end = closed and (before[-1:] in ".!?;)”" or len(before) < 0.6 * breedte)
        if _indent(regels[b]) > common[0][0] and not t[0].islower() and may_end:
            found.add(b)
    return frozenset(found)


def _indent(regel: Regel) -> int:
    return len(regel.tekst) - len(regel.tekst.lstrip())


def _mark(regel: Regel, markdown: bool) -> int:
    """Give how many characters of the line are its mark: bullet, number of a list item, `#` signs, note mark."""
    if regel.soort is RegelSoort.KOP:
        found = _MD_KOP.match(regel.tekst) if markdown else NUMMERKOP.match(regel.tekst)
    elif regel.soort is RegelSoort.LIJST:
        found = _MD_MERK.match(regel.tekst) if markdown else LIJSTMERK.match(regel.tekst)
    elif regel.soort is RegelSoort.NOOT:
        found = _MD_NOOT.match(regel.tekst) if markdown else re.match(r"\s*\d{1,2} ?", regel.tekst)
    else:
        found = None
    return found.end() if found else 0
