"""`build.py editie` on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from regioagenda.commands.main import main
from tests import children
from tests.helpers import tiny


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name, data in tiny().items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path / "content"


def run(content: Path, *words: str) -> int:
    return main([*words, "--no-cache", "--today", "2026-06-01", "--content", str(content)])


def test_a_version_is_kept_and_the_content_is_still_right(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, "editie", "duinstreek", "juni-2026") == 0
    assert "juni-2026.yaml" in capsys.readouterr().out
    text = (content / "agendas/duinstreek/edities/juni-2026.yaml").read_text("utf-8")
    assert 'datum: "1 juni 2026"' in text and "soort: momentopname" in text
    assert run(content, "check") == 0


def test_the_editor_says_what_kind_of_version_it_is(content: Path) -> None:
    words = ("--soort", "80-procent-versie", "--datum", "mei 2026", "--besluit", "het bestuur")
    assert run(content, "editie", "duinstreek", "versie-80", *words) == 0
    text = (content / "agendas/duinstreek/edities/versie-80.yaml").read_text("utf-8")
    assert (
        'titel: "80%-versie van mei 2026"\nsoort: 80-procent-versie\ndatum: "mei 2026"\nbesluit: "het bestuur"' in text
    )


def test_nothing_is_ever_overwritten(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (content / "agendas/duinstreek/edities/vastgesteld-2025.yaml").read_bytes()
    assert run(content, "editie", "duinstreek", "vastgesteld-2025") == 2
    assert "bestaat al" in capsys.readouterr().err
    assert (content / "agendas/duinstreek/edities/vastgesteld-2025.yaml").read_bytes() == before


def test_content_with_mistakes_is_not_kept(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content / "agendas/duinstreek/agenda.md").write_text("---\ntitel: Half\n---\n", "utf-8")
    assert run(content, "editie", "duinstreek", "juni-2026") == 1
    assert f"--content {content} check" in capsys.readouterr().err
    assert not (content / "agendas/duinstreek/edities/juni-2026.yaml").exists()


def git(folder: Path, *words: str) -> None:
    """Run Git with a name and a day of its own, whatever the settings of this computer are."""
    who = ("-c", "user.name=Redactie", "-c", "user.email=redactie@example.nl", "-c", "commit.gpgsign=false")
    done = children.run(["git", "-C", str(folder), *who, *words])
    assert done.returncode == 0, done.stderr.decode()


def test_a_version_is_not_dated_before_something_in_it(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, "editie", "duinstreek", "oud", "--datum", "maart 2020") == 2
    told = capsys.readouterr().err
    assert "Deze versie is van maart 2020, maar de agenda heeft een uitkomst van 12 maart 2025." in told
    assert "--uit" in told


def test_a_version_of_an_earlier_revision_holds_what_stood_there_then(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(content, "init", "--quiet")
    git(content, "add", ".")
    git(content, "commit", "--quiet", "--message", "Toen")
    git(content, "tag", "v1")
    actie = content / "agendas/duinstreek/wonen/2.1-woningen.md"
    before = actie.read_text("utf-8")
    actie.write_text(before.replace("samen 500 woningen", "samen 90 woningen"), "utf-8")
    words = ("--soort", "vastgesteld", "--besluit", "de raden", "--datum", "1 juni 2026", "--uit", "v1")
    assert run(content, "editie", "duinstreek", "toen", *words) == 0
    kept = (content / "agendas/duinstreek/edities/toen.yaml").read_text("utf-8")
    assert "samen 500 woningen" in kept and "samen 90 woningen" not in kept
    capsys.readouterr()
    assert run(content, "editie", "duinstreek", "nooit", "--uit", "v9") == 2
    assert "De revisie “v9” bestaat niet." in capsys.readouterr().err


def test_without_a_repository_there_is_no_content_of_then(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, "editie", "duinstreek", "toen", "--uit", "v1") == 2
    assert "staat niet in Git" in capsys.readouterr().err
