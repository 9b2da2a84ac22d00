"""Templates are checked against the views they get, in every branch, without a page that reaches it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Generic, TypeVar

import pytest
from markupsafe import Markup

from regioagenda.output.site_view import SiteView, site_view
from regioagenda.output.template_check import check_templates, sample
from regioagenda.pages.lijst import PAGES
from tests.conftest import none_of
from tests.helpers import MEMO, TODAY, lines, make, templates, tiny
from tests.unit.output.kleine_regio import region

T = TypeVar("T")
ALL = frozenset(row.template for row in PAGES)
FOLDER = "templates/"


def site() -> SiteView:
    scripts = {p.rpartition("/")[2]: "/x" for p in templates() if p.startswith(f"{FOLDER}assets/")}
    return site_view(region(), (), {**scripts, "stijl.css": "/x"}, TODAY)


def check(name: str, text: str, used: frozenset[str] = ALL) -> list[str]:
    """Put another template in place of one of ours; give where something is wrong."""
    changed = {**templates(), f"{FOLDER}{name}": text.encode()}
    given = tuple((p.removeprefix(FOLDER), changed[p]) for p in sorted(changed) if p.endswith(".html"))
    return lines(check_templates(given, used, site(), MEMO))


def test_our_own_templates_ask_for_nothing_that_is_not_there() -> None:
    own = templates()[f"{FOLDER}basis.html"].decode()
    none_of(check("basis.html", own), "wrong in our own templates")


@pytest.mark.parametrize(
    "text",
    [
        "{{ view.weg }}",
        "{% if view.weg %}{% endif %}",
        "{% if view.rijen %}{% else %}{{ view.weg }}{% endif %}",
        "{% if not view.rijen %}{{ view.weg }}{% endif %}",
        "{% if view.rijen %}{% elif view.titel %}{{ view.weg }}{% endif %}",
        "{% for rij in view.rijen %}{{ rij.weg }}{% endfor %}",
        "{% for rij in view.rijen %}{% else %}{{ view.weg }}{% endfor %}",
        "{% for rij in view.rijen if rij.weg %}{% endfor %}",
        "{{ view.titel if view.rijen else view.weg }}",
        "{{ view.weg if view.rijen else view.titel }}",
        "{{ view.titel or view.weg }}",
        "{% if view.rijen and view.weg %}{% endif %}",
        "{% if view.weg is none %}{% endif %}",
        "{% macro m(a) %}{% endmacro %}{{ m(view.weg) }}",
        "{% macro m(a) %}{{ a.weg }}{% endmacro %}{{ m(view) }}",
        "{{ site.scripts['weg.js'] }}",
        "{{ head.stand.weg }}",
        "{{ nergens }}",
        "{% include 'weg.html' %}",
        "{% if %}",
    ],
)
def test_a_name_that_is_not_there_is_found_in_every_branch(text: str) -> None:
    (found,) = check("tabel.html", f"\n{text}")
    assert re.fullmatch(r"templates/(tabel|weg)\.html:[12]:1 sjabloon-fout", found)


@pytest.mark.parametrize(
    "text",
    [
        "{{ view.titel }}{{ site.logo.url }}{{ head.stand.vervolg_bij.url }}",
        "{% if site.logo %}{{ site.logo.url }}{% endif %}",
        "{{ view.rijen[3] }}{{ view.rijen[:2]|length }}",
        "{% if view.weg is defined %}{{ view.weg }}{% endif %}",
        "{{ view.weg|default('') }}",
        "{% set zoek = {'x': view} %}{{ zoek[view.titel].alles.kan }}",
        "{{ view.titel.startswith(head.url) }}{{ view.titel|lower ~ 1 }}",
    ],
)
def test_what_can_be_is_left_alone(text: str) -> None:
    assert check("tabel.html", text) == []


def test_a_template_of_no_page_is_not_judged() -> None:
    assert check("tabel.html", "{{ view.weg }}", frozenset({"actie.html"})) == []


def test_a_mistake_that_many_pages_share_is_told_once() -> None:
    assert check("basis.html", "\n{{ head.weg }}{% block inhoud %}{% endblock %}") == [
        "templates/basis.html:2:1 sjabloon-fout"
    ]


def misspelt() -> Iterator[tuple[str, str, int]]:
    """Give our templates with one name misspelt: one in each of 75 names, spread over all templates."""
    count = 0
    for path, data in sorted(templates().items()):
        text = data.decode() if path.endswith(".html") else ""
        for code in re.finditer(r"\{[{%](.*?)[%}]\}", text):
            for name in re.finditer(
                r"(?<=[a-z])(?<!loop)\.(?!startswith)([a-z_]+)", re.sub('"[^"]*"', lambda m: "~" * len(m[0]), code[1])
            ):
                count += 1
                if count % 75 == 0:
                    at = code.start(1) + name.end()
                    yield path.removeprefix(FOLDER), f"{text[:at]}_zz{text[at:]}", text.count("\n", 0, at) + 1


def test_a_misspelt_name_is_told_at_its_line() -> None:
    missed = [
        f"{name}:{line}"
        for name, text, line in misspelt()
        if check(name, text, ALL if name not in ALL else frozenset({name}))[:1]
        != [f"{FOLDER}{name}:{line}:1 sjabloon-fout"]
    ]
    none_of(missed, "misspelt names that were not found there")


class _Woord(StrEnum):
    EEN = "een"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Binnen:
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Buiten(Generic[T]):
    eigen: T
    lijst: tuple[_Binnen, ...]
    paar: tuple[str, int]
    misschien: _Binnen | None
    woord: _Woord
    html: Markup


def test_a_sample_has_everything() -> None:
    value = sample(_Buiten[_Binnen])
    assert value.eigen == _Binnen(tekst="x") and value.misschien == value.lijst[7] == value.eigen
    assert value.paar == ("x", 1) and value.woord is _Woord.EEN and isinstance(value.html, Markup)


def test_every_view_can_be_sampled() -> None:
    """Where the type of a field says nothing, what shows it cannot be checked: the pages that a whole agenda is made of,
    which are checked on their own, and the places of a field in its file and the hours of a time, which no template shows."""

    def loose(value: object, seen: set[type]) -> Iterator[str]:
        if isinstance(value, tuple):
            for item in value:
                yield from loose(item, seen)
        elif is_dataclass(value) and type(value) not in seen:
            seen.add(type(value))
            for field in fields(value):
                inner = getattr(value, field.name)
                if type(inner).__name__ == "_Anything":
                    yield f"{type(value).__name__}.{field.name}"
                yield from loose(inner, seen)

    seen: set[type] = set()
    found = {name for row in PAGES for name in loose(sample(row.view), seen)}
    assert found == {"Page.view", "Afwijking.places", "Tijd.tijdstip", "Tijd.eindtijd"}


def test_a_wrong_template_keeps_the_site_from_being_published() -> None:
    found = make({**tiny(), "templates/404.html": b"{{ view.weg }}"})
    assert found.site is None and lines(found.diagnostics) == ["templates/404.html:1:1 sjabloon-fout"]
