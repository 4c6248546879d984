"""What a file holds and what a merge does, in sentences that count all of what one practises together."""

from datetime import UTC, datetime

import pytest

from core.people.file_summary import FileSummary
from core.people.merge_report import NO_TALLY, MergeReport, Tally
from core.people.records.tables import NEWER, NOTES, PRACTICE
from mobile.wording.backups import record_counts
from mobile.wording.merge_summary import merge_forecast, merge_result
from tests.mobile.setting import Setting

MADE = datetime(2026, 11, 22, tzinfo=UTC)
DUTCH = Setting().app.language


def report(**tallies):
    return MergeReport(**{**dict.fromkeys(("people", "goals", "answers", "agreements"), NO_TALLY), **tallies})


@pytest.mark.parametrize(("number", "said"), [(1, "1 oefenmoment"), (5, "5 oefenmomenten")])
def test_all_of_what_one_practises_is_one_line(number, said):
    records = [(PRACTICE[at % len(PRACTICE)], {"id": str(at)}) for at in range(number)]
    assert record_counts(FileSummary.of(MADE, tuple(records)).numbers, DUTCH) == [said]


def test_what_comes_and_what_came_is_counted_with_the_rest():
    added = report(notes=Tally(added=2), practice=Tally(added=3))
    assert merge_forecast(added, DUTCH) == ["Erbij komen: 2 notities en 3 oefenmomenten."]
    same = report(notes=NO_TALLY, practice=Tally(same=3, stayed_erased=1))
    assert merge_result(same, DUTCH)[1:] == [
        "Stond hier al: 3 oefenmomenten.",
        "Gewist gebleven: 1 oefenmoment.",
    ]


def test_no_note_is_said_to_hold_the_other_words_of_what_one_practises():
    kept = {NOTES: Tally(kept_both=1), "practice": Tally(kept_both=2), NEWER: Tally(kept_both=1)}
    assert merge_result(report(**kept), DUTCH)[1:] == [
        "Nu in twee versies: 1 notitie. De tekst uit het bestand is een aparte notitie.",
        "Nu in twee versies, naast elkaar: 2 oefenmomenten en 1 ding van een nieuwere versie van de app.",
    ]
    assert len(merge_result(report(notes=NO_TALLY, practice=Tally(kept_both=1)), DUTCH)) == 2
    assert len(merge_result(report(notes=Tally(kept_both=1)), DUTCH)) == 2
