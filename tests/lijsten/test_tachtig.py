"""80 acties in every kind of file: at least nine of ten filled cells in the right field, the rest told, nothing invented."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from regioagenda.base.memo import NoMemo
from regioagenda.disk.lijsten.lezen import lees_lijst
from regioagenda.domain.lijsten.kaart import Kaart
from regioagenda.domain.lijsten.letterlijk import plat, zonder_bolletjes
from regioagenda.domain.lijsten.plan import Opdracht, Plan, plan_lijst
from regioagenda.domain.load import load
from regioagenda.domain.model import Actie, Thema
from regioagenda.output.lijst import GERESERVEERD
from regioagenda.pipeline import build
from regioagenda.reading.schema import velden
from regioagenda.reading.wanneer import lees_wanneer
from tests.helpers import MEMO, TODAY, golden, templates
from tests.lijsten import tachtig
from tests.lijsten.tachtig import Regel, regels, woorden

AGENDA = "samen-aan-zee"
VORMEN: Mapping[str, tuple[str, Callable[[], bytes]]] = {
    "xlsx": (".xlsx", tachtig.als_xlsx),
    "csv": (".csv", tachtig.als_csv),
    "ods": (".ods", tachtig.als_ods),
    "docx met koppen": (".docx", lambda: tachtig.als_docx("koppen")),
    "docx met één tabel": (".docx", lambda: tachtig.als_docx("tabel")),
    "docx met een tabel per actie": (".docx", lambda: tachtig.als_docx("kaarten")),
}


@pytest.fixture(scope="module", params=VORMEN)
def plan(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Plan:
    kind, make = VORMEN[request.param]
    path: Path = tmp_path_factory.mktemp("lijst") / f"acties{kind}"
    path.write_bytes(make())
    content, _ = load(golden(), MEMO, drafts=True)
    return plan_lijst(lees_lijst(path), content, Opdracht(agenda=AGENDA, gereserveerd=GERESERVEERD), Kaart())


def gelezen(plan: Plan) -> dict[str, Actie]:
    """Read the planned files, as a build does; by the number of the actie."""
    content, problems = load(plan.files, NoMemo(), drafts=True)
    assert [d for d in problems if d.severity == "fout" and d.code != "site-ontbreekt"] == []
    return {a.nummer: a for a in content.of(Actie)}


def cellen(regel: Regel, actie: Actie) -> Iterator[tuple[str, str, bool]]:
    """Give each filled cell of a row: its column, its words, and whether they are in the right field."""
    told = regel.cel("Einde") == tachtig.ZONDER_TIJD
    moments = {str(m.soort): m.wanneer for m in actie.momenten}
    # fmt: off
    right = {
        "Nr.": lambda cel: actie.nummer == cel,
        "Actie": lambda cel: actie.titel == cel,
        "Omschrijving": lambda cel: actie.samenvatting == cel,
        "Trekker": lambda cel: regel.trekkers is not None and partijen(actie, "trekker") == set(regel.trekkers),
        "Partners": lambda cel: partijen(actie, "partner") == set(regel.partners),
        "Start": lambda cel: moments.get("start") == lees_wanneer(cel),
        "Einde": lambda cel: not told and moments.get("oplevering") == lees_wanneer(cel),
        "Status": lambda cel: actie.statussen[0].waarde == regel.status,
        "Resultaat": lambda cel: [r.tekst for r in actie.resultaten] == [cel],
        # “Kosten: …” in a document may become a text under a heading of that name.
        "Toelichting": lambda cel: zonder_bolletjes(cel).replace(":", "") in plat(actie.tekst.text).replace(":", ""),
    }
    # fmt: on
    for kop, look in right.items():
        if cel := woorden(regel.cel(kop)):
            yield kop, cel, look(cel)


def partijen(actie: Actie, rol: str) -> set[str]:
    return {b.wie.slug for b in actie.betrokkenen if b.rol == rol}


def test_nine_of_ten_cells_are_in_the_right_field_and_the_rest_is_told(plan: Plan) -> None:
    acties = gelezen(plan)
    assert len(acties) == 80
    filled, right, silent = 0, 0, []
    said = [(m.waarde, m.waarom) for rij in plan.rijen for m in rij.meldingen]
    for regel in regels():
        for kop, cel, is_right in cellen(regel, acties[str(regel.cel("Nr."))]):
            filled += 1
            right += is_right
            if not is_right and not any(words and words in plat(cel) for words, _ in said):
                silent.append((regel.cel("Nr."), kop, cel))
    assert filled > 600
    assert silent == []
    assert right / filled >= 0.9, f"{right} of {filled}"
    # What is not right is only what cannot be known: a misspelt party, a colour as a status, words that are no time.
    assert filled - right == sum(
        (r.trekkers is None) + (r.status is None) + (r.cel("Einde") == tachtig.ZONDER_TIJD) for r in regels()
    )


def test_every_actie_lies_in_its_thema(plan: Plan) -> None:
    folders = {
        "Wonen aan zee": "wonen-aan-zee",
        "3. Vervoer & wegen": "vervoer-en-wegen",
        "Natuur": "natuur",
        "Een strand voor iedereen": "strand",
    }
    acties = gelezen(plan)
    for regel in regels():
        assert acties[str(regel.cel("Nr."))].thema == f"{AGENDA}/{folders[regel.thema]}"
    new = [path for path in plan.files if path.endswith("/thema.md")]
    assert sorted(path.split("/")[-2] for path in new) == ["natuur", "vervoer-en-wegen", "wonen-aan-zee"]


def test_nothing_is_invented(plan: Plan) -> None:
    acties = gelezen(plan)
    to_fill = {r.pad: r.in_te_vullen for r in plan.rijen}
    invented = []
    for regel in regels():
        actie = acties[str(regel.cel("Nr."))]
        open_fields = to_fill[actie.path]
        found = {
            "samenvatting": actie.samenvatting == regel.cel("Omschrijving") or "samenvatting" in open_fields,
            "onderwerpen": "onderwerpen" in open_fields,
            "betrokkenen": {(b.wie.slug, str(b.rol)) for b in actie.betrokkenen}
            == {(t, "trekker") for t in regel.trekkers or ()} | {(p, "partner") for p in regel.partners},
            "statussen": (actie.statussen[0].waarde == (regel.status or "onbekend"))
            and actie.statussen[0].per.van is None
            and (bool(regel.status) or "status" in open_fields),
            "momenten": {m.wanneer.geschreven for m in actie.momenten}
            <= {
                t.geschreven
                for k in ("Start", "Einde")
                if (t := lees_wanneer(woorden(regel.cel(k)))) and hasattr(t, "geschreven")
            }
            | {"15 september 2026", "1 januari 2027", "31 december 2028"},
            "resultaten": [r.tekst for r in actie.resultaten] == [c for c in (regel.cel("Resultaat"),) if c],
            "concept": actie.concept,
        }
        empty = set(velden(Actie)) - {*found, "titel", "nummer", "soort", "betekenis_herkomst"}
        found |= {name: not getattr(actie, name) or not getattr(getattr(actie, name), "text", "x") for name in empty}
        invented += [(actie.nummer, name) for name, true in found.items() if not true]
    assert invented == []


@pytest.mark.parametrize("plan", ["csv"], indirect=True)
def test_no_actie_is_published_and_the_site_stays_the_same(plan: Plan) -> None:
    sources = golden() | templates()
    before = build(sources, today=TODAY, memo=MEMO)
    after = build({**sources, **plan.files}, today=TODAY, memo=MEMO)
    assert before.site is not None and after.site is not None
    assert dict(after.site.files) == dict(before.site.files)


@pytest.mark.parametrize("plan", ["csv"], indirect=True)
def test_an_example_that_stays_is_a_mistake_once_it_is_published(plan: Plan) -> None:
    path = next(p for p in plan.files if p.endswith("/wonen-aan-zee/thema.md"))
    published = {path: plan.files[path].replace(b"concept: ja\n", b"")}
    result = build({**golden(), **templates(), **published}, today=TODAY, memo=MEMO)
    assert {d.where.path for d in result.diagnostics if d.code == "voorbeeld-blijft-staan"} == {path}
    content, _ = load(plan.files, NoMemo(), drafts=True)
    assert all("Schrijf hier" in t.tekst.text for t in content.of(Thema))


def test_a_second_time_nothing_is_made_and_nothing_differs(
    plan: Plan, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    kind, make = VORMEN[request.node.callspec.params["plan"]]
    (tmp_path / f"acties{kind}").write_bytes(make())
    content, _ = load({**golden(), **plan.files}, MEMO, drafts=True)
    again = plan_lijst(
        lees_lijst(tmp_path / f"acties{kind}"), content, Opdracht(agenda=AGENDA, gereserveerd=GERESERVEERD), Kaart()
    )
    assert again.files == {}
    assert [(r.plek, v.kop, v.was, v.wordt) for r in again.rijen for v in r.verschillen] == []


@pytest.mark.parametrize("plan", ["csv"], indirect=True)
def test_the_preview_shows_the_drafts_and_what_is_still_to_be_filled_in(plan: Plan) -> None:
    seen = build({**golden(), **templates(), **plan.files}, today=TODAY, memo=MEMO, drafts=True)
    assert seen.site is not None and [d for d in seen.diagnostics if d.severity == "fout"] == []
    page = seen.site.files[f"agendas/{AGENDA}/3.1-het-fietspad-van-straat-1/index.html"].decode()
    assert "Het fietspad van straat 1" in page and "De lijst zegt niets over" in page
    codes = {d.code for d in seen.diagnostics if d.where.path in plan.files}
    assert {"trekker-ontbreekt", "status-zonder-resultaat", "status-zonder-uitleg", "status-zonder-reden"} <= codes
