"""Links in texts to an address of this site that nothing lives at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from regioagenda.base.diagnostics import Diagnostic, suggestion
from regioagenda.domain.region import Region
from regioagenda.pages import urls


def dead_links(region: Region, files: Mapping[str, bytes]) -> Iterable[Diagnostic]:
    """Find links to an address of this site (`/planning/`) that no file lives at."""
    for pointers in region.pointers.values():
        for prose in pointers.proses:
            for link in prose.links:
                if link.target.startswith("/") and urls.file_name(link.target.split("?")[0]) not in files:
                    addresses = ["/" + name.removesuffix("index.html") for name in files if name.endswith("index.html")]
                    hint = suggestion(link.target, addresses) or "Kijk in de adresbalk van de pagina die u bedoelt."
                    message = f"De link naar “{link.target}” komt nergens uit."
                    yield Diagnostic(where=link.where, code="link-kapot", message=message, hint=hint)
