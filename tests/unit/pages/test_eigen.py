"""Where the region writes itself: no source is needed, nobody is said to have left anything out, empty rows are gone."""

from __future__ import annotations

import re

import pytest

from tests.helpers import diagnose, files, tiny, written

AGENDA = """---
titel: Samen aan zee
korte_titel: Aan zee
samenvatting: "Wat 2 gemeenten samen doen aan het strand."
eigenaar: regio-duinstreek
gemeenten: [duinstad, polderdam]
looptijd: 2026 tot en met 2029
werkwijze: eigen
---
"""
THEMA = """---
titel: Het strand
volgorde: 1
samenvatting: "Een schoon strand."
onderwerpen: [sport]
---
"""
ACTIE = """---
titel: "Een schoon strand"
samenvatting: "De gemeenten maken het strand schoon."
onderwerpen: [sport]
statussen:
  - waarde: voorgenomen
    per: mei 2026
---
"""
FOLDER = "content/agendas/zee/"
ACTIE_PATH = FOLDER + "strand/1.1-schoon.md"


def own(actie: str = ACTIE) -> dict[str, bytes]:
    found = written(FOLDER + "agenda.md", AGENDA)
    return written(ACTIE_PATH, actie, written(FOLDER + "strand/thema.md", THEMA, found))


def said(page: bytes) -> str:
    main = re.search(r"<main.*</main>", page.decode(), re.DOTALL)
    assert main is not None
    return re.sub(r"<[^>]+>", " ", main[0])


def test_no_page_of_the_agenda_speaks_of_a_source() -> None:
    made = {name: page for name, page in files(own()).items() if name.startswith("agendas/zee/")}
    pages = {name: said(page) for name, page in made.items() if name.endswith(".html")}
    assert len(pages) >= 4
    guilty = {
        name for name, text in pages.items() if re.search(r"\b(stuk|stukken|bron|bronnen)\b", text, re.IGNORECASE)
    }
    assert guilty == set()


def test_what_is_not_filled_in_is_not_there() -> None:
    text = said(files(own())["agendas/zee/1.1-schoon/index.html"])
    for row in ("In de raden?", "Voor u?", "Wanneer?", "Wat moet het opleveren?", "vandaan"):
        assert row not in text
    assert "Nog geen trekker" in text and "Onderwerpen" in text
    assert re.search(r"Stand van\s+mei 2026", text)


def test_an_explanation_of_the_region_itself_needs_no_excuse() -> None:
    meant = ACTIE.replace("onderwerpen:", 'betekenis: "U ziet een schoon strand."\nonderwerpen:')
    text = said(files(own(meant))["agendas/zee/1.1-schoon/index.html"])
    assert "U ziet een schoon strand." in text and "redactie" not in text


def test_the_agenda_is_from_its_newest_status() -> None:
    text = said(files(own())["agendas/zee/index.html"])
    assert re.search(r"Stand van\s+mei 2026", text)
    assert "Documenten" not in text


def test_who_is_at_work_is_named() -> None:
    busy = ACTIE.replace("voorgenomen", "loopt")
    assert [line for line in diagnose(own(busy)) if "trekker" in line] == [f"{ACTIE_PATH}:2:1 trekker-ontbreekt"]


def test_what_stopped_before_anybody_led_it_needs_no_name() -> None:
    stopped = ACTIE.replace("voorgenomen", "vervallen").replace(
        "per: mei 2026", 'per: mei 2026\n    toelichting: "Er is geen geld."'
    )
    assert not [line for line in diagnose(own(stopped)) if "trekker" in line]
    text = said(files(own(stopped))["agendas/zee/1.1-schoon/index.html"])
    assert "Nog geen trekker" not in text


@pytest.mark.parametrize("site", ["bronnen", "eigen"])
def test_an_agenda_can_differ_from_its_site(site: str) -> None:
    path = "content/site.yaml"
    sources = {**own(), path: tiny()[path] + f"werkwijze: {site}\n".encode()}
    missing = [line for line in diagnose(sources) if "veld-ontbreekt" in line]
    assert missing == []


def test_an_agenda_that_follows_a_document_names_it() -> None:
    followed = written(FOLDER + "agenda.md", AGENDA.replace("werkwijze: eigen\n", ""), own())
    missing = [line for line in diagnose(followed) if "veld-ontbreekt" in line]
    assert missing == [
        *[f"{FOLDER}agenda.md:2:1 veld-ontbreekt"] * 4,
        f"{ACTIE_PATH}:2:1 veld-ontbreekt",
        f"{FOLDER}strand/thema.md:2:1 veld-ontbreekt",
    ]
