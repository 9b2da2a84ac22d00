"""Whatever stands in a cell: it is read back from the file that comes of it, or it is told. What goes out comes back the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regioagenda.base.memo import NoMemo
from regioagenda.disk.lijsten.lezen import lees_lijst
from regioagenda.disk.lijsten.schrijven import SOORTEN, schrijf_lijst
from regioagenda.domain.lijsten.blad import Blad, Cel, Lijstbestand, Rij
from regioagenda.domain.lijsten.kaart import Kaart
from regioagenda.domain.lijsten.letterlijk import plat, schoon, zonder_bolletjes
from regioagenda.domain.lijsten.plan import Opdracht, Plan, plan_lijst
from regioagenda.domain.load import load
from regioagenda.domain.model import Actie
from regioagenda.output.lijst import GERESERVEERD
from tests.helpers import MEMO, golden

KOPPEN = (
    "Thema",
    "Nummer",
    "Titel",
    "Samenvatting",
    "Tekst",
    "Betekenis",
    "Resultaat",
    "Trekker",
    "Status",
    "Planning",
    "Gebieden",
)
# Signs that mean something to YAML, Markdown, spreadsheets and to our own checks come often.
CEL = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="ab1 \n\t-*_#>[](){}<>|`~\\\"':;,.!&%@=+€é’“”/0x\u200b\x07\u2028", max_size=40),
    st.sampled_from(
        (
            "- a\n- b",
            "1. a\n2. b",
            "[x](y)",
            "<b>x</b>",
            "&nbsp;",
            "2026",
            "ja",
            "null",
            "# kop",
            "---",
            "| a | b |",
            "x" * 700,
        )
    ),
)
CONTENT, _ = load(golden(), MEMO, drafts=True)


def plan_van(cellen: tuple[str, ...]) -> Plan:
    rows = [KOPPEN, ("Natuur", "9.9", "Een gewone titel", *cellen[3:]), ("Natuur", *cellen[1:3], *[""] * 8)]
    blad = Blad(
        naam="blad",
        rijen=tuple(
            Rij(nummer=n, cellen=tuple(Cel(tekst=t, plek=f"rij {n}, kolom {k}") for k, t in enumerate(row)))
            for n, row in enumerate(rows, 1)
        ),
    )
    opdracht = Opdracht(agenda="samen-aan-zee", gereserveerd=GERESERVEERD)
    return plan_lijst(Lijstbestand(bladen=(blad,)), CONTENT, opdracht, Kaart())


@settings(max_examples=150, deadline=None)
@given(st.tuples(*[CEL] * len(KOPPEN)))
def test_every_cell_is_read_back_or_told(cellen: tuple[str, ...]) -> None:
    plan = plan_van(cellen)
    content, problems = load(plan.files, NoMemo(), drafts=True)
    assert [d for d in problems if d.severity == "fout" and d.code != "site-ontbreekt"] == []
    told = {m.plek for rij in plan.rijen for m in rij.meldingen} | {m.plek for m in plan.meldingen}
    actie = next(a for a in content.of(Actie) if a.nummer == "9.9")
    body = plat(actie.tekst.text)
    fields = {
        "Samenvatting": actie.samenvatting,
        "Betekenis": plat(actie.betekenis.text),
        "Resultaat": plat("\n".join(r.tekst for r in actie.resultaten)),
        "Planning": "\n".join(m.wanneer.geschreven for m in actie.momenten),
        "Gebieden": " ".join(actie.gebieden),
        "Status": actie.statussen[0].bronstatus,
    }
    for kop, cel in zip(KOPPEN[3:], cellen[3:], strict=True):
        place = f"rij 2, kolom {KOPPEN.index(kop)}"
        words = zonder_bolletjes(schoon(cel)[0])
        found = fields.get(kop, "")
        there = found in (words, plat(schoon(cel)[0]))
        assert not words or there or words in body or place in told or kop in ("Gebieden", "Planning", "Status"), (
            kop,
            cel,
        )
        if kop == "Gebieden" and place not in told:
            assert {plat(w) for w in schoon(cel)[0].replace(";", ",").replace("\n", ",").split(",")} - {""} == set(
                actie.gebieden
            )


@pytest.mark.parametrize("kind", SOORTEN)
def test_what_goes_out_comes_back(kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder: Path = tmp_path_factory.mktemp("uit")

    @settings(max_examples=40, deadline=None)
    @given(st.lists(st.tuples(CEL, CEL), min_size=1, max_size=3))
    def holds(rows: list[tuple[str, str]]) -> None:
        clean = [("Nummer", "Titel"), *((schoon(a)[0], schoon(b)[0]) for a, b in rows)]
        path = folder / f"lijst{kind}"
        path.write_bytes(schrijf_lijst(clean, kind, "agenda"))
        blad = lees_lijst(path).bladen[0]
        back = [(r.tekst(0), r.tekst(1)) for r in blad.rijen]
        expected = [*clean]
        while not any(expected[-1]):
            expected.pop()
        assert [tuple(map(plat, r)) for r in back][: len(expected)] == [tuple(map(plat, r)) for r in expected]

    holds()
