"""Change notes and the page with everything that changed, per month."""

from __future__ import annotations

import re

import pytest

from tests.helpers import FIETS, WONINGEN, changed, files, make

PAGE = "wijzigingen/index.html"


def lines(site: dict[str, bytes]) -> list[str]:
    main = site[PAGE].decode().partition("<main")[2].partition("</main>")[0]
    return [re.sub(r"<[^>]*>", "", line) for line in main.splitlines() if line.startswith(("<h2", "<li"))]


def test_changes_stand_per_month_and_the_note_of_the_day_says_what() -> None:
    found = lines(files())
    title = "1.1 Een doorfietsroute van Duinstad naar Polderdam (Werkplan Duinstreek)"
    assert "April 2025" in found
    assert f"1 april 2025: {title}: De route krijgt een brug." in found
    assert f"11 februari 2026: {title}: inhoud gewijzigd" in found
    told = lines(files(changed(FIETS, ("  - datum: 2025-04-01\n", "  - datum: 2026-02-11\n"))))
    assert f"11 februari 2026: {title}: De route krijgt een brug." in told
    assert f"11 februari 2026: {title}: inhoud gewijzigd" not in told
    months = [line for line in found if re.fullmatch(r"[A-Z][a-z]+ \d{4}", line)]
    assert months == list(dict.fromkeys(months))


def test_pages_of_one_day_without_a_word_stand_together() -> None:
    found = lines(
        files(changed(WONINGEN, ("gecontroleerd: 2026-05-20", "gecontroleerd: 2026-05-20\ngewijzigd: 2026-02-11")))
    )
    day = found.index("11 februari 2026: de inhoud van 2 pagina's is gewijzigd.")
    assert found[day + 1].startswith("Werkplan Duinstreek: 1.1 Een doorfietsroute van Duinstad naar Polderdam en ")


def test_it_says_from_when_changes_are_known() -> None:
    page = files()[PAGE].decode()
    assert "De oudste wijziging met een datum is van " in page and "staat hier niet" in page


def test_of_one_actie_at_most_ten_changes_stand_there() -> None:
    notes = "".join(f"  - {{datum: 2026-01-{n:02}, tekst: Stap {n}.}}\n" for n in range(1, 15))
    found = lines(
        files(
            changed(
                WONINGEN, ("gecontroleerd: 2026-05-20", f"gecontroleerd: 2026-05-20\nwijzigingen:\n{notes}".rstrip())
            )
        )
    )
    assert len([line for line in found if "Stap " in line]) <= 10
    assert any(line.endswith("Stap 14.") for line in found)


def test_a_note_is_news_in_the_feed_of_its_own_day() -> None:
    feed = files()["agendas/duinstreek/feed.atom"].decode()
    assert "De route krijgt een brug (1 april 2025)." in feed


@pytest.mark.parametrize("day", ["2026-06-02", "2031-01-01"])
def test_a_note_of_a_day_to_come_is_refused(day: str) -> None:
    result = make(changed(FIETS, ("  - datum: 2025-04-01\n", f"  - datum: {day}\n")))
    assert [d.code for d in result.diagnostics if d.severity == "fout"] == ["datum-in-de-toekomst"]
