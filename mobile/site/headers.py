"""The headers every answer of the site carries; server, service worker and nginx example share them."""

import base64
import hashlib
from collections.abc import Iterable

LASTING = ("engine-", "app-")
"""Prefixes of the folders that are named after a hash of their content."""


def content_security_policy(inline_scripts: Iterable[str], *, meta: bool = False) -> str:
    """Build the policy that keeps every request on the site's own origin.

    inline_scripts are the exact texts between <script> and </script>. In a <meta> element
    frame-ancestors has no meaning and browsers warn about it, so it is left out there.
    """
    hashes = " ".join(f"'sha256-{_digest(script)}'" for script in inline_scripts)
    rules = [
        "default-src 'none'",
        f"script-src 'self' 'wasm-unsafe-eval' {hashes}".rstrip(),
        # blob: is Flutter's renderer, should it draw in a thread of its own: it starts that from a text
        "worker-src 'self' blob:",
        "connect-src 'self'",
        "img-src 'self' data: blob:",
        "style-src 'self' 'unsafe-inline'",
        "font-src 'self'",
        "manifest-src 'self'",
        "base-uri 'self'",
        "form-action 'none'",
    ]
    if not meta:
        rules.append("frame-ancestors 'none'")
    return "; ".join(rules)


def site_headers(inline_scripts: Iterable[str]) -> dict[str, str]:
    """Return the headers for every file of the site, by name."""
    return {
        "Content-Security-Policy": content_security_policy(inline_scripts),
        # together these give the site a process of its own, which no other site's page shares
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }


def cache_control(address: str) -> str:
    """Return how long a browser may cache a file: for ever below a folder that is named after its hash."""
    if address.startswith(LASTING):
        return "public, max-age=31536000, immutable"
    return "no-cache"


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
