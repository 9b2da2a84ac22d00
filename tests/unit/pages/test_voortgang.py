"""Progress: counts per thema, in words and as a bar, with their date."""

from __future__ import annotations

from typing import Any

from regioagenda.domain.woorden import StatusWaarde
from regioagenda.pages.soort.voortgang import FASEN
from tests.helpers import FIETS, changed, files, pages

URL = "/voortgang/"


def agenda(sources: dict[str, bytes] | None = None, number: int = 0) -> Any:
    view: Any = pages(sources)[URL].view
    return view.agendas[number]


def test_every_status_belongs_to_one_phase() -> None:
    assert sorted(s for _, _, own in FASEN for s in own) == sorted(StatusWaarde)


def test_a_thema_counts_its_acties_by_status() -> None:
    thema = agenda().themas[0]
    assert thema.thema.url == "/agendas/duinstreek/bereikbaarheid/"
    assert thema.totaal == "3 acties"
    assert [(t.label, t.aantal) for t in thema.telling] == [("Afgerond", 1), ("Loopt", 1), ("In onderzoek", 1)]
    assert thema.stand == "2025 tot en met 10 februari 2026"


def test_an_actie_is_as_wide_in_every_bar_of_an_agenda() -> None:
    first, second = agenda().themas[:2]
    assert [(d.fase, d.van, d.breed, d.midden) for d in first.balk] == [
        ("klaar", "0%", "33.33%", "16.67%"),
        ("bezig", "33.33%", "33.33%", "50%"),
        ("gepland", "66.67%", "33.33%", "83.33%"),
    ]
    assert {d.breed for d in second.balk if d.aantal == 1} <= {"33.33%"}


def test_finished_acties_are_counted_and_no_share_is_given() -> None:
    assert "er 1 klaar" in agenda().zin and "%" not in agenda().zin
    assert agenda().totaal.split()[0] == str(sum(t.aantal for t in agenda().telling))


def test_a_risk_is_a_phase_of_its_own() -> None:
    late = changed(
        FIETS,
        ("- waarde: loopt\n    per: 2026-02-10\n", "- waarde: vertraagd\n    per: 2026-02-10\n    oorzaak: a\n    gevolg: b\n    bijsturing: c\n"),
    )  # fmt: skip
    assert [d.fase for d in agenda(late).themas[0].balk] == ["klaar", "hapert", "gepland"]


def test_the_bar_is_only_a_picture_of_the_words_beside_it() -> None:
    html = files()["voortgang/index.html"].decode()
    assert html.count("<svg class=") == html.count('<svg class="voortgang') + 1  # and the patterns
    assert html.count('<svg class="voortgang') == html.count('aria-hidden="true"') - 1
