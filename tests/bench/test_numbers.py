import pytest

from tests.bench import numbers

ROUNDS = {
    "stock": {"first card": [4.0, 6.0, 5.0], "usable cold": [6.0, 100.0, 5.0]},
    "ours": {"first card": [0.2, 0.1, 0.3], "usable cold": [2.0, 3.0, 2.4]},
}


def test_a_ratio_is_ours_over_stock_of_the_medians_so_that_one_slow_round_does_not_count():
    assert numbers.ratios(ROUNDS) == {"first_card_ratio": 0.04, "usable_cold_ratio": 0.4}


def test_a_spread_names_the_median_and_both_ends():
    assert numbers.spreads(ROUNDS)["stock"]["usable cold"] == {"median": 6.0, "min": 5.0, "max": 100.0}


def test_the_table_has_a_line_for_each_measure_with_both_sides_and_the_ratio():
    lines = numbers.table("quick", ROUNDS).splitlines()
    assert " ".join(lines[0].split()) == "quick stock ours ratio"
    assert " ".join(lines[1].split()) == "first card 5.00 s (4.00 - 6.00) 0.20 s (0.10 - 0.30) 0.04"
    assert len(lines) == 3


@pytest.fixture
def site(tmp_path):
    (tmp_path / "service-worker.js").write_text(
        'const FILES = {"index.html":"h","e/one.wasm":"h","e/two.wasm":"h","e/both.js":"h"}; // all\n'
        'const ENGINES = {"one":["e/one.wasm","e/both.js"],"two":["e/two.wasm","e/both.js"]};\n'
    )
    (tmp_path / "e").mkdir()
    for name, size in {
        "index.html": 900,
        "index.html.br": 300,
        "index.html.gz": 400,
        "e/one.wasm": 5000,
        "e/one.wasm.br": 2000,
        "e/two.wasm": 7000,
        "e/both.js": 50,
    }.items():
        (tmp_path / name).write_bytes(b"x" * size)
    return tmp_path


def test_an_engine_keeps_what_all_need_and_what_is_its_own(site):
    kept = {file.relative_to(site).as_posix() for file in numbers.kept_files(site, "one")}
    assert kept == {"index.html", "e/one.wasm", "e/both.js"}


def test_a_file_counts_as_brotli_where_there_is_that_and_as_it_is_otherwise(site):
    assert numbers.megabytes(numbers.kept_files(site, "one")) == pytest.approx((300 + 2000 + 50) / 1e6)


def test_a_service_worker_without_its_lists_is_a_fault_and_not_a_small_site(site):
    (site / "service-worker.js").write_text("const FILES = [];\n")
    with pytest.raises(ValueError, match="FILES"):
        numbers.kept_files(site, "one")


def test_what_was_sent_counts_until_an_address_was_asked_for():
    sent = [("/", 1_000_000), ("/a.wasm", 2_000_000), ("/service-worker.js?engine=one", 5), ("/b", 7)]
    assert numbers.megabytes_until(sent, "service-worker.js") == 3.0
    assert numbers.megabytes_until(sent[:2], "service-worker.js") == 3.0
    assert numbers.megabytes_until(sent) == pytest.approx(3.000012)


VAULTS = {
    size: {
        "unlock": unlock,
        "save": save,
        "save and erase": [9.0, 9.0],
        "save, no copy": [2.0, 2.0],
        "erase, no copy": [6.0, 6.0],
    }
    for size, unlock, save in (
        ("100", [30.0, 31.0, 90.0], [2.0, 2.0, 4.0]),
        ("1000", [100.0, 110.0, 120.0], [2.0, 2.0, 2.0]),
        ("10000", [900.0, 1100.0, 1000.0], [*[3.0] * 20, 23.0]),
    )
}


def test_the_figures_of_the_vault_are_those_of_the_largest_and_of_saving_over_the_smallest():
    assert numbers.vault_figures(VAULTS) == {
        "unlock_10k_s": 1.0,
        "save_p95_ms": 3.0,
        "save_growth": 1.5,
        "save_with_copy_ratio": 1.5,
        "erase_with_copy_ratio": 1.5,
    }


def test_one_slow_save_of_ten_shows_in_the_95th_percentile():
    slow = {**VAULTS, "10000": {**VAULTS["10000"], "save": [3.0] * 9 + [30.0] * 2}}
    assert numbers.vault_figures(slow)["save_p95_ms"] == 30.0


def test_the_table_of_the_vault_has_a_column_for_each_size():
    lines = [" ".join(line.split()) for line in numbers.vault_table(VAULTS).splitlines()]
    assert lines[0] == "notes (median, p95) 100 1000 10000"
    assert lines[2] == "save 2.0, 3.8 ms 2.0, 2.0 ms 3.0, 3.0 ms"


def test_a_letter_is_measured_over_the_first_frame_of_stock_of_the_same_rounds():
    times = {
        "stock cold": [4000.0, 5000.0, 6000.0],
        "stock warm": [2000.0, 4000.0, 3000.0],
        "letter cold": [500.0, 400.0, 900.0],
        "letter warm": [300.0, 300.0, 200.0],
        "saved": [10.0] * 19 + [200.0],
    }
    figures = numbers.letter_figures(times)
    assert (figures["letter_cold_ratio"], figures["letter_warm_ratio"]) == (0.1, 0.1)
    assert 10.0 < figures["letter_saved_p95_ms"] < 200.0
    assert (
        numbers.letter_table(times, 4).splitlines()[0]
        == "letters, processor slowed 4 times (median, largest)"
    )


def test_a_finger_is_measured_by_the_median_and_shown_by_speed():
    assert numbers.passkey_figures([40.0, 90.0, 50.0]) == {"unlock_passkey_ms": 50.0}
    lines = numbers.passkey_table({1: [40.0, 90.0, 50.0], 4: [200.0]}).splitlines()
    assert [" ".join(line.split()) for line in lines[1:]] == [
        "at full speed 50.0, 90.0 ms",
        "processor slowed 4 times 200.0, 200.0 ms",
    ]


def test_screens_are_measured_over_one_that_is_empty_in_the_same_run():
    times = {"mensen": [100.0, 120.0], "mensen/nieuw": [80.0, 300.0]}
    figures = numbers.screen_figures(times, [40.0, 60.0, 50.0])
    assert figures["screen_p95_ratio"] == round(figures["screen_p95_ms"] / 50.0, 3)


def test_the_profile_says_when_each_step_was_done_and_its_share():
    steps = ("page painted", "usable")
    rounds = [{"page painted": 0.5, "usable": 2.0}, {"page painted": 0.3, "usable": 4.0}] * 2
    cold = [*rounds, {"page painted": 0.4, "usable": 3.0}]
    assert numbers.profiles({"usable cold": cold}, steps) == {
        "usable cold": {"page painted": 0.4, "usable": 3.0}
    }
    lines = numbers.profile_table({"usable cold": cold}, steps).splitlines()
    assert " ".join(lines[1].split()) == "page painted 0.40 s, 13%"
