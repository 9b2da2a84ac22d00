"""`changes` in a real repository: every change is named and nothing else, in every form, with the exit codes agreed on."""

from __future__ import annotations

import datetime
import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from regioagenda.commands.main import main
from regioagenda.disk.history import content_at
from regioagenda.disk.store import Store
from regioagenda.output.changes.markdown import MOST, text
from regioagenda.pipeline import build
from regioagenda.review import review
from tests import children
from tests.conftest import none_of
from tests.helpers import AGENDA, BUS, FIETS, WONINGEN, templates, tiny

THEMA = AGENDA + "bereikbaarheid/thema.md"
VEILIG = "content/agendas/veilig/"
DEELAUTOS = AGENDA + "bereikbaarheid/1.10-deelautos.md"
WIJKAGENT = VEILIG + "buurten/wijkagent.md"

# Where, what stands there, what comes in its place, and what the report says: the item, what, was, wordt.
Change = tuple[str, str, str, tuple[tuple[str, str, str | None, str | None], ...]]
FORTY: tuple[Change, ...] = (
    (FIETS, "wie: duinstad\n    rol: trekker", "wie: zandhoek\n    rol: trekker", (("1.1-fietsroute", "Trekker", "Duinstad", "'s-Zandhoek"),)),
    (FIETS, "wanneer: derde kwartaal van 2026", "wanneer: vierde kwartaal van 2026", (("1.1-fietsroute", "Radenbijeenkomst", "derde kwartaal van 2026", "vierde kwartaal van 2026"),)),
    (FIETS, '- waarde: "12"', '- waarde: "14"', (("1.1-fietsroute", "Cijfer: zo lang wordt de route", "12 kilometer", "14 kilometer"),)),
    (FIETS, "- waarde: loopt\n    per: 2026-02-10", "- waarde: afgerond\n    per: 2026-05-20\n    resultaat: De route is open.\n  - waarde: loopt\n    per: 2026-02-10", (("1.1-fietsroute", "Status", "Loopt (10 februari 2026)", "Afgerond (20 mei 2026)"), ("1.1-fietsroute", "Status, resultaat", None, "De route is open."))),
    (FIETS, "gebieden: [Zeeweg, Lage Weide]", "gebieden: [Lage Weide, Zeeweg]", (("1.1-fietsroute", "Gebieden, volgorde", "Zeeweg; Lage Weide", "Lage Weide; Zeeweg"),)),
    (FIETS, 'toelichting: "betaalt de helft"', 'toelichting: "betaalt een kwart"', (("1.1-fietsroute", "Geeft subsidie Provincie Kustland, toelichting", "betaalt de helft", "betaalt een kwart"),)),
    (FIETS, "zoekwoorden: [snelfietspad]", "zoekwoorden: [racefietspad]", (("1.1-fietsroute", "Zoekwoorden", "snelfietspad", "racefietspad"),)),
    (FIETS, "De doorfietsroute loopt langs zee.", "De doorfietsroute loopt door de duinen.", (("1.1-fietsroute", "Tekst", "De doorfietsroute loopt langs zee.", "De doorfietsroute loopt door de duinen."),)),
    (FIETS, "- U fietst sneller naar uw werk.", "- U fietst veel sneller naar uw werk.", (("1.1-fietsroute", "Wat dit betekent", "U fietst sneller naar uw werk.", "U fietst veel sneller naar uw werk."),)),
    (FIETS, "gewijzigd: 2026-02-11", "gewijzigd: 2026-05-21", (("1.1-fietsroute", "Bijgewerkt op", "11 februari 2026", "21 mei 2026"),)),
    (BUS, 'geen_trekker: "Het werkplan noemt geen trekker."', 'geen_trekker: "Er is nog geen trekker."', (("1.2-bushaltes", "Waarom geen trekker", "Het werkplan noemt geen trekker.", "Er is nog geen trekker."),)),
    (BUS, 'bron: "40-44"', 'bron: "40-43"', (("1.2-bushaltes", "Bron", "regels 40-44", "regels 40-43"),)),
    (BUS, "wie: busbedrijf\n    rol: partner", "wie: busbedrijf\n    rol: uitvoerder", (("1.2-bushaltes", "Uitvoerder", None, "Busbedrijf De Kust"), ("1.2-bushaltes", "Partner", "Busbedrijf De Kust", None))),
    (DEELAUTOS, "titel: Meer deelauto's", "titel: Overal deelauto's", (("1.10-deelautos", "Titel", "Meer deelauto's", "Overal deelauto's"),)),
    (DEELAUTOS, "soort: project", "soort: stap", (("1.10-deelautos", "Soort", "Overig project", "Stap"),)),
    (THEMA, "waarde: 6,8", "waarde: 7,8", (("bereikbaarheid", "Cijfer: zo veel meer fietsers komen er", "minimaal 6,8 %", "minimaal 7,8 %"),)),
    (THEMA, "volgorde: 1", "volgorde: 3", (("bereikbaarheid", "Plaats in de lijst", "1", "3"),)),
    (WONINGEN, "titel: Woningen voor starters", "titel: Woningen voor jongeren", (("2.1-woningen", "Onderdeel a, titel", "Woningen voor starters", "Woningen voor jongeren"),)),
    (WONINGEN, "- waarde: in-voorbereiding\n        per: april 2026", "- waarde: loopt\n        per: mei 2026\n      - waarde: in-voorbereiding\n        per: april 2026", (("2.1-woningen", "Onderdeel a, status", "In voorbereiding (april 2026)", "Loopt (mei 2026)"),)),
    (WONINGEN, '- tekst: "300 woningen."\n        jaar: "2028"', '- tekst: "300 woningen."\n        jaar: "2029"', (("2.1-woningen", "Onderdeel b, resultaat “300 woningen.”, jaar", "2028", "2029"),)),
    (WONINGEN, "wanneer: eind 2026", "wanneer: begin 2027", (("2.1-woningen", "Onderdeel a, behandeling in de raad", "eind 2026", "begin 2027"),)),
    (AGENDA + "agenda.md", "stand: maart 2025", "stand: mei 2026", (("duinstreek", "Stand", "maart 2025", "mei 2026"),)),
    (AGENDA + "agenda.md", 'uitkomst: "Vastgesteld met 1 tegenstem."', 'uitkomst: "Vastgesteld met 2 tegenstemmen."', (("duinstreek", "Vaststelling door de raad, 12 maart 2025, uitkomst", "Vastgesteld met 1 tegenstem.", "Vastgesteld met 2 tegenstemmen."),)),
    (AGENDA + "verbanden.yaml", "naar: [duinstreek/2.1-woningen#a]", "naar: [duinstreek/2.1-woningen#b]", (("duinstreek/samenhang", "Verband “Nieuwe wijken aan de fietsroute”, naar", "Woningen voor starters", "Woningen voor ouderen"),)),
    (AGENDA + "niet-opgenomen.yaml", 'reden: "Elke gemeente doet dit zelf."', 'reden: "Dat doet elke gemeente zelf."', (("duinstreek/niet-opgenomen", "Niet opgenomen “Groot onderhoud van wegen”, reden", "Elke gemeente doet dit zelf.", "Dat doet elke gemeente zelf."),)),
    (AGENDA + "tabellen/stemmen.yaml", '- "5"', '- "6"', (("stemmen", "Rij “Duinstad”, kolom Stemmen", "5", "6"),)),
    (AGENDA + "edities/vastgesteld-2025.yaml", 'datum: "15 december 2025"', 'datum: "16 december 2025"', (("vastgesteld-2025", "Datum", "15 december 2025", "16 december 2025"),)),
    (AGENDA + "paginas/uitgangspunten.md", "Eerst telde wat de meeste mensen helpt.", "Eerst telde wat de meeste mensen helpt. Daarna het geld.", (("uitgangspunten", "Tekst", None, "Daarna het geld."),)),
    (VEILIG + "vragen.yaml", "gevolg: deels", "gevolg: overgenomen", (("veilig/vragen", "Vraag “Daalt het aantal inbraken?”, gevolg", "Deels overgenomen", "Overgenomen"),)),
    (VEILIG + "vragen.yaml", 'waarde: "41"', 'waarde: "42"', (("veilig/vragen", "Vraag “Daalt het aantal inbraken?”, cijfer: zo vaak is er ingebroken", "41 inbraken", "42 inbraken"),)),
    (VEILIG + "peilingen/buurtonderzoek.yaml", 'percentage: "61"', 'percentage: "62"', (("buurtonderzoek", "Vraag 1, antwoord “ja” (bewoners van Duinstad), percentage", "61", "62"),)),
    (VEILIG + "vergelijkingen/toezicht.yaml", "oordeel: vooral-kwetsbaarheden", "oordeel: gemengd", (("toezicht", "Vergelijkingsdeel “Hoe doen ze het?”, criterium “Kosten”, kolom 1, oordeel", "Vooral kwetsbaarheden", "Kansen en kwetsbaarheden"),)),
    (VEILIG + "stemgewichten/wijkraden.yaml", 'stemmen: "1.000"', 'stemmen: "1.100"', (("wijkraden", "Raad van Polderdam, stemmen", "1.000", "1.100"),)),
    (VEILIG + "buurten/thema.md", 'waarde: "7,5"', 'waarde: "7,6"', (("buurten", "Doelstelling “Rustige straten”, cijfer: het cijfer dat bewoners hun straat geven", "7,5", "7,6"),)),
    (WIJKAGENT, "niveaus: [agendering, uitvoering]", "niveaus: [agendering]", (("wijkagent", "Niveaus", "Agendering en afstemming; Uitvoering", "Agendering en afstemming"),)),
    ("content/gemeenten/duinstad.md", "kernen: [Duinstad, Zeezicht]", "kernen: [Duinstad, Zeezicht, Duinrand]", (("gemeente/duinstad", "Kernen", "Duinstad; Zeezicht", "Duinstad; Zeezicht; Duinrand"),)),
    ("content/organisaties/busbedrijf.md", "per: \"2025\"", "per: \"2026\"", (("organisatie/busbedrijf", "Bestuurder “voorzitter”, per", "2025", "2026"),)),
    ("content/organisaties/regio-duinstreek.md", "wie: [duinstad, polderdam, zandhoek]", "wie: [duinstad, polderdam]", (("organisatie/regio-duinstreek", "Ledenlijst van 2025, wie", "Duinstad; Polderdam; 's-Zandhoek", "Duinstad; Polderdam"),)),
    ("content/begrippen.yaml", "voluit: openbaar vervoer", "voluit: al het openbaar vervoer", (("content/begrippen.yaml", "Begrip “OV”, voluit", "openbaar vervoer", "al het openbaar vervoer"),)),
    ("content/documenten.yaml", "status: concept", "status: vastgesteld", (("content/documenten.yaml", "Document “Nota Veilige buurten”, status", "Concept", "Vastgesteld"),)),
    ("content/onderwerpen.yaml", "titel: Sport\n", "titel: Sport en spel\n", (("content/onderwerpen.yaml", "Onderwerp “Sport en spel”, titel", "Sport", "Sport en spel"),)),
    ("content/zoekwoorden.yaml", "zoek: [woningen]", "zoek: [huurwoning]", (("content/zoekwoorden.yaml", "Zoekwoord huurhuis, zoek", "woningen", "huurwoning"),)),
    ("content/paginas/privacy.md", "Deze site plaatst geen cookies.", "Deze site plaatst nooit cookies.", (("pagina/privacy", "Tekst", "Deze site plaatst geen cookies.", "Deze site plaatst nooit cookies."),)),
    ("content/site.yaml", "reactietermijn: binnen 5 werkdagen", "reactietermijn: binnen 6 werkdagen", (("content/site.yaml", "Toegankelijkheid, reactietermijn", "binnen 5 werkdagen", "binnen 6 werkdagen"),)),
    ("content/site.yaml", "verloopt: 2027-01-01", "verloopt: 2027-02-01", (("content/site.yaml", "Beveiliging, verloopt", "1 januari 2027", "1 februari 2027"),)),
)  # fmt: skip


def git(project: Path, *arguments: str) -> str:
    done = children.run(["git", "-C", project, "-c", "user.name=Redactie", "-c", "user.email=r@example.nl", *arguments])
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().strip()


def put(project: Path, files: dict[str, bytes]) -> None:
    for path, data in files.items():
        target = project / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a repository with the tiny region as its only commit."""
    root = tmp_path / "regio"
    put(root, tiny())
    git(root, "init", "-q", "-b", "main")
    git(root, "config", "core.autocrlf", "false")
    git(root, "add", ".")
    git(root, "commit", "-qm", "Begin")
    return root


def change(project: Path, path: str, *replacements: tuple[str, str]) -> None:
    target = project / path
    words = target.read_text("utf-8")
    for old, new in replacements:
        assert words.count(old) == 1, f"“{old}” stands {words.count(old)} times in {path}"
        words = words.replace(old, new)
    target.write_text(words, "utf-8")


def run(project: Path, *arguments: str) -> int:
    return main(["changes", *arguments, "--content", str(project / "content"), "--today", "2026-06-01", "--no-cache"])


def report(project: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    run(project, *arguments, "--format", "json")
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def rows(data: dict[str, Any]) -> list[tuple[str, str, str | None, str | None]]:
    """Give every change that a report names: the end of the id, what, was and wordt."""
    found = []
    for item in (i for d in data["delen"] for i in d["items"]):
        name = re.sub(r"^(duinstreek|veilig)/(?!samenhang|niet-opgenomen|vragen)", "", item["id"])
        for w in item["wijzigingen"]:
            said = [(z["was"], z["wordt"]) for z in w["zinnen"]] or [(w["was"], w["wordt"])]
            found += [(name, w["wat"], was, wordt) for was, wordt in said]
        if item["uitkomst"] != "gewijzigd":
            found.append((name, item["uitkomst"], None, None))
    return found


def test_forty_changes_are_each_named_and_nothing_else(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(FORTY) >= 40
    for path, old, new, _ in FORTY:
        change(project, path, (old, new))
    data = report(project, capsys, "HEAD")
    expected = [row for *_, said in FORTY for row in said]
    none_of([str(r) for r in expected if r not in rows(data)], "changes that nobody is told")
    none_of([str(r) for r in rows(data) if r not in expected], "what did not change")
    assert data["verder"] == "Verder verandert er niets."
    assert data["fouten"] == []


@pytest.mark.parametrize("number", range(len(FORTY)), ids=lambda n: f"{FORTY[n][3][0][0]}: {FORTY[n][3][0][1]}")
def test_each_of_them_alone_is_all_that_is_told(number: int, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, old, new, said = FORTY[number]
    change(project, path, (old, new))
    assert sorted(map(str, rows(report(project, capsys, "HEAD")))) == sorted(map(str, said))


def test_two_revisions_give_the_same_as_the_files_of_the_last(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, FIETS, ('- waarde: "12"', '- waarde: "14"'))
    (project / AGENDA / "wonen" / "2.2-tijdelijk.md").write_bytes(
        tiny()[WIJKAGENT].replace(b"doelstelling: rustige-straten\n", b"")
    )
    loose = rows(report(project, capsys, "HEAD"))
    git(project, "add", ".")
    git(project, "commit", "-qm", "Anders")
    assert rows(report(project, capsys, "HEAD~1", "HEAD")) == loose
    assert ("2.2-tijdelijk", "nieuw", None, None) in loose


def test_the_same_revisions_give_the_same_bytes_and_leave_everything_alone(
    project: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    change(project, FIETS, ('- waarde: "12"', '- waarde: "14"'))
    git(project, "commit", "-qam", "Anders")
    git(project, "clone", "-q", ".", str(tmp_path / "elders"))
    for form in ("markdown", "html", "json"):
        run(project, "HEAD~1", "HEAD", "--format", form)
        here = capsys.readouterr().out
        run(tmp_path / "elders", "HEAD~1", "HEAD", "--format", form)
        assert capsys.readouterr().out == here
    assert git(project, "status", "--porcelain") == ""


def test_a_warm_memory_hides_nothing_of_either_moment(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(project, DEELAUTOS, ("titel: Meer deelauto's", "titel: Overal deelauto's"))
    git(project, "commit", "-qam", "Anders")
    today = datetime.date(2026, 6, 1)
    before, after = ({**templates(), **content_at(project / "content", r)} for r in ("HEAD~1", "HEAD"))
    memo, store = Store(None, b"warm"), Store(None, b"koud")
    for _ in range(2):
        build(after, today=today, memo=memo)
        warm = review(before, after, base="a", head="b", today=today, memo=memo)
    assert warm == review(before, after, base="a", head="b", today=today, memo=store)


def test_nothing_changed_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / FIETS
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run(project, "HEAD") == 0
    out = capsys.readouterr().out
    assert "Er verandert niets aan de inhoud. 1 bestand is alleen anders opgemaakt." in out
    assert "Geen enkele pagina ziet er anders uit." in out


def test_a_new_mistake_is_an_objection(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(project, FIETS, ("wie: duinstad\n    rol: trekker", "wie: duinstat\n    rol: trekker"))
    assert run(project, "HEAD") == 1
    out = capsys.readouterr().out
    assert "### Nieuwe fouten" in out and "duinstat" in out
    assert "Van “de bestanden van nu” is geen site te maken" in out


def test_a_mistake_that_was_there_is_no_objection(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(project, FIETS, ("wie: duinstad\n    rol: trekker", "wie: duinstat\n    rol: trekker"))
    git(project, "commit", "-qam", "Fout")
    change(project, BUS, ('bron: "40-44"', 'bron: "40-43"'))
    assert run(project, "HEAD") == 0
    assert "| Bron | regels 40-44 | **regels 40-43** |" in capsys.readouterr().out


def test_a_broken_file_is_said_to_be_unread_and_the_rest_is_compared(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project, {FIETS: b"---\ntitel: [\n---\n"})
    change(project, BUS, ('bron: "40-44"', 'bron: "40-43"'))
    assert run(project, "HEAD") == 1
    out = capsys.readouterr().out
    assert (
        "**Niet te lezen, en dus niet vergeleken:** `content/agendas/duinstreek/bereikbaarheid/1.1-fietsroute.md`"
        in out
    )
    assert "Of er verder niets verandert, is niet te zeggen" in out
    assert "| Bron | regels 40-44 | **regels 40-43** |" in out


def test_a_lost_address_is_an_objection_and_a_renaming_is_proposed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / BUS).rename(project / BUS.replace("1.2-bushaltes", "1.2-haltes"))
    change(project, AGENDA + "agenda.md", ("duinstreek/1.2-bushaltes", "duinstreek/1.2-haltes"))
    change(project, AGENDA + "edities/vastgesteld-2025.yaml", ("duinstreek/1.2-bushaltes", "duinstreek/1.2-haltes"))
    assert run(project, "HEAD") == 1
    out = capsys.readouterr().out
    assert "- `/agendas/duinstreek/1.2-bushaltes/`. Dit lijkt op een hernoeming zonder `was:`." in out
    change(
        project,
        BUS.replace("1.2-bushaltes", "1.2-haltes"),
        ('bron: "40-44"\n', 'bron: "40-44"\nwas: [1.2-bushaltes]\n'),
    )
    assert run(project, "HEAD") == 0
    assert "Verloren adressen" not in capsys.readouterr().out


def test_what_is_renamed_by_hand_is_told_the_name_that_subscribers_know(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    renamed = BUS.replace("1.2-bushaltes", "1.2-haltes")
    (project / BUS).rename(project / renamed)
    change(project, renamed, ('bron: "40-44"\n', 'bron: "40-44"\nwas: [1.2-bushaltes]\n'))
    for path in (project / AGENDA / "agenda.md", project / AGENDA / "edities/vastgesteld-2025.yaml"):
        path.write_text(path.read_text("utf-8").replace("1.2-bushaltes", "1.2-haltes"), "utf-8")
    run(project, "HEAD")
    told = capsys.readouterr().out
    assert "Typ: `kenmerk: 1.2-bushaltes`" in told and f"Zet in {renamed}" in told
    change(project, renamed, ("was: [", "kenmerk: 1.2-bushaltes\nwas: ["))
    run(project, "HEAD")
    assert "Typ: `kenmerk" not in capsys.readouterr().out


def test_what_vanishes_from_a_calendar_is_told_with_what_keeps_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, FIETS, ("De raden praten over de doorfietsroute en het OV.", "De raden besluiten over de route."))
    run(project, "HEAD")
    hint = re.search(r"`kenmerk: (bespreken\.[0-9a-f]+)`", capsys.readouterr().out)
    assert hint is not None
    change(
        project,
        FIETS,
        ('wat: "De raden besluiten over de route."', f"wat: De raden besluiten.\n    kenmerk: {hint[1]}"),
    )
    run(project, "HEAD")
    assert "In de agenda van abonnees" not in capsys.readouterr().out
    change(project, WONINGEN, ("wanneer: eind 2026", "wanneer: begin 2027"))
    run(project, "HEAD")
    assert "Typ: `was: [{wanneer: eind 2026}]`" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("revision", "said"),
    [("bestaat-niet", "De revisie “bestaat-niet” bestaat niet."), ("--output", "Deze opdracht klopt niet")],
)
def test_an_unknown_revision_is_wrong_use(
    revision: str, said: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = run(project, revision)
    except SystemExit as left:
        code = int(str(left.code))
    assert code == 2
    out, err = capsys.readouterr()
    assert out == "" and said in err


def test_a_shallow_copy_says_what_to_do(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = git(project, "rev-parse", "HEAD")
    change(project, FIETS, ('- waarde: "12"', '- waarde: "14"'))
    git(project, "commit", "-qam", "Anders")
    git(project, "clone", "-q", "--depth", "1", f"file://{project}", str(tmp_path / "ondiep"))
    assert run(tmp_path / "ondiep", first) == 2
    err = capsys.readouterr().err
    assert "bevat niet de hele geschiedenis" in err and "fetch-depth" in err


def test_without_git_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path, tiny())
    assert run(tmp_path, "HEAD") == 2
    assert "staat niet in Git" in capsys.readouterr().err


def test_values_do_nothing_on_a_git_host(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nasty = "@griffie #12 GH-7 a|b < img src=x> ~~weg~~ owner/repo#3 https://kwaad.example.nl !5 :tada: [x] (y) &amp;"
    change(project, WONINGEN, ("titel: Woningen voor ouderen", f"titel: '{nasty}'"))
    run(project, "HEAD")
    out = capsys.readouterr().out
    row = next(line for line in out.splitlines() if "Onderdeel b, titel" in line)
    assert row.count("|") - row.count("\\|") == 4
    for live in ("@griffie", "#12", "#3", "GH-7", "<", "https://", "!5", ":tada:", "~~weg", "&amp; "):
        assert live not in row, live
    assert text("a\nb `c` [d](e) <b>") == "a b \\`c\\` \\[d\\](e) &lt;b&gt;"


def test_a_report_fits_in_a_comment(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    actie = tiny()[WIJKAGENT].replace(b"doelstelling: rustige-straten\n", b"")
    long = ("Dit is een hele lange zin over de buurt en haar agent. " * 6).strip()
    put(
        project,
        {
            f"{VEILIG}buurten/actie-{n}.md": actie.replace(b"Elke buurt krijgt een eigen wijkagent.", long.encode())
            for n in range(400)
        },
    )
    run(project, "HEAD")
    out = capsys.readouterr().out
    assert len(out) <= MOST
    assert "Dit verslag is te lang voor een reactie" in out and "--format html" in out
    assert "### Pagina's" in out and "Vergeleken: `HEAD`" in out


def test_the_page_needs_nothing_and_opens_at_a_gemeente(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(project, FIETS, ("wie: duinstad\n    rol: trekker", "wie: zandhoek\n    rol: trekker"))
    change(project, WONINGEN, ("Er komen 200 kleine woningen.", "Er komen 200 kleine <b>woningen, ook voor jongeren."))
    run(project, "HEAD", "--format", "html")
    page = capsys.readouterr().out
    assert page.startswith('<!doctype html>\n<html lang="nl">')
    assert '<details id="zandhoek"><summary>&#39;s-Zandhoek</summary>' in page
    assert '<th scope="row">Trekker</th><td>Duinstad</td><td>&#39;s-Zandhoek</td>' in page
    assert "<p>Was: " in page and "<p>Wordt: " in page and "<ins>" in page and "<del>" in page
    assert "@media print" in page and "mailto:info@duinstreek.example.nl?subject=" in page
    assert "<b>" not in page and "<script" not in page
    none_of(re.findall(r'(?:src|href)="(?!#|mailto:|https://duinstreek\.example\.nl)[^"]*"', page), "other origins")
    assert html.unescape(page).count("<h1>") == 1


def test_the_report_of_three_acties_reads_as_it_should(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(
        project,
        FIETS,
        ("wie: duinstad\n    rol: trekker\n    samen_met: [polderdam]", "wie: polderdam\n    rol: trekker"),
        (
            "wanneer: derde kwartaal van 2026",
            "wanneer: vierde kwartaal van 2026\n    was: [{wanneer: derde kwartaal van 2026}]",
        ),
        ('- waarde: "12"', '- waarde: "14"'),
    )
    change(
        project,
        WONINGEN,
        ("waarde: voorgenomen\n    per: december 2025", "waarde: in-voorbereiding\n    per: mei 2026"),
        ("Er komen 200 kleine woningen.", "Er komen 200 kleine woningen, ook voor jongeren."),
    )
    put(project, {AGENDA + "wonen/2.2-tijdelijk.md": TIJDELIJK})
    path = project / BUS
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run(project, "HEAD") == 0
    told, _, pages = capsys.readouterr().out.partition("### Pagina's\n")
    assert told == Path(__file__).with_name("verslag.md").read_text("utf-8")
    assert pages.startswith(
        "- **Kijk hier zelf** (4): 1.1, 2.1, 2.2 (nieuw), Acties met de status “In voorbereiding” (nieuw)\n"
    )
    assert "- Overzichten die dit tonen (" in pages and "- Alleen een aantal (" in pages


def test_in_two_agendas_a_number_is_said_with_its_agenda(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(
        project,
        WONINGEN,
        ("waarde: voorgenomen\n    per: december 2025", "waarde: in-voorbereiding\n    per: mei 2026"),
    )
    change(project, BUS, ("Het OV moet voor iedereen zijn.", "Het OV moet er voor iedereen zijn."))
    change(project, DEELAUTOS, ("titel: Meer deelauto's", "titel: Overal deelauto's"))
    change(project, WIJKAGENT, ("een eigen wijkagent.", "twee wijkagenten."))
    assert run(project, "HEAD") == 0
    told = capsys.readouterr().out
    assert "| Andere status | 2.1 van Werkplan Duinstreek: Voorgenomen" in told
    assert "| Busbedrijf De Kust | partner van 1.2, in Werkplan Duinstreek (anders: tekst) |" in told
    assert told.partition("**Kijk hier zelf** ")[2].partition("\n")[0] == (
        "(5): Werkplan Duinstreek: 1.2, 1.10, 2.1; Veilige buurten: Een wijkagent in elke buurt; "
        "Acties met de status “In voorbereiding” (nieuw)"
    )


def test_a_file_that_is_replaced_is_named_with_what_shows_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = project / "content/bestanden/fietspad.png"
    picture.write_bytes(picture.read_bytes() + b" ")
    put(project, {"content/bestanden/los.csv": b"plaats;aantal\n"})
    assert run(project, "HEAD") == 0
    told = capsys.readouterr().out
    shown = "Een doorfietsroute van Duinstad naar Polderdam"
    assert f"| `bestanden/fietspad.png` | gewijzigd | 1.1 {shown} |" in told
    assert "| `bestanden/los.csv` | nieuw | nergens |" in told
    assert f"- **Kijk hier zelf** (2): {shown}, " in told


def test_a_text_that_is_only_wrapped_otherwise_changes_no_page(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, FIETS, ("De doorfietsroute loopt langs zee.", "De doorfietsroute\nloopt langs zee."))
    assert run(project, "HEAD") == 0
    told = capsys.readouterr().out
    assert "1 bestand is alleen anders opgemaakt." in told
    assert "Geen enkele pagina ziet er anders uit." in told


def test_roles_that_change_alike_are_said_in_one_go(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(project, BUS, ("wie: busbedrijf\n    rol: partner", "wie: duinstad\n    rol: trekker"))
    change(project, BUS, ('geen_trekker: "Het werkplan noemt geen trekker."\n', ""))
    git(project, "commit", "-qam", "Duinstad trekt 1.2")
    change(project, BUS, ("Het OV moet voor iedereen zijn.", "Het OV moet er voor iedereen zijn."))
    change(project, FIETS, ("De doorfietsroute loopt langs zee.", "De doorfietsroute loopt door de duinen."))
    assert run(project, "HEAD") == 0
    assert "| **Duinstad** | trekker van 1.1 en 1.2 (anders: tekst) |" in capsys.readouterr().out


TIJDELIJK = b"""---
titel: Tijdelijke woningen
nummer: "2.2"
samenvatting: "Er komen tijdelijke woningen voor wie snel een huis zoekt."
onderwerpen: [wonen]
betrokkenen:
  - wie: duinstad
    rol: trekker
statussen:
  - waarde: in-onderzoek
    per: mei 2026
bron: "44"
gecontroleerd: 2026-05-20
---

## Wat gaan we doen?

De gemeenten zoeken een plek.
"""
