"""The list of what a worker reads, and what is made of it."""

from core.authoring.catalogues import ROOT, worker
from core.authoring.worker_texts import questions_of, read_worker_texts
from core.worker.words import CHECKED_BY, REVIEW


def test_every_question_of_a_listed_list_or_guide_is_for_workers(deck, guides):
    listed = read_worker_texts(ROOT)
    found = list(questions_of(listed, deck, guides))
    asked = {one.id: [question.ask for question in one.questions] for one in deck.question_lists}

    assert [text for context, text in found if context == "questions/e04-energievragen.questions"] == asked[
        "e04-energievragen"
    ]
    assert len(found) == sum(len(asked[name]) for name in listed.lists) + sum(
        len(guides.one(name).questions) for name in listed.guides
    )


def test_the_place_to_sign_comes_first_and_a_question_has_its_english():
    made = [one for one in worker(ROOT) if one.id]

    assert (made[0].context, made[0].id) == (REVIEW, CHECKED_BY)
    assert made[-1].context == "talks/g05-kwartaalgesprek.questions"
    assert made[-1].auto_comments[0].startswith("English: What do you need")
