"""What a run of the tests tells about itself."""

import re

import pytest

pytest_plugins = ["pytester"]

CONFTEST = """
from tests.progress import Progress
from tests.reruns import Reruns

def pytest_configure(config):
    config.pluginmanager.register(Progress())
    config.pluginmanager.register(Reruns())
"""
TESTS = """
import pytest
tries = {}

@pytest.mark.parametrize("number", range(5))
def test_it(number):
    tries[number] = tries.get(number, 0) + 1
    assert number >= FAILING or tries[number] > 1, f"number {number} missed a beat"
"""


@pytest.fixture
def run(pytester: pytest.Pytester):
    def run(failing: int, *options: str) -> pytest.RunResult:
        pytester.makeconftest(CONFTEST)
        pytester.makepyfile(TESTS.replace("FAILING", str(failing)))
        return pytester.runpytest_inprocess("--reruns", "1", *options)

    return run


def test_two_second_tries_are_shown_with_their_failures_and_pass(run):
    done = run(2)
    assert done.ret == pytest.ExitCode.OK
    done.stdout.fnmatch_lines(
        [
            "*second tries: 2*",
            "*::test_it?0?: line 7: AssertionError: number 0 missed a beat",
            "*::test_it?1?: line 7: AssertionError: number 1 missed a beat",
        ]
    )


def test_a_third_second_try_fails_the_run(run):
    done = run(3)
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    done.stdout.fnmatch_lines(["*second tries: 3*", "More than 2 second tries fail the run."])
    done.assert_outcomes(passed=5)


def test_a_run_without_a_second_try_says_nothing_of_them(run):
    done = run(0)
    assert done.ret == pytest.ExitCode.OK
    done.stdout.no_fnmatch_line("*second tries*")


@pytest.mark.parametrize("options", [(), ("-n", "2")], ids=["alone", "two-processes"])
def test_a_verbose_run_says_how_far_it_is_and_since_when(run, options):
    done = run(0, "-v", "-p", "no:randomly", *options)
    places = re.findall(r"PASSED (\d)/5 0:\d\d", done.stdout.str())
    assert places == ["1", "2", "3", "4", "5"]
