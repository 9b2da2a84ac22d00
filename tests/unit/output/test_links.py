"""Links in texts: to headings of other pages, to the site itself in full, to attachments; and addresses that are text."""

from __future__ import annotations

import re

import pytest

from tests.helpers import files, make, templates, tiny

PAGE = "content/paginas/hulp.md"
HEAD = "---\ntitel: Hulp\nsamenvatting: Waar u terechtkunt met een vraag.\n---\n\n"


def with_page(text: str, **extra: bytes) -> dict[str, bytes]:
    sources = {**tiny(), PAGE: (HEAD + text + "\n").encode()}
    return sources | {f"content/bestanden/{name}": data for name, data in extra.items()}


def codes(text: str, **extra: bytes) -> list[str]:
    return [d.code for d in make(with_page(text, **extra)).diagnostics if d.where.path == PAGE]


def page(text: str, **extra: bytes) -> str:
    return files(with_page(text, **extra))["hulp/index.html"].decode()


def leads_to(html: str, address: str) -> bool:
    return re.search(rf'href="(?:/|(?:\.\./)+){re.escape(address)}"', html) is not None


@pytest.mark.parametrize(
    "target",
    [
        "/agendas/duinstreek/1.1-fietsroute/#kop-waarom-doen-we-dit",
        "/agendas/duinstreek/1.1-fietsroute/#waarom-doen-we-dit",
        "duinstreek/1.1-fietsroute#kop-waarom-doen-we-dit",
        "duinstreek/1.1-fietsroute#waarom-doen-we-dit",
    ],
)
def test_a_heading_of_another_page_is_found_with_and_without_its_prefix(target: str) -> None:
    assert codes(f"Lees [waarom]({target}).") == []
    assert leads_to(page(f"Lees [waarom]({target})."), "agendas/duinstreek/1.1-fietsroute/#kop-waarom-doen-we-dit")


@pytest.mark.parametrize(
    "target",
    [
        "/agendas/duinstreek/1.1-fietsroute/#bestaat-niet",
        "duinstreek/1.1-fietsroute#bestaat-niet",
        "/planning/#bestaat-niet",
        "https://duinstreek.example.nl/agendas/duinstreek/bestaat-niet/",
        "http://www.duinstreek.example.nl/bestaat-niet/",
        "https://duinstreek.example.nl/agendas/duinstreek/1.1-fietsroute/#bestaat-niet",
        "bestanden/bestaat-niet.pdf",
        "/bestanden/bestaat-niet.pdf",
    ],
)
def test_a_place_that_is_not_there_is_told(target: str) -> None:
    assert "link-kapot" in codes(f"Lees [hier iets over]({target}).")


PDF = b"%PDF-1.7\n%%EOF\n"
NAME = "foto van zee.pdf"


@pytest.mark.parametrize(
    ("target", "name", "address"),
    [
        ("bestanden/plan.pdf", "plan.pdf", "plan.pdf"),
        ("/bestanden/plan.pdf", "plan.pdf", "plan.pdf"),
        ("bestanden/foto%20van%20zee.pdf", NAME, "foto-van-zee.pdf"),
        ("<bestanden/foto van zee.pdf>", NAME, "foto-van-zee.pdf"),
        ("bestanden/foto van zee.pdf", NAME, "foto-van-zee.pdf"),
        ("bestanden/co\u00f6peratie.pdf", "co\u00f6peratie.pdf", "cooperatie.pdf"),
        ("bestanden/coo\u0308peratie.pdf", "co\u00f6peratie.pdf", "cooperatie.pdf"),
        ("bestanden/co%C3%B6peratie.pdf", "co\u00f6peratie.pdf", "cooperatie.pdf"),
    ],
)
def test_an_attachment_is_found_however_its_name_is_spelled(target: str, name: str, address: str) -> None:
    text = f"Lees [het plan voor de zee]({target})."
    assert codes(text, **{name: PDF}) == []
    site = files(with_page(text, **{name: PDF}))
    assert site[f"bestanden/{address}"] == PDF
    assert leads_to(site["hulp/index.html"].decode(), f"bestanden/{address}")


@pytest.mark.parametrize(
    "target",
    [
        "https://redocly.github.io/redoc/?url=https://example.nl/api.json",
        "https://nl.wikipedia.org/wiki/Haarlem_(stad)",
        "https://example.nl:8443/a?b=c&d=e#f",
        "https://example.nl/a b",
        "https://xn--belgi-rsa.nl/",
        "https://example.nl/%C3%A9%20%25",
        "https://example.nl/\u00e9\u00e9n",
        "https://docs.google.com/document/d/1",
        "mailto:a@example.nl?subject=Een vraag",
        "tel:14 023",
        "tel:+31 (0)23 511 5115",
    ],
)
def test_a_good_link_to_elsewhere_is_never_refused(target: str) -> None:
    found = make({**templates(), **with_page(f"Lees [wat er staat]({target}) na.")}).diagnostics
    assert [d.code for d in found if d.severity == "fout"] == []


def test_an_address_in_running_text_can_be_clicked() -> None:
    html = page("Meld u op www.example.nl/aanmelden, of via info@example.nl. `www.code.nl` niet.")
    assert '<a href="https://www.example.nl/aanmelden" rel="noopener noreferrer">www.example.nl/aanmelden</a>,' in html
    assert '<a href="mailto:info@example.nl">info@example.nl</a>.' in html
    assert "<code>www.code.nl</code>" in html
