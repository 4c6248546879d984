import runpy
import sys

import pytest


def test_the_former_name_still_runs(monkeypatch):
    monkeypatch.setattr("sys.argv", ["catalogues", "else"])
    monkeypatch.delitem(sys.modules, "core.catalogues", raising=False)

    with pytest.raises(SystemExit, match="2"):
        runpy.run_module("core.catalogues", run_name="__main__")
