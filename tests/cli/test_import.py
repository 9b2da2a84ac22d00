"""`build.py import` and `build.py export` on disk."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from pathlib import Path

import pytest

from regioagenda.commands.main import main
from regioagenda.disk.lijsten.lezen import lees_lijst
from regioagenda.disk.lijsten.schrijven import schrijf_lijst
from tests.helpers import golden, read_tree

AGENDA = "samen-aan-zee"
LIJST = (
    "Nr;Thema;Actie;Trekker;Partners;Planning;Status;Risico's\r\n"
    "3.1;Natuur;Duinpad herstellen;Duinstad;Polderdam / RD;2027;in uitvoering;geen\r\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, data in golden().items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> int:
    return main([*words, "--agenda", AGENDA, "--today", "2026-06-01"])


def content(folder: Path) -> dict[str, bytes]:
    return read_tree(folder / "content", "content")


def test_a_try_writes_nothing_in_the_content(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "lijst.csv").write_bytes(LIJST.encode("cp1252"))
    assert run("import", "lijst.csv", "--proef") == 1
    told = capsys.readouterr().out
    assert content(folder) == golden()
    assert "Dit zou ik maken: 1 actie en 1 thema, als concept." in told
    assert "Trekker  →  betrokkenen (trekker): duinstad" in told
    assert "! rij 2, kolom H (Risico's), “geen”: ik weet niet in welk veld deze kolom hoort." in told


def test_the_columns_are_kept_and_what_an_editor_decides_holds(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "lijst.csv").write_bytes(
        LIJST.replace("Duinstad", "Duinsted").replace("in uitvoering", "bijna").encode("cp1252")
    )
    assert run("import", "lijst.csv", "--proef") == 1
    assert "“Duinsted”: deze partij ken ik niet. Bedoelt u “duinstad”?" in capsys.readouterr().out
    kaart = folder / "lijst.kolommen.yaml"
    text = kaart.read_text("utf-8")
    for old, new in (
        ('"Risico\'s": "?"', '"Risico\'s": tekst'),
        ('"Duinsted": "?"', '"Duinsted": duinstad'),
        ('"bijna": "?"', '"bijna": loopt'),
    ):
        assert old in text
        text = text.replace(old, new)
    kaart.write_text(text, "utf-8")
    assert run("import", "lijst.csv") == 0
    assert kaart.read_text("utf-8") == text
    made = (folder / f"content/agendas/{AGENDA}/natuur/3.1-duinpad-herstellen.md").read_text("utf-8")
    assert (
        "wie: duinstad" in made
        and "waarde: loopt" in made
        and "## Risico's\n\ngeen\n" in made
        and "concept: ja" in made
    )


def test_a_mistake_in_the_columns_has_a_place(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "lijst.csv").write_text(LIJST, "utf-8")
    (folder / "kaart.yaml").write_text('kolommen:\n  "Actie": titl\n', "utf-8")
    assert run("import", "lijst.csv", "--kolommen", "kaart.yaml") == 1
    assert "kaart.yaml:2:12: “titl” kan niet bij “Actie”. Bedoelt u “titel”?" in capsys.readouterr().err
    assert content(folder) == golden()


def test_nothing_is_overwritten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "lijst.csv").write_text("Nummer;Titel;Status\n1.2;Een schoon strand;vervallen\n", "utf-8")
    assert run("import", "lijst.csv") == 0
    told = capsys.readouterr().out
    assert "bestaat al" in told and "→ “vervallen”" in told and "er is niets veranderd" in told
    assert content(folder) == golden()


def test_check_and_the_site_do_not_change(folder: Path) -> None:
    (folder / "lijst.csv").write_text(LIJST, "utf-8")
    assert main(["build", "--no-cache", "--today", "2026-06-01", "--output", "voor", "--quiet"]) == 0
    assert run("import", "lijst.csv") == 1
    assert main(["build", "--no-cache", "--today", "2026-06-01", "--output", "na", "--quiet"]) == 0
    assert read_tree(folder / "voor", "") == read_tree(folder / "na", "")


@pytest.mark.parametrize("kind", ["xlsx", "csv", "ods"])
def test_a_list_that_went_out_comes_back_without_a_change(
    kind: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for agenda in (AGENDA, "duinstreek", "veilig"):
        assert main(["export", f"{agenda}.{kind}", "--agenda", agenda]) == 0
        capsys.readouterr()
        assert main(["import", f"{agenda}.{kind}", "--agenda", agenda]) == 0, capsys.readouterr().out
        told = capsys.readouterr().out
        assert "Gemaakt: 0 acties en 0 thema’s" in told and "verschil" not in told.replace("(geen verschil)", "")
    assert content(folder) == golden()


def test_a_change_is_shown_before_a_byte_is_written_and_only_that_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("export", "lijst.csv")
    text = (folder / "lijst.csv").read_text("utf-8-sig")
    changed = text.replace("Een schoon strand", 'Een "schoon": strand', 1).replace(
        ';Een "schoon": strand;', ';"Een ""schoon"": strand";'
    )
    assert changed != text
    (folder / "lijst.csv").write_text(changed, "utf-8")
    assert run("import", "lijst.csv") == 0
    assert 'Titel: “Een schoon strand” → “Een "schoon": strand”' in capsys.readouterr().out
    assert content(folder) == golden()
    assert run("import", "lijst.csv", "--doe") == 0
    assert "1 veld veranderd, 0 doet u zelf" in capsys.readouterr().out
    path = f"content/agendas/{AGENDA}/strand/1.2-schoon-strand.md"
    now = content(folder)
    before, after = golden()[path].decode().split("\n"), now.pop(path).decode().split("\n")
    assert now == {p: d for p, d in golden().items() if p != path}
    assert [(a, b) for a, b in zip(before, after, strict=True) if a != b] == [
        (next(a for a in before if a.startswith("titel:")), 'titel: "Een \\"schoon\\": strand"')
    ]


@pytest.mark.parametrize("kind", ["xlsx", "csv", "ods"])
def test_text_and_parts_go_out_and_a_change_in_them_is_shown(
    kind: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_text = next(p for p, d in golden().items() if b"\ndeelacties:" in d)
    path, agenda = folder / with_text, ("--agenda", with_text.split("/")[2])
    path.write_text(path.read_text("utf-8") + "\n## Extra kop\n\nDit is [een link](https://example.org/).\n", "utf-8")
    assert main(["export", f"lijst.{kind}", *agenda]) == 0
    rows = lees_lijst(folder / f"lijst.{kind}").bladen[0].rijen
    heads = [cel.tekst for cel in rows[0].cellen]
    assert {"Tekst", "Onderdelen"} <= set(heads)
    cells = [[cel.tekst for cel in rij.cellen] for rij in rows]
    mine = next(n for n, rij in enumerate(cells) if "Dit is een link." in rij[heads.index("Tekst")])
    cells[mine][heads.index("Tekst")] = cells[mine][heads.index("Tekst")].replace("een link", "een nieuwe link")
    part = cells[mine][heads.index("Onderdelen")]
    assert ") " in part
    cells[mine][heads.index("Onderdelen")] = part + " Nog iets."
    (folder / f"terug.{kind}").write_bytes(schrijf_lijst(cells, f".{kind}", AGENDA))
    before = content(folder)
    capsys.readouterr()
    main(["import", f"terug.{kind}", *agenda, "--doe"])
    told = capsys.readouterr().out
    assert f"Zelf doen: {with_text}: Tekst" in told and f"Zelf doen: {with_text}: Onderdelen" in told
    assert "0 velden veranderd, 2 doet u zelf" in told and content(folder) == before


def test_status_words_that_nobody_knows_change_nothing_until_an_editor_decides(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "lijst.csv").write_text("Nummer;Titel;Status\n1.2;Een schoon strand;tamelijk rap\n", "utf-8")
    assert run("import", "lijst.csv", "--doe") == 1
    told = capsys.readouterr().out
    assert "“tamelijk rap”" in told and content(folder).items() >= golden().items()
    kaart = folder / "lijst.kolommen.yaml"
    kaart.write_text(kaart.read_text("utf-8").replace('"tamelijk rap": "?"', '"tamelijk rap": vervallen'), "utf-8")
    path = f"content/agendas/{AGENDA}/strand/1.2-schoon-strand.md"
    old = golden()[path].decode()
    run("import", "lijst.csv", "--doe")
    assert "1 veld veranderd, 0 doet u zelf" in capsys.readouterr().out
    assert content(folder)[path].decode() == old.replace("waarde: voorgenomen", "waarde: vervallen")


def test_what_a_cell_cannot_say_whole_is_left_to_the_editor(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "lijst.csv").write_text("Nummer;Titel;Trekker\n1.2;Een schoon strand;Provincie Kustland\n", "utf-8")
    assert run("import", "lijst.csv", "--doe") == 0
    assert "0 velden veranderd, 1 doet u zelf" in (told := capsys.readouterr().out)
    assert f"Zelf doen: content/agendas/{AGENDA}/strand/1.2-schoon-strand.md: Trekker" in told
    assert content(folder) == golden()


def test_an_export_is_no_formula_and_overwrites_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / f"content/agendas/{AGENDA}/strand/1.2-schoon-strand.md"
    path.write_text(re.sub(r"titel: .*", 'titel: "=CMD()"', path.read_text("utf-8")), "utf-8")
    assert run("export", "lijst.csv") == 0
    assert ";'=CMD();" in (folder / "lijst.csv").read_text("utf-8-sig")
    assert run("export", "lijst.csv") == 2
    assert "bestaat al" in capsys.readouterr().err
    assert run("export", "lijst.xlsx") == 0
    with zipfile.ZipFile(folder / "lijst.xlsx") as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    assert run("export", "lijst.pdf") == 2


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.xlsx", b"geen zip", "kapot"),
        ("a.docx", b"PK\x03\x04", "kapot"),
        ("a.ods", b"", "kapot"),
        ("a.csv", b"", "leeg"),
        ("a.csv", b"een;twee\n1;2\n", "geen kop"),
        ("a.csv", b"\x00\x01", "geen CSV"),
        ("a.csv", b'"' + b"x" * 2_000_000, "kapot"),
        ("a.csv", b"Nummer;Actie\n" + b"1;x\n" * 6000, "5000 rijen"),
        ("a.xls", b"", ".xlsx"),
        ("b.csv", None, "niet te lezen"),
    ],
)
def test_a_file_that_is_no_list_is_told(
    name: str, data: bytes | None, says: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if data is not None:
        (folder / name).write_bytes(data)
    assert run("import", name) == 1
    assert says in capsys.readouterr().err


def archive(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part, data in parts.items():
            made.writestr(part.replace("__", "/") + ".xml", data)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["xlsx", "ods", "docx"])
@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ({"content": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}, "DOCTYPE"),
        ({"content": b" " * 70_000_000}, "64 MB"),
        ({"content": b"<x><y></x>"}, "kapot"),
        ({"anders": b"<x/>"}, "bewaar het opnieuw"),
        ({f"deel{n}": b"" for n in range(2001)}, "2000 onderdelen"),
    ],
)
def test_a_hostile_archive_is_refused(
    kind: str, parts: dict[str, bytes], says: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / f"a.{kind}").write_bytes(archive(**parts))
    assert run("import", f"a.{kind}") == 1
    assert says in capsys.readouterr().err


def test_without_the_extra_packages_it_says_what_to_type(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("openpyxl", "docx"):
        monkeypatch.setitem(sys.modules, name, None)
    for name in ("a.xlsx", "a.docx"):
        (folder / name).write_bytes(archive(x=b"<x/>"))
        assert run("import", name) == 2
        assert "make lijsten" in capsys.readouterr().err
    (folder / "lijst.csv").write_text(LIJST, "utf-8")
    assert run("import", "lijst.csv", "--proef") == 1
    assert run("export", "uit.ods") == 0


def test_an_unknown_agenda_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "lijst.csv").write_text(LIJST, "utf-8")
    assert main(["import", "lijst.csv", "--agenda", "samen-aan-ze"]) == 1
    assert "Bedoelt u “samen-aan-zee”?" in capsys.readouterr().err
    assert main(["export", "uit.csv", "--agenda", "samen-aan-ze"]) == 2
