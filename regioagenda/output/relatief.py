"""Addresses from the root of the site → addresses from the page that holds them, so that a site works wherever it lies.

Everything that makes a page writes addresses from the root (`/agendas/x/`); this is the one place that knows how deep a
page lies. Below which path a site is served, or in which folder it lies, is then nowhere in its bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# An attribute with an address, or the address that a page at an old address leads to.
_ADDRESS = re.compile(r'(?<= )((?:href|src|action|poster)="|content="0; url=)(/(?!/)[^"]*)(?=")')
_NAMES = (" href", " src", " action", " poster")
_MOVED = ' content="0; url=/'
_LEADS = re.compile(r'( content="0; url=)(/(?!/)[^"]*)(?=")')
# What may stand behind an address that is a folder.
_ENDS = ("", "#", "?", '"')
_SEEN = re.compile(r'(?<= )((?:href|src|action|poster)="|content="0; url=)([^"]+)(?=")')
_CHOICE = re.compile(r'(?<= srcset=")[^"]+(?=")')
_URL = re.compile(r"""(url\(["']?)(/(?!/)[^"')]*)""")


def root_from(address: str) -> str:
    """Give the way from a page to the root of the site: `../../` from `/agendas/x/`, `./` from the root itself."""
    return "../" * address.partition("#")[0].partition("?")[0].count("/", 1) or "./"


def relative(address: str, page: str) -> str:
    """Give an address from the root as seen from a page. The page itself is the empty part before its `#` or `?`."""
    return _seen(address[1:], _ways(page))


def _ways(page: str) -> tuple[tuple[str, str], ...]:
    """Give every folder that a page lies in, the nearest first, without the slash at its begin, and the way up to it."""
    here = page.split("/")[1:-1]
    depths = range(len(here), -1, -1)
    return tuple(("".join(f"{part}/" for part in here[:n]), "../" * (len(here) - n)) for n in depths)


def _seen(rest: str, ways: tuple[tuple[str, str], ...]) -> str:
    """Give what begins with an address, without the slash at its begin, as seen from where these ways begin."""
    folder, up = next(way for way in ways if rest.startswith(way[0]))
    below = rest[len(folder) :]
    return f"{up}{below}" if up or below[:1] not in _ENDS else f"./{below}"


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
    ways = _ways(page)
    before, *rest = html.split('="/')
    parts = [before]
    for text in rest:
        # An address that begins with two slashes is that of another site.
        inside = before.endswith(_NAMES) and text[:1] != "/"
        parts.append(f'="{_seen(text, ways)}' if inside else f'="/{text}')
        before = text
    made = "".join(parts)
    if _MOVED in made:
        made = _LEADS.sub(lambda m: m[1] + relative(m[2], page), made)
    return _choices(made, lambda address: relative(address, page))


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
