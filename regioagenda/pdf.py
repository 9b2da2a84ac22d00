"""Every agenda as a PDF, out of its finished page: tagged (PDF/UA-1), by WeasyPrint, which is an optional extra.

Nothing is fetched: what the page asks for comes out of the files of the site. The bytes depend on those files, on the
version of WeasyPrint and on the fonts of this computer, and on nothing else: no clock, no chance.
"""

from __future__ import annotations

import hashlib
import importlib.util
import logging
from collections.abc import Mapping
from functools import partial
from itertools import count
from urllib.parse import unquote, urlsplit

from regioagenda.base.failure import Failure
from regioagenda.base.memo import Memo
from regioagenda.domain.region import Region
from regioagenda.pages import urls

INSTALL = (
    "Voor PDF's is een extra pakket nodig. Typ “make pdf”, of: python -m pip install --require-hashes --no-deps "
    "-r requirements-pdf.lock"
)
LIBRARIES_MISSING = (
    "Voor PDF's is ook Pango nodig, een onderdeel van het systeem. Op Debian en Ubuntu: apt-get install libpango-1.0-0 "
    "libpangoft2-1.0-0. Op een Mac: brew install pango. De melding was: {}"
)
# What a page can need besides its own text.
_LOADED = ("assets/", "bestanden/")


class PdfError(Failure):
    """PDFs cannot be made on this computer; the text says in Dutch what to install."""

    wrong_use = True


def check_pdf() -> None:
    """Make sure that PDFs can be made. Raises `PdfError`."""
    if importlib.util.find_spec("weasyprint") is None:
        raise PdfError(INSTALL)
    try:
        import weasyprint  # noqa: F401 - it looks for the libraries of the system when it is imported
    except OSError as error:
        raise PdfError(LIBRARIES_MISSING.format(error)) from error


def make_pdfs(files: Mapping[str, bytes], region: Region, memo: Memo) -> Mapping[str, bytes]:
    """Make the PDF of every document of every agenda: files by name. Call `check_pdf` first."""
    loaded = {name: data for name, data in files.items() if name.startswith(_LOADED) and not name.endswith(".js")}
    made: dict[str, bytes] = {}
    for agenda in region.agendas.values():
        for nummer in count(1):
            page = urls.lijstdeel(urls.volledig(agenda.id), nummer)
            html = files.get(urls.file_name(page))
            if html is None:
                break
            address = region.site.adres + page
            parts = (address, html, *(part for item in sorted(loaded.items()) for part in item))
            name = urls.file_name(urls.pdf(agenda.id, nummer))
            made[name] = memo.recall(
                "pdf", parts, partial(_pdf, address, urlsplit(region.site.adres).path, html, files)
            )
    return made


def _pdf(address: str, below: str, html: bytes, files: Mapping[str, bytes]) -> bytes:
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    own = urlsplit(address)

    class SiteFetcher(URLFetcher):  # type: ignore[misc]  # the library has no types
        """Gives the files of the site and nothing else."""

        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
            asked = urlsplit(url)
            name = unquote(asked.path.removeprefix(below)).lstrip("/")
            if (asked.scheme, asked.netloc) != (own.scheme, own.netloc) or name not in files:
                raise ValueError(f"{url} is no file of the site")
            kind = "text/css" if name.endswith(".css") else ""
            return URLFetcherResponse(url, files[name], {"Content-Type": kind} if kind else {})

    # It warns of every style that is meant for screens only.
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    document = HTML(string=html.decode("utf-8"), base_url=address, url_fetcher=SiteFetcher())
    identifier = hashlib.blake2b(html, digest_size=16).digest()
    made: bytes = document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier)
    return made
