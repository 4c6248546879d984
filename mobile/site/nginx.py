"""Print the nginx configuration for a built site; docs/hosting.md says where to put it.

python -m mobile.site.nginx [--site build/site] [--root /var/www/goudklompje] [--name app.example.org]
"""

import argparse
import json
import sys
from pathlib import Path

from mobile.site.headers import LASTING, cache_control
from mobile.site.publish import SITE
from mobile.site.serve import TYPES

_CONFIGURATION = """\
# Goudklompje below {base}; made by `python -m mobile.site.nginx`, for nginx's http section.

map $uri $goudklompje_kept {{
    default "{fleeting}";
{lasting}
}}

server {{
    listen {listen};
    server_name {name};
    absolute_redirect off;
{redirect}
    location {base} {{
        alias "{root}/";
        index index.html;

        types {{
{types}
        }}
        default_type application/octet-stream;

        # the packed twins that publish wrote beside the files
        brotli_static on;
        gzip_static on;
        gzip_vary on;

        # without "always": an answer that a file is not there must not be kept
        add_header Cache-Control $goudklompje_kept;
{headers}
    }}
}}
"""


def configuration(site: Path, *, root: Path, name: str = "_", listen: str = "80") -> str:
    """Return the configuration for the built site `site`, whose files will be in the folder `root`.

    It needs nothing of a single version but its headers: make it anew when site.json has other ones.
    """
    facts = json.loads((site / "site.json").read_text(encoding="utf-8"))
    base: str = facts["base_path"]
    headers: dict[str, str] = facts["headers"]
    return _CONFIGURATION.format(
        base=base,
        fleeting=cache_control("index.html"),
        lasting="\n".join(f'    "~^{base}{prefix}" "{cache_control(prefix)}";' for prefix in LASTING),
        listen=listen,
        name=name,
        redirect="" if base == "/" else f"    location = {base.rstrip('/')} {{ return 301 {base}; }}\n",
        root=root,
        types="\n".join(f'            "{kind}" {suffix[1:]};' for suffix, kind in TYPES.items()),
        headers="\n".join(
            f'        add_header {header} "{value}" always;' for header, value in headers.items()
        ),
    )


def main() -> int:
    """Print the configuration."""
    parser = argparse.ArgumentParser(description="Print the nginx configuration for the built site.")
    parser.add_argument("--site", type=Path, default=SITE)
    parser.add_argument("--root", type=Path, default=Path("/var/www/goudklompje"))
    parser.add_argument("--name", default="_")
    options = parser.parse_args()
    if not (options.site / "site.json").is_file():
        sys.exit(f"There is no site in {options.site}: run `make site` first")
    sys.stdout.write(configuration(options.site, root=options.root, name=options.name))
    return 0


if __name__ == "__main__":
    sys.exit(main())
