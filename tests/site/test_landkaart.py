"""The maps of the real region are light enough for every page that has one."""

from __future__ import annotations

import gzip
import re

from tests.conftest import Built, none_of

# What a map may weigh: one to choose from, one of a gemeente with its neighbours, and one with links to a few others.
KEUZE, EEN, ENKELE = 2048, 512, 1536
MOST = {
    "index.html": KEUZE,
    "gemeenten/index.html": KEUZE,
    "gemeenten/kaag-en-braassem/index.html": EEN,
    "gemeenten/haarlem/index.html": ENKELE,
    "organisaties/hart-van-holland/index.html": ENKELE,
}
MAP = re.compile(r'<figure class="landkaart.*?(<svg.*?</svg>)', re.DOTALL)


def weight(html: str) -> int:
    svg = MAP.search(html)
    return len(gzip.compress(svg[1].encode("utf-8"), 9)) if svg else 0


def test_maps_are_light(built: Built) -> None:
    found = {name: weight(html) for name, html in built.html().items()}
    assert all(found[name] for name in MOST)
    none_of(
        [f"{name}: {size} bytes" for name, size in found.items() if size > MOST.get(name, ENKELE)],
        "maps that are too heavy",
    )
