"""`import`: the list of acties that a region has becomes files; `--proef` shows what becomes what."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from regioagenda.base.memo import NoMemo
from regioagenda.base.nederlands import aantal, opsomming
from regioagenda.base.report import plain
from regioagenda.commands.common import CONTENT_ERRORS, OK, named_for, read_sources
from regioagenda.disk.lijsten.grenzen import LijstFout
from regioagenda.disk.lijsten.lezen import lees_kaartbestand, lees_lijst
from regioagenda.disk.new_files import write_new
from regioagenda.disk.put_rename import put_changes
from regioagenda.domain.lijsten.kaart import lees_kaart
from regioagenda.domain.lijsten.plan import Opdracht, Plan, Rijverslag, plan_lijst
from regioagenda.domain.lijsten.rijtje import Melding, kort
from regioagenda.domain.lijsten.wijzigen import gewijzigd
from regioagenda.domain.load import load
from regioagenda.domain.model import Gemeente, Organisatie
from regioagenda.output.lijst import GERESERVEERD


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument("file", type=Path, metavar="LIJST", help="het bestand met de lijst: .xlsx, .csv, .ods of .docx")
    parser.add_argument("--agenda", required=True, metavar="AGENDA", help="de agenda waar de acties bij komen")
    parser.add_argument("--proef", action="store_true", help="toon wat er zou gebeuren; schrijf niets in de inhoud")
    parser.add_argument("--doe", action="store_true", help="schrijf ook wat in bestaande acties veranderde")
    parser.add_argument(
        "--kolommen", type=Path, default=None, metavar="KOLOMMEN.yaml", help="welke kolom in welk veld komt"
    )
    parser.add_argument("--blad", default="", metavar="NAAM", help="het blad met de lijst, als er meer zijn")
    parser.add_argument(
        "--thema", default="", metavar="THEMA", help="het thema van alle acties, als de lijst dat niet zegt"
    )
    parser.add_argument("--per", default="", metavar="DATUM", help="van wanneer de statussen in de lijst zijn")


def run(options: argparse.Namespace) -> int:
    """Show what becomes of every cell, and write the new files unless it is a try."""
    sources = read_sources(options)
    content, _ = load(sources, NoMemo(), drafts=True)
    where = options.kolommen or options.file.with_suffix(".kolommen.yaml")
    try:
        bestand = lees_lijst(options.file)
        written = lees_kaartbestand(where)
    except LijstFout as error:
        print(plain(str(error)), file=sys.stderr)
        return CONTENT_ERRORS
    slugs = [*(g.slug for g in content.of(Gemeente)), *(o.slug for o in content.of(Organisatie))]
    kaart = lees_kaart(written or "", str(where), slugs)
    opdracht = Opdracht(
        agenda=options.agenda, gereserveerd=GERESERVEERD, blad=options.blad, thema=options.thema, per=options.per
    )
    plan = plan_lijst(bestand, content, opdracht, kaart)
    if written is None and plan.kaart:
        where.write_text(plan.kaart, "utf-8", newline="\n")
    named = named_for(options)
    shown = [*_kolommen(plan), *_rijen(plan, named, all_cells=not options.quiet)]
    told = [m for m in plan.meldingen if m.kwijt or not options.quiet]
    if told:
        shown += ["", "Bij de hele lijst:", *(f"  {_melding(m)}" for m in told)]
    print("\n".join(map(plain, shown)).strip("\n"))
    if written is None and plan.kaart:
        print(
            f"\nGemaakt: {where}. Daarin staat welke kolom in welk veld komt. Verbeter het en geef de opdracht opnieuw."
        )
    if plan.reden:
        print(plain(plan.reden), file=sys.stderr)
        return CONTENT_ERRORS
    return _schrijf(options, plan, sources)


def _schrijf(options: argparse.Namespace, plan: Plan, sources: dict[str, bytes]) -> int:
    differing = [r for r in plan.rijen if r.verschillen]
    changes = gewijzigd(sources, [(r.pad, r.verschillen) for r in differing])
    total = sum(len(r.verschillen) for r in differing)
    if not options.proef:
        write_new(plan.files, options.content)
        if options.doe and changes.files:
            put_changes(changes.files, sources, options.content)
    done = changes.gedaan if options.doe and not options.proef else 0
    print()
    print("\n".join(_samenvatting(plan, proef=options.proef)))
    if total:
        if options.doe and not options.proef:
            print(f"In bestaande acties: {aantal(done, 'veld', 'velden')} veranderd, {total - done} doet u zelf.")
        else:
            print(
                f"In bestaande acties: {aantal(total, 'verschil', 'verschillen')}; er is niets veranderd."
                + (f" Met --doe worden er {changes.gedaan} aangebracht." if changes.gedaan else "")
            )
        for path, verschil in changes.zelf:
            print(plain(f"  Zelf doen: {named_for(options)(path)}: {verschil.kop}"))
    return CONTENT_ERRORS if plan.kwijt else OK


def _samenvatting(plan: Plan, *, proef: bool) -> Iterator[str]:
    acties = sum(not path.endswith("/thema.md") for path in plan.files)
    themas = len(plan.files) - acties
    there = sum(bool(r.pad) and not r.nieuw for r in plan.rijen)
    placed = sum(len(r.geplaatst) for r in plan.rijen)
    made = f"{aantal(acties, 'actie', 'acties')} en {aantal(themas, 'thema', 'thema’s')}, als concept"
    yield f"{'Dit zou ik maken' if proef else 'Gemaakt'}: {made}. {there} bestonden al en zijn niet overschreven."
    yield f"{aantal(placed, 'cel kreeg', 'cellen kregen')} een plek; {aantal(len(plan.kwijt), 'keer', 'keer')} is er geen plek."
    if plan.kwijt:
        yield "Wat geen plek kreeg, staat hierboven met een “!”."
    if acties and not proef:
        yield "Vul de concepten aan. Zolang er “concept: ja” in staat, komen ze niet op de site."


def _kolommen(plan: Plan) -> Iterator[str]:
    if plan.kolommen:
        yield "Kolommen:"
        width = max(len(name) for name, _ in plan.kolommen)
        for name, doel in plan.kolommen:
            yield f"  {name:{width}}  →  {doel}"


def _rijen(plan: Plan, named: object, *, all_cells: bool) -> Iterator[str]:
    assert callable(named)
    for rij in plan.rijen:
        yield ""
        yield f"{rij.plek}: {rij.titel}"
        yield f"  {_waarheen(rij, named(rij.pad) if rij.pad else '')}"
        if rij.nieuw and all_cells:
            for g in rij.geplaatst:
                yield f"    {g.kolom}  →  {g.veld}: {kort(g.waarde)}"
            if rij.in_te_vullen:
                yield f"    nog in te vullen: {opsomming(rij.in_te_vullen)}"
        for v in rij.verschillen:
            yield f"    {v.kop}: “{kort(v.was)}” → “{kort(v.wordt)}”"
        for m in rij.meldingen:
            if m.kwijt or all_cells:
                yield f"    {_melding(m)}"


def _waarheen(rij: Rijverslag, pad: str) -> str:
    if not pad:
        return "! wordt geen actie"
    if rij.nieuw:
        return f"nieuw: {pad}"
    return f"bestaat al: {pad}" + ("" if rij.verschillen else " (geen verschil)")


def _melding(m: Melding) -> str:
    column = f" ({m.kolom})" if m.kolom else ""
    words = f", “{m.waarde}”" if m.waarde else ""
    return f"{'!' if m.kwijt else '·'} {m.plek}{column}{words}: {m.waarom}".rstrip(".?") + (
        "?" if m.waarom.endswith("?") else "."
    )
