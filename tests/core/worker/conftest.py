"""The languages of workers with their words as they are in the catalogues, compiled or not."""

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from core.authoring.catalogues import ROOT
from core.worker.offered import OFFERED
from core.worker.words import WorkerLanguage

OF_THE_APP = [("nl", "screens"), ("en", "cards")]


@pytest.fixture(scope="session")
def compiled(tmp_path_factory):
    """A folder with every catalogue that a worker's words come from."""
    folder = tmp_path_factory.mktemp("locales")
    others = [(code, "worker") for code in OFFERED if code not in ("nl", "en")]
    for code, name in (*OF_THE_APP, *others):
        made = folder / code / "LC_MESSAGES" / f"{name}.mo"
        made.parent.mkdir(parents=True, exist_ok=True)
        source = ROOT / "locales" / code / "LC_MESSAGES" / f"{name}.po"
        with source.open("rb") as read, made.open("wb") as written:
            write_mo(written, read_po(read, locale=code))
    return folder


@pytest.fixture(scope="session")
def worker_languages(compiled):
    return {code: WorkerLanguage(code, compiled) for code in OFFERED}
