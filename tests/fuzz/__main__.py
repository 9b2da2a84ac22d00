"""Builds with mutated real files: `make fuzz`, or `python -m tests.fuzz 100000 [seed]`. No test of the suite.

Each case takes one or more files of the golden region, which holds every kind of file, or of `content/`, mangles them, and
reads, relates and checks the whole; one in twenty that can be published is made page by page. What may not happen: an
exception, more than two seconds of work for one case, a message that is no Dutch sentence at a place that exists, or
something in a page that a browser would run. A case that does it is written to `tests/fuzz/gevonden/`, to become a test.
"""

from __future__ import annotations

import faulthandler
import random
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from regioagenda.base.report import as_json, as_text, bounded
from regioagenda.disk.store import Store
from regioagenda.pipeline import build, know
from tests.helpers import ROOT, TODAY, read_tree, templates, tiny
from tests.hostile.test_prose_hostile import BREAKOUTS, RUNNABLE, SCRIPTS, SHAPES
from tests.hostile.test_region_hostile import runs

FOUND = Path(__file__).resolve().parent / "gevonden"
SLOW = 2.0
TOKENS = (
    *SCRIPTS, *BREAKOUTS, *SHAPES, *RUNNABLE, "---\n", "...\n", "#", " #", ": ", "- ", "\n", "\n\n", "\r\n", "\r", "\t", "  ", "    ", "|", "| a |\n", "[", "]", "{", "}",
    "&a", "*a", "!!x", "<<: ", "'", '"', "\\", "`", "```\n", "~~~\n", "> ", "## ", "# ", "1. ", "* ", "**", "_", "[^1]", "[^1]: x\n", "[a]: b\n", "![a](b)", "[a](b)",
    "\u202e", "\u200b", "\ufeff", "\xad", "\u2028", "\x00", "\x0b", "\x85", "\ud800", "\ufffe", "\U000f0000", "\U00100000", "\u0301", "\u00c3\u00b6", "\ufffd", "9999-12-31",
    "0001-01-01", "31 april 2026", "week 53 2026", "ja", "nee", "null", "~", "1e999", "-1", "0", "99999999999999999999", "https://[x", "https://\u2100.nl", "mailto:", "tel:",
    "/", "../", "bestanden/x.png", "<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n", "\u2022 a\n\u2022 b\n", "a\tb\nc\td\n", "~~a~~", "> [!NOTE]\n", "{{ x }}", "{% x %}", "con", "a" * 300,
)  # fmt: skip
Mutate = Callable[[random.Random, bytes, bytes], bytes]


def _token(r: random.Random, data: bytes, other: bytes) -> bytes:
    at = r.randrange(len(data) + 1)
    return data[:at] + r.choice(TOKENS).encode("utf-8", "surrogatepass") + data[at:]


def _token_at_value(r: random.Random, data: bytes, other: bytes) -> bytes:
    lines = data.split(b"\n")
    at = r.randrange(len(lines))
    key, colon, _ = lines[at].partition(b": ")
    if colon:
        lines[at] = key + colon + r.choice(TOKENS).encode("utf-8", "surrogatepass")
    return b"\n".join(lines)


def _flip(r: random.Random, data: bytes, other: bytes) -> bytes:
    if not data:
        return data
    at = r.randrange(len(data))
    return data[:at] + bytes((r.randrange(256),)) + data[at + 1 :]


def _cut(r: random.Random, data: bytes, other: bytes) -> bytes:
    a, b = sorted((r.randrange(len(data) + 1), r.randrange(len(data) + 1)))
    return data[:a] + data[min(b, a + 200) :]


def _repeat(r: random.Random, data: bytes, other: bytes) -> bytes:
    a = r.randrange(len(data) + 1)
    return data[:a] + data[a : a + r.randrange(1, 80)] * r.choice((2, 3, 50, 2_000)) + data[a:]


def _splice(r: random.Random, data: bytes, other: bytes) -> bytes:
    a, b = r.randrange(len(data) + 1), r.randrange(len(other) + 1)
    return data[:a] + other[b : b + r.randrange(1, 2_000)] + data[a:]


def _lines(r: random.Random, data: bytes, other: bytes) -> bytes:
    lines = data.split(b"\n")
    a, b = r.randrange(len(lines)), r.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return b"\n".join(lines)


def _indent(r: random.Random, data: bytes, other: bytes) -> bytes:
    lines = data.split(b"\n")
    at = r.randrange(len(lines))
    lines[at] = r.choice((b" ", b"  ", b"\t", b"    ")) + lines[at]
    return b"\n".join(lines)


MUTATIONS: tuple[Mutate, ...] = (
    _token,
    _token,
    _token_at_value,
    _token_at_value,
    _flip,
    _cut,
    _repeat,
    _splice,
    _lines,
    _indent,
)


def case(seed: int, regions: tuple[dict[str, bytes], ...]) -> dict[str, bytes]:
    """Make the region of a seed: the same one every time."""
    r = random.Random(seed)
    sources = dict(regions[0] if r.random() < 0.9 else regions[-1])
    paths = sorted(p for p in sources if p.startswith("content/") and p.endswith((".md", ".yaml")))
    for _ in range(r.choice((1, 1, 1, 2, 4))):
        path = r.choice([p for p in paths if p in sources])
        data = sources[path]
        for _ in range(r.choice((1, 1, 2, 5))):
            data = r.choice(MUTATIONS)(r, data, sources.get(r.choice(paths), b""))[:400_000]
        sources[path] = data
        if r.random() < 0.03:
            sources.pop(path)
            sources[
                path.rpartition("/")[0]
                + "/"
                + r.choice(("con.md", "a b.md", "\u00e9.md", "x.yaml", "thema.md", "9.9-x.md"))
            ] = data
    return sources


def problem(sources: dict[str, bytes], memo: Store, whole: bool) -> str:
    """Say what goes wrong with a region; empty when all is well."""
    started = time.process_time()
    try:
        if whole:
            result = build(sources, today=TODAY, memo=memo)
            diagnostics, site = result.diagnostics, result.site
        else:
            diagnostics, site = know(sources, today=TODAY, memo=memo, drafts=False).diagnostics, None
        taken = time.process_time() - started
        shown = bounded(diagnostics)
        text = as_text(shown, sources, lambda path: path, colour=False)
        as_json(shown, lambda path: path)
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        return traceback.format_exc()
    if taken > SLOW and not whole:
        # The machine may have been busy: once more, alone, without what was remembered.
        started = time.process_time()
        know(sources, today=TODAY, memo=memo, drafts=False)
        if time.process_time() - started > SLOW:
            return f"{taken:.1f} seconds"
    if any(not line.isprintable() for line in text.split("\n")):
        return "a report that is no plain text"
    for d in diagnostics:
        if d.where.line < 1 or d.where.column < 1 or not d.message:
            return f"no place or no words: {d}"
    for name, page in (site.files if site else {}).items():
        if name.endswith(".html") and (found := runs(page)):
            return f"{name} runs {found}"
    return ""


def main(arguments: list[str]) -> int:
    """Try so many cases, from a seed on; the number of faults is the exit code, at most 1."""
    count = int(arguments[0]) if arguments else 1_000
    first = int(arguments[1]) if len(arguments) > 1 else 0
    ours = templates()
    regions = (
        {**tiny(), **ours},
        {
            **read_tree(
                ROOT / "content" / "agendas" / "voorschoten-routekaart", "content/agendas/voorschoten-routekaart"
            ),
            **tiny(),
            **ours,
        },
    )
    memo = Store(None, b"fuzz")
    faults = 0
    began = time.monotonic()
    for n in range(first, first + count):
        sources = case(n, regions)
        # By the clock on the wall, so far above what a busy machine takes.
        faulthandler.dump_traceback_later(300, exit=True)
        told = problem(sources, memo, whole=n % 20 == 0)
        faulthandler.cancel_dump_traceback_later()
        if n % 200 == 0:
            memo.save()
        if told:
            faults += 1
            FOUND.mkdir(exist_ok=True)
            (FOUND / f"{n}.txt").write_text(told)
            print(f"zaad {n}: {told.strip().splitlines()[-1]}", flush=True)
        if n % 1_000 == 999:
            print(f"{n + 1 - first} gevallen, {faults} fouten, {time.monotonic() - began:.0f} seconden", flush=True)
    print(f"{count} gevallen vanaf {first}: {faults} fouten.")
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
