"""The real site counts one way: every number is that of the data, and the same on every page that gives it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from regioagenda.domain.woorden import LEIDENDE_ROLLEN, NIET_WERKENDE_ROLLEN
from tests.conftest import Built, none_of
from tests.site.html import Document

SINGULAR = re.compile(
    r"\b1 (?:acties|projecten|overige projecten|speerpunten|agendapunten|stappen|momenten|onderdelen|agenda's|gemeenten)\b"
    r"|\bAlle 1\b"
)


def table(built: Built, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(built.files[f"data/v1/{name}.json"])[name]
    return rows


def view(built: Built, url: str) -> Any:
    return next(page.view for page in built.pages if page.url == url)


def test_a_number_agrees_with_its_noun(documents: dict[str, Document]) -> None:
    # Cell by cell: in a table of the handbook a number can stand in the cell before a noun.
    none_of(
        [name for name, document in documents.items() if any(map(SINGULAR.search, document.pieces))], "a plural after 1"
    )


def test_progress_counts_what_the_data_counts(built: Built) -> None:
    acties = table(built, "acties")
    for shown in view(built, "/voortgang/").agendas:
        own = [a for a in acties if a["agenda"] == shown.id]
        real = [a for a in own if a["soort"] != "project"]
        assert int(shown.totaal.split()[0]) == len(real) == sum(t.aantal for t in shown.telling), shown.id
        assert int((shown.projecten or "0").split()[0]) == len(own) - len(real), shown.id
        for thema in shown.themas:
            assert len(thema.stippen) == sum(t.aantal for t in thema.telling) == int(thema.totaal.split()[0])


def test_the_work_plan_has_nine_acties_and_four_projects_everywhere(built: Built) -> None:
    words = "9 acties en 4 overige projecten"
    for url in ("/", "/agendas/", "/agendas/zuid-kennemerland/", "/acties/", "/voortgang/"):
        assert words in built.files[f"{url.lstrip('/')}index.html"].decode(), url


@pytest.mark.parametrize(
    "slug", ["haarlem", "bloemendaal", "heemstede", "zandvoort", "kaag-en-braassem", "voorschoten"]
)
def test_what_a_gemeente_did_is_each_actie_with_a_working_role_once(built: Built, slug: str) -> None:
    roles: dict[str, set[str]] = {}
    for actie in table(built, "acties"):
        for b in actie["betrokkenen"]:
            if b["wie"] == slug:
                roles.setdefault(f"/agendas/{actie['id']}/", set()).add(b["rol"])
    leads = {url for url, own in roles.items() if own & {str(r) for r in LEIDENDE_ROLLEN}}
    works = {url for url, own in roles.items() if own - {str(r) for r in NIET_WERKENDE_ROLLEN}} - leads
    gemeente = view(built, f"/gemeenten/{slug}/")
    counted = sum(map(int, re.findall(r"\b(\d+) (?:acties?|overige? project)", gemeente.telling)))
    assert counted == len(leads) + len(works)
    listed = [card.url for plan in gemeente.plannen_voorbij for group in plan.groepen for card in group.acties]
    listed += [card.url for group in (*gemeente.leidt, *gemeente.doet_mee, *gemeente.genoemd) for card in group.acties]
    # What does not fit is counted, with a link to all of it.
    groups = [group for plan in gemeente.plannen_voorbij for group in plan.groepen]
    more = sum(int(n) for group in (*groups, *gemeente.leidt, *gemeente.doet_mee) for n in re.findall(r"\d+", group.meer))
    assert len(listed) == len(set(listed)) and set(listed) <= set(roles) and len(listed) + more == len(roles)


def test_who_is_named_as_leading_leads_the_whole_actie(built: Built) -> None:
    names = {p["id"]: p["naam"] for kind in ("gemeenten", "organisaties") for p in table(built, kind)}
    trekkers = {f"/agendas/{a['id']}/": {names[t] for t in a["trekkers"]} for a in table(built, "acties")}
    for group in view(built, "/acties/").groepen:
        for actie in group.acties:
            said = re.split(r", samen met ", actie.leiding)[0]
            assert all(name in said for name in trekkers[actie.url]) or "samen met" in actie.leiding
            assert bool(actie.leiding) == bool(trekkers[actie.url]), actie.url
    assert trekkers["/agendas/zuid-kennemerland/5.1-meer-woningen/"] == set()


def test_what_is_over_says_so_on_every_page_of_it(built: Built, documents: dict[str, Document]) -> None:
    known = {a["id"]: not a["einde_onbekend"] for a in table(built, "agendas") if a["afgelopen"]}
    assert {*known.values()} == {True, False}
    said = {True: "Dit plan is afgelopen.", False: "Of dit plan is afgelopen, weten wij niet."}
    pages = [
        p for p in built.pages if any(p.url.startswith(f"/agendas/{a}/") for a in known) and "/editie" not in p.template
    ]
    silent = [
        p.url
        for p in pages
        if p.template != "editie.html"
        and said[known[p.url.split("/")[2]]] not in built.shown[f"{p.url.lstrip('/')}index.html"].decode()
    ]
    none_of(silent, "pages of a plan that is over that do not say so")


def test_a_gemeente_that_is_no_more_is_offered_nowhere(built: Built) -> None:
    gone = [g["id"] for g in table(built, "gemeenten") if g["bestaat_tot"]]
    assert gone
    for slug in gone:
        home = view(built, "/")
        assert f"/gemeenten/{slug}/" not in [g.url for g in home.gemeenten]
        assert f"gemeenten/{slug}/raadsbrief/index.html" not in {p.url for p in built.pages}
        html = built.files[f"gemeenten/{slug}/index.html"].decode()
        assert "geen eigen gemeente meer" in html and "Volgende keer" not in html
