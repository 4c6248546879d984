"""The names of the fields of records, for who reads what is written about oneself."""

from core.language import Words
from core.people.records.tables import POINTS, TRIALS


def field_names(t: Words) -> dict[str, str]:
    """Return the names of all fields of all records, as the worker would say them."""
    return {
        "name": t.text("Name"),
        "created": t.text("Written down on"),
        "is_lost": t.text("The name is lost"),
        "place.work": t.text("Work"),
        "place.where": t.text("Where"),
        "place.start": t.text("First day"),
        "place.end": t.text("Last day"),
        "language": t.text("Language"),
        "manner": t.text("How to speak together"),
        "symbol": t.text("Symbol"),
        "archived": t.text("In the archive since"),
        "extension.until": t.text("Kept longer, until"),
        "extension.reason": t.text("Kept longer because"),
        "title": t.text("Goal"),
        "state": t.text("How it stands"),
        "rung": t.text("For when"),
        "plan.needs": t.text("What it takes"),
        "plan.helpers": t.text("Who helps"),
        "plan.hold": t.text("What to hold on to"),
        "plan.reached": t.text("What is reached"),
        "plan.ahead": t.text("What is still to reach"),
        "plan.if_then.cue": t.text("If"),
        "plan.if_then.action": t.text("Then"),
        "plan.exceptions": t.text("When it went well after all"),
        "plan.look_back": t.text("Look back on"),
        "ended": t.text("Ended on"),
        "slot": t.text("Who does it"),
        "text": t.text("Text"),
        "made": t.text("Agreed on"),
        "due": t.text("For"),
        "shown": t.text("Shown to you on"),
        "goal.title": t.text("About the goal"),
        "question": t.text("The question"),
        "own_question": t.text("The question"),
        "number": t.text("Your number"),
        "words": t.text("Your words"),
        "day": t.text("Day"),
        "written": t.text("Written on"),
        "changed": t.text("Changed on"),
        "is_corrected": t.text("Corrected because you asked"),
        "origin.day": t.text("It read so in a copy or another window, on"),
        "origin.state": t.text("How it stood there"),
        "origin.is_window": t.text("That was another window"),
        "details.talk": t.text("Talk"),
        "details.card": t.text("Card that was used"),
        "details.signs": t.text("Seen or heard"),
        "details.is_nugget": t.text("A gold nugget"),
        "details.guide": t.text("Guide that was used"),
        "details.obstacle": t.text("What is in the way"),
        "raised_by": t.text("Who wants to talk about it"),
        "until": t.text("Until"),
        "verdict": t.text("How it goes on"),
        "opening": t.text("Sentence to begin with"),
        "expectation": t.text("What is expected"),
        "short": t.text("The short form"),
        "slot.worker": t.text("What you do"),
        "slot.me": t.text("What your supervisor does"),
        "slot.together": t.text("What you do together"),
        "trial.text": t.text("To try"),
        "trial.until": t.text("Try it until"),
        "where": t.text("Workplace"),
        "role": t.text("What the role asks for"),
        "options": t.text("What is possible there"),
        "next_step": t.text("Next step"),
        "item": t.text("For one of the circles"),
        "form": t.text("What it will be"),
        "visited": t.text("Visited"),
        "is_shown": t.text("Shown to you"),
    }


def names_in(table: str, t: Words) -> dict[str, str]:
    """Return the names of all fields as they are called in this table, where a few have another name."""
    begun = {"made": t.text("Written down on")}
    own = {POINTS: {**begun, "day": t.text("Wanted on")}, TRIALS: begun}.get(table, {})
    return field_names(t) | own
