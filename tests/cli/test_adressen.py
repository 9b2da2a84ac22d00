"""`adressen`: every address of the site is written down, and none can vanish after that without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from regioagenda.commands.main import main
from tests.cli.test_rename import lay_out
from tests.helpers import FIETS, Sources, changed, diagnose, files, tiny

BOOK = "content/adressen.yaml"
BRUG = "/agendas/duinstreek/1.9-brug/"
GONE = f"""\
gepubliceerd:
  - {BRUG}
vervallen:
  - adres: {BRUG}
    titel: Een brug over het kanaal
    sinds: 1 mei 2026
    reden: De raden kozen voor een veerpont.
    vervolg: duinstreek/1.1-fietsroute
"""


def run(folder: Path, *words: str) -> int:
    return main(["adressen", "--no-cache", "--today", "2026-06-01", "--content", str(folder / "content"), *words])


def with_book(text: str) -> Sources:
    return {**tiny(), BOOK: text.encode()}


def test_every_lasting_address_is_written_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = lay_out(tmp_path) / BOOK
    book.unlink()
    assert run(tmp_path, "--proef") == 0 and not book.exists()
    assert run(tmp_path) == 0
    rows = book.read_text("utf-8").splitlines()
    assert rows.count("  - /agendas/duinstreek/1.1-fietsroute/") == 1 and "  - /gemeenten/duinstad/" in rows
    assert [row for row in rows if "/vergelijk/" in row or "/acties/gemeente/" in row] == []
    before = book.read_bytes()
    capsys.readouterr()
    assert run(tmp_path) == 0 and book.read_bytes() == before
    assert capsys.readouterr().out == "Alle adressen staan er al in.\n"


def test_what_is_new_comes_behind_the_rest_which_stays_as_it_is(tmp_path: Path) -> None:
    kept = "# Van ons.\ngepubliceerd:\n  - /planning/   # de planning\n"
    book = lay_out(tmp_path) / BOOK
    book.write_text(kept + "vervallen: []\n", "utf-8")
    assert run(tmp_path) == 0
    text = book.read_text("utf-8")
    assert text.startswith(kept) and text.endswith("vervallen: []\n") and text.count("  - /planning/") == 1


def test_an_address_that_vanishes_is_a_mistake_at_its_place() -> None:
    told = diagnose(with_book(f"gepubliceerd:\n  - /planning/\n  - {BRUG}\n"))
    assert [line for line in told if "adres" in line] == [f"{BOOK}:3:5 adres-verdwenen"]


def test_an_old_name_is_an_address_that_is_kept() -> None:
    moved = changed(FIETS, ("nummer:", "was: [1.9-brug]\nnummer:"), sources=with_book(f"gepubliceerd:\n  - {BRUG}\n"))
    assert [line for line in diagnose(moved) if "adres" in line] == []


def test_a_page_that_is_gone_says_what_it_was_why_and_what_came_after() -> None:
    page = files(with_book(GONE))[f"{BRUG[1:]}index.html"].decode()
    assert "<h1>Een brug over het kanaal</h1>" in page and "De raden kozen voor een veerpont." in page
    assert (
        '<time datetime="2026-05-01">1 mei 2026</time>' in page
        and '<a href="/agendas/duinstreek/1.1-fietsroute/">' in page
    )
    assert '<meta name="robots" content="noindex">' in page
    assert BRUG not in files(with_book(GONE))["sitemap.xml"].decode()


def test_who_followed_what_is_gone_finds_its_last_entry_and_an_older_name_of_the_agenda_still_leads_there() -> None:
    made = files(with_book(GONE))
    assert "De raden kozen voor een veerpont." in made[f"{BRUG[1:]}feed.atom"].decode()
    assert 'href="/agendas/duinstreek/1.9-brug/"' in made["agendas/kuststreek/1.9-brug/index.html"].decode()


def test_what_follows_a_page_that_is_gone_must_be_there() -> None:
    told = diagnose(with_book(GONE.replace("1.1-fietsroute", "1.1-bestaat-niet")))
    assert [line for line in told if line.startswith(f"{BOOK}:8:")]


def test_a_change_of_the_reason_is_a_change_of_the_page() -> None:
    assert "De raden kozen voor een veerpont." in files(with_book(GONE))[f"{BRUG[1:]}index.html"].decode()
    other = GONE.replace("De raden kozen voor een veerpont.", "De brug werd te duur.")
    assert "De brug werd te duur." in files(with_book(other))[f"{BRUG[1:]}index.html"].decode()
