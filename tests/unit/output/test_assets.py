"""Styles and scripts: lasting names that follow their bytes, and imports that find each other."""

from __future__ import annotations

import re
import struct

from regioagenda.base.diagnostics import Severity
from regioagenda.base.memo import NoMemo
from regioagenda.output.assets import make_assets, unsafe_files

CSS, JS, ROOT = "templates/assets/css/", "templates/assets/js/", "templates/assets/wortel/"


def test_styles_become_one_file_in_order_of_name() -> None:
    one = make_assets({CSS + "20-b.css": b"b{}", CSS + "10-a.css": b"a{}", CSS + "leesmij.txt": b"x"})
    (name,) = one.files
    assert one.urls["stijl.css"] == f"/{name}" and one.files[name].index(b"a{}") < one.files[name].index(b"b{}")
    assert re.fullmatch(r"assets/stijl\.[0-9a-f]{12}\.css", name)


def test_a_name_changes_with_its_bytes_and_only_then() -> None:
    one = make_assets({CSS + "a.css": b"a{}", JS + "x.js": b"1"})
    same = make_assets({JS + "x.js": b"1", CSS + "a.css": b"a{}"})
    other = make_assets({CSS + "a.css": b"b{}", JS + "x.js": b"1"})
    assert dict(one.urls) == dict(same.urls) and dict(one.files) == dict(same.files)
    assert one.urls["stijl.css"] != other.urls["stijl.css"] and one.urls["x.js"] == other.urls["x.js"]


def test_imports_get_the_lasting_names_of_what_they_import() -> None:
    sources = {
        JS + "a.js": b'import { b } from "./b.js";\nimport "./c.js"\n',
        JS + "b.js": b"import {c} from './c.js'; export const b = 1;",
        JS + "c.js": b"export const c = 1;",
    }
    made = make_assets(sources)
    text = {name: made.files[url.lstrip("/")].decode() for name, url in made.urls.items()}
    # They lie beside each other, wherever the site is.
    b, c = (f"./{made.urls[name].rpartition('/')[2]}" for name in ("b.js", "c.js"))
    assert f'from "{b}"' in text["a.js"] and f'import "{c}"' in text["a.js"]
    assert f"from '{c}'" in text["b.js"]
    deeper = make_assets({**sources, JS + "c.js": b"export const c = 2;"})
    assert all(deeper.urls[name] != made.urls[name] for name in ("a.js", "b.js", "c.js"))


def test_files_for_the_root_keep_their_names() -> None:
    assert make_assets({ROOT + "favicon.ico": b"i", CSS + "a.css": b""}).files["favicon.ico"] == b"i"


def test_a_heavy_picture_is_told_with_how_long_it_takes_and_what_to_do() -> None:
    header = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 4000, 2000) + bytes(5)
    whole = header + b"\0" * 4_200_000 + b"\0\0\0\0IEND\xaeB`\x82"
    (told,) = unsafe_files({"content/bestanden/haven.png": whole}, NoMemo())
    assert (told.code, told.severity) == ("afbeelding-zwaar", Severity.WAARSCHUWING)
    assert told.message == "Deze afbeelding is 4,2 MB. Op een trage telefoon duurt dat 21 seconden."
    assert told.hint == "Maak haar 1600 beeldpunten breed (nu 4000) en bewaar haar als jpg of webp, kleiner dan 400 kB."
    assert not [
        *unsafe_files({"content/bestanden/haven.png": header + b"\0" * 300_000 + b"\0\0\0\0IEND\xaeB`\x82"}, NoMemo())
    ]
