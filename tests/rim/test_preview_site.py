"""What the preview shows after a save: the last good site, the mistakes above it, the page of the saved file."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from regioagenda.preview import site
from tests.helpers import AGENDA, FIETS, ROOT, tiny

TODAY = datetime.date(2026, 6, 1)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for path, data in tiny().items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return tmp_path / "content"


@pytest.fixture(params=[600, 1], ids=["small", "large"])
def rebuild(request: pytest.FixtureRequest, content: Path, monkeypatch: pytest.MonkeyPatch) -> site.Rebuilder:
    monkeypatch.setattr(site, "WHOLE", request.param)
    return site.Rebuilder(content, ROOT / "templates", TODAY, lambda text: None)


def save(content: Path, old: str, new: str, name: str = FIETS) -> frozenset[str]:
    path = content.parent / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return frozenset({str(path)})


def test_the_page_of_the_saved_file_is_shown_with_its_new_text(content: Path, rebuild: site.Rebuilder) -> None:
    rebuild(frozenset())
    served = rebuild(save(content, "---\ntitel: ", "---\ntitel: Nieuw "))
    assert served.page == "/agendas/duinstreek/1.1-fietsroute/"
    assert b"<h1>Nieuw " in served.files["agendas/duinstreek/1.1-fietsroute/index.html"]
    assert served.problems == b""


def test_an_agenda_leads_to_its_own_page_and_not_to_its_overviews(content: Path, rebuild: site.Rebuilder) -> None:
    rebuild(frozenset())
    served = rebuild(save(content, "---\ntitel: ", "---\ntitel: Nieuw ", AGENDA + "agenda.md"))
    assert served.page == "/agendas/duinstreek/"


def test_mistakes_stand_above_the_last_good_page(content: Path, rebuild: site.Rebuilder) -> None:
    before = rebuild(frozenset()).files["agendas/duinstreek/1.1-fietsroute/index.html"]
    served = rebuild(save(content, "---\ntitel:", "---\ntitul:"))
    assert served.files["agendas/duinstreek/1.1-fietsroute/index.html"] == before
    problems = served.problems.decode()
    assert "1.1-fietsroute.md:2:1" in problems and "titul" in problems and "laatste versie zonder fouten" in problems
    assert f'href="vscode://file{(content.parent / FIETS).as_posix()}:2:1"' in problems
    again = rebuild(save(content, "---\ntitul:", "---\ntitel:"))
    assert again.problems == b""


def test_a_draft_is_shown_and_marked(content: Path, rebuild: site.Rebuilder) -> None:
    served = rebuild(save(content, "---\ntitel:", "---\nconcept: ja\ntitel:"))
    assert b"Deze pagina ziet u alleen in het voorbeeld" in served.files["agendas/duinstreek/1.1-fietsroute/index.html"]


def test_what_is_left_to_do_is_listed(rebuild: site.Rebuilder) -> None:
    assert "Werklijst" in rebuild(frozenset()).files["werklijst/index.html"].decode()


def test_without_a_good_site_there_are_only_mistakes(content: Path, rebuild: site.Rebuilder) -> None:
    served = rebuild(save(content, "---\ntitel:", "---\ntitul:"))
    assert len(served.files) == 0 and b"titul" in served.problems
