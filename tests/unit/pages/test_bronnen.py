"""A source opens the document itself where that is linked or attached, a PDF at its page; else it says where it stands."""

from __future__ import annotations

import pytest

from tests.helpers import Sources, changed, diagnose, files

DOCUMENTEN = "content/documenten.yaml"
FIETS = "content/agendas/duinstreek/bereikbaarheid/1.1-fietsroute.md"
PAGE = "agendas/duinstreek/1.1-fietsroute/index.html"


def with_document(where: str, pagina: str = "") -> Sources:
    """Give the region with another place of its document, and a page in one source."""
    sources = changed(FIETS, ('bron: "20"', f'bron: {{regels: "20"{pagina}}}'))
    sources = changed(DOCUMENTEN, ("adres: https://duinstreek.example.nl/werkplan.pdf", where), sources=sources)
    return {**sources, "content/bestanden/plan.pdf": b"%PDF-1.7\n%%EOF\n"}


@pytest.mark.parametrize(
    ("where", "pagina", "link"),
    [
        ("bestand: bestanden/plan.pdf", ", pagina: 12", '<a href="/bestanden/plan.pdf#page=12">'),
        (
            "adres: https://www.example.nl/plan.PDF",
            ", pagina: 12",
            '<a href="https://www.example.nl/plan.PDF#page=12">',
        ),
        ("adres: https://www.example.nl/plan", ", pagina: 12", '<a href="https://www.example.nl/plan">'),
    ],
)
def test_a_source_opens_the_document_at_its_page(where: str, pagina: str, link: str) -> None:
    assert link in files(with_document(where, pagina))[PAGE].decode()


def test_a_source_in_another_document_than_that_of_the_agenda_names_it() -> None:
    nota = "Nota Veilige buurten"
    own = files()[PAGE].decode()
    assert "regel 20" in own and nota not in own
    sources = changed(FIETS, ('bron: "20"', 'bron: {document: nota-veilig, regels: "20"}'))
    assert f"Bron: {nota}, regel 20" in files(sources)[PAGE].decode()
    assert f"Bron: {nota}, regel 46" in files()["organisaties/busbedrijf/index.html"].decode()


def test_a_reading_names_its_document_once() -> None:
    html = files()["agendas/veilig/buurten/index.html"].decode()
    assert "<dt>Werkplan" in html and "Bron: Werkplan" not in html


def test_a_document_that_is_not_here_says_so() -> None:
    html = files()["documenten/index.html"].decode()
    assert "Het stuk zelf staat niet op deze site." in html
    assert "Van de 2 stukken kunt u er 1 zelf lezen." in html
    attached = files(with_document("bestand: bestanden/plan.pdf"))["documenten/index.html"].decode()
    assert 'href="/bestanden/plan.pdf"' in attached


@pytest.mark.parametrize(
    ("present", "said"),
    [
        ("adres: https://www.example.nl/nota\n    ", "U kunt ze alle zelf lezen."),
        ("", "De stukken zelf staan niet op deze site."),
    ],
)
def test_the_page_says_at_once_whether_documents_can_be_read(present: str, said: str) -> None:
    sources = changed(DOCUMENTEN, ("    titel: Nota", f"    {present}titel: Nota"))
    if not present:
        sources = changed(DOCUMENTEN, ("    adres: https://duinstreek.example.nl/werkplan.pdf\n", ""))
    assert said in files(sources)["documenten/index.html"].decode()


def test_an_attached_document_that_is_not_there_is_told_at_its_place() -> None:
    told = [line for line in diagnose(with_document("bestand: bestanden/weg.pdf")) if "bestand-ontbreekt" in line]
    assert len(told) == 1 and told[0].startswith(f"{DOCUMENTEN}:")
