"""The search of this site beside others, on the same site and questions: `python -m bench.zoeken [MAP MET VRAGEN.yaml …]`.

First `npm ci` in `bench/zoeken/` for MiniSearch and Pagefind; without them only our own is measured. Options:

    --zonder        also what each idea brings: the index without it
    --kansen        also words of titles, changed by chance: half, apart, little, another form of a verb
    --groot         also bytes and milliseconds with the documents of the site repeated, to 1,000 and 10,000 pages

Questions are graded (3 answers it, 1 mentions it); those of `vragen/apart*.yaml` were put aside at first and looked at since
1 December 2026, as were the topics of `vragen/afwezig*.yaml`; `oefen` is to tune on. The regions of `beginnend/` have twenty acties, twenty questions and not one word of their own for the search.
Milliseconds depend on the machine; bytes and nDCG@10 do not.
"""

from __future__ import annotations

import dataclasses
import datetime
import importlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

from bench.zoeken.beginnend import lees_regio
from bench.zoeken.kansen import aandeel, maak_kansen
from bench.zoeken.maat import Vraag, beoordeel, gemiddeld, lees_vragen, per_soort, regel
from regioagenda.base.memo import NoMemo
from regioagenda.disk.sources import FolderReader
from regioagenda.output.search import make
from regioagenda.output.search.documenten import zoekdocumenten
from regioagenda.output.search.index import Taal, ZoekDocument, build_zoekindex, zoekstof
from regioagenda.output.search.kaarten import maak_kaarten
from regioagenda.output.search.lijsten import namen_van, woordenlijst, zoekwoorden_van
from regioagenda.pages.bouwstenen.context import make_context
from regioagenda.pages.lijst import planned
from regioagenda.pipeline import build
from regioagenda.taal.gegevens import regels

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TODAY = datetime.date(2026, 11, 30)
PATIENCE = 900  # seconds
AFWEZIG = ("afwezig", "afwezig-2", "afwezig-3", "afwezig-4", "afwezig-5", "afwezig-6", "afwezig-oefen")

# Each idea: what of the program is another value without it, and what of the script.
ZONDER: tuple[tuple[str, Mapping[str, Any], Sequence[tuple[str, str]]], ...] = (
    ("prior per soort", {"documenten.PRIOR": ()}, ()),
    ("woordenlijst van de regio", {"lijsten.LIST": 0.0}, ()),
    ("algemene woordenlijst", {"lijsten.GENERAL": 0.0}, ()),
    ("geen enkele woordenlijst", {"lijsten.LIST": 0.0, "lijsten.GENERAL": 0.0}, ()),
    ("afkortingen en namen beide kanten op", {"lijsten.NAME": 0.0}, ()),
    ("delen van samenstellingen", {"termen.IN_COMPOUND": 0.0}, ()),
    ("helften van een zeldzame samenstelling", {"index._RARE": 0}, ()),
    ("kaarten", {}, (("const kaart = await kaartVoor(", "const kaart = null && await kaartVoor("),)),
    ("laatste woord open", {}, (("if (laatste && woord.length > 1 &&", "if (false &&"),)),
    ("woorden die samen horen", {}, (("if (!frase?.wegen.length) continue;", "continue;"),)),
    ("klank", {}, (("ver(h, klank2, h.length > 6 ? grens : 1, 0.3)", "Infinity"),)),
    ("tikfouten", {}, (("nederlands ? null : await verbeterd(index, woord)", "null"),)),
    ("alternatieven tellen op", {}, (("GEDEELD = 0.5", "GEDEELD = 0"),)),
    ("familie van een zeldzaam woord", {}, (("if (aantal <= 2) {", "if (false) {"),)),
    (
        "een onbekende samenstelling splitsen",
        {},
        (("const delen = woord.length > 6 ? await gesplitst(index, woord) : null;", "const delen = null;"),),
    ),
    (
        "Nederlandse woorden niet verbeteren",
        {},
        (("const nederlands = await index.isNederlands(woord);", "const nederlands = false;"),),
    ),
    ("raamwoorden van een vraag", {}, (("if (!zin.match(vorm)) continue;", "continue;"),)),
    ("antwoorden op een vraag over alles", {}, (("if (nr === undefined) return null;", "return null;"),)),
    ("de eerste naam in een lijst telt het meest", {"lijsten.LATER": 1.0}, ()),
    ("een half woord afmaken", {}, (("const af = eigen.length ? [] : afgemaakt(woord);", "const af = [];"),)),
    ("wat nergens veel over gaat, is geen onderwerp", {}, (("hoogste < ZWAK ?", "false ?"),)),
    ("los geschreven woorden aaneen", {}, (("if (woordrij.length > 3) return;", "return;"),)),
)


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    files = [
        *(HERE / "vragen" / f"{name}.yaml" for name in ("apart", "apart-2", "apart-3", "apart-4", "oefen")),
        *(Path(a) for a in arguments if not a.startswith("-")),
    ]
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        sources = FolderReader(ROOT / "content", ROOT / "templates").read()
        region = _built(sources, site)
        for path in files:
            vragen = lees_vragen(path)
            print(f"\n{path.name}: {len(vragen)} vragen          nDCG@10  eerste  leeg    KB  ms (p95)")
            for engine in ("product", "minisearch", "pagefind"):
                if engine == "product" or (HERE / "node_modules" / engine).is_dir():
                    _table(engine, vragen, ask(engine, site, vragen), kinds=engine == "product")
        for name in AFWEZIG:
            vragen = _topics(name)
            answered = _answered(site, vragen)
            print(
                f"\nwat er niet is ({name}): {len(answered)} van {len(vragen)} toch beantwoord: {', '.join(answered)}"
            )
        _facts(site)
        templates = {name: data for name, data in sources.items() if name.startswith("templates/")}
        for path in sorted((HERE / "beginnend").glob("*.yaml")):
            _beginning(path, templates)
        if "--zonder" in arguments:
            _ablation(site, region, [v for path in files for v in lees_vragen(path)])
        if "--kansen" in arguments:
            for kind, (right, none) in _chances(site, _documents(region)).items():
                print(f"{kind:32} op de eerste tien {right:.3f}  leeg {none:6.1%}")
        if "--groot" in arguments:
            _sizes(site, region, [v for path in files for v in lees_vragen(path)])


def _built(sources: Mapping[str, bytes], site: Path) -> Any:
    """Write the site of some sources; give its region."""
    result = build(sources, today=TODAY, memo=NoMemo())
    assert result.site is not None and result.region is not None, result.diagnostics
    for path, data in result.site.files.items():
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return result.region


def ask(
    engine: str, site: Path, vragen: Sequence[Vraag | str], zonder: Sequence[tuple[str, str]] = ()
) -> list[dict[str, Any]]:
    """Ask an engine the questions."""
    node = shutil.which("node")
    assert node is not None, "Node ontbreekt op deze computer."
    asked = [v if isinstance(v, str) else v.q for v in vragen]
    done = subprocess.run(
        [node, str(HERE / "zoeken.mjs"), engine, str(site), str(HERE)],
        input=json.dumps(asked).encode(),
        stdout=subprocess.PIPE,
        check=True,
        timeout=PATIENCE,
        env={**os.environ, "ZONDER": json.dumps(zonder)},
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def _ids(found: Mapping[str, Any]) -> list[str]:
    return [*([found["kaart"]] if found["kaart"] else []), *found["ids"]]


def _table(engine: str, vragen: Sequence[Vraag], found: Sequence[Mapping[str, Any]], *, kinds: bool) -> None:
    scores = [beoordeel(v, _ids(f)) for v, f in zip(vragen, found, strict=True)]
    size = sum(f["bytes"] for f in found) / len(found) / 1000
    slow = sorted(f["ms"] for f in found)[int(len(found) * 0.95)]
    print(f"{regel(engine, gemiddeld(scores))}  {size:6.1f}  {slow:6.1f}")
    if kinds:
        for kind, figures in per_soort(scores).items():
            print(f"  {regel(kind, figures)}")
        worst = sorted(scores, key=lambda score: score.ndcg)[:5]
        print("  de slechtste: " + "; ".join(f"{s.vraag.q} ({s.ndcg:.2f})" for s in worst))


def _beginning(path: Path, templates: Mapping[str, bytes]) -> None:
    sources, vragen = lees_regio(path, templates)
    with tempfile.TemporaryDirectory() as name:
        _built(sources, Path(name))
        scores = [beoordeel(v, _ids(f)) for v, f in zip(vragen, ask("product", Path(name), vragen), strict=True)]
    print(regel(f"een regio die begint: {path.stem}", gemiddeld(scores)))


def _topics(name: str) -> list[str]:
    topics: list[str] = yaml.safe_load((HERE / "vragen" / f"{name}.yaml").read_text("utf-8"))
    return topics


def _answered(site: Path, topics: Sequence[str], zonder: Sequence[tuple[str, str]] = ()) -> list[str]:
    return [q for q, f in zip(topics, ask("product", site, topics, zonder), strict=True) if f["ids"]]


def _chances(
    site: Path, documents: Sequence[ZoekDocument], zonder: Sequence[tuple[str, str]] = ()
) -> dict[str, tuple[float, float]]:
    kinds = maak_kansen(documents)
    asked = [typed for kansen in kinds.values() for typed, _ in kansen]
    found = iter([_ids(f) for f in ask("product", site, asked, zonder)])
    return {kind: aandeel(kansen, [next(found) for _ in kansen]) for kind, kansen in kinds.items()}


def _documents(region: Any) -> tuple[ZoekDocument, ...]:
    return zoekdocumenten(region, TODAY, planned(make_context(region, TODAY), drafts=False))


def _facts(site: Path) -> None:
    facts = yaml.safe_load((HERE / "vragen" / "feiten.yaml").read_text("utf-8"))
    found = ask("product", site, [fact["q"] for fact in facts])
    right, wrong, missing = 0, [], []
    for fact, one in zip(facts, found, strict=True):
        if one["kaart"] is None:
            missing += [fact["q"]] if "item" in fact else []
        elif one["kaart"] in fact.get("item", ()) and all(w in one["zin"] for w in fact.get("woorden", ())):
            right += 1
        else:
            wrong.append(fact["q"])
    asked = sum("item" in fact for fact in facts)
    print(f"feiten: {right} van {asked} door een kaart; geen kaart: {missing}; verkeerd: {wrong}")


def _write_index(site: Path, region: Any, times: int = 1) -> int:
    """Write the index of the site anew, with its documents so many times; give how many documents it has."""
    once = _documents(region)
    documents = [
        dataclasses.replace(d, id=f"{d.id}~{n}", url=d.url.replace("/agendas/", f"/agendas/{n}-")) if n else d
        for n in range(times)
        for d in once
    ]
    words = woordenlijst(zoekwoorden_van(region, NoMemo()), namen_van(region), NoMemo())
    taal = Taal(plaatsen=make._plaatsen(region), balie=regels("balie.txt"))
    files = build_zoekindex(zoekstof(documents, words, NoMemo()), maak_kaarten(region, TODAY, NoMemo()), taal, NoMemo())
    shutil.rmtree(site / "zoekindex")
    (site / "zoekindex").mkdir()
    for name, data in files.items():
        (site / name).write_bytes(data)
    return len(documents)


@contextmanager
def _changed(values: Mapping[str, Any]) -> Iterator[None]:
    places = [
        (importlib.import_module(f"regioagenda.output.search.{n.split('.')[0]}"), n.split(".")[1]) for n in values
    ]
    before = [getattr(module, name) for module, name in places]
    for (module, name), value in zip(places, values.values(), strict=True):
        setattr(module, name, value)
    try:
        yield
    finally:
        for (module, name), value in zip(places, before, strict=True):
            setattr(module, name, value)


def _ablation(site: Path, region: Any, vragen: Sequence[Vraag]) -> None:
    documents, topics = _documents(region), [topic for name in AFWEZIG for topic in _topics(name)]

    def score(zonder: Sequence[tuple[str, str]] = ()) -> tuple[float, ...]:
        found = ask("product", site, vragen, zonder)
        figures = gemiddeld([beoordeel(v, _ids(f)) for v, f in zip(vragen, found, strict=True)])
        size = sum(f["bytes"] for f in found) / len(found) / 1000
        chance = [right for right, _ in _chances(site, documents, zonder).values()]
        absent = len(_answered(site, topics, zonder)) / len(topics)
        return figures["ndcg"], figures["eerste"], figures["leeg"], size, sum(chance) / len(chance), absent

    whole = score()
    print(f"\nwat elk idee brengt ({len(vragen)} vragen)      nDCG@10  eerste  leeg     KB  kansen  afwezig")
    for name, values, script in ZONDER:
        with _changed(values):
            _write_index(site, region)
            without = score(script)
        parts = [a - b for a, b in zip(whole, without, strict=True)]
        print(
            f"{name:44} {parts[0]:+.3f}  {parts[1]:+.3f}  {parts[2]:+.3f}  {parts[3]:+.1f}  {parts[4]:+.3f}  {parts[5]:+.3f}"
        )
    _write_index(site, region)


def _sizes(site: Path, region: Any, vragen: Sequence[Vraag]) -> None:
    print("\ngroter                          KB gemiddeld   p95   ms p50   p95")
    for times in (1, 2, 18):
        count = _write_index(site, region, times)
        found = ask("product", site, vragen)
        size, slow = sorted(f["bytes"] / 1000 for f in found), sorted(f["ms"] for f in found)
        at = int(len(found) * 0.95)
        print(
            f"{count:6} documenten {sum(size) / len(size):18.1f} {size[at]:8.1f} {slow[len(slow) // 2]:7.1f} {slow[at]:6.1f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
