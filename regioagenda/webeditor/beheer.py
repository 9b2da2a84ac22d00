"""The web editor at `/beheer/`: a page, its configuration and its script; only when `site.yaml` asks for it.

The configuration is made from the same declarations as everything else, so the editor knows exactly our fields. The
script is put beside the templates by `make beheer-script`; no other origin than the Git host is ever contacted.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping

import yaml

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.late import dataclass
from regioagenda.domain.model import Beheer
from regioagenda.domain.region import Region
from regioagenda.domain.woorden import GitDienst
from regioagenda.editors.soorten import SOORTEN, Bestandssoort
from regioagenda.webeditor.vormen import kies_vorm
from regioagenda.webeditor.widgets import Field, Keuzes, fields_of

_AGENDAS = "content/agendas/"
SCRIPT_FOLDER = "templates/beheer/"
SCRIPT = SCRIPT_FOLDER + "sveltia-cms.js"
FOLDER = "beheer/"
PAGE, CONFIG = FOLDER + "index.html", FOLDER + "config.yml"
_HOSTS = {
    GitDienst.GITHUB: ("https://github.com", "https://api.github.com"),
    GitDienst.GITLAB: ("https://gitlab.com", "https://gitlab.com/api/v4"),
    GitDienst.GITEA: ("https://gitea.com", "https://gitea.com/api/v1"),
}
_API = {GitDienst.GITHUB: "/api/v3", GitDienst.GITLAB: "/api/v4", GitDienst.GITEA: "/api/v1"}
_PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{csp}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Beheer van {naam}</title>
<link rel="cms-config-url" type="application/yaml" href="config.yml">
</head>
<body>
<noscript>De webeditor werkt alleen met JavaScript.</noscript>
<script src="sveltia-cms.js"></script>
</body>
</html>
"""


def beheer_names(region: Region, sources: Mapping[str, bytes]) -> tuple[str, ...]:
    """Give the names in the site of the files of the web editor; none when the site has no web editor."""
    return (*_scripts(sources), PAGE, CONFIG) if region.site.beheer else ()


def make_beheer(region: Region, sources: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Make the files of the web editor by their name in the site."""
    beheer = region.site.beheer
    if beheer is None:
        return {}
    page = _PAGE.format(csp=html.escape(csp(beheer), quote=False), naam=html.escape(region.site.naam))
    return {**_scripts(sources), PAGE: page.encode(), CONFIG: config_yml(region, beheer, sources)}


def beheer_problems(region: Region, sources: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """Refuse a web editor without its script."""
    if region.site.beheer is None or SCRIPT in sources:
        return ()
    message = "De webeditor staat aan bij “beheer”, maar het script ervan is er niet."
    hint = "Typ eerst: make beheer-script. Of haal het veld “beheer” weg."
    return (Diagnostic(where=region.site.at("beheer"), code="beheer-script-ontbreekt", message=message, hint=hint),)


def _scripts(sources: Mapping[str, bytes]) -> dict[str, bytes]:
    return {
        FOLDER + path.removeprefix(SCRIPT_FOLDER): sources[path] for path in sources if path.startswith(SCRIPT_FOLDER)
    }


def csp(beheer: Beheer) -> str:
    """Give the security policy of the page: own scripts only, and no other origin than the Git host and the sign-in."""
    home, api = _HOSTS[beheer.dienst]
    hosts = [beheer.adres] if beheer.adres else list(dict.fromkeys((home, api.partition("/api/")[0])))
    connect = " ".join(["'self'", *hosts, *([_origin(beheer.aanmelden)] if beheer.aanmelden else [])])
    # The editor sets style attributes, and keeps pictures and workers in memory (blob:).
    return (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
        f"img-src 'self' blob: data:; media-src 'self' blob:; worker-src 'self' blob:; connect-src {connect} blob:; "
        "frame-src 'none'; base-uri 'none'; form-action 'none'; object-src 'none'"
    )


def _origin(address: str) -> str:
    return "/".join(address.split("/")[:3])


def config_yml(region: Region, beheer: Beheer, sources: Mapping[str, bytes]) -> bytes:
    """Write the configuration as YAML."""
    config = {
        "backend": _backend(beheer),
        "publish_mode": "simple" if beheer.dienst is GitDienst.GITEA else "editorial_workflow",
        "app_title": f"Beheer van {region.site.naam}",
        "site_url": region.site.adres,
        "media_folder": "content/bestanden",
        "public_folder": "/bestanden",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "collections": list(_collections(region, sources)),
    }
    text = yaml.dump(config, Dumper=_NoAliases, allow_unicode=True, sort_keys=False, width=1000)
    return ("# Gemaakt door het programma; verander dit niet met de hand.\n" + text).encode()


class _NoAliases(yaml.SafeDumper):
    """Writes everything out: the editor's own reader refuses many aliases."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _backend(beheer: Beheer) -> Field:
    backend: Field = {"name": str(beheer.dienst), "repo": beheer.opslag, "branch": beheer.tak}
    if beheer.adres:
        backend["api_root"] = beheer.adres + _API[beheer.dienst]
    if beheer.dienst is GitDienst.GITHUB and beheer.aanmelden:
        return {**backend, "base_url": beheer.aanmelden}
    if beheer.dienst is not GitDienst.GITHUB and beheer.app:
        pkce = {"auth_type": "pkce"} if beheer.dienst is GitDienst.GITLAB else {}
        return {**backend, "base_url": beheer.adres or _HOSTS[beheer.dienst][0], **pkce, "app_id": beheer.app}
    return {**backend, "auth_methods": ["token"]}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Maker:
    """Makes collections of the web editor."""

    sources: Mapping[str, bytes]
    keuzes: Keuzes

    def files(self, name: str, label: str, files: Iterable[tuple[str, Bestandssoort, str]]) -> Field:
        """Make a collection of single files: (title, kind, path). A file that would lose something is left out."""
        entries: list[Field] = []
        for title, soort, path in files:
            parts = path.removeprefix("content/").rpartition(".")[0].split("/")
            vorm = kies_vorm(soort, (path,), self.sources, liefst_kort=path.startswith(_AGENDAS))
            if path not in vorm.buiten:
                stem = parts[-2] if parts[-1] == "thema" else parts[-1]
                entry: Field = {"name": stem, "label": title, "file": path, **_format(soort)}
                entries.append({**entry, "fields": fields_of(soort, self.keuzes, kort=vorm.kort)})
        return {"name": name, "label": label, "files": entries}

    def folder(
        self, name: str, label: str, soort: Bestandssoort, folder: str, leave_out: tuple[str, ...] = ()
    ) -> Field:
        """Make a collection of all files of a kind in a folder; `leave_out` are stems that lie there as well."""
        paths = tuple(p for p in self.sources if p.rpartition("/")[0] == folder)
        vorm = kies_vorm(soort, paths, self.sources, liefst_kort=folder.startswith(_AGENDAS))
        hidden = [*leave_out, *(path.rpartition("/")[2].rpartition(".")[0] for path in vorm.buiten)]
        out = "|".join(re.escape(stem) for stem in dict.fromkeys(hidden))
        fields = fields_of(soort, self.keuzes, kort=vorm.kort)
        title = "titel" if any(f["name"] == "titel" for f in fields) else "naam"
        number = "{{nummer}}-" if any(f["name"] == "nummer" for f in fields) else ""
        return {
            "name": name,
            "label": label,
            "label_singular": soort.titel,
            "folder": folder,
            "extension": "md" if soort.markdown else "yaml",
            **_format(soort),
            "create": True,
            "delete": False,
            **({"filter": {"field": "slug", "pattern": f"^(?!(?:{out})$)"}} if out else {}),
            "identifier_field": title,
            "slug": {"template": f"{number}{{{{{title}}}}}", "editable": ["create"]},
            "summary": f"{{{{{title}}}}}",
            "sortable_fields": [title],
            "fields": fields,
        }


def _collections(region: Region, sources: Mapping[str, bytes]) -> Iterator[Field]:
    make = _Maker(sources=sources, keuzes=_keuzes(region))
    yield make.files("lijsten", "De hele site", [(s.titel, s, glob) for s, glob in _lying("")])
    for soort, glob in _lying("*.md"):
        yield make.folder(glob.split("/")[1], f"{soort.titel}: alle", soort, glob.rpartition("/")[0])
    for agenda in region.agendas.values():
        themas = region.themas_by_agenda.get(agenda.id, ())
        own = [(s.titel, s, glob.replace("*", agenda.id)) for s, glob in _lying("*/naam")]
        own = [row for row in own if row[2] in sources]
        own += [(f"Thema: {thema.titel}", s, thema.path) for s, _ in _lying("*/*/naam") for thema in themas]
        yield make.files(f"agenda-{agenda.id}", f"{agenda.korte_titel}: agenda en thema's", own)
        for soort, glob in _lying("*/map/*"):
            folder = glob.rpartition("/")[0].replace("*", agenda.id)
            name = folder.rpartition("/")[2]
            yield make.folder(f"{agenda.id}-{name}", f"{agenda.korte_titel}: {name}", soort, folder)
        for thema in themas:
            for soort, _ in _lying("*/*/*"):
                folder = thema.path.rpartition("/")[0]
                name, label = f"acties-{thema.id.replace('/', '-')}", f"{agenda.korte_titel}: {thema.titel}"
                # thema.md lies there too; the editor knows it by its name in the collection of the agenda.
                yield make.folder(name, label, soort, folder, ("thema", thema.id.rpartition("/")[2]))


def _lying(where: str) -> Iterator[tuple[Bestandssoort, str]]:
    """Give the kinds of file with their paths that lie somewhere: `""` a list of the whole site, `*.md` a folder of it,
    `*/naam` one per agenda, `*/*/naam` one per thema, `*/map/*` a folder per agenda, `*/*/*` a folder per thema."""
    for soort in SOORTEN:
        for glob in soort.globs:
            inside = glob.removeprefix(_AGENDAS)
            parts = ["*" if "*" in part else "naam" for part in inside.split("/")]
            if len(parts) == 3 and parts[1:] == ["naam", "*"]:
                parts[1] = "map"
            shape = "/".join(parts) if inside != glob else "*.md" if "*" in glob else ""
            if shape == where:
                yield soort, glob


def _format(soort: Bestandssoort) -> Field:
    return {"format": "yaml-frontmatter" if soort.markdown else "yaml"}


def _keuzes(region: Region) -> Keuzes:
    gemeenten = tuple((g.naam, slug) for slug, g in region.gemeenten.items())
    organisaties = tuple((o.naam, slug) for slug, o in region.organisaties.items())
    return Keuzes(namen={"gemeente": gemeenten, "gemeente of organisatie": (*gemeenten, *organisaties)})
