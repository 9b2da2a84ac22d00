"""The dictionary: what it knows, and that the packed one is that of its source."""

from __future__ import annotations

from regioagenda.taal.gegevens import unpacked
from regioagenda.taal.woordenboek import Soort, woordenboek
from woordenboek.maak import content


def test_the_packed_dictionary_is_that_of_its_source() -> None:
    assert unpacked("woordenboek.zlib") == content(), "write it anew with `make woordenboek`"


def test_every_form_is_found_as_it_is_listed() -> None:
    boek = woordenboek()
    kinds, others, listed = unpacked("woordenboek.zlib").split(b"\n", 2)
    forms = listed.decode("latin-1").split("\n")[:-1]
    forms = forms[::97] + forms[:50] + forms[-50:] + [form.replace("=", "\t") for form in others.decode().split()]
    for line in forms:
        form, sign = line.split("\t")
        assert boek.form(form) == int(kinds.split(b",")[ord(sign) - 0x21]) & ~Soort.DEEL, form
        assert not boek.form(form + "qx")


def test_what_is_before_the_first_and_after_the_last_form_is_not_listed() -> None:
    boek = woordenboek()
    for word in ("", "\x00", "\t", "\n", "1,3", "\U0010fffd", "\ud800"):
        assert boek.form(word) == 0


def test_forms_and_compounds() -> None:
    boek = woordenboek()
    assert boek.kinds("gemeenten") & Soort.MEERVOUD
    assert boek.kinds("werkt") & Soort.PERSOONSVORM
    assert boek.kinds("opdragen") & Soort.INFINITIEF
    assert boek.kinds("Gemeenten") == boek.kinds("GEMEENTEN") == boek.kinds("gemeenten")
    assert boek.knows("meegenomen")
    assert boek.is_part("kinder") and not boek.form("kinder")
    assert boek.splits("bodemdaling") == ("bodem", "daling")
    assert not boek.knows("reigo")
