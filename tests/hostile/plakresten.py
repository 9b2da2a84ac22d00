"""Cases of what is left of mail, chat, meetings and other programs, and of lists in the header that hold too much or too little."""

from __future__ import annotations

from tests.hostile.geval import HULP, SITE, body, field, file, titel

RESTEN = [
    body("resten", naam, text, uitkomst)
    for naam, text, uitkomst in (
        ("opdracht van Word voor een nummer", "Figuur SEQ Figuur \\* ARABIC 1: de route.", "opmaak-onbekend"),
        ("nummer van een opmerking van Word", "Wij bouwen woningen [JV1] in 2027.", "opmaak-onbekend"),
        ("letters van een weg", "De weg [N207] is open.", ""),
        ("noot van Word", "Wij bouwen.[1]\n\n[1] Zie het plan.", "opmaak-onbekend"),
        ("noot met een hoog cijfer", "Wij bouwen.\u00b9\n\n\u00b9 Zie het plan.", "opmaak-onbekend"),
        ("haken zonder noot eronder", "Wij bouwen.[1]", ""),
        ("noot van Word met links", "Wij bouwen.[\\[1\\]](#_ftn1)", "!link-kapot"),
        ("mailadres van Outlook", "Mail info@example.nl<mailto:info@example.nl> voor meer.", "opmaak-onbekend"),
        ("wie een mail stuurde", "Op ma 3 mei 2026 om 10:15 schreef Jan <jan@example.nl>:\n\nHallo.", "opmaak-onbekend"),
        ("een zin met schreef", "Op 3 mei 2026 schreef de raad een brief.", ""),
        ("ondertekening", "--\nJan Jansen\nAdviseur", "opmaak-onbekend"),
        ("telefoon van de afzender", "Verstuurd vanaf mijn iPhone", "opmaak-onbekend"),
        ("slot van een mail", "Dit bericht is alleen bestemd voor de geadresseerde.", "opmaak-onbekend"),
        ("afgebroken regel van een mail", "Dit is een regel die wordt afge=\nbroken in de mail.", "opmaak-onbekend"),
        ("bericht van WhatsApp", "[03-05-2026 10:15] Jan: hallo", "opmaak-onbekend"),
        ("bericht van Teams", "[10:15] Jan\nHallo allemaal", "opmaak-onbekend"),
        ("naam van Slack", "Vraag het <@U123>.", "opmaak-onbekend"),
        ("bladzijde van een pdf", "Wij bouwen.\n\nPagina 3 van 12\n\nWij bouwen verder.", "opmaak-onbekend"),
        ("los nummer van een pdf", "Wij bouwen.\n\n3\n\nWij bouwen verder.", "opmaak-onbekend"),
        ("afgekort getal van Excel", "Code 1,23457E+11 hoort erbij.", "opmaak-onbekend"),
        ("rij van Excel", "Gemeente\tWoningen\tJaar", "tabel-nagemaakt"),
        ("punten van Pandoc", "(@) Een\n(@) Twee", "opmaak-onbekend"),
        ("titel van Pandoc", "% Titel\n\nTekst.", "opmaak-onbekend"),
        ("bron van Pandoc", "Zie [@jansen2020, p. 3].", "opmaak-onbekend"),
        ("bron van MultiMarkdown", "Zie [#Jansen2020].", "opmaak-onbekend"),
        ("verborgen in Obsidian", "%%geheim%% zichtbaar", "!opmaak-onbekend"),
        ("procenten", "Het is 5% of 10%% meer.", ""),
        ("alinea van Obsidian", "Een alinea. ^abc123", "opmaak-onbekend"),
        ("label van Obsidian", "Dit gaat over #wonen nu.", "opmaak-onbekend"),
        ("nummer met een hekje", "Zie besluit #12 van de raad.", ""),
        ("eigenschap van Logseq", "- punt\n  collapsed:: true", "opmaak-onbekend"),
        ("verwijzing van Roam", "Zie ((abc123def)) hier.", "opmaak-onbekend"),
        ("kader zonder citaat", "[!NOTE]\nLet hierop.", "opmaak-onbekend"),
        ("ondertekening van een wiki", "Goed zo. ~~~~", "opmaak-onbekend"),
        ("tabel van DokuWiki", "^ Dag ^ Tijd ^\n| maandag | ochtend |", "opmaak-onbekend"),
        ("kop van Jira", "h2. Kop\n\nTekst.", "opmaak-onbekend"),
        ("rol van Sphinx", "Zie :ref:`plan` hier.", "opmaak-onbekend"),
        ("twee keer omgezet", "Tekst &amp;eacute; hier.", "opmaak-onbekend"),
        ("stuk van een adres", "Tekst%20met%20codes staat hier.", "opmaak-onbekend"),
        ("tweede kopblok", "---\ntitel: x\n---\n\nTekst.", "opmaak-onbekend"),
        ("veld onder het kopblok", "nummer: 3\n\nTekst.", "opmaak-onbekend"),
        ("kopblok van Hugo", "+++\nx\n+++\n\nTekst.", "opmaak-onbekend"),
        ("verschil uit Git", "@@ -1,3 +1,3 @@\n+nieuwe regel\n-oude regel", "!opmaak-onbekend,lijst-nagemaakt"),
        ("tekening in een citaat", "> ```mermaid\n> A-->B\n> ```", "opmaak-onbekend"),
        ("code in een citaat", "> ```\n> # A <b>\n> ```\n\nNa.", ""),
        ("code in een citaat zonder eind", "> ```\n> a = 1\n\nNa.", "!code-niet-afgesloten"),
    )
]  # fmt: skip
LIJSTEN = [
    field(naam, f"zoekwoorden:{waarde}", uitkomst, "lijsten")
    for naam, waarde, uitkomst in (
        ("spatie tussen haken", " [bus tram]", "lijst-aaneen"),
        ("twee woorden die bij elkaar horen", " [openbaar vervoer]", ""),
        ("een zin tussen haken", " [toezicht en handhaving]", ""),
        ("schuine streep tussen haken", " [bus / tram]", "lijst-aaneen"),
        ("schuine streep in een punt", "\n  - bus / tram\n  - metro", "lijst-aaneen"),
        ("schuine streep in een woord", " [en/of]", ""),
        ("komma van het Arabisch", " [bus\u060c tram]", "lijst-aaneen"),
        ("nummers naast streepjes", "\n  - 1. bus\n  - 2. tram", "leesteken-los"),
        ("een nummer naast een streepje", "\n  - 1. bus", "leesteken-los"),
        ("haakjes naast streepjes", "\n  - a) bus\n  - b) tram", "leesteken-los"),
        ("Word zijn tweede niveau", "\n  - o bus\n  - o tram", "leesteken-los"),
        ("nummers die bij de naam horen", "\n  - 3. buslijn\n  - 14. tramlijn", ""),
        ("nummers tussen aanhalingstekens", '\n  - "1. bus"\n  - "2. tram"', ""),
        ("twee keer hetzelfde", " [bus, tram, bus]", "waarde-dubbel"),
        ("vakje van een takenlijst", "\n  - [x] bus", "!yaml-schrijfwijze"),
        ("sterretje achter een streepje", "\n  - * bus", "!yaml-schrijfwijze"),
        ("tab achter een streepje", "\n  -\tbus", "!yaml-schrijfwijze"),
        ("streepjes zonder spatie", "\n  -bus\n  -tram", "!lijst-verwacht"),
        ("zonder haken", " bus, tram", "!lijst-verwacht"),
    )
]
LIJSTEN += [
    field("oude naam twee keer", "was: [oud, oud]", "waarde-dubbel", "lijsten"),
    field("vet veld", "**zoekwoorden**: [bus]", "!yaml-schrijfwijze", "lijsten"),
    field("opmerking van een webpagina", "<!-- zoekwoorden: [bus] -->", "!yaml-schrijfwijze", "lijsten"),
]
LINKS = [
    body("links", naam, f"Lees [wat er staat]({target}) na.", uitkomst)
    for naam, target, uitkomst in (
        ("hekje als code", "/planning/%23raad", "!link-kapot"),
        ("vraagteken als code", "/planning/%3Fa", "!link-kapot"),
        ("spatie in een mailadres", "mailto:a b@example.nl", "!link-onaf"),
        ("twee ontvangers met een spatie", "mailto:a@example.nl, b@example.nl", ""),
        ("telefoon in letters", "tel:bel-ons", "!link-onaf"),
        ("schuine strepen van Windows", "bestanden\\fietspad.png", "!link-onaf"),
        ("naam en wachtwoord", "https://u:p@example.nl", "!link-onaf"),
        ("naam in Cyrillische letters", "https://\u0430\u0440\u0440\u04cf\u0435.com", "link-onaf"),
        ("naam in Cyrillische letters, met een code", "https://xn--80ak6aa92e.com", "link-onaf"),
        ("naam met een trema", "https://m\u00fcller.de", ""),
        ("naam met een trema, met een code", "https://xn--mller-kva.de", ""),
    )
]
TITELS = [
    titel("aanhalingsteken zonder tweede", 'Hulp"', "aanhalingsteken-krom"),
    titel("duim", 'Een buis van 27"'),
    titel("twee aanhalingstekens", 'De "hulp" van nu'),
    titel("backslash van Markdown", "Hulp \\#3", "yaml-teken-anders"),
    titel("onderwerp van een mail", "=?UTF-8?Q?Hulp?=", "tekens-verhaspeld"),
    titel("veld van een sjabloon", "{{titel}}", "!yaml-niet-toegestaan"),
    file("bestanden", "tekst van Git LFS", HULP, b"version https://git-lfs.github.com/spec/v1\noid sha256:1\n", "!bestand-inhoud"),
    file("bestanden", "webpagina als tekst", HULP, b"<!DOCTYPE html><title>Aanmelden</title>", "!bestand-inhoud"),
    file("bestanden", "webpagina als site.yaml", SITE, b"<html>", "!bestand-inhoud"),
    file("yaml", "opdracht van YAML", SITE, b"%YAML 9.9\n---\na: b\n", "!yaml-schrijfwijze"),
]  # fmt: skip
