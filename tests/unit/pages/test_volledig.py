"""The whole agenda as one document: complete, in order, with ids and links of its own."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Any

from regioagenda.base.memo import NoMemo
from regioagenda.pipeline import build
from tests.helpers import TODAY, files, pages, templates, tiny

URL = "/agendas/duinstreek/volledig/"


def html() -> str:
    return files()["agendas/duinstreek/volledig/index.html"].decode()


def test_every_page_of_the_agenda_is_a_part_once_and_acties_follow_their_thema() -> None:
    site = pages()
    view: Any = site[URL].view
    shown = [part.page.url for part in view.delen]
    kinds = ("agenda.html", "thema.html", "actie.html", "pagina.html", "tabel.html", "vragen.html", "samenhang.html")
    expected = [u for u, p in site.items() if u.startswith("/agendas/duinstreek/") and p.template in kinds]
    assert Counter(shown) & Counter(expected) == Counter(expected)
    assert max(Counter(shown).values()) == 1
    assert shown.index("/agendas/duinstreek/bereikbaarheid/") + 1 == shown.index("/agendas/duinstreek/1.1-fietsroute/")


def test_ids_are_unique_and_links_stay_inside_the_document() -> None:
    text = html()
    ids = re.findall(r' id="([^"]+)"', text)
    assert [i for i, times in Counter(ids).items() if times > 1] == []
    assert {h for h in re.findall(r'href="#([^"]+)"', text) if h not in ids} == set()
    view: Any = pages()[URL].view
    inside = {part.page.url for part in view.delen}
    parts = text.partition('<section class="deel')[2].partition("</main>")[0]
    assert [h for h in re.findall(r'href="([^"#]+)', parts) if h in inside] == []


def test_headings_go_down_one_level_at_a_time_from_one_h1() -> None:
    levels = [int(n) for n in re.findall(r"<h([1-6])", html())]
    assert levels.count(1) == 1
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []


def test_ways_to_other_pages_are_left_out_and_words_are_explained_once() -> None:
    text = html()
    assert text.count('class="op-deze-pagina"') == 0
    assert text.count('class="woorden"') == 1
    assert text.count('id="begrip-doorfietsroute"') == 1


def test_contents_name_every_part() -> None:
    view: Any = pages()[URL].view
    named = [link.url for line in view.inhoud for link in (line.link, *line.onder)]
    assert named == [f"#{part.id}" for part in view.delen]


def test_it_is_linked_from_the_agenda_and_kept_out_of_search_engines() -> None:
    assert not pages()[URL].head.index
    assert f'href="{URL}"' in files()["agendas/duinstreek/index.html"].decode()


def test_the_pdf_is_only_linked_when_it_is_made() -> None:
    name = "agendas/duinstreek/index.html"
    assert "duinstreek.pdf" not in files()[name].decode() + html()
    result = build({**templates(), **tiny()}, today=TODAY, memo=NoMemo(), pdf=True)
    assert result.site is not None
    assert '="duinstreek.pdf"' in result.site.files[name].decode()
    assert '="../duinstreek.pdf"' in result.site.files["agendas/duinstreek/volledig/index.html"].decode()
