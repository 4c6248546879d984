"""What the bench computes: medians, ratios, sizes, and the table that shows them."""

import json
import re
import statistics
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

MEASURES = ("first card", "usable cold", "usable warm", "usable warm running")
SIDES = ("stock", "ours")
_MEGA = 1e6

Rounds = Mapping[str, Mapping[str, Sequence[float]]]
"""Seconds of every round, by side and measure."""

VaultRounds = Mapping[str, Mapping[str, Sequence[float]]]
"""Milliseconds of every round, by the number of notes and what was timed."""


def ratios(rounds: Rounds) -> dict[str, float]:
    """Ours divided by stock, of the medians, for each measure; under 1 is better than stock."""
    return {
        f"{measure.replace(' ', '_')}_ratio": round(
            statistics.median(rounds["ours"][measure]) / statistics.median(rounds["stock"][measure]), 3
        )
        for measure in rounds["ours"]
    }


def spreads(rounds: Rounds) -> dict[str, dict[str, dict[str, float]]]:
    """Median, smallest and largest of each measure, by side."""
    return {
        side: {
            measure: {
                "median": round(statistics.median(times), 3),
                "min": round(min(times), 3),
                "max": round(max(times), 3),
            }
            for measure, times in measures.items()
        }
        for side, measures in rounds.items()
    }


def table(title: str, rounds: Rounds) -> str:
    """A table to read: a line for each measure, with median (smallest - largest) of both sides."""
    lines = [f"{title:<34}{'stock':>22}{'ours':>22}{'ratio':>8}"]
    by_side, share = spreads(rounds), ratios(rounds)
    for measure in rounds["ours"]:
        cells = "".join(
            "{median:8.2f} s ({min:.2f} - {max:.2f})".format(**by_side[side][measure]).rjust(22)
            for side in SIDES
        )
        lines.append(f"{measure:<34}{cells}{share[measure.replace(' ', '_') + '_ratio']:8.2f}")
    return "\n".join(lines)


def profile_table(by_visit: Mapping[str, Sequence[Mapping[str, float]]], steps: Sequence[str]) -> str:
    """A table to read: when each step of our start was done, in the median, and its share of the whole."""
    lines = [f"{'steps of our start (done at, share)':<36}" + "".join(f"{visit:>24}" for visit in by_visit)]
    medians = {visit: _medians(rounds, steps) for visit, rounds in by_visit.items()}
    for step in steps:
        cells = "".join(
            f"{of[step]:10.2f} s, {of[step] / of[steps[-1]]:5.0%}".rjust(24) for of in medians.values()
        )
        lines.append(f"{step:<36}{cells}")
    return "\n".join(lines)


def profiles(
    by_visit: Mapping[str, Sequence[Mapping[str, float]]], steps: Sequence[str]
) -> dict[str, dict[str, float]]:
    """Medians of the seconds at which each step of our start was done, by visit."""
    return {visit: _medians(rounds, steps) for visit, rounds in by_visit.items()}


def _medians(rounds: Sequence[Mapping[str, float]], steps: Sequence[str]) -> dict[str, float]:
    return {step: round(statistics.median(one[step] for one in rounds), 3) for step in steps}


def vault_figures(rounds: VaultRounds) -> dict[str, float]:
    """What is aimed at: unlocking and saving in the largest vault, and how saving grows from the smallest.

    The sizes come from the smallest to the largest; of the whole bench the largest is ten thousand.
    """
    sizes = list(rounds.values())
    smallest, largest = sizes[0], sizes[-1]
    return {
        "unlock_10k_s": round(statistics.median(largest["unlock"]) / 1000, 3),
        "save_p95_ms": round(_percentile_95(largest["save"]), 2),
        "save_growth": round(statistics.median(largest["save"]) / statistics.median(smallest["save"]), 3),
        "save_with_copy_ratio": _ratio(largest, "save", "save, no copy"),
        "erase_with_copy_ratio": _ratio(largest, "save and erase", "erase, no copy"),
    }


def _ratio(times: Mapping[str, Sequence[float]], one: str, other: str) -> float:
    return round(statistics.median(times[one]) / statistics.median(times[other]), 3)


def vault_spreads(rounds: VaultRounds) -> dict[str, dict[str, dict[str, float]]]:
    """Median and 95th percentile in milliseconds of each thing that was timed, by the number of notes."""
    return {
        size: {
            measure: {"median": round(statistics.median(times), 2), "p95": round(_percentile_95(times), 2)}
            for measure, times in measures.items()
        }
        for size, measures in rounds.items()
    }


def vault_table(rounds: VaultRounds) -> str:
    """A table to read: a line for each thing that was timed, with median and 95th percentile by size."""
    spread = vault_spreads(rounds)
    lines = [f"{'notes (median, p95)':<22}" + "".join(f"{size:>24}" for size in rounds)]
    for measure in next(iter(spread.values())):
        cells = "".join(
            "{median:9.1f}, {p95:7.1f} ms".format(**spread[size][measure]).rjust(24) for size in rounds
        )
        lines.append(f"{measure:<22}{cells}")
    return "\n".join(lines)


def letter_figures(times: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """What is aimed at: our first letter over stock's first frame, cold and warm, and saving one."""
    return {
        "letter_cold_ratio": _ratio(times, "letter cold", "stock cold"),
        "letter_warm_ratio": _ratio(times, "letter warm", "stock warm"),
        "letter_saved_p95_ms": round(_percentile_95(times["saved"]), 1),
    }


def letter_table(times: Mapping[str, Sequence[float]], slowed: int) -> str:
    """A table to read: a line for each thing that was timed, with median and largest."""
    heading = f"letters, processor slowed {slowed} times" if slowed > 1 else "letters"
    lines = [f"{heading + ' (median, largest)':<40}"]
    for name, each in times.items():
        lines.append(f"{name:<40}{statistics.median(each):9.0f}, {max(each):7.0f} ms")
    lines += [f"{name:<40}{figure:9.3g}" for name, figure in letter_figures(times).items()]
    return "\n".join(lines)


def passkey_figures(times: Sequence[float]) -> dict[str, float]:
    """What is aimed at: from the answer of the authenticator to the open notebook, besides reading it."""
    return {"unlock_passkey_ms": round(statistics.median(times), 1)}


def passkey_table(by_speed: Mapping[int, Sequence[float]]) -> str:
    """A table to read: a line for each speed of the processor, with median and largest."""
    lines = [f"{'from the finger to the notes, besides reading':<46}"]
    for slowed, times in by_speed.items():
        name = f"processor slowed {slowed} times" if slowed > 1 else "at full speed"
        lines.append(f"{name:<46}{statistics.median(times):9.1f}, {max(times):7.1f} ms")
    return "\n".join(lines)


def screen_figures(times: Mapping[str, Sequence[float]], empty: Sequence[float]) -> dict[str, float]:
    """What is aimed at: the 95th percentile over all screens and rounds, in milliseconds.

    Its ratio is to the median of a screen that is `empty` but for a sentence, in the same run.
    """
    slowest = _percentile_95([one for each in times.values() for one in each])
    return {
        "screen_p95_ms": round(slowest, 1),
        "screen_p95_ratio": round(slowest / statistics.median(empty), 3),
    }


def screen_table(times: Mapping[str, Sequence[float]]) -> str:
    """A table to read: a line for each screen, with the median and the slowest, the slowest screen first."""
    lines = [f"{'screen (median, slowest)':<40}"]
    for address, each in sorted(times.items(), key=lambda one: -statistics.median(one[1])):
        lines.append(f"{address:<40}{statistics.median(each):9.0f}, {max(each):7.0f} ms")
    return "\n".join(lines)


def kept_files(site: Path, engine: str) -> list[Path]:
    """The files of our site that its service worker keeps in a browser that runs this engine."""
    script = (site / "service-worker.js").read_text(encoding="utf-8")
    files, engines = (_listed(script, name) for name in ("FILES", "ENGINES"))
    foreign = {file for other in engines.values() for file in other} - set(engines[engine])
    return [site / file for file in files if file not in foreign]


def megabytes(files: Iterable[Path]) -> float:
    """Millions of bytes these files take over the line: as brotli where the site has that."""
    return sum(_sent_size(file) for file in files) / _MEGA


def megabytes_until(sent: Sequence[tuple[str, int]], address: str | None = None) -> float:
    """Millions of bytes sent before an address that contains this was asked for; all when it never was."""
    before = 0
    for asked, size in sent:
        if address and address in asked:
            break
        before += size
    return before / _MEGA


def _percentile_95(times: Sequence[float]) -> float:
    return statistics.quantiles(times, n=20, method="inclusive")[-1]


def _listed(script: str, name: str) -> dict[str, Any]:
    found = re.search(rf"^const {name} = (\{{.*?\}});", script, re.MULTILINE)
    if found is None:
        raise ValueError(f"service-worker.js has no {name} any more")
    listed: dict[str, Any] = json.loads(found[1])
    return listed


def _sent_size(file: Path) -> int:
    packed = file.with_name(f"{file.name}.br")
    return (packed if packed.is_file() else file).stat().st_size
