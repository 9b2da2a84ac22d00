"""Addresses from the root of the site → addresses from the page that holds them, so that a site works wherever it lies.

Everything that makes a page writes addresses from the root (`/agendas/x/`); this is the one place that knows how deep a
page lies. Below which path a site is served, or in which folder it lies, is then nowhere in its bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# An attribute with an address, or the address that a page at an old address leads to.
_ADDRESS = re.compile(r'(?<= )((?:href|src|action|poster)="|content="0; url=)(/(?!/)[^"]*)(?=")')
_SEEN = re.compile(r'(?<= )((?:href|src|action|poster)="|content="0; url=)([^"]+)(?=")')
_CHOICE = re.compile(r'(?<= srcset=")[^"]+(?=")')
_URL = re.compile(r"""(url\(["']?)(/(?!/)[^"')]*)""")


def root_from(address: str) -> str:
    """Give the way from a page to the root of the site: `../../` from `/agendas/x/`, `./` from the root itself."""
    return "../" * address.partition("#")[0].partition("?")[0].count("/", 1) or "./"


def relative(address: str, page: str) -> str:
    """Give an address from the root as seen from a page. The page itself is the empty part before its `#` or `?`."""
    path, mark, rest = address, "", ""
    for sign in "#?":
        if sign in path:
            path, mark, rest = path.partition(sign)[0], sign, address[len(path.partition(sign)[0]) + 1 :]
    here, there = page.split("/")[1:-1], path.split("/")[1:]
    same = 0
    while same < len(here) and same < len(there) - 1 and here[same] == there[same]:
        same += 1
    way = "../" * (len(here) - same) + "/".join(there[same:])
    return f"{way or './'}{mark}{rest}"


def absolute(address: str, page: str) -> str:
    """Give an address seen from a page as an address from the root; what leads out of the site stays as it is."""
    if re.match(r"[a-z]+:|/|#|\?", address):
        return address
    parts = page.split("/")[1:-1]
    while address.startswith(("./", "../")):
        parts = parts[:-1] if address.startswith("../") else parts
        address = address.partition("/")[2]
    return "/" + "".join(f"{part}/" for part in parts) + address


def relative_html(html: str, page: str) -> str:
    """Make every address in a page relative to where it lies."""
    return _choices(_ADDRESS.sub(lambda m: m[1] + relative(m[2], page), html), lambda a: relative(a, page))


def below_html(html: str, path: str) -> str:
    """Put every address in a page below a path: of the one page that is shown at addresses that nobody knows beforehand."""
    return _choices(_ADDRESS.sub(lambda m: m[1] + path + m[2], html), lambda a: path + a)


def relative_css(css: str, file: str) -> str:
    """Make every address in a stylesheet relative to where it lies."""
    return _URL.sub(lambda m: m[1] + relative(m[2], file), css)


def rooted_html(html: str, page: str) -> str:
    """Give a page with every address in it from the root again, as it was planned."""
    return _choices(_SEEN.sub(lambda m: m[1] + absolute(m[2], page), html), lambda a: absolute(a, page))


def _choices(html: str, turn: Callable[[str], str]) -> str:
    return _CHOICE.sub(lambda m: turned_choice(m[0], turn), html) if ' srcset="' in html else html


def turned_choice(srcset: str, turn: Callable[[str], str]) -> str:
    """Turn every address of the files to choose from; our addresses hold no space."""
    return ", ".join(f"{turn(url)} {width}" for url, width in map(str.split, srcset.split(", ")))
