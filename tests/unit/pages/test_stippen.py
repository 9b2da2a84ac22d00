"""Dots: one for each actie, in a shape that says how far it is and who says so."""

from __future__ import annotations

import re
from typing import Any

import pytest

from regioagenda.domain.woorden import StatusWaarde
from regioagenda.pages.bouwstenen.stippen import AFGELEID, FASEN, fase_van, vormen
from regioagenda.pages.soort.agenda import MEESTE_KAARTEN
from tests.helpers import FIETS, changed, files, pages, templates

WHY = "    oorzaak: a\n    gevolg: b\n    bijsturing: c\n"
SHAPES = templates()["templates/onderdelen/stippen.html"].decode()


def dots(html: str) -> list[str]:
    """Give the words of every dot that is a link."""
    return re.findall(r'<a href="[^"]*"><svg class="stip" role="img"><title>([^<]*)</title>', html)


def test_every_status_has_one_phase() -> None:
    assert sorted(s for _, _, own in FASEN for s in own) == sorted(StatusWaarde)
    assert {fase_van(s) for s in StatusWaarde} == {fase for fase, _, _ in FASEN}


def test_every_phase_has_a_shape_of_its_own_said_and_derived() -> None:
    drawn = re.findall(r'v == "([\w-]+)" %}(.*?){% el', SHAPES)
    names = [f"{fase}{kind}" for fase, _, _ in FASEN for kind in ("", AFGELEID)]
    assert [name for name, _ in drawn] == names[:-1], "the last is what is left"
    assert len({shape for _, shape in drawn}) == len(drawn)


def test_a_shape_that_is_derived_is_only_stroked() -> None:
    for name, shape in re.findall(r'v == "([\w-]+)" %}(.*?){% el', SHAPES):
        assert ("fill=" in shape) <= (not name.endswith(AFGELEID)), name


def test_every_dot_leads_to_its_actie_and_says_what_it_is() -> None:
    html = files()["voortgang/index.html"].decode()
    assert dots(html) == [
        "1.1 Een doorfietsroute van Duinstad naar Polderdam: loopt",
        "1.2 Bushaltes waar iedereen in kan stappen: in onderzoek, afgeleid",
        "2.1 500 nieuwe woningen: voorgenomen, niet letterlijk in de bron",
        "Een wijkagent in elke buurt: loopt, niet letterlijk in de bron",
    ]


def test_every_shape_on_a_page_is_drawn_there_once() -> None:
    for name, data in files().items():
        if name.endswith(".html"):
            html = data.decode()
            used, made = set(re.findall(r'<use href="#s-([\w-]+)"', html)), re.findall(r'<symbol id="s-([\w-]+)"', html)
            assert used <= set(made) and len(made) == len(set(made)), name


@pytest.mark.parametrize("waarde", list(StatusWaarde))
def test_the_dot_of_any_status(waarde: StatusWaarde) -> None:
    extra = {
        StatusWaarde.AFGEROND: "    resultaat: a\n",
        StatusWaarde.LOOPT_RISICO: WHY,
        StatusWaarde.VERTRAAGD: WHY,
        StatusWaarde.GEPAUZEERD: "    toelichting: a\n" + WHY,
        StatusWaarde.VERVALLEN: "    toelichting: a\n",
        StatusWaarde.OVERGEGAAN: "    toelichting: a\n",
    }.get(waarde, "")
    sources = changed(
        FIETS, ("- waarde: loopt\n    per: 2026-02-10\n", f"- waarde: {waarde}\n    per: 2026-02-10\n{extra}")
    )
    found: Any = next((p.view for p in pages(sources).values() if p.url == "/voortgang/"), None)
    stip = next(s for a in found.agendas for t in a.themas for s in t.stippen if "fietsroute" in s.url)
    assert stip.vorm.removesuffix(AFGELEID) == fase_van(waarde) and waarde.label.lower() in stip.status


def test_shapes_come_once_in_the_order_of_the_phases() -> None:
    assert vormen(("gepland", "bezig-af", "klaar", "bezig", "gepland")) == ("klaar", "bezig", "bezig-af", "gepland")


def test_the_dots_of_an_agenda_with_many_acties_are_one_picture_with_the_count_in_words() -> None:
    agent = "content/agendas/veilig/buurten/wijkagent.md"
    text = changed(agent)[agent]
    many = changed(agent)
    for number in range(MEESTE_KAARTEN):
        many[f"content/agendas/veilig/buurten/agent-{number:02}.md"] = text
    html = files(many)["agendas/veilig/index.html"].decode()
    assert dots(html) == [] and html.count('<svg class="stip" aria-hidden="true">') == MEESTE_KAARTEN + 1
    assert f"Loopt <b>{MEESTE_KAARTEN + 1}</b>" in html and f">{MEESTE_KAARTEN + 1} acties</a>" in html
