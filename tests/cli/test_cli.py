"""The command line as editors and pipelines use it: exit codes, what is printed and what is left alone."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from regioagenda.commands.dutch_parser import in_dutch
from regioagenda.commands.main import main
from tests import children
from tests.helpers import ROOT, read_tree, tiny

TODAY = ["--today", "2026-06-01", "--no-cache"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a folder with the tiny region in `content/`."""
    for path, data in tiny().items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return tmp_path


def run(project: Path, *options: str, content: str = "content") -> int:
    return main([*options, "--content", str(project / content), "--output", str(project / "site"), *TODAY])


def site(project: Path) -> dict[str, bytes]:
    return read_tree(project / "site", "")


def break_it(project: Path) -> None:
    path = project / "content" / "paginas" / "privacy.md"
    path.write_text(path.read_text("utf-8").replace("samenvatting", "samenvating"), "utf-8")


def advise_it(project: Path) -> None:
    with open(project / "content" / "zoekwoorden.yaml", "a", encoding="utf-8") as file:
        file.write("  - woorden: [huurhuis]\n    zoek: [woningen]\n")


# Building


def test_a_build_writes_the_site_and_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project) == 0
    out, err = capsys.readouterr()
    assert err == ""
    count = len(site(project))
    assert out.startswith("Site gemaakt: ") and out.count("\n") == 1
    assert f"{count} bestanden geschreven, 0 verwijderd" in out and out.rstrip().endswith("0 fouten.")
    assert (project / "site" / "index.html").is_file()


@pytest.mark.parametrize("command", [[], ["build"], ["build", "--verify"]])
def test_building_is_what_happens_without_a_command(project: Path, command: list[str]) -> None:
    assert run(project, *command) == 0
    made = site(project)
    assert run(project) == 0 and site(project) == made


def test_a_second_build_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(project)
    capsys.readouterr()
    assert run(project) == 0
    assert ", 0 bestanden geschreven, 0 verwijderd" in capsys.readouterr().out


def test_what_is_gone_from_the_content_is_gone_from_the_site(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(project)
    (project / "content" / "paginas" / "privacy.md").unlink()
    capsys.readouterr()
    assert run(project) == 0
    assert not (project / "site" / "privacy").exists()
    assert ", 0 verwijderd" not in capsys.readouterr().out


def test_mistakes_leave_the_site_as_it_was(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(project)
    before = site(project)
    break_it(project)
    capsys.readouterr()
    assert run(project) == 1
    out, err = capsys.readouterr()
    assert site(project) == before and err == ""
    assert "content/paginas/privacy.md:3:1: fout: Het veld “samenvating” bestaat hier niet." in out
    assert "Bedoelt u “samenvatting”?" in out
    assert out.rstrip().endswith("1 fout. De site is niet gemaakt; wat er al stond, is niet veranderd.")


def test_mistakes_in_a_first_build_make_no_site(project: Path) -> None:
    break_it(project)
    assert run(project) == 1
    assert not (project / "site").exists()


def test_advice_does_not_stop_a_build(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    advise_it(project)
    assert run(project) == 0
    out = capsys.readouterr().out
    assert "waarschuwing: “huurhuis” staat twee keer" in out and "0 fouten en 1 waarschuwing." in out


# Checking


def test_a_check_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "check") == 0
    assert not (project / "site").exists()
    assert capsys.readouterr().out == "Gecontroleerd: 0 fouten.\n"


def test_a_check_counts_what_it_found(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_it(project)
    assert run(project, "check") == 1
    assert capsys.readouterr().out.rstrip().endswith("Gecontroleerd: 1 fout.")


def test_check_and_build_tell_the_same(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_it(project)
    run(project, "check", "--format", "json")
    checked = capsys.readouterr().out
    run(project, "build", "--format", "json")
    assert capsys.readouterr().out == checked


# Forms


def test_json_is_one_array_with_the_agreed_keys(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_it(project)
    advise_it(project)
    assert run(project, "check", "--format", "json") == 1
    rows = json.loads(capsys.readouterr().out)
    assert [list(row) for row in rows] == [["path", "line", "column", "severity", "code", "message", "hint"]]
    assert rows[0]["path"] == "content/paginas/privacy.md"
    assert (rows[0]["line"], rows[0]["column"], rows[0]["severity"], rows[0]["code"]) == (3, 1, "fout", "veld-onbekend")


def test_json_without_messages_is_an_empty_array(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_github_gets_annotations_and_nothing_else(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "check", "--format", "github") == 0
    assert capsys.readouterr().out == ""
    break_it(project)
    assert run(project, "check", "--format", "github") == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("::error file=content/paginas/privacy.md,line=3,col=1,title=veld-onbekend::Het veld")


def test_quiet_shows_mistakes_only(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    advise_it(project)
    assert run(project, "--quiet") == 0
    assert capsys.readouterr().out == ""
    break_it(project)
    assert run(project, "check", "--quiet") == 1
    out = capsys.readouterr().out
    assert "samenvating" in out and "huurhuis" not in out


def test_paths_are_named_as_the_folder_is_called(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_it(project)
    (project / "content").rename(project / "onze teksten")
    assert run(project, "check", "--format", "json", content="onze teksten") == 1
    (row,) = json.loads(capsys.readouterr().out)
    assert row["path"] == "onze teksten/paginas/privacy.md"


def test_options_may_stand_before_or_after_the_command(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = ["--content", str(project / "content")]
    assert main(["--format", "json", *content, *TODAY, "check"]) == 0
    before = capsys.readouterr().out
    assert main(["check", *content, *TODAY, "--format", "json"]) == 0
    assert capsys.readouterr().out == before == "[]\n"


def test_the_day_decides_what_is_past(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = ["check", "--content", str(project / "content"), "--no-cache", "--format", "json"]
    assert main([*content, "--today", "2026-06-01"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert main([*content, "--today", "2028-06-01"]) == 0
    assert {row["code"] for row in json.loads(capsys.readouterr().out)} >= {"moment-voorbij"}


# Wrong use


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--onzin"], "“--onzin” kan hier niet."),
        (["check", "--onzin"], "“--onzin” kan hier niet."),
        (["bouw"], "“bouw” is geen opdracht; kies uit: build, check"),
        (["--format", "html"], "bij --format kan “html” niet; kies uit: text, json, github."),
        (["--today", "morgen"], "“morgen” is geen datum; schrijf jaar-maand-dag"),
        (["--today", "2026-02-30"], "“2026-02-30” is geen datum"),
        (["--content"], "achter --content hoort een waarde."),
        (["--quiet=ja"], "achter --quiet hoort geen waarde (“ja”)."),
        (["preview", "--port", "acht"], "bij --port hoort een getal; “acht” is dat niet."),
        (["--verif"], "“--verif” kan hier niet."),
    ],
)
def test_wrong_use_is_explained_in_dutch(options: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(options)
    assert stopped.value.code == 2
    out, err = capsys.readouterr()
    assert out == "" and said in err
    assert err.startswith("Gebruik: ") and err.endswith("Kijk bij: python build.py --help\n")


def test_the_help_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert out.startswith("Gebruik: build.py")
    for english in ("usage", "options", "positional", "show this", "optional"):
        assert english not in out


def test_words_of_argparse_that_we_do_not_know_are_kept() -> None:
    assert in_dutch("something new") == "something new"


def test_a_missing_folder_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--content", str(tmp_path / "weg"), "--output", str(tmp_path / "site"), *TODAY]) == 2
    out, err = capsys.readouterr()
    assert out == "" and "De map met inhoud" in err and "weg” bestaat niet" in err
    assert not (tmp_path / "site").exists()


def test_an_empty_folder_says_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "content").mkdir()
    assert run(tmp_path) == 1
    assert "Het bestand site.yaml ontbreekt." in capsys.readouterr().out


# The program itself


def test_it_runs_as_a_script_from_another_folder_in_a_poor_terminal(project: Path) -> None:
    break_it(project)
    poor = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = children.run([sys.executable, ROOT / "build.py", "check", *TODAY], cwd=project, env=poor)
    assert done.returncode == 1, done.stderr.decode()
    assert b"content/paginas/privacy.md:3:1" in done.stdout and done.stderr == b""


def test_the_site_does_not_depend_on_the_machine(project: Path) -> None:
    made = []
    for number, extra in enumerate(
        ({"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}, {"PYTHONHASHSEED": "2", "LC_ALL": "C"})
    ):
        output = project / f"site-{number}"
        command = [sys.executable, ROOT / "build.py", "--quiet", "--output", output, *TODAY]
        done = children.run(command, cwd=project, env={**os.environ, **extra})
        assert done.returncode == 0, done.stderr.decode()
        made.append(read_tree(output, ""))
    assert made[0] == made[1]


def test_a_fault_of_our_own_says_that_it_is_ours(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("iets")

    monkeypatch.setattr("regioagenda.pipeline.build", broken)
    assert run(project) == 3
    assert "fout in het programma zelf, niet in uw tekst" in capsys.readouterr().err


def test_colour_is_only_for_terminals(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_it(project)
    run(project, "check")
    assert "\x1b" not in capsys.readouterr().out


class _Ends:
    """Stands in the way of a module that is loaded, with what then happens."""

    def __init__(self, module: str, error: BaseException) -> None:
        self.module, self.error = module, error

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name == self.module:
            raise self.error


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "Gestopt.\n"),
        (MemoryError(), 3, "te weinig geheugen om dit te doen (codeowners)"),
        (OSError(5, "Input/output error"), 3, "Dit lukte niet op deze computer: "),
        (ValueError("stuk"), 3, "Dit is een fout in het programma zelf, niet in uw tekst."),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_happens_while_a_command_is_loaded_is_said_in_dutch(
    error: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    module = "regioagenda.commands.codeowners"
    monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setattr(sys, "meta_path", [_Ends(module, error), *sys.meta_path])
    assert main(["codeowners"]) == code
    out, err = capsys.readouterr()
    assert out == "" and said in err
    assert ("Traceback" in err) == isinstance(error, ValueError)
