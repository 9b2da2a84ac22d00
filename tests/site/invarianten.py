"""What holds on every site, whatever its content: each function gives what is wrong, read from the built pages and data.

The numbers are those of the list of invariants; what is not here is held elsewhere: 20 by tests/architecture/test_house.py
(one place judges moments), 29 by tests/unit/reading (a time reads as it was written), the mutations of 28 by
tests/unit/domain/test_editie_mutaties.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from regioagenda.domain.overgangen import is_overgang
from regioagenda.domain.woorden import LEIDENDE_ROLLEN, NIET_WERKENDE_ROLLEN
from tests.site.gelezen import RAAD, STIL, Deel, Gelezen, Rij, stukken, woorden

Invariant = Callable[[Gelezen], Iterator[str]]
_LI = re.compile(r"<li\b[^>]*>(.*?)</li>", re.DOTALL)
_MOMENT = re.compile(r'<li class="moment\b[^"]*">(.*?)</li>\s*(?=<li class="moment|</ol>)', re.DOTALL)
_TIJD = re.compile(r'<p class="moment__tijd">(.*?)</p>', re.DOTALL)
_MERK = re.compile(r'<span class="moment__voorbij">(.*?)</span>', re.DOTALL)
_SOORT = re.compile(r"<strong>(.*?)</strong>", re.DOTALL)
_HREF = re.compile(r'href="([^"]*)"')
_STATUS = re.compile(r'<span class="status status--([a-z-]+)">')
# What a plan that is over may not say about what is in it; the words of editors are not among these.
_BELOFTE = ("nog niet gepland", "nog geen datum", "Volgende keer", "kan nu zijn", "Wat komt eraan", "komt nog,")
_MEERVOUD = re.compile(
    r"\b1 (?:acties|projecten|overige projecten|speerpunten|momenten|onderdelen|agenda's|gemeenten|punten|pagina's)\b|\bAlle 1\b"
)
_STAND_BIJ_MERK = {
    "voorbij": {"geweest", "uitkomst-onbekend"},
    "termijn voorbij": {"termijn-voorbij"},
    "voorlopig niet": {"opgeschort"},
    "hoort hier niet meer bij": {"overgegaan"},
    "volgens het plan": {"was-gepland"},
    "gaat niet door": {"vervalt"},
    "ging niet door": {"vervalt"},
    "loopt": {"loopt"},
    "kan nu zijn": {"komt"},
    "gebeurd": {"gebeurd"},
}
_MAANDEN = "januari februari maart april mei juni juli augustus september oktober november december".split()
_DAG_IN_WOORDEN = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MAANDEN)}) ((?:19|20|21)\d\d)\b")
_ISO = re.compile(r"\b((?:19|20|21)\d\d-\d\d-\d\d)\b")


def _van_agenda(site: Gelezen, agenda: str) -> Iterator[str]:
    begin = f"/agendas/{agenda}/"
    return (a for a in site.paginas if a.startswith(begin))


def _editie(site: Gelezen, address: str) -> bool:
    return any(address.startswith(e["url"]) for e in site.tabel("edities"))


def _momenten(html: str) -> Iterator[tuple[str, str, str, str]]:
    """Give the time, the mark, the label and the address of each moment in a piece of HTML."""
    for body in _MOMENT.findall(html):
        time, kind = _TIJD.search(body), _SOORT.search(body)
        mark = _MERK.search(time[1]) if time else None
        words = woorden(_MERK.sub("", time[1])) if time else ""
        address = _HREF.search(body)
        yield words, woorden(mark[1]) if mark else "", woorden(kind[1]) if kind else "", address[1] if address else ""


def i01_no_promise_of_a_plan_that_is_over(site: Gelezen) -> Iterator[str]:
    for agenda in site.over:
        for address in _van_agenda(site, agenda):
            text = site.tekst(address)
            if not _editie(site, address):
                yield from (f"{address}: “{words}”" for words in _BELOFTE if words in text)
            # Another plan that runs may be named: only the statuses of this one are those of then.
            for item in _LI.findall(site.main(address)):
                own = [h for h in _HREF.findall(item) if h.startswith(f"/agendas/{agenda}/")]
                if own and ">Loopt</span>" in item and not _editie(site, address):
                    yield f"{address}: {own[0]} “Loopt”"


def i02_a_moment_stands_one_way(site: Gelezen) -> Iterator[str]:
    known: dict[str, set[str]] = {}
    for row in site.momenten:
        known.setdefault(row["url"].partition("#")[0], set()).add(row["moment"]["stand"])
    for address in site.paginas:
        for words, mark, _, href in _momenten(site.main(address)):
            where = (href or address).partition("#")[0]
            if mark and where in known and not _STAND_BIJ_MERK[mark] & known[where]:
                yield f"{address}: {words} “{mark}”, but {sorted(known[where])}"
    held = [m for a in (*site.acties.values(), *site.agendas.values(), *site.tabel("themas")) for m in a["momenten"]]
    twice = Counter((m["tekst"], m["wat"], m["stand"]) for m in held)
    single = Counter((r["moment"]["tekst"], r["moment"]["wat"], r["moment"]["stand"]) for r in site.momenten)
    yield from (f"{m} differs between two tables" for m in twice if twice[m] > single[m])


def i03_a_count_is_the_length_of_its_list(site: Gelezen) -> Iterator[str]:
    for address in (a for a in site.paginas if a.startswith("/acties/")):
        main = site.main(address)
        for href, label, count in re.findall(r'<li><a href="(/acties/[^"]+)"[^>]*>(.*?)</a> <span>(\d+)</span>', main):
            listed = len(re.findall(r'<li class="actierij ', site.main(href)))
            if listed != int(count):
                yield f"{address}: {woorden(label)} {count}, its list has {listed}"
    for name in ("acties", "status"):
        for row in site.acties.values():
            href = f"/acties/status/{row['status']['waarde']}/"
            if name == "status" and row["url"] not in site.main(href):
                yield f"{row['id']} is not in {href}"


def _in_woorden(acties: list[Rij], words: tuple[str, str]) -> str:
    own = sum(a["soort"] != "project" for a in acties)
    others = len(acties) - own
    parts = [f"{own} {words[own != 1]}"] if own or not others else []
    parts += [f"{others} {'overig project' if others == 1 else 'overige projecten'}"] if others else []
    return " en ".join(parts)


def i04_totals_agree(site: Gelezen) -> Iterator[str]:
    for agenda, row in site.agendas.items():
        own = [a for a in site.acties.values() if a["agenda"] == agenda]
        words = (row["benamingen"]["actie"], row["benamingen"]["acties"])
        if own:
            told = _in_woorden(own, words)
            pages = ("/", "/agendas/", f"/agendas/{agenda}/", "/acties/", "/voortgang/")
            yield from (f"{page}: not “{told}” for {agenda}" for page in pages if told not in site.tekst(page))


def _komt(deel: Deel) -> bool:
    return deel.kop in ("Komende momenten", "Wat komt eraan?", "Nog geen datum", "Al begonnen")


def i05_what_has_an_outcome_is_not_to_come(site: Gelezen) -> Iterator[str]:
    for address in site.paginas:
        yield from (f"{address}: {d.kop}" for d in site.delen(address) if _komt(d) and "Uitkomst:" in d.html)


def _dagen(site: Gelezen) -> set[str]:
    """Give every day that the content names, in whatever form, and the ends of quarters that a letter looks ahead to."""
    text = "\n".join(
        data.decode("utf-8", "replace") for name, data in site.bronnen.items() if name.startswith("content/")
    )
    days = {*_ISO.findall(text), site.today.isoformat()}
    days |= {f"{y}-{_MAANDEN.index(m) + 1:02}-{int(d):02}" for d, m, y in _DAG_IN_WOORDEN.findall(text)}
    days |= {
        f"{y}-{int(m):02}-{int(d):02}" for d, m, y in re.findall(r"\b(\d{1,2})[-/](\d{1,2})[-/]((?:19|20)\d\d)\b", text)
    }
    data = "\n".join(v.decode() for n, v in site.files.items() if n.startswith("data/v1/") and n.endswith(".json"))
    return days | {*_ISO.findall(data)}


def _kwartalen(site: Gelezen) -> set[str]:
    ends = ((3, 31), (6, 30), (9, 30), (12, 31))
    year = site.today.year
    # A letter without a meeting looks back three months.
    month = (site.today.month - 4) % 12 + 1
    back = date(year - (month > site.today.month), month, min(site.today.day, 28))
    return {date(y, m, d).isoformat() for y in (year, year + 1) for m, d in ends} | {back.isoformat()}


def i06_and_i30_no_day_is_invented(site: Gelezen) -> Iterator[str]:
    days = _dagen(site)
    for address in site.paginas:
        known = days | (_kwartalen(site) if address.endswith("/raadsbrief/") else set())
        main = site.main(address)
        found = {d for d in re.findall(r'datetime="(\d{4}-\d\d-\d\d)"', main)}
        found |= {f"{y}-{_MAANDEN.index(m) + 1:02}-{int(d):02}" for d, m, y in _DAG_IN_WOORDEN.findall(stukken(main))}
        yield from (f"{address}: {day}" for day in sorted(found - known))
    for event in site.gebeurtenissen:
        day = event["DTSTART"].dt
        if (day if type(day) is date else day.date()).isoformat() not in days:
            yield f"{event['UID']}: {day}"
    for name in (n for n in site.files if n.endswith("feed.atom")):
        yield from (f"{name}: {e['updated']}" for e in site.feed(name) if e["updated"][:10] not in days | _ramen(site))


def _ramen(site: Gelezen) -> set[str]:
    """Give the first and last days of the statuses: a change of which only the month is known is news of its last day."""
    times = [s.per for a in site.region.acties.values() for s in a.statussen]
    times += [s.per for a in site.region.acties.values() for d in a.deelacties for s in d.statussen]
    times += [s.per for t in site.region.themas.values() for s in t.statussen]
    times += [g.moment.wanneer for g in site.region.momenten]
    times += [v.tot for g in site.region.momenten for v in g.moment.was if v.tot]
    times += [t for a in site.region.acties.values() for b in a.betrokkenen for t in (b.vanaf, b.tot) if t]
    times += [
        t
        for a in site.region.acties.values()
        for d in a.deelacties
        for b in d.betrokkenen
        for t in (b.vanaf, b.tot)
        if t
    ]
    times += [o.wanneer for a in site.region.acties.values() for o in (*a.gaat_over_in, *a.komt_uit)]
    times += [e.datum for e in site.region.edities.values()]
    times += [
        o.tot
        for h in (site.region.acties, site.region.themas, site.region.agendas)
        for i in h.values()
        for o in i.was_titels
    ]
    return {day.isoformat() for t in times for day in (t.van, t.tot) if day}


def i07_the_status_of_an_actie_is_one_value(site: Gelezen) -> Iterator[str]:
    rows = site.files["data/v1/acties.csv"].decode("utf-8-sig")
    for row in site.acties.values():
        value, url = row["status"]["waarde"], row["url"]
        page = _STATUS.search(site.main(url))
        if page is None or page[1] != value:
            yield f"{url}: {page and page[1]} on its page, {value} in the data"
        for address in site.paginas:
            for card in re.findall(rf'<li class="kaart">(?:(?!</li>).)*?href="{re.escape(url)}"(?:(?!<li class="kaart">).)*?status--([a-z-]+)', site.main(address), re.DOTALL):  # fmt: skip
                if card != value:
                    yield f"{address}: {url} {card}, not {value}"
        if f'href="{url}"' in (listed := site.main("/acties/")):
            shown = _STATUS.search(listed[listed.index(f'href="{url}"') :])
            if shown is None or shown[1] != value:
                yield f"/acties/: {url} {shown and shown[1]}, not {value}"
        line = next((line for line in rows.splitlines() if line.startswith((row["id"] + ";", f'"{row["id"]}";'))), "")
        if value not in line:
            yield f"acties.csv: {row['id']} without {value}"


def i08_nothing_is_said_of_a_source_without_it(site: Gelezen) -> Iterator[str]:
    for actie in site.region.acties.values():
        parts = (actie, *actie.deelacties)
        statuses = [s for p in parts for s in p.statussen]
        text = site.tekst(f"/agendas/{actie.id}/")
        for said in re.findall(r"In het stuk staat: “(.*?)” \(stand", text):
            if said not in [s.bronstatus for s in statuses]:
                yield f"{actie.id}: “{said}” is no bronstatus"
        if "Dit staat in het stuk" in text and not any(s.bron for s in statuses):
            yield f"{actie.id}: a status without a source stands in one"


def i09_reasons_and_results_are_told(site: Gelezen) -> Iterator[str]:
    region = site.region
    holders: list[tuple[str, Any]] = [(a.id, a) for a in region.acties.values()]
    holders += [(a.id, d) for a in region.acties.values() for d in a.deelacties]
    holders += [(t.id, t) for t in region.themas.values()]
    for item, holder in holders:
        text = site.tekst(f"/agendas/{item}/")
        for status in (s for s in holder.statussen if not is_overgang(holder, s)):
            told = (status.toelichting, status.oorzaak, status.gevolg, status.bijsturing, status.resultaat)
            yield from (f"{item}: “{words}”" for words in told if words and " ".join(words.split()) not in text)


def i10_what_stopped_is_not_announced(site: Gelezen) -> Iterator[str]:
    stopped = {a["url"] for a in site.acties.values() if a["status"]["waarde"] in ("vervallen", "overgegaan")}
    going = {r["url"].partition("#")[0] for r in site.momenten if r["moment"]["stand"] in ("komt", "loopt")}
    for address in site.paginas:
        for deel in site.delen(address):
            coming = deel.kop.startswith(
                ("Komende momenten", "Wat komt eraan", "Wat bespreekt uw raad", "Wat bespreken de raden")
            )
            for words, _, _, href in _momenten(deel.html) if coming else ():
                if href.partition("#")[0] in stopped - going:
                    yield f"{address}: {href} {words}"
    standen = {(r["url"], r["moment"]["stand"]) for r in site.momenten}
    for event in site.gebeurtenissen:
        url = re.sub(r"^https?://[^/]+", "", str(event["URL"]))
        if event["STATUS"] == "CONFIRMED" and {s for u, s in standen if u == url} <= STIL:
            yield f"{event['UID']}: confirmed"


def i11_a_gemeente_that_is_no_more_is_offered_nowhere(site: Gelezen) -> Iterator[str]:
    chooser = site.main("/").partition('id="kies-kop"')[2].partition("</section>")[0]
    for slug in site.weg:
        page = f"/gemeenten/{slug}/"
        if page in chooser:
            yield f"{page} can be chosen"
        if site.main(f"{page}raadsbrief/"):
            yield f"{page} has a letter"
        if any(_komt(d) for d in site.delen(page)) or "Volgende keer" in site.tekst(page):
            yield f"{page} promises"
        for address in site.paginas:
            yield from (
                f"{address}: {slug} in {d.kop}"
                for d in site.delen(address)
                if d.kop in ("Komende momenten", "Wat komt eraan?") and f'href="{page}"' in d.html
            )


def i12_only_a_raad_is_called_raad(site: Gelezen) -> Iterator[str]:
    by_url: dict[str, list[Rij]] = {}
    for row in site.momenten:
        by_url.setdefault(row["url"], []).append(row["moment"])
    for address in site.paginas:
        for words, _, label, href in _momenten(site.main(address)):
            named = re.search(r"\b(?:raad|raden|raadsleden|radenbijeenkomst)\b", label.lower())
            own = by_url.get(href, []) if href.startswith("/agendas/") else []
            if named and own and not any(m["orgaan"] in RAAD for m in own):
                yield f"{address}: “{label}” {words}"


def i13_only_a_gemeente_coordinates_as_gemeente(site: Gelezen) -> Iterator[str]:
    for address in site.paginas:
        for item in re.findall(r'<li class="rol">(.*?)</li>', site.main(address), re.DOTALL):
            first = _HREF.search(item)
            if "Coördinerende gemeente" in item and first and not first[1].startswith("/gemeenten/"):
                yield f"{address}: {first[1]}"
        if address.startswith("/organisaties/") and "Coördinerende gemeente" in site.tekst(address):
            yield address


def _van_raad(site: Gelezen, slug: str) -> list[Rij]:
    mine = {i for i, a in site.agendas.items() if slug in a["gemeenten"]}
    named = {a["id"] for a in site.acties.values() if any(b["wie"] == slug for b in a["betrokkenen"])}
    return [
        r
        for r in site.momenten
        if r["moment"]["orgaan"] in RAAD
        and r["moment"]["handeling"] != "toezegging"
        and (r["agenda"] in mine or r["item"].partition("#")[0] in named)
        and (
            slug in r["moment"]["gemeenten"]
            or (not r["moment"]["gemeenten"] and r["moment"]["orgaan_van"] in (None, "", slug))
        )
    ]


def i14_the_moments_of_a_raad_are_one_set(site: Gelezen) -> Iterator[str]:
    for gemeente in site.tabel("gemeenten"):
        slug = gemeente["id"]
        if slug in site.weg:
            continue
        own = [r for r in _van_raad(site, slug) if r["moment"]["stand"] not in (*STIL, "nooit-gemeld")]
        delen = list(site.delen(f"/gemeenten/{slug}/"))
        start = next((n for n, d in enumerate(delen) if d.kop == "Wanneer praat de raad erover?"), None)
        if start is None:
            continue
        end = next((n for n, d in enumerate(delen) if n > start and d.niveau <= 2), len(delen))
        shown = sum(len(list(_momenten(d.html))) for d in delen[start:end])
        if shown != len(own):
            yield f"{slug}: {shown} on its page, {len(own)} in the data"
    for agenda in site.agendas:
        for _, _, label, _ in _momenten(site.main(f"/agendas/{agenda}/besluiten/")):
            if not re.search(r"raad|raden", label.lower()):
                yield f"{agenda}: “{label}” among what councils hear"


def i15_an_agenda_stands_one_way(site: Gelezen) -> Iterator[str]:
    past = site.main("/").partition("Afgelopen agenda's")[2].partition("</section>")[0]
    for agenda in site.agendas:
        there = f'href="/agendas/{agenda}/"' in past
        said = "Of dit plan is afgelopen, weten wij niet." if site.einde_onbekend(agenda) else "Dit plan is afgelopen."
        band = said in site.tekst(f"/agendas/{agenda}/")
        if (agenda in site.over) is not there or (agenda in site.over) is not band:
            yield f"{agenda}: over {agenda in site.over}, home {there}, own page {band}"


def i16_everything_is_over_only_when_it_is(site: Gelezen) -> Iterator[str]:
    open_ = {"komt", "loopt", "was-gepland"} & {r["moment"]["stand"] for r in site.momenten}
    if "Alle momenten in de agenda's zijn voorbij" in site.tekst("/") and open_:
        yield f"home says that all is over, the data say {open_}"


def i17_who_is_named_as_leading_leads_the_whole(site: Gelezen) -> Iterator[str]:
    names = {p["id"]: p["naam"] for kind in ("gemeenten", "organisaties") for p in site.tabel(kind)}
    for row in site.acties.values():
        trekkers = {names[t] for t in row["trekkers"]}
        for address in ("/acties/", f"/agendas/{row['thema']}/"):
            found = re.search(
                rf'href="{re.escape(row["url"])}".*?(?:<dt>Wie leidt</dt><dd>(.*?)</dd>|Trekker: (.*?)</span>|<li\b)',
                site.main(address),
                re.DOTALL,
            )
            said = woorden(found[1] or found[2] or "") if found else ""
            others = {n for n in names.values() if re.search(rf"\b{re.escape(n)}\b", said.partition(", samen met ")[0])}
            shorter = {n for n in others if any(n != m and n in m for m in others)}
            if said and 'class="ontbreekt"' not in (found[1] or "") and not others - shorter <= trekkers:  # type: ignore[index]
                yield f"{address}: {row['id']} “{said}”, in the data {sorted(trekkers)}"


def i18_what_a_gemeente_does_is_counted_once(site: Gelezen) -> Iterator[str]:
    leading, idle = {str(r) for r in LEIDENDE_ROLLEN}, {str(r) for r in NIET_WERKENDE_ROLLEN}
    for gemeente in site.tabel("gemeenten"):
        slug = gemeente["id"]
        roles: dict[str, set[str]] = {}
        for row in site.acties.values():
            # Of a plan that is over counts what a party did in it.
            over, stopped = row["agenda"] in site.over, row["status"]["waarde"] == "overgegaan"
            for b in row["betrokkenen"]:
                if b["wie"] == slug and (over or (not stopped and _nu(site, b))):
                    roles.setdefault(row["id"], set()).add(b["rol"])
        leads = {a for a, own in roles.items() if own & leading}
        works = {a for a, own in roles.items() if own - idle} - leads
        told = re.search(r"Wat doet [^?]*\? ?(.*?) (?:Volgende keer|Hoe ver)", site.tekst(f"/gemeenten/{slug}/"))
        counted = sum(map(int, re.findall(r"\b(\d+) (?:acties?|overige? project)", told[1]))) if told else None
        if counted is not None and counted != len(leads) + len(works):
            yield f"{slug}: {counted} on its page, {len(leads)} and {len(works)} in the data"


def _nu(site: Gelezen, betrokkene: Rij) -> bool:
    """Tell whether a role is one of now; only the region knows the days that the words mean."""
    times = {
        (t.tekst, t.geschreven): t
        for a in site.region.acties.values()
        for p in (a, *a.deelacties)
        for b in p.betrokkenen
        for t in (b.vanaf, b.tot)
        if t
    }
    known = {tekst: t for (tekst, _), t in times.items()}
    begin, end = known.get(betrokkene["vanaf"] or ""), known.get(betrokkene["tot"] or "")
    return not (end and end.voorbij(site.today)) and not (begin and begin.komt(site.today))


def i19_lists_are_in_order_of_time(site: Gelezen) -> Iterator[str]:
    plaats = {}
    for g in site.region.momenten:
        plaats[g.item.replace("#", "/#"), g.moment.wanneer.getoond] = g.moment.wanneer.plaats
    for agenda in site.agendas:
        address = f"/agendas/{agenda}/planning/"
        for deel in site.delen(address):
            shown = [
                plaats.get((href.removeprefix("/agendas/").rstrip("/"), words.partition(" (eerst")[0]))
                for words, _, _, href in _momenten(deel.html)
            ]
            days = [d for d in shown if d]
            if deel.kop == "Voorbij" and days != sorted(days, reverse=True):
                yield f"{address}: what is over is out of order"
            if deel.kop == "Wat komt eraan?":
                late = [max(d, site.today) for d in days]
                if late != sorted(late):
                    yield f"{address}: what is to come is out of order"


def i21_an_item_stands_once_in_a_part(site: Gelezen) -> Iterator[str]:
    card = re.compile(r'<h\d class="kaart__titel">.*?href="([^"]+)"', re.DOTALL)
    for address in site.paginas:
        found = re.split(r"<section\b", site.main(address))
        for part in found:
            yield from (f"{address}: {u} twice" for u, n in Counter(card.findall(part)).items() if n > 1)
        if re.fullmatch(r"/gemeenten/[^/]+/", address):
            yield from (
                f"{address}: {u} is a card twice" for u, n in Counter(card.findall(site.main(address))).items() if n > 1
            )


def i22_a_feed_tells_what_has_been(site: Gelezen) -> Iterator[str]:
    for name in (n for n in site.files if n.endswith("feed.atom")):
        days = [e["updated"][:10] for e in site.feed(name)]
        yield from (f"{name}: {day}" for day in days if day > site.today.isoformat())
        if days != sorted(days, reverse=True):
            yield f"{name}: not the newest first"


def i23_events_are_told_apart_and_stand_as_the_data_say(site: Gelezen) -> Iterator[str]:
    uids = Counter(str(e["UID"]) for e in site.gebeurtenissen)
    yield from (f"{uid} twice" for uid, n in uids.items() if n > 1)
    dated = [r["moment"] for r in site.momenten if r["moment"]["aard"] in ("afspraak", "termijn", "periode", "open")]
    dated = [m for m in dated if m["van"] or m["tot"]]
    counts = Counter(str(e["STATUS"]) for e in site.gebeurtenissen)
    dropped = sum(m["stand"] in ("vervalt", "overgegaan") for m in dated)
    if counts["CANCELLED"] != dropped:
        yield f"{counts['CANCELLED']} cancelled, {dropped} in the data"
    sure = sum(m["precisie"] == "dag" and m["van"] == m["tot"] and m["aard"] == "afspraak" for m in dated)
    if counts["CONFIRMED"] > sure:
        yield f"{counts['CONFIRMED']} confirmed, {sure} days in the data"


def i24_a_letter_does_not_say_that_nothing_changed(site: Gelezen) -> Iterator[str]:
    for address in (a for a in site.paginas if a.endswith("/raadsbrief/")):
        text = site.tekst(address)
        yield from (f"{address}: “{w}”" for w in ("niets veranderde", "Er veranderde niets") if w in text)
        since = re.search(r"(?:Sinds|dus sinds) (\d+) (\w+) (\d{4})", text)
        if since and "Wij weten niet van wijzigingen." in text:
            day = date(int(since[3]), _MAANDEN.index(since[2]) + 1, int(since[1]))
            slug = address.split("/")[2]
            mine = {i for i, a in site.agendas.items() if slug in a["gemeenten"]}
            new = [
                a.id
                for a in site.region.acties.values()
                if a.agenda in mine
                for s in a.statussen
                if s.per.tot and day < s.per.tot <= site.today
            ]
            yield from (f"{address}: {a} has a newer status" for a in new)


def i25_a_number_agrees_with_its_noun(site: Gelezen) -> Iterator[str]:
    for address in site.paginas:
        yield from (f"{address}: {found}" for found in _MEERVOUD.findall(site.tekst(address)))


def i26_an_absence_is_stated_once(site: Gelezen) -> Iterator[str]:
    for row in site.acties.values():
        main = re.sub(r'<section class="deelactie".*?</section>', "", site.main(row["url"]), flags=re.DOTALL)
        said = [woorden(p) for p in re.findall(r'<p class="ontbreekt">(.*?)</p>', main, re.DOTALL)]
        yield from (f"{row['url']}: “{w}” {n} times" for w, n in Counter(said).items() if n > 1)


def i27_one_question_has_one_answer(site: Gelezen) -> Iterator[str]:
    names = {p["id"]: p["naam"] for kind in ("gemeenten", "organisaties") for p in site.tabel(kind)}
    for row in site.acties.values():
        led = re.search(r"<dt>Wie\?</dt><dd>(.*?)</dd>", site.main(row["url"]), re.DOTALL)
        said = woorden(led[1]) if led else ""
        yield from (f"{row['url']}: {names[t]} leads, not said" for t in row["trekkers"] if names[t] not in said)
    for gemeente in site.tabel("gemeenten"):
        slug = gemeente["id"]
        page, brief = site.main(f"/gemeenten/{slug}/"), f"/gemeenten/{slug}/raadsbrief/"
        coming = next((d for d in site.delen(f"/gemeenten/{slug}/") if d.kop == "Komende momenten"), None)
        first = next(iter(_momenten(coming.html)), None) if coming else None
        shown = re.search(r"<dt>In de raad\?</dt><dd>(.*?)</dd>", page, re.DOTALL)
        if first and shown and not woorden(shown[1]).startswith(first[0].partition(" (")[0]):
            yield f"{slug}: next “{woorden(shown[1])}”, in the list “{first[0]}”"
        if first is None and shown and "geen nieuwe datum" not in woorden(shown[1]):
            yield f"{slug}: next “{woorden(shown[1])}”, in no list"
        if first is None and any(
            _MOMENT.findall(d.html) for d in site.delen(brief) if d.kop.startswith("Wat bespreekt uw")
        ):
            yield f"{slug}: the letter announces what its page does not"


def i28_a_version_shows_all_that_it_keeps(site: Gelezen) -> Iterator[str]:
    for editie in site.tabel("edities"):
        # A large version has a page for each of its acties.
        whole = (site.tekst(a) for a in site.paginas if a.startswith(editie["url"]))
        text = "".join("".join(whole).split())
        for actie in editie["acties"]:
            kept = [actie["titel"], actie["samenvatting"], *(d["titel"] for d in actie["deelacties"])]
            fields = [*actie["velden"], *(f for p in (*actie["deelacties"], *actie["momenten"]) for f in p["velden"])]
            kept += [w for f in fields for w in f["woorden"]]
            yield from (f"{editie['url']}: “{w[:60]}”" for w in kept if "".join(w.split()) not in text)


def i31_members_are_those_of_the_newest_list(site: Gelezen) -> Iterator[str]:
    for organisatie in site.region.organisaties.values():
        lists = sorted(organisatie.leden, key=lambda leden: (leden.per.gedateerd, leden.per.sorteersleutel))
        for slug in site.region.gemeenten:
            if slug in site.weg or not lists or not site.main(f"/gemeenten/{slug}/"):
                continue
            dl = re.search(r"<dt>Werkt samen in</dt><dd>(.*?)</dd></div>", site.main(f"/gemeenten/{slug}/"), re.DOTALL)
            shown = bool(dl and f'href="/organisaties/{organisatie.slug}/"' in dl[1])
            newest = next((x for x in reversed(lists) if any(r.slug == slug for r in x.wie) or not x.onvolledig), None)
            member = newest is not None and any(r.slug == slug for r in newest.wie)
            if shown is not member:
                yield f"{slug}: {organisatie.slug} shown {shown}, in its newest list {member}"


def i32_what_is_over_says_so_everywhere(site: Gelezen) -> Iterator[str]:
    for agenda in site.over:
        for address in _van_agenda(site, agenda):
            text = site.tekst(address)
            if "afgelopen" not in text and "voorbij" not in text and not _editie(site, address):
                yield f"{address} is silent"
        acties = [a for a in site.acties.values() if a["agenda"] == agenda]
        lists = ("/", "/agendas/", *(("/acties/", "/voortgang/") if acties else ()))
        yield from (f"{page} is silent about {agenda}" for page in lists if "afgelopen" not in site.tekst(page).lower())
        for slug in site.agendas[agenda]["gemeenten"]:
            page = site.tekst(f"/gemeenten/{slug}/")
            if page and "afgelopen" not in page.lower():
                yield f"/gemeenten/{slug}/ is silent about {agenda}"


def i33_a_figure_in_a_chart_is_that_of_the_data(site: Gelezen) -> Iterator[str]:
    for row in re.findall(r'<div class="stippenrij">(.*?)</li>\n', site.main("/voortgang/"), re.DOTALL):
        dots, words = row.count('role="img"'), [int(n) for n in re.findall(r"<b>(\d+)</b>", row)]
        whole = re.search(r'<p class="ontbreekt">(\d+)', row)
        if dots != sum(words) or whole is None or dots != int(whole[1]):
            yield f"/voortgang/: {dots} dots, {words} of {whole[1] if whole else 'nothing'}"
    for agenda in site.agendas:
        for row in re.findall(r'<div class="stippenrij">(.*?)</div>', site.main(f"/agendas/{agenda}/"), re.DOTALL):
            first, _, rest = row.partition('<ul class="telling">')
            if first.count('class="stip"') != sum(int(n) for n in re.findall(r"<b>(\d+)</b>", rest)):
                yield f"/agendas/{agenda}/: other dots than words"
    for peiling in site.tabel("peilingen"):
        text = site.tekst(peiling["url"])
        for vraag in peiling.get("vragen", ()):
            for uitslag in vraag.get("uitslagen", ()):
                number = str(uitslag.get("waarde", "")).replace(".", ",")
                if number and number not in text and number.removesuffix(",0") not in text:
                    yield f"{peiling['url']}: {number} is not shown"


INVARIANTEN: tuple[Invariant, ...] = tuple(
    value for name, value in sorted(globals().items()) if re.match(r"i\d\d_", name) and callable(value)
)
