"""The search: how Dutch text becomes words and stems, the files of the index, and what a query finds in them.

The engine of the browser (`zoekmotor.js`) is run here too, by Node or headless Chromium, whichever the machine has.
"""

from __future__ import annotations

import html
import json
import random
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from regioagenda.base.memo import NoMemo
from regioagenda.output.search import stammen as zoektaal
from regioagenda.output.search.index import SHARD_BYTES, ZoekDocument, Zoekwoord, build_zoekindex, unmatched
from tests import children
from tests.judges import NODE, unavailable

HERE = Path(__file__).parent
MOTOR = HERE.parents[2] / "templates" / "assets" / "js" / "zoekmotor.js"
WORDS = (HERE / "woordenlijst.txt").read_text(encoding="utf-8").split()
TEXTS = (
    "De raad besluit in Q3 over actie 5.1 (11.650 woningen); dat is 30 % sociale huur, € 1,5 mln.",
    "Súdwest-Fryslân, ’s-Hertogenbosch, foto's, auto’s en de coöperatie's",
    "N207, N 207, A4, A-4, a 30, N-11 en de N 2075; m² CO₂ ﬁets",
    "i.s.m. de GR, n.t.b.; d.w.z. 1.02 of 7.1a, 2021-2023, 1.7.2022, 1.000.000,50 en 5.",
    "dertig procent, 30 procent, 30%, twintig mld",
    "ver\u00adkeers\u200bveiligheid \ufeffBOM İstanbul ẞ Σίσυφος Ωmega ½ ™ ٣٤٥٦ constructor __proto__",
    "e-mail, P+R, x y z, @#!, \"tussen aanhalingstekens\" «en» 'zo'",
)


def document(id: str, titel: str, tekst: str = "", **rest: object) -> ZoekDocument:
    """Make a document with the usual fields filled in."""
    namen = rest.pop("namen", ())
    assert isinstance(namen, tuple)
    values: dict[str, object] = {
        "url": f"/agendas/{id}/",
        "soort": "Actie",
        "context": "Werkplan",
        "samenvatting": f"Over {titel}.",
        "velden": (("titel", titel), ("tekst", tekst), *(("naam", naam) for naam in namen)),
        "facetten": (),
        **rest,
    }
    return ZoekDocument(id=id, titel=titel, **values)  # type: ignore[arg-type]  # a dict of keyword values


DOCUMENTS = (
    document(
        "zk/7.1-fietspadennetwerk",
        "Aanpak regionaal fietspadennetwerk",
        "De gemeenten maken fietspaden veiliger. Trekker is Haarlem.",
        facetten=(("gemeente", "haarlem"), ("gemeente", "heemstede"), ("status", "voorgenomen")),
    ),
    document(
        "zk/5.1-meer-woningen",
        "Meer woningen",
        "Er komen 11.650 woningen, 30% sociale huur, samen met Haarlem.",
        facetten=(("gemeente", "haarlem"), ("gemeente", "zandvoort")),
    ),
    document("kb/3b-bodemdaling", "Omgaan met bodemdaling", "Wegen verzakken door veen. Zie ook de N207."),
    document("kb/3.08-hinder", "Minder hinder van Schiphol", "Geluidshinder rond de Leimuiderbrug neemt af."),
    document("kb/2.06-ov", "Openbaar vervoer: houden wat we hebben", "Minder bussen is geen optie."),
    document("lr/res", "Regionale energiestrategie", "Respect voor resultaten, energie en besparing.", namen=("RES",)),
    document("kb/4.03-bedrijven", "Bedrijventerreinen", "Afval van bedrijven. Voor elk bedrijventerrein."),
    document("gemeente/haarlem", "Haarlem", "Acties van de gemeente.", soort="Gemeente", context=""),
    document("organisatie/hecht", "Hecht / RDOG", "GGD en ambulance.", soort="Organisatie", namen=("Hecht", "RDOG")),
    document("lr/waarden", "Waarden", "Wij hechten aan een band met de inwoners; dat hecht de regio aaneen. Haarlem."),
    document("lr/sudwest", "Ervaring van Súdwest-Fryslân", "Een fusie met tien kernen."),
)
ZOEKWOORDEN = (
    Zoekwoord(woorden=("vliegtuiglawaai", "herrie van vliegtuigen"), zoek=("geluidshinder", "Schiphol")),
    Zoekwoord(woorden=("bus",), zoek=("openbaar vervoer",)),
)


def run_js(body: str, data: object, folder: Path) -> object:
    """Run the engine with `data` in scope; `body` sets `uit`, which comes back."""
    node, chromium = shutil.which("node"), shutil.which("chromium") or shutil.which("google-chrome")
    in_script = json.dumps(data).replace("<", "\\u003c")
    source = f"{MOTOR.read_text(encoding='utf-8')}\nconst data = {in_script};\nlet uit;\n{body}\n"
    if node:
        source += "process.stdout.write(JSON.stringify(uit));"
        command = [node, "--input-type=module", "-"]
        done = children.run(command, given=source.encode())
        assert done.returncode == 0, done.stderr.decode()
        return json.loads(done.stdout)
    if chromium:
        page = folder / "motor.html"
        source += "document.getElementById('uit').textContent = JSON.stringify(uit);"
        page.write_text(f"<!doctype html><meta charset=utf-8><pre id=uit></pre><script type=module>{source}</script>")
        command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000", "--dump-dom"]
        done = children.run([*command, page.as_uri()])
        found = re.search(r'<pre id="uit">(.*?)</pre>', done.stdout.decode(), re.S)
        assert found
        return json.loads(html.unescape(found[1]))
    unavailable(NODE)


def search(
    questions: Sequence[str | tuple[str, Mapping[str, str]]],
    folder: Path,
    documents: Sequence[ZoekDocument] = DOCUMENTS,
) -> list[tuple[list[str], list[list[str]]]]:
    """Give of every question the ids that are found, in order, and the corrections that were made."""
    files = build_zoekindex(documents, ZOEKWOORDEN, NoMemo())
    data = {
        "bestanden": {name.removeprefix("zoekindex/"): content.decode() for name, content in files.items()},
        "vragen": [(question, {}) if isinstance(question, str) else question for question in questions],
    }
    found = run_js(
        """
        const index = await openIndex(async (naam) => JSON.parse(data.bestanden[naam]));
        uit = [];
        for (const [vraag, filters] of data.vragen) {
          const { resultaten, bedoeld } = await zoek(index, vraag, filters);
          uit.push([resultaten.map((d) => d.id), bedoeld]);
        }
        """,
        data,
        folder,
    )
    assert isinstance(found, list)
    return [(ids, corrections) for ids, corrections in found]


class TestTaal:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("11.650 woningen", ["11650", "woningen"]),
            ("Actie 5.1, zie ook 6.2.", ["actie", "5.1", "zie", "ook", "6.2"]),
            ("30% of dertig procent", ["30", "procent", "of", "30", "procent"]),
            ("1,5 mln", ["1,5", "miljoen"]),
            ("N207, N 207 en A-4", ["n207", "n207", "en", "a4"]),
            ("Súdwest-Fryslân", ["sudwest", "fryslan"]),
            ("'s-Hertogenbosch en foto's", ["hertogenbosch", "en", "foto"]),
            ("i.s.m. GR", ["ism", "gr"]),
            ("ver\u00adkeer", ["verkeer"]),
        ],
    )
    def test_words(self, text: str, expected: list[str]) -> None:
        assert list(zoektaal.words(text)) == expected

    @pytest.mark.parametrize(
        "forms", ["fietspad fietspaden", "woning woningen", "huis huizen", "bodemdaling", "gevaarlijk gevaarlijke"]
    )
    def test_forms_of_one_word_share_a_stem(self, forms: str) -> None:
        assert len({zoektaal.stem(form) for form in forms.split()}) == 1

    def test_short_words_and_words_with_a_digit_are_their_own_stem(self) -> None:
        assert [zoektaal.stem(word) for word in ("res", "gr", "n207", "5.1")] == ["res", "gr", "n207", "5.1"]

    def test_a_phrase_of_stop_words_keeps_them(self) -> None:
        assert zoektaal.stems("wie doet wat") == ("wie", "doet", "wat")


class TestGelijkInBrowser:
    def test_stems_are_the_same_over_the_whole_vocabulary(self, tmp_path: Path) -> None:
        dice = random.Random(7)
        letters = "aeiouybcdghklmnrstvwyzéï"
        invented = ["".join(dice.choices(letters, k=dice.randint(4, 14))) for _ in range(3000)]
        endings = ("heden", "ene", "en", "se", "s", "e", "end", "ing", "ig", "eigend", "lijke", "baar", "bare", "gemen")
        words = [*WORDS, *map(zoektaal.fold, invented), *(dice.choice(WORDS) + end for end in endings * 50)]
        found = run_js("uit = data.map(stam);", words, tmp_path)
        expected = [zoektaal.stem(word) for word in words]
        assert isinstance(found, list)
        assert [(w, a, b) for w, a, b in zip(words, found, expected, strict=True) if a != b] == []

    def test_words_are_the_same(self, tmp_path: Path) -> None:
        data = {"teksten": [*TEXTS, *WORDS[::50]], "gelijk": zoektaal.GELIJKE_WOORDEN}
        found = run_js("uit = data.teksten.map((t) => woorden(t, data.gelijk));", data, tmp_path)
        assert found == [list(zoektaal.words(text)) for text in data["teksten"]]

    def test_distance_counts_a_swap_as_one(self, tmp_path: Path) -> None:
        pairs = [("wonen", "woenn", 2), ("wonen", "wone", 2), ("huis", "thuis", 1), ("bodem", "boterham", 2)]
        assert run_js("uit = data.map((d) => afstand(...d));", pairs, tmp_path) == [1, 1, 1, 3]


class TestIndex:
    def test_entry_names_every_other_file(self) -> None:
        files = build_zoekindex(DOCUMENTS, ZOEKWOORDEN, NoMemo())
        entry = json.loads(files["zoekindex/index.json"])
        named = [entry["documenten"], entry["woorden"], *(name for _, name in entry["delen"])]
        named += entry["uittreksels"]["bestanden"]
        assert {"zoekindex/index.json", *(f"zoekindex/{name}" for name in named)} == set(files)

    def test_same_input_gives_the_same_bytes_and_other_input_other_names(self) -> None:
        files = build_zoekindex(DOCUMENTS, ZOEKWOORDEN, NoMemo())
        assert list(files.items()) == list(build_zoekindex(DOCUMENTS, ZOEKWOORDEN, NoMemo()).items())
        assert set(files) & set(build_zoekindex(DOCUMENTS[1:], (), NoMemo())) == {"zoekindex/index.json"}

    def test_many_words_are_split_over_files_in_order_of_stem(self) -> None:
        many = [document(f"a/{n}", f"Nummer {n}", " ".join(WORDS[n * 30 : n * 30 + 300])) for n in range(250)]
        files = build_zoekindex(many, (), NoMemo())
        entry = json.loads(files["zoekindex/index.json"])
        shards = [json.loads(files[f"zoekindex/{name}"]) for _, name in entry["delen"]]
        assert len(shards) > 1
        assert all(len(content) < SHARD_BYTES * 1.1 for name, content in files.items() if "/deel." in name)
        stems = [stem for shard in shards for stem in shard]
        assert stems == sorted(stems)

    def test_an_empty_site_has_an_index(self, tmp_path: Path) -> None:
        assert search(["fietspad", ""], tmp_path, ()) == [([], []), ([], [])]

    def test_search_words_that_lead_nowhere_are_reported(self) -> None:
        lost = Zoekwoord(woorden=("paspoort",), zoek=("reisdocument", "fietsende woningen"))
        assert unmatched(DOCUMENTS, (*ZOEKWOORDEN, lost)) == (lost,)


FIRST = {
    "fietspad": "zk/7.1-fietspadennetwerk",
    "fietspaden netwerk": "zk/7.1-fietspadennetwerk",
    "fietsp": "zk/7.1-fietspadennetwerk",
    "netwerk": "zk/7.1-fietspadennetwerk",
    "bodemd": "kb/3b-bodemdaling",
    "de weg verzakt": "kb/3b-bodemdaling",
    "N 207": "kb/3b-bodemdaling",
    "11650 woning": "zk/5.1-meer-woningen",
    "30 procent sociale huur": "zk/5.1-meer-woningen",
    "brug": "kb/3.08-hinder",
    "vliegtuiglawaai": "kb/3.08-hinder",
    "herrie van vliegtuigen": "kb/3.08-hinder",
    "bussen": "kb/2.06-ov",
    "houden wat we hebben": "kb/2.06-ov",
    "RES": "lr/res",
    "energiebesparing": "lr/res",
    "bedrijven terrein": "kb/4.03-bedrijven",
    "Haarlem": "gemeente/haarlem",
    "wat doet mijn gemeente haarlem": "gemeente/haarlem",
    "hecht": "organisatie/hecht",
    "sudwest fryslan": "lr/sudwest",
}


class TestZoeken:
    def test_what_comes_first(self, tmp_path: Path) -> None:
        found = search(list(FIRST), tmp_path)
        assert {q: (ids or ["niets"])[0] for q, (ids, _) in zip(FIRST, found, strict=True)} == FIRST

    def test_a_typing_error_is_corrected_and_said(self, tmp_path: Path) -> None:
        questions = ["bodemdalling", "fietspadennetwrk", "hinder"]
        corrections = [bedoeld for _, bedoeld in search(questions, tmp_path)]
        assert corrections == [[["bodemdalling", "bodemdaling"]], [["fietspadennetwrk", "fietspadennetwerk"]], []]

    def test_absent_topics_give_an_honest_nothing(self, tmp_path: Path) -> None:
        questions = ["paspoort", "paspoort verlengen in haarlem", "hondenbelasting", "afvalkalender", "rijbewijs 2021"]
        assert search([*questions, "?!", "constructor"], tmp_path) == [([], [])] * 7

    def test_short_words_stand_only_for_themselves(self, tmp_path: Path) -> None:
        found = search(["RES", "ov"], tmp_path)
        assert [ids for ids, _ in found] == [["lr/res"], []]

    def test_words_in_quotes_must_all_be_there(self, tmp_path: Path) -> None:
        (loose, _), (strict, _) = search(["sociale huur haarlem", '"sociale huur" haarlem'], tmp_path)
        assert len(loose) > 1
        assert strict == ["zk/5.1-meer-woningen"]

    def test_filters_narrow_and_alone_list_everything_in_order(self, tmp_path: Path) -> None:
        found = search(
            [
                ("", {"gemeente": "haarlem", "status": ""}),
                ("", {"gemeente": "haarlem", "status": "voorgenomen"}),
                ("woningen", {"gemeente": "heemstede"}),
                ("", {"gemeente": "nergens"}),
            ],
            tmp_path,
        )
        both = ["zk/7.1-fietspadennetwerk", "zk/5.1-meer-woningen"]
        assert [ids for ids, _ in found] == [both, both[:1], [], []]
        assert len(search([""], tmp_path)[0][0]) == len(DOCUMENTS)
