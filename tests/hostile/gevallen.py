"""Hostile and broken input for a whole region: what is laid over the tiny one, and what must come of it.

The outcome is the set of codes with which the program answers, mistakes with a `!`; nothing means that it is published as it
is. Whatever the outcome, nothing that a browser would run may be in the site (test_region_hostile.py).
"""

from __future__ import annotations

import codecs

from tests.helpers import tiny
from tests.hostile.geval import BUS, FOTO, HEAD, HULP, PNG, Geval, body, field, file, png, site, titel
from tests.hostile.meer import MEER
from tests.hostile.plakresten import LIJSTEN, RESTEN, TITELS
from tests.hostile.plakresten import LINKS as MEER_LINKS

PLAK = [
    body("plakken", "bolletjes van Word", "\u2022 bomen\n\u2022 banken", "lijst-nagemaakt"),
    body("plakken", "punten in het midden", "\u00b7 bomen\n\u00b7 banken", "lijst-nagemaakt"),
    body("plakken", "de letter o", "o bomen\no banken", "lijst-nagemaakt"),
    body("plakken", "halve kastlijnen", "\u2013 bomen\n\u2013 banken", "lijst-nagemaakt"),
    body("plakken", "letters met een haakje", "a) bomen\nb) banken", "lijst-nagemaakt"),
    body("plakken", "cijfers met een haakje", "1) bomen\n2) banken", "lijst-nagemaakt"),
    body("plakken", "cijfers tussen haakjes", "(1) bomen\n(2) banken", "lijst-nagemaakt"),
    body("plakken", "Romeinse cijfers", "i. bomen\nii. banken", "lijst-nagemaakt"),
    body("plakken", "letters met een punt", "a. bomen\nb. banken", "lijst-nagemaakt"),
    body("plakken", "streepjes zonder spatie", "Dit komt er:\n-bomen\n-banken", "lijst-nagemaakt"),
    body("plakken", "symboolletters", "\uf0b7 bomen\n\uf0b7 banken", "lijst-nagemaakt"),
    body("plakken", "witregels ertussen", "\u2022 bomen\n\n\u2022 banken", "lijst-nagemaakt"),
    body("plakken", "een bolletje in een zin", "Een rij met een \u2022 erin."),
    body("plakken", "tabs van Excel", "Dag\tTijd\nmaandag\tochtend", "tabel-nagemaakt"),
    body("plakken", "puntkomma's", "Dag;Tijd\nmaandag;ochtend", "spatie-bij-leesteken,tabel-nagemaakt"),
    body("plakken", "strepen zonder lijn", "| Dag | Tijd |\n| maandag | ochtend |", "tabel-nagemaakt"),
    body("plakken", "de lijn bovenaan", "|---|---|\n| maandag | ochtend |", "tabel-nagemaakt"),
    body("plakken", "een rooster", "+---+---+\n| a | b |\n+---+---+\n| c | d |\n+---+---+", "tabel-nagemaakt"),
    body("plakken", "kolommen met spaties", "Dag        Tijd\nmaandag    ochtend", "tabel-nagemaakt"),
    body("plakken", "vier spaties", "    Bel ons als u een vraag hebt.", "alinea-ingesprongen"),
    body("plakken", "een tab", "\tBel ons als u een vraag hebt.", "alinea-ingesprongen"),
    body("plakken", "een jaartal vooraan", "2021. Het jaar waarin het begon."),
    body("plakken", "verloren teken", "De co\ufffdrdinator.", "tekens-verhaspeld"),
    body("plakken", "dubbel gelezen", "De co\u00c3\u00b6rdinator.", "tekens-verhaspeld"),
    body("plakken", "drie keer gelezen", "De co\u00c3\u0192\u00c2\u00b6rdinator.", "tekens-verhaspeld"),
    body("plakken", "van een Mac", "De co\u221a\u2202rdinator.", "tekens-verhaspeld"),
    body("plakken", "uit DOS", "De co\u251c\u00c2rdinator.", "tekens-verhaspeld"),
    body("plakken", "uit een mail", "De co=C3=B6rdinator.", "tekens-verhaspeld"),
    body("plakken", "uit een programma", "De co\\u00f6rdinator.", "tekens-verhaspeld"),
    body("plakken", "aanhalingsteken van Windows", "De raad\x92s besluit.", "!teken-onleesbaar"),
    body("plakken", "letters van een ander alfabet", "De g\u0435meente doet mee.", "tekens-verhaspeld"),
    body("plakken", "brede letters", "De \uff47\uff45meente doet mee.", "tekens-verhaspeld"),
]
PLAK += [
    body("plakken", f"lijst: {naam}", text, "lijst-nagemaakt")
    for naam, text in (
        ("tweede niveau van Word", "\u2022\tbomen\n\to\teik\n\to\tbeuk\n\u2022\tbanken"),
        ("tweede niveau zonder inspringing", "\u2022 bomen\no eik\no beuk\n\u2022 banken"),
        ("letters onder cijfers", "1) bomen\n   a) eik\n   b) beuk\n2) banken"),
        ("bolletjes onder cijfers", "1) bomen\n\u2022 eik\n\u2022 beuk\n2) banken"),
        ("in een citaat", "> \u2022 bomen\n> \u2022 banken"),
        ("onder een punt", "- Dit:\n  \u2022 bomen\n  \u2022 banken"),
        ("op een regel", "Er komen: \u2022 bomen \u2022 banken \u2022 paden"),
        ("sterretjes zonder spatie", "*bomen\n*banken"),
        ("plussen zonder spatie", "+bomen\n+banken"),
        ("pijlen van het toetsenbord", "-> bomen\n-> banken"),
        ("dubbele pijlen", "=> bomen\n=> banken"),
        ("streepje met een vaste spatie", "-\u00a0bomen\n-\u00a0banken"),
        ("cijfer met een vaste spatie", "1.\u00a0bomen\n2.\u00a0banken"),
        ("cijfer zonder spatie", "1.bomen\n2.banken"),
        ("haakje zonder spatie", "1)bomen\n2)banken"),
        ("cijfer met een streepje", "1 - bomen\n2 - banken"),
        ("cijfer met een dubbele punt", "1: bomen\n2: banken"),
        ("cijfers in een rondje", "\u2460 bomen\n\u2461 banken"),
        ("toetsen met cijfers", "1\ufe0f\u20e3 bomen\n2\ufe0f\u20e3 banken"),
        ("letters van Wingdings", "\u00d8 bomen\n\u00d8 banken"),
        ("vinkjes van Wingdings", "\u00fc bomen\n\u00fc banken"),
        ("koppelteken dat niet afbreekt", "\u2011 bomen\n\u2011 banken"),
        ("sterren", "\u2605 bomen\n\u2605 banken"),
        ("plaatjes", "\U0001f6b2 fietsen\n\U0001f697 rijden"),
        ("hoofdletters met een haakje", "A) bomen\nB) banken"),
        ("Romeinse hoofdletters", "I. bomen\nII. banken\nIII. paden"),
    )
]
PLAK += [
    body("plakken", f"tabel: {naam}", text, "tabel-nagemaakt")
    for naam, text in (
        ("lege vakken", "Gemeente\tWoningen\nDuinstad\t\nZandhoek\t300"),
        ("leeg eerste vak", "\tWoningen\nDuinstad\t500"),
        ("ongelijke rijen", "Gemeente\tWoningen\nDuinstad\t500\textra\nZandhoek\t300"),
        ("lege regels ertussen", "Gemeente\tWoningen\n\nDuinstad\t500\n\nZandhoek\t300"),
        ("twee spaties", "Gemeente  Woningen\nDuinstad  500\nZandhoek  300"),
        ("vaste spaties", "Gemeente\u00a0\u00a0\u00a0Woningen\nDuinstad\u00a0\u00a0\u00a0500"),
        ("strepen zonder spatie", "Gemeente|Woningen\nDuinstad|500"),
        ("lijn van gelijktekens", "| Gemeente | Woningen |\n|===|===|\n| Duinstad | 500 |"),
        ("lijn van Word", "| Gemeente | Woningen |\n|\u2014|\u2014|\n| Duinstad | 500 |"),
        ("lijn van een ander programma", "| Gemeente | Woningen |\n|---+---|\n| Duinstad | 500 |"),
        ("dubbele strepen", "||Gemeente||Woningen||\n|Duinstad|500|"),
        ("lijnen van een scherm", "\u250c\u2500\u252c\u2500\u2510\n\u2502 Plaats \u2502 Jaar \u2502\n\u251c\u2500\u253c\u2500\u2524\n\u2502 Duinstad \u2502 2026 \u2502\n\u2514\u2500\u2534\u2500\u2518"),
        ("lijnen van gelijktekens", "=====  =====\nPlaats  Jaar\n=====  =====\nDuinstad  2026\n=====  ====="),
        ("stippels", "Duinstad ........ 500\nZandhoek ........ 300"),
    )
]  # fmt: skip
PLAK += [
    body("plakken", "tabel: met aanhalingstekens", '"Gemeente";"Woningen"\n"Duin; stad";"500"', "tabel-nagemaakt"),
    body("plakken", "tabel: komma's", "Gemeente,Woningen\nDuinstad,500", "tabel-nagemaakt"),
    body("plakken", "kop achter vier spaties", "    ## Kop\n\nTekst.", "alinea-ingesprongen"),
    body("plakken", "ingesprongen in een citaat", ">     Bel ons als u een vraag hebt.", "alinea-ingesprongen"),
    body("plakken", "zinnen met een streep", "Kies a|b of c.\nOf kies d|e maar."),
    body("plakken", "twee spaties na een zin", "Dit is een zin.  En dit ook.\nEn deze.  En die."),
    body("plakken", "jaren vooraan", "2020: het begin.\n2021: het vervolg."),
    body("plakken", "u vooraan", "U kunt bellen.\nU kunt schrijven."),
]
OPMAAK = [
    body("opmaak", naam, text, uitkomst)
    for naam, text, uitkomst in (
        ("kader van GitHub", "> [!NOTE]\n> Let hierop.", "opmaak-onbekend"),
        ("kader van Obsidian", "> [!info]- Titel\n> Let hierop.", "opmaak-onbekend"),
        ("kader van MkDocs", "!!! note\n    Let hierop.", "opmaak-onbekend"),
        ("uitklapper", '??? note "Meer"\n    Let hierop.', "opmaak-onbekend"),
        ("kader van Pandoc", "::: warning\nLet hierop.\n:::", "opmaak-onbekend"),
        ("doorgestreept", "~~Dit geldt niet meer.~~", "!opmaak-onbekend"),
        ("gemarkeerd", "Dit is ==heel belangrijk== nu.", "opmaak-onbekend"),
        ("id van een kop", "## Kop {#id}\n\nTekst.", "opmaak-onbekend"),
        ("klasse", "Tekst. {: .groot}", "opmaak-onbekend"),
        ("attribuut van een link", "[Planning](/planning/){target=_blank}", "opmaak-onbekend"),
        ("link van een wiki", "Zie [[Bereikbaarheid]].", "opmaak-onbekend"),
        ("plaatje van een chat", "Goed zo :smile: allemaal.", "opmaak-onbekend"),
        ("takenlijst", "- [ ] bellen\n- [x] schrijven", "opmaak-onbekend"),
        ("regeleinde", "Regel een \\\nregel twee.", "opmaak-onbekend"),
        ("shortcode van Hugo", "{{< figuur x >}}", "opmaak-onbekend"),
        ("opdracht van Jekyll", "{% include x %}", "opmaak-onbekend"),
        ("forum", "Dit is [b]vet[/b].", "opmaak-onbekend"),
        ("wiki", "Dit is '''vet'''.", "opmaak-onbekend"),
        ("formule", "Dit is $$a^2$$.", "opmaak-onbekend"),
        ("laag en hoog", "H~2~O en m^2^", "opmaak-onbekend"),
        ("inhoudsopgave", "[TOC]", "opmaak-onbekend"),
        ("kop van AsciiDoc", "== Kop\n\nTekst.", "opmaak-onbekend"),
        ("code laat alles zien", "`~~dit~~` en \\~~dat~~", ""),
    )
]
OPMAAK += [
    body("opmaak", naam, text, uitkomst)
    for naam, text, uitkomst in (
        ("citaat van GitLab", ">>>\nDit zei de raad.\n>>>", "opmaak-onbekend"),
        ("kader van AsciiDoc", "[NOTE]\n\nLet hierop.", "opmaak-onbekend"),
        ("waarschuwing van AsciiDoc", "NOTE: Let hierop.", "opmaak-onbekend"),
        ("punten van AsciiDoc", "** bomen\n** banken", "opmaak-onbekend"),
        ("tabel van een wiki", "{| class=x\n! Plaats", "opmaak-onbekend"),
        ("genummerde takenlijst", "1. [ ] bellen\n2. [ ] schrijven", "opmaak-onbekend"),
        ("taak zonder streepje", "[ ] bellen", "opmaak-onbekend"),
        ("wijziging die wacht", "Er komen {--acht--}{++negen++} bomen.", "!opmaak-onbekend"),
        ("opmerking bij een wijziging", "Er komen bomen. {>>hoeveel?<<}", "!opmaak-onbekend"),
        ("link van MediaWiki", "Zie [https://example.nl/a de site].", "opmaak-onbekend"),
        ("link van Jira", "Zie [de site|https://example.nl/a].", "opmaak-onbekend"),
        ("link van Textile", 'Zie "de site":https://example.nl/a.', "opmaak-onbekend"),
        ("link van AsciiDoc", "Zie https://example.nl/a[de site].", "opmaak-onbekend"),
        ("link van Slack", "Zie <https://example.nl/a|de site>.", "opmaak-onbekend"),
        ("link andersom", "Zie (de site)[https://example.nl/a].", "opmaak-onbekend"),
        ("link zonder haakjes", "Zie [de site]https://example.nl/a.", "opmaak-onbekend"),
        ("afbeelding zonder tekst", "!(bestanden/fietspad.png)", "opmaak-onbekend"),
        ("een golfje doorgestreept", "Er komen ~acht~ negen bomen.", "opmaak-onbekend"),
        ("vet met spaties", "Dit is ** heel belangrijk ** nu.", "opmaak-onbekend"),
        ("schuin van DokuWiki", "Dit is //heel belangrijk// nu.", "opmaak-onbekend"),
        ("opdracht van AsciiDoc", "image::kaart.png[]", "opmaak-onbekend"),
        ("opdracht van WordPress", '[gallery ids="1,2"]', "opmaak-onbekend"),
        ("fout van Word", "Zie Fout! Verwijzingsbron niet gevonden.", "opmaak-onbekend"),
        ("veld van Word", '{ HYPERLINK "x" }', "opmaak-onbekend"),
        ("veld van een brief", "Beste {voornaam},", "opmaak-onbekend"),
        ("opmerking van een sjabloon", "{# nog doen #}", "opmaak-onbekend"),
        ("opdracht van een oud sjabloon", "<%= naam %>", "opmaak-onbekend"),
        ("formule in een zin", "De som is $a^2$ groot.", "opmaak-onbekend"),
        ("duim omhoog", "Goed zo :+1: allemaal.", "opmaak-onbekend"),
        ("toetsen", "Druk op ++ctrl+c++.", "opmaak-onbekend"),
        ("lijst van LaTeX", "\\begin{itemize}", "opmaak-onbekend"),
        ("vet zonder einde", "Dit is **heel belangrijk nu.", "nadruk-onaf"),
        ("schuin zonder einde", "Dit is *heel belangrijk nu.", "nadruk-onaf"),
        ("lage streep zonder einde", "Dit is _heel belangrijk nu.", "nadruk-onaf"),
        ("code zonder einde", "Dit is `heel belangrijk nu.", "nadruk-onaf"),
        ("ster van een noot", "*Bedragen zijn afgerond.", ""),
        ("maal", "Dat is 5 * 3 meter.", ""),
        ("vet over twee regels", "Dit is **heel\nbelangrijk** nu.", ""),
        ("streep in een naam", "Zie bestand_naam en a_b.", ""),
    )
]
ONZICHTBAAR = [
    body("onzichtbaar", f"U+{ord(c):04X} in tekst", f"Een{c}woord.", "!teken-onzichtbaar")
    for c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
]
ONZICHTBAAR += [
    body("onzichtbaar", f"U+{ord(c):04X} in tekst", f"Een{c}woord.", "teken-onzichtbaar")
    for c in "\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2060\u2062\u3164\ufeff\uffa0\ufffc\U000e0041\u2800"
]
ONZICHTBAAR += [
    titel(f"U+{ord(c):04X} in een titel", f"Hulp{c}lijn", code, "onzichtbaar")
    for c, code in (
        ("\u202e", "!teken-onzichtbaar"),
        ("\u2066", "!teken-onzichtbaar"),
        ("\u200b", "teken-onzichtbaar"),
        ("\u00ad", "teken-onzichtbaar"),
    )
]
ONZICHTBAAR += [
    titel("omdraaien met een code", '"Hulp\\u202elijn"', "!teken-onzichtbaar", "onzichtbaar"),
    body("onzichtbaar", "omdraaien met een entiteit", "Een &#x202e;woord.", "!teken-onzichtbaar"),
    body("onzichtbaar", "afbreken met een entiteit", "Een &shy;woord.", "teken-onzichtbaar"),
    body(
        "onzichtbaar",
        "gezin van tekens",
        "Voor het hele gezin \U0001f468\u200d\U0001f469\u200d\U0001f467 en \u2764\ufe0f.",
    ),
    body("onzichtbaar", "vaste spatie", "Dit is 20\u00a0% meer."),
]
YAML = [
    titel("hekje", "Stap #3 van de aanvraag", "!hekje-afgekapt"),
    titel("hekje met spatie", "Wonen # meer huizen", "hekje-afgekapt"),
    field("hekje in een lijst", "zoekwoorden: [fiets #1, auto]", "!hekje-afgekapt"),
    field("hekje in een punt", "zoekwoorden:\n  - Wijk #7", "!hekje-afgekapt"),
    titel("kromme aanhalingstekens", "\u201cHulp\u201d", "aanhalingsteken-krom"),
    titel("backslash", '"Map C:\\temp"', "yaml-teken-anders"),
    titel("backslash die niet kan", '"Map C:\\werk"', "!yaml-teken-anders"),
    titel("dubbele punt", "Hulp: waar en wanneer", "!yaml-schrijfwijze"),
    titel("nee blijft tekst", "NO", "afkorting-onverklaard"),
    titel("tijd blijft tekst", "22:30"),
    titel("nullen blijven", "007"),
    titel("komma blijft", "1.10"),
    titel("macht blijft tekst", "1e3"),
    titel("datum blijft tekst", "2026-11-20"),
    titel("ja blijft tekst", "yes"),
    titel("anker", "&a Hulp", "!yaml-niet-toegestaan"),
    titel("verwijzing", "*a", "!yaml-niet-toegestaan"),
    titel("type", "!!python/object:os.system Hulp", "!yaml-niet-toegestaan"),
    field("samenvoeging", "<<: {a: b}", "!yaml-niet-toegestaan"),
    titel("veel haken", "[" * 2_000, "!yaml-te-diep"),
    titel("veel accolades", "{a: " * 2_000, "!yaml-te-diep"),
    file(
        "yaml",
        "tweede document",
        "content/begrippen.yaml",
        b"begrippen: []\n---\nbegrippen: []\n",
        "!yaml-niet-toegestaan",
    ),
    file("yaml", "alleen een streepje", "content/begrippen.yaml", b"- x\n", "!bestand-leeg"),
    file("yaml", "leeg bestand", "content/onderwerpen.yaml", b"", "!bestand-leeg"),
    titel("tab", "\tHulp"),
    titel("alleen spaties", '"   "', "!veld-leeg"),
    titel("te lang", "a" * 5_000, "!tekst-te-lang"),
    field("dubbel veld", "titel: Twee", "!veld-dubbel"),
]
YAML += [
    titel(f"begint met {teken}", f"{teken} Hulp", "!yaml-schrijfwijze")
    for teken in ("?", "-", "*", "&", ",", "]", "}", ":", "|", ">", "%", "@", "`")
]
YAML += [
    titel("vet in een titel", "**Hulp**", "!yaml-schrijfwijze"),
    titel("eindigt op een dubbele punt", "Hulp:", "!yaml-schrijfwijze"),
    titel("type met een spatie", "! Hulp", "!yaml-niet-toegestaan"),
    titel("golfje", "~", "yaml-teken-anders"),
    titel("niets in het Engels", "null", "spelling,yaml-teken-anders"),
    titel("achtmaal", "0o17"),
    titel("oneindig", ".inf"),
    titel("uren en minuten", "1:30:00"),
    titel("uit", "off"),
    titel("regel die niet inspringt", "Hulp\nbij vragen", "!yaml-schrijfwijze"),
    titel("gelijkteken", "Hulp\nsoort = vraag", "!yaml-schrijfwijze"),
    titel("Duitse aanhalingstekens", "\u201eHulp\u201c", "aanhalingsteken-krom"),
    titel("Franse aanhalingstekens", "\u00abHulp\u00bb", "aanhalingsteken-krom"),
    field("tab om in te springen", "negeer:\n\t- spelling", "!yaml-schrijfwijze"),
    field("vaste spatie", "nummer:\u00a01.9", "!yaml-schrijfwijze"),
]
SAMENVOEGEN = [
    body("samenvoegen", naam, text, "!samenvoeging-open")
    for naam, text in (
        ("git", "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> tak"),
        ("git met basis", "||||||| 3f2a9c1\na"),
        ("alleen het einde", "a\n>>>>>>> tak"),
        ("alleen het midden", "a\n\n=======\nb"),
        ("subversion", "<<<<<<< .mine\na\n=======\nb\n>>>>>>> .r12"),
        ("mercurial", "<<<<<<< working copy\na\n=======\nb\n>>>>>>> merge rev"),
        ("bazaar", "<<<<<<< TREE\na\n=======\nb\n>>>>>>> MERGE-SOURCE"),
        ("jujutsu", "<<<<<<< Conflict 1 of 1\n%%%%%%% Changes from base\n a\n+++++++ Contents of side #2\nb\n>>>>>>> Conflict 1 of 1 ends"),
        ("perforce", ">>>> ORIGINAL x#1\na\n==== THEIRS x#2\nb\n==== YOURS x\nc\n<<<<"),
        ("negen tekens", "<<<<<<<<< HEAD\na"),
        ("ingesprongen", "  >>>>>>> tak"),
    )
]  # fmt: skip
SAMENVOEGEN += [
    field("in het kopblok", "<<<<<<< HEAD", "!samenvoeging-open", "samenvoegen"),
    file(
        "samenvoegen",
        "in YAML",
        "content/begrippen.yaml",
        b"begrippen:\n<<<<<<< HEAD\n  - id: a\n",
        "!samenvoeging-open",
    ),
    site("in site.yaml", "naam:", "<<<<<<< HEAD\nnaam:", "!samenvoeging-open"),
    file(
        "samenvoegen",
        "met Windows-regels",
        HULP,
        HEAD.encode().replace(b"\n", b"\r\n") + b"<<<<<<< HEAD\r\na\r\n",
        "!samenvoeging-open",
    ),
]
LINKS = [
    body("links", naam, f"Lees [wat er staat]({target}) na.", uitkomst)
    for naam, target, uitkomst in (
        ("script", "javascript:alert(1)", "!link-onveilig,spelling"),
        ("script met hoofdletters", "JaVaScRiPt:alert(1)", "!link-onveilig"),
        ("gegevens", "data:text/html,x", "!link-onveilig"),
        ("zonder schema", "//evil.nl/x", "!link-onveilig"),
        ("bestand", "file:///etc/passwd", "!link-onveilig"),
        ("ander schema", "ftp://evil.nl", "!link-onveilig"),
        ("half adres", "https:evil.nl", "!link-onaf"),
        ("omhoog", "../../etc/passwd", "!link-kapot"),
        ("anker dat er niet is", "/planning/#bestaat-niet", "!link-kapot"),
        ("adres dat er niet is", "/bestaat-niet/", "!link-kapot"),
        ("eigen site voluit", "https://duinstreek.example.nl/planning/", "link-eigen-site"),
        ("bijlage die er niet is", "bestanden/bestaat-niet.pdf", "!link-kapot"),
        ("bijlage buiten de map", "bestanden/../site.yaml", "!link-kapot"),
        ("leeg", "", "!link-zonder-doel"),
        ("spatie", "https://example.nl/a b", ""),
        ("haakjes", "https://example.nl/a_(b)", ""),
        ("vraag met een adres", "https://example.nl/?url=https://a.nl", "link-omleiding"),
        ("telefoon", "tel:14 0555", ""),
        ("mail met onderwerp", "mailto:a@example.nl?subject=Een vraag", ""),
    )
]
LINKS += [
    body("links", naam, f"Lees [wat er staat]({target}) na.", uitkomst)
    for naam, target, uitkomst in (
        ("woorden op een pagina", "/planning/#:~:text=raad", ""),
        ("zonder schuine streep", "planning/", "!link-kapot"),
        ("vanaf een map", "../planning/", "!link-kapot"),
        ("bijlage vanaf een map", "../bestanden/fietspad.png", "!link-kapot"),
        ("zonder https", "www.example.nl", "!link-kapot"),
        ("mail zonder mailto", "info@example.nl", "!link-kapot"),
        ("dubbele punt vergeten", "https//example.nl", "!link-kapot"),
        ("twee ontvangers", "mailto:a@example.nl,b@example.nl", ""),
        ("mail met een spatie", "mailto: a@example.nl", ""),
        ("komma in de naam", "https://www,example.nl", "link-onaf"),
        ("dubbele punt in de naam", "https://example..nl", "link-onaf"),
        ("naam zonder punt", "https://example", "link-onaf"),
        ("komma erachter", "https://example.nl,", "link-onaf"),
        ("krul erachter", "https://example.nl/\u201d", "link-onaf"),
        ("accenten in delen", "https://example.nl/coo\u0308p", ""),
        ("naam met accenten", "https://gemeente-s\u00fbdwest.frl/", ""),
        ("bijlage met een code", "bestanden/fiets%70ad.png", ""),
        ("bijlage met een plek", "bestanden/fietspad.png#page=2", ""),
        (
            "eigen site, anker dat er niet is",
            "https://duinstreek.example.nl/planning/#x",
            "!link-kapot,link-eigen-site",
        ),
    )
]
LINKS += [
    body("links", "kaal adres van de eigen site dat er niet is", "Zie https://duinstreek.example.nl/x/.", "!link-kapot,link-eigen-site"),
    body("links", "streep achter een kaal adres", "Zie https://example.nl\u2014dat helpt."),
]  # fmt: skip
VELDEN = [
    field("onbekend veld", "kleur: rood", "!veld-onbekend"),
    field("oude naam als apparaat", "was: [con]", "!vorm-onjuist"),
    field("oude naam nul", "was: [nul]", "!vorm-onjuist"),
    field("oude naam com1", "was: [com1.html]", "!vorm-onjuist"),
    field("oude naam te lang", f"was: [{'a' * 300}]", "!vorm-onjuist"),
    field("oude naam met pad", "was: [../../x]", "!vorm-onjuist"),
    field("gewijzigd in het jaar 9999", "gewijzigd: 9999-12-31", "!datum-bestaat-niet"),
    field("veld dat er niet is", "toelichting: x", "!veld-onbekend"),
    Geval(
        groep="velden",
        naam="gecontroleerd in het jaar 9999",
        bestanden={BUS: tiny()[BUS].replace(b"gecontroleerd: 2026-05-20", b"gecontroleerd: 9999-12-31")},
        uitkomst="!datum-bestaat-niet",
    ),
]
SITES = [
    site("adres met een haak", "adres: https://duinstreek.example.nl", "adres: https://[x.nl", "!vorm-onjuist"),
    site(
        "adres met een raar teken", "adres: https://duinstreek.example.nl", "adres: https://\u2100.nl", "!vorm-onjuist"
    ),
    site("poort met letters", "adres: https://duinstreek.example.nl", "adres: https://x.nl:a", "!vorm-onjuist"),
    site("poort te groot", "adres: https://duinstreek.example.nl", "adres: https://x.nl:99999", "!vorm-onjuist"),
    site("adres met een naam", "adres: https://duinstreek.example.nl", "adres: https://a@b.nl", "!vorm-onjuist"),
    site(
        "bewerkadres met een haak", "bewerkadres: https://git.example.nl/", "bewerkadres: https://[x/", "!vorm-onjuist"
    ),
    site("adres zonder s", "adres: https://duinstreek.example.nl", "adres: http://x.nl", "!vorm-onjuist"),
    site("titel met een script", "naam: ", 'naam: "<script>alert(1)</script>" #', "!opmaak-hier-niet"),
]
CODERING = [
    file("codering", "Latijn 1", HULP, (HEAD + "co\u00f6p").encode("latin-1"), "!bestand-codering"),
    file("codering", "UTF-16", HULP, (HEAD + "x").encode("utf-16"), "!bestand-codering"),
    file("codering", "merk vooraan", HULP, codecs.BOM_UTF8 + (HEAD + "Bel ons.\n").encode()),
    file("codering", "nullen", HULP, bytes(100), "!kopblok-ontbreekt"),
    file("codering", "willekeurig", HULP, bytes(range(256)) * 4, "!bestand-codering"),
    file("codering", "te groot", HULP, HEAD.encode() + b"a" * 1_100_000, "!bestand-te-groot"),
    file("codering", "oude regels van een Mac", HULP, (HEAD + "Bel ons.\n").replace("\n", "\r").encode()),
    file("codering", "halve tekens", HULP, HEAD.encode() + b"\xed\xa0\x80", "!bestand-codering"),
    file("codering", "te lang gemaakt", HULP, HEAD.encode() + b"\xc0\xaf", "!bestand-codering"),
]
KOP = "titel: Hulp\nsamenvatting: Waar u terechtkunt met een vraag.\n"
CODERING += [
    file("codering", "UTF-16 zonder merk", HULP, (HEAD + "x").encode("utf-16-le"), "!bestand-codering"),
    file("codering", "UTF-16 andersom", HULP, (HEAD + "x").encode("utf-16-be"), "!bestand-codering"),
    file("codering", "UTF-32", HULP, (HEAD + "x").encode("utf-32"), "!bestand-codering"),
    file("codering", "Windows", HULP, (HEAD + "De raad\u2019s besluit.").encode("cp1252"), "!bestand-codering"),
    file("codering", "Mac", HULP, (HEAD + "co\u00f6p").encode("mac_roman"), "!bestand-codering"),
    file("codering", "half teken aan het eind", HULP, HEAD.encode() + b"\xe2\x82", "!bestand-codering"),
    file("codering", "twee merken vooraan", HULP, codecs.BOM_UTF8 * 2 + (HEAD + "Bel ons.\n").encode(), "!kopblok-ontbreekt"),
    file("codering", "gemengde regels", HULP, (HEAD + "Bel ons.\n").replace("\n", "\r\n", 3).encode() + b"Of niet.\rToch wel.\n"),
    file("codering", "stuk van Word", HULP, b"PK\x03\x04\x14\x00\x06\x00\x08\x00", "!kopblok-ontbreekt"),
    *(
        file("codering", f"begint met {begin!r}", HULP, f"{begin}{KOP}---\n\nBel ons.\n".encode(), "!kopblok-ontbreekt")
        for begin in ("", "\n\n---\n", " ---\n", "----\n", "\u2014\n", "```yaml\n", "+++\n")
    ),
    *(
        file("codering", f"sluit met {end!r}", HULP, f"---\n{KOP}{end}\nBel ons.\n".encode(), "!kopblok-open")
        for end in ("----\n", "--\n", "\u2014\n", " ---\n", "===\n", "--- # einde\n")
    ),
]  # fmt: skip
BESTANDEN = [
    file("bestanden", "Git LFS", FOTO, b"version https://git-lfs.github.com/spec/v1\noid sha256:1\n", "!bestand-inhoud"),
    file("bestanden", "leeg", FOTO, b"", "!bestand-inhoud"),
    file("bestanden", "webpagina", FOTO, b"<!doctype html><script>alert(1)</script>", "!bestand-inhoud"),
    file("bestanden", "tekening", FOTO, b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "!bestand-inhoud"),
    file("bestanden", "afgebroken", FOTO, PNG[:-20], "!bestand-inhoud"),
    file("bestanden", "andere soort", "content/bestanden/a.jpg", PNG, "!bestand-inhoud"),
    file("bestanden", "reusachtig", FOTO, png(60_000, 60_000), "!bestand-inhoud"),
    file("bestanden", "nul bij nul", FOTO, png(0, 0), "!bestand-inhoud"),
    file("bestanden", "programma", "content/bestanden/a.exe", b"MZ", "!bestand-soort"),
    file("bestanden", "vector", "content/bestanden/a.svg", b"<svg/>", "!bestand-soort"),
    file("bestanden", "pagina", "content/bestanden/a.html", b"<script>alert(1)</script>", "!bestand-soort"),
    file("bestanden", "pdf zonder einde", "content/bestanden/a.pdf", b"%PDF-1.7\n", "!bestand-inhoud"),
    file("bestanden", "webpagina als csv", "content/bestanden/a.csv", b"<html><script>alert(1)</script>", "!bestand-inhoud"),
    file("bestanden", "apparaat", "content/bestanden/con.png", PNG, "!bestandsnaam"),
    file("bestanden", "met spaties", "content/bestanden/een foto.png", PNG),
    Geval(groep="bestanden", naam="hoofdletters", bestanden={"content/bestanden/A.png": PNG, "content/bestanden/a.png": PNG}, uitkomst="!adres-dubbel"),
]  # fmt: skip
PAGINA = (HEAD + "Bel ons.\n").encode()
NAMEN = [
    file("namen", "spatie", "content/paginas/Over ons.md", PAGINA, "!bestandsnaam"),
    file("namen", "accent", "content/paginas/co\u00f6p.md", PAGINA, "!bestandsnaam"),
    file("namen", "apparaat", "content/paginas/con.md", PAGINA, "!bestandsnaam"),
    file("namen", "apparaat met punt", "content/paginas/aux.x.md", PAGINA, "!bestandsnaam"),
    file("namen", "te lang", f"content/paginas/{'a' * 150}.md", PAGINA, "!bestandsnaam"),
    file("namen", "kopie van Windows", "content/paginas/hulp (1).md", PAGINA, "!bestandsnaam"),
    file("namen", "conflict van OneDrive", "content/paginas/hulp-LAPTOP.md", PAGINA, "!bestandsnaam"),
    file("namen", "regeleinde", "content/paginas/a\n::error x.md", PAGINA, "!bestandsnaam"),
    file("namen", "besturing van een scherm", "content/paginas/a\x1b[2J.md", PAGINA, "!bestandsnaam"),
    file("namen", "van de site zelf", "content/paginas/planning.md", PAGINA, "!adres-dubbel"),
    file("namen", "andere soort", "content/paginas/hulp.docx", b"PK", "bestand-ongebruikt"),
    file("namen", "dubbel einde", "content/paginas/hulp.md.txt", PAGINA, "!bestand-onbekend"),
    file("namen", "hoofdletters in het einde", "content/paginas/hulp.MD", PAGINA, "!bestand-onbekend"),
]
ZWAAR = [
    body("zwaar", "veel koppen", "# kop\n\n" * 20_000, "!tekst-te-zwaar"),
    body("zwaar", "lange regel", "a" * 20_000, "!tekst-te-zwaar"),
    body("zwaar", "veel negens", "Zie https://x.nl/" + "9" * 9_900),
    body("zwaar", "veel spaties", " " * 9_900 + "x", "!tekst-te-zwaar"),
    body("zwaar", "veel haken", "[" * 5_000, "!tekst-te-zwaar"),
    body("zwaar", "veel sterren", "*" * 5_000),
    body("zwaar", "diepe citaten", ">" * 500 + " a", "!tekst-te-zwaar"),
    body("zwaar", "diepe lijsten", "\n".join("  " * n + "- a" for n in range(100)), "!tekst-te-zwaar"),
    body("zwaar", "veel verwijzingen", "".join(f"[r{n}]: /\n" for n in range(20_000)), "!tekst-te-zwaar"),
    body("zwaar", "veel vakken", ("|" * 50 + "\n") * 400, "tabel-nagemaakt"),
    body("zwaar", "veel noten", "".join(f"a[^{n}] " for n in range(2_000)), "!tekst-te-zwaar"),
    body("zwaar", "veel accenten gestapeld", "a" + "\u0301" * 5_000, ""),
    titel("lange titel met tekens", '"' + "\\u0301" * 3_000 + '"', "!tekst-te-lang", "zwaar"),
]
INJECTIE = [
    titel("formule in een titel", '"=HYPERLINK(1)"', "", "injectie"),
    titel("brede formule in een titel", "\uff1d1+1", "tekens-verhaspeld", "injectie"),
    titel("agenda-regel in een titel", '"Hulp\\r\\nEND:VCALENDAR"', "yaml-teken-anders", "injectie"),
    titel("script in een titel", '"</script><script>alert(1)</script>"', "!opmaak-hier-niet", "injectie"),
    titel("sjabloon in een titel", '"{{ 7*7 }}"', "", "injectie"),
    titel("entiteit in een titel", '"&lt;script&gt;"', "tekens-verhaspeld", "injectie"),
    field("stijl in een kleur", "kleur: 'red;}body{display:none'", "!veld-onbekend", "injectie"),
    body("injectie", "sjabloon in tekst", "{{ 7*7 }}", "opmaak-onbekend"),
    body("injectie", "einde van een script", "`</script><script>alert(1)</script>`"),
    body("injectie", "beeld met aanhalingsteken", '![x" onerror="alert(1)](bestanden/fietspad.png)', ""),
    body(
        "injectie",
        "noot met haken",
        'x[^"><script>]\n\n[^"><script>]: noot',
        "!noot-zonder-voetnoot,!voetnoot-zonder-noot",
    ),
]
GEVALLEN = (
    *PLAK, *OPMAAK, *ONZICHTBAAR, *YAML, *SAMENVOEGEN, *LINKS, *VELDEN, *SITES, *CODERING, *BESTANDEN, *NAMEN, *ZWAAR, *INJECTIE, *MEER, *RESTEN, *LIJSTEN, *MEER_LINKS, *TITELS,
)  # fmt: skip
