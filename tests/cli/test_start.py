"""`start` writes a region that builds at once; a region's own templates lie over those of the engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from regioagenda.commands.main import main
from regioagenda.disk.plaatsen import TEMPLATES
from regioagenda.disk.sources import FolderReader
from regioagenda.domain.start import cbs_codes
from regioagenda.output.html import templates_in
from tests.helpers import make

ANSWERS = (
    "--regio",
    "Regio Proef",
    "--gemeenten",
    "Haarlem, 's-Hertogenbosch",
    "--thema",
    "Wonen",
    "--actie",
    "Samen bouwen",
)
TODAY = ("--today", "2026-06-01")


def started(folder: Path, *more: str) -> int:
    return main(["start", str(folder), *ANSWERS, *TODAY, *more])


def test_what_start_writes_builds_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "proef"
    assert started(folder) == 0
    made = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert {
        "build.py",
        "Makefile",
        "README.md",
        "requirements-import.lock",
        "requirements-beelden.lock",
        "requirements.lock",
        "motor.txt",
        ".gitignore",
        ".gitattributes",
    } <= made
    assert {".vscode/settings.json", "voorbeelden/github-pages.yml", "voorbeelden/gitlab-ci.yml"} <= made
    assert "Regio Proef" in (folder / "README.md").read_text("utf-8")
    capsys.readouterr()
    assert main(["check", "--content", str(folder / "content"), "--no-cache", *TODAY]) == 0
    told = capsys.readouterr().out
    assert "0 fouten" in told and "1 waarschuwing" in told and "voorbeeld-blijft-staan" in told


def test_with_an_address_there_is_nothing_to_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "proef"
    assert started(folder, "--adres", "https://regio.example.org/agenda", "--email", "info@example.org") == 0
    capsys.readouterr()
    assert main(["check", "--content", str(folder / "content"), "--no-cache", *TODAY]) == 0
    assert "0 fouten." in capsys.readouterr().out


def test_the_first_site_says_nothing_that_nobody_said(tmp_path: Path) -> None:
    folder = tmp_path / "proef"
    started(folder)
    site = make(FolderReader(folder / "content", TEMPLATES).read()).site
    assert site is not None
    page = site.files["agendas/agenda-van-regio-proef/1.1-samen-bouwen/index.html"].decode()
    assert "Samen bouwen" in page and "Nog geen trekker" in page
    assert "Het stuk" not in page and "vandaan" not in page


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "brief.txt").write_text("van mij", "utf-8")
    assert started(tmp_path) == 2
    assert "is niet leeg" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["brief.txt"]


def test_a_gemeente_that_does_not_exist_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["start", str(tmp_path / "x"), "--regio", "R", "--gemeenten", "Harlem", *TODAY]) == 2
    assert "“Harlem” is geen gemeente. Bedoelt u “Haarlem”?" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_update_keeps_one_engine_and_leaves_what_is_of_the_region(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "proef"
    started(folder)
    content = {p: p.read_bytes() for p in (folder / "content").rglob("*") if p.is_file()}
    for number in (1, 2):
        wheel = tmp_path / f"regioagenda-{number}-py3-none-any.whl"
        wheel.write_bytes(b"engine %d" % number)
        assert main(["update", "--motor", str(wheel), "--content", str(folder / "content"), *TODAY]) == 0
        assert (folder / "motor.txt").read_text("utf-8") == f"motor/{wheel.name}\n"
        assert [p.read_bytes() for p in (folder / "motor").iterdir()] == [b"engine %d" % number]
    assert "Weggehaald: motor/regioagenda-1-py3-none-any.whl" in capsys.readouterr().out
    assert {p: p.read_bytes() for p in content} == content


def test_every_gemeente_has_a_code_of_its_own() -> None:
    codes = cbs_codes()
    assert len(codes) == len(set(codes.values())) == 342
    assert (codes["Haarlem"], codes["'s-Hertogenbosch"]) == ("GM0392", "GM0796")


def test_a_template_of_the_region_takes_the_place_of_a_block(tmp_path: Path) -> None:
    folder = tmp_path / "proef"
    started(folder)
    own = folder / "templates"
    own.mkdir()
    (own / "404.html").write_text(
        '{% extends "motor/404.html" %}{% block inhoud %}{{ super() }}<p>Bel ons.</p>{% endblock %}\n', "utf-8"
    )
    sources = FolderReader(folder / "content", TEMPLATES).read()
    assert {"404.html", "motor/404.html"} <= {name for name, _ in templates_in(sources)}
    site = make(sources).site
    assert site is not None and b"<p>Bel ons.</p>" in site.files["404.html"]
    assert b"Deze pagina bestaat niet" in site.files["404.html"]


def test_a_template_of_the_region_that_no_longer_fits_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "proef"
    started(folder)
    (folder / "templates").mkdir()
    (folder / "templates" / "actie.html").write_text(
        '{% extends "basis.html" %}\n{% block inhoud %}<h1>{{ view.oude_naam }}</h1>{% endblock %}\n', "utf-8"
    )
    (found,) = [
        d for d in make(FolderReader(folder / "content", TEMPLATES).read()).diagnostics if d.code == "sjabloon-fout"
    ]
    assert str(found.where) == "templates/actie.html:2:1" and "oude_naam" in found.message
    assert "uw eigen map templates" in found.hint


def test_who_mistypes_a_gemeente_answers_only_that_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = iter(
        ["Regio Proef", "Haarlem, Zandvort", "Haarlem, Zandvoort", "", "", "Samen", "2026", "Wonen", "Bouwen", ""]
    )
    asked: list[str] = []
    monkeypatch.setattr("builtins.input", lambda question: (asked.append(question), next(given))[1])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    assert main(["start", str(tmp_path / "proef"), *TODAY]) == 0
    assert "“Zandvort” is geen gemeente. Bedoelt u “Zandvoort”?" in capsys.readouterr().err
    assert sum("gemeenten" in question for question in asked) == 2 and next(given, None) is None
    assert (tmp_path / "proef/content/gemeenten/zandvoort.md").exists()
