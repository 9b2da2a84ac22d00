"""The ids of headings and footnotes: unique on a page, however many texts stand on it."""

from __future__ import annotations

import re

from tests.helpers import FIETS, changed, files, tiny, written

VRAGEN = "content/agendas/veilig/vragen.yaml"
DOORGELICHT = "content/agendas/veilig/paginas/busbedrijf-doorgelicht.md"
NOTED = "|\n      Dit is zo.[^1] Dit ook.[^2]\n\n      [^1]: De eerste noot.\n      [^2]: De tweede noot.\n"


def html(sources: dict[str, bytes], name: str) -> str:
    return files(sources)[f"{name}/index.html"].decode()


def check_ids(page: str) -> list[str]:
    """Check that ids are unique and that every footnote and its way back arrive; give the ids of the notes."""
    ids = re.findall(r'<[a-z0-9]+(?: [^<>]*)?\sid="([^"]+)"', page)
    assert sorted({i for i in ids if ids.count(i) > 1}) == []
    targets = re.findall(r'href="#([^"]+)"', page)
    assert sorted(set(targets) - {*ids}) == []
    return [i for i in ids if re.fullmatch(r"noot-[0-9-]+", i)]


def with_notes() -> dict[str, bytes]:
    return changed(
        VRAGEN,
        ('vraag: "Hoe weet u of het aantal inbraken daalt?"\n', f"vraag: {NOTED}"),
        ('antwoord: "De politie telt de inbraken. Zie [de wijkagent](veilig/wijkagent)."\n', f"antwoord: {NOTED}"),
        ('samenvatting: "De wijkraad', f'inleiding: {NOTED.replace("      ", "  ")}samenvatting: "De wijkraad'),
    )


def test_footnotes_of_several_fields_keep_their_own_ids() -> None:
    page = html(with_notes(), "agendas/veilig/vragen")
    assert check_ids(page) == ["noot-1", "noot-2", "noot-2-1", "noot-2-2", "noot-3-1", "noot-3-2"]
    answer = page[page.index('class="vraag__antwoord"') :]
    assert answer.index('href="#noot-3-1"') < answer.index('<li id="noot-3-1">') < answer.index("De eerste noot.")
    assert '<sup id="noot-3-1-terug"><a class="footnote-ref" href="#noot-3-1" aria-label="Noot 1">1</a>' in answer


def test_footnotes_of_points_and_of_the_text_around_them() -> None:
    sources = changed(DOORGELICHT, ('tekst: "Het toezicht kost niet te veel."\n', f"tekst: {NOTED}"))
    sources[DOORGELICHT] += b'\nEn een noot.[^n]\n\n[^n]: In de tekst. Zie `<sup id="noot-1">`.\n'
    assert check_ids(html(sources, "agendas/veilig/busbedrijf-doorgelicht")) == ["noot-1", "noot-2-1", "noot-2-2"]


def test_what_looks_like_a_footnote_in_a_text_stays_text() -> None:
    sources = with_notes()
    sources[VRAGEN] = sources[VRAGEN].replace(
        b"      [^2]: De tweede noot.\n    gesteld", b'      [^2]: `<li id="noot-9">`\n    gesteld'
    )
    assert '<code>&lt;li id="noot-9"&gt;</code>' in html(sources, "agendas/veilig/vragen")


def test_an_analysis_shares_the_page_of_an_organisatie_with_its_own_text() -> None:
    path = "content/organisaties/busbedrijf.md"
    sources = {
        **tiny(),
        path: tiny()[path] + b"\n## Taken\n\nRijden. Zie [taken](#taken).[^a]\n\n[^a]: Noot.\n",
    }
    sources[DOORGELICHT] += b"\nZie [taken](#taken), [ook](#kop-plannen) en [kosten](#kosten).[^a]\n\n[^a]: Noot.\n"
    page = html(sources, "organisaties/busbedrijf")
    assert check_ids(page) == ["noot-1", "noot-2-1"]
    own, analysis = page.split('<section aria-labelledby="analyse-1">')
    assert '<h2 id="kop-taken">' in own and 'href="#kop-taken"' in own
    assert '<h3 id="kop-taken--2">' in analysis and 'href="#kop-taken--2"' in analysis
    assert 'href="#kop-plannen"' in analysis
    # The points stand on the page of the agenda only.
    assert 'href="/agendas/veilig/busbedrijf-doorgelicht/#kosten"' in analysis


def test_a_heading_and_a_point_with_one_name() -> None:
    path = "content/agendas/veilig/buurten/thema.md"
    sources = {**tiny(), path: tiny()[path] + b"\n## Rustige straten\n\nZie [hier](#rustige-straten).\n"}
    page = html(sources, "agendas/veilig/buurten")
    check_ids(page)
    assert '<h2 id="kop-rustige-straten">' in page and 'id="rustige-straten"' in page


def test_the_first_text_keeps_its_ids_whatever_stands_below() -> None:
    """Addresses of footnotes that people kept go on working when a remark with a footnote is added."""
    before = html(tiny(), "agendas/duinstreek/1.1-fietsroute")
    remark = "\n  - soort: beperking\n    tekst: |\n      Zie de noot.[^1]\n\n      [^1]: De noot.\n"
    after = html(changed(FIETS, ("opmerkingen:\n", f"opmerkingen:{remark}")), "agendas/duinstreek/1.1-fietsroute")
    notes = [i for i in check_ids(before)]
    assert check_ids(after)[: len(notes)] == notes


def test_other_texts_of_a_file_of_the_site_itself() -> None:
    text = "---\ntitel: Proef\nsamenvatting: Proef.\n---\n\nA.[^1]\n\n[^1]: Noot.\n"
    assert check_ids(html(written("content/paginas/proef.md", text), "proef")) == ["noot-1"]
