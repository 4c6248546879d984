"""Drafts to test with."""

from datetime import date

from core.people.records.draft import Draft, Form, to_fields

TODAY = date(2026, 11, 21)
TEXT_OF = {Form.NOTE: "text", Form.AGREEMENT: "text", Form.GOAL: "title", Form.ANSWER: "words"}


def half(of, text="half", *, form=Form.NOTE, person=None, **more):
    """A form in which this text was typed, about something new of a person unless `person` says otherwise."""
    values = {TEXT_OF.get(form, "plan.needs"): text, **more}
    return Draft(form, of, of if person is None else person, TODAY, to_fields(values))
