"""The one proof that remembering is safe: after any series of edits a warm build equals a cold one."""

from __future__ import annotations

import datetime
import pickle
from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest
from hypothesis import HealthCheck
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from regioagenda.base.digest import digest
from regioagenda.base.memo import Memo, NoMemo
from regioagenda.base.records import Records
from regioagenda.base.shelf import Shelf
from regioagenda.disk.store import Store
from tests.examples import examples
from tests.helpers import TODAY, make, tiny

T = TypeVar("T")

PAGE = """---
titel: {titel}
samenvatting: "Wat hier staat over DSR en OV."
---

Lees [meer]({link}) over de doorfietsroute.
"""
ACTIE = """---
titel: {titel}
nummer: "{nummer}"
samenvatting: "Een nieuwe actie."
onderwerpen: [verkeer]
betrokkenen:
  - wie: {wie}
    rol: trekker
statussen:
  - waarde: loopt
    per: 2026-05-01
bron: "1"
gecontroleerd: 2026-05-20
---
"""
LINKS = ("duinstreek/wonen", "pagina/over", "begrip/dsr", "trekker/duinstad", "trekker/zandhoek", "/planning/", "weg")
WORDS = st.sampled_from(["Nieuw", "Anders & beter", "DSR", "Het OV <niet>", "7.1 é", "a" * 130])
STATUSES = st.sampled_from(["loopt", "voorgenomen", "in-onderzoek", "doorlopend", "looopt"])


class PicklingMemo:
    """Remembers pickles, so that a value which is changed after it was given, or does not survive a file, shows."""

    def __init__(self) -> None:
        self._kept: dict[bytes, bytes] = {}
        self._records = Records()
        self.shelf = Shelf()

    @property
    def records(self) -> Records:
        return self._records

    def begin(self) -> None:
        self._records = Records(pickle.loads(pickle.dumps(self._records.kept())))

    def knows(self, kind: str, parts: Iterable[bytes | str]) -> bool:
        return digest((kind, *parts)) in self._kept

    def recall(self, kind: str, parts: Iterable[bytes | str], compute: Callable[[], T]) -> T:
        key = digest((kind, *parts))
        if key not in self._kept:
            self._kept[key] = pickle.dumps(compute())
        value: T = pickle.loads(self._kept[key])
        return value


class Editors(RuleBasedStateMachine):
    """Editors at work on the tiny region."""

    def __init__(self, memo: Memo) -> None:
        super().__init__()
        self.memo = memo
        self.sources = tiny()
        self.saved: dict[str, bytes] = {}
        self.today = TODAY
        self.count = 0

    def paths(self, part: str = "", *endings: str) -> list[str]:
        return sorted(p for p in self.sources if part in p and p.endswith(endings or (".md", ".yaml")))

    def acties(self) -> list[str]:
        return [p for p in self.paths("content/agendas/duinstreek/", ".md") if b"statussen" in self.sources[p]]

    def replace(self, path: str, old: bytes, new: bytes) -> None:
        self.sources[path] = self.sources[path].replace(old, new, 1)

    @initialize()
    def first_build(self) -> None:
        make(self.sources, today=self.today, memo=self.memo)

    @rule(data=st.data(), words=WORDS)
    def edit_title(self, data: st.DataObject, words: str) -> None:
        path = data.draw(st.sampled_from(self.paths()))
        lines = self.sources[path].split(b"\n")
        for number, line in enumerate(lines):
            name, mark, _ = line.partition(b": ")
            if mark and name.strip(b"- ") in (b"titel", b"naam", b"term"):
                lines[number] = name + mark + b'"' + words.encode() + b'"'
                break
        self.sources[path] = b"\n".join(lines)

    @rule(data=st.data(), link=st.sampled_from(LINKS))
    def edit_body(self, data: st.DataObject, link: str) -> None:
        path = data.draw(st.sampled_from(self.paths("", ".md")))
        self.sources[path] += f"\nNog een [zin]({link}) over het OV en de DSR.\n".encode()

    @rule(data=st.data(), status=STATUSES)
    def edit_status(self, data: st.DataObject, status: str) -> None:
        path = data.draw(st.sampled_from(self.acties() or self.paths()))
        self.replace(path, b"  - waarde: loopt", f"  - waarde: {status}".encode())
        self.replace(path, b"  - waarde: voorgenomen", f"  - waarde: {status}".encode())

    @rule(data=st.data(), who=st.sampled_from(["duinstad", "polderdam", "busbedrijf", "niemand"]))
    def edit_party(self, data: st.DataObject, who: str) -> None:
        path = data.draw(st.sampled_from(self.acties() or self.paths()))
        self.replace(path, b"wie: duinstad", f"wie: {who}".encode())

    @rule(words=WORDS, link=st.sampled_from(LINKS))
    def add_page(self, words: str, link: str) -> None:
        self.count += 1
        folder = ("content/paginas", "content/agendas/duinstreek/paginas")[self.count % 2]
        self.sources[f"{folder}/nieuw-{self.count}.md"] = PAGE.format(titel=f'"{words}"', link=link).encode()

    @rule(thema=st.sampled_from(["bereikbaarheid", "wonen"]), who=st.sampled_from(["zandhoek", "busbedrijf"]))
    def add_actie(self, thema: str, who: str) -> None:
        self.count += 1
        text = ACTIE.format(titel=f"Actie {self.count}", nummer=f"1.{self.count}", wie=who)
        self.sources[f"content/agendas/duinstreek/{thema}/1.{self.count}-nieuw.md"] = text.encode()

    @rule(data=st.data(), remember=st.booleans())
    def rename(self, data: st.DataObject, remember: bool) -> None:
        self.count += 1
        path = data.draw(st.sampled_from(self.paths("", ".md")))
        folder, _, name = path.rpartition("/")
        if name in ("thema.md", "agenda.md"):
            return
        text = self.sources.pop(path)
        if remember and b"\nwas: " not in text:
            text = text.replace(b"---\n", f"---\nwas: [{name.removesuffix('.md')}]\n".encode(), 1)
        self.sources[f"{folder}/her-{self.count}.md"] = text

    @rule(data=st.data())
    def move_to_another_thema(self, data: st.DataObject) -> None:
        path = data.draw(st.sampled_from(self.acties() or self.paths()))
        away, to = ("bereikbaarheid", "wonen") if "/bereikbaarheid/" in path else ("wonen", "bereikbaarheid")
        there = path.replace(f"/{away}/", f"/{to}/")
        if there not in self.sources:
            self.sources[there] = self.sources.pop(path)

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        path = data.draw(st.sampled_from(self.paths()))
        self.saved.setdefault(path, self.sources.pop(path))

    @rule(data=st.data(), how=st.sampled_from(["truncate", "garble", "reference", "bytes"]))
    def break_a_file(self, data: st.DataObject, how: str) -> None:
        path = data.draw(st.sampled_from(self.paths()))
        text = self.sources[path]
        self.saved.setdefault(path, text)
        self.sources[path] = {
            "truncate": text[: len(text) // 2],
            "garble": text.replace(b": ", b":[", 1),
            "reference": text.replace(b"duinst", b"duints"),
            "bytes": text + b"\xff\x00",
        }[how]

    @rule()
    def repair_everything(self) -> None:
        self.sources.update(self.saved)
        self.saved.clear()

    @rule()
    def start_over(self) -> None:
        self.sources = tiny()
        self.saved.clear()

    @rule(days=st.sampled_from([1, 40, 400]))
    def time_passes(self, days: int) -> None:
        self.today = min(self.today + datetime.timedelta(days=days), datetime.date(2030, 1, 1))

    @rule(data=st.data())
    def edit_the_words(self, data: st.DataObject) -> None:
        path = data.draw(st.sampled_from(["content/begrippen.yaml", "content/site.yaml", "content/onderwerpen.yaml"]))
        if path in self.sources:
            self.replace(path, b"gemeenten", b"3 steden")
            self.replace(path, b"Fietspaden", b"Paden")
            self.replace(path, b"info@", b"post@")

    @invariant()
    def warm_is_cold(self) -> None:
        if isinstance(self.memo, PicklingMemo):
            self.memo.begin()
        warm = make(self.sources, today=self.today, memo=self.memo)
        cold = make(self.sources, today=self.today, memo=NoMemo())
        assert warm.diagnostics == cold.diagnostics
        assert (warm.site is None) == (cold.site is None)
        if warm.site is not None and cold.site is not None:
            assert dict(warm.site.files) == dict(cold.site.files)
            assert dict(warm.site.sources) == dict(cold.site.sources)


class SavingStore(Store):
    """The real store, forgetting what was not used after every few look-ups, as it does between saves."""

    looked = 0

    def recall(self, kind: str, parts: Iterable[bytes | str], compute: Callable[[], T]) -> T:
        value = super().recall(kind, parts, compute)
        self.looked += 1
        if self.looked % 500 == 0:
            self.save()
        return value


@pytest.mark.parametrize("memo", [PicklingMemo, lambda: SavingStore(None, b"v")], ids=["pickles", "store"])
def test_a_warm_build_equals_a_cold_one_after_any_edits(memo: Callable[[], Memo]) -> None:
    run_state_machine_as_test(
        lambda: Editors(memo()),
        settings=examples(5, 12, stateful_step_count=15, derandomize=True, suppress_health_check=list(HealthCheck)),
    )
