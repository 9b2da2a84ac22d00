"""Sentences that do not run: agreement, verb forms, split compounds, words that are missing.

The dictionary tells what a word can be; every rule asks for words that can be only that, so that it keeps quiet when
in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.checks.tekst.kennis import Kennis
from regioagenda.checks.tekst.melden import kort, meld, treffers
from regioagenda.checks.tekst.stuk import Blok, RegelSoort, Stuk
from regioagenda.checks.tekst.woordenboek import DEELWOORDEN, Soort, Woordenboek, woordenboek
from regioagenda.diagnostics import Diagnostic

_W = r"[a-zà-ÿ]+"
HULP = "is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden"
MODAAL = frozenset("kunnen moeten mogen willen zullen laten gaan komen blijven helpen leren doen zien horen staan zitten liggen zijn worden hebben hoeven durven dienen weten voelen lopen".split())
HET_WOORDEN = frozenset(
    "akkoord beleid besluit bestuur bedrijf belang bezwaar gebied gebouw gesprek gezin huis jaar kind kwartaal land landschap maatwerk netwerk onderwijs "
    "onderwerp onderzoek overleg plan platform probleem proces programma project punt rapport resultaat risico schema stuk systeem thema traject verhaal "
    "verkeer verslag voorstel water werk werkplan advies aanbod aantal budget college convenant criterium document dorp draagvlak doel dossier gevolg geld "
    "initiatief inzicht instrument kabinet kader klimaat knelpunt knooppunt middel ministerie moment museum niveau openbaar oordeel park perspectief "
    "portaal potentieel presidium raadhuis raadslid recht rijk samenwerkingsverband schip seizoen speerpunt standpunt station strand team terrein tekort verband vervoer vlak voorbeeld voordeel nadeel".split()
) - {"punt", "openbaar", "middel", "portaal", "doel"}
DE_EIND = re.compile(r"(?:heid|teit|ing|schap(?<!land)(?<!gereed)|sie|tie|uur|gemeente|regio|provincie|stad|raad|visie|agenda|opgave|wijk|organisatie|commissie|samenleving|afspraak|bijeenkomst|ontwikkeling)$")
_DE_WOORD = re.compile(r"(?:[a-z]+heid|[a-z]+teit|gemeente|regio|provincie|stad|raad|visie|agenda|opgave|wijk|[a-z]{4,}tie|samenleving|afspraak|bijeenkomst|(?:ontwikkel|woning|regel|samenwerk|beslut|vergader|wijzig|opleid|verorden|begrot)ing)$")


def _is(boek: Woordenboek, word: str, soort: int) -> bool:
    return bool(boek.vormen.get(word, 0) & soort)


def check_los_geschreven(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """Two words that are one: `speer punten`, `mono centrische`."""
    boek = woordenboek()
    pattern = re.compile(rf"(?<![\w’'-])({_W}) (?=({_W})(?![\w’'-]))")
    for blok, match in treffers(stuk, pattern):
        a, b = match[1], match[2]
        if len(a) < 3 or len(b) < 4 or blok.proza[match.end() + len(b) :][:1] == "-" or not _hoort_aaneen(boek, a, b):
            continue
        joined = next((j for j in (a + b, f"{a}s{b}", f"{a}en{b}") if boek.kent(j)), a + b)
        yield meld(blok, match.start(), "los-geschreven", f"“{a} {b}” is één woord.", f"Schrijf “{joined}”.")


VOOR_AAN = frozenset("mono poly multi inter intra semi pseudo anti micro macro neo hyper ultra infra bio".split())
LOS_MAG = frozenset(
    "regio gemeente provincie aantal deel soort stuk paar procent liter meter kilo euro type categorie groep reeks serie keer maal jaar uur week maand dag "
    "half heel vol veel meer minder beetje kant klaar dicht open niveau stap versie model variant fase actie actielijn thema programma project stad dorp "
    "punt team kern vorm manier wijze mens man vrouw kind zaak plaats tijd weg lijn hand hoofd".split()
)
WEL_LOS = frozenset("niet wel nog ook dan dus toch maar eens heel zeer geen alle iets niets wat die dat dit binnen over naar elkaar samen onder zonder tegen boven buiten achter tussen voor door mede werk vast vrij hoog laag goed waar".split()) | DEELWOORDEN


def _hoort_aaneen(boek: Woordenboek, a: str, b: str) -> bool:
    if a in VOOR_AAN:
        return not boek.kent(a + " " + b)
    if a in WEL_LOS or a in LOS_MAG or _is(boek, b, Soort.STAM | Soort.PERSOONSVORM | Soort.INFINITIEF) and not _is(boek, a + b, Soort.NAAMWOORD):
        return False
    soort_a, soort_b = boek.vormen.get(a, 0), boek.vormen.get(b, 0)
    if soort_a & (Soort.MEERVOUD | Soort.PERSOONSVORM | Soort.INFINITIEF | Soort.VERBOGEN | Soort.BIJVOEGLIJK | Soort.DEELWOORD):
        return False
    if not soort_a & Soort.NAAMWOORD:
        return False
    listed = any(boek.kent(j) for j in (a + b, f"{a}s{b}"))
    if soort_b & Soort.NAAMWOORD and not soort_b & (Soort.BIJVOEGLIJK | Soort.DEELWOORD | Soort.VERBOGEN):
        return listed
    if soort_b & (Soort.VERBOGEN | Soort.DEELWOORD | Soort.BIJVOEGLIJK) and not soort_b & Soort.INFINITIEF:
        return boek.kent(a + b) or (b in ("adaptieve", "gedreven", "bestendige", "bestendig", "overstijgende", "overstijgend", "gerichte", "neutrale", "inclusieve"))
    return False


def check_te_bijvoeglijk(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """`te` before an adjective that ends in -e: `de` is meant."""
    boek = woordenboek()
    for blok, match in treffers(stuk, re.compile(rf"(?<![\w-])te ({_W}(?:ële|ische|elijke|ieve|bare|ige|ante|ente)) ({_W})")):
        if not _is(boek, match[1], Soort.INFINITIEF) and _is(boek, match[2], Soort.NAAMWOORD):
            yield _woord(blok, match.start(), match[0], f"de {match[1]} {match[2]}")


def _woord(blok: Blok, offset: int, wrong: str, right: str) -> Diagnostic:
    return meld(blok, offset, "zinsbouw", f"“{kort(wrong)}” loopt niet.", f"Bedoelt u “{right}”?")


def check_lidwoord(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """The article, `ons` or `onze` and the adjective fit the noun."""
    boek = woordenboek()
    for blok, m in treffers(stuk, re.compile(rf"(?<![\w-])(ons|dit) ({_W})(?![\w’'-])")):
        if _DE_WOORD.search(m[2]) and _is(boek, m[2], Soort.NAAMWOORD) and m[2] not in HET_WOORDEN:
            yield _lidwoord(blok, m, f"{'onze' if m[1] == 'ons' else 'deze'} {m[2]}")
    for blok, m in treffers(stuk, re.compile(rf"(?<![\w-])(onze|deze|de) ({_W})(?![\w’'-])")):
        if m[2] in HET_WOORDEN or (m[2].endswith(("tje", "pje", "isme")) and _is(boek, m[2], Soort.NAAMWOORD) and not m[2].startswith("meisje")):
            yield _lidwoord(blok, m, f"{ {'onze': 'ons', 'deze': 'dit', 'de': 'het'}[m[1]] } {m[2]}")
    for blok, m in treffers(stuk, re.compile(rf"(?<![\w-])(?:een|geen) ({_W}e) ({_W})(?![\w’'-])")):
        noun = m[2] in HET_WOORDEN or (re.search(r"(?:[a-z]tje|[a-z]pje|[gdk]je)$", m[2]) and _is(boek, m[2], Soort.NAAMWOORD))
        base = next((b for b in (m[1][:-1], m[1][:-2]) if _is(boek, b, Soort.BIJVOEGLIJK)), "")
        if noun and base and _is(boek, m[1], Soort.VERBOGEN) and m[1] not in ("halve", "beste", "eerste", "tweede", "derde") and not _is(boek, m[1], Soort.NAAMWOORD):
            yield _lidwoord(blok, m, m[0].replace(f" {m[1]} ", f" {_onverbogen(boek, m[1], base)} "))
    for blok, m in treffers(stuk, re.compile(rf"(?<![\w-])(het|dit) ({_W}[ae]le|{_W}ische|{_W}lijke|{_W}ieve|nieuwe|grote|kleine) ({_W}en)(?![\w’'-])")):
        soort = boek.vormen.get(m[3], 0)
        if soort & Soort.MEERVOUD and (not soort & Soort.INFINITIEF or m[3].removesuffix("en") in HET_WOORDEN):
            yield _lidwoord(blok, m, f"de {m[2]} {m[3]} of het {m[2]} {m[3].removesuffix('en')}")


def _onverbogen(boek: Woordenboek, inflected: str, base: str) -> str:
    return base


def _lidwoord(blok: Blok, match: re.Match[str], right: str) -> Diagnostic:
    return meld(blok, match.start(), "lidwoord-past-niet", f"“{match[0]}” past niet bij elkaar.", f"Schrijf “{right}”.")


def check_enkelvoud(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """A singular without article at the start of a sentence, with a plural verb: `Gemeente hebben`."""
    pattern = re.compile(r"(?<![^\W])(Gemeente|Provincie|Regio|Raad|Inwoner|Partner|Bedrijf|Organisatie|Project|Wethouder) (hebben|zijn|maken|worden|kunnen|moeten|willen|gaan|blijven|werken|krijgen|zullen)\b")
    for blok, match in treffers(stuk, pattern):
        if any(begin == match.start() for begin, _ in blok.zinnen):
            plural = {"Bedrijf": "Bedrijven", "Project": "Projecten", "Raad": "Raden", "Regio": "Regio’s", "Gemeente": "Gemeenten"}.get(match[1], match[1] + "s")
            yield meld(
                blok, match.start(), "enkelvoud-meervoud", f"“{match[0]}”: het eerste woord is enkelvoud, het tweede meervoud.", f"Schrijf “{plural} {match[2]}”."
            )


def check_werkwoordsvorm(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """d, t or dt at the end of a verb; an infinitive where a participle belongs."""
    boek = woordenboek()
    for blok in stuk.alineas:
        for begin, end in blok.zinnen:
            text = blok.proza[begin:end]
            yield from _stam_zonder_t(boek, blok, begin, text)
            yield from _deelwoord_als_persoonsvorm(boek, blok, begin, text)
    hulp = re.compile(rf"\b({HULP}) ((?:op|aan|uit|af|in|over|toe|vast|voor)(?!ge){_W}en)(?= (?:aan|door|op|in|voor|van|met|om)\b|[.,;])")
    for blok, m in treffers(stuk, hulp):
        soort = boek.vormen.get(m[2], 0)
        if soort & Soort.INFINITIEF and not soort & (Soort.DEELWOORD | Soort.NAAMWOORD | Soort.BIJVOEGLIJK | Soort.VERBOGEN) and _deel_van(boek, m[2]):
            yield meld(
                blok, m.start(2), "werkwoordsvorm", f"Na “{m[1]}” hoort een voltooid deelwoord, geen “{m[2]}”.", f"Schrijf “{_deel_van(boek, m[2])}”."
            )
    eind_t = re.compile(rf"\b({HULP}) (?:{_W} ){{0,2}}?((?:be|ver|ont|her|ge){_W}t)(?=[.,;)]| (?:door|voor|in|op|aan|met|en|of|om|dat)\b)")
    for blok, m in treffers(stuk, eind_t):
        if _is(boek, m[2][:-1] + "d", Soort.DEELWOORD) and _is(boek, m[2], Soort.PERSOONSVORM) and not _is(boek, m[2], Soort.DEELWOORD | Soort.NAAMWOORD | Soort.BIJVOEGLIJK):
            tussen = blok.proza[m.end(1) : m.start(2)].split()
            if not any(w in ("die", "dat", "wat", "wie", "het", "dit", "hij", "zij", "ze", "men", "er", "waarin", "en", "maar") for w in tussen):
                yield meld(blok, m.start(2), "werkwoordsvorm", f"Na “{m[1]}” hoort hier een -d.", f"Schrijf “{m[2][:-1]}d”.")


def _deel_van(boek: Woordenboek, infinitief: str) -> str:
    """Give the past participle of a separable verb that keeps its vowel or is strong with -en, when it is listed."""
    for prefix in sorted(DEELWOORDEN, key=len, reverse=True):
        if infinitief.startswith(prefix):
            rest = infinitief.removeprefix(prefix)
            return next((f for f in (f"{prefix}ge{rest}", f"{prefix}ge{rest[:-2]}d", f"{prefix}ge{rest[:-2]}t") if boek.kent(f)), "")
    return ""


def _stam_zonder_t(boek: Woordenboek, blok: Blok, begin: int, text: str) -> Iterator[Diagnostic]:
    """A stem on -d is only right with `ik` or before `je`."""
    if re.search(r"\b(?:[Ii]k|[Jj]ij|[Jj]e)\b", text):
        return
    for match in re.finditer(rf"(?<= )({_W}d)(?![\w’'-])", text):
        soort = boek.vormen.get(match[1], 0)
        if soort and not soort & ~(Soort.WOORD | Soort.STAM) and soort & Soort.STAM and _is(boek, match[1] + "t", Soort.PERSOONSVORM) and not match[1].startswith(("be", "ge", "ver", "ont", "her", "er")):
            yield meld(blok, begin + match.start(), "werkwoordsvorm", f"“{match[1]}” mist een t.", f"Schrijf “{match[1]}t”.")


def _deelwoord_als_persoonsvorm(boek: Woordenboek, blok: Blok, begin: int, text: str) -> Iterator[Diagnostic]:
    """A sentence whose only verb is a participle on -d right after its subject."""
    match = re.match(rf"(?:De|Het|Deze|Dit|Een|Onze|Ons) (?:[A-Za-zà-ÿ-]+ ){{1,4}}?((?:be|ver|ont|her){_W}d)\b(?! (?:door|op|voor|in) (?:de|het|een) {_W}[,.])", text)
    if not match or not _is(boek, match[1], Soort.DEELWOORD) or not _is(boek, match[1][:-1] + "t", Soort.PERSOONSVORM):
        return
    if _is(boek, match[1], Soort.NAAMWOORD):
        return
    rest = [w for w in re.findall(_W, text) if w != match[1]]
    finite = any(re.fullmatch(HULP + "|kan|kunnen|moet|moeten|zal|zullen|wil|willen|mag|gaat|gaan|blijft|komt|doet|staat|ligt", w) or _is(boek, w, Soort.PERSOONSVORM) and not _is(boek, w, Soort.NAAMWOORD | Soort.BIJVOEGLIJK | Soort.DEELWOORD) for w in rest)
    if not finite and " te " in text:
        yield meld(blok, begin + match.start(1), "werkwoordsvorm", f"“{match[1]}” is hier de persoonsvorm.", f"Schrijf “{match[1][:-1]}t”.")


def check_te_infinitief(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """`te` with two infinitives, `in spelen` for `in te spelen`."""
    boek = woordenboek()
    for blok, m in treffers(stuk, re.compile(rf"(?<![\w-])te ({_W}en) ({_W}en)(?=\s*[.,;!?])")):
        first, second = m[1], m[2]
        if first not in MODAAL and first != "maken" and _is(boek, first, Soort.INFINITIEF) and _is(boek, second, Soort.INFINITIEF) and not _is(boek, second, Soort.NAAMWOORD | Soort.DEELWOORD | Soort.VERBOGEN | Soort.BIJVOEGLIJK):
            yield _woord(blok, m.start(), m[0], f"te {first}")
    deel = re.compile(rf"\b(?:om|staat om|moeite om|nodig om) (?:[\wà-ÿ’-]+ ){{0,4}}?((?:in|uit|aan|af|mee) ({_W}en))\b(?= (?:op|van|aan|met|in)\b|[.,;])")
    for blok, m in treffers(stuk, deel):
        particle, verb = m[1].split(" ")
        before = blok.proza[m.start() : m.start(1)]
        rest = re.split(r"[.,;:?!]", blok.proza[m.end(1) :])[0]
        if " te " not in before + rest and _is(boek, particle + verb, Soort.INFINITIEF) and _is(boek, verb, Soort.INFINITIEF):
            yield _woord(blok, m.start(1), m[1], f"{particle} te {verb}")
    for blok, m in treffers(stuk, re.compile(rf"(?<![\w-])({_W}en)- en ({_W}en)(?![\w-])")):
        if _is(boek, m[1], Soort.MEERVOUD) and _is(boek, m[2], Soort.MEERVOUD) and not boek.splits(m[2]):
            yield meld(blok, m.start(), "streepje-overbodig", f"Het streepje na “{m[1]}” hoort er niet.", f"Schrijf “{m[1]} en {m[2]}”.")


def check_werkwoord_ontbreekt(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """`Er geen enkel`: after `Er` at the start of a sentence comes a verb."""
    for blok, m in treffers(stuk, re.compile(r"(?<!\w)(Er) (geen|een|veel|weinig|nog|de|het|twee|drie)\b")):
        if any(begin == m.start() for begin, _ in blok.zinnen) and blok.soort is not RegelSoort.LIJST:
            yield meld(blok, m.start(), "werkwoord-ontbreekt", f"Na “{m[0]}” mist een werkwoord.", f"Schrijf bijvoorbeeld “Er is {m[2]}”.")
    boek = woordenboek()
    for blok, m in treffers(stuk, re.compile(rf"(?<![\w-])(?:Wat|Hoe|Waar|Hoeveel) het ({_W}t) het\b")):
        if _is(boek, m[1], Soort.PERSOONSVORM):
            yield _woord(blok, m.start(), m[0], m[0].replace(" het ", " ", 1))
    for blok, m in treffers(stuk, re.compile(rf"(?<![\w-])met ((?:aan|uit|be|ver|op|in){_W}d) door\b")):
        if _is(boek, m[1], Soort.DEELWOORD) or re.search("ge", m[1]):
            yield _woord(blok, m.start(), m[0], f"{m[1]} door")


def check_zin_einde(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """A paragraph does not end in a comma; a new sentence starts after a full stop."""
    boek = woordenboek()
    for blok, after in zip(stuk.blokken, (*stuk.blokken[1:], None), strict=True):
        if blok.soort in (RegelSoort.ALINEA, RegelSoort.LIJST) and blok.proza.rstrip().endswith(",") and len(blok.proza) > 60 and after is not None:
            if after.soort is RegelSoort.KOP or after.soort is RegelSoort.ALINEA and after.tekst[:1].isupper() and stuk.markdown:
                yield meld(
                    blok, len(blok.tekst.rstrip()) - 1, "zin-afgebroken", "Deze alinea eindigt op een komma: de tekst is afgebroken.", "Maak de zin af."
                )
    pattern = re.compile(rf"(?<=[a-zà-ÿ]{{4}}) (We|Wij|Hierbij|Daarom|Daarnaast|Hiermee|Daarmee) ({_W})(?= )")
    for blok, m in treffers(stuk, pattern):
        before = re.findall(_W, blok.proza[: m.start()])
        if _is(boek, m[2], Soort.INFINITIEF | Soort.PERSOONSVORM) and before and len(before) > 5:
            yield meld(
                blok, m.start() - 1, "punt-ontbreekt", f"Voor “{m[1]}” begint een nieuwe zin, maar er staat geen punt.", "Zet een punt achter de vorige zin."
            )


def check_hoofdletter(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """A small word with a capital in the middle of a sentence."""
    for blok, m in treffers(stuk, re.compile(r"(?<=[a-zà-ÿ]{3}) (Per|Van|Met|Voor|Door|Naar|Bij|Om|Als|Dat|Tot|Uit) (?=[a-zà-ÿ\d])")):
        if blok.plaats(m.start(1)).column > 4 and len(re.findall(_W, blok.proza[: m.start()])) > 5 and not blok.proza[: m.start()].isupper():
            yield meld(blok, m.start(1), "hoofdletter-in-zin", f"“{m[1]}” staat met een hoofdletter midden in de zin.", f"Schrijf “{m[1].lower()}”.")


CHECKS = (
    check_los_geschreven, check_te_bijvoeglijk, check_lidwoord, check_enkelvoud, check_werkwoordsvorm, check_te_infinitief,
    check_werkwoord_ontbreekt, check_zin_einde, check_hoofdletter,
)
