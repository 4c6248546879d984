"""Copy Flet's Flutter client from the installed wheel, without what this app never uses.

Whatever is copied, dropped or relied upon is asserted: a new version of Flet stops the build here, with a
sentence, and not the app on somebody's phone.
"""

import hashlib
import json
import re
import shutil
from pathlib import Path

import flet.version
import flet_web

from mobile.site.settings import PublishError, SiteSettings

# The engine variants the client can run on, each with the files only that variant needs.
# boot.js picks one by what the browser can do; the service worker keeps only that one.
ENGINES: dict[str, tuple[str, ...]] = {
    # Chromium with WasmGC and WebGL: compiled Dart and the small renderer
    "skwasm": ("main.dart.wasm", "main.dart.mjs", "canvaskit/skwasm.js", "canvaskit/skwasm.wasm"),
    # the same where the browser lacks its own text breaking
    "skwasm_heavy": (
        "main.dart.wasm",
        "main.dart.mjs",
        "canvaskit/skwasm_heavy.js",
        "canvaskit/skwasm_heavy.wasm",
    ),
    # older Chromium, or Chromium without WebGL
    "chromium": ("main.dart.js", "canvaskit/chromium/canvaskit.js", "canvaskit/chromium/canvaskit.wasm"),
    # Safari and Firefox
    "canvaskit": ("main.dart.js", "canvaskit/canvaskit.js", "canvaskit/canvaskit.wasm"),
}

# Assets every variant asks for at start.
_ASSETS = (
    "assets/AssetManifest.bin.json",
    "assets/shaders/ink_sparkle.frag",
    "assets/shaders/stretch_effect.frag",
)

# Flet's own page scripts. boot.js and python-worker.js take their place; these are the versions
# whose contract (jsConnect, jsSend, jsDisconnect, flet_js) they were written against.
_REPLACED = {
    "python.js": "067edcca8116732076fb2962067d3b5e739658ccf103cef7932f62904d32fbd5",
    "python-worker.js": "5c2f0c4ac3a7c2a8376226124942cfd29515a4abd95e97267fa4db371b94b947",
}


# What engine.js sets, so that letters are measured and drawn by one thread.
_ONE_THREAD = b"forceSingleThreadedSkwasm"


def client_folder() -> Path:
    """Return the folder of the installed flet-web wheel that holds the Flutter client."""
    return Path(flet_web.get_package_web_dir())


# The client asks another host for the runtime of Rive animations, which this app has none of. Its
# address is replaced, letter for letter as long, by one on the site where an empty runtime lies.
_RIVE_ADDRESS = b"https://cdn.jsdelivr.net/npm/@rive-app/flutter-native-wasm@44.0.0/"
_RIVE_FILE = "wasm/rive_native.js"
# Flutter writes a viewport in which nobody can zoom; what takes the place of these words is as long.
_NO_ZOOM = b"maximum-scale=1.0, user-scalable=no"
_ZOOM = b"maximum-scale=5.0,user-scalable=yes"
_NO_RIVE = """// Stands where Flet's client looks for the runtime of Rive animations; the app has none.
globalThis.RiveNative = () => new Promise(() => {});
"""


def check_versions(settings: SiteSettings) -> None:
    """Raise PublishError when another Flet is installed than flet.toml was written for."""
    if flet.version.flet_version != settings.flet_version:
        raise PublishError(
            f"flet.toml expects flet {settings.flet_version}, installed is {flet.version.flet_version}: "
            "read docs/hosting.md, 'A new version of Flet', before changing it"
        )
    for name, expected in _REPLACED.items():
        found = hashlib.sha256((client_folder() / name).read_bytes()).hexdigest()
        if found != expected:
            raise PublishError(f"Flet's {name} changed: compare it with ours and update its hash ({found})")


def build_config() -> str:
    """Return the `_flutter.buildConfig` object of the client, as JSON text."""
    script = (client_folder() / "flutter_bootstrap.js").read_text(encoding="utf-8")
    found = re.search(r"^_flutter\.buildConfig = (\{.*\});$", script, re.MULTILINE)
    if found is None:
        raise PublishError(
            "Flet's flutter_bootstrap.js no longer sets _flutter.buildConfig on a line of its own"
        )
    config = json.loads(found[1])
    builds = {(build["compileTarget"], build["renderer"]) for build in config["builds"]}
    if builds != {("dart2wasm", "skwasm"), ("dart2js", "canvaskit")}:
        raise PublishError(f"Flet's client has other builds than we know: {sorted(builds)}")
    return json.dumps(config, separators=(",", ":"))


def copy_client(target: Path, base_path: str) -> None:
    """Copy the files this app needs from Flet's client into the folder `target`, patched."""
    source = client_folder()
    wanted = {"flutter.js", *_ASSETS}.union(*ENGINES.values())
    for name in sorted(wanted):
        if not (source / name).is_file():
            raise PublishError(f"Flet's client has no {name} any more")
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / name, target / name)
    own_address = _own_rive_address(base_path)
    if _ONE_THREAD not in (target / "flutter.js").read_bytes():
        raise PublishError("Flutter's loader no longer knows how to draw in one thread: see engine.js")
    for name in ("main.dart.js", "main.dart.wasm"):
        content = (target / name).read_bytes()
        if content.count(_RIVE_ADDRESS) != 1:
            raise PublishError(f"Flet's {name} no longer names Rive's host exactly once")
        if content.count(_NO_ZOOM) != 1:
            raise PublishError(f"Flet's {name} no longer forbids zooming in words we know: see magnified.js")
        content = content.replace(_RIVE_ADDRESS, own_address.encode()).replace(_NO_ZOOM, _ZOOM)
        (target / name).write_bytes(content)


def add_rive_stand_in(site: Path, base_path: str) -> None:
    """Write the empty runtime where the patched client looks for it."""
    file = site / _own_rive_address(base_path).removeprefix(base_path) / _RIVE_FILE
    file.parent.mkdir(parents=True)
    file.write_text(_NO_RIVE, encoding="utf-8")


def _own_rive_address(base_path: str) -> str:
    room = len(_RIVE_ADDRESS) - len(base_path) - len("no-rive/")
    if room < 0:
        raise PublishError(
            f"base_path is longer than {len(base_path) + room} characters, which Flet's client cannot take"
        )
    return f"{base_path}no-rive{'-' * room}/"
