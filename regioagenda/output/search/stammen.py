"""From Dutch text to words and stems, in exactly the way `zoekmotor.js` does it in the browser.

The two must agree on every word, or a page is never found; `tests/unit/output/test_zoekindex.py` compares them over a
whole vocabulary. The word lists live only here and travel to the browser inside the index.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any, ClassVar

from snowballstemmer.dutch_porter_stemmer import DutchPorterStemmer  # type: ignore[import-untyped]  # it has no types

from regioagenda.reading.naam import LETTERS

_STOP = """
    aan al als bij dan dat de deze die dit door een en er erg haar had heb hebben heeft hem het hij hoe hun ik in
    is je jij jullie kan kun kunnen kunt me mee met mij mijn moet moeten na naar niet nog nu of om omdat onder onze ook
    op over te tegen tot tussen u uit uw van vanaf via voor wanneer waar waarom waarvoor was wat we welk welke werd wie
    wij wil wilt willen word worden wordt ze zich zij zijn zo zou doet doen gaat gaan geen komt komen hier hoeveel wel
    ben bent mag mogen erbij ervan eraan erover hebt zal zullen zit zitten daar hen hoezo iemand iets alles niets zorgt
    gebeurt gebeuren blijft blijven maakt krijgt krijg staat staan ligt liggen loopt weet weten ziet zien helpt vind vindt
    elke elk ieder iedereen echt graag misschien steeds straks eigenlijk den
    altijd nooit ooit eens even nou toch dus maar ja nee sinds zonder zelf waarin waarvan waaraan daarvan hiervan daarover
    hierover daarmee hiermee daarvoor hiervoor ervoor gekomen geworden gebeurd gebeurde kon konden mocht moest werden waren
    geweest had hadden gaf geef geven geeft ging gingen kwam kwamen doe deed gedaan liggen zeg zegt zeggen vroeger binnenkort
    nergens ergens hoelang overal niemand allemaal zulke zoiets dingen
"""
STOPWOORDEN = frozenset(_STOP.split())
"""Words that say nothing about a subject. Left out of the index; *ons*, *weg*, *af* stay in: they are names too."""

_LICHT = """
    aanmelden aanvragen aanvraag afspraak bericht beste bestellen beter beleid betalen bezorgen boeken cursus dag dorp
    gemeente gemeenten geld goed goede groter halen helpen hulp informatie inschrijven inwoner inwoners kaart kalender kost
    kosten krijgen kwijt maken meer melden mensen minder mooi naam nieuw nieuwe nieuws nodig nummer online openingstijden
    ophalen plan plannen prijs regelen regio reserveren rooster samen snel sneller stad tarief tarieven thuis tip tips
    uitslag uitslagen verbod verder verlengen wedstrijd wijk zoeken vinden
    buurt omgeving moeder vader zoon dochter buurman buren man vrouw genoeg lang kort laatste eerste jaar jaren maand week
    vandaag morgen tijd keer soort manier reden vraag vragen antwoord probleem problemen kans kijken lezen horen voelen
    denken begint begin stopt duurt duren praten gebruiken gebruik bezig alleen gezocht zoekt opzoeken opknappen kapot afgesloten leden lid kopen verkopen verkoop mogelijk mogelijkheden
    aanleveren aanpassen andere beginnen bellen bestaan bijhouden brengen eigen erg formulier gebouwd gratis groot grote
    hard hebben heel heen herstellen indienen inleveren invullen klein kleine komende laten lenen lukt mailen melding
    meldpunt naast oefenen ongeveer onderzoek oplossen organiseren opzeggen plaatsen plaats project rekening repareren ruimen
    opruimen speciaal speciale starten stoppen sturen terug veel veranderen veranderd vervangen verschillende verwijderen
    volgen volgend hoek dichtbij plek waard weghalen weinig wijzigen uitzoeken wonend zelfde zetten
"""
LICHTE_WOORDEN = frozenset(_LICHT.split())
"""Words that go with any subject: they help to order the results, but on their own they are no answer to a question."""

GELIJKE_WOORDEN = {
    "mln": "miljoen",
    "mld": "miljard",
    "pct": "procent",
    "twintig": "20",
    "dertig": "30",
    "veertig": "40",
    "vijftig": "50",
    "zestig": "60",
    "zeventig": "70",
    "tachtig": "80",
    "negentig": "90",
    "honderd": "100",
    "mezelf": "jezelf",
    "mijzelf": "jezelf",
    "onszelf": "jezelf",
    "uzelf": "jezelf",
    "zichzelf": "jezelf",
}
"""Ways to write the same thing. Numbers up to twelve are not here: "weg 2" is not about every "twee"."""

_LETTERS = "a-zß-öø-\u1fff"
_INVISIBLE = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")
_GENITIVE = re.compile(f"['’‘]s(?![{_LETTERS}0-9])")
# It begins with a letter, and looks what stands before that after it: so it is found in a seventh of the time.
_ROAD = re.compile(r"a(?<![a-z0-9]a)-(?=[0-9])|n(?<![a-z0-9]n)(?:-(?=[0-9])| (?=[0-9]{3}(?![0-9])))")
_WITHOUT_ACCENT = re.compile(f"[{''.join(map(chr, LETTERS))}]")
_WORD = re.compile(
    rf"(?:[a-z]\.){{2,}}[a-z]?(?![{_LETTERS}0-9])"  # i.s.m., n.t.b.
    rf"|[0-9]+(?:[.,][0-9]+)+[a-z]?(?![{_LETTERS}0-9])"  # 5.1, 11.650, 1,5, 7.1a
    rf"|[{_LETTERS}0-9]+"
)
_CONSONANTS = "bcdfghklmnprstvz"
_BEFORE_S = "bcdfghklmnprtw"
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$")


def fold(text: str) -> str:
    """Give the text in lower case without diacritics, soft hyphens and typographic variants (m² becomes m2, ł l)."""
    lower = unicodedata.normalize("NFKD", text).lower()
    return _INVISIBLE.sub("", _WITHOUT_ACCENT.sub(lambda m: m[0].translate(LETTERS), lower))


class _Written(dict[str, str]):
    """Of each word as it stands in a text the word that it is, so that it is thought about once; empty for none."""

    _MOST = 1 << 16

    def __missing__(self, found: str) -> str:
        if found[0] in "0123456789":
            word = found.replace(".", "") if _THOUSANDS.match(found) else found
        elif len(found) > 1:
            word = found.replace(".", "")
            word = GELIJKE_WOORDEN.get(word, word)
        else:
            word = ""
        if len(self) < self._MOST:
            self[found] = word
        return word


_WRITTEN = _Written()


def words(text: str) -> list[str]:
    """Give the words of a text in order, folded, stop words included; single letters are left out.

    Numbers keep their shape where it has meaning (5.1, 1,5, n207) and lose it where it has not (11.650 becomes 11650).
    """
    plain = _ROAD.sub(lambda m: m[0][0], _GENITIVE.sub("", fold(text).replace("%", " procent ")))
    return [word for found in _WORD.findall(plain) if (word := _WRITTEN[found])]


class _Stemmer(DutchPorterStemmer):  # type: ignore[misc]  # it has no types
    """Snowball's algorithm, which spends half of its time on looking up single letters as if they were words."""

    _letters: ClassVar[dict[int, dict[str, int]]] = {}

    def find_among(self, v: list[Any]) -> int:
        """Give what a table says of what stands here, and go behind it."""
        letters = self._letters.get(id(v))
        if letters is None:
            single = all(len(row.s) < 2 and row.method is None for row in v)
            letters = self._letters[id(v)] = {row.s: row.result for row in v} if single else {}
        if not letters:
            return int(super().find_among(v))
        sign = self.current[self.cursor] if self.cursor < self.limit else ""
        if sign and sign in letters:
            self.cursor += 1
            return letters[sign]
        return letters.get("", 0)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Give the stem of a folded word: Snowball's `dutch_porter`, and final v and z as f and s (huizen, huis).

    That algorithm is named because the default `dutch` changed meaning in Snowball 3.0 and separates fietspad from
    fietspaden. It leaves most doubled consonants (bossen, bos) and takes the s off a noun but not off its plural (kans,
    kansen): here a doubled consonant is one, and an s after a consonant goes. Words with a digit and words of three
    letters (GR, RES, N207) are their own stem.
    """
    if len(word) < 4 or any(char.isdecimal() for char in word):
        return word
    found = str(_Stemmer().stemWord(word))
    found = found[:-1] + {"v": "f", "z": "s"}.get(found[-1], found[-1])
    if len(found) > 3 and found[-1] == found[-2] and found[-1] in _CONSONANTS:
        found = found[:-1]
    return found[:-1] if len(found) > 3 and found[-1] == "s" and found[-2] in _BEFORE_S else found


def content_words(text: str) -> list[str]:
    """Give the words of a text that are not stop words."""
    return [word for word in words(text) if word not in STOPWOORDEN]


def stems(text: str) -> tuple[str, ...]:
    """Give the stems of a phrase without its stop words, or with them when there is nothing else."""
    found = words(text)
    return tuple([stem(word) for word in found if word not in STOPWOORDEN] or map(stem, found))


@cache
def lichte_stammen() -> frozenset[str]:
    """Give the stems of the words that go with any subject."""
    return frozenset(map(stem, LICHTE_WOORDEN))
