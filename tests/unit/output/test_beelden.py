"""Pictures of editors: smaller copies where the library is installed, the picture itself where it is not."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator

import pytest

from regioagenda.base.diagnostics import Severity
from regioagenda.base.memo import NoMemo
from regioagenda.domain.bestandsmaten import lees_bestanden
from regioagenda.output.assets import editors_files, unsafe_files
from regioagenda.output.relatief import below_html, relative_html, rooted_html
from regioagenda.pages.bouwstenen.beelden import beeldadres
from regioagenda.reading import verkleinen
from regioagenda.reading.afbeelding import afmetingen
from regioagenda.reading.verkleinen import COPIES, verklein

Image = pytest.importorskip("PIL.Image")
PATH = "content/bestanden/mijn haven.jpg"


def photo(width: int, height: int, *, kind: str = "JPEG", turned: int = 0, grain: int = 40) -> bytes:
    """Make something like a photo: soft shapes with grain, the same every time."""
    chance = random.Random(3)
    small = Image.frombytes("RGB", (32, 24), chance.randbytes(32 * 24 * 3)).resize((width, height), 3)
    noise = Image.frombytes("L", (256, 256), chance.randbytes(65536)).resize((width, height)).convert("RGB")
    picture = Image.blend(small, noise, grain / 255)
    out = io.BytesIO()
    exif = Image.Exif()
    if turned:
        exif[0x0112] = turned
    picture.save(out, kind, quality=95, exif=exif)
    return out.getvalue()


@pytest.fixture
def without_library() -> Iterator[None]:
    """Work as where the library is not installed."""
    known = verkleinen.kan_verkleinen
    verkleinen.kan_verkleinen.cache_clear()
    import sys

    hidden = {name: sys.modules.pop(name) for name in [*sys.modules] if name == "PIL" or name.startswith("PIL.")}
    sys.modules["PIL"] = None  # type: ignore[assignment] - what import takes as “not there”
    yield
    del sys.modules["PIL"]
    sys.modules.update(hidden)
    known.cache_clear()


def test_a_photo_gets_copies_that_stay_within_their_budget() -> None:
    data = photo(2400, 1600)
    copies = verklein(data)
    assert [(c.breedte, c.hoogte) for c in copies] == [(480, 320), (960, 640), (1600, 1067)]
    assert all(len(c.data) <= most for c, (_, most) in zip(copies, COPIES, strict=True))
    assert [afmetingen(c.data) for c in copies] == [(c.breedte, c.hoogte) for c in copies]
    assert verklein(data) == copies


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_other_kinds_of_pictures_get_copies_too(kind: str) -> None:
    assert [c.breedte for c in verklein(photo(1000, 700, kind=kind))] == [480, 960]


def test_a_light_picture_one_that_moves_and_one_that_is_broken_stay_as_they_are() -> None:
    moving = io.BytesIO()
    frames = [Image.effect_noise((900, 600), 60) for _ in range(3)]
    frames[0].save(moving, "GIF", save_all=True, append_images=frames[1:])
    whole = photo(1600, 1000)
    assert [verklein(data) for data in (photo(300, 200, grain=0), moving.getvalue(), whole[:50_000], b"x")] == [()] * 4


def test_a_phone_held_upright_gives_an_upright_copy() -> None:
    sources = {PATH: photo(1600, 1200, turned=6)}
    maat = lees_bestanden(sources, NoMemo()).maten["bestanden/mijn haven.jpg"]
    assert (maat.breedte, maat.hoogte) == (1200, 1600)
    assert [c.hoogte > c.breedte for c in verklein(sources[PATH])] == [True, True]


def test_a_page_offers_the_copies_and_never_a_picture_that_is_too_heavy() -> None:
    name = "bestanden/mijn haven.jpg"
    large = lees_bestanden({PATH: photo(2400, 1600)}, NoMemo()).maten[name]
    shown = beeldadres(name, large)
    assert shown.url == "/bestanden/mijn-haven.jpg.1600.webp"
    assert shown.keuze == ", ".join(f"/bestanden/mijn-haven.jpg.{w}.webp {w}w" for w in (480, 960, 1600))
    small = lees_bestanden({PATH: photo(700, 500)}, NoMemo()).maten[name]
    shown = beeldadres(name, small)
    assert shown.url == "/bestanden/mijn-haven.jpg"
    assert shown.keuze == "/bestanden/mijn-haven.jpg.480.webp 480w, /bestanden/mijn-haven.jpg 700w"


def test_the_copies_are_published_beside_the_picture_and_a_heavy_one_is_no_longer_told() -> None:
    sources = {PATH: photo(2400, 1600)}
    assert len(sources[PATH]) > verkleinen.HEAVY
    made = editors_files(sources, NoMemo())
    assert [*made] == [*(f"bestanden/mijn-haven.jpg.{w}.webp" for w in (480, 960, 1600)), "bestanden/mijn-haven.jpg"]
    assert "afbeelding-zwaar" not in {d.code for d in unsafe_files(sources, NoMemo())}


@pytest.mark.usefixtures("without_library")
def test_without_the_library_the_picture_is_used_as_it_is_and_the_editor_is_told() -> None:
    assert not verkleinen.kan_verkleinen()
    path, name = "content/bestanden/haven.jpg", "bestanden/haven.jpg"
    # Made before the library was hidden: a JPEG that says it is large.
    frame = b"\xff\xd8\xff\xc0\x00\x11\x08" + (1600).to_bytes(2, "big") + (2400).to_bytes(2, "big") + bytes(10)
    sources = {path: frame + bytes(900_000) + b"\xff\xd9"}
    maat = lees_bestanden(sources, NoMemo()).maten[name]
    assert (maat.breedte, maat.hoogte, maat.kopieen) == (2400, 1600, ())
    assert beeldadres(name, maat).url == f"/{name}" and not beeldadres(name, maat).keuze
    (told,) = unsafe_files(sources, NoMemo())
    assert (told.code, told.severity) == ("afbeelding-zwaar", Severity.WAARSCHUWING)
    assert told.hint.endswith("Of typ één keer “make beelden”: dan maakt de site zelf kleinere.")


def test_the_files_to_choose_from_are_found_wherever_a_page_lies() -> None:
    html = '<img src="/b/a.jpg" srcset="/b/a.480.webp 480w, /b/a.jpg 700w" sizes="100vw">'
    seen = relative_html(html, "/agendas/x/")
    assert 'srcset="../../b/a.480.webp 480w, ../../b/a.jpg 700w"' in seen
    assert rooted_html(seen, "/agendas/x/") == html
    assert 'srcset="/onder/b/a.480.webp 480w, /onder/b/a.jpg 700w"' in below_html(html, "/onder")
