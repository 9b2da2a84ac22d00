"""What an author left behind: comments, notes to self, open ends, text copied from another document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import ADVIES, FOUT, Check, hits, line_hits, report, sentence_around, shortened
from regioagenda.taal.stuk import RegelSoort, Stuk

_OPMERKING = Pattern(
    r"\b(?:Commentaar|Opmerking|Comment|Met opmerkingen)\b\s?\[[^\]]{1,12}\]|\b(?:TODO|FIXME|TBD|TKTK)\b|\bXXX+\b"
    r"|(?:^|\s)\?\?\?+(?!\+? [\w-]+ \")|\blorem ipsum\b|\[(?:naam|datum|invullen|aanvullen|bedrag)\]|\[nog [a-z ]{3,30}\]|(?<![-+*] )(?<!!)\[x+\](?![(\[])",
)
_WIJZIGING = Pattern(
    r"\{(?:\+\+|--|~~|>>|==)|(?:\+\+|--|~~|<<|==)\}|\b(?:Verwijderd|Ingevoegd|Opgemaakt|Deleted|Inserted|Formatted): ",
    re.MULTILINE,
)
_OPEN = Pattern(
    r"\bn\.?t\.?b\.?(?!\w)|\b(?:nader|nog) te bepalen\b|\bnader (?:in te vullen|uit te werken)\b|\bp\.m\.(?= )"
    r"|\bnog (?:in te vullen|vast te stellen|uit te werken|op te stellen|te maken|te schrijven)\b"
    r"|\bNB\b[.:]?[^.]{0,80}?\b(?:moet(?:en)? nog|wordt nog|worden nog)\b"
    r"|\b(?:wordt|worden) (?:hier)?nog (?:\w+ ){0,2}?(?:op|in|uit|aan|vast|toe)?ge\w+(?:d|t|en)\b"
    r"|\bZodra (?:we|wij|er|dit|dat|hier|hierover) [^.]{0,40}\b(?:weten|bekend|duidelijk)\b"
    r"|\bnog (?:niet bekend|onbekend)\b|\bnog met [A-Z]\w+ \w*spreken\b",
    re.IGNORECASE,
)
_SOORTEN = "omgevingsvisie visie agenda werkplan notitie nota verordening handreiking folder plan toekomstvisie structuurvisie woonvisie"
_ZELF = Pattern(rf"\b(?:[Dd]eze|[Dd]it) ((?:{'|'.join(_SOORTEN.split())}))\b")
_GEVOELIG = Pattern(
    r"\b(?:Zwakte|Zwaktes|Zwak punt|Zwakke punten):|\binvloed (?:\w+ ){0,2}(?:niet groot|niet zo groot|erg klein|zeer beperkt)\b"
    r"|\bkritische blik\b|\bniet serieus (?:te )?nemen\b|\bonder de pet\b|\bniet voor publicatie\b|\bvertrouwelijk\b",
)


def check_opmerkingen(stuk: Stuk) -> Iterator[Diagnostic]:
    """A comment or note to self must not be published."""
    for regel, match in line_hits(stuk, _OPMERKING):
        yield report(
            regel,
            match.start() + len(match[0]) - len(match[0].lstrip()),
            "redactie-opmerking",
            f"Er staat nog een opmerking van de redactie in de tekst: “{shortened(regel.tekst[match.start() :])}”.",
            "Beantwoord de opmerking of verwijder haar. Zet ook geen initialen van collega’s in de tekst.",
            FOUT,
        )


def check_wijzigingen(stuk: Stuk) -> Iterator[Diagnostic]:
    """Debris of tracked changes or of a merge must not be published."""
    for regel in stuk.regels if _WIJZIGING.in_text(stuk.written) else ():
        match = _WIJZIGING.search(regel.tekst) if regel.soort is not RegelSoort.CODE else None
        if match:
            yield report(
                regel,
                match.start(),
                "wijzigingsrest",
                f"Hier staat een rest van bijgehouden wijzigingen: “{shortened(match[0])}”.",
                "Kies welke tekst blijft en haal de tekens weg.",
                FOUT,
            )


def check_open_eind(stuk: Stuk) -> Iterator[Diagnostic]:
    """Something that is still to be settled needs an owner and a date."""
    for blok, match in hits(stuk, _OPEN, koppen=True):
        yield report(
            blok,
            match.start(),
            "open-eind",
            f"Dit is nog niet af: “{shortened(match[0])}”.",
            "Vul in wat bekend is, of schrijf wie het wanneer bepaalt.",
        )


def check_kopieerrest(stuk: Stuk) -> Iterator[Diagnostic]:
    """A text that calls itself by two names was probably copied: the rare name is reported."""
    found = [(b, m) for b, m in hits(stuk, _ZELF)]
    counts = Counter(m[1] for _, m in found)
    if not counts:
        return
    own, most = counts.most_common(1)[0]
    for blok, match in found:
        other = match[1]
        if other == own or own.endswith(other) or other.endswith(own) or counts[other] > 2 or most < 3 * counts[other]:
            continue
        begin, _ = sentence_around(blok, match.start())
        if re.search(rf"\b\w*{other}\b", blok.proza[max(0, begin - 200) : match.start()], re.IGNORECASE):
            continue
        yield report(
            blok,
            match.start(),
            "kopieerrest",
            f"Hier staat “{match[0]}”, maar dit stuk noemt zichzelf verder “{own}”.",
            f"Schrijf “{own}”, of noem het andere stuk bij zijn naam.",
        )


def check_gevoelig(stuk: Stuk) -> Iterator[Diagnostic]:
    """A frank internal judgement: ask whether it is meant to be public."""
    for blok, match in hits(stuk, _GEVOELIG):
        yield report(
            blok,
            match.start(),
            "gevoelige-uitspraak",
            f"“{shortened(match[0])}” klinkt als een intern oordeel.",
            "Controleer of dit openbaar mag zijn. Schrijf anders wat er gebeurt, zonder oordeel.",
            ADVIES,
        )


CHECKS = (
    Check(check_opmerkingen, written=(_OPMERKING,)),
    Check(
        check_wijzigingen,
        written=(Pattern("[{}<>=~]"), Pattern(r"\b(?:Verwijderd|Ingevoegd|Opgemaakt|Deleted|Inserted|Formatted)\b")),
    ),
    Check(check_open_eind, prose=(_OPEN,)),
    Check(check_kopieerrest, prose=(_ZELF,)),
    Check(check_gevoelig, prose=(_GEVOELIG,)),
)
