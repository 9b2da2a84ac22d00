"""Three years of a region in Git: what its pages say after each change, in sentences, and that all invariants hold."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from regioagenda.disk.history import content_at
from tests.children import run
from tests.conftest import none_of
from tests.helpers import make
from tests.once import once
from tests.site.drie_jaar import STAPPEN, begin
from tests.site.gelezen import Gelezen
from tests.site.test_invarianten import problems

ROUTE, BUS, WONINGEN = (f"/agendas/duinstreek/{n}/" for n in ("1.1-fietsroute", "1.2-bushaltes", "2.1-woningen"))
DUINSTAD, POLDERDAM, ZANDHOEK = (f"/gemeenten/{n}/" for n in ("duinstad", "polderdam", "zandhoek"))


def _git(folder: Path, *arguments: str, day: date | None = None) -> None:
    when = {"GIT_AUTHOR_DATE": f"{day}T12:00:00", "GIT_COMMITTER_DATE": f"{day}T12:00:00"} if day else {}
    who = {f"GIT_{r}_{f}": v for r in ("AUTHOR", "COMMITTER") for f, v in (("NAME", "Redactie"), ("EMAIL", "r@example.nl"))}  # fmt: skip
    done = run(["git", "-C", folder, *arguments], env=os.environ | who | when)
    assert done.returncode == 0, done.stderr


def _history(folder: Path) -> None:
    """Keep every change as a commit of its day, with a tag."""
    folder.mkdir(parents=True)
    _git(folder, "init", "--quiet")
    sources = begin()
    for stap in STAPPEN:
        sources = stap.doe(sources)
        for name, data in sources.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        _git(folder, "add", "--all")
        _git(folder, "commit", "--quiet", "--allow-empty", "-m", stap.wat, day=stap.dag)
        _git(folder, "tag", f"d{stap.dag}")


@pytest.fixture(scope="module", name="jaren")
def _jaren(run_folder: Path) -> Mapping[date, Gelezen]:
    """Build what the repository held on each day, as on that day."""

    def made() -> dict[date, Gelezen]:
        folder = run_folder / "drie-jaar"
        _history(folder)
        sites = {}
        for stap in STAPPEN:
            sources = content_at(folder / "content", f"d{stap.dag}")
            result = make(sources, today=stap.dag)
            assert result.ok and result.site is not None, [(str(d.where), d.message) for d in result.diagnostics]
            sites[stap.dag] = Gelezen(dict(result.site.files), sources, stap.dag)
        return sites

    return once(run_folder, "drie-jaar-sites", made)


def zegt(site: Gelezen, address: str, *sentences: str) -> None:
    """Hold that a page says each of these."""
    none_of([f"{address}: {s}" for s in sentences if s not in site.tekst(address)], "not said")


def zwijgt(site: Gelezen, address: str, *sentences: str) -> None:
    """Hold that a page says none of these."""
    none_of([f"{address}: {s}" for s in sentences if s in site.tekst(address)], "said")


def test_every_year_holds_all_invariants(jaren: Mapping[date, Gelezen]) -> None:
    none_of([f"{day}: {p}" for day, site in jaren.items() for p in problems(site)], "not so")


def test_the_route_is_late_and_its_new_trekker_does_not_erase_the_old(jaren: Mapping[date, Gelezen]) -> None:
    site = jaren[date(2026, 11, 20)]
    zegt(
        site,
        ROUTE,
        "Vertraagd: de planning wordt niet gehaald. Stand van 20 november 2026.",
        "Waardoor De grond was nog niet gekocht.",
        "11 maart 2027 (eerst: derde kwartaal van 2026 (tot september 2026); de grond was nog niet gekocht)",
        "'s-Zandhoek is trekker.",
        "Duinstad (trekker) stopte hiermee",
        "'s-Zandhoek (trekker) begon hiermee",
    )
    zegt(
        site, f"{DUINSTAD}raadsbrief/", "1.1 Een doorfietsroute van Duinstad naar Polderdam Vertraagd", "11 maart 2027"
    )
    zegt(site, "/", "11 maart 2027", "status: vertraagd, 20 november 2026")
    zegt(site, DUINSTAD, "Leidt 2 acties", "Eerder")


def test_what_stopped_is_announced_nowhere(jaren: Mapping[date, Gelezen]) -> None:
    site = jaren[date(2027, 4, 16)]
    zegt(site, BUS, "Vervallen: dit gaat niet door.", "najaar 2027 gaat niet door", "het geld is er niet.")
    zegt(site, f"{DUINSTAD}raadsbrief/", "Vervallen (stand van 15 april 2027) De raden stopten ermee")
    for address in ("/", DUINSTAD, f"{DUINSTAD}raadsbrief/"):
        zwijgt(site, address, "najaar 2027")
    zegt(site, ROUTE, "Uitkomst: De raden stemden in.")
    event = next(e for e in site.gebeurtenissen if "1.2-bushaltes" in e["UID"])
    assert event["STATUS"] == "CANCELLED"


def test_a_split_is_said_on_all_sides(jaren: Mapping[date, Gelezen]) -> None:
    site = jaren[date(2027, 9, 1)]
    zegt(
        site,
        WONINGEN,
        "Dit is gesplitst en ging verder in 2.2 Woningen voor starters en 2.3 Woningen voor ouderen (1 september 2027).",
        "Overgegaan",
    )
    for name in ("2.2-starters", "2.3-ouderen"):
        zegt(
            site,
            f"/agendas/duinstreek/{name}/",
            "Dit komt uit de splitsing van 2.1 500 nieuwe woningen (1 september 2027).",
        )
    zegt(site, "/voortgang/", "1 ging verder op een andere plek")
    zwijgt(site, POLDERDAM, "Leidt 1 actie")
    both = "Dit is gesplitst en ging verder in 2.2 Woningen voor starters en 2.3 Woningen voor ouderen."
    zegt(site, "/agendas/duinstreek/wonen/", both)


def test_a_gemeente_that_is_no_more_leads_on(jaren: Mapping[date, Gelezen]) -> None:
    site = jaren[date(2028, 2, 20)]
    zegt(site, POLDERDAM, "Sinds 1 januari 2028 is Polderdam geen eigen gemeente meer. Zie nu Duinstad.")
    zwijgt(site, POLDERDAM, "Volgende keer", "Meepraten")
    zegt(site, DUINSTAD, "Neemt over van Polderdam", "Polderdam was tot 1 januari 2028 een eigen gemeente.")
    assert site.main(f"{POLDERDAM}raadsbrief/") == ""
    assert POLDERDAM not in site.main("/").partition('id="kies-kop"')[2].partition("</section>")[0]
    zegt(site, ROUTE, "Dit is samengevoegd met 1.10 Meer deelauto's (februari 2028).")
    zegt(site, "/agendas/duinstreek/1.10-deelautos/", "Dit is een deel geworden van 1.1")


def test_a_new_agenda_follows_the_old_one(jaren: Mapping[date, Gelezen]) -> None:
    site = jaren[date(2029, 1, 15)]
    zegt(
        site,
        "/agendas/duinstreek/",
        "De looptijd is voorbij. Wat verdergaat, staat in het Kustplan.",
        "Na dit plan kwam Kustplan 2029-2032.",
    )
    zegt(site, "/agendas/kustplan/", "Vóór dit plan was er Werkplan Duinstreek 2025-2028.")
    zegt(site, ROUTE, "Dit ging verder als 1 De kustroute (Kustplan) (10 januari 2029).")
    zegt(
        site,
        "/agendas/kustplan/1-kustroute/",
        "Dit is het vervolg op 1.1 Een doorfietsroute van Duinstad naar Polderdam (Werkplan Duinstreek) (10 januari 2029).",
        "derde kwartaal van 2029",
    )
    zegt(site, ZANDHOEK, "Leidt 1 actie", "derde kwartaal van 2029: 1 De kustroute", "Plannen die zijn afgelopen")
    brief = f"{ZANDHOEK}raadsbrief/"
    zegt(site, brief, "Werkplan Duinstreek: onbekend. Het laatste dat wij weten, is van 10 januari 2029.")
    told = "2 acties en 1 overig project"
    zegt(site, ZANDHOEK, f"Leidde {told} in plannen die zijn afgelopen", f"Leidde {told}.")
    home = site.tekst("/")
    plans = home.partition("De agenda's")[2]
    order = [plans.index(w) for w in ("Kustplan 2029-2032", "Afgelopen agenda's", "Werkplan Duinstreek 2025-2028")]
    assert order == sorted(order)
    assert "derde kwartaal van 2029" in home and "eind 2026" not in home.partition("De laatste momenten")[0]


def test_nothing_that_was_said_on_a_day_is_lost_later(jaren: Mapping[date, Gelezen]) -> None:
    last = jaren[date(2029, 1, 15)]
    zegt(
        last,
        ROUTE,
        "De grond was nog niet gekocht.",
        "De raden stemden in.",
        "De bewoners willen meer bomen.",
        "In het stuk staat: “in uitvoering” (stand van 10 februari 2026).",
    )


def test_an_address_of_the_first_day_leads_somewhere_on_the_last(jaren: Mapping[date, Gelezen]) -> None:
    first, last = jaren[STAPPEN[0].dag], jaren[STAPPEN[-1].dag]
    kept = re.compile(r"^/(?:agendas|gemeenten|organisaties|onderwerpen|trekkers)/")
    gone = [a for a in first.paginas if kept.match(a) and f"{a.lstrip('/')}index.html" not in last.files]
    none_of(gone, "addresses that lead nowhere")
