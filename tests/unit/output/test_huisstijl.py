"""What a region's own look does to the site: the one stylesheet, the header, and what an editor is told."""

from __future__ import annotations

import re
import struct

from regioagenda.base.memo import NoMemo
from regioagenda.output.assets import small_css
from regioagenda.pipeline import glimpse
from tests.helpers import AGENDA, TODAY, Sources, changed, files, lines, make, place_of, templates, tiny

SITE = "content/site.yaml"
LOGO = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 240, 80) + bytes(5)
LOGO += b"\0\0\0\0IEND\xaeB`\x82"


def styled(*fields: str, **extra: bytes) -> Sources:
    sources = tiny()
    sources[SITE] += "".join(["huisstijl:\n", *(f"  {field}\n" for field in fields)]).encode()
    return sources | {f"content/bestanden/{name.replace('_', '.')}": data for name, data in extra.items()}


def stylesheet(sources: Sources) -> str:
    (css,) = [data.decode() for name, data in files(sources).items() if name.startswith("assets/stijl.")]
    return css


def test_without_a_look_there_is_nothing_of_it() -> None:
    css = stylesheet(tiny())
    assert "@media screen{:root" not in css and "@font-face" not in css
    assert b"<img" not in files()["index.html"]


def test_colours_become_tokens_by_day_and_by_night() -> None:
    css = stylesheet(styled('kleur: "#7a1f3d"'))
    day, night = re.findall(r"@media screen[^{]*\{:root\{([^}]*)\}\}", css)
    assert "--bord:#7a1f3d" in day and "--link:#7a1f3d" in day
    assert "--bord:#701435" in night and "--link:#7a1f3d" not in night
    # After the tokens of the program, before everything else.
    assert css.index("--bord:#0b4f6c") < css.index("--bord:#7a1f3d") < css.index("body{")


def test_a_letter_comes_from_the_device_unless_a_file_is_given() -> None:
    css = stylesheet(styled("letter: schreef"))
    assert "--letter:Charter" in css and "@font-face" not in css
    css = stylesheet(styled("letterbestand: bestanden/a.woff2", a_woff2=b"wOF2 letters"))
    assert 'src:url("../bestanden/a.woff2")' in css and "--letter:huisstijl,system-ui" in css
    assert files(styled("letterbestand: bestanden/a.woff2", a_woff2=b"wOF2x"))["bestanden/a.woff2"] == b"wOF2x"


def test_a_logo_stands_in_the_header_with_its_size_and_the_name_of_the_site() -> None:
    home = files(styled("logo: bestanden/logo.png", logo_png=LOGO))["index.html"].decode()
    (img,) = re.findall(r"<img[^>]*>", home)
    assert 'src="/bestanden/logo.png"' in img and 'alt="Regioagenda Duinstreek"' in img
    assert 'width="240" height="80"' in img


def test_a_colour_with_too_little_contrast_stops_the_build() -> None:
    sources = styled('kleur: "#ffcc00"')
    result = make(sources)
    place = place_of(sources[SITE], '"#ffcc00"')
    assert lines(result.diagnostics) == [f"{SITE}:{place} contrast-te-laag"]
    (told,) = result.diagnostics
    assert "1,34" in told.message and "4,5." in told.message and 'kleur: "#886b00"' in told.hint
    assert result.site is None
    assert glimpse({**templates(), **sources}, today=TODAY, memo=NoMemo()).files is None
    assert make(styled('kleur: "#886b00"')).ok


def test_each_colour_is_told_once() -> None:
    told = make(styled('kleur: "#ffcc00"', 'accent: "#0b6b3a"', 'link: "#888888"')).diagnostics
    assert [d.code for d in told] == ["contrast-te-laag"] * 3
    assert "hierboven wordt aangeraden" in told[1].message


def test_a_colour_behind_a_hash_without_quotes_is_explained() -> None:
    (told,) = make(styled("kleur: #7a1f3d")).diagnostics
    assert told.code == "veld-leeg" and "aanhalingstekens" in told.hint


def test_a_file_that_is_missing_or_something_else_is_told() -> None:
    (told,) = make(styled("logo: bestanden/lgo.png", logo_png=LOGO)).diagnostics
    assert (told.code, told.hint) == ("huisstijl-bestand", "Bedoelt u “bestanden/logo.png”?")
    (told,) = make(styled("letterbestand: bestanden/a.woff2", a_woff2=b"OTTO")).diagnostics
    assert told.code == "huisstijl-bestand" and "woff2" in told.message


def test_small_css_says_the_same() -> None:
    css = 'a > b ,c { color : red ; margin: 1px  -2px } /* x */\n.d::after { content: " ; { " }\n@media (x: 1) { e { f: calc(1px + 2px) } }\n'
    assert small_css(css) == (
        'a>b,c{color :red;margin:1px -2px}.d::after{content:" ; { "}@media (x:1){e{f:calc(1px + 2px)}}'
    )


def test_an_agenda_has_the_colour_that_it_chose() -> None:
    css = stylesheet(
        changed(AGENDA + "agenda.md", ("volledigheid: volledig\n", 'volledigheid: volledig\nkleur: "#6E2C6E"\n'))
    )
    day, night = re.findall(r"@media screen[^{]*\{:root\{([^}]*)\}\}", css)
    assert re.search(r"--agenda-\d:#6e2c6e", day) and "#6e2c6e" not in night
    assert day.count("--agenda-") == night.count("--agenda-") == 1, "the others keep theirs"


def test_a_colour_of_an_agenda_that_cannot_be_read_is_told_with_one_that_can() -> None:
    pale = changed(AGENDA + "agenda.md", ("volledigheid: volledig\n", 'volledigheid: volledig\nkleur: "#ffcc00"\n'))
    (found,) = [d for d in make(pale).diagnostics if d.code == "contrast-te-laag"]
    assert (found.where.path, found.where.line) == (AGENDA + "agenda.md", 10)
    advised = re.search(r'kleur: "(#[0-9a-f]{6})"', found.hint)
    assert (
        advised
        and make(
            changed(
                AGENDA + "agenda.md", ("volledigheid: volledig\n", f'volledigheid: volledig\nkleur: "{advised[1]}"\n')
            )
        ).ok
    )
