"""Measure how inwoners find an answer on a phone: `python -m bench.inwoners`, after a build of our own site.

Twenty questions, two of each kind that inwoners, council members and journalists come with. A step is a search or a
click: the first step is the question in the search page, the second the first result. Told are where the answer stands
(in screens of 360 × 640 pixels below the top) and how long it took on a slow phone: 1.6 Mbit/s, 150 ms, a processor
four times as slow. What answers is known beforehand: words that stand in the content.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.browser.chromium import Browser, browser_path, running
from tests.browser.server import serving

SITE = Path(__file__).resolve().parent.parent / "site"
WIDTH, HEIGHT = 360, 640
PASSAGES = 3.0  # seconds after which no other passage is awaited


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question and what answers it: a regular expression that the answer fits."""

    soort: str
    vraag: str
    antwoord: str


VRAGEN = (
    Vraag("wat de plannen amper noemen", "sociale huurwoning wachtlijst", "30 procent sociale huur"),
    Vraag("wat de plannen amper noemen", "hoe lang wachten op een woning", "inschrijftijd"),
    Vraag("een belofte die voorbij is", "concessie openbaar vervoer 2024", "december 2024"),
    Vraag("een belofte die voorbij is", "wanneer loopt de busconcessie af", "december 2024"),
    Vraag("wanneer in de raad", "wanneer bespreekt de raad de fietspaden", "derde kwartaal van 2022"),
    Vraag("wanneer in de raad", "wanneer gaat de raad van haarlem over wonen praten", "medio 2022"),
    Vraag("hoe ver", "hoeveel van het werkplan is uitgevoerd", "Van de 9 acties was er geen klaar"),
    Vraag("hoe ver", "hoeveel acties zijn klaar", "zijn er 2 klaar"),
    Vraag(
        "besloot mijn gemeente",
        "heeft de raad van Heemstede de Uitvoeringsagenda vastgesteld",
        "heeft de Uitvoeringsagenda vastgesteld",
    ),
    Vraag("besloot mijn gemeente", "heeft Voorschoten de routekaart vastgesteld", "31 januari 2019"),
    Vraag("hoort dit erbij", "komt er een snelle fietsroute naar Zandvoort", "Zandvoort"),
    Vraag("hoort dit erbij", "komen er woningen bij in Bloemendaal", "Meer woningen erbij"),
    Vraag("wie, hoeveel", "wie leidt de stresstest", "Bloemendaal .bestuurlijk trekker."),
    Vraag("wie, hoeveel", "hoeveel woningen komen erbij", "11.650 woningen"),
    Vraag("later anders besloten", "is er nu een regioraad in Leiden", "een lichte vorm"),
    Vraag("later anders besloten", "wat is er van de toekomstvisie gekomen", "een lichte vorm"),
    Vraag("meepraten en mailen", "hoe kan ik meepraten", "Vraag het uw eigen gemeente"),
    Vraag(
        "meepraten en mailen", "wie kan ik mailen over mijn gemeente", "De website van uw gemeente staat op haar pagina"
    ),
    Vraag("het stuk zelf", "kan ik het originele stuk lezen", "De stukken zelf staan niet op deze site"),
    Vraag("het stuk zelf", "waar staat het werkplan", "Werkplan samenwerking Zuid-Kennemerland 2021-2023"),
)

# Where words stand in what is shown inside an element: the top of the first block that holds them, in pixels of the page.
_PLACE = r"""
const [css, pattern] = arguments, words = new RegExp(pattern);
const plain = (e) => e.innerText.replaceAll("\u00ad", "").replace(/\s+/g, " ");
let found = [...document.querySelectorAll(css)].find((e) => words.test(plain(e)));
if (!found) return null;
for (let inner; (inner = [...found.children].find((e) => words.test(plain(e)))); ) found = inner;
return found.getBoundingClientRect().top + scrollY;
"""
# The list is whole when the status says how many there are, or that there is nothing.
_SETTLED = "return location.search && /gevonden/i.test(document.querySelector('#zoekstatus').innerText)"
_LISTED = "#zoekantwoord:not([hidden]), #zoekresultaten > li:nth-child(-n+3)"
_FIRST = "#zoekresultaten > li a"


@dataclass(frozen=True, slots=True)
class Gevonden:
    """After how many steps and seconds the answer stood there, how many screens down; no steps is not found in two."""

    stappen: int
    seconden: float
    schermen: float


def ask(browser: Browser, question: Vraag) -> Gevonden:
    """Ask one question, and look at the page of the first result when the search itself does not answer."""
    browser.visit("/zoeken/", width=WIDTH)
    browser.wait_for("return document.readyState === 'complete'")
    browser.type("#zoekformulier input[name=q]", question.vraag)
    started = time.perf_counter()
    browser.press("\ue007")
    browser.wait_for(_SETTLED)
    settled = now = time.perf_counter()
    # The passage of a row that fits the question best is fetched after the list is there.
    while now < settled + PASSAGES:
        top = browser.run(_PLACE, _LISTED, question.antwoord)
        now = time.perf_counter()
        if top is not None:
            return Gevonden(1, now - started, top / HEIGHT)
    seconds = settled - started
    address = browser.run("return document.querySelector(arguments[0])?.href", _FIRST)
    if not address:
        return Gevonden(0, seconds, 0)
    started = time.perf_counter()
    browser.driver.get(address)
    seconds += time.perf_counter() - started
    top = browser.run(_PLACE, "main", question.antwoord)
    return Gevonden(2 if top is not None else 0, seconds, (top or 0) / HEIGHT)


def main() -> None:
    """Print the table."""
    binary, driver = browser_path(), shutil.which("chromedriver")
    if binary is None or driver is None or not (SITE / "zoeken").is_dir():
        sys.exit("Hiervoor zijn Chromium, chromedriver en een gemaakte site nodig (make site).")
    os.environ["SE_OFFLINE"] = "true"
    files = {p.relative_to(SITE).as_posix(): p.read_bytes() for p in SITE.rglob("*") if p.is_file()}
    with (
        tempfile.TemporaryDirectory() as name,
        serving(files) as origin,
        running(binary, driver, Path(name), origin) as browser,
    ):
        browser.cdp("Network.enable")
        speed = 1.6e6 / 8
        browser.cdp(
            "Network.emulateNetworkConditions",
            offline=False,
            latency=150,
            downloadThroughput=speed,
            uploadThroughput=speed,
        )
        browser.cdp("Emulation.setCPUThrottlingRate", rate=4)
        print("| soort | vraag | stappen | seconden | schermen omlaag |\n|---|---|---|---|---|")
        for question in VRAGEN:
            found = ask(browser, question)
            steps = str(found.stappen) if found.stappen else "niet in twee"
            print(
                f"| {question.soort} | {question.vraag} | {steps} | {found.seconden:.1f} | {found.schermen:.1f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
