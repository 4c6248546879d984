"""What a worker reads is there in every language that is offered, and the coach sees which one it is."""

from datetime import date

import pytest

from core.authoring.catalogues import ROOT
from core.authoring.content_files import read_deck
from core.authoring.worker_texts import read_worker_texts
from core.people.nudges import Nudge, NudgeKind
from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.worker.direction import END, ISOLATE
from core.worker.offered import OFFERED
from core.worker.words import WorkerLanguage
from mobile.screens.people.questions_to_send import LISTS, message
from mobile.wording.access_report import report_headings, report_title, rights
from mobile.wording.agreements import slot_names, slot_questions
from mobile.wording.choice_names import shared_choice_names
from mobile.wording.circles import circle_names, nothing_yet
from mobile.wording.field_names import names_in
from mobile.wording.newer_version import newer_version_label
from mobile.wording.nudges import advice_for_worker
from mobile.wording.scale import next_question, scale_questions
from mobile.wording.slip import slip, slip_message
from mobile.wording.tasks import energy_names, energy_questions, floor_tasks
from mobile.wording.worker_languages import unchecked_remark
from tests.core.people.setting import an_agreement
from tests.mobile.setting import CATALOGUES, read_language

DUE = date(2026, 11, 24)
AGREEMENTS = [an_agreement(slot=one, due=DUE) for one in Assignee]

LISTED = read_worker_texts(ROOT)


class Asked(WorkerLanguage):
    """A language that remembers which texts it was asked for."""

    def __init__(self):
        super().__init__("de", CATALOGUES)
        self.texts = set()

    def text(self, message, **values):
        self.texts.add(message)
        return super().text(message, **values)


@pytest.mark.parametrize(
    "write",
    [
        scale_questions,
        lambda t: (next_question(1, t), next_question(7, t)),
        circle_names,
        nothing_yet,
        lambda t: (slot_names("Teun", t), slot_questions("Teun", t)),
        lambda t: (energy_names(t), energy_questions(t), floor_tasks(t)),
        lambda t: (slip("Teun", AGREEMENTS, t), slip_message("Teun", AGREEMENTS, t)),
        newer_version_label,
        lambda t: (report_title("Teun", t), rights(DUE, t), report_headings(t)),
        lambda t: ([names_in(table, t) for table in report_headings(t)], shared_choice_names(t)),
        lambda t: [advice_for_worker(Nudge(kind, 0, 4), "Teun", t) for kind in NudgeKind],
    ],
)
def test_what_is_written_for_a_worker_asks_only_for_texts_that_are_translated(write):
    t = Asked()

    write(t)

    assert t.texts
    assert t.texts <= set(LISTED.texts)


def test_a_slip_is_written_in_the_language_of_the_worker():
    arabic, persian = (WorkerLanguage(code, CATALOGUES) for code in ("ar", "fa"))
    mine = [an_agreement(slot=Assignee.WORKER, due=DUE)]

    assert slip_message("Teun", mine, arabic).splitlines()[1:] == [
        "هذا ما اتفقنا عليه",
        "",
        "\N{BUST IN SILHOUETTE} هذا عليك أنت",
        f"{ISOLATE}Vragen bij de balie{END}",
        "اليوم: الثلاثاء، 24 نوفمبر 2026",
    ]
    assert slip_message("Teun", mine, persian).splitlines()[-1] == "روز: سه‌شنبه ۲۴ نوامبر ۲۰۲۶"
    page = slip("Teun", mine, arabic).to_html().decode()
    assert '<html lang="ar">' in page
    assert '<h2 dir="auto">هذا ما اتفقنا عليه</h2>' in page


def test_a_scale_asks_in_the_language_of_the_worker():
    asked = scale_questions(WorkerLanguage("uk", CATALOGUES))[Question.IMPORTANCE]

    assert (asked.question, asked.word(10)) == ("Наскільки це для вас важливо?", "дуже важливо")


@pytest.mark.parametrize("code", OFFERED)
def test_the_questions_to_send_are_in_the_language_of_the_worker(code):
    worker = WorkerLanguage(code, CATALOGUES)
    lists = {one.id: one for one in read_deck().question_lists}
    assert set(LISTS) == set(LISTED.lists)
    for name in LISTS:
        dutch = [question.ask for question in lists[name].questions]

        assert all(
            text not in message([worker.card(f"questions/{name}.questions", one) for one in dutch], worker)
            for text in dutch
        ) == (code != "nl")


def test_the_coach_is_told_that_nobody_checked_the_words(monkeypatch):
    t, worker = read_language("nl"), WorkerLanguage("so", CATALOGUES)

    monkeypatch.setattr(WorkerLanguage, "is_checked", False)
    assert unchecked_remark(worker, t) == "Nog niet nagekeken door een moedertaalspreker"
    monkeypatch.setattr(WorkerLanguage, "is_checked", True)
    assert unchecked_remark(worker, t) == ""
