"""Measures how fast the app starts and how much it sends, against the same app in the stock layout of Flet;
how soon a letter can be written while the notes are locked; how soon a finger opens them; how fast the vault
is with few and with many notes; and how fast the screens open with many.

    python -m tests.bench [--only start|letters|passkey|vault|screens] [--rounds 5]

Rounds of both sides alternate, so that a busy machine is busy for both. Prints tables and writes
build/bench.json, where what was not measured stays as it was. The seconds are those of this machine, not of
a phone.
"""

import argparse
import json
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Playwright

from mobile.site.publish import publish
from mobile.site.settings import ROOT, PublishError, read_settings
from tests.bench import letters, numbers, passkeys, screens, vault
from tests.bench.effort import WHOLE, Effort
from tests.bench.server import FOUR_G_DELAY, Line, add_facts, serving
from tests.bench.stock import build_stock, stock_headers
from tests.bench.visits import PROFILE, Visitor
from tests.browser.front import playwright_with_front

SITES = ROOT / "build" / "bench"
RESULT = ROOT / "build" / "bench.json"
ENGINE = "skwasm"  # what phones with Chromium run
GIFTS = """\
Stock is spared: the network and the installer at each start (its packages are in its archive), the locale
data of languages the app does not have, and asking again for a file it was sent. It has no policy, since
its page has inline scripts. On the second visit ours finds its server gone; stock needs its own."""

SLOWED = 4
"""How many times slower the processor is made for the twins of what is measured at full speed."""

Sent = dict[str, list[tuple[str, int]]]
Rounds = dict[str, dict[str, list[float]]]
Marks = dict[str, list[Mapping[str, float]]]


@dataclass(frozen=True)
class Conditions:
    """What visits are made under: how many, on which line, and with how slow a processor."""

    rounds: int
    line: Line | None = None
    slowed: int = 1

    def __str__(self) -> str:
        return " on a slow line" if self.line else f" slowed {self.slowed} times" if self.slowed > 1 else ""


PARTS = ("start", "letters", "passkey", "vault", "screens")


def main() -> int:
    """Measure what was asked for, print it and write it down."""
    parser = argparse.ArgumentParser(description="Compare the start of the app with the stock layout.")
    parser.add_argument("--only", choices=PARTS)
    parser.add_argument("--rounds", type=int, default=WHOLE.rounds)
    options = parser.parse_args()
    effort = replace(WHOLE, rounds=options.rounds)
    parts = (options.only,) if options.only else PARTS
    with playwright_with_front() as playwright:
        try:
            _tell("Making our site\n")
            SITES.mkdir(parents=True, exist_ok=True)
            publish(read_settings(), SITES / "ours")
            for part in parts:
                _keep(measure(playwright, part, SITES / "ours", effort))
        except PublishError as fault:
            sys.exit(str(fault))
    return 0


def measure(playwright: Playwright, part: str, site: Path, effort: Effort) -> dict[str, object]:
    """Measure one of PARTS on our built site; print it, and return what to write down."""
    match part:
        case "start":
            return _start(playwright, site, effort)
        case "letters":
            return _letters(playwright, site, effort)
        case "passkey":
            return _passkey(playwright, site, effort)
        case "vault":
            return _vault(playwright, site, effort)
        case _:
            return _screens(playwright, site, effort)


def _stock_site(effort: Effort) -> Path:
    _tell("Making the stock site (the first time about a minute) ... ")
    site = SITES / ("stock" if effort.is_compressed else "stock-plain")
    build_stock(site, read_settings(), compressed=effort.is_compressed)
    add_facts(site, stock_headers())
    _tell("done\n")
    return site


def _start(playwright: Playwright, site: Path, effort: Effort) -> dict[str, object]:
    stock_site = _stock_site(effort)
    sites = {"stock": stock_site, "ours": site}
    quick, sent, marks = _visits(playwright, sites, effort, Conditions(effort.rounds))
    line = Line(effort.line_speed, FOUR_G_DELAY)
    slow, _, _ = _visits(playwright, sites, effort, Conditions(effort.slow_rounds, line))
    slowed, _, slowed_marks = _visits(
        playwright, sites, effort, Conditions(effort.slowed_rounds, slowed=SLOWED)
    )
    total = numbers.megabytes(numbers.kept_files(site, ENGINE))
    before_usable = numbers.megabytes_until(sent["ours"], "service-worker.js")
    stock = numbers.megabytes_until(sent["stock"])
    _tell(
        f"""
{numbers.table("without a limit to the line", quick)}

{numbers.table("first visit, 9 Mbit/s and 60 ms", slow)}
{_slowed_tables(slowed, slowed_marks)}
{numbers.profile_table(marks, PROFILE)}

{"megabytes of a first visit":<34}{stock:19.2f} MB{total:19.2f} MB{total / stock:8.2f}
{"of which before it is usable":<34}{stock:19.2f} MB{before_usable:19.2f} MB{before_usable / stock:8.2f}

{GIFTS}
"""
    )
    return {
        **numbers.ratios(quick),
        "brotli_mb": round(total, 3),
        "brotli_mb_before_usable": round(before_usable, 3),
        "stock_mb": round(stock, 3),
        "rounds": effort.rounds,
        "seconds": numbers.spreads(quick),
        "profile": numbers.profiles(marks, PROFILE),
        "slow_line_ratio": numbers.ratios(slow)["usable_cold_ratio"],
        **_slowed_figures(slowed, slowed_marks),
        "slow": {
            "rounds": effort.slow_rounds,
            **numbers.ratios(slow),
            "seconds": numbers.spreads(slow),
        },
    }


def _letters(playwright: Playwright, site: Path, effort: Effort) -> dict[str, object]:
    """Measure the letterbox beside the stock layout, at full speed and on a processor that is slowed."""
    stock_site = _stock_site(effort)
    by_speed = {
        slowed: letters.measure(playwright, {"stock": stock_site, "ours": site}, effort, slowed, _tell)
        for slowed in letters.SPEEDS
    }
    for slowed, times in by_speed.items():
        _tell(f"\n{numbers.letter_table(times, slowed)}\n")
    cost = letters.cost_of_a_note(playwright, site)
    _tell(f"\nNoting a talk: {cost.taps} taps, {cost.characters} characters besides the note.\n")
    return {
        "log_taps": cost.taps,
        "log_chars": cost.characters,
        **numbers.letter_figures(by_speed[1]),
        "letters": {
            f"slowed_{slowed}": numbers.letter_figures(times) | {"ms": times}
            for slowed, times in by_speed.items()
        },
    }


def _passkey(playwright: Playwright, site: Path, effort: Effort) -> dict[str, object]:
    """Measure opening the notes with a finger, at full speed and on a processor that is slowed."""
    _tell(f"A finger opens {effort.sizes[-1]} notes (about a minute) ... ")
    with tempfile.TemporaryDirectory() as profile:
        by_speed = passkeys.measure(playwright, site, Path(profile), effort)
    _tell(f"done{_busy()}\n{numbers.passkey_table(by_speed)}\n\n")
    return {
        **numbers.passkey_figures(by_speed[1]),
        "passkey": {
            f"slowed_{slowed}": numbers.passkey_figures(times) | {"ms": times}
            for slowed, times in by_speed.items()
        },
    }


def _vault(playwright: Playwright, site: Path, effort: Effort) -> dict[str, object]:
    _tell(f"Vaults with {', '.join(map(str, effort.sizes))} notes (about half a minute) ... ")
    with tempfile.TemporaryDirectory() as profile:
        times = vault.measure(playwright, site, Path(profile), effort)
    figures = numbers.vault_figures(times)
    growth = f"{figures['save_growth']:.2f} times what it takes at {effort.sizes[0]}"
    _tell(f"done{_busy()}")
    _tell(
        f"""
{numbers.vault_table(times)}

Unlocking is without stretching the passphrase, which is meant to take half a second.
Saving at {effort.sizes[-1]} notes takes {growth}.
With the second copy a save takes {figures["save_with_copy_ratio"]:.2f} times what it takes without,
and a save that erases {figures["erase_with_copy_ratio"]:.2f} times.
"""
    )
    spreads = numbers.vault_spreads(times)
    return {**figures, "vault": {"rounds": effort.vault_rounds, "saves": effort.saves, "ms": spreads}}


def _screens(playwright: Playwright, site: Path, effort: Effort) -> dict[str, object]:
    _tell(f"Screens with {effort.people} people and {effort.notes} notes (about two minutes) ... ")
    with tempfile.TemporaryDirectory() as profile:
        times = screens.measure(playwright, site, Path(profile), effort)
    _tell(f"done{_busy()}\n{numbers.screen_table(times)}\n\n")
    empty = times.pop(screens.EMPTY)
    return {**numbers.screen_figures(times, empty), "screens": {"rounds": effort.screen_rounds, "ms": times}}


def _keep(figures: dict[str, object]) -> None:
    kept = json.loads(RESULT.read_text(encoding="utf-8")) if RESULT.is_file() else {}
    RESULT.write_text(json.dumps(kept | figures, indent=1) + "\n", encoding="utf-8")
    _tell(f"Written: {RESULT.relative_to(ROOT)}\n")


def _slowed_tables(slowed: Rounds, marks: Marks) -> str:
    if not slowed["ours"]:
        return ""
    title = f"processor slowed {SLOWED} times"
    return f"""
{numbers.table(title, slowed)}

{title}: {numbers.profile_table(marks, PROFILE)}
"""


def _slowed_figures(slowed: Rounds, marks: Marks) -> dict[str, object]:
    if not slowed["ours"]:
        return {}
    figures = {
        **numbers.ratios(slowed),
        "seconds": numbers.spreads(slowed),
        "profile": numbers.profiles(marks, PROFILE),
    }
    return {f"slowed_{SLOWED}": figures}


def _visits(
    playwright: Playwright, sites: Mapping[str, Path], effort: Effort, under: Conditions
) -> tuple[Rounds, Sent, Marks]:
    """Visit both sites in turn. Return the seconds of all rounds, what a first visit was sent, and our marks.

    A slow line is measured on first visits only: what is kept on the phone needs no line.
    """
    times: Rounds = {side: defaultdict(list) for side in numbers.SIDES}
    sent: Sent = {}
    marks: Marks = defaultdict(list)
    for number in range(1, under.rounds + 1):
        for side in numbers.SIDES:
            _tell(f"Round {number} of {under.rounds}{under}, {side} ... ")
            with (
                tempfile.TemporaryDirectory() as profile,
                serving(sites[side], under.line, keep_everything=side == "stock") as server,
            ):
                visitor = Visitor(
                    playwright, Path(profile), effort.rest_ms, ours=side == "ours", slowed=under.slowed
                )
                first = visitor.first_visit(server)
                sent[side] = list(server.sent)
                visits = {"usable cold": first}
                if not under.line:
                    visits["usable warm"] = visitor.second_visit(server)
                    visits["usable warm running"] = visitor.visit_again(server)
            found = {"first card": first.first_card, **{name: one.usable for name, one in visits.items()}}
            for measure, seconds in found.items():
                times[side][measure].append(seconds)
            for name, one in visits.items():
                if one.marks:
                    marks[name].append(one.marks)
            _tell(", ".join(f"{measure} {seconds:.2f} s" for measure, seconds in found.items()) + _busy())
    return times, sent, marks


def _busy() -> str:
    """Say so when the machine has other work, which makes every number larger."""
    load = os.getloadavg()[0] / (os.cpu_count() or 1)
    return f"  (busy machine: {load:.1f} tasks a core)\n" if load > 1 else "\n"


def _tell(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
