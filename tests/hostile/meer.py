"""More cases: what fuzzing found, and kinds of paste, of YAML, of files and of names that came up later."""

from __future__ import annotations

from tests.helpers import tiny
from tests.hostile.geval import BUS, SITE, Geval, body, field, file, site, titel

VERBANDEN = "content/agendas/duinstreek/verbanden.yaml"
BEGRIPPEN = "content/begrippen.yaml"


def early(naam: str, line: str, above: str) -> Geval:
    """A header that is closed above its last fields."""
    data = tiny()[BUS].decode()
    assert f"\n{above}:" in data
    return file("yaml", naam, BUS, data.replace(f"\n{above}:", f"\n{line}\n{above}:", 1).encode(), "!kopblok-vorm")


FUZZ = [
    # A value between quotes may hold an end of a line that is no line of the file (found by fuzzing, seed 5005956).
    file("yaml", f"regeleinde {code} in proza", VERBANDEN, tiny()[VERBANDEN].replace(b'"Er is', f'"E{code} is'.encode()), "yaml-teken-anders")
    for code in ("\\r", "\\r\\n", "\\r\\r")
]  # fmt: skip
PLAK = [
    body("plakken", naam, text, uitkomst)
    for naam, text, uitkomst in (
        ("opmerkingen van Google Docs", "Wij bouwen[a] woningen.[b]\n\n[a]Klopt dit?\n[b]Nog vragen", "!opmaak-onbekend"),
        ("haken in een woord", "De gemeente[n] en wethouder[s].", ""),
        ("bron van een chatprogramma", "Wij bouwen \u30104\u2020source\u3011.", "opmaak-onbekend"),
        ("verwijzing van een chatprogramma", "Wij bouwen. :contentReference[oaicite:0]{index=0}", "opmaak-onbekend"),
        ("nummer van een chatprogramma", "Wij bouwen. citeturn0search3", "opmaak-onbekend"),
        ("begin van een chatprogramma", "Natuurlijk! Hier is de tekst die u kunt gebruiken:\n\nWij bouwen.", "opmaak-onbekend"),
        ("einde van een chatprogramma", "Wij bouwen.\n\nWilt u dat ik dit korter maak?", "opmaak-onbekend"),
        ("hulp van een chatprogramma", "Wij bouwen.\n\nLaat me weten als u meer wilt.", "opmaak-onbekend"),
        ("gewone zinnen", "Zeker, wij bouwen in 2027. Wilt u meedoen? Hier is een speeltuin.", ""),
        ("fout van Excel", "Het kost #VERW! per jaar.", "opmaak-onbekend"),
        ("Engelse fout van Excel", "Het kost #DIV/0! per jaar.", "opmaak-onbekend"),
        ("smalle kolom van Excel", "| Jaar | Kosten |\n|---|---|\n| 2027 | ######## |", "opmaak-onbekend"),
        ("kop van een mail", "Van: Jan\nVerzonden: maandag\nAan: Piet\nOnderwerp: agenda", "opmaak-onbekend"),
        ("Engelse kop van een mail", "**From:** Jan\n**Sent:** maandag\n**To:** Piet", "opmaak-onbekend"),
        ("twee velden zijn geen mail", "Aan: de raden\nDatum: 1 juni 2026", ""),
        ("kop van Word met een nummer", "1.1\tAanleiding\n\nTekst.", "opmaak-onbekend"),
        ("kop met spaties ervoor", "   ## Kop\n\nTekst.", "opmaak-onbekend"),
        ("nummers die springen", "1. bomen\n3. banken", "lijst-nummers"),
        ("nummers die teruglopen", "3. bomen\n2. banken", "lijst-nummers"),
        ("nummers die springen, met witregels", "1. bomen\n\n4. banken", "lijst-nummers"),
        ("overal een een", "1. bomen\n1. banken\n1. paden", ""),
        ("begint bij drie", "3. bomen\n4. banken", ""),
        ("gaat door na een alinea", "1. bomen\n\nDaarna:\n\n2. banken", ""),
        ("zin met streepjes eronder", "Wij bouwen.\n---\n\nMeer.", "kop-onderstreept"),
        ("punt met streepjes eronder", "- bomen\n---\n\nMeer.", "kop-onderstreept"),
        ("kop met streepjes eronder", "Waarom\n---\n\nMeer.", ""),
        ("link over twee regels", "[de planning]\n(/planning/)", "!link-onaf"),
        ("letters aan elkaar", "De \ufb01ets en de \ufb02at.", "tekens-verhaspeld"),
        ("vet met backslashes", "Dit is \\*\\*vet\\*\\* nu.", "opmaak-onbekend"),
        ("link met backslashes", "Zie \\[de planning\\](/planning/).", "opmaak-onbekend"),
        ("backslash voor elk teken", "Ongeveer \\~5, \\$5, \\\"x\\\", \\@, \\& en \\=.", ""),
    )
]  # fmt: skip
YAML = [
    early("drie punten in het kopblok", "...", "gecontroleerd"),
    early("streepjes in het kopblok", "---", "gecontroleerd"),
    early("streepjes hoog in het kopblok", "---", "statussen"),
    file("yaml", "drie punten in een lijst", BEGRIPPEN, tiny()[BEGRIPPEN] + b"...\nrommel: ja\n", "!yaml-schrijfwijze"),
    file("yaml", "drie punten tussen velden", SITE, tiny()[SITE].replace(b"\nadres:", b"\n...\nadres:", 1), "!yaml-schrijfwijze"),
    file("yaml", "drie punten aan het eind", SITE, tiny()[SITE] + b"...\n# einde\n"),
    titel("hekje vooraan", "#wonen", "!veld-leeg"),
    titel("haken vooraan", "[concept] Hulp", "!yaml-schrijfwijze"),
    titel("accolades vooraan", "{naam} Hulp", "!yaml-schrijfwijze"),
    titel("haken om alles", "[Hulp, vragen]", "!tekst-verwacht"),
    titel("aanhalingstekens om een deel", '"Hulp" voor iedereen', "!yaml-schrijfwijze"),
    titel("komma van een ander programma", '"Hulp",', "!yaml-schrijfwijze"),
    field("lijst met halve kastlijnen", "zoekwoorden:\n  \u2013 fiets\n  \u2013 auto", "!lijst-verwacht"),
    field("lijst met bolletjes", "zoekwoorden:\n  \u2022 fiets\n  \u2022 auto", "!lijst-verwacht"),
    field("lijst met sterretjes", "zoekwoorden:\n  * fiets\n  * auto", "!yaml-schrijfwijze"),
    field("twee komma's", "zoekwoorden: [fiets,, auto]", "!yaml-schrijfwijze"),
]  # fmt: skip
MEER = [*FUZZ, *PLAK, *YAML]
MEER += [
    field(naam, f"zoekwoorden:{waarde}", uitkomst, "lijsten")
    for naam, waarde, uitkomst in (
        ("puntkomma tussen haken", " [bus; tram]", "lijst-aaneen"),
        ("streep tussen haken", " [bus | tram]", "lijst-aaneen"),
        ("komma aan het eind", " [bus, tram,]", "leesteken-los"),
        ("komma vooraan", " [, bus]", "!yaml-schrijfwijze"),
        ("komma vergeten tussen twee regels", " [bus,\n  tram\n  metro]", "lijst-aaneen"),
        ("komma aan het eind over meer regels", " [\n  bus,\n  tram,\n  ]", ""),
        ("komma in een punt", "\n  - bus, tram", "lijst-aaneen"),
        ("puntkomma in een punt", "\n  - bus; tram\n  - metro", "lijst-aaneen"),
        ("een punt met aanhalingstekens", '\n  - "bus, tram"', ""),
        ("een naam met een komma", "\n  - Wonen, zorg en welzijn", ""),
        ("komma achter een punt", "\n  - bus,\n  - tram", "leesteken-los"),
        ("twee streepjes", "\n  - – bus", "leesteken-los"),
        ("een graad onder nul", "\n  - – 5 graden", ""),
        ("een streepje dat te ver staat", "\n  - bus\n   - tram", "lijst-aaneen"),
        ("een waarde over twee regels", "\n  - bus\n    tram", "lijst-aaneen"),
        ("dubbele haken", " [[bus, tram]]", "!tekst-verwacht"),
        ("een dubbele punt in een punt", "\n  - bus: tram", "!tekst-verwacht"),
    )
]
MEER += [
    titel("komma achter een titel", "Hulp,", "leesteken-los"),
    titel("puntkomma achter een titel", "Hulp;", "leesteken-los"),
    titel("komma achter aanhalingstekens", '"Hulp,"'),
    titel("een teken bij zijn naam", "Hulp &amp;", "tekens-verhaspeld"),
    titel("bolletje voor een titel", "• Hulp", "leesteken-los"),
    titel("een streepje dat bij de titel komt", "Hulp\n  - en raad", "lijst-aaneen"),
    titel("schuin in een titel", "_Hulp_", "!opmaak-hier-niet"),
    titel("een opmerking in een titel", "Hulp <!-- nieuw -->", "!opmaak-hier-niet"),
    titel("accenten als aanhalingstekens", "´Hulp´", "aanhalingsteken-krom"),
    site(
        "komma achter een adres",
        "https://git.example.nl/duinstreek/",
        "https://git.example.nl/duinstreek/,",
        "leesteken-los",
    ),
    site("punt achter een adres", "example.nl/contact", "example.nl/contact.", "leesteken-los"),
    site("komma achter ja", "onafhankelijk: ja", "onafhankelijk: ja,", "leesteken-los"),
]
MEER += [
    body("plakken", naam, text, uitkomst)
    for naam, text, uitkomst in (
        ("een vette regel als kop", "**Zo werkt het**\n\nBel ons.", "kop-vet"),
        ("een vette regel tegen de tekst", "**Zo werkt het**\nBel ons.", "kop-vet"),
        ("een vette zin", "**Bel ons als u een vraag hebt.**\n\nWij helpen u.", ""),
        ("een vette regel boven een lijst", "**Duinstad**\n\n- Bel ons.", ""),
        ("een vette oproep", "**Let op**\n\nBel ons.", ""),
        ("een tekening in code", "```mermaid\nA-->B\n```", "opmaak-onbekend"),
        ("een tekening met haken", "```{mermaid}\nA-->B\n```", "opmaak-onbekend"),
        ("een tekening met woorden erachter", "```mermaid graph TD\nA-->B\n```", "opmaak-onbekend"),
        ("een titel achter de code", '```js title="x"\na\n```', "opmaak-onbekend"),
        ("code in een taal", "```c++\na\n```", ""),
    )
]
MEER += [
    body("links", naam, text, uitkomst)
    for naam, text, uitkomst in (
        ("spatie in een kaal adres", "Zie https://voorbeeld.nl/mijn map/stuk.pdf hier.", "link-spatie"),
        ("spatie tussen haken", "Zie <https://voorbeeld.nl/mijn map/stuk>.", "link-spatie"),
        ("spatie voor de schuine streep", "Zie https://www.voorbeeld.nl /stuk.pdf", "link-spatie"),
        ("spatie achter www", "Zie https://www. voorbeeld.nl/stuk", "link-kaal,link-spatie"),
        ("spatie in een vraag", "Zie https://voorbeeld.nl/zoek?q=fiets pad&x=1", "link-spatie"),
        ("een zin die doorgaat", "Zie https://voorbeeld.nl/plan voor het stuk plan.pdf.", "link-kaal"),
        ("twee bestanden", "Zie https://voorbeeld.nl/a.pdf en b.pdf", "link-kaal"),
        ("een map van een team", "[Het stuk](https://x.sharepoint.com/sites/a/b) is er.", "link-besloten"),
        ("een vergadering", "[De vergadering](https://teams.microsoft.com/l/meetup-join/19) is open.", ""),
        ("een formulier", "[Het formulier](https://docs.google.com/forms/d/e/1/viewform) is open.", ""),
        ("een postvak", "[De mail](https://outlook.office.com/mail/id/A) is er.", "link-besloten"),
        ("een server zonder punt", "[Het stuk](https://fileserver/plan.pdf) is er.", "link-onaf"),
        ("een bestand op een schijf", "Zie M:\\Team\\stuk.docx hier.", "link-besloten"),
    )
]
