"""One of the two moments that are compared: how its values are meant, and how they are said."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping

from regioagenda.base.late import dataclass
from regioagenda.domain.compare.identity import Hernoemd
from regioagenda.domain.compare.members import Member
from regioagenda.domain.model import Bron
from regioagenda.reading.kinds import Verwijzing
from regioagenda.reading.prose import Prose
from regioagenda.reading.schema import Kind, Lijst, Namen, Placed, Ref, is_filled, velden

_TARGET = re.compile(r'(href|src)="@([^"]*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two moments: the names on screen, and how its references are called last. `agenda` is where it stands."""

    namen: Namen
    hernoemd: Hernoemd | None
    agenda: str

    def ref(self, kind: str, slug: str) -> str:
        """Give what a reference points to, in the names of the later moment."""
        return slug if self.hernoemd is None else self.hernoemd.verwijzing(kind, slug, self.agenda)

    def link(self, target: str) -> str:
        """Give where a link in a text leads, in the names of the later moment."""
        inside = self.hernoemd is not None and not target.startswith(("/", "#")) and ":" not in target
        return self.hernoemd.nu(target) if inside and self.hernoemd else target

    def form(self, value: object, kind: Kind) -> Hashable:
        """Give a value as it is compared: without places, and with its references resolved."""
        if isinstance(kind, Lijst) and isinstance(value, tuple):
            return tuple(self.form(item, kind.van) for item in value)
        if isinstance(value, Placed):
            return tuple(self.forms(value).items())
        if isinstance(kind, Verwijzing) and isinstance(value, Ref):
            return self.ref(kind.naam, value.slug)
        if isinstance(value, Prose):
            return self.prose(value)
        assert isinstance(value, Hashable)  # texts, numbers, days and words
        return value

    def forms(self, value: Placed) -> Mapping[str, Hashable]:
        """Give every declared field as it is compared."""
        return {name: self.form(getattr(value, name), d.kind) for name, (d, _) in velden(type(value)).items()}

    def prose(self, value: Prose) -> Hashable:
        """Give a text as it is compared: its words and its layout, white space counted once."""
        html = _TARGET.sub(lambda m: f'{m[1]}="@{self.link(m[2])}"', str(value.html))
        return (value.text, " ".join(html.split()))

    def member(self, value: Placed) -> Member:
        """Give a member of a list as it is paired."""
        return Member(value=value, forms=self.forms(value))

    def words(self, value: object, kind: Kind) -> str:
        """Give a value in words; of a source its document and lines."""
        if not is_filled(value):
            return ""
        if isinstance(value, bool):
            return "ja" if value else "nee"
        if isinstance(kind, Lijst) and isinstance(value, tuple):
            return "; ".join(words for item in value if (words := self.words(item, kind.van)))
        if isinstance(value, Bron):
            lines = f"regels {value.regels}" if value.regels else ""
            named = self.namen("document", value.document.slug) if value.document else ""
            return ", ".join(part for part in (named, lines) if part)
        return self.all_words(value) if isinstance(value, Placed) else kind.woorden(value, self.namen)

    def all_words(self, value: Placed, without: frozenset[str] = frozenset()) -> str:
        """Give all that a group says, one field after another."""
        said = []
        for name, (declared, _) in velden(type(value)).items():
            one = getattr(value, name)
            if name in ("id", "bron") or name in without or not is_filled(one):
                continue
            if isinstance(one, bool):
                said += [name.replace("_", " ")] if one else []
            elif words := self.words(one, declared.kind):
                said.append(words)
        return " · ".join(said)
