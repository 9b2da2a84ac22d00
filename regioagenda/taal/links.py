"""Links that leak, rot, hide where they go, or say nothing."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import ADVIES, FOUT, WAARSCHUWING, Check, line_hits, report, shortened
from regioagenda.taal.stuk import Regel, RegelSoort, Stuk

ADRES = Pattern(r"(?:https?://|file://|www\.|localhost[:/])[^\s<>\"“”)\]]*[^\s<>\"“”)\].,;:!?’']", re.IGNORECASE)
# What is in every address.
_ADRES_MERK = Pattern(r"://|www\.|localhost")
_REGELS: tuple[tuple[str, str, str, str, Severity], ...] = (
    (
        "link-omleiding",
        r"google\.[a-z.]{1,20}/(?:url|imgres)\?|/owa/redir|safelinks\.protection|facebook\.com/l\.php|/redir\.aspx|statics\.teams\.cdn\.office\.net/evergreen-assets/safelinks|urldefense\.(?:com|proofpoint)|l\.instagram\.com/|lm\.facebook\.com|//t\.co/|linkprotect\.cudasvc|protect-[\w-]{2,20}\.mimecast",
        "Deze link loopt via een zoekmachine of mailprogramma en verklapt gegevens",
        "Open de link en plak het echte adres van de pagina.",
        FOUT,
    ),
    (
        "link-besloten",
        r"^(?:https?://)?(?:localhost(?:[:/]|$)|127\.|10\.\d{1,3}\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|[\w.-]{1,80}\.(?:local|lan|intern|internal|corp)(?:[/:]|$)|intranet[./])|^file:",
        "Deze link werkt alleen binnen uw eigen netwerk",
        "Verwijs naar een openbare bron, of zet het bestand op de site.",
        FOUT,
    ),
    (
        "link-besloten",
        r"docs\.live\.net|onedrive\.(?:live|com)|//1drv\.ms/|-my\.sharepoint|sharepoint\.com/(?:personal|:\w:/)|drive\.google|docs\.google\.com/(?!forms/|\S{0,200}/pub(?:html)?(?:[?#]|$))|sites\.google\.com/[^/]{1,60}/d/|dropbox\.com|wetransfer|//we\.tl/|icloud\.com|//app\.box\.com|/intranet",
        "Deze link gaat waarschijnlijk naar een besloten of persoonlijke plek",
        "Kijk of iedereen erbij kan. Verwijs anders naar een openbare bron, of zet het bestand op de site.",
        WAARSCHUWING,
    ),
    (
        "link-besloten",
        r"//(?:web)?mail\d?\.|outlook\.(?:office|live|cloud)|//outlook\.com/(?:mail|owa)|/owa/",
        "Deze link gaat naar een postvak. Alleen u kunt het openen",
        "Zet wat in de mail staat op de site, of verwijs naar een openbare bron.",
        WAARSCHUWING,
    ),
    (
        "link-besloten",
        r"\.sharepoint\.com|//teams\.(?:microsoft\.com|live\.com|cloud\.microsoft)/(?!l/meetup-join|meet/)|\.cloud\.microsoft/|//(?:www\.)?office\.com/|forms\.(?:office\.com|cloud\.microsoft|microsoft\.com)/\S{0,80}(?:DesignPage|Analysis)|docs\.google\.com/forms/\S{0,120}/edit|app\.slack\.com|[\w-]{1,60}\.slack\.com/archives|[\w-]{1,60}\.atlassian\.net|//trello\.com/[bc]/|//miro\.com/app|//app\.(?:asana|mural)\.|//(?:www\.)?notion\.so/|//(?:www\.)?figma\.com/(?:file|design)|//chatgpt\.com/|//(?:extranet|vpn)\.[\w.-]{1,80}",
        "Wie deze link volgt, moet waarschijnlijk inloggen. Inwoners kunnen dat niet",
        "Probeer de link in een privévenster. Moet u inloggen? Verwijs naar een openbare bron, of zet het bestand op de site.",
        ADVIES,
    ),
    (
        "link-besloten",
        r"^https?://(?!www(?:[/?#]|$))[a-z0-9-]{1,63}(?::\d{1,5})?(?:[/?#]|$)",
        "Deze link werkt alleen binnen uw eigen netwerk: in de naam staat geen punt",
        "Verwijs naar een openbare bron, of zet het bestand op de site.",
        WAARSCHUWING,
    ),
    (
        "link-omleiding",
        r"[?&](?:url|redirect)=https?(?::|%3a)",
        "Deze link lijkt via een ander adres te lopen",
        "Open de link. Komt u ergens anders uit? Plak dan dat adres.",
        ADVIES,
    ),
    (
        "link-verkort",
        r"//(?:www\.)?(?:bit\.ly|tinyurl\.com|goo\.gl|t\.co|ow\.ly|is\.gd|buff\.ly|lnkd\.in|dlvr\.it|shorturl\.at|rb\.gy|cutt\.ly|[\w-]{0,6}url\.[a-z]{2,3}|tiny\.cc|t\.ly|youtu\.be)/",
        "Deze verkorte link laat niet zien waar hij heen gaat",
        "Open de link en plak het volledige adres.",
        WAARSCHUWING,
    ),
    (
        "link-volgcode",
        r"[?&#](?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|ved|_hs\w+)=|[?&]ts=\d{6,}",
        "In deze link zit een volgcode",
        "Haal het stuk vanaf de volgcode weg en probeer of de link nog werkt.",
        WAARSCHUWING,
    ),
    (
        "link-zonder-betekenis",
        r"/\w*\.(?:php|aspx?|cfm|jsp)\?\w+=[\w%]+|/[a-z]{0,5}(?:\d{1,20}_)?\d{3,40}\w{0,40}\.(?:pdf|docx?)$",
        "Aan dit adres is niet te zien wat er staat; zo’n link raakt snel dood",
        "Zoek het vaste adres van de pagina, of noem titel, schrijver en jaar erbij.",
        ADVIES,
    ),
    (
        "link-tijdelijk",
        r"(?:@|//)[^/\s]{0,100}(?<!\d)20[1-4]\d\.[a-z]{2,3}",
        "Dit adres hoort bij een tijdelijk project",
        "Controleer of het nog bestaat. Verwijs liever naar een vast adres.",
        ADVIES,
    ),
)
REGELS = tuple((code, re.compile(p, re.IGNORECASE), message, hint, sev) for code, p, message, hint, sev in _REGELS)
_MAIL_JAAR = Pattern(r"(?<![\w.+-])[\w.+-]+@[\w.-]*20[1-4]\d\.[a-z]{2,3}\b")
_MD_LINK = Pattern(r"(?<!!)\[([^\[\]]*)\]\(\s*<?([^)\s>]*)")
_NIETS = Pattern(
    r"(?:klik (?:hier|op (?:deze|de) link)|hier|deze (?:link|pagina|website|site)|(?:lees|zie|bekijk) (?:hier|meer|verder)|lees hier meer"
    r"|meer(?: informatie| info| lezen)?|link|website|pagina|document|pdf|download|via deze link|verder)[.!:]?",
    re.IGNORECASE,
)
_KLIK = Pattern(r"\b(?:klik(?:t u)? (?:hier|op deze link)|via deze link|op deze link)\b", re.IGNORECASE)
_VERVOLG = Pattern(r"[a-z0-9][\w%&=./-]*(?:\s|$)")


_BESTAND = r"\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|html?|aspx|jpe?g|png|zip)(?![\w/])"
# A place on a computer or a server of the office.
_PAD = Pattern(rf"(?<![\w\\])(?:\\{{1,2}}[A-Za-z][\w.-]{{1,40}}\\|[A-Z]:\\)[^\s\"<>|]{{1,200}}{_BESTAND}")
# What stands behind a space and can only be the rest of the address: words up to the end of a file, or a part of a question.
_REST = re.compile(
    rf" (?P<rest>(?:[^\s.,;:!?<>()\[\]\"“”]{{1,60}} ){{0,6}}[^\s,;:!?<>()\[\]\"“”]{{1,100}}{_BESTAND}|[^\s.,;:!?<>()\[\]\"“”]{{0,60}}&\w{{1,30}}=[^\s<>()\"“”]{{1,200}})"
)
_TUSSEN_HAKEN = Pattern(r"<(?P<adres>(?:https?://|www\.)[^\s<>]{1,300} [^<>]{1,200})>")
_SPATIE_VOORAAN = Pattern(
    r"\b(?:https?://)?www\. (?=[a-z0-9-]{2,60}\.[a-z])|\bhttps?(?:: // ?|:// | ://)(?=[a-z0-9-]{1,60}(?:\.|/))",
    re.IGNORECASE,
)
# With one of these behind an address the sentence goes on.
_ZIN_GAAT_DOOR = re.compile(
    r"\A (?:voor|of|is|zijn|staat|staan|vindt|vind|kunt|waar|daar|daarin|dat|die|naar|met|op|in|bij|om|als|ook|het|de) "
    r"| (?:download|lees|leest|bekijk|open|zie|kijk|haal) ",
    re.IGNORECASE,
)


def _lines(stuk: Stuk) -> Iterator[Regel]:
    return (r for r in stuk.regels if r.soort is not RegelSoort.CODE)


def check_adressen(stuk: Stuk) -> Iterator[Diagnostic]:
    """Addresses that leak, hide, track or do not last; each address once."""
    seen: set[str] = set()
    for regel in _lines(stuk) if ADRES.in_text(stuk.written) or _MAIL_JAAR.in_text(stuk.written) else ():
        for match in ADRES.finditer(regel.tekst):
            url = match[0]
            if url in seen:
                continue
            seen.add(url)
            hits = [(code, text, hint, sev) for code, pattern, text, hint, sev in REGELS if pattern.search(url)]
            for code, text, hint, sev in hits[:1]:
                yield report(regel, match.start(), code, f"{text}: {shortened(url, 60)}.", hint, sev)
            if not hits and url.lower().startswith("http://"):
                yield report(
                    regel,
                    match.start(),
                    "link-onveilig",
                    f"Deze link gebruikt http in plaats van https: {shortened(url, 60)}.",
                    "Schrijf https:// en controleer of de link dan werkt.",
                )
        for match in _MAIL_JAAR.finditer(regel.tekst):
            if match[0] not in seen:
                seen.add(match[0])
                yield report(
                    regel,
                    match.start(),
                    "link-tijdelijk",
                    f"Dit adres hoort bij een tijdelijk project: {match[0]}.",
                    "Controleer of het nog bestaat. Gebruik liever een vast adres van de gemeente.",
                    ADVIES,
                )


def _met_spatie(regel: Regel) -> Iterator[tuple[int, str]]:
    """Give place and text of each bare address on a line that has a space in it, so that half of it becomes a link."""
    text = regel.tekst
    for match in _TUSSEN_HAKEN.finditer(text):
        yield match.start("adres"), match["adres"]
    for match in ADRES.finditer(text):
        before = text[: match.start()]
        if before.endswith(("](", "](<", "]: ", "`", "<", '"')) or re.search(_BESTAND + "$", match[0], re.IGNORECASE):
            continue
        rest = _REST.match(text, match.end()) if "/" in match[0].partition("://")[2] or "/" in match[0][4:] else None
        if rest and not _ZIN_GAAT_DOOR.search(rest[0]):
            yield match.start(), text[match.start() : rest.end()]


def check_spatie(stuk: Stuk) -> Iterator[Diagnostic]:
    """A space in an address ends it: half of it becomes a link, the rest is text."""
    for regel in _lines(stuk) if _ADRES_MERK.in_text(stuk.written) or _SPATIE_VOORAAN.in_text(stuk.written) else ():
        for place, written in _met_spatie(regel):
            whole = re.sub(r"(?<! ) +(?=/)|(?<=/) +", "", written.strip())
            what = "Schrijf %20 voor elke spatie" if " " in whole else "Haal de spatie weg"
            yield report(
                regel,
                place,
                "link-spatie",
                f"In dit adres staat een spatie. Alleen het deel ervoor wordt een link: {shortened(written, 80)}.",
                f"{what}: “{whole.replace(' ', '%20')}”",
            )
        for match in _SPATIE_VOORAAN.finditer(regel.tekst):
            if " " in match[0]:
                right = match[0].replace(" ", "") + regel.tekst[match.end() :].split(" ", 1)[0]
                yield report(
                    regel,
                    match.start(),
                    "link-spatie",
                    f"Vooraan in dit adres staat een spatie: {shortened(match[0], 60)}…",
                    f"Haal de spatie weg: “{shortened(right.rstrip('.,;:!?'), 120)}”",
                )


def check_paden(stuk: Stuk) -> Iterator[Diagnostic]:
    """A path to a file on a computer or server is of no use to a visitor."""
    for regel, match in line_hits(stuk, _PAD):
        yield report(
            regel,
            match.start(),
            "link-besloten",
            f"Dit bestand staat op uw eigen computer of netwerk: {shortened(match[0], 60)}.",
            "Zet het in content/bestanden/ en verwijs daarnaar: [titel](bestanden/naam.pdf).",
        )


def check_afgebroken(stuk: Stuk) -> Iterator[Diagnostic]:
    """An address that goes on at the next line cannot be followed."""
    if "http" not in stuk.written.lower and "www." not in stuk.written.lower:
        return
    filled = [r for r in stuk.regels if r.soort is not RegelSoort.LEEG]
    for regel, after in itertools.pairwise(filled):
        t = regel.tekst.rstrip()
        match = next((m for m in re.finditer(r"(?:https?://|www\.)\S+$", t)), None)
        if match is None or not re.search(r"[-/_=&?.]$", t) or t.endswith("..."):
            continue
        goes_on = _VERVOLG.match(after.tekst.strip())
        if goes_on and (t[-1] in "-_=&?" or re.search(r"[/\-.=]", goes_on[0])):
            yield report(
                regel,
                match.start(),
                "link-afgebroken",
                f"Deze link is over twee regels afgebroken: {shortened(match[0], 60)}.",
                "Zet het hele adres op één regel, zonder spatie.",
            )


def check_kale_links(stuk: Stuk) -> Iterator[Diagnostic]:
    """A bare address in the text says less than a link with a text."""
    seen: set[str] = set()
    for regel in _lines(stuk) if ADRES.in_text(stuk.written) else ():
        told = {place for place, _ in _met_spatie(regel)}
        for match in ADRES.finditer(regel.tekst):
            before = regel.tekst[: match.start()]
            if (
                match[0] in seen
                or match.start() in told
                or before.endswith(("](", "](<", "]: ", "`"))
                or regel.tekst.startswith("](", match.end())
                or any(p.search(match[0]) for _, p, *_ in REGELS)
            ):
                continue
            seen.add(match[0])
            yield report(
                regel,
                match.start(),
                "link-kaal",
                f"Hier staat een kaal adres: {shortened(match[0], 60)}.",
                "Schrijf de titel van de pagina en maak daar de link van: [titel](adres).",
                ADVIES,
            )


def check_linktekst(stuk: Stuk) -> Iterator[Diagnostic]:
    """The text of a link says where it goes."""
    clicks = {regel.where for regel, _ in line_hits(stuk, _KLIK)}
    for regel in _lines(stuk):
        if "](" not in regel.tekst and regel.where not in clicks:
            continue
        spans: list[tuple[int, int]] = []
        for match in _MD_LINK.finditer(regel.tekst):
            text = match[1].strip(" *_")
            spans.append(match.span())
            if not text or _NIETS.fullmatch(text):
                yield report(
                    regel,
                    match.start(),
                    "linktekst-zegt-niets",
                    f"De linktekst “{text}” zegt niet waar de link heen gaat."
                    if text
                    else "Deze link heeft geen tekst.",
                    "Schrijf de titel van de pagina als linktekst.",
                )
        for match in _KLIK.finditer(regel.tekst):
            if not any(a <= match.start() < b for a, b in spans):
                yield report(
                    regel,
                    match.start(),
                    "linktekst-zegt-niets",
                    f"“{match[0]}” zegt niet waar de link heen gaat.",
                    "Noem de titel van de pagina en maak daar de link van.",
                )


CHECKS = (
    Check(check_adressen, written=(_ADRES_MERK, _MAIL_JAAR)),
    Check(check_spatie, written=(_ADRES_MERK, _SPATIE_VOORAAN)),
    Check(check_paden, written=(_PAD,)),
    Check(check_afgebroken, written=(_ADRES_MERK,)),
    Check(check_kale_links, written=(_ADRES_MERK,)),
    Check(check_linktekst, written=(_MD_LINK, _KLIK)),
)
