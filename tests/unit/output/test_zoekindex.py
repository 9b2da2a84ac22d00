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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from snowballstemmer.dutch_porter_stemmer import DutchPorterStemmer  # type: ignore[import-untyped]  # it has no types

from regioagenda.base.memo import NoMemo
from regioagenda.output.search import stammen as zoektaal
from regioagenda.output.search.index import (
    SHARD_BYTES,
    Antwoord,
    Kaart,
    Taal,
    ZoekDocument,
    build_zoekindex,
    unmatched,
    zoekstof,
)
from regioagenda.output.search.lijsten import Zoekwoord, woordenlijst
from regioagenda.output.search.termen import compound_parts
from regioagenda.output.search.zeef import is_in, zeven
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
    "Łódź Ørsted Straße Đakovo Æbeltoft þing ŋaŋ Kadıköy",
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
NAMEN = (("RES", "regionale energiestrategie"), ("OV", "openbaar vervoer"))
BALIE = ("paspoort", "verhuizing doorgeven")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a question found."""

    ids: list[str]
    bedoeld: list[list[str]]
    kaart: tuple[str, str] | None
    balie: bool
    teKort: bool


ZOEKWOORDEN = (
    Zoekwoord(woorden=("vliegtuiglawaai", "herrie van vliegtuigen"), zoek=("geluidshinder", "Schiphol")),
    Zoekwoord(woorden=("bus",), zoek=("openbaar vervoer",)),
    Zoekwoord(woorden=("vacature",), zoek=("arbeidsmarkt", "werken", "woningen")),
)


def run_js(body: str, data: object, folder: Path) -> object:
    """Run the engine with `data` in scope; `body` sets `uit`, which comes back."""
    node, chromium = shutil.which("node"), shutil.which("chromium") or shutil.which("google-chrome")
    in_script = json.dumps(data).replace("<", "\\u003c")
    names = "openIndex, zoek, woorden, stam, vouw, afstand, inZeef"
    source = f"{MOTOR.read_text(encoding='utf-8')}\nconst {{ {names} }} = Zoekmotor;\nconst data = {in_script};\nlet uit;\n{body}\n"
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


def index(
    documents: Sequence[ZoekDocument] = DOCUMENTS, kaarten: Sequence[Kaart] = (), taal: Taal | None = None
) -> Mapping[str, bytes]:
    """Make the index of some documents."""
    words = woordenlijst(ZOEKWOORDEN, NAMEN, NoMemo())
    return build_zoekindex(
        zoekstof(documents, words, NoMemo()), kaarten, taal or Taal(plaatsen=("Haarlem",), balie=BALIE), NoMemo()
    )


def value(files: Mapping[str, bytes], name: str) -> Any:
    """Give the value in a file of the index."""
    return json.loads(files[f"zoekindex/{name}.js"].decode().removeprefix("zoekdeel(").removesuffix(")"))


def search(
    questions: Sequence[str | tuple[str, Mapping[str, str]]],
    folder: Path,
    documents: Sequence[ZoekDocument] = DOCUMENTS,
    kaarten: Sequence[Kaart] = (),
) -> list[Found]:
    """Give what is found for every question."""
    files = index(documents, kaarten)
    data = {
        "bestanden": {name.removeprefix("zoekindex/"): content.decode() for name, content in files.items()},
        "vragen": [(question, {}) if isinstance(question, str) else question for question in questions],
    }
    found = run_js(
        """
        const lees = async (naam) => JSON.parse(data.bestanden[`${naam}.js`].slice(9, -1));
        const index = await openIndex(lees);
        uit = [];
        for (const [vraag, filters] of data.vragen) {
          const { resultaten, bedoeld, kaart, balie, teKort } = await zoek(index, vraag, filters);
          const documenten = await Promise.all(resultaten.map(([nr]) => index.document(nr)));
          uit.push({ ids: documenten.map((d) => d.id), bedoeld, kaart: kaart ? [kaart.id, kaart.antwoord[0]] : null,
            balie: Boolean(balie), teKort: Boolean(teKort) });
        }
        """,
        data,
        folder,
    )
    assert isinstance(found, list)
    return [Found(**{**one, "kaart": tuple(one["kaart"]) if one["kaart"] else None}) for one in found]


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
            ("Łódź Ørsted Straße Đakovo", ["lodz", "orsted", "strasse", "dakovo"]),
        ],
    )
    def test_words(self, text: str, expected: list[str]) -> None:
        assert list(zoektaal.words(text)) == expected

    @pytest.mark.parametrize(
        "forms", ["fietspad fietspaden", "woning woningen", "huis huizen", "bodemdaling", "gevaarlijk gevaarlijke"]
    )
    def test_forms_of_one_word_share_a_stem(self, forms: str) -> None:
        assert len({zoektaal.stem(form) for form in forms.split()}) == 1

    def test_stems_are_those_of_snowball(self) -> None:
        plain, ours = DutchPorterStemmer(), zoektaal._Stemmer()
        words = [*WORDS, *(word + ending for word in WORDS for ending in ("heden", "ë", "ïng", "äen", "yi"))]
        assert [ours.stemWord(word) for word in words] == [plain.stemWord(word) for word in words]

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
        files = index()
        entry = value(files, "index")
        named = [f"deel.{name}" for _, name in entry["delen"]]
        named += [f"{kind}.{name}" for kind in ("rijen", "kaarten") for name in entry[kind]["namen"].split()]
        names = f"namen.{entry['teksten']}"
        named += [names, *(f"teksten.{name}" for name in value(files, names)["namen"].split())]
        named += [f"{kind}.{name}" for kind in ("woorden", "zeef") for name in entry[kind].values()]
        named += [f"{kind}.{entry[kind]}" for kind in ("facetten", "dagen")]
        assert {"zoekindex/index.js", *(f"zoekindex/{name}.js" for name in named)} == set(files)

    def test_same_input_gives_the_same_bytes_and_what_differs_another_name(self) -> None:
        files = index()
        assert list(files.items()) == list(index().items())
        other = index(DOCUMENTS[1:])
        assert [name for name in set(files) & set(other) if files[name] != other[name]] == ["zoekindex/index.js"]

    def test_every_file_is_one_call_with_a_value(self) -> None:
        files = index()
        for name in files:
            value(files, name.removeprefix("zoekindex/").removesuffix(".js"))

    def test_many_words_are_split_over_files_in_order_of_key(self) -> None:
        many = [document(f"a/{n}", f"Nummer {n}", " ".join(WORDS[n * 30 : n * 30 + 300])) for n in range(250)]
        files = index(many)
        shards = [value(files, f"deel.{name}") for _, name in value(files, "index")["delen"]]
        assert len(shards) > 1
        assert all(len(content) < SHARD_BYTES * 1.5 for name, content in files.items() if "/deel." in name)
        keys = [key for shard in shards for key in shard]
        assert keys == sorted(keys)

    def test_an_empty_site_has_an_index(self, tmp_path: Path) -> None:
        assert [found.ids for found in search(["fietspad", ""], tmp_path, ())] == [[], []]

    def test_search_words_that_lead_nowhere_are_reported(self) -> None:
        lost = Zoekwoord(woorden=("paspoort",), zoek=("reisdocument", "fietsende woningen"))
        assert unmatched(
            zoekstof(DOCUMENTS, woordenlijst((), (), NoMemo()), NoMemo()), (*ZOEKWOORDEN, lost), NoMemo()
        ) == (lost,)

    @pytest.mark.parametrize(
        ("compound", "parts"),
        [
            ("leimuiderbrug", ["brug"]),
            ("stadswarmtenet", ["warmtenet"]),
            ("energiebesparing", ["energie", "bespar"]),
            ("fiets", []),
        ],
    )
    def test_parts_of_a_compound(self, compound: str, parts: list[str]) -> None:
        found = compound_parts(compound)
        assert [part for part in parts if part not in found] == []
        assert parts or found == ()

    def test_what_is_only_not_here_is_known_to_be_dutch(self, tmp_path: Path) -> None:
        words = ["dementie", "pesten", "mest", "ramen", "fietspat", "veiligheitsregio", "jeugdsorg"]
        found = [is_in(zeven()[word[0]], zoektaal.stem(word)) for word in words]
        assert found == [True, True, True, True, False, False, False]
        data = [[zeven()[word[0]], zoektaal.stem(word)] for word in words]
        assert run_js("uit = data.map((d) => inZeef(...d));", data, tmp_path) == found


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


KAARTEN = (
    Kaart(
        id="zk/7.1-fietspadennetwerk",
        url="/agendas/zk/7.1-fietspadennetwerk/",
        titel="7.1 Fietspaden",
        soort="Actie",
        namen=(),
        sleutels=("7.1", "fietspad", "fietspadennetwerk"),
        omgeving=("werkplan",),
        antwoorden=(("wie", Antwoord(zin="Haarlem trekt.")), ("wanneer", Antwoord(zin="Niet genoemd.", zeker=False))),
    ),
    Kaart(
        id="begrip/res",
        url="/begrippen/#res",
        titel="RES",
        soort="Begrip",
        namen=("RES", "regionale energiestrategie"),
        sleutels=(),
        omgeving=(),
        antwoorden=(("", Antwoord(zin="Een plan.")),),
    ),
    Kaart(
        id="gemeente/haarlem",
        url="/gemeenten/haarlem/",
        titel="Haarlem",
        soort="Gemeente",
        namen=("Haarlem", "gemeente Haarlem"),
        sleutels=(),
        omgeving=(),
        antwoorden=(
            ("", Antwoord(zin="Een gemeente.")),
            ("contact", Antwoord(zin="Zie haarlem.nl.")),
            ("besluit", Antwoord(zin="De raad koos voor wonen.")),
            ("meepraten", Antwoord(zin="Kom naar de raad.")),
            ("regio", Antwoord(zin="Doet mee aan het Werkplan.")),
        ),
    ),
    Kaart(
        id="werkplan",
        url="/agendas/werkplan/",
        titel="Werkplan",
        soort="Agenda",
        namen=("Werkplan",),
        sleutels=("werkplan", "wonen"),
        omgeving=(),
        antwoorden=(
            ("", Antwoord(zin="Het plan van de regio.")),
            ("gemeenten", Antwoord(zin="Er doet 1 gemeente mee.")),
            ("status", Antwoord(zin="Van de 9 is er 1 klaar.")),
            ("vervolg", Antwoord(zin="Er kwam een nieuw plan.")),
        ),
    ),
    Kaart(
        id="voortgang",
        url="/voortgang/",
        titel="Voortgang",
        soort="Overzicht",
        namen=("voortgang",),
        sleutels=tuple(map(zoektaal.stem, ("acties", "plannen", "klaar"))),
        omgeving=(),
        antwoorden=tuple((kind, Antwoord(zin="2 zijn klaar.")) for kind in ("status", "vervolg", "hoeveel")),
        vragen=("status", "vervolg", "hoeveel"),
    ),
    Kaart(
        id="gemeenten",
        url="/gemeenten/",
        titel="Gemeenten",
        soort="Overzicht",
        namen=(),
        sleutels=("actie", "plan"),
        omgeving=(),
        antwoorden=(("contact", Antwoord(zin="Mail de regio.")),),
        vragen=("contact",),
    ),
)
ANSWERS = {
    "wie trekt 7.1": ("zk/7.1-fietspadennetwerk", "Haarlem trekt."),
    "wie trekt de fietspaden in het werkplan": ("zk/7.1-fietspadennetwerk", "Haarlem trekt."),
    "wanneer praat de raad over de fietspaden": ("zk/7.1-fietspadennetwerk", "Niet genoemd."),
    "wie trekt de woningen": None,
    "wie trekt het werkplan": None,
    "fietspaden": None,
    "wat is RES": ("begrip/res", "Een plan."),
    "regionale energiestrategie": ("begrip/res", "Een plan."),
    "Haarlem": ("gemeente/haarlem", "Een gemeente."),
    "contact gemeente haarlem": ("gemeente/haarlem", "Zie haarlem.nl."),
    "wie kan ik mailen over mijn gemeente": ("gemeenten", "Mail de regio."),
    "wie kan ik bellen": ("gemeenten", "Mail de regio."),
    "kan ik de gemeente Haarlem bellen": ("gemeente/haarlem", "Zie haarlem.nl."),
    "wie is de burgemeester van Haarlem": None,
    "wat heeft Haarlem besloten": ("gemeente/haarlem", "De raad koos voor wonen."),
    "hoe kan ik meepraten in Haarlem": ("gemeente/haarlem", "Kom naar de raad."),
    "hoe ver is het werkplan": ("werkplan", "Van de 9 is er 1 klaar."),
    "waar kan ik de RES downloaden": ("begrip/res", "Een plan."),
    "waar vind ik de gemeente Haarlem": ("gemeente/haarlem", "Een gemeente."),
    "waar staan de fietspaden": None,
    "wat is er van het werkplan geworden": ("werkplan", "Er kwam een nieuw plan."),
    "hoe ver zijn ze met de plannen": ("voortgang", "2 zijn klaar."),
    "zijn de plannen gelukt": ("voortgang", "2 zijn klaar."),
    "hoeveel acties zijn er klaar": ("voortgang", "2 zijn klaar."),
    "hoeveel gemeenten doen mee aan het werkplan": ("werkplan", "Er doet 1 gemeente mee."),
    "regionale agenda werkplan": ("werkplan", "Het plan van de regio."),
    "agenda Haarlem": ("gemeente/haarlem", "Doet mee aan het Werkplan."),
    "welke agenda heeft Haarlem": ("gemeente/haarlem", "Doet mee aan het Werkplan."),
    "regionale agenda": None,
    "is er nu een brug": None,
    "hoeveel fietspaden": None,
}


class TestZoeken:
    def test_what_comes_first(self, tmp_path: Path) -> None:
        found = search(list(FIRST), tmp_path)
        assert {q: (one.ids or ["niets"])[0] for q, one in zip(FIRST, found, strict=True)} == FIRST

    def test_the_name_of_an_overview_asks_for_that_page(self, tmp_path: Path) -> None:
        there = (
            document("a/1", "Gemeenten en gemeenten", "Alle gemeenten."),
            document("b/planning", "Planning", paginanamen=("Planning",)),
            document("gemeenten", "Gemeenten", context="", paginanamen=("Gemeenten",)),
            document("planning", "Planning", context="", paginanamen=("Planning",)),
        )
        found = search(["gemeenten", "de planning", "gemeenten planning"], tmp_path, there)
        assert [one.ids[:2] for one in found[:2]] == [["gemeenten", "a/1"], ["planning", "b/planning"]]
        assert found[2].ids

    def test_a_card_answers_its_kind_of_question_and_no_other(self, tmp_path: Path) -> None:
        found = search(list(ANSWERS), tmp_path, kaarten=KAARTEN)
        assert {q: one.kaart for q, one in zip(ANSWERS, found, strict=True)} == ANSWERS

    def test_a_typing_error_is_corrected_and_said(self, tmp_path: Path) -> None:
        questions = ["bodemdalling", "fietspadennetwrk", "vietspaden", "Harlm", "hinder"]
        said = [found.bedoeld for found in search(questions, tmp_path)]
        assert said == [
            [],  # a doubled letter makes no other stem
            [["fietspadennetwrk", "fietspadennetwerk"]],
            [["vietspaden", "fietspaden"]],
            [["harlm", "haarlem"]],
            [],
        ]

    def test_a_long_word_may_have_two_errors_and_any_ending(self, tmp_path: Path) -> None:
        right = {
            "bodendalinf": "kb/3b-bodemdaling",
            "bedrijventereinnen": "kb/4.03-bedrijven",
            "leimuyderburg": "kb/3.08-hinder",
            "veiliggere": "zk/7.1-fietspadennetwerk",
            "geluitshinter": "kb/3.08-hinder",
        }
        found = search(list(right), tmp_path)
        assert {q: (one.ids or ["niets"])[0] for q, one in zip(right, found, strict=True)} == right
        assert all(one.bedoeld for one in found)

    def test_half_a_word_is_found_though_its_stem_is_shorter_or_spelt_otherwise(self, tmp_path: Path) -> None:
        documents = (
            document("a/1", "Duurzaamheidsagenda"),
            document("a/2", "Een duurzaam dorp"),
            document("a/3", "Openbare verlichting"),
            document("a/4", "Mogelijkheden en kansen voor overlast"),
        )
        halves = ["duurzaa", "openbar", "verlichtin", "over last"]
        found = [set(one.ids) for one in search(halves, tmp_path, documents)]
        assert found == [{"a/1", "a/2"}, {"a/3"}, {"a/3"}, {"a/4"}]

    def test_the_last_word_is_open_from_two_letters(self, tmp_path: Path) -> None:
        found = search(["energie st", "minder hi", "bodemdalin"], tmp_path)
        assert [one.ids[0] for one in found] == ["lr/res", "kb/3.08-hinder", "kb/3b-bodemdaling"]

    def test_absent_topics_give_an_honest_nothing(self, tmp_path: Path) -> None:
        questions = ["paspoort", "paspoort verlengen in haarlem", "hondenbelasting", "circus Haarlem", "rijbewijs 2021"]
        found = search([*questions, "?!", "constructor"], tmp_path)
        assert [(one.ids, one.bedoeld) for one in found] == [([], [])] * 7
        assert [one.balie for one in found] == [True, True, False, False, False, False, False]

    def test_a_dutch_word_that_is_not_here_is_no_typing_error(self, tmp_path: Path) -> None:
        assert [(one.ids, one.bedoeld) for one in search(["hinkel", "brok"], tmp_path)] == [([], [])] * 2
        halls = (
            document("a/1", "Een festival"),
            document("a/2", "Grafieken"),
            document("a/3", "Inleiding", "Inleiden"),
        )
        questions = ["feestzaal", "grafsteen", "efteling"]
        assert [(one.ids, one.bedoeld) for one in search(questions, tmp_path, halls)] == [([], [])] * 3

    def test_a_compound_nobody_wrote_is_about_its_first_half(self, tmp_path: Path) -> None:
        there = (document("a/1", "Werk en inkomen", "Mensen met een uitkering."), document("a/2", "Winkels bij elkaar"))
        questions = ["uitkeringsgerechtigden", "winkelbeleid", "vliegtuiglawaaimuur"]
        found = search(questions, tmp_path, (*there, *DOCUMENTS))
        assert [(one.ids or ["niets"])[0] for one in found] == ["a/1", "a/2", "kb/3.08-hinder"]

    def test_a_compound_nobody_wrote_may_begin_with_a_short_word(self, tmp_path: Path) -> None:
        there = (
            document("a/1", "De bus", "Er is een nieuwe concessie."),
            document("a/2", "Het spoor", "Ook over de brug."),
            document("a/3", "Dieren aan zee", "Een ring om de stad, heel lang."),
            document("a/4", "Opvang voor asiel"),
        )
        questions = ["busconcessie", "spoorbrug", "zeehond", "dierenasiel", "ringslang", "bijles", "kapper"]
        found = search(questions, tmp_path, there)
        assert [(one.ids or ["niets"])[0] for one in found] == ["a/1", "a/2", *["niets"] * 5]

    def test_a_dutch_compound_that_is_not_here_is_what_a_question_is_about(self, tmp_path: Path) -> None:
        there = (
            *(document(f"a/{n}", "Vier gemeenten", "Zij vergoeden kosten.") for n in range(4)),
            document("c/1", "Mist", "Standaard WCAG."),
            *(document(f"b/{n}", f"Nummer {n}") for n in range(200)),
        )
        questions = ["kinderfeestje vieren", "kunstgebit vergoeden", "verstopte wc", "vermiste kat"]
        assert [one.ids for one in search(questions, tmp_path, there)] == [[]] * 4

    def test_the_first_half_of_a_dutch_compound_that_is_not_here_says_nothing(self, tmp_path: Path) -> None:
        there = (document("a/1", "Telefoon en internet"), document("a/2", "Legitimatie"), *DOCUMENTS)
        questions = ["telefoonabonnement", "legitimatiebewijs verlopen", "telefoon"]
        assert [one.ids for one in search(questions, tmp_path, there)] == [[], [], ["a/1"]]

    def test_a_name_that_is_here_is_what_a_question_is_about(self, tmp_path: Path) -> None:
        filler = (document(f"b/{n}", f"Nummer {n}") for n in range(240))
        there = (document("a/1", "Vier stappen", "Boogers schreef het."), *filler)
        found = search(["professor Boogers", "professor stappen"], tmp_path, there)
        assert [one.ids[:1] for one in found] == [["a/1"], []]

    def test_words_for_oneself_are_one(self, tmp_path: Path) -> None:
        documents = (document("a/1", "Op jezelf wonen"), *(document(f"b/{n}", "Wonen en bouwen") for n in range(3)))
        assert search(["op zichzelf wonen"], tmp_path, documents)[0].ids[0] == "a/1"

    def test_a_verb_finds_its_noun(self, tmp_path: Path) -> None:
        rain = document("a/1", "Regen opvangen in de straat")
        assert search(["wat als het heel hard regent"], tmp_path, (rain, *DOCUMENTS))[0].ids == ["a/1"]

    def test_a_little_one_finds_its_noun(self, tmp_path: Path) -> None:
        there = (document("a/1", "Het hart"), document("a/2", "Een lamp"), document("a/3", "De raad"))
        questions = ["hartje", "lampjes", "raadje"]
        assert [one.ids for one in search(questions, tmp_path, (*there, *DOCUMENTS))] == [["a/1"], ["a/2"], ["a/3"]]

    def test_what_a_list_leads_to_that_is_hardly_about_it_is_no_subject(self, tmp_path: Path) -> None:
        long = " ".join(f"woord{n}" for n in range(900))
        passing = document("a/1", "Iets anders", f"Het openbaar vervoer noemt {long}.")
        assert search(["bus"], tmp_path, (passing,))[0].ids == []
        assert search(["bus"], tmp_path, (document("a/1", "Openbaar vervoer"),))[0].ids == ["a/1"]

    def test_a_word_is_as_rare_as_what_its_list_names_first(self, tmp_path: Path) -> None:
        long = " ".join(f"woord{n}" for n in range(60))
        there = (
            *(document(f"c/{n}", f"Ondernemer nummer {n}") for n in range(6)),
            *(document(f"b/{n}", f"Nummer {n}", f"Er werken er meer. {long}") for n in range(20)),
            document("a/1", "De arbeidsmarkt"),
        )
        assert search(["ondernemer vacature"], tmp_path, there)[0].ids[0] == "a/1"

    def test_what_goes_with_any_subject_is_none(self, tmp_path: Path) -> None:
        moved = document("a/1", "Laadpalen plaatsen", "Wij laten palen plaatsen en weghalen.")
        questions = ["dakkapel plaatsen", "kippenhok laten weghalen", "groot konijnenhol"]
        assert [one.ids for one in search(questions, tmp_path, (moved, *DOCUMENTS))] == [[], [], []]

    def test_the_desk_is_known_with_little_words_in_between(self, tmp_path: Path) -> None:
        assert [one.balie for one in search(["hoe kan ik mijn verhuizing aan u doorgeven"], tmp_path)] == [True]

    def test_a_place_is_never_half_of_a_word(self, tmp_path: Path) -> None:
        inside = (document("a/1", "Inhaarlem", "Over inhaarlemmen."), *DOCUMENTS)
        assert search(["kapper in haarlem"], tmp_path, inside)[0].ids == []

    def test_one_letter_asks_for_a_word(self, tmp_path: Path) -> None:
        assert [one.teKort for one in search(["a", "ov", '"'], tmp_path)] == [True, False, True]

    def test_short_words_stand_only_for_themselves(self, tmp_path: Path) -> None:
        assert search(["RES"], tmp_path)[0].ids == ["lr/res"]

    def test_words_in_quotes_must_all_be_there(self, tmp_path: Path) -> None:
        loose, strict = search(["sociale huur haarlem", '"sociale huur" haarlem'], tmp_path)
        assert len(loose.ids) > 1
        assert strict.ids == ["zk/5.1-meer-woningen"]

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
        assert [one.ids for one in found] == [both, both[:1], [], []]
        assert len(search([""], tmp_path)[0].ids) == len(DOCUMENTS)
