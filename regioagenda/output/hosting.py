"""How a host must serve the site: one table of headers, from which the configuration for each kind of host is made.

A host that only has files (GitHub Pages, GitLab Pages) cannot send headers; there the policy in each page is all there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from regioagenda.base.late import dataclass
from regioagenda.output.site_view import CSP

FOLDER = "docs/hosting/"
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": f"{CSP}; frame-ancestors 'none'",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{what}=()"
        for what in (
            "accelerometer",
            "autoplay",
            "browsing-topics",
            "camera",
            "display-capture",
            "encrypted-media",
            "fullscreen",
            "geolocation",
            "gyroscope",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "publickey-credentials-get",
            "screen-wake-lock",
            "usb",
            "xr-spatial-tracking",
        )
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What is otherwise for some addresses: a pattern of theirs for nginx and Apache, and for hosts with `*` alone."""

    what: str
    pattern: str
    globs: tuple[str, ...]
    headers: Mapping[str, str]

    def all_headers(self) -> dict[str, str]:
        """Give every header that these addresses get."""
        return {**HEADERS, **self.headers}


RULES = (
    Rule(
        what="Bestanden met een controlegetal in hun naam veranderen nooit.",
        pattern=r"^.*/(?:assets|zoekindex)/[^/]+\.[0-9a-f]{12}\.[a-z0-9]+$",
        globs=("/assets/*", "/zoekindex/*.*.json"),
        headers={"Cache-Control": "public, max-age=31536000, immutable"},
    ),
    Rule(
        what="Andere sites mogen de open data, feeds en kalenders ophalen.",
        pattern=r"^.*(?:/data/v1/[^/]+\.(?:json|csv)|\.atom|\.ics)$",
        globs=("/data/v1/*", "/*.atom", "/*.ics"),
        headers={"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"},
    ),
)
TYPES: Mapping[str, str] = {
    "text/html": "html htm",
    "text/css": "css",
    "text/javascript": "js",
    "application/json": "json",
    "application/geo+json": "geojson",
    "application/ld+json": "jsonld",
    "application/schema+json": "schema.json",
    "application/atom+xml": "atom",
    "text/calendar": "ics",
    "text/csv": "csv",
    "text/plain": "txt",
    "application/xml": "xml",
    "image/svg+xml": "svg",
    "image/vnd.microsoft.icon": "ico",
    "image/png": "png",
    "image/jpeg": "jpg jpeg",
    "image/webp": "webp",
    "image/gif": "gif",
    "application/pdf": "pdf",
    "font/woff2": "woff2",
    "application/manifest+json": "webmanifest",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.text": "odt",
}
_MADE = "Gemaakt met `python build.py schema`; verander dit niet met de hand."


def hosting_files() -> Mapping[str, bytes]:
    """Give the configuration for each kind of host by its path in the project."""
    texts = {
        "nginx.conf": _nginx(),
        "apache.conf": _apache(),
        "_headers": _headers(),
        "README.md": _README,
    }
    return {FOLDER + name: text.encode() for name, text in texts.items()}


def _nginx() -> str:
    lines = [
        f"# {_MADE}",
        "# Neem dit op in het blok server van de site: include nginx.conf; Zet daar zelf listen, server_name, root en ssl_…",
        "# Elk blok location noemt alle koppen: nginx laat geërfde koppen vallen zodra een blok er zelf een heeft.",
        "index index.html;",
        "charset utf-8;",
        "charset_types text/css text/javascript text/calendar text/csv text/plain application/json application/geo+json application/ld+json application/xml application/atom+xml;",
        "server_tokens off;",
        "disable_symlinks on from=$document_root;",
        "error_page 404 /404.html;",
        "types {",
        *(f"  {kind} {endings};" for kind, endings in TYPES.items() if kind != "application/schema+json"),
        "}",
        "default_type application/octet-stream;",
        "gzip on;",
        "gzip_types text/css text/javascript application/json application/geo+json application/ld+json application/atom+xml text/calendar text/csv image/svg+xml application/xml;",
        "",
        "# Niets dat verborgen is, behalve wat in .well-known hoort.",
        r"location ~ /\.(?!well-known(?:/|$)) { return 404; }",
    ]
    for rule in RULES:
        lines += ["", f"# {rule.what}", f"location ~ {_q(rule.pattern)} {{", *_nginx_headers(rule.all_headers()), "}"]
    lines += ["", "location / {", *_nginx_headers(HEADERS), "  try_files $uri $uri/index.html =404;", "}"]
    return "\n".join(lines) + "\n"


def _nginx_headers(headers: Mapping[str, str]) -> Iterator[str]:
    yield "  limit_except GET HEAD { deny all; }"
    for name, value in headers.items():
        yield f'  add_header {name} "{value}" always;'


def _q(pattern: str) -> str:
    return f'"{pattern}"'


def _apache() -> str:
    lines = [
        f"# {_MADE}",
        "# Neem dit op in het blok <VirtualHost> van de site. Vraagt mod_headers, mod_allowmethods en mod_dir. AllowOverride None",
        "# maakt dat een .htaccess die iemand in de site zet, niets doet.",
        "<Directory />",
        "  AllowOverride None",
        "  Options -Indexes -FollowSymLinks -Includes -ExecCGI",
        "</Directory>",
        "AllowMethods GET HEAD",
        "DirectoryIndex index.html",
        "ErrorDocument 404 /404.html",
        "AddDefaultCharset utf-8",
        *(f"AddType {kind} {' '.join(f'.{e}' for e in endings.split())}" for kind, endings in TYPES.items() if "schema" not in endings),
        r"RedirectMatch 404 ^.*/\.(?!well-known(?:/|$))",
        *(f'Header always set {name} "{value}"' for name, value in HEADERS.items()),
    ]  # fmt: skip
    for rule in RULES:
        lines += ["", f"# {rule.what}", f'<LocationMatch "{rule.pattern}">']
        lines += [f'  Header always set {name} "{value}"' for name, value in rule.headers.items()]
        lines.append("</LocationMatch>")
    return "\n".join(lines) + "\n"


def _headers() -> str:
    """Netlify and Cloudflare Pages; a header that is set again there is first taken away with `!`, or they join the two."""
    lines = [
        f"# {_MADE}",
        "# Voor Netlify en Cloudflare Pages: zet dit bestand als _headers in de map van de site.",
        "/*",
        *(f"  {name}: {value}" for name, value in HEADERS.items()),
    ]
    for rule in RULES:
        lines += ["", f"# {rule.what}"]
        for glob in rule.globs:
            lines.append(glob)
            for name, value in rule.headers.items():
                lines += [*([f"  ! {name}"] if name in HEADERS else []), f"  {name}: {value}"]
    return "\n".join(lines) + "\n"


_README = f"""# De site aanbieden

{_MADE}

De site is een map met bestanden. Elke webserver kan haar aanbieden, op elk adres en onder elk pad. Een site van een overheid
moet wel de goede koppen meesturen (https, HSTS en een CSP). Die staan hier klaar, uit één tabel gemaakt:

| host | bestand | zo gebruikt u het |
|---|---|---|
| nginx | [nginx.conf](nginx.conf) | `include` in het blok `server` van de site |
| Apache | [apache.conf](apache.conf) | `Include` in het blok `<VirtualHost>` van de site |
| Netlify, Cloudflare Pages | [_headers](_headers) | zet het naast `index.html` |
| GitHub Pages, GitLab Pages | – | kunnen geen koppen sturen: alleen voor een proef |

Let op:

- https is verplicht voor bestuursorganen: stuur http door naar https op hetzelfde adres, vóór elke andere doorverwijzing.
- GitHub laat verborgen mappen weg: zet `include-hidden-files: true`, anders is er geen `/.well-known/security.txt`.
- Zet de site in één stap neer: eerst in een nieuwe map, dan omwisselen. `rsync --delete` in de map die bezoekers zien, laat
  even een halve site zien.
- `security.txt` loopt af op de dag bij `beveiliging: verloopt` in `site.yaml`. De controle waarschuwt zestig dagen ervoor.
- Bestanden van uzelf voor de host (CNAME, een bestand van een zoekmachine) horen in `content/bestanden/wortel/`.
"""
