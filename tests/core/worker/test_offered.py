"""The languages that workers are offered are written as Unicode's data says."""

import pytest
from babel import Locale

from core.authoring.catalogues import ROOT
from core.worker.offered import OFFERED

DIGITS = {"latn": "0123456789", "arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹"}


@pytest.mark.parametrize("code", OFFERED)
def test_a_language_has_its_own_name_direction_and_digits(code):
    offered, locale = OFFERED[code], Locale.parse(code)

    assert offered.own_name.casefold().startswith(locale.get_display_name(code).casefold())
    assert offered.own_name[0] == offered.own_name[0].upper()
    assert offered.is_rtl == (locale.text_direction == "rtl")
    assert offered.digits == DIGITS[locale.default_numbering_system]


def test_every_language_with_words_for_workers_is_offered_and_no_other():
    folders = {path.parents[1].name for path in (ROOT / "locales").glob("*/LC_MESSAGES/worker.po")}

    assert folders | {"nl", "en"} == set(OFFERED)
