"""What only workers read is packed apart, small, and complete."""

import json
import os
import shutil
import subprocess
import sys
import zipfile

import brotli
import pytest

from core.worker.offered import OFFERED
from mobile.site.app_package import web_packages
from mobile.site.settings import ROOT
from mobile.site.worker_words import pack_words

OTHERS = sorted(set(OFFERED) - {"nl", "en"})
LARGEST = 34_000
"""Bytes of the packed words as they travel; every phone loads them once."""

WRITE_YEAR = """
import datetime, json, sys
from pathlib import Path
from core.worker.words import WorkerLanguage
days = [datetime.date(2026, 1, 1) + datetime.timedelta(n) for n in range(0, 365, 9)]
said = {}
for code in sys.argv[2:]:
    t = WorkerLanguage(code, Path(sys.argv[1]))
    said[code] = [[t.date(day), t.date_long(day)] for day in days] + [t.number(n) for n in (0, 7, -3, 1234.5)]
print(json.dumps(said))
"""


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    target = tmp_path_factory.mktemp("packed") / "words.zip"
    pack_words(target, ("nl", "en"))
    return target


def test_only_the_languages_of_workers_are_packed(packed):
    with zipfile.ZipFile(packed) as archive:
        names = set(archive.namelist())

    assert names == {f"locales/{code}/LC_MESSAGES/worker.mo" for code in OTHERS} | {
        f"babel/locale-data/{code}.dat" for code in OTHERS
    }


def test_the_packed_words_stay_small(packed):
    assert len(brotli.compress(packed.read_bytes(), quality=11)) < LARGEST


def written(packages, catalogues):
    run = subprocess.run(
        [sys.executable, "-c", WRITE_YEAR, catalogues, *OTHERS],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (*packages, ROOT)))},
        capture_output=True,
        check=True,
        text=True,
    )
    return json.loads(run.stdout)


def test_days_and_numbers_need_no_more_of_babels_data_than_is_packed(packed, tmp_path):
    shutil.copytree(web_packages() / "babel", tmp_path / "babel", ignore=shutil.ignore_patterns("*.dat"))
    for name in ("global.dat", "locale-data/root.dat"):
        shutil.copyfile(web_packages() / "babel" / name, tmp_path / "babel" / name)
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(tmp_path)

    assert written([tmp_path], tmp_path / "locales") == written([web_packages()], ROOT / "locales")
