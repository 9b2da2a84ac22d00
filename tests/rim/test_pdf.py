"""The PDF of an agenda: tagged, in Dutch, the same bytes each time, of files of the site alone; without the extra a hint."""

from __future__ import annotations

import importlib.util
import re
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from regioagenda import pdf
from regioagenda.base.memo import NoMemo
from regioagenda.commands import main as cli
from regioagenda.domain.region import Region
from regioagenda.pipeline import build
from tests.helpers import ROOT, TODAY, templates, tiny
from tests.judges import WEASYPRINT, unavailable

NAME = "agendas/veilig/veilig.pdf"


def site() -> tuple[Mapping[str, bytes], Region]:
    try:
        pdf.check_pdf()
    except pdf.PdfError:
        unavailable(WEASYPRINT)
    result = build({**templates(), **tiny()}, today=TODAY, memo=NoMemo(), pdf=True)
    assert result.site is not None and result.region is not None
    return result.site.files, result.region


def inflated(data: bytes) -> bytes:
    """Give a PDF with its compressed streams unpacked, to look things up in."""
    parts = [data]
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            parts.append(zlib.decompress(match[1]))
        except zlib.error:
            continue
    return b"\n".join(parts)


def test_every_agenda_has_a_tagged_dutch_pdf_that_is_the_same_each_time() -> None:
    files, region = site()
    made = pdf.make_pdfs(files, region, NoMemo())
    assert set(made) == {f"agendas/{agenda}/{agenda}.pdf" for agenda in region.agendas}
    text = inflated(made[NAME])
    assert text.startswith(b"%PDF-1.7")
    assert b"/StructTreeRoot" in text and b"/Marked true" in text
    assert b"<pdfuaid:part>1</pdfuaid:part>" in text.replace(b'pdfuaid:part="1"', b"<pdfuaid:part>1</pdfuaid:part>")
    assert re.search(rb"/Lang \(nl\)", text)
    assert b"/CreationDate" not in text and b"/ModDate" not in text
    assert dict(pdf.make_pdfs(files, region, NoMemo())) == dict(made)


def test_without_the_extra_the_build_says_what_to_install_and_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    content = str(ROOT / "tests" / "golden" / "content")
    code = cli.main(["build", "--pdf", "--no-cache", "--content", content, "--output", str(tmp_path / "site")])
    assert code == 2
    assert "requirements-pdf.lock" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()
