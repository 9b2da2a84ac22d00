"""Whatever the style of the files: renaming and going back gives every byte back, and only the name changes in between."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from regioagenda.base.digest import digest
from regioagenda.base.memo import NoMemo
from regioagenda.domain.load import load
from regioagenda.domain.rename.rename import Rename, rename, renamed_sources
from regioagenda.domain.rename.things import Thing, things
from regioagenda.output.lijst import GERESERVEERD
from tests.examples import examples
from tests.helpers import BUS, Sources, tiny

_LINKS = """
[een](duinstreek/1.1-fietsroute "titel") en [twee]( <duinstreek/2.1-woningen#a> ), [drie][d], [vier][d]
`[code](gemeente/duinstad)` [vijf](gemeente/duinstad) [zes](/organisaties/busbedrijf/) [zeven](begrip/ov)
[acht](/agendas/duinstreek/wonen/) [negen](duinstreek/dilemma-1-ruimte) [tien](onderwerp/wonen) [elf](pagina/over)

```
[blok](duinstreek/stemmen) [blok](duinstreek)
```

[d]: duinstreek/stemmen
"""


class Remembering(NoMemo):
    """A memo, because most files are the same from one example to the next."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, bytes], Any] = {}

    def recall(self, kind: str, parts: Iterable[bytes | str], compute: Callable[[], Any]) -> Any:
        key = (kind, digest(parts))
        if key not in self.known:
            self.known[key] = compute()
        return self.known[key]


MEMO = Remembering()
slugs = st.from_regex(r"[a-z0-9]{1,4}([.-][a-z0-9]{1,4}){0,3}", fullmatch=True)


def _quoted(draw: Callable[..., Any], text: str) -> str:
    """Put quotes and spaces around references here and there."""
    field = re.compile(r"^( *(?:- )?(?:wie|naar|eigenaar|organisatie|afzender|id): )([\w./#-]+)$", re.MULTILINE)
    text = field.sub(
        lambda m: m[1] + draw(st.sampled_from(("{}", '"{}"', "'{}'", "  {}  ", "{} # [x]({})"))).format(m[2], m[2]),
        text,
    )
    flow = re.compile(r"^( *(?:was|van|gemeenten|onderwerpen|acties|samen_met)): \[([\w./#, -]+)\]$", re.MULTILINE)
    return flow.sub(lambda m: _list(draw, m[1], m[2].split(", ")), text)


def _list(draw: Callable[..., Any], field: str, words: list[str]) -> str:
    quote = draw(st.sampled_from(("", '"', "'")))
    words = [f"{quote}{word}{quote}" for word in words]
    indent = " " * (len(field) - len(field.lstrip()))
    style = draw(
        st.sampled_from(("[a, b]", "[ a,b ]", "[a, b] # c", "[\n a,\n b ]", "[a , b,]", "- a", "  - a", "-   a # c"))
    )
    if "a, b" in style and style[0] == "[":
        return f"{field}: " + style.replace("a, b", ", ".join(words))
    if style[0] == "[":
        separator = re.sub(r".*a(.*?)b.*", r"\1", style, flags=re.DOTALL).replace("\n", f"\n{indent}")
        inside = separator.join(words)
        return f"{field}: " + re.sub(
            r"a.*?b", lambda _: inside, style.replace("\n a", f"\n{indent} a"), count=1, flags=re.DOTALL
        )
    return f"{field}: # lijst\n" + "\n".join(indent + style.replace("a", word, 1) for word in words)


@st.composite
def sources(draw: Callable[..., Any]) -> Sources:
    """The tiny region in odd styles: line ends, byte order marks, comments, quotes, spaces, block lists."""
    result = tiny()
    result[BUS] += _LINKS.encode()
    for path in sorted(result):
        if path.startswith("content/bestanden/") or not draw(st.booleans()):
            continue
        text = _quoted(draw, result[path].decode())
        if draw(st.booleans()):
            text = re.sub(
                r"^(volgorde: \d+|nummer: .*)$",
                r"\1   # zie duinstreek/1.1-fietsroute en [x](duinstreek)",
                text,
                flags=re.MULTILINE,
            )
        if draw(st.booleans()):
            text = text.rstrip("\n")
        data = text.replace("\n", draw(st.sampled_from(("\n", "\r\n")))).encode()
        result[path] = (b"\xef\xbb\xbf" if draw(st.booleans()) else b"") + data
    return result


def _known(of: Sources) -> list[Thing]:
    content, _ = load(of, MEMO, drafts=True)
    return [*things(content, GERESERVEERD)]


IDS = sorted(thing.id for thing in _known(tiny()))


def _rename(of: Sources, old: str, new: str) -> Rename | None:
    result, diagnostics = rename(of, old, new, MEMO, GERESERVEERD)
    codes = {d.code for d in diagnostics}
    assert not codes & {"hernoemen-mislukt", "hernoemen-onduidelijk", "hernoemen-eerst-fouten"}, diagnostics
    return result


@examples(120, 500)
@given(sources(), st.sampled_from(IDS), slugs)
def test_there_and_back_gives_every_byte_back(before: Sources, old: str, new: str) -> None:
    there = _rename(before, old, new)
    assume(there is not None)
    assert there is not None
    back = _rename(renamed_sources(before, there), there.new, re.split("[/#]", old)[-1])
    assert back is not None
    assert renamed_sources(renamed_sources(before, there), back) == before
    assert back.references == there.references


@examples(80, 500)
@given(sources(), st.sampled_from(IDS))
def test_only_the_name_changes_and_nothing_in_comments_and_code(before: Sources, old: str) -> None:
    new = "zz-nieuw"  # stands nowhere in the region, so that every place that changed can be found
    there = _rename(before, old, new)
    assert there is not None
    name = re.split("[/#]", old)[-1]
    own = next(thing for thing in _known(before) if thing.id == old)
    old_paths = {to: path for path, to in there.moved}
    for path, data in there.files.items():
        source = before[old_paths.get(path, path)]
        undone = data.replace(new.encode(), name.encode())
        if b"\r\n" in source:
            assert data.count(b"\n") == data.count(b"\r\n")
        if own.has_was and own.file.where.path == old_paths.get(path, path):
            assert len(undone) > len(source)
        else:
            assert undone == source
        for part in (rb"# zie duinstreek/1\.1-fietsroute en \[x\]\(duinstreek\)", rb"`\[code\]\(gemeente/duinstad\)`",
                     rb"\[blok\]\(duinstreek/stemmen\) \[blok\]\(duinstreek\)", rb"# \[x\]\(\S+\)"):  # fmt: skip
            assert re.findall(part, data) == re.findall(part, source)


def test_the_odd_styles_are_content_without_mistakes() -> None:
    """Otherwise the properties above would hold for want of examples."""
    content, diagnostics = load(tiny() | {BUS: tiny()[BUS] + _LINKS.encode()}, NoMemo(), drafts=True)
    assert diagnostics == () and content.broken == frozenset()
